import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { ESTADOS } from './caso.types';
import type { Estado } from './caso.types';

/**
 * `URGENCIA`: clocks that run, the nearest end first; then open cases by risk; then closed ones. `RECIENTES`: newest
 * knowledge first. `CODIGO`: as in the register.
 */
export const ORDENES_LISTA = ['URGENCIA', 'RECIENTES', 'CODIGO'] as const;
export type OrdenLista = (typeof ORDENES_LISTA)[number];

/**
 * Matches are counted, ranked and sorted up to this number. Up to here a list is read whole and sorted in memory, beyond
 * it is walked along an index and told as «más de».
 */
export const TOPE_LISTA = 2_000;

/** A stretch of the list in order of urgency; each is read along one index. */
export type Tramo = 'CORRE' | NivelRiesgo | 'CERRADO';
export const TRAMOS_URGENCIA: readonly Tramo[] = ['CORRE', ...NIVELES_RIESGO.toReversed(), 'CERRADO'];

const CERRADOS: readonly Estado[] = ['CERRADO', 'ANULADO'];
export const estaAbierto = (estado: Estado): boolean => !CERRADOS.includes(estado);

interface FiltroTramo {
  estados?: readonly Estado[] | undefined;
  riesgos?: readonly NivelRiesgo[] | undefined;
  soloVencidos?: boolean | undefined;
  soloAbiertos?: boolean | undefined;
}

/** The stretches in which a filter can find anything; walking the others would only cost time. */
export function tramosDe({ estados = [], riesgos = [], soloVencidos, soloAbiertos }: FiltroTramo): readonly Tramo[] {
  const pedidos = estados.length === 0 ? ESTADOS : estados;
  const abiertos = pedidos.some(estaAbierto);
  return TRAMOS_URGENCIA.filter((tramo) => {
    if (tramo === 'CORRE') return abiertos;
    if (soloVencidos === true) return false;
    if (tramo === 'CERRADO') return soloAbiertos !== true && pedidos.some((estado) => !estaAbierto(estado));
    return abiertos && (riesgos.length === 0 || riesgos.includes(tramo));
  });
}

/** Where the next page begins: so many rows on, or behind one row of a walked list. */
export type Cursor = { clase: 'FILA'; desde: number } | { clase: 'TRAS'; tramo: number; fila: number; clave: string };

/** What a cursor looks like; nothing of it reaches a statement but as a bound value. */
export const CURSOR = /^(?:f:\d{1,5}|t:\d:\d{1,15}:[0-9TZ.:-]{1,30})$/;

export const escribirCursor = (cursor: Cursor): string =>
  cursor.clase === 'FILA' ? `f:${cursor.desde}` : `t:${cursor.tramo}:${cursor.fila}:${cursor.clave}`;

/** @param texto matches `CURSOR`; the contract has looked. */
export function leerCursor(texto: string | undefined): Cursor | null {
  if (texto === undefined) return null;
  const [clase, primero, fila, ...clave] = texto.split(':');
  if (clase === 'f') return { clase: 'FILA', desde: Number(primero) };
  return { clase: 'TRAS', tramo: Number(primero), fila: Number(fila), clave: clave.join(':') };
}
