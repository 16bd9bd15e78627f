import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { adjuntoTable } from './adjunto.table';

export type AdjuntoRow = typeof adjuntoTable.$inferSelect;

/** Files of a case in the order in which they came; withdrawn ones too. */
export function listAdjuntos(read: ReadDb, casoId: string): AdjuntoRow[] {
  return read
    .select()
    .from(adjuntoTable)
    .where(eq(adjuntoTable.casoId, casoId))
    .orderBy(asc(adjuntoTable.creadoEn), asc(adjuntoTable.id))
    .all();
}

/** One file of this point. */
export function findAdjunto(read: ReadDb, puntoId: string, id: string): AdjuntoRow | null {
  return (
    read
      .select()
      .from(adjuntoTable)
      .where(and(eq(adjuntoTable.id, id), eq(adjuntoTable.puntoId, puntoId)))
      .get() ?? null
  );
}

export function insertAdjunto(write: WriteDb, row: typeof adjuntoTable.$inferInsert): void {
  write.insert(adjuntoTable).values(row).run();
}

const TABLE = {
  RESPUESTA: 'respuesta_derivacion',
  VISITA: 'visita',
  DERIVACION: 'derivacion',
  SEGUIMIENTO: 'seguimiento',
  CONSENTIMIENTO: 'consentimiento',
  CIERRE: 'cierre',
} as const;

/** Whether a record that a file is said to belong to is one of the same case. */
export function isReferenciaDeCaso(read: ReadDb, casoId: string, tipo: keyof typeof TABLE, id: string): boolean {
  const row = read.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM ${sql.identifier(TABLE[tipo])} WHERE id = ${id} AND caso_id = ${casoId}`,
  );
  return (row?.n ?? 0) > 0;
}

/** Takes a file out of sight; false when it was so before. */
export function markRetirado(write: WriteDb, id: string, retiro: { en: string; por: string; razon: string }): boolean {
  const result = write
    .update(adjuntoTable)
    .set({ retiradoEn: retiro.en, retiradoPor: retiro.por, retiradoRazon: retiro.razon })
    .where(and(eq(adjuntoTable.id, id), isNull(adjuntoTable.retiradoEn)))
    .run();
  return result.changes === 1;
}
