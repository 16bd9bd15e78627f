import { and, asc, between, eq } from 'drizzle-orm';
import type { FeriadoDia } from '@core/features/agenda/feriados.rules';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { feriadoTable } from './feriado.table';

export type Feriado = typeof feriadoTable.$inferSelect;

/** Days on which offices are closed, for `sumarDiasLaborables`: a few dozen rows, read whole. */
export function loadFeriados(read: ReadDb, puntoId: string): ReadonlySet<string> {
  const rows = read
    .select({ fecha: feriadoTable.fecha })
    .from(feriadoTable)
    .where(and(eq(feriadoTable.puntoId, puntoId), eq(feriadoTable.activo, true)))
    .all();
  return new Set(rows.map(({ fecha }) => fecha));
}

/** Holidays between two days, both included, taken-off ones too. */
export function listFeriados(read: ReadDb, puntoId: string, desde: string, hasta: string): Feriado[] {
  return read
    .select()
    .from(feriadoTable)
    .where(and(eq(feriadoTable.puntoId, puntoId), between(feriadoTable.fecha, desde, hasta)))
    .orderBy(asc(feriadoTable.fecha))
    .all();
}

export function findFeriado(read: ReadDb, puntoId: string, fecha: string): Feriado | null {
  return (
    read
      .select()
      .from(feriadoTable)
      .where(and(eq(feriadoTable.puntoId, puntoId), eq(feriadoTable.fecha, fecha)))
      .get() ?? null
  );
}

/** Writes a day as the point wants it; a day that the program brought becomes the point's own. */
export function upsertFeriado(write: WriteDb, row: Feriado): void {
  const { puntoId: _punto, fecha: _fecha, ...cambio } = row;
  write
    .insert(feriadoTable)
    .values(row)
    .onConflictDoUpdate({ target: [feriadoTable.puntoId, feriadoTable.fecha], set: cambio })
    .run();
}

/** Adds the days that are not there yet. What is there stays as the point left it, also when it took the day off. */
export function insertFeriadosNuevos(
  write: WriteDb,
  dias: readonly FeriadoDia[],
  columnas: { puntoId: string; en: string; por: string },
): void {
  for (const { fecha, nombre } of dias) {
    write
      .insert(feriadoTable)
      .values({
        puntoId: columnas.puntoId,
        fecha,
        nombre,
        origen: 'PROGRAMA',
        activo: true,
        actualizadoEn: columnas.en,
        actualizadoPor: columnas.por,
      })
      .onConflictDoNothing()
      .run();
  }
}
