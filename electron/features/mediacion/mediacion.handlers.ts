import { exigirMotivo } from '@electron/features/casos/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { acordar, previsualizarActa } from './acordar';
import { verificarCompromiso } from './compromisos';
import { requireMediacion } from './comunes';
import { terminarMediacion } from './fin';
import { registrarAceptacion, registrarOpinionNna } from './partes';
import { prepararMediacion, proponerMediacion } from './proponer';
import { cerrarSesion, convocarSesion, iniciarSesion } from './sesiones';
import { tamizar } from './tamizar';
import { listarMediaciones, obtenerMediacion } from './vista';

export function makeMediacionHandlers(deps: DocumentosDeps): HandlersOf<'mediacion'> {
  return {
    'mediacion.preparar': (context, { casoId }) => prepararMediacion(deps, context, casoId),
    'mediacion.proponer': (context, entrada) => proponerMediacion(deps, context, entrada),
    'mediacion.registrarAceptacion': (context, entrada) => registrarAceptacion(deps, context, entrada),
    'mediacion.registrarOpinionNna': (context, entrada) => registrarOpinionNna(deps, context, entrada),
    'mediacion.convocar': (context, entrada) => convocarSesion(deps, context, entrada),
    'mediacion.tamizar': (context, entrada) => tamizar(deps, context, entrada),
    'mediacion.iniciarSesion': (context, entrada) => iniciarSesion(deps, context, entrada),
    'mediacion.cerrarSesion': (context, entrada) => cerrarSesion(deps, context, entrada),
    'mediacion.previsualizarActa': (context, entrada) => previsualizarActa(deps, context, entrada),
    'mediacion.acordar': (context, entrada) => acordar(deps, context, entrada),
    'mediacion.verificarCompromiso': (context, entrada) => verificarCompromiso(deps, context, entrada),
    'mediacion.terminar': (context, entrada) => terminarMediacion(deps, context, entrada),
    'mediacion.obtener': (context, { id, motivo }) => {
      const detalle = exigirMotivo(context, requireMediacion(deps, context, id).caso, motivo);
      const vista = obtenerMediacion(deps, context, id);
      context.anotar({ accion: 'VER', entidad: 'mediacion', entidadId: id, detalle });
      return vista;
    },
    'mediacion.listar': (context, { casoId }) => listarMediaciones(deps, context, casoId),
  };
}
