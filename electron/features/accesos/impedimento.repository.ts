import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { impedimentoTable } from './accesos.table';

export type Impedimento = typeof impedimentoTable.$inferSelect;

/** One impediment of this point, current or lifted. */
export function findImpedimento(read: ReadDb, puntoId: string, id: string): Impedimento | null {
  return (
    read
      .select()
      .from(impedimentoTable)
      .where(and(eq(impedimentoTable.id, id), eq(impedimentoTable.puntoId, puntoId)))
      .get() ?? null
  );
}

/** All impediments of a case, oldest first. */
export function listImpedimentos(read: ReadDb, casoId: string): Impedimento[] {
  return read.select().from(impedimentoTable).where(eq(impedimentoTable.casoId, casoId)).orderBy(asc(impedimentoTable.creadoEn)).all();
}

/** Who is excused from a case now. */
export function listImpedidos(read: ReadDb, casoId: string): string[] {
  return read
    .select({ id: impedimentoTable.usuarioId })
    .from(impedimentoTable)
    .where(and(eq(impedimentoTable.casoId, casoId), isNull(impedimentoTable.levantadoEn)))
    .all()
    .map(({ id }) => id);
}

export function insertImpedimento(write: WriteDb, row: typeof impedimentoTable.$inferInsert): void {
  write.insert(impedimentoTable).values(row).run();
}

/** Ends an impediment; the row stays. */
export function liftImpedimento(write: WriteDb, id: string, levantado: { en: string; por: string; razon: string }): void {
  write
    .update(impedimentoTable)
    .set({ levantadoEn: levantado.en, levantadoPor: levantado.por, levantadoRazon: levantado.razon })
    .where(eq(impedimentoTable.id, id))
    .run();
}
