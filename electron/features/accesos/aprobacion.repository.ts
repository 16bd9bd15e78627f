import { and, eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { aprobacionTable } from './accesos.table';

/** Who stood by an act; never changed afterwards (trigger). */
export function insertAprobacion(write: WriteDb, row: typeof aprobacionTable.$inferInsert): void {
  write.insert(aprobacionTable).values(row).run();
}

/** Whether somebody already stood by this act of this record. */
export function estaAprobado(read: ReadDb, entidad: string, entidadId: string, acto: string): boolean {
  return (
    read
      .select({ id: aprobacionTable.id })
      .from(aprobacionTable)
      .where(and(eq(aprobacionTable.entidad, entidad), eq(aprobacionTable.entidadId, entidadId), eq(aprobacionTable.acto, acto)))
      .get() !== undefined
  );
}
