import { and, asc, desc, eq } from 'drizzle-orm';
import type { EstadoCompromiso } from '@core/features/mediacion/mediacion.types';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { acuerdoTable, compromisoTable } from './mediacion.table';

type FilaAcuerdo = typeof acuerdoTable.$inferSelect;
export type Compromiso = typeof compromisoTable.$inferSelect;
export type Acuerdo = FilaAcuerdo & { compromisos: Compromiso[] };

const withCompromisos = (read: ReadDb, row: FilaAcuerdo | undefined): Acuerdo | null =>
  row === undefined
    ? null
    : {
        ...row,
        compromisos: read
          .select()
          .from(compromisoTable)
          .where(eq(compromisoTable.acuerdoId, row.id))
          .orderBy(asc(compromisoTable.orden))
          .all(),
      };

/** The agreement of a mediation with its commitments in order, or null. */
export function findAcuerdo(read: ReadDb, mediacionId: string): Acuerdo | null {
  return withCompromisos(
    read,
    read.select().from(acuerdoTable).where(eq(acuerdoTable.mediacionId, mediacionId)).orderBy(desc(acuerdoTable.creadoEn)).limit(1).get(),
  );
}

/** A commitment of this point and the agreement it belongs to. */
export function findCompromiso(read: ReadDb, puntoId: string, id: string): { compromiso: Compromiso; acuerdo: Acuerdo } | null {
  const compromiso = read
    .select()
    .from(compromisoTable)
    .where(and(eq(compromisoTable.id, id), eq(compromisoTable.puntoId, puntoId)))
    .get();
  const acuerdo =
    compromiso && withCompromisos(read, read.select().from(acuerdoTable).where(eq(acuerdoTable.id, compromiso.acuerdoId)).get());
  return compromiso && acuerdo ? { compromiso, acuerdo } : null;
}

export function insertAcuerdo(
  write: WriteDb,
  row: typeof acuerdoTable.$inferInsert,
  compromisos: readonly (typeof compromisoTable.$inferInsert)[],
): void {
  write.insert(acuerdoTable).values(row).run();
  compromisos.forEach((compromiso) => write.insert(compromisoTable).values(compromiso).run());
}

/** Marks a commitment; false when it had been marked before. */
export function markCompromiso(
  write: WriteDb,
  id: string,
  marca: { estado: Exclude<EstadoCompromiso, 'PENDIENTE'>; verificadoEn: string; nota: string; en: string; por: string },
): boolean {
  const { en, por, ...columns } = marca;
  const result = write
    .update(compromisoTable)
    .set({ ...columns, verificadoPor: por, actualizadoEn: en, actualizadoPor: por })
    .where(and(eq(compromisoTable.id, id), eq(compromisoTable.estado, 'PENDIENTE')))
    .run();
  return result.changes === 1;
}
