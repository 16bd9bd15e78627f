import { hayOtraSolucion } from './otra-solucion.rules';
import type { Rango, Suma } from './sumas.types';
import { sumasDeCelda } from './todas-las-tablas.rules';

/** Fewer than these are never published as they are (domain.md §9.4; the central may raise it per point). */
export const UMBRAL_PUBLICACION = 5;
/** A percentage of fewer than these is not published (§9.4.5). */
export const DENOMINADOR_MINIMO = 10;

/** One number of a public table. */
export interface CeldaPublica {
  valor: number;
  /** Of a sensitive group (sexual violence, exploitation, ethnicity, disability): a zero may hide too (§9.4.1). */
  sensible?: boolean;
  /** A total: hidden only when hiding parts does not help. */
  esTotal?: boolean;
  /** How it was published before (the months of a quarter, a point in the canton): it stays as it is. */
  previa?: Visibilidad;
  /** Threshold of its own, where the central raised that of a point. */
  umbral?: number;
}

/** A set of numbers that are published together: one table, or the months of a quarter and the quarter itself. */
export interface Publicacion {
  celdas: readonly CeldaPublica[];
  /** Every sum that a reader can check, totals over rows, columns and time. */
  sumas: readonly Suma[];
}

/** `VISIBLE`: as it is · `POCOS`: printed «<5» · `OCULTA`: hidden so that another cannot be worked out. */
export type Visibilidad = 'VISIBLE' | 'POCOS' | 'OCULTA';

/** How far a reader's guess about a complementary cell is followed; a shorter reach hides more, never less. */
const ALCANCE = 12;

function rangoDe({ valor, sensible, umbral }: CeldaPublica, visibilidad: Visibilidad, k: number): Rango {
  if (visibilidad === 'VISIBLE') return { desde: valor, hasta: valor };
  if (visibilidad === 'POCOS') return { desde: sensible ? 0 : 1, hasta: (umbral ?? k) - 1 };
  return { desde: Math.max(0, valor - ALCANCE), hasta: valor + ALCANCE };
}

/** Cells that are hidden for their own number: 1 to k−1, and the zeros of a sensitive group whose total is below k. */
function primarias({ celdas, sumas }: Publicacion, k: number): Visibilidad[] {
  const result = celdas.map(({ valor, umbral }): Visibilidad => (valor > 0 && valor < (umbral ?? k) ? 'POCOS' : 'VISIBLE'));
  for (const { total, partes } of sumas) {
    // the row of a sensitive group, not a column that runs through it
    if (!celdas[total]?.sensible || celdas[total].valor >= (celdas[total].umbral ?? k)) continue;
    for (const index of [...partes, total]) if (celdas[index]?.sensible && celdas[index].valor === 0) result[index] = 'POCOS';
  }
  return result.map((visibilidad, index) => celdas[index]?.previa ?? visibilidad);
}

/** Parts before totals, numbers before zeros (a zero protects little), small before large. */
function costo(celda: CeldaPublica): number {
  return (celda.esTotal ? 2_000_000 : 0) + (celda.valor === 0 ? 1_000_000 : 0) + celda.valor;
}

/** Cells that a reader of what was published before knows already: hiding them would hide nothing, so they are shown. */
function sabidas({ celdas, sumas }: Publicacion, visibles: readonly Visibilidad[]): Set<number> {
  const known = new Set(celdas.flatMap(({ previa }, index) => (previa === 'VISIBLE' ? [index] : [])));
  const found = new Set<number>();
  for (let grew = known.size > 0; grew;) {
    grew = false;
    for (const { total, partes } of sumas) {
      const unknown = [total, ...partes].filter((index) => !known.has(index));
      const [only] = unknown;
      if (unknown.length !== 1 || only === undefined || visibles[only] !== 'VISIBLE' || celdas[only]?.previa !== undefined) continue;
      known.add(only);
      found.add(only);
      grew = true;
    }
  }
  return found;
}

/**
 * Which numbers of a public table may be shown, so that no hidden one can be computed back from what is shown (§9.4.2).
 * Complementary cells are hidden, cheapest first, until every hidden cell has at least two values that agree with all
 * the sums and with what «<5» says.
 * @param k threshold, at least 2
 * @param yaSabida of a cell published before: told by that alone, so that nothing is hidden for it in vain
 */
