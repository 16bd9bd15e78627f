import { and, asc, eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { consentimientoTable } from './consentimiento.table';

export type ConsentimientoRow = typeof consentimientoTable.$inferSelect;

/** Consents of a case, oldest first. */
export function listConsentimientos(read: ReadDb, casoId: string): ConsentimientoRow[] {
  return read
    .select()
    .from(consentimientoTable)
    .where(eq(consentimientoTable.casoId, casoId))
    .orderBy(asc(consentimientoTable.otorgadoEl), asc(consentimientoTable.creadoEn), asc(consentimientoTable.id))
    .all();
}

/** One consent of this point. */
export function findConsentimiento(read: ReadDb, puntoId: string, id: string): ConsentimientoRow | null {
  return (
    read
      .select()
      .from(consentimientoTable)
      .where(and(eq(consentimientoTable.id, id), eq(consentimientoTable.puntoId, puntoId)))
      .get() ?? null
  );
}

export function insertConsentimiento(write: WriteDb, row: typeof consentimientoTable.$inferInsert): void {
  write.insert(consentimientoTable).values(row).run();
}

/** Notes the withdrawal, or the printed notice, on a consent. */
export function updateConsentimiento(
  write: WriteDb,
  id: string,
  cambio: Partial<Pick<ConsentimientoRow, 'documentoId' | 'retiradoEl' | 'retiradoPorQuien' | 'retiradoNota'>>,
  en: string,
  por: string,
): void {
  write
    .update(consentimientoTable)
    .set({ ...cambio, actualizadoEn: en, actualizadoPor: por })
    .where(eq(consentimientoTable.id, id))
    .run();
}
