import { and, asc, eq, gt, isNull, or, sql } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { casoAccesoTable } from './accesos.table';

export type CasoAcceso = typeof casoAccesoTable.$inferSelect;

/** One access row of this point. */
export function findAcceso(read: ReadDb, puntoId: string, id: string): CasoAcceso | null {
  return (
    read
      .select()
      .from(casoAccesoTable)
      .where(and(eq(casoAccesoTable.id, id), eq(casoAccesoTable.puntoId, puntoId)))
      .get() ?? null
  );
}

/** Access rows of a case that count now, oldest first. */
export function listAccesosVigentes(read: ReadDb, casoId: string, ahora: string): CasoAcceso[] {
  return read
    .select()
    .from(casoAccesoTable)
    .where(
      and(
        eq(casoAccesoTable.casoId, casoId),
        isNull(casoAccesoTable.revocadoEn),
        or(isNull(casoAccesoTable.hasta), gt(casoAccesoTable.hasta, ahora)),
      ),
    )
    .orderBy(asc(casoAccesoTable.creadoEn))
    .all();
}

export function insertAcceso(write: WriteDb, row: typeof casoAccesoTable.$inferInsert): void {
  write.insert(casoAccesoTable).values(row).run();
}

/** Takes an access back; the row stays. */
export function revokeAcceso(write: WriteDb, id: string, en: string, por: string): void {
  write.update(casoAccesoTable).set({ revocadoEn: en, revocadoPor: por }).where(eq(casoAccesoTable.id, id)).run();
}

/**
 * Who works on a case keeps it in sight when it becomes restricted. Written once, and only for somebody whom the case
 * was open to by itself: an emergency or a grant with an end does not grow into a lasting access.
 */
export function insertActuacion(
  write: WriteDb,
  row: { id: string; puntoId: string; casoId: string; usuarioId: string; ahora: string },
): void {
  const { id, puntoId, casoId, usuarioId, ahora } = row;
  write.run(sql`
    INSERT INTO caso_acceso (id, punto_id, caso_id, usuario_id, via, creado_en, creado_por)
    SELECT ${id}, ${puntoId}, c.id, ${usuarioId}, 'ACTUACION', ${ahora}, ${usuarioId} FROM caso c
    WHERE c.id = ${casoId}
      AND (c.acceso = 'PUNTO' OR c.responsable_id = ${usuarioId} OR c.creado_por = ${usuarioId}
        OR EXISTS (SELECT 1 FROM usuario_rol WHERE usuario_id = ${usuarioId} AND rol = 'COORDINADOR'))
      AND NOT EXISTS (SELECT 1 FROM impedimento WHERE caso_id = c.id AND usuario_id = ${usuarioId} AND levantado_en IS NULL)
      AND NOT EXISTS (SELECT 1 FROM caso_acceso WHERE caso_id = c.id AND usuario_id = ${usuarioId} AND via = 'ACTUACION' AND revocado_en IS NULL)`);
}
