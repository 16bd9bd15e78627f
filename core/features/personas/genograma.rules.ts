import type { SEXOS } from '@core/features/casos/caso.types';
import type { Miembro, Parentesco } from './familia.types';

/** One person of the drawing. Places are in units of one column and one row; the screen gives them a size. */
export interface Nodo {
  id: string;
  /** Square for a man, circle for a woman, diamond where it is not known: as every genogram draws them. */
  forma: 'CUADRADO' | 'CIRCULO' | 'ROMBO';
  columna: number;
  fila: number;
  /** A child of the case. */
  nna: boolean;
  convive: boolean | null;
  cuidador: boolean;
  presuntoAgresor: boolean;
}

export interface Genograma {
  nodos: Nodo[];
  /** Couples of parents: a line between neighbours of the middle row. */
  parejas: { desde: string; hasta: string }[];
  /** The line from which the children hang, and those who hang from it; null without parents or children. */
  descendencia: { columna: number; padres: string[]; hijos: string[] } | null;
  /** Grandparents hang over a parent's row without saying whose they are: that is not asked. */
  columnas: number;
  filas: number;
}

interface DeLaCasa {
  id: string;
  sexo: (typeof SEXOS)[number];
}

const FORMA = { HOMBRE: 'CUADRADO', MUJER: 'CIRCULO', INTERSEXUAL: 'ROMBO', NO_DETERMINADO: 'ROMBO' } as const;
/** Left to right inside the row of the grown-ups: parents in the middle, whoever else lives there outside. */
const ADULTOS: readonly Parentesco[] = ['TIO', 'PADRASTRO', 'PADRE', 'MADRE', 'MADRASTRA', 'CUIDADOR', 'OTRO'];

/** A small family tree in up to three rows: grandparents, parents and other grown-ups, children and cousins. */
export function genograma(nna: readonly DeLaCasa[], otrosNna: readonly DeLaCasa[], miembros: readonly Miembro[]): Genograma {
  const de = (...parentescos: readonly Parentesco[]) => miembros.filter(({ parentesco }) => parentescos.includes(parentesco));
  const abuelos = de('ABUELO');
  const adultos = ADULTOS.flatMap((parentesco) => de(parentesco));
  const hermanos = de('HERMANO');
  const primos = de('PRIMO');
  const nodoNna = (uno: DeLaCasa, delCaso: boolean): Omit<Nodo, 'columna' | 'fila'> => ({
    id: uno.id,
    forma: FORMA[uno.sexo],
    nna: delCaso,
    convive: true,
    cuidador: false,
    presuntoAgresor: false,
  });
  const nodo = (uno: Miembro): Omit<Nodo, 'columna' | 'fila'> => ({
    id: uno.id,
    forma: FORMA[uno.sexo],
    nna: false,
    convive: uno.convive,
    cuidador: uno.cuidador,
    presuntoAgresor: uno.presuntoAgresor === true,
  });
  const filas = [
    abuelos.map(nodo),
    adultos.map(nodo),
    [...nna.map((uno) => nodoNna(uno, true)), ...otrosNna.map((uno) => nodoNna(uno, false)), ...[...hermanos, ...primos].map(nodo)],
  ].filter((fila) => fila.length > 0);
  const columnas = Math.max(1, ...filas.map((fila) => fila.length));
  const nodos = filas.flatMap((fila, index) =>
    fila.map((uno, lugar): Nodo => ({ ...uno, fila: index, columna: lugar + (columnas - fila.length) / 2 })),
  );
  const columnaDe = (id: string) => nodos.find((uno) => uno.id === id)?.columna ?? 0;
  const padres = de('PADRE', 'MADRE').map(({ id }) => id);
  const ordenados = padres.toSorted((a, b) => columnaDe(a) - columnaDe(b));
  const hijos = [...nna, ...otrosNna, ...hermanos].map(({ id }) => id);
  const medio = ordenados.reduce((suma, id) => suma + columnaDe(id), 0) / Math.max(1, ordenados.length);
  return {
    nodos,
    parejas: ordenados.slice(1).map((hasta, index) => ({ desde: ordenados[index] ?? hasta, hasta })),
    descendencia: padres.length === 0 || hijos.length === 0 ? null : { columna: medio, padres: ordenados, hijos },
    columnas,
    filas: filas.length,
  };
}
