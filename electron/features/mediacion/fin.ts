import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { admiteActuaciones } from '@core/features/casos/caso.rules';
import { EN_MARCHA, trasCambioDeRuta } from '@core/features/mediacion/mediacion.rules';
import { mediacionTexts as t } from '@core/features/mediacion/mediacion.texts';
import type { TerminarMediacion } from '@core/features/mediacion/mediacion.contract';
import { requireCaso, updateCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { gatherSituacion, moverCaso } from '@electron/features/situacion/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { anotarMediacion, exigirActo, exigirVersion, requireMediacion } from './comunes';
import { findMediacion, listMediaciones, updateMediacion, updateSesion } from './mediacion.repository';
import type { Mediacion } from './mediacion.repository';

/** A session that was convened or begun and will not go on. */
function soltarSesion(context: CommandContext, mediacion: Mediacion, porRiesgo: boolean): void {
  const sesion = mediacion.sesiones.at(-1);
  if (sesion === undefined || (sesion.estado !== 'CONVOCADA' && sesion.estado !== 'EN_CURSO')) return;
  const por = context.sesion.usuarioId;
  const cambio = porRiesgo
    ? ({ estado: 'SUSPENDIDA_POR_RIESGO' } as const)
    : ({ estado: sesion.estado === 'EN_CURSO' ? 'REALIZADA' : 'INASISTENCIA', resultado: 'SUSPENDIDA' } as const);
  updateSesion(context.write, sesion.id, { ...cambio, ...(sesion.inicioEn === null ? {} : { finEn: context.ahora }) }, context.ahora, por);
}

/** Ends a mediation without agreement; a case that was EN_MEDIACION goes back to VALORADO, from where it is derived. */
export function terminarSinAcuerdo(context: CommandContext, caso: CasoDatos, mediacion: Mediacion, razon: string): void {
  soltarSesion(context, mediacion, false);
  updateMediacion(
    context.write,
    mediacion.id,
    { estado: 'SIN_ACUERDO', razonFin: razon, version: mediacion.version + 1 },
    context.ahora,
    context.sesion.usuarioId,
  );
  if (caso.estado === 'EN_MEDIACION') moverCaso(context, caso, 'VALORADO');
}

/** `mediacion.terminar`: it cannot go on, whatever the reason; leaving is always possible. */
export function terminarMediacion(deps: CasosDeps, context: CommandContext, entrada: TerminarMediacion): { id: string; version: number } {
  const { mediacion, caso } = requireMediacion(deps, context, entrada.mediacionId);
  exigirVersion(mediacion, entrada.version);
  exigirActo(context, caso, mediacion, 'TERMINAR');
  terminarSinAcuerdo(context, caso, mediacion, entrada.razon);
  anotarMediacion(context, mediacion, { accion: 'MEDIACION_TERMINAR', texto: t.evento.terminada(entrada.razon) });
  return { id: mediacion.id, version: mediacion.version + 1 };
}

/**
 * Invariants 2 and 3 of §4.3, in the transaction of whatever changed the case: no mediation and no agreement stays open on a
 * case that may no longer be mediated. Called through `CasosDeps.trasCambiarRuta`; the case's version is left to the caller.
 */
export function revisarMediacion(deps: CasosDeps, context: CommandContext, casoId: string): void {
  const abiertas = listMediaciones(context.read, casoId, [...EN_MARCHA, 'ACUERDO']);
  if (abiertas.length === 0) return;
  const caso = requireCaso(deps, context, casoId);
  const situacion = gatherSituacion(context, caso);
  const por = context.sesion.usuarioId;
  for (const { id, estado } of abiertas) {
    const despues = trasCambioDeRuta(estado, situacion);
    const mediacion = despues === null ? null : findMediacion(context.read, context.puntoId, id);
    if (despues === null || mediacion === null) continue;
    const porRiesgo = despues === 'SUSPENDIDA_POR_RIESGO';
    const razon = porRiesgo ? t.fin.riesgo : admiteActuaciones(caso.estado) ? t.fin.ruta : t.fin.cerrado;
    soltarSesion(context, mediacion, porRiesgo);
    updateMediacion(context.write, id, { estado: despues, razonFin: razon, version: mediacion.version + 1 }, context.ahora, por);
    anotarMediacion(context, mediacion, {
      accion: 'MEDIACION_SUSPENDER',
      texto: porRiesgo ? t.evento.suspendida(razon) : t.evento.terminada(razon),
      detalle: { estado: despues, mediabilidad: situacion.mediabilidad },
    });
  }
  const quedan = listMediaciones(context.read, casoId, EN_MARCHA).length;
  if (caso.estado === 'EN_MEDIACION' && quedan === 0) updateCaso(context.write, casoId, { estado: 'VALORADO' }, context.ahora, por);
}
