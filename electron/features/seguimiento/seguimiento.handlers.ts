import { admiteActuaciones } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { proximoSeguimiento } from '@core/features/seguimiento/seguimiento.rules';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { exigirMotivo, requireCaso } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import { loadAntecedentes } from '@electron/features/situacion/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { anular, cerrarCaso, reabrir } from './cerrar-caso';
import { nombreDeUsuario } from './comunes';
import type { Gather } from './comunes';
import { estadoCierre } from './estado-cierre';
import { emitirActa, emitirHoja, previsualizarActa, previsualizarHoja } from './papeles';
import { firmarActa, prepararCierre } from './preparar-cierre';
import { registrarSeguimiento } from './registrar-seguimiento';
import { findSeguimiento, listSeguimientos } from './seguimiento.repository';
import type { SeguimientoDatos } from './seguimiento.repository';

const enLista = (nombre: (id: string) => string) => (uno: SeguimientoDatos) => ({
  id: uno.id,
  hechoEn: uno.hechoEn,
  tipo: uno.tipo,
  localizado: uno.localizado,
  contactoNna: uno.contactoNna,
  situacion: uno.situacion,
  violenciaNueva: uno.violenciaNueva,
  proximoEl: uno.proximoEl,
  usuario: nombre(uno.creadoPor),
});

/** The first one counts from the delivery, or from the knowledge while nothing was delivered; each other from the last. */
function sugerido(context: Gather, caso: CasoDatos): string | null {
  if (!admiteActuaciones(caso.estado)) return null;
  const { seguimientos, derivaciones } = loadAntecedentes(context.read, caso.id);
  const entregas = derivaciones.flatMap(({ entregadaEn, deAntes }) => (entregadaEn === null || deAntes ? [] : [entregadaEn])).toSorted();
  return proximoSeguimiento(loadCatalogoRuta(context.read, localDay(context.ahora)), {
    riesgo: caso.riesgo,
    hechos: seguimientos.hechos,
    desde: seguimientos.ultimoEn ?? entregas[0] ?? caso.conocidoEn,
  });
}

export function makeSeguimientoHandlers(deps: DocumentosDeps): HandlersOf<'seguimiento'> {
  return {
    'seguimiento.registrar': (context, entrada) => registrarSeguimiento(deps, context, entrada),
    'seguimiento.listar': (context, { casoId }) => {
      const caso = requireCaso(deps, context, casoId);
      return {
        seguimientos: listSeguimientos(context.read, casoId).map(enLista(nombreDeUsuario(context))),
        proximoSugerido: sugerido(context, caso),
      };
    },
    'seguimiento.obtener': (context, { id, motivo }) => {
      const uno = findSeguimiento(context.read, context.puntoId, id);
      if (!uno) throw new DomainError('NO_ENCONTRADO');
      const caso = requireCaso(deps, context, uno.casoId);
      const reservado = exigirMotivo(context, caso, motivo);
      context.anotar({ accion: 'VER', entidad: 'seguimiento', entidadId: id, detalle: { casoId: caso.id, ...reservado } });
      const { casoId, medidasCumplidas, acuerdosCumplidos, escuela, salud, hechosNuevos, nota, papelFecha, papelNumero, creadoEn } = uno;
      return {
        ...enLista(nombreDeUsuario(context))(uno),
        casoId,
        codigo: caso.codigo,
        medidasCumplidas,
        acuerdosCumplidos,
        escuela,
        salud,
        hechosNuevos,
        nota,
        papelFecha,
        papelNumero,
        anotadoEn: creadoEn,
      };
    },
    'seguimiento.prepararCierre': (context, entrada) => prepararCierre(deps, context, entrada),
    'seguimiento.estadoCierre': (context, entrada) => estadoCierre(deps, context, entrada),
    'seguimiento.previsualizarActaCierre': (context, entrada) => previsualizarActa(deps, context, entrada),
    'seguimiento.emitirActaCierre': (context, entrada) => emitirActa(deps, context, entrada),
    'seguimiento.firmarActa': (context, entrada) => firmarActa(deps, context, entrada),
    'seguimiento.cerrar': (context, entrada) => cerrarCaso(deps, context, entrada),
    'seguimiento.reabrir': (context, entrada) => reabrir(deps, context, entrada),
    'seguimiento.anular': (context, entrada) => anular(deps, context, entrada),
    'seguimiento.previsualizarHojaRuta': (context, entrada) => previsualizarHoja(deps, context, entrada),
    'seguimiento.emitirHojaRuta': (context, entrada) => emitirHoja(deps, context, entrada),
  };
}
