import type { Suma } from './sumas.types';
import type { Periodo } from './hechos.types';
import { clavePeriodo, columnasDe, partesDe, rangoDe } from './periodos.rules';
import type { PeriodoFijo } from './periodos.rules';
import { DENOMINADOR_MINIMO, sePuedeSaber, suprimir, UMBRAL_PUBLICACION } from './suprimir.rules';
import type { CeldaPublica, Publicacion, Visibilidad } from './suprimir.rules';

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

/** The marks with which a column was published before, its total last; null when it was not. */
export type Publicadas = (periodo: PeriodoFijo) => readonly Visibilidad[] | null;
const NADA: Publicadas = () => null;

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
  yaSabida?: (columna: number, fila: number) => boolean,
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
  const sabida = yaSabida && ((celda: number) => yaSabida(Math.floor(celda / size), celda % size));
  const marcas = suprimir({ celdas, sumas }, k, sabida).slice(antes.length * size);
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

/** Columns as they were published, with every sum that a reader of them can check. */
function publicacionDe(columnas: readonly Columna[]): Publicacion {
  const size = columnas[0]?.valores.length ?? 0;
  const filas = Array.from({ length: size }, (_, fila) => fila);
  const celdas = columnas.flatMap(({ valores, marcas, k }) =>
    valores.map((valor, fila): CeldaPublica => ({ valor, esTotal: fila === size - 1, umbral: k, previa: marcas[fila] ?? 'OCULTA' })),
  );
  const sumas: Suma[] = [
    ...columnas.map((_, c) => ({ total: c * size + size - 1, partes: filas.slice(0, -1).map((fila) => c * size + fila) })),
    ...igualdadesDeTiempo(columnas.map(({ periodo }) => periodo)).flatMap(({ total, partes }) =>
      filas.map((fila) => ({ total: total * size + fila, partes: partes.map((parte) => parte * size + fila) })),
    ),
  ];
  return { celdas, sumas };
}

/** What is out, over the numbers of today: a «<5» that has become more since says nothing about them any longer. */
function yaPublicada(cuadro: Cuadro, periodo: PeriodoFijo, marcas: readonly Visibilidad[], k: number): Columna {
  const valores = valoresDe(cuadro, periodo);
  return {
    periodo,
    valores,
    marcas: valores.map((valor, fila) => {
      const marca = marcas[fila] ?? 'OCULTA';
      return marca === 'POCOS' && (valor === 0 || valor >= k) ? 'OCULTA' : marca;
    }),
    k,
  };
}

/**
 * A period and all shorter ones within it, as they are published one after the other: the months, then the quarter with its
 * months before one's eyes, and so on. What an earlier report showed is never taken back and what it hid never shown, so
 * that months and quarter together tell no more than each of them (§9.4.6).
 * @param publicadas what is out already and is not decided again, though the cases may have changed since
 * @returns the period itself last.
 */
export function publicar(cuadro: Cuadro, periodo: PeriodoFijo, k: number = UMBRAL_PUBLICACION, publicadas: Publicadas = NADA): Columna[] {
  const antes = partesDe(periodo).flatMap((parte) => publicar(cuadro, parte, k, publicadas));
  const marcas = publicadas(periodo);
  if (marcas !== null) return [...antes, yaPublicada(cuadro, periodo, marcas, k)];
  const igualdades = igualdadesDeTiempo([...antes.map((columna) => columna.periodo), periodo]);
  return [...antes, ...decidir(cuadro, antes, [periodo], igualdades, k)];
}

/**
 * The canton, published beside the tables of its points: no cell of a point can be worked out from the canton and the other
 * points, whichever of their months, quarters and halves the reader has kept. That can only be promised when every table of
 * the points is known, so the canton is published once a year. Of its quarters only that is shown which its points have told
 * already: more of them would leave nothing of the year that could be. Shorter periods of the canton are for the central's own
 * screens.
 * @param puntos the count of each point, with the same rows, and the threshold of that point
 * @returns the four quarters and the year
 */
export function publicarCanton(
  cuadro: Cuadro,
  puntos: readonly { cuadro: Cuadro; k: number }[],
  anio: number,
  k: number = UMBRAL_PUBLICACION,
): Columna[] {
  const anual: PeriodoFijo = { clase: 'ANUAL', anio, numero: 1 };
  const arboles = puntos.map((punto) => publicar(punto.cuadro, anual, punto.k));
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
  igualdades.push({
    total: antes.length,
    partes: antes.flatMap((columna, lugar) => (clavePeriodo(columna.periodo) === clavePeriodo(anual) ? [lugar] : [])),
  });
  const trimestres = columnasDe(anual)
    .slice(0, -1)
    .map((periodo): Columna => {
      const suyas = arboles.map((columnas) => columnaDe(columnas, periodo));
      const dicha = (fila: number): boolean => suyas.every((columna) => columna?.marcas[fila] === 'VISIBLE');
      const valores = valoresDe(cuadro, periodo);
      return { periodo, valores, marcas: valores.map((_, fila) => (dicha(fila) ? 'VISIBLE' : 'OCULTA')), k };
    });
  // what a point's own papers tell already the canton cannot keep back
  const yaSabida = (columna: number, fila: number): boolean => {
    const arbol = Math.floor(columna / (antes.length / arboles.length));
    const columnas = arboles[arbol];
    return (
      columnas !== undefined && sePuedeSaber(publicacionDe(columnas), (columna % columnas.length) * (cuadro.filas.length + 1) + fila, k)
    );
  };
  return [...trimestres, ...decidir(cuadro, antes, [anual], igualdades, k, yaSabida)];
}

/** The column of one period among those that were published. */
export function columnaDe(columnas: readonly Columna[], periodo: PeriodoFijo): Columna | null {
  return columnas.find((columna) => clavePeriodo(columna.periodo) === clavePeriodo(periodo)) ?? null;
}
