import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { documentoAnulacionTable, documentoTable } from './documento.table';

export type DocumentoEmitido = typeof documentoTable.$inferSelect;

/** One issued document of this point. */
export function findDocumento(read: ReadDb, puntoId: string, id: string): DocumentoEmitido | null {
  return (
    read
      .select()
      .from(documentoTable)
      .where(and(eq(documentoTable.id, id), eq(documentoTable.puntoId, puntoId)))
      .get() ?? null
  );
}

/** Documents of a case, oldest first. */
export function listDocumentos(read: ReadDb, casoId: string): DocumentoEmitido[] {
  return read
    .select()
    .from(documentoTable)
    .where(eq(documentoTable.casoId, casoId))
    .orderBy(asc(documentoTable.emitidoEn), asc(documentoTable.numero))
    .all();
}

/** Documents of one series (`ER`), newest first. */
export function listDocumentosDeSufijo(read: ReadDb, puntoId: string, sufijo: string): DocumentoEmitido[] {
  return read
    .select()
    .from(documentoTable)
    .where(and(eq(documentoTable.puntoId, puntoId), eq(documentoTable.sufijo, sufijo)))
    .orderBy(desc(documentoTable.emitidoEn), desc(documentoTable.numero))
    .all();
}

/** How many documents this point has issued. */
export function countDocumentos(read: ReadDb): number {
  return read.get<{ n: number }>(sql`SELECT count(*) AS n FROM documento_emitido`)?.n ?? 0;
}

/** Writes an issued document; its frozen columns never change afterwards (trigger). */
export function insertDocumento(write: WriteDb, row: typeof documentoTable.$inferInsert): void {
  write.insert(documentoTable).values(row).run();
}

/** Counts one more time that the document left the program. */
export function addSalida(write: WriteDb, id: string): void {
  write
    .update(documentoTable)
    .set({ salidas: sql`${documentoTable.salidas} + 1` })
    .where(eq(documentoTable.id, id))
    .run();
}

/** Marks a document as taken back; its frozen columns stay as they are. */
export function markDocumentoAnulado(write: WriteDb, id: string): void {
  write.update(documentoTable).set({ estado: 'ANULADO' }).where(eq(documentoTable.id, id)).run();
}

/** Who took a document back, when and why. Append-only. */
export function insertAnulacion(write: WriteDb, row: typeof documentoAnulacionTable.$inferInsert): void {
  write.insert(documentoAnulacionTable).values(row).run();
}

export function findAnulacion(read: ReadDb, documentoId: string): typeof documentoAnulacionTable.$inferSelect | null {
  return read.select().from(documentoAnulacionTable).where(eq(documentoAnulacionTable.documentoId, documentoId)).get() ?? null;
}
