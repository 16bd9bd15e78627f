import type { Problema, Rango, Suma } from './sumas.types';
import { abierta, findOtra, findTabla, sumasDeCelda } from './todas-las-tablas.rules';

/** Tables of another point that are tried for one question. */
const NODES = 600;

/** The tables of one point, numbered anew. */
interface Grupo {
  /** Their places among all. */
  cells: readonly number[];
  sumas: readonly Suma[];
}
interface Separado {
  grupos: Map<number, Grupo>;
  /** Sums over several points: the rows of the canton. */
  enlaces: readonly Suma[];
}
/** Worked out once for a set of sums. */
const conocidos = new WeakMap<readonly Suma[], Separado>();

function agrupar<T, K>(unos: readonly T[], claveDe: (uno: T) => K): Map<K, T[]> {
  const found = new Map<K, T[]>();
  for (const uno of unos) {
    const suyos = found.get(claveDe(uno));
    if (suyos) suyos.push(uno);
    else found.set(claveDe(uno), [uno]);
  }
  return found;
}

function separar(sumas: readonly Suma[], deGrupo: readonly number[]): Separado {
  const known = conocidos.get(sumas);
  if (known) return known;
  const cellsDe = agrupar(
    deGrupo.map((_, cell) => cell),
    (cell) => deGrupo[cell] ?? -1,
  );
  const lugar = new Map<number, number>();
  for (const suyas of cellsDe.values()) suyas.forEach((cell, index) => lugar.set(cell, index));
  const at = (cell: number): number => lugar.get(cell) ?? 0;
  const sumasDe = agrupar(sumas, ({ total, partes }) =>
    partes.every((cell) => deGrupo[cell] === deGrupo[total]) ? (deGrupo[total] ?? null) : null,
  );
  const found: Separado = {
    grupos: new Map(
      [...sumasDe].flatMap(([grupo, suyas]) =>
        grupo === null
          ? []
          : [
              [
                grupo,
                {
                  cells: cellsDe.get(grupo) ?? [],
                  sumas: suyas.map(({ total, partes }) => ({ total: at(total), partes: partes.map(at) })),
                },
              ] as const,
            ],
      ),
    ),
    enlaces: sumasDe.get(null) ?? [],
  };
  conocidos.set(sumas, found);
  return found;
}

const NINGUNA: Rango = { desde: 1, hasta: 0 };
/** How much each cell is moved. */
type Movida = ReadonlyMap<number, number>;

/**
 * Looks for another table of the point that a cell belongs to, all of them tried; and where it moves what the canton counts, for
 * one of another point that moves it back. Finding one proves that the cell cannot be known; finding none proves nothing.
 */
export function hayOtraEntreGrupos(celda: number, problema: Problema): boolean {
  const { grupos: deGrupo, valores, rangos, sumas } = problema;
  if (deGrupo === undefined) return false;
  const { grupos, enlaces } = separar(sumas, deGrupo);
  const suyo = grupos.get(deGrupo[celda] ?? -1);
  if (suyo === undefined) return false;
  const valor = (cell: number): number => valores[cell] ?? 0;
  const fija = (cell: number): Rango => ({ desde: valor(cell), hasta: valor(cell) });
  const rangoDe = (cell: number): Rango => rangos[cell] ?? NINGUNA;
  const visibles = enlaces.filter(({ total }) => !abierta(rangoDe(total)));
  // a row of the canton that is shown holds its cells; one that is hidden lets them go, within its own range
  const sujetas = new Set(visibles.flatMap(({ partes }) => partes));
  const suelta = (cell: number): Rango => (sujetas.has(cell) ? fija(cell) : { ...rangoDe(cell) });
  const comoMovida = ({ cells }: Grupo, otra: readonly number[]): [number, number][] =>
    cells.map((cell, index) => [cell, (otra[index] ?? 0) - valor(cell)]);
  const falta = ({ partes }: Suma, movida: Movida): number => partes.reduce((sum, cell) => sum + (movida.get(cell) ?? 0), 0);
  const cabe = (movida: Movida): boolean =>
    enlaces.every((enlace) => {
      const nuevo = valor(enlace.total) + falta(enlace, movida);
      return nuevo >= rangoDe(enlace.total).desde && nuevo <= rangoDe(enlace.total).hasta;
    });

  const propia = (de: (cell: number) => Rango): Movida | null => {
    const suyos = suyo.cells.map(valor);
    const otra = findOtra({
      celda: suyo.cells.indexOf(celda),
      valores: suyos,
      rangos: suyo.cells.map(de),
      sumas: suyo.sumas,
      deCelda: sumasDeCelda(suyos.length, suyo.sumas),
    });
    return otra && new Map(comoMovida(suyo, otra));
  };
  const sola = propia(suelta);
  if (sola && cabe(sola)) return true;
  const movida = propia((cell) => ({ ...rangoDe(cell) }));
  if (movida === null) return false;

  const torcidas = visibles.flatMap((enlace) => (falta(enlace, movida) === 0 ? [] : [{ enlace, por: falta(enlace, movida) }]));
  return [...grupos.values()].some((otro) => {
    if (otro === suyo) return false;
    const suyas = new Set(otro.cells);
    const devuelve = new Map<number, number>();
    for (const { enlace, por } of torcidas) {
      const cell = enlace.partes.find((una) => suyas.has(una));
      if (cell === undefined || valor(cell) - por < rangoDe(cell).desde || valor(cell) - por > rangoDe(cell).hasta) return false;
      devuelve.set(cell, valor(cell) - por);
    }
    const unos = otro.cells.map((cell): Rango => {
      const nuevo = devuelve.get(cell);
      return nuevo === undefined ? suelta(cell) : { desde: nuevo, hasta: nuevo };
    });
    const otra = findTabla(unos, otro.sumas, otro.cells.map(valor), { nodes: NODES });
    return otra !== null && cabe(new Map([...movida, ...comoMovida(otro, otra)]));
  });
}
