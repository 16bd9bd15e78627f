/** Rules of the yearly holidays, as data (Rule 0): which days, and how the rest is moved when one falls on an awkward weekday. */

/** Days by which the rest moves, by weekday of the date (0 Sunday … 6 Saturday). */
export type Traslado = Readonly<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, number>>;

/** Tuesday goes to the Monday before, Wednesday and Thursday to the Friday after, Saturday to Friday, Sunday to Monday. */
export const TRASLADO_GENERAL: Traslado = { 0: 1, 1: 0, 2: -1, 3: 2, 4: 1, 5: 0, 6: -1 };
/** 1 January and 25 December stay where they are unless they fall on a weekend. */
export const TRASLADO_FIN_DE_SEMANA: Traslado = { 0: 1, 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: -1 };

/** Two holidays in a row move together, by weekday of the first: days by which each one moves. */
export const TRASLADO_DE_DOS: Readonly<Record<0 | 1 | 2 | 3 | 4 | 5 | 6, readonly [number, number]>> = {
  0: [2, 0],
  1: [0, 0],
  2: [0, -2],
  3: [2, 0],
  4: [0, 0],
  5: [0, -2],
  6: [-1, 1],
};

export interface ReglaFeriado {
  readonly nombre: string;
  /** Day of the year, or days from Easter Sunday. */
  readonly cuando: { readonly mes: number; readonly dia: number } | { readonly desdePascua: number };
  /** Null: never moved. Of two days in a row the first says so and the second names it in `parejaDe`. */
  readonly traslado: Traslado | null;
  /** Name of the holiday of the day before, when both move together. */
  readonly parejaDe?: string;
}

/** Ley Orgánica Reformatoria a la LOSEP y al Código del Trabajo (2016), Código del Trabajo 65; local days of Loja [verificar]. */
export const FERIADO_REGLAS: readonly ReglaFeriado[] = [
  { nombre: 'Año Nuevo', cuando: { mes: 1, dia: 1 }, traslado: TRASLADO_FIN_DE_SEMANA },
  { nombre: 'Lunes de carnaval', cuando: { desdePascua: -48 }, traslado: null },
  { nombre: 'Martes de carnaval', cuando: { desdePascua: -47 }, traslado: null },
  { nombre: 'Viernes Santo', cuando: { desdePascua: -2 }, traslado: null },
  { nombre: 'Día del Trabajo', cuando: { mes: 5, dia: 1 }, traslado: TRASLADO_GENERAL },
  { nombre: 'Batalla de Pichincha', cuando: { mes: 5, dia: 24 }, traslado: TRASLADO_GENERAL },
  { nombre: 'Primer Grito de Independencia', cuando: { mes: 8, dia: 10 }, traslado: TRASLADO_GENERAL },
  { nombre: 'Independencia de Guayaquil', cuando: { mes: 10, dia: 9 }, traslado: TRASLADO_GENERAL },
  { nombre: 'Día de los Difuntos', cuando: { mes: 11, dia: 2 }, traslado: TRASLADO_GENERAL },
  { nombre: 'Independencia de Cuenca', cuando: { mes: 11, dia: 3 }, traslado: TRASLADO_GENERAL, parejaDe: 'Día de los Difuntos' },
  { nombre: 'Independencia de Loja (local, por verificar)', cuando: { mes: 11, dia: 18 }, traslado: TRASLADO_GENERAL },
  { nombre: 'Fundación de Loja (local, por verificar)', cuando: { mes: 12, dia: 8 }, traslado: TRASLADO_GENERAL },
  { nombre: 'Navidad', cuando: { mes: 12, dia: 25 }, traslado: TRASLADO_FIN_DE_SEMANA },
];
