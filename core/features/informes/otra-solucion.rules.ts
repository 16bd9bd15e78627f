import type { Problema, Rango, Suma, SumasDeCelda } from './sumas.types';
import { hayIntercambio } from './intercambio.rules';

/** Where each cell stands, worked out once for a set of sums. */
export function sumasDeCelda(celdas: number, sumas: readonly Suma[]): SumasDeCelda {
  const result: number[][] = Array.from({ length: celdas }, () => []);
  sumas.forEach(({ total, partes }, index) => [total, ...partes].forEach((celda) => result[celda]?.push(index)));
  return result;
}

const NODES = 4_000;
/** With more open cells than this, only exchanges are looked for. */
const ABIERTAS_MAX = 60;

const abierta = ({ desde, hasta }: Rango): boolean => desde < hasta;

/**
 * Narrows the ranges by the sums until nothing changes.
 * @returns false when the sums cannot hold any more.
 */
function propagate(rangos: Rango[], sumas: readonly Suma[]): boolean {
  for (let changed = true; changed;) {
    changed = false;
    for (const { total, partes } of sumas) {
      const low = partes.reduce((sum, part) => sum + (rangos[part]?.desde ?? 0), 0);
      const high = partes.reduce((sum, part) => sum + (rangos[part]?.hasta ?? 0), 0);
      const whole = rangos[total];
      if (!whole) continue;
      const narrow = (rango: Rango, desde: number, hasta: number): boolean => {
        if (desde > rango.desde || hasta < rango.hasta) changed = true;
        rango.desde = Math.max(rango.desde, desde);
        rango.hasta = Math.min(rango.hasta, hasta);
        return rango.desde <= rango.hasta;
      };
      if (!narrow(whole, low, high)) return false;
      for (const part of partes) {
        const rango = rangos[part];
        if (rango && !narrow(rango, whole.desde - (high - rango.hasta), whole.hasta - (low - rango.desde))) return false;
      }
    }
  }
  return true;
}

/** The values of a range, those nearest to `centro` first: a table that differs little is the likeliest to add up. */
function nearestFirst({ desde, hasta }: Rango, centro: number): number[] {
  return Array.from({ length: hasta - desde + 1 }, (_, index) => desde + index).toSorted(
    (a, b) => Math.abs(a - centro) - Math.abs(b - centro) || a - b,
  );
}

function search(rangos: Rango[], sumas: readonly Suma[], valores: readonly number[], budget: { nodes: number }): boolean {
  budget.nodes -= 1;
  if (budget.nodes < 0 || !propagate(rangos, sumas)) return false;
  const open = rangos.flatMap((rango, index) => (abierta(rango) ? [{ index, width: rango.hasta - rango.desde }] : []));
  const next = open.toSorted((a, b) => a.width - b.width)[0];
  if (!next) return true;
  const rango = rangos[next.index];
  if (!rango) return true;
  return nearestFirst(rango, valores[next.index] ?? 0).some((value) =>
    search(
      rangos.map((uno, index) => (index === next.index ? { desde: value, hasta: value } : { ...uno })),
      sumas,
      valores,
      budget,
    ),
  );
}

/** What hangs together with a cell through numbers that are not known, numbered anew: nothing else can tell anything about it. */
function parteDe(celda: number, { valores, rangos, sumas, deCelda }: Problema): Problema & { celda: number } {
  const cells = [celda];
  const lugar = new Map([[celda, 0]]);
  const sums = new Set<number>();
  for (let next = 0; next < cells.length; next += 1) {
    const cell = cells[next] ?? 0;
    const rango = rangos[cell];
    if (next > 0 && rango && !abierta(rango)) continue;
    for (const suma of deCelda[cell] ?? []) {
      if (sums.has(suma)) continue;
      sums.add(suma);
      const una = sumas[suma];
      for (const other of una ? [una.total, ...una.partes] : []) {
        if (lugar.has(other)) continue;
        lugar.set(other, cells.length);
        cells.push(other);
      }
    }
  }
  const at = (index: number): number => lugar.get(index) ?? 0;
  const propias = [...sums].flatMap((index): Suma[] => {
    const una = sumas[index];
    return una ? [{ total: at(una.total), partes: una.partes.map(at) }] : [];
  });
  return {
    celda: 0,
    valores: cells.map((index) => valores[index] ?? 0),
    rangos: cells.map((index) => rangos[index] ?? { desde: 0, hasta: 0 }),
    sumas: propias,
    deCelda: sumasDeCelda(cells.length, propias),
  };
}

/**
 * Whether a reader who knows the sums and the ranges could take a hidden cell for something else than it is. When the
 * search is given up the answer is no, so that more is hidden rather than less.
 */
export function hayOtraSolucion(celda: number, problema: Problema): boolean {
  const parte = parteDe(celda, problema);
  if (hayIntercambio(parte)) return true;
  const { valores, rangos, sumas } = parte;
  if (rangos.filter(abierta).length > ABIERTAS_MAX) return false;
  const own = rangos[parte.celda];
  const value = valores[parte.celda] ?? 0;
  if (!own) return false;
  const budget = { nodes: NODES };
  const sides: Rango[] = [
    { desde: value + 1, hasta: own.hasta },
    { desde: own.desde, hasta: value - 1 },
  ];
  return sides.some(
    (side) =>
      side.desde <= side.hasta &&
      search(
        rangos.map((rango, index) => (index === parte.celda ? { ...side } : { ...rango })),
        sumas,
        valores,
        budget,
      ),
  );
}
