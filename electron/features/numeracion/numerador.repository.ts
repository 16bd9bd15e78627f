import { and, eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { numeradorTable } from './numerador.table';

/** The next number of a series in a year, without taking it. */
export function peekNumero(read: ReadDb, puntoId: string, serie: string, anio: number): number {
  const row = read
    .select({ ultimo: numeradorTable.ultimo })
    .from(numeradorTable)
    .where(and(eq(numeradorTable.puntoId, puntoId), eq(numeradorTable.serie, serie), eq(numeradorTable.anio, anio)))
    .get();
  return (row?.ultimo ?? 0) + 1;
}

/** Takes the next number. In the same transaction as the record that carries it, so that no number is ever skipped. */
export function takeNumero(write: WriteDb, puntoId: string, serie: string, anio: number): number {
  const ultimo = peekNumero(write, puntoId, serie, anio);
  write
    .insert(numeradorTable)
    .values({ puntoId, serie, anio, ultimo })
    .onConflictDoUpdate({ target: [numeradorTable.puntoId, numeradorTable.serie, numeradorTable.anio], set: { ultimo } })
    .run();
  return ultimo;
}

/** Makes sure that a number of a series is never given out (again). */
export function alcanzarNumero(write: WriteDb, puntoId: string, serie: string, anio: number, numero: number): void {
  if (peekNumero(write, puntoId, serie, anio) > numero) return;
  write
    .insert(numeradorTable)
    .values({ puntoId, serie, anio, ultimo: numero })
    .onConflictDoUpdate({ target: [numeradorTable.puntoId, numeradorTable.serie, numeradorTable.anio], set: { ultimo: numero } })
    .run();
}
