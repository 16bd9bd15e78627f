import type { Problema } from './sumas.types';

/** Steps of one repair, tried in this order: most tables need four to eight. */
const PROFUNDIDADES = [4, 8, 14, 24];
const INTENTOS = 400;
/** No cell is moved further than this from its true number. */
const LEJOS = 3;

/**
 * Looks near the true table for another one that adds up: the cell one more or one less, and every sum that this upsets put
 * right by another hidden cell, and so on round a ring. Finding one proves that the cell cannot be known; finding none
 * proves nothing.
 */
export function hayIntercambio({ celda, valores, rangos, sumas, deCelda }: Problema & { celda: number }): boolean {
  const delta = valores.map(() => 0);
  const falta = sumas.map(() => 0);
  let torcidas = 0;
  let intentos = 0;

  /** Sign with which a cell stands in a sum. */
  const signo = (cell: number, suma: number): 1 | -1 => (sumas[suma]?.total === cell ? -1 : 1);
  const mover = (cell: number, paso: number): void => {
    delta[cell] = (delta[cell] ?? 0) + paso;
    for (const suma of deCelda[cell] ?? []) {
      const antes = falta[suma] ?? 0;
      const ahora = antes + paso * signo(cell, suma);
      falta[suma] = ahora;
      torcidas += (ahora === 0 ? 0 : 1) - (antes === 0 ? 0 : 1);
    }
  };
  const cabe = (cell: number, paso: number): boolean => {
    const d = (delta[cell] ?? 0) + paso;
    const valor = (valores[cell] ?? 0) + d;
    const rango = rangos[cell];
    return rango !== undefined && Math.abs(d) <= LEJOS && valor >= rango.desde && valor <= rango.hasta;
  };
  /** How many sums a step puts right, less those that it upsets. */
  const mejora = (cell: number, paso: number): number =>
    (deCelda[cell] ?? []).reduce((sum, suma) => sum + ((falta[suma] ?? 0) * paso * signo(cell, suma) < 0 ? 1 : -1), 0);

  const reparar = (quedan: number): boolean => {
    if (torcidas === 0) return true;
    intentos += 1;
    if (quedan === 0 || intentos > INTENTOS) return false;
    const suma = falta.findIndex((n) => n !== 0);
    const una = sumas[suma];
    if (una === undefined) return false;
    const pasos = [una.total, ...una.partes]
      .filter((cell) => cell !== celda)
      .map((cell) => ({ cell, paso: -Math.sign(falta[suma] ?? 0) * signo(cell, suma) }))
      .filter(({ cell, paso }) => cabe(cell, paso))
      .map((uno) => ({ ...uno, vale: mejora(uno.cell, uno.paso) }))
      .toSorted((a, b) => b.vale - a.vale);
    return pasos.some(({ cell, paso }) => {
      mover(cell, paso);
      if (reparar(quedan - 1)) return true;
      mover(cell, -paso);
      return false;
    });
  };

  return [1, -1].some((paso) => {
    if (!cabe(celda, paso)) return false;
    mover(celda, paso);
    const found = PROFUNDIDADES.some((profundidad) => {
      intentos = 0;
      return reparar(profundidad);
    });
    if (!found) mover(celda, -paso);
    return found;
  });
}
