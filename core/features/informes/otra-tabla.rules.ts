import type { Problema, Rango, Suma } from './sumas.types';

/**
 * How hard is looked: counts that are changed together at most, candidates that are followed at each step, steps tried in all;
 * and whether the cell may pass by its true number on the way, which suits large sums and wastes time with small ones.
 */
const ESFUERZOS = {
  LIGERO: [
    { pasos: 12, ramas: 5, intentos: 250, derecho: true },
    { pasos: 12, ramas: 5, intentos: 250, derecho: false },
  ],
  TENAZ: [
    { pasos: 26, ramas: 6, intentos: 4_000, derecho: true },
    { pasos: 26, ramas: 6, intentos: 1_500, derecho: false },
  ],
};
/** No count is moved further than this from its true number. */
const LEJOS = 3;

interface Bases {
  /** Of each cell that is no sum of others: the cells it counts in, itself among them. */
  cuentaEn: Map<number, readonly number[]>;
  /** Of each cell: those that it is the sum of. */
  debajo: Map<number, number[]>;
}

/** Worked out once for a set of sums: hundreds of cells are asked about with it. */
const conocidas = new WeakMap<readonly Suma[], Bases>();

function bases({ valores, sumas }: Problema): Bases {
  const known = conocidas.get(sumas);
  if (known) return known;
  const esTotal = new Set(sumas.map(({ total }) => total));
  const totales = new Map<number, number[]>();
  for (const { total, partes } of sumas)
    for (const parte of partes) {
      const suyos = totales.get(parte);
      if (suyos) suyos.push(total);
      else totales.set(parte, [total]);
    }
  const cuentaEn = new Map<number, readonly number[]>();
  const debajo = new Map<number, number[]>();
  for (let cell = 0; cell < valores.length; cell += 1) {
    if (esTotal.has(cell)) continue;
    const seen = new Set([cell]);
    for (const one of seen) for (const total of totales.get(one) ?? []) seen.add(total);
    cuentaEn.set(cell, [...seen]);
    for (const one of seen) {
      const suyas = debajo.get(one);
      if (suyas) suyas.push(cell);
      else debajo.set(one, [cell]);
    }
  }
  const found = { cuentaEn, debajo };
  conocidas.set(sumas, found);
  return found;
}

const dentro = ({ desde, hasta }: Rango, valor: number): boolean => valor >= desde && valor <= hasta;

/**
 * Looks for another table by changing the counts that everything else is a sum of: one case more here and one less there, until
 * nothing that is published differs. However many sums a count is part of, they come right by themselves, so that a ring over
 * months, quarters, points and canton is a handful of steps. Finding one proves that the cell cannot be known; finding none
 * proves nothing.
 */
export function hayOtraTabla(problema: Problema & { celda: number }, fuerza: keyof typeof ESFUERZOS): boolean {
  const { celda, valores, rangos, sumas } = problema;
  const { cuentaEn, debajo } = bases(problema);
  const efecto = valores.map(() => 0);
  const delta = new Map<number, number>();
  const fuera = new Set<number>();
  let intentos = 0;
  let esfuerzo = { pasos: 0, ramas: 0, intentos: 0, derecho: true };

  const rangoDe = (cell: number): Rango => rangos[cell] ?? { desde: 0, hasta: 0 };
  const mover = (base: number, paso: number): void => {
    delta.set(base, (delta.get(base) ?? 0) + paso);
    for (const cell of cuentaEn.get(base) ?? []) {
      const ahora = (efecto[cell] ?? 0) + paso;
      efecto[cell] = ahora;
      if (dentro(rangoDe(cell), (valores[cell] ?? 0) + ahora)) fuera.delete(cell);
      else fuera.add(cell);
    }
  };
  const cabe = (base: number, paso: number): boolean => {
    const d = (delta.get(base) ?? 0) + paso;
    return Math.abs(d) <= LEJOS && dentro(rangoDe(base), (valores[base] ?? 0) + d);
  };
  const bajoCelda = new Set(debajo.get(celda));
  const devuelve = (base: number, paso: number): boolean => esfuerzo.derecho && bajoCelda.has(base) && (efecto[celda] ?? 0) + paso === 0;
  /** How many cells a step brings out of their ranges, less those that it brings back. */
  const costo = (base: number, paso: number): number =>
    (cuentaEn.get(base) ?? []).reduce((sum, cell) => {
      const valor = (valores[cell] ?? 0) + (efecto[cell] ?? 0);
      return sum + Number(!dentro(rangoDe(cell), valor + paso)) - Number(!dentro(rangoDe(cell), valor));
    }, 0);
  // a cell of one sum may be no whole sum of its counts; then nothing is proved
  const cuadra = (): boolean =>
    sumas.every(({ total, partes }) => partes.reduce((sum, parte) => sum + (efecto[parte] ?? 0), 0) === (efecto[total] ?? 0));

  const seguir = (quedan: number): boolean => {
    if (fuera.size === 0) return (efecto[celda] ?? 0) !== 0 && cuadra();
    intentos += 1;
    if (quedan === 0 || intentos > esfuerzo.intentos) return false;
    let peor = -1;
    for (const cell of fuera) if (peor === -1 || (debajo.get(cell)?.length ?? 0) < (debajo.get(peor)?.length ?? 0)) peor = cell;
    const paso = (valores[peor] ?? 0) + (efecto[peor] ?? 0) > rangoDe(peor).hasta ? -1 : 1;
    const candidatas = (debajo.get(peor) ?? [])
      .filter((base) => cabe(base, paso) && (delta.get(base) ?? 0) * paso >= 0 && !devuelve(base, paso))
      .map((base) => ({ base, vale: costo(base, paso) }))
      .toSorted((a, b) => a.vale - b.vale)
      .slice(0, esfuerzo.ramas);
    return candidatas.some(({ base }) => {
      mover(base, paso);
      if (seguir(quedan - 1)) return true;
      mover(base, -paso);
      return false;
    });
  };

  const empezarPor = (base: number, paso: number): boolean => {
    if (!cabe(base, paso)) return false;
    mover(base, paso);
    intentos = 0;
    const found = seguir(esfuerzo.pasos);
    if (!found) mover(base, -paso);
    return found;
  };
  return ESFUERZOS[fuerza].some((uno) => {
    esfuerzo = uno;
    return (debajo.get(celda) ?? []).some((base) => empezarPor(base, 1) || empezarPor(base, -1));
  });
}
