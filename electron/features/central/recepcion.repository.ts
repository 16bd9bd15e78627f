import { desc, eq, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { conformidadTable, particionTable, recepcionTable } from './central.table';

export type Recepcion = typeof recepcionTable.$inferSelect;
export type Particion = typeof particionTable.$inferSelect;

const newestFirst = sql`rowid DESC`;

/** The package received last from a point: the one that its partition holds. */
export function findUltimaRecepcion(read: ReadDb, puntoId: string): Recepcion | null {
  const particion = findParticion(read, puntoId);
  return particion && findRecepcion(read, particion.recepcionId);
}

export function findRecepcion(read: ReadDb, id: string): Recepcion | null {
  return read.select().from(recepcionTable).where(eq(recepcionTable.id, id)).get() ?? null;
}

/** The reception of exactly this file, whenever it was. */
export function findRecepcionPorHash(read: ReadDb, sha256: string): Recepcion | null {
  return read.select().from(recepcionTable).where(eq(recepcionTable.sha256, sha256)).get() ?? null;
}

/** All receptions of a point, newest first. */
export function listRecepciones(read: ReadDb, puntoId: string): Recepcion[] {
  return read.select().from(recepcionTable).where(eq(recepcionTable.puntoId, puntoId)).orderBy(newestFirst).all();
}

/** How many packages came from each point. */
export function countRecepciones(read: ReadDb): Map<string, number> {
  const rows = read.all<{ punto: string; n: number }>(sql`SELECT punto_id AS punto, count(*) AS n FROM recepcion GROUP BY punto_id`);
  return new Map(rows.map(({ punto, n }) => [punto, n]));
}

/** Writes a reception. Append-only (trigger). */
export function insertRecepcion(write: WriteDb, row: Recepcion): void {
  write.insert(recepcionTable).values(row).run();
}

export function findParticion(read: ReadDb, puntoId: string): Particion | null {
  return read.select().from(particionTable).where(eq(particionTable.puntoId, puntoId)).get() ?? null;
}

/** Files that count: everything else in the store is rubbish. */
export function listArchivosParticion(read: ReadDb): Set<string> {
  return new Set(
    read
      .select({ archivo: particionTable.archivo })
      .from(particionTable)
      .all()
      .map((row) => row.archivo),
  );
}

/** Points to the snapshot that counts from now on. */
export function replaceParticion(write: WriteDb, row: Particion): void {
  write.delete(particionTable).where(eq(particionTable.puntoId, row.puntoId)).run();
  write.insert(particionTable).values(row).run();
}

export function insertConformidad(write: WriteDb, id: string, recepcionId: string): void {
  write.insert(conformidadTable).values({ id, recepcionId }).run();
}

/** Document of the newest conformidad of a reception. */
export function findConformidad(read: ReadDb, recepcionId: string): string | null {
  return (
    read
      .select({ id: conformidadTable.id })
      .from(conformidadTable)
      .where(eq(conformidadTable.recepcionId, recepcionId))
      .orderBy(desc(conformidadTable.id))
      .get()?.id ?? null
  );
}
