import type { Rol } from '@core/kernel/permisos';
import type { Mediabilidad, NaturalezaHecho, NivelRiesgo } from '@core/features/ruta/ruta.types';
import type { Estado } from './caso.types';

/** Reasons for closing a case (domain.md §4.9). */
export const MOTIVOS_CIERRE = [
  'DERECHO_RESTITUIDO',
  'MEDIDA_EN_EJECUCION',
  'DERIVACION_ACEPTADA',
  'ACUERDO_CUMPLIDO',
  'ORIENTACION_BRINDADA',
  'NO_SE_CONFIRMA',
  'TRASLADO_DOMICILIO',
  'TRASLADO_OTRA_DEFENSORIA',
  'MAYORIA_EDAD',
  'NO_LOCALIZADO',
  'DESISTIMIENTO',
  'FALLECIMIENTO',
  'DUPLICADO',
] as const;
export type MotivoCierre = (typeof MOTIVOS_CIERRE)[number];

/** What the guards of §4.3 look at, gathered beforehand. Everything is a fact that is on record, never a wish. */
export interface Situacion {
  estado: Estado;
  naturaleza: NaturalezaHecho | null;
  riesgo: NivelRiesgo;
  /** Types set and a triage confirmed by a person. */
  valorado: boolean;
  mediabilidad: Mediabilidad;
  /** A letter was delivered with proof, or a verbal report recorded (§1.2). */
  informado: boolean;
  /** The principal letter was delivered. */
  principalEntregado: boolean;
  /** Letters issued. */
  oficiosEmitidos: number;
  /** Letters answered, or insisted on twice. */
  oficiosResueltos: number;
  visitasHechas: number;
  intentosFallidos: number;
  /** An authority said in writing that it takes charge, or that there is nothing to act on. */
  autoridadACargo: boolean;
  seguimientos: number;
  /** All commitments of the agreement checked and kept. */
  acuerdoCumplido: boolean;
  nnaInformado: boolean;
  actaFirmada: boolean;
  casoPrincipal: boolean;
  /** The other Defensoría signed for the case and took over its deadline. */
  receptoraFirmo: boolean;
  cartaTraslado: boolean;
  mayorDeEdad: boolean;
}

/** Who acts, and what they bring along for this act. */
export interface Acto {
  roles: readonly Rol[];
  /** Two visitors, as §4.3 and §1.6 demand. */
  visitantes?: number;
  acompanamientoAutoridad?: boolean;
  voluntariedadFirmada?: boolean;
  opinionNnaOida?: boolean;
  motivo?: MotivoCierre;
  razon?: string;
}

/** Why an act is refused: one plain sentence, and its article when a law stands behind it. */
export interface Impedimento {
  razon: string;
  articulo: string | null;
  /** The same in three or four words, for the line of stations. */
  corto?: string;
}
