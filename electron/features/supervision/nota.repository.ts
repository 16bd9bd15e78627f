import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { RespuestaNota } from '@core/features/central/central.types';
import { casoVisible } from '@electron/features/accesos/public';
import type { Quien } from '@electron/features/accesos/public';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { notaSupervisionTable as t } from './nota.table';

export type NotaSupervision = typeof t.$inferSelect;

/** Notes for a point, newest first. */
export function listNotas(read: ReadDb, puntoId: string): NotaSupervision[] {
  return read.select().from(t).where(eq(t.puntoId, puntoId)).orderBy(desc(t.escritaEn), desc(t.id)).all();
}

/** Writes a note; what it says never changes afterwards (trigger). */
export function insertNota(write: WriteDb, row: typeof t.$inferInsert): void {
  write.insert(t).values(row).run();
}

/** Notes that have to go (again): those that no answer of their point is known of, oldest first. */
export function listSinRespuesta(read: ReadDb, puntoId: string): NotaSupervision[] {
  return read
    .select()
    .from(t)
    .where(and(isNull(t.respondidaEn), eq(t.puntoId, puntoId)))
    .orderBy(asc(t.escritaEn), asc(t.id))
    .all();
}

/** Ids of the notes of a point whose answer has come. */
export function listRespondidas(read: ReadDb, puntoId: string): string[] {
  return read
    .select({ id: t.id })
    .from(t)
    .where(and(eq(t.puntoId, puntoId), sql`${t.respondidaEn} IS NOT NULL`))
    .orderBy(asc(t.id))
    .all()
    .map(({ id }) => id);
}

/** The package that a note left with first; it stays when the note is sent again. */
export function marcarNotasEnviadas(write: WriteDb, ids: readonly string[], paqueteId: string): void {
  write
    .update(t)
    .set({ paqueteId })
    .where(and(inArray(t.id, [...ids]), isNull(t.paqueteId)))
    .run();
}

/** What a point's notes say, for the hand-over that is being taken in. Who answered stays at the point. */
export function listRespuestasDePunto(read: ReadDb, puntoId: string): RespuestaNota[] {
  return read
    .select({ id: t.id, leidaEn: t.leidaEn, respuesta: t.respuesta, respondidaEn: t.respondidaEn })
    .from(t)
    .where(eq(t.puntoId, puntoId))
    .orderBy(asc(t.id))
    .all();
}

/** Keeps at the central what a hand-over says of its notes. What was known stays when an older copy says nothing. */
export function guardarRespuestas(write: WriteDb, puntoId: string, respuestas: readonly RespuestaNota[]): number {
  let nuevas = 0;
  for (const { id, leidaEn, respuesta, respondidaEn } of respuestas) {
    if (leidaEn === null && respondidaEn === null) continue;
    const actual = write
      .select()
      .from(t)
      .where(and(eq(t.id, id), eq(t.puntoId, puntoId)))
      .get();
    if (!actual || (actual.leidaEn === leidaEn && actual.respuesta === respuesta)) continue;
    if (respondidaEn !== null && actual.respondidaEn === null) nuevas += 1;
    write
      .update(t)
      .set({
        leidaEn: leidaEn ?? actual.leidaEn,
        respuesta: respuesta ?? actual.respuesta,
        respondidaEn: respondidaEn ?? actual.respondidaEn,
      })
      .where(eq(t.id, id))
      .run();
  }
  return nuevas;
}

/** Notes that this point has already, whatever package they came with. */
export function listIdsDeNotas(read: ReadDb): Set<string> {
  return new Set(
    read
      .select({ id: t.id })
      .from(t)
      .all()
      .map(({ id }) => id),
  );
}

export interface NotaEnPunto extends NotaSupervision {
  /** When the package that brought it was applied. */
  llegoEn: string;
  riesgo: 'BAJO' | 'MEDIO' | 'ALTO' | 'CRITICO' | null;
}

/**
 * Notes that came from the central and that this person may know of: about the point, or about a case that exists for her.
 * Newest first.
 */
export function listNotasVisibles(read: ReadDb, puntoId: string, quien: Quien): NotaEnPunto[] {
  const rows = read.all<Omit<NotaEnPunto, keyof NotaSupervision> & { id: string }>(sql`
    SELECT n.id AS id, p.aplicado_en AS llegoEn, c.riesgo AS riesgo
    FROM nota_supervision n JOIN paquete_central p ON p.id = n.paquete_id AND p.sentido = 'RECIBIDO'
    LEFT JOIN caso c ON c.id = n.caso_id
    WHERE n.punto_id = ${puntoId} AND (c.id IS NULL OR ${casoVisible(quien)})
    ORDER BY n.escrita_en DESC, n.id DESC`);
  const notas = new Map(listNotas(read, puntoId).map((nota) => [nota.id, nota]));
  return rows.flatMap(({ id, ...resto }) => {
    const nota = notas.get(id);
    return nota ? [{ ...nota, ...resto }] : [];
  });
}

export function marcarLeida(write: WriteDb, id: string, leida: { en: string; por: string }): void {
  write
    .update(t)
    .set({ leidaEn: leida.en, leidaPor: leida.por })
    .where(and(eq(t.id, id), isNull(t.leidaEn)))
    .run();
}

export function guardarRespuesta(write: WriteDb, id: string, respuesta: { texto: string; en: string; por: string }): void {
  write.update(t).set({ respuesta: respuesta.texto, respondidaEn: respuesta.en, respondidaPor: respuesta.por }).where(eq(t.id, id)).run();
}
