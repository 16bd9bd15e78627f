import { desc, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { respaldoTable } from './respaldo.table';

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
