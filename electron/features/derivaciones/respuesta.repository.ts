import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { EstadoAudiencia } from '@core/features/derivaciones/derivaciones.types';
import type { EstadoMedida } from '@core/features/derivaciones/medida.rules';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { audienciaTable, medidaTable, respuestaTable } from './respuesta.table';

export type RespuestaRow = typeof respuestaTable.$inferSelect;
/** A measure with the letter whose answer brought it. */
export type MedidaRow = typeof medidaTable.$inferSelect & { derivacionId: string };
/** A hearing with the letter whose answer fixed it, if any. */
export type AudienciaRow = typeof audienciaTable.$inferSelect & { derivacionId: string | null };

/** Answers of a case, oldest first. Append-only: a wrong one is followed by a right one. */
export function listRespuestas(read: ReadDb, casoId: string): RespuestaRow[] {
  return read
    .select()
    .from(respuestaTable)
    .where(eq(respuestaTable.casoId, casoId))
    .orderBy(asc(respuestaTable.recibidaEn), asc(respuestaTable.id))
    .all();
}

export function insertRespuesta(write: WriteDb, row: typeof respuestaTable.$inferInsert): void {
  write.insert(respuestaTable).values(row).run();
}

/** Measures of a case, oldest first. */
export function listMedidas(read: ReadDb, casoId: string): MedidaRow[] {
  return read
    .select({ medida: medidaTable, derivacionId: respuestaTable.derivacionId })
    .from(medidaTable)
    .innerJoin(respuestaTable, eq(medidaTable.respuestaId, respuestaTable.id))
    .where(eq(medidaTable.casoId, casoId))
    .orderBy(asc(medidaTable.desde), asc(medidaTable.id))
    .all()
    .map(({ medida, derivacionId }) => ({ ...medida, derivacionId }));
}

export function findMedida(read: ReadDb, puntoId: string, id: string): MedidaRow | null {
  const row = read
    .select({ medida: medidaTable, derivacionId: respuestaTable.derivacionId })
    .from(medidaTable)
    .innerJoin(respuestaTable, eq(medidaTable.respuestaId, respuestaTable.id))
    .where(and(eq(medidaTable.id, id), eq(medidaTable.puntoId, puntoId)))
    .get();
  return row === undefined ? null : { ...row.medida, derivacionId: row.derivacionId };
}

export function insertMedida(write: WriteDb, row: typeof medidaTable.$inferInsert): void {
  write.insert(medidaTable).values(row).run();
}

/** A measure that ended, or that is not kept. */
export function updateMedida(write: WriteDb, id: string, cambio: { estado: EstadoMedida; nota: string; en: string; por: string }): void {
  const { estado, nota, en, por } = cambio;
  write.update(medidaTable).set({ estado, nota, actualizadoEn: en, actualizadoPor: por }).where(eq(medidaTable.id, id)).run();
}

/**
 * Whether a measure protects in this case, as `medidaAbierta` decides: asked of the rows each time a case is read, so that no
 * edit of the sheet can take it away (§1.3).
 */
export function tieneMedidaAbierta(read: ReadDb, casoId: string): boolean {
  const row = read
    .select({ n: sql<number>`count(*)` })
    .from(medidaTable)
    .where(and(eq(medidaTable.casoId, casoId), inArray(medidaTable.estado, ['VIGENTE', 'INCUMPLIDA'])))
    .get();
  return (row?.n ?? 0) > 0;
}

/** Hearings of a case by their hour. */
export function listAudiencias(read: ReadDb, casoId: string): AudienciaRow[] {
  return read
    .select({ audiencia: audienciaTable, derivacionId: respuestaTable.derivacionId })
    .from(audienciaTable)
    .leftJoin(respuestaTable, eq(audienciaTable.respuestaId, respuestaTable.id))
    .where(eq(audienciaTable.casoId, casoId))
    .orderBy(asc(audienciaTable.fijadaPara), asc(audienciaTable.id))
    .all()
    .map(({ audiencia, derivacionId }) => ({ ...audiencia, derivacionId }));
}

export function findAudiencia(read: ReadDb, puntoId: string, id: string): typeof audienciaTable.$inferSelect | null {
  return (
    read
      .select()
      .from(audienciaTable)
      .where(and(eq(audienciaTable.id, id), eq(audienciaTable.puntoId, puntoId)))
      .get() ?? null
  );
}

export function insertAudiencia(write: WriteDb, row: typeof audienciaTable.$inferInsert): void {
  write.insert(audienciaTable).values(row).run();
}

/** A hearing that took place, was put off, or fell through. */
export function updateAudiencia(
  write: WriteDb,
  id: string,
  cambio: { estado: EstadoAudiencia; nota: string | null; en: string; por: string },
): void {
  const { estado, nota, en, por } = cambio;
  write.update(audienciaTable).set({ estado, nota, actualizadoEn: en, actualizadoPor: por }).where(eq(audienciaTable.id, id)).run();
}
