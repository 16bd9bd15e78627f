import { addHours } from '@core/kernel/dates';
import type { Periodo } from './hechos.types';

/** Reports are published for these periods only: a free choice of days could be differenced until a single case stands out (§9.4.6). */
export const CLASES_PERIODO = ['MENSUAL', 'TRIMESTRAL', 'SEMESTRAL', 'ANUAL'] as const;
export type ClasePeriodo = (typeof CLASES_PERIODO)[number];

export interface PeriodoFijo {
  clase: ClasePeriodo;
  anio: number;
  /** 1–12, 1–4, 1–2 or 1. */
  numero: number;
}

/** Months of each kind of period. */
const MESES: Readonly<Record<ClasePeriodo, number>> = { MENSUAL: 1, TRIMESTRAL: 3, SEMESTRAL: 6, ANUAL: 12 };
const PARTE: Readonly<Record<ClasePeriodo, ClasePeriodo | null>> = {
  MENSUAL: null,
  TRIMESTRAL: 'MENSUAL',
  SEMESTRAL: 'TRIMESTRAL',
  ANUAL: 'SEMESTRAL',
};
const NOMBRE_MES = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];
const ORDINAL = ['primer', 'segundo', 'tercer', 'cuarto'];

/** How many periods of a kind a year has. */
export const cuantosAlAnio = (clase: ClasePeriodo): number => 12 / MESES[clase];

/** `2026-T1`: tells periods apart. */
export const clavePeriodo = ({ clase, anio, numero }: PeriodoFijo): string =>
  `${anio}-${clase.charAt(0)}${String(numero).padStart(2, '0')}`;

const primerMes = ({ clase, numero }: PeriodoFijo): number => (numero - 1) * MESES[clase];
const dia = (anio: number, mes: number, diaDelMes: number): string => new Date(Date.UTC(anio, mes, diaDelMes)).toISOString().slice(0, 10);

/** First and last day. */
export function rangoDe(periodo: PeriodoFijo): Periodo {
  const mes = primerMes(periodo);
  return { desde: dia(periodo.anio, mes, 1), hasta: dia(periodo.anio, mes + MESES[periodo.clase], 0) };
}

/** The periods of a given kind that make up another one. */
function dividir(periodo: PeriodoFijo, clase: ClasePeriodo): PeriodoFijo[] {
  const veces = MESES[periodo.clase] / MESES[clase];
  const antes = primerMes(periodo) / MESES[clase];
  return Array.from({ length: veces }, (_, index) => ({ clase, anio: periodo.anio, numero: antes + index + 1 }));
}

/** The periods that add up to this one, one step down; none for a month. */
export function partesDe(periodo: PeriodoFijo): PeriodoFijo[] {
  const clase = PARTE[periodo.clase];
  return clase === null ? [] : dividir(periodo, clase);
}

/** What stands side by side in the table of a period: the months of a quarter, the quarters of a half or whole year; and itself. */
export function columnasDe(periodo: PeriodoFijo): PeriodoFijo[] {
  const clase = periodo.clase === 'ANUAL' ? 'TRIMESTRAL' : PARTE[periodo.clase];
  return [...(clase === null ? [] : dividir(periodo, clase)), periodo];
}

/** `marzo de 2026`, `primer trimestre de 2026`, `año 2026`. */
export function nombrePeriodo({ clase, anio, numero }: PeriodoFijo): string {
  if (clase === 'ANUAL') return `año ${anio}`;
  if (clase === 'MENSUAL') return `${NOMBRE_MES[numero - 1] ?? ''} de ${anio}`;
  return `${ORDINAL[numero - 1] ?? ''} ${clase === 'TRIMESTRAL' ? 'trimestre' : 'semestre'} de ${anio}`;
}

/** The same for the head of a column: `Marzo`, `1.er trim.`, `Año`. */
export function nombreCorto({ clase, numero }: PeriodoFijo): string {
  if (clase === 'MENSUAL') {
    const mes = NOMBRE_MES[numero - 1] ?? '';
    return mes.charAt(0).toUpperCase() + mes.slice(1);
  }
  if (clase === 'ANUAL') return 'Año';
  const orden = ['1.er', '2.º', '3.er', '4.º'][numero - 1] ?? '';
  return `${orden} ${clase === 'TRIMESTRAL' ? 'trim.' : 'sem.'}`;
}

/** The period of a kind in which a day lies. */
export function periodoDelDia(clase: ClasePeriodo, hoy: string): PeriodoFijo {
  const [anio, mes] = hoy.split('-').map(Number) as [number, number];
  return { clase, anio, numero: Math.floor((mes - 1) / MESES[clase]) + 1 };
}

/** One period earlier or later, over the turn of the year. */
export function moverPeriodo(periodo: PeriodoFijo, pasos: number): PeriodoFijo {
  const cuantos = cuantosAlAnio(periodo.clase);
  const orden = periodo.anio * cuantos + periodo.numero - 1 + pasos;
  return { clase: periodo.clase, anio: Math.floor(orden / cuantos), numero: (orden % cuantos) + 1 };
}

/** A report of a period is issued once its last day is over. */
export const terminado = (periodo: PeriodoFijo, hoy: string): boolean => rangoDe(periodo).hasta < hoy;

/** Day by which the Patronato expects the report of a period: so many days into the next one. */
export function entregaHasta(periodo: PeriodoFijo, dias: number): string {
  return addHours(`${rangoDe(periodo).hasta}T00:00:00Z`, dias * 24).slice(0, 10);
}
