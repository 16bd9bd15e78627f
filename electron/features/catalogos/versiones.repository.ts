import { and, asc, eq, min } from 'drizzle-orm';
import type { ReadDb } from '@electron/platform/db/open';
import { catalogoTable } from './catalogo.table';

export type Fila = typeof catalogoTable.$inferSelect;

/** Versions of a catalogue that the data hold, the newest first, each with the day on which it begins. */
export function listVersiones(read: ReadDb, nombre: string): { version: string; desde: string }[] {
  return read
    .select({ version: catalogoTable.version, desde: min(catalogoTable.vigenteDesde) })
    .from(catalogoTable)
    .where(eq(catalogoTable.nombre, nombre))
    .groupBy(catalogoTable.version)
    .all()
    .map(({ version, desde }) => ({ version, desde: desde ?? '' }))
    .toSorted((a, b) => b.version.localeCompare(a.version, 'en', { numeric: true }));
}

/**
 * The version that counts on a day. Each is a whole table with its own dates; the newest that had begun by that day counts.
 * Before the first one began, that first one counts, so that no old case is left without a rule.
 */
export function findVersion(read: ReadDb, nombre: string, dia: string): string | null {
  const versiones = listVersiones(read, nombre);
  return (versiones.find(({ desde }) => desde <= dia) ?? versiones.at(-1))?.version ?? null;
}

/** All rows of one version, in force or not. */
export function listFilas(read: ReadDb, nombre: string, version: string): Fila[] {
  return read
    .select()
    .from(catalogoTable)
    .where(and(eq(catalogoTable.nombre, nombre), eq(catalogoTable.version, version)))
    .orderBy(asc(catalogoTable.orden))
    .all();
}
