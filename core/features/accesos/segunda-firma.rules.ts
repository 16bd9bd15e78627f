import type { NaturalezaHecho, NivelRiesgo } from '@core/features/ruta/ruta.types';
import type { Rol } from '@core/kernel/permisos';

/** Acts that two people stand by (POLITICA, ADR 0011), and ratifications that a second person may give on the spot. */
export const ACTOS_DE_DOS = [
  'BAJAR_RIESGO',
  'ALARGAR_PLAZO',
  'CERRAR_CASO',
  'ANULAR_CASO',
  'LEVANTAR_IMPEDIMENTO',
  'RATIFICAR_VALORACION',
  'RATIFICAR_ACTO',
] as const;
export type ActoDeDos = (typeof ACTOS_DE_DOS)[number];
/** What a row of `aprobacion` may stand for. */
export type ActoAprobado = ActoDeDos | 'RECONOCER_EMERGENCIA';

export interface PoliticaSegundaFirma {
  /** What the signature is bound to. */
  readonly entidad: 'caso' | 'impedimento' | 'evento_caso';
  /** Any of these roles signs as the second person. */
  readonly firma: readonly Rol[];
  /** `SIEMPRE`: the act is refused without it. `SI_HUBO_RIESGO`: by what the case was. `VOLUNTARIA`: an offer. */
  readonly cuando: 'SIEMPRE' | 'SI_HUBO_RIESGO' | 'VOLUNTARIA';
}

const QUIEN_LLEVA_CASOS: readonly Rol[] = ['DEFENSOR', 'SECRETARIO', 'COORDINADOR'];

/** POLITICA: which acts need two people, and who may be the second. */
export const POLITICA_SEGUNDA_FIRMA: Readonly<Record<ActoDeDos, PoliticaSegundaFirma>> = {
  BAJAR_RIESGO: { entidad: 'caso', firma: QUIEN_LLEVA_CASOS, cuando: 'SIEMPRE' },
  ALARGAR_PLAZO: { entidad: 'caso', firma: QUIEN_LLEVA_CASOS, cuando: 'SIEMPRE' },
  CERRAR_CASO: { entidad: 'caso', firma: QUIEN_LLEVA_CASOS, cuando: 'SI_HUBO_RIESGO' },
  ANULAR_CASO: { entidad: 'caso', firma: QUIEN_LLEVA_CASOS, cuando: 'SIEMPRE' },
  LEVANTAR_IMPEDIMENTO: { entidad: 'impedimento', firma: QUIEN_LLEVA_CASOS, cuando: 'SIEMPRE' },
  RATIFICAR_VALORACION: { entidad: 'caso', firma: ['COORDINADOR'], cuando: 'VOLUNTARIA' },
  RATIFICAR_ACTO: { entidad: 'evento_caso', firma: QUIEN_LLEVA_CASOS, cuando: 'VOLUNTARIA' },
};

/** Natures and risks of the last triage whose closing needs two people. */
const NATURALEZAS_CON_RIESGO: readonly NaturalezaHecho[] = ['VULNERACION', 'AMENAZA'];
const RIESGOS_ALTOS: readonly NivelRiesgo[] = ['ALTO', 'CRITICO'];

/** Minutes that a second signature waits for its act. */
export const VIGENCIA_FIRMA_MIN = 5;

/** A second signature that was given and not yet used: one act, one record, one requester. */
export interface FirmaDada {
  readonly acto: ActoDeDos;
  readonly entidadId: string;
  readonly aprobadorId: string;
}

/** The case as its last triage left it. */
export interface CasoAFirmar {
  readonly naturaleza: NaturalezaHecho | null;
  readonly riesgo: NivelRiesgo;
}

/** Whether an act is refused without a second person. */
export function exigeDosPersonas(acto: ActoDeDos, caso: CasoAFirmar): boolean {
  const { cuando } = POLITICA_SEGUNDA_FIRMA[acto];
  if (cuando !== 'SI_HUBO_RIESGO') return cuando === 'SIEMPRE';
  // a nature nobody set counts as the stricter one
  return (caso.naturaleza === null || NATURALEZAS_CON_RIESGO.includes(caso.naturaleza)) && RIESGOS_ALTOS.includes(caso.riesgo);
}

export interface Candidata {
  readonly id: string;
  readonly roles: readonly Rol[];
  readonly activo: boolean;
}

/** Why a person may not be the second one of this act; null when she may. */
export function impideFirmar(
  acto: ActoDeDos,
  persona: Candidata,
  quien: { solicitanteId: string; impedidos: readonly string[] },
): 'MISMA_PERSONA' | 'INACTIVA' | 'SIN_FUNCION' | 'IMPEDIDA' | null {
  if (persona.id === quien.solicitanteId) return 'MISMA_PERSONA';
  if (!persona.activo) return 'INACTIVA';
  if (!persona.roles.some((rol) => POLITICA_SEGUNDA_FIRMA[acto].firma.includes(rol))) return 'SIN_FUNCION';
  return quien.impedidos.includes(persona.id) ? 'IMPEDIDA' : null;
}

/** A confirmed triage of high risk counts at once; unless a coordinator made it, one ratifies it afterwards (§4.2). */
export function esperaRatificacion(valoracion: { riesgo: NivelRiesgo; roles: readonly Rol[] }): boolean {
  return RIESGOS_ALTOS.includes(valoracion.riesgo) && !valoracion.roles.includes('COORDINADOR');
}
