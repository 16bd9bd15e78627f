import { and, desc, eq, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { cierreTable, seguimientoTable } from './seguimiento.table';

export type SeguimientoDatos = typeof seguimientoTable.$inferSelect;
export type CierreDatos = typeof cierreTable.$inferSelect;

export function insertSeguimiento(write: WriteDb, row: typeof seguimientoTable.$inferInsert): void {
  write.insert(seguimientoTable).values(row).run();
}

/** Follow-ups of a case, newest first. */
export function listSeguimientos(read: ReadDb, casoId: string): SeguimientoDatos[] {
  return read
    .select()
    .from(seguimientoTable)
    .where(eq(seguimientoTable.casoId, casoId))
    .orderBy(desc(seguimientoTable.hechoEn), desc(seguimientoTable.id))
    .all();
}

/** One follow-up of this point. */
export function findSeguimiento(read: ReadDb, puntoId: string, id: string): SeguimientoDatos | null {
  return (
    read
      .select()
      .from(seguimientoTable)
      .where(and(eq(seguimientoTable.id, id), eq(seguimientoTable.puntoId, puntoId)))
      .get() ?? null
  );
}

/** The closing under preparation of a case; there is one at most. */
export function findPreparado(read: ReadDb, casoId: string): CierreDatos | null {
  return (
    read
      .select()
      .from(cierreTable)
      .where(and(eq(cierreTable.casoId, casoId), eq(cierreTable.estado, 'PREPARADO')))
      .orderBy(desc(cierreTable.creadoEn), desc(cierreTable.id))
      .limit(1)
      .get() ?? null
  );
}

/** Closings that were done, newest first. */
export function listCerrados(read: ReadDb, casoId: string): CierreDatos[] {
  return read
    .select()
    .from(cierreTable)
    .where(and(eq(cierreTable.casoId, casoId), eq(cierreTable.estado, 'CERRADO')))
    .orderBy(desc(cierreTable.cerradoEn), desc(cierreTable.id))
    .all();
}

export function insertCierre(write: WriteDb, row: typeof cierreTable.$inferInsert): void {
  write.insert(cierreTable).values(row).run();
}

/** Changes a closing that is not done yet; one that is done never changes. */
export function updateCierre(write: WriteDb, id: string, cambio: Partial<CierreDatos>, en: string, por: string): void {
  write
    .update(cierreTable)
    .set({ ...cambio, actualizadoEn: en, actualizadoPor: por })
    .where(and(eq(cierreTable.id, id), eq(cierreTable.estado, 'PREPARADO')))
    .run();
}

/** Id of a case of this point by its code, as somebody typed it. */
export function findIdPorCodigo(read: ReadDb, puntoId: string, codigo: string): string | null {
  return (
    read.get<{ id: string }>(sql`SELECT id FROM caso WHERE punto_id = ${puntoId} AND codigo = ${codigo.trim().toUpperCase()}`)?.id ?? null
  );
}

/** Code of a case, for a paper that names another one. */
export function findCodigo(read: ReadDb, casoId: string): string | null {
  return read.get<{ codigo: string }>(sql`SELECT codigo FROM caso WHERE id = ${casoId}`)?.codigo ?? null;
}

/** When something about a case was last written down, by whatever clock the computer had then. */
export function ultimaAnotacion(read: ReadDb, casoId: string): string | null {
  return read.get<{ en: string | null }>(sql`SELECT max(anotado_en) AS en FROM evento_caso WHERE caso_id = ${casoId}`)?.en ?? null;
}

/** Risk that was confirmed first, or suggested while nobody has confirmed any. */
export function riesgoInicial(read: ReadDb, casoId: string) {
  return (
    read.get<{ riesgo: 'BAJO' | 'MEDIO' | 'ALTO' | 'CRITICO' }>(sql`
      SELECT riesgo_confirmado AS riesgo FROM valoracion_riesgo WHERE caso_id = ${casoId} ORDER BY confirmada DESC, valorado_en, id LIMIT 1`)
      ?.riesgo ?? null
  );
}

/** Documents of a case that never left the program, oldest first; annulled ones are left out. */
export function listSinImprimir(read: ReadDb, casoId: string): { id: string; numero: string }[] {
  return read.all<{ id: string; numero: string }>(sql`
    SELECT e.id, e.numero FROM documento_emitido e JOIN caso c ON c.id = e.caso_id
    WHERE e.caso_id = ${casoId} AND e.salidas = 0 AND e.emitido_en >= coalesce(c.reabierto_en, '')
      AND NOT EXISTS (SELECT 1 FROM documento_anulacion x WHERE x.documento_id = e.id)
    ORDER BY e.emitido_en, e.numero`);
}
