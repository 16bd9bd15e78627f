import type { Problema, Rango, Suma, SumasDeCelda } from './sumas.types';

/** Tables that are tried before a search is given up. */
const NODES = 4_000;

/** Where each cell stands, worked out once for a set of sums. */
export function sumasDeCelda(celdas: number, sumas: readonly Suma[]): SumasDeCelda {
  const result: number[][] = Array.from({ length: celdas }, () => []);
  sumas.forEach(({ total, partes }, index) => [total, ...partes].forEach((celda) => result[celda]?.push(index)));
  return result;
}

/** More than one number is possible. */
export const abierta = ({ desde, hasta }: Rango): boolean => desde < hasta;

/**
 * Narrows the ranges by the sums until nothing changes.
 * @returns false when the sums cannot hold any more.
 */
export function propagate(rangos: Rango[], sumas: readonly Suma[]): boolean {
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

/** Numbers within their ranges that add up, those nearest to `valores` first; null when none is found within the budget. */
export function findTabla(
  rangos: Rango[],
  sumas: readonly Suma[],
  valores: readonly number[],
  budget: { nodes: number } = { nodes: NODES },
): number[] | null {
  budget.nodes -= 1;
  if (budget.nodes < 0 || !propagate(rangos, sumas)) return null;
  const open = rangos.flatMap((rango, index) => (abierta(rango) ? [{ index, width: rango.hasta - rango.desde }] : []));
  const next = open.toSorted((a, b) => a.width - b.width)[0];
  const rango = next && rangos[next.index];
  if (!rango) return rangos.map(({ desde }) => desde);
  for (const value of nearestFirst(rango, valores[next.index] ?? 0)) {
    const fija = rangos.map((uno, index) => (index === next.index ? { desde: value, hasta: value } : { ...uno }));
    const found = findTabla(fija, sumas, valores, budget);
    if (found) return found;
  }
  return null;
}

/**
 * What hangs together with a cell through numbers that are not known, numbered anew (`cells` has their places before): nothing else
 * can tell anything about it.
 */
export function parteDe(
  celda: number,
  { valores, rangos, sumas, deCelda }: Problema,
): Problema & { celda: number; cells: readonly number[] } {
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
    cells,
    valores: cells.map((index) => valores[index] ?? 0),
    rangos: cells.map((index) => rangos[index] ?? { desde: 0, hasta: 0 }),
    sumas: propias,
    deCelda: sumasDeCelda(cells.length, propias),
  };
}

/** Another table in which a cell is not what it is; null when none is found. */
export function findOtra({ celda, valores, rangos, sumas }: Problema & { celda: number }): number[] | null {
  const own = rangos[celda];
  const value = valores[celda] ?? 0;
  if (!own) return null;
  const budget = { nodes: NODES };
  const sides: Rango[] = [
    { desde: value + 1, hasta: own.hasta },
    { desde: own.desde, hasta: value - 1 },
  ];
  for (const side of sides) {
    if (side.desde > side.hasta) continue;
    const found = findTabla(
      rangos.map((rango, index) => (index === celda ? { ...side } : { ...rango })),
      sumas,
      valores,
      budget,
    );
    if (found) return found;
  }
  return null;
}
