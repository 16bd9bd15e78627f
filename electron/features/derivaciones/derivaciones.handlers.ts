import { exigirMotivo, requireCaso } from '@electron/features/casos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { makeDestinos } from './destinos';
import { emitirDerivacion, previsualizarDerivacion } from './emitir-derivacion';
import { emitirAlcance, emitirInsistencia, previsualizarAlcance, previsualizarInsistencia, requireCarta } from './emitir-referido';
import { actualizarAudiencia, actualizarMedida, registrarAudiencia } from './medidas-audiencias';
import { registrarDenunciaVerbal, registrarEntrega } from './registrar-entrega';
import { registrarRespuesta } from './registrar-respuesta';
import { catalogoMedidas } from './reunir';
import { makeDerivacion, makeListado } from './vista';

export function makeDerivacionesHandlers(deps: DocumentosDeps): HandlersOf<'derivaciones'> {
  return {
    'derivaciones.destinos': (context, { casoId }) => makeDestinos(context, requireCaso(deps, context, casoId)),
    'derivaciones.previsualizar': (context, entrada) => previsualizarDerivacion(deps, context, entrada),
    'derivaciones.emitir': (context, entrada) => emitirDerivacion(deps, context, entrada),
    'derivaciones.previsualizarInsistencia': (context, { derivacionId }) => previsualizarInsistencia(deps, context, derivacionId),
    'derivaciones.emitirInsistencia': (context, { derivacionId }) => emitirInsistencia(deps, context, derivacionId),
    'derivaciones.previsualizarAlcance': (context, entrada) => previsualizarAlcance(deps, context, entrada),
    'derivaciones.emitirAlcance': (context, entrada) => emitirAlcance(deps, context, entrada),
    'derivaciones.registrarEntrega': (context, entrada) => registrarEntrega(deps, context, entrada),
    'derivaciones.registrarDenunciaVerbal': (context, entrada) => registrarDenunciaVerbal(deps, context, entrada),
    'derivaciones.registrarRespuesta': (context, entrada) => registrarRespuesta(deps, context, entrada),
    'derivaciones.actualizarMedida': (context, entrada) => actualizarMedida(deps, context, entrada),
    'derivaciones.registrarAudiencia': (context, entrada) => registrarAudiencia(deps, context, entrada),
    'derivaciones.actualizarAudiencia': (context, entrada) => actualizarAudiencia(deps, context, entrada),
    'derivaciones.listar': (context, { casoId, motivo }) => {
      const caso = requireCaso(deps, context, casoId);
      context.anotar({
        accion: 'VER',
        entidad: 'caso',
        entidadId: casoId,
        detalle: { parte: 'derivaciones', ...exigirMotivo(context, caso, motivo) },
      });
      return makeListado(context, caso);
    },
    'derivaciones.obtener': (context, { id, motivo }) => {
      const { caso, rows } = requireCarta(deps, context, id);
      context.anotar({ accion: 'VER', entidad: 'derivacion', entidadId: rows.carta.id, detalle: exigirMotivo(context, caso, motivo) });
      return makeDerivacion(context, caso, rows);
    },
    'derivaciones.catalogoMedidas': (context) => ({
      medidas: catalogoMedidas(context).map(({ codigo, etiqueta, norma, dicta }) => ({ codigo, etiqueta, norma, dicta })),
    }),
  };
}
