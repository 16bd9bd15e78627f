import { and, eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { borradorTable } from './borrador.table';

/** The draft of a form, only if it was written by the same version of that form. */
export function findBorrador(read: ReadDb, usuarioId: string, clave: string, esquema: number) {
  return (
    read
      .select({ contenido: borradorTable.contenido, guardadoEn: borradorTable.guardadoEn })
      .from(borradorTable)
      .where(and(eq(borradorTable.usuarioId, usuarioId), eq(borradorTable.clave, clave), eq(borradorTable.esquema, esquema)))
      .get() ?? null
  );
}

/** Keeps the newest text of a form. */
export function upsertBorrador(write: WriteDb, row: typeof borradorTable.$inferInsert): void {
  const { esquema, contenido, guardadoEn } = row;
  write
    .insert(borradorTable)
    .values(row)
    .onConflictDoUpdate({ target: [borradorTable.usuarioId, borradorTable.clave], set: { esquema, contenido, guardadoEn } })
    .run();
}

/** A draft is scratch paper, the one thing that may be thrown away. */
export function deleteBorrador(write: WriteDb, usuarioId: string, clave: string): void {
  write
    .delete(borradorTable)
    .where(and(eq(borradorTable.usuarioId, usuarioId), eq(borradorTable.clave, clave)))
    .run();
}
