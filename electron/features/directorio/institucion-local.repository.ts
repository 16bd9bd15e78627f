import { and, eq, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { institucionLocalTable } from './institucion-local.table';

export type InstitucionLocalRow = typeof institucionLocalTable.$inferSelect;

/** What the point of this computer wrote about authorities; at most one row each. */
export function listInstitucionesLocales(read: ReadDb): InstitucionLocalRow[] {
  return read
    .select()
    .from(institucionLocalTable)
    .where(eq(institucionLocalTable.puntoId, sql`(SELECT punto_id FROM instalacion)`))
    .all();
}

export function findInstitucionLocal(read: ReadDb, puntoId: string, codigo: string): InstitucionLocalRow | null {
  return (
    read
      .select()
      .from(institucionLocalTable)
      .where(and(eq(institucionLocalTable.puntoId, puntoId), eq(institucionLocalTable.codigo, codigo)))
      .get() ?? null
  );
}

/** Writes the row as a whole; the caller has compared the version. */
export function upsertInstitucionLocal(write: WriteDb, row: InstitucionLocalRow): void {
  const { puntoId: _punto, codigo: _codigo, ...cambio } = row;
  write
    .insert(institucionLocalTable)
    .values(row)
    .onConflictDoUpdate({ target: [institucionLocalTable.puntoId, institucionLocalTable.codigo], set: cambio })
    .run();
}
