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
  /** One of the two: a report by word of mouth. */
  denunciaVerbal: boolean;
  /** A clock to report by was set, whatever it says now. */
  plazoCorre: boolean;
  /** The case was closed before and opened again. */
  reabierto: boolean;
  /** The principal letter was delivered. */
  principalEntregado: boolean;
  /** Letters issued. */
  oficiosEmitidos: number;
  oficiosSinEntregar: number;
  /** Letters answered, or insisted on twice. */
  oficiosResueltos: number;
  /** Letters whose last answer takes the case on. */
  oficiosAceptados: number;
  /** Mandatory authorities of the route that nobody has told yet. */
  sinAvisar: number;
  /** Visits that saw or heard signs of violence. */
  visitasConSenales: number;
  visitasHechas: number;
  visitasProgramadas: number;
  intentosFallidos: number;
  /** An authority said in writing that it takes charge. */
  autoridadACargo: boolean;
  /** An authority said in writing that there is nothing to act on. */
  parecerAutoridad: boolean;
  /** A measure was ordered in writing, is in force, and none is disobeyed. */
  medidaEnEjecucion: boolean;
  audienciasFijadas: number;
  seguimientos: number;
  mediacionAbierta: boolean;
  /** All commitments of the agreement checked and kept. */
  acuerdoCumplido: boolean;
  /** Commitments that nobody has checked yet. */
  controlesPendientes: number;
  /** A visit, session, answer or worrying follow-up came after the last confirmed triage (§4.4). */
  revaloracionPendiente: boolean;
  /** Documents that never left the program, neither printed nor saved. */
  documentosSinImprimir: number;
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
  /** ANULAR as DUPLICADO: the main case is named with the act itself. */
  casoPrincipal?: boolean;
  razon?: string;
}

/** Why an act is refused: one plain sentence, and its article when a law stands behind it. */
export interface Impedimento {
  razon: string;
  articulo: string | null;
  /** The same in three or four words, for the line of stations. */
  corto?: string;
}
