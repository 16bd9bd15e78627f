import { canonicalJson } from '@core/kernel/canonical-json';
import type { ErrorCode } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import type { Cambios, CasoConsolidado, RecepcionPrevia, Remitente } from './central.types';

/** Where a readable package belongs, before anything of it is taken in. */
export const ESTADOS_PAQUETE = ['NUEVO', 'YA_RECIBIDO', 'ANTERIOR', 'OTRO_EQUIPO', 'OTRA_HISTORIA', 'FICTICIO', 'NO_DE_PUNTO'] as const;
export type EstadoPaquete = (typeof ESTADOS_PAQUETE)[number];

/**
 * The decision about one package. It looks at nothing but the package and what was received before from its own point,
 * so that the order in which the 24 arrive changes nothing: the code tells the two San Jacinto apart, never the name.
 *
 * `continua`: whether the log of the package contains the head of the one before; null while only the manifest was read.
 */
export function clasificarPaquete(
  paquete: Remitente,
  previa: RecepcionPrevia | null,
  contexto: { yaRecibido: boolean; esDemo: boolean; continua: boolean | null },
): EstadoPaquete {
  if (paquete.punto === CENTRAL) return 'NO_DE_PUNTO';
  if (paquete.esDemo !== contexto.esDemo) return 'FICTICIO';
  if (contexto.yaRecibido) return 'YA_RECIBIDO';
  if (previa === null) return 'NUEVO';
  if (paquete.dispositivoId !== previa.dispositivoId) return 'OTRO_EQUIPO';
  // same machine, smaller number, but made later: it was put back to an old copy and has counted on from there
  if (paquete.secuencia < previa.secuencia && paquete.creadoEn <= previa.generadoEn) return 'ANTERIOR';
  if (paquete.secuencia <= previa.secuencia || contexto.continua === false) return 'OTRA_HISTORIA';
  return paquete.bitacora.ultima < previa.bitacora.ultima ? 'OTRA_HISTORIA' : 'NUEVO';
}

/** The two states that a person may overrule with a reason, after asking the point. */
export const admiteConMotivo = (estado: EstadoPaquete): boolean => estado === 'OTRO_EQUIPO' || estado === 'OTRA_HISTORIA';

/** Code of the refusal for a state in which nothing may be taken in; null where it may. */
export function rechazoDe(estado: EstadoPaquete): ErrorCode | null {
  switch (estado) {
    case 'NUEVO':
    case 'YA_RECIBIDO':
      return null;
    case 'ANTERIOR':
      return 'PAQUETE_ANTERIOR';
    case 'OTRO_EQUIPO':
      return 'PAQUETE_OTRO_EQUIPO';
    case 'OTRA_HISTORIA':
      return 'PAQUETE_OTRA_HISTORIA';
    case 'FICTICIO':
      return 'PAQUETE_FICTICIO';
    case 'NO_DE_PUNTO':
      return 'PAQUETE_NO_DE_PUNTO';
  }
}

/** At the central a package that her key does not open was sealed for somebody else; every other code says it already. */
export function codigoEnCentral(code: ErrorCode): ErrorCode {
  return code === 'RESPALDO_OTRA_CLAVE' ? 'PAQUETE_OTRA_CENTRAL' : code;
}

const TERMINADO = new Set(['CERRADO', 'ANULADO']);

/** What a new package says differently from the one before. `antes` null: nothing was received from this point yet. */
export function compararCasos(antes: readonly CasoConsolidado[] | null, ahora: readonly CasoConsolidado[]): Cambios {
  const cambios = { nuevos: [] as string[], cambiados: [] as string[], cerrados: [] as string[], idos: [] as string[] };
  if (antes === null) return { primera: true, total: ahora.length, ...cambios };
  const faltan = new Map(antes.map((caso) => [caso.casoId, caso]));
  for (const caso of ahora) {
    const previo = faltan.get(caso.casoId);
    faltan.delete(caso.casoId);
    if (!previo) cambios.nuevos.push(caso.codigo);
    else if (canonicalJson(previo) === canonicalJson(caso)) continue;
    else if (TERMINADO.has(caso.estado) && !TERMINADO.has(previo.estado)) cambios.cerrados.push(caso.codigo);
    else cambios.cambiados.push(caso.codigo);
  }
  cambios.idos.push(...[...faltan.values()].map((caso) => caso.codigo));
  for (const codigos of Object.values(cambios)) codigos.sort();
  return { primera: false, total: ahora.length, ...cambios };
}
