import type { Estado } from '@core/features/casos/caso.types';
import type { MotivoCierre } from '@core/features/casos/situacion.types';
import type { DecisionRespuesta } from '@core/features/derivaciones/derivacion-estado.rules';
import type { TipoDerivacion } from '@core/features/derivaciones/oficio.catalogo';
import type { NaturalezaHecho, NivelRiesgo } from '@core/features/ruta/ruta.types';

/**
 * What indicators are counted from: one row per case without a name, a date of birth, an address or a free text. A point
 * makes it from its own data; the central makes it from each point's. Instants UTC ISO, days `YYYY-MM-DD`. Of a case that
 * was opened again, what is said of its knowledge, its clock and its report is that of the last time.
 */
export interface HechoCaso {
  /** `DC-13`. */
  punto: string;
  /** Moment of the package that the central has these facts from: of what came later it knows nothing. Absent at the point itself. */
  corte?: string;
  casoId: string;
  /** `DC13-2026-0001`: for internal papers only; no public table holds it. */
  codigo: string;
  estado: Estado;
  naturaleza: NaturalezaHecho | null;
  /** Codes, in the order chosen. */
  tipos: readonly string[];
  /** Of the first triage that a person confirmed. */
  riesgoInicial: NivelRiesgo | null;
  riesgoActual: NivelRiesgo;
  /** The point's, as the catalogue has it. */
  parroquia: string | null;
  /** Name of the place, folded (`foldText`): only to see which cases share it, never published. */
  barrio: string;
  conocidoEn: string;
  registradoEn: string;
  /** Legal deadline to report; null when there is no duty. */
  venceEn: string | null;
  /** First letter that tells the authority delivered, or report by word of mouth. */
  informadoEn: string | null;
  /** Every closing, oldest first; one that was followed by a reopening stays. */
  cierres: readonly { en: string; motivo: MotivoCierre }[];
  reaperturas: readonly string[];
  /** 0 to 100, by the rule of the screen. */
  completitud: number;
  opinionConsta: boolean;
  llamadas911: readonly string[];
  nna: readonly HechoNna[];
  /** First letters; insistences are counted on the letter they insist on. */
  derivaciones: readonly HechoDerivacion[];
  visitas: readonly HechoVisita[];
  mediaciones: readonly HechoMediacion[];
  /** When each follow-up was made. */
  seguimientos: readonly string[];
  previstos: readonly HechoPrevisto[];
}

export interface HechoNna {
  /** Opaque id of the person that stands for her since any merges: a child with two cases is one child. */
  personaId: string;
  sexo: 'HOMBRE' | 'MUJER' | 'INTERSEXUAL' | 'NO_DETERMINADO';
  /** At the day of knowledge; null when nobody knows. */
  edadMeses: number | null;
  etnia: string | null;
  discapacidad: 'SI' | 'NO' | 'NO_SABE' | null;
  movilidad: string | null;
}

export interface HechoDerivacion {
  autoridad: string;
  tipo: TipoDerivacion;
  anulada: boolean;
  emitidaEn: string;
  entregadaEn: string | null;
  /** Last answer that decides something, to the letter or to an insistence on it. */
  decision: DecisionRespuesta | null;
  /** First such answer. */
  respondidaEn: string | null;
  /** Insistences that were issued. */
  insistencias: number;
  /** When the term of the answer ends; null while nothing is waited for. */
  venceEn: string | null;
}

export interface HechoVisita {
  programadaPara: string;
  estado: 'PROGRAMADA' | 'REALIZADA' | 'NO_ENCONTRADA' | 'RECHAZADA' | 'SUSPENDIDA_POR_RIESGO';
}

export interface HechoMediacion {
  propuestaEn: string;
  estado: string;
  acordadaEn: string | null;
  /** All commitments kept; null while they are being checked. */
  cumplida: boolean | null;
}

/** A follow-up that fell due, and the one that was made for it. */
export interface HechoPrevisto {
  dia: string;
  hechoEn: string | null;
}

/**
 * What the programme indicators are counted from: what belongs to the point and to no single case. A module that does
 * not exist at a point leaves its part empty, and its indicator says «sin datos».
 */
export interface HechosPrograma {
  punto: string;
  /** As of `HechoCaso`. */
  corte?: string;
  parroquia: string | null;
  /** Mediations that the program refused because the case does not admit one (§1.3). */
  mediacionesBloqueadas: readonly string[];
  /** Calls to the 911 that belong to no registered case. */
  llamadasSinCaso: readonly string[];
  /** Planned and done by component and month (first day of it). */
  pta: readonly { componente: string; mes: string; planificado: number; ejecutado: number }[];
  capacitaciones: readonly { dia: string; personas: number; horas: number }[];
  turnos: readonly { dia: string; horas: number }[];
  aperturas: readonly { dia: string; horasPrevistas: number; horasCumplidas: number }[];
  asambleas: readonly { dia: string; conQuorum: boolean }[];
  resoluciones: readonly { venceEl: string; cumplida: boolean }[];
  convenios: readonly { desde: string; hasta: string | null }[];
  asistentesSalud: readonly { dia: string; personas: number }[];
  emprendimientos: readonly { activo: boolean; ventasCentavos: readonly { dia: string; centavos: number }[] }[];
  materiales: readonly { dia: string; cantidad: number }[];
  /** Days by which a verified copy had to be handed over, and the day on which it was. */
  respaldos: readonly { venceEl: string; dia: string | null }[];
  restauracionesProbadas: readonly string[];
}

/** Of one point, or of all of them together at the central. */
export interface Hechos {
  casos: readonly HechoCaso[];
  programas: readonly HechosPrograma[];
}

/** Whole days of the point's calendar, both included. */
export interface Periodo {
  desde: string;
  hasta: string;
}

/** One number of an indicator: what is counted above the line and below it. `valor` is null where nothing can be said. */
export interface Medida {
  clave: string;
  etiqueta: string;
  numerador: number;
  denominador: number | null;
  valor: number | null;
}

export const UNIDADES_INDICADOR = ['CASOS', 'NNA', 'PORCENTAJE', 'HORAS', 'DIAS', 'CANTIDAD', 'PERSONAS', 'USD_CENTAVOS'] as const;
export type UnidadIndicador = (typeof UNIDADES_INDICADOR)[number];

export interface Indicador {
  codigo: string;
  titulo: string;
  /** What stands below the line, in words. */
  denominadorTexto: string;
  unidad: UnidadIndicador;
  medidas: readonly Medida[];
}

/** An indicator: pure, over facts; `ahora`, or the moment of the facts where that lies before it, decides what is overdue. */
export type Calculo = (hechos: Hechos, periodo: Periodo, ahora: string) => Indicador;