export function suprimir(
  publicacion: Publicacion,
  k: number = UMBRAL_PUBLICACION,
  yaSabida: (celda: number) => boolean = () => false,
): Visibilidad[] {
  const { celdas, sumas } = publicacion;
  const valores = celdas.map(({ valor }) => valor);
  const visibles = primarias(publicacion, k);
  const rangos = celdas.map((celda, index) => rangoDe(celda, visibles[index] ?? 'VISIBLE', k));
  const fijas = sabidas(publicacion, visibles);
  const problema = { valores, rangos, sumas, deCelda: sumasDeCelda(celdas.length, sumas), grupos: gruposDe(publicacion) };
  const sinRemedio = new Set<number>();
  // hiding more never exposes what was safe: the other table that was found for it still adds up
  const seguras = new Set<number>();
  const esSegura = (index: number): boolean => {
    if (!hayOtraSolucion(index, problema)) return false;
    seguras.add(index);
    return true;
  };
  for (;;) {
    const expuesta = visibles.findIndex(
      (visibilidad, index) => visibilidad !== 'VISIBLE' && !sinRemedio.has(index) && !seguras.has(index) && !esSegura(index),
    );
    if (expuesta === -1) return visibles;
    if (yaSabida(expuesta)) {
      sinRemedio.add(expuesta);
      continue;
    }
    // «<5» is itself a number that tells: where every neighbour is hidden already, it gives way to a plain blank
    const vecina =
      siguienteVecina(expuesta, publicacion, (index) => visibles[index] === 'VISIBLE' && !fijas.has(index)) ??
      siguienteVecina(expuesta, publicacion, (index) => visibles[index] === 'POCOS');
    const celda = vecina === null ? undefined : celdas[vecina];
    if (vecina === null || !celda) {
      // all that hangs together with it and could be hidden is: what exposes it was published before
      unidas(expuesta, sumas).forEach((index) => sinRemedio.add(index));
      continue;
    }
    // a plain blank may say less of a large threshold than «<k» did
    if (visibles[vecina] === 'POCOS') seguras.clear();
    visibles[vecina] = 'OCULTA';
    rangos[vecina] = rangoDe(celda, 'OCULTA', k);
  }
}

/** A cell and those that share a sum with it, then those that share one with these, and so on: the nearest first. */
function* cercanas(celda: number, sumas: readonly Suma[]): Generator<readonly number[]> {
  const seen = new Set([celda]);
  for (let edge = [celda]; edge.length > 0;) {
    yield edge;
    const now = new Set(edge);
    const near = sumas.flatMap(({ total, partes }) => {
      const juntas = [total, ...partes];
      return juntas.some((index) => now.has(index)) ? juntas : [];
    });
    edge = [...new Set(near)].filter((index) => !seen.has(index));
    edge.forEach((index) => seen.add(index));
  }
}

const unidas = (celda: number, sumas: readonly Suma[]): number[] => [...cercanas(celda, sumas)].flat();

/** Cells that were published together before: those that hang together through sums of which nothing is decided now. */
function gruposDe({ celdas, sumas }: Publicacion): number[] {
  const grupos = celdas.map((_, index) => index);
  const raiz = (index: number): number => {
    let root = index;
    while (grupos[root] !== root) root = grupos[root] ?? root;
    grupos[index] = root;
    return root;
  };
  for (const { total, partes } of sumas) {
    const juntas = [total, ...partes];
    if (juntas.some((index) => celdas[index]?.previa === undefined)) continue;
    for (const index of juntas) grupos[raiz(index)] = raiz(total);
  }
  return celdas.map((_, index) => raiz(index));
}

/** Whether a hidden cell can be told from what was published, all of it decided before. */
export function sePuedeSaber(publicacion: Publicacion, celda: number, k: number = UMBRAL_PUBLICACION): boolean {
  const { celdas, sumas } = publicacion;
  const valores = celdas.map(({ valor }) => valor);
  const rangos = celdas.map((una) => rangoDe(una, una.previa ?? 'VISIBLE', k));
  return !hayOtraSolucion(celda, { valores, rangos, sumas, deCelda: sumasDeCelda(celdas.length, sumas) });
}

/** The cheapest of the nearest cells that are not settled and will do; null when there is none. */
function siguienteVecina(expuesta: number, { celdas, sumas }: Publicacion, sirve: (index: number) => boolean): number | null {
  for (const edge of cercanas(expuesta, sumas)) {
    const mejor = edge
      .filter((index) => celdas[index]?.previa === undefined && sirve(index))
      .toSorted((a, b) => costo(celdas[a] ?? { valor: 0 }) - costo(celdas[b] ?? { valor: 0 }) || a - b)[0];
    if (mejor !== undefined) return mejor;
  }
  return null;
}

/** A percentage with one decimal, or null when too few stand below the line or above it (§9.4.5). */
export function porcentajePublico(numerador: number, denominador: number, k: number = UMBRAL_PUBLICACION): number | null {
  if (denominador < DENOMINADOR_MINIMO || (numerador > 0 && numerador < k)) return null;
  const resto = denominador - numerador;
  if (resto > 0 && resto < k) return null;
  return Math.round((numerador * 1000) / denominador) / 10;
}
