import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { Situacion } from '@core/features/casos/situacion.types';
import { decidir, decidirQuien } from '@core/features/casos/transiciones.rules';
import { visitaHasta } from '@core/features/visitas/visita-plazo.rules';
import { admiteCambios, impedimentosDeVisita } from '@core/features/visitas/visita.rules';
import type { FilaVisita, Visita } from '@core/features/visitas/visitas.contract';
import type { Output } from '@core/contract/index';
import { localDay } from '@core/kernel/dates';
import { findUsuario } from '@electron/features/acceso/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { listConsentimientos } from '@electron/features/consentimientos/public';
import { gatherSituacion } from '@electron/features/situacion/public';
import { actoDe, listPosibles, nombreCompleto } from './comunes';
import type { Gather } from './comunes';
import { listFamilia, listVisitas } from './visita.repository';
import type { VisitaDatos } from './visita.repository';

const primero = (impedimentos: readonly { razon: string; articulo: string | null }[]) => {
  const [uno] = impedimentos;
  return uno === undefined ? null : { razon: uno.razon, articulo: uno.articulo };
};

/** The last word on visits of somebody who may give it, unless it was taken back. */
function consentimientoDe(context: Gather, casoId: string): Visita['consentimiento'] {
  const ultimo = listConsentimientos(context.read, casoId)
    .filter(({ proposito, retiradoEl }) => proposito === 'VISITA' && retiradoEl === null)
    .at(-1);
  return ultimo ? { decision: ultimo.decision, otorgadoEl: ultimo.otorgadoEl } : null;
}

/** A visit for a list: no name, and whether the law still lets it be made. */
export function toFila(context: Gather, visita: VisitaDatos, situacion: Situacion): FilaVisita {
  const { id, tipo, estado, programadaPara, inicioEn, documentoId } = visita;
  const impedimento = admiteCambios(estado)
    ? primero(impedimentosDeVisita(situacion, actoDe(context, visita.visitantes, visita.autoridad)))
    : null;
  return { id, tipo, estado, programadaPara, inicioEn, documentoId, impedimento };
}

/** A visit as its own screen and its paper show it. */
export function toVisita(context: Gather, visita: VisitaDatos, caso: CasoDatos): Visita {
  const nombreDe = nombreCompleto(context);
  const situacion = gatherSituacion(context, caso);
  const conTodo = { roles: context.sesion.roles, visitantes: 2, acompanamientoAutoridad: true };
  return {
    ...toFila(context, visita, situacion),
    soloSuspender: admiteCambios(visita.estado) && impedimentosDeVisita(situacion, conTodo).length > 0,
    casoId: caso.id,
    codigoCaso: caso.codigo,
    motivo: visita.motivo,
    direccion: visita.direccion,
    referencia: visita.referencia,
    visitantes: [
      ...visita.visitantes.usuarios.map((id) => ({ usuarioId: id, nombre: nombreDe(id) })),
      ...visita.visitantes.otros.map((nombre) => ({ usuarioId: null, nombre })),
    ],
    autoridad: visita.autoridad,
    finEn: visita.finEn,
    ficha: visita.ficha,
    papelFecha: visita.papelFecha,
    papelNumero: visita.papelNumero,
    version: visita.version,
    registradaPor: findUsuario(context.read, visita.actualizadoPor)?.nombreEntrada ?? '',
    consentimiento: consentimientoDe(context, caso.id),
    familia: visita.ficha?.familia ?? listFamilia(context.read, caso.id),
    nna: caso.nna.map(({ id, nn, nombres, primerApellido, segundoApellido }, index) => ({
      id,
      nombre: (nn ? '' : [nombres, primerApellido, segundoApellido].filter(Boolean).join(' ').trim()) || `NNA ${index + 1}`,
    })),
  };
}

/** What the planning screen tells before anything is typed. */
export function prepararVisita(context: Gather, caso: CasoDatos): Output<'visitas.preparar'> {
  const situacion = gatherSituacion(context, caso);
  const { roles } = context.sesion;
  const conTodo = decidir('VISITAR', situacion, { roles, visitantes: 2, acompanamientoAutoridad: true });
  const visitas = listVisitas(context.read, caso.id);
  const hecha = visitas.some(({ estado }) => estado === 'REALIZADA');
  return {
    codigoCaso: caso.codigo,
    impedimento: conTodo.permitido ? null : primero(conTodo.impedimentos),
    exigeAutoridad: decidirQuien('VISITAR', situacion, roles).permitido
      ? primero(impedimentosDeVisita(situacion, { roles, visitantes: 2 }))
      : null,
    hasta: hecha || !conTodo.permitido ? null : visitaHasta(caso, loadCatalogoRuta(context.read, localDay(caso.conocidoEn))),
    consentimiento: consentimientoDe(context, caso.id),
    tipoSugerido: caso.estado === 'EN_SEGUIMIENTO' || caso.estado === 'DERIVADO' ? 'SEGUIMIENTO' : hecha ? 'VERIFICACION' : 'PRIMERA',
    direccion: [caso.direccion, caso.barrio].filter(Boolean).join(', ').slice(0, 300),
    personas: listPosibles(context, caso.id).map(({ id, nombreEntrada }) => ({ id, nombre: nombreEntrada })),
    abiertas: visitas.filter(({ estado }) => estado === 'PROGRAMADA').length,
  };
}
