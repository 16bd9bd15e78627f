import { and, desc, eq, sql } from 'drizzle-orm';
import { manifiestoVisibleSchema } from '@core/features/respaldos/manifiesto';
import type { ManifiestoVisible } from '@core/features/respaldos/manifiesto';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { entregaRespaldoTable, respaldoContenidoTable, respaldoTable } from './respaldo.table';

export type Respaldo = typeof respaldoTable.$inferSelect;

/** The last verified backup that left this computer, or null. Only verified ones are ever written down. */
export function findUltimoRespaldo(read: ReadDb): Respaldo | null {
  return read.select().from(respaldoTable).orderBy(desc(respaldoTable.secuencia)).limit(1).get() ?? null;
}

/** Remembers a verified backup. */
export function insertRespaldo(write: WriteDb, row: Respaldo): void {
  write.insert(respaldoTable).values(row).run();
}

/** How many cases a backup made now would carry. */
export function countCasos(read: ReadDb): number {
  return read.get<{ n: number }>(sql`SELECT count(*) AS n FROM caso`)?.n ?? 0;
}

/** One verified backup of this installation. */
export function findRespaldo(read: ReadDb, puntoId: string, id: string): Respaldo | null {
  return (
    read
      .select()
      .from(respaldoTable)
      .where(and(eq(respaldoTable.id, id), eq(respaldoTable.puntoId, puntoId)))
      .get() ?? null
  );
}

/** Verified backups, newest first. */
export function listRespaldos(read: ReadDb, puntoId: string): Respaldo[] {
  return read.select().from(respaldoTable).where(eq(respaldoTable.puntoId, puntoId)).orderBy(desc(respaldoTable.secuencia)).all();
}

/** What a backup held; null for one made before this was kept. */
export function findContenido(read: ReadDb, respaldoId: string): ManifiestoVisible | null {
  const row = read.select().from(respaldoContenidoTable).where(eq(respaldoContenidoTable.respaldoId, respaldoId)).get();
  return row ? manifiestoVisibleSchema.parse(JSON.parse(row.manifiesto)) : null;
}

/** Keeps what a backup held. The list of its files is left out: it grows with every document and says nothing on paper. */
export function insertContenido(write: WriteDb, respaldoId: string, manifiesto: ManifiestoVisible): void {
  write
    .insert(respaldoContenidoTable)
    .values({ respaldoId, manifiesto: JSON.stringify({ ...manifiesto, miembros: [], huellas: {} }) })
    .run();
}

export type Entrega = typeof entregaRespaldoTable.$inferSelect;

/** The hand-over that an acta is about. */
export function findEntrega(read: ReadDb, documentoId: string): Entrega | null {
  return read.select().from(entregaRespaldoTable).where(eq(entregaRespaldoTable.id, documentoId)).get() ?? null;
}

/** The hand-over that reaches furthest. */
export function findUltimaEntrega(read: ReadDb, puntoId: string): Entrega | null {
  return (
    read
      .select()
      .from(entregaRespaldoTable)
      .where(eq(entregaRespaldoTable.puntoId, puntoId))
      .orderBy(desc(entregaRespaldoTable.periodoHasta), desc(entregaRespaldoTable.id))
      .get() ?? null
  );
}

export function insertEntrega(write: WriteDb, row: Entrega): void {
  write.insert(entregaRespaldoTable).values(row).run();
}
