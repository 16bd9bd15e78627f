import { desc, eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { casoHistoriaTable, eventoCasoTable, llamada911Table } from './caso.table';

/** One line of the case's memory. `ocurridoEn` is when it happened, `anotadoEn` when it was typed. */
export function insertEvento(write: WriteDb, row: typeof eventoCasoTable.$inferInsert): void {
  write.insert(eventoCasoTable).values(row).run();
}

/** Newest first. */
export function listEventos(read: ReadDb, casoId: string) {
  return read
    .select()
    .from(eventoCasoTable)
    .where(eq(eventoCasoTable.casoId, casoId))
    .orderBy(desc(eventoCasoTable.ocurridoEn), desc(eventoCasoTable.anotadoEn), desc(eventoCasoTable.id))
    .all();
}

export interface Cambio {
  campo: string;
  antes: unknown;
  despues: unknown;
}

/** What each field said before and says now; the version is the one that came into being. */
export function insertHistoria(
  write: WriteDb,
  row: { casoId: string; version: number; cambiadoEn: string; cambiadoPor: string; cambios: readonly Cambio[] },
): void {
  write
    .insert(casoHistoriaTable)
    .values({ ...row, cambios: JSON.stringify(row.cambios) })
    .run();
}

/** Newest first. */
export function listHistoria(read: ReadDb, casoId: string) {
  return read
    .select()
    .from(casoHistoriaTable)
    .where(eq(casoHistoriaTable.casoId, casoId))
    .orderBy(desc(casoHistoriaTable.version))
    .all()
    .map((row) => ({ ...row, cambios: JSON.parse(row.cambios) as Cambio[] }));
}

/** One call, by id. */
export function findLlamada911(read: ReadDb, id: string): typeof llamada911Table.$inferSelect | null {
  return read.select().from(llamada911Table).where(eq(llamada911Table.id, id)).get() ?? null;
}

/** A call to the ECU 911, tied to a case or not yet. */
export function insertLlamada911(write: WriteDb, row: typeof llamada911Table.$inferInsert): void {
  write.insert(llamada911Table).values(row).run();
}
