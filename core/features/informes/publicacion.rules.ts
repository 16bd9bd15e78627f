import type { Suma } from './sumas.types';
import type { Periodo } from './hechos.types';
import { clavePeriodo, columnasDe, partesDe, rangoDe } from './periodos.rules';
import type { PeriodoFijo } from './periodos.rules';
import { DENOMINADOR_MINIMO, suprimir, UMBRAL_PUBLICACION } from './suprimir.rules';
import type { CeldaPublica, Visibilidad } from './suprimir.rules';

/** A count that is published again and again: its rows, and how many fall under each in a stretch of days. The rows add up to the total. */
export interface Cuadro {
  filas: readonly { clave: string; etiqueta: string; sensible?: boolean }[];
  contar(periodo: Periodo): readonly number[];
  /** A percentage: the first row over both. Whoever reads may know the total; nothing is said of fewer than ten. */
  esPorcentaje?: boolean;
}

/** One column as it was or will be published: the rows in order, the total last. */
export interface Columna {
  periodo: PeriodoFijo;
  valores: readonly number[];
  marcas: readonly Visibilidad[];
  /** Threshold under which it was published. */
  k: number;
}

/** Columns that add up to another, row by row: parts of a period, points of a canton. */
interface Igualdad {
  total: number;
  partes: readonly number[];
}

function valoresDe(cuadro: Cuadro, periodo: PeriodoFijo): number[] {
  const filas = [...cuadro.contar(rangoDe(periodo))];
  return [...filas, filas.reduce((sum, n) => sum + n, 0)];
}

/** What is settled about a column before anything is decided. */
function previaDe(cuadro: Cuadro, valores: readonly number[], fila: number): Visibilidad | undefined {
  if (!cuadro.esPorcentaje) return undefined;
  const todos = valores.at(-1) ?? 0;
  // nothing of nothing is no secret
  if (fila === valores.length - 1 || todos === 0) return 'VISIBLE';
  return todos < DENOMINADOR_MINIMO ? 'OCULTA' : undefined;
}

/** Decides columns that are published now; those before them stay as they were published. */
function decidir(
  cuadro: Cuadro,
  antes: readonly Columna[],
  periodos: readonly PeriodoFijo[],
  igualdades: readonly Igualdad[],
  k: number,
): Columna[] {
  const nuevas = periodos.map((periodo) => ({ periodo, valores: valoresDe(cuadro, periodo), marcas: [] as readonly Visibilidad[], k }));
  const columnas = [...antes, ...nuevas];
  const size = cuadro.filas.length + 1;
  const celdas = columnas.flatMap((columna, c): CeldaPublica[] =>
    columna.valores.map((valor, fila) => {
      const previa = c < antes.length ? columna.marcas[fila] : previaDe(cuadro, columna.valores, fila);
      const sensible = cuadro.filas[fila]?.sensible ?? false;
      return { valor, sensible, esTotal: fila === size - 1, umbral: columna.k, ...(previa === undefined ? {} : { previa }) };
    }),
  );
  const filas = Array.from({ length: size }, (_, fila) => fila);
  const sumas: Suma[] = [
    ...columnas.map((_, c) => ({ total: c * size + size - 1, partes: cuadro.filas.map((__, fila) => c * size + fila) })),
    ...igualdades.flatMap(({ total, partes }) =>
      filas.map((fila) => ({ total: total * size + fila, partes: partes.map((parte) => parte * size + fila) })),
    ),
  ];
  const marcas = suprimir({ celdas, sumas }, k).slice(antes.length * size);
  return nuevas.map((columna, index) => ({ ...columna, marcas: marcas.slice(index * size, (index + 1) * size) }));
}

/** Which columns of a list add up to one another over time. */
function igualdadesDeTiempo(columnas: readonly PeriodoFijo[], desde = 0): Igualdad[] {
  const lugar = new Map(columnas.map((periodo, index) => [clavePeriodo(periodo), index + desde]));
  return columnas.flatMap((periodo, index) => {
    const partes = partesDe(periodo).flatMap((parte) => lugar.get(clavePeriodo(parte)) ?? []);
    return partes.length === 0 ? [] : [{ total: index + desde, partes }];
  });
}

/**
 * A period and all shorter ones within it, as they are published one after the other: the months, then the quarter with its
 * months before one's eyes, and so on. What an earlier report showed is never taken back and what it hid never shown, so
 * that months and quarter together tell no more than each of them (§9.4.6).
 * @returns the period itself last.
 */
export function publicar(cuadro: Cuadro, periodo: PeriodoFijo, k: number = UMBRAL_PUBLICACION): Columna[] {
  const antes = partesDe(periodo).flatMap((parte) => publicar(cuadro, parte, k));
  const igualdades = igualdadesDeTiempo([...antes.map((columna) => columna.periodo), periodo]);
  return [...antes, ...decidir(cuadro, antes, [periodo], igualdades, k)];
}

/** Quarters and year of the canton. */
const delCanton = (anio: number): PeriodoFijo[] => columnasDe({ clase: 'ANUAL', anio, numero: 1 });

/**
 * The canton, published beside the tables of its points: no cell of a point can be worked out from the canton and the other
 * points, whichever of their months, quarters and halves the reader has kept. That can only be promised when every table of
 * the points is known, so the canton is published once a year, quarters and year decided together; shorter periods of the
 * canton are for the central's own screens.
 * @param puntos the count of each point, with the same rows, and the threshold of that point
 * @returns the four quarters and the year
 */
export function publicarCanton(
  cuadro: Cuadro,
  puntos: readonly { cuadro: Cuadro; k: number }[],
  anio: number,
  k: number = UMBRAL_PUBLICACION,
): Columna[] {
  const propios = delCanton(anio);
  const arboles = puntos.map((punto) => publicar(punto.cuadro, { clase: 'ANUAL', anio, numero: 1 }, punto.k));
  const antes = arboles.flat();
  const igualdades: Igualdad[] = [];
  let desde = 0;
  for (const columnas of arboles) {
    igualdades.push(
      ...igualdadesDeTiempo(
        columnas.map((columna) => columna.periodo),
        desde,
      ),
    );
    desde += columnas.length;
  }
  propios.forEach((uno, index) => {
    const clave = clavePeriodo(uno);
    const partes = antes.flatMap((columna, lugar) => (clavePeriodo(columna.periodo) === clave ? [lugar] : []));
    igualdades.push({ total: antes.length + index, partes });
  });
  igualdades.push({ total: antes.length + propios.length - 1, partes: propios.slice(0, -1).map((_, index) => antes.length + index) });
  return decidir(cuadro, antes, propios, igualdades, k);
}

/** The column of one period among those that were published. */
export function columnaDe(columnas: readonly Columna[], periodo: PeriodoFijo): Columna | null {
  return columnas.find((columna) => clavePeriodo(columna.periodo) === clavePeriodo(periodo)) ?? null;
}
