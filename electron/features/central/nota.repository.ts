import { desc, eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { notaSupervisionTable } from './central.table';

export type NotaSupervision = typeof notaSupervisionTable.$inferSelect;

/** Notes for a point, newest first. */
export function listNotas(read: ReadDb, puntoId: string): NotaSupervision[] {
  return read
    .select()
    .from(notaSupervisionTable)
    .where(eq(notaSupervisionTable.puntoId, puntoId))
    .orderBy(desc(notaSupervisionTable.escritaEn), desc(notaSupervisionTable.id))
    .all();
}

/** Writes a note; what it says never changes afterwards (trigger). */
export function insertNota(write: WriteDb, row: typeof notaSupervisionTable.$inferInsert): void {
  write.insert(notaSupervisionTable).values(row).run();
}
