import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { InformesCaso } from '@core/features/casos/caso-datos.rules';
import { TIPOS_SOLO_PRINCIPAL } from '@core/features/derivaciones/oficio.catalogo';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { denunciaVerbalTable, derivacionTable } from './derivacion.table';

export type Derivacion = typeof derivacionTable.$inferSelect;

/** Letters of a case in the order in which they went out; annulled ones are left out. */
export function listDerivaciones(read: ReadDb, casoId: string): Derivacion[] {
  return listTodas(read, casoId).filter((row) => row.estado !== 'ANULADA');
}

/** One letter of this point. */
export function findDerivacion(read: ReadDb, puntoId: string, id: string): Derivacion | null {
  return (
    read
      .select()
      .from(derivacionTable)
      .where(and(eq(derivacionTable.id, id), eq(derivacionTable.puntoId, puntoId)))
      .get() ?? null
  );
}

export function insertDerivacion(write: WriteDb, row: typeof derivacionTable.$inferInsert): void {
  write.insert(derivacionTable).values(row).run();
}

/** Records the proof of delivery; false when the letter had been delivered before. */
export function markEntregada(
  write: WriteDb,
  id: string,
  entrega: {
    entregadaEn: string;
    entregaCanal: string;
    recibidoPor: string;
    recibidoCargo: string | null;
    numeroTramite: string | null;
    en: string;
    por: string;
  },
): boolean {
  const { en, por, ...columns } = entrega;
  const result = write
    .update(derivacionTable)
    .set({ ...columns, estado: 'ENTREGADA', actualizadoEn: en, actualizadoPor: por })
    .where(and(eq(derivacionTable.id, id), eq(derivacionTable.estado, 'EMITIDA'), isNull(derivacionTable.entregadaEn)))
    .run();
  return result.changes === 1;
}

/**
 * Since when a letter or a report tells the authority what is known now: the reopening, or the last revelation of
 * violence (a duty of its own, §4.3). `''` for a case that had neither.
 */
export const cuentaDesde = (caso: SQL): SQL => sql`max(coalesce(${caso}.reabierto_en, ''),
  coalesce((SELECT max(e.ocurrido_en) FROM evento_caso e WHERE e.caso_id = ${caso}.id AND e.tipo = 'VIOLENCIA_REVELADA'), ''))`;

/** Letters that tell the authority, in SQL over the alias `d`: as `cuentaComoInforme` decides. */
export const informaSql: SQL = sql`(d.tipo IN ('DENUNCIA', 'SOLICITUD_MEDIDA') OR (d.es_principal = 1 AND d.tipo NOT IN ('INSISTENCIA', 'ALCANCE')))`;

/** All letters of a case in the order in which they went out, annulled ones too. */
export function listTodas(read: ReadDb, casoId: string): Derivacion[] {
  return read
    .select()
    .from(derivacionTable)
    .where(eq(derivacionTable.casoId, casoId))
    .orderBy(asc(derivacionTable.emitidaEn), asc(derivacionTable.id))
    .all();
}

/** The letter that a document is, or null for any other document. */
export function findPorDocumento(read: ReadDb, documentoId: string): Derivacion | null {
  return read.select().from(derivacionTable).where(eq(derivacionTable.documentoId, documentoId)).get() ?? null;
}

/** Takes a letter back; false when it had been delivered or taken back meanwhile. */
export function markAnulada(write: WriteDb, id: string, en: string, por: string): boolean {
  const result = write
    .update(derivacionTable)
    .set({ estado: 'ANULADA', actualizadoEn: en, actualizadoPor: por })
    .where(and(eq(derivacionTable.id, id), eq(derivacionTable.estado, 'EMITIDA'), isNull(derivacionTable.entregadaEn)))
    .run();
  return result.changes === 1;
}

/**
 * Whether a service letter stands in the place of the report: only while it goes to one of these institutions.
 * @returns the letters that changed.
 */
export function markPrincipales(write: WriteDb, casoId: string, instituciones: readonly string[], en: string, por: string): string[] {
  const ahora = sql`(${derivacionTable.institucion} IN (SELECT value FROM json_each(${JSON.stringify(instituciones)})))`;
  return write
    .update(derivacionTable)
    .set({ esPrincipal: ahora, actualizadoEn: en, actualizadoPor: por })
    .where(
      and(
        eq(derivacionTable.casoId, casoId),
        inArray(derivacionTable.tipo, [...TIPOS_SOLO_PRINCIPAL]),
        sql`${derivacionTable.esPrincipal} <> ${ahora}`,
      ),
    )
    .returning({ id: derivacionTable.id })
    .all()
    .map(({ id }) => id);
}

/** A report made by word of mouth. */
export function insertDenunciaVerbal(write: WriteDb, row: typeof denunciaVerbalTable.$inferInsert): void {
  write.insert(denunciaVerbalTable).values(row).run();
}

/** Verbal reports of a case, oldest first. */
export function listDenunciasVerbales(read: ReadDb, casoId: string) {
  return read
    .select()
    .from(denunciaVerbalTable)
    .where(eq(denunciaVerbalTable.casoId, casoId))
    .orderBy(asc(denunciaVerbalTable.denunciadoEn))
    .all();
}

/** What the authority was told about a case; what went out before it was opened again, or before violence was revealed, is marked. */
export function loadInformes(read: ReadDb, casoId: string): InformesCaso {
  const lineas = read.get<{ desde: string; reabierto: string }>(
    sql`SELECT ${cuentaDesde(sql.raw('c'))} AS desde, coalesce(c.reabierto_en, '') AS reabierto FROM caso c WHERE c.id = ${casoId}`,
  );
  const { desde, reabierto } = lineas ?? { desde: '', reabierto: '' };
  const derivaciones = listDerivaciones(read, casoId);
  const verbales = listDenunciasVerbales(read, casoId);
  return {
    avisadas: [
      ...derivaciones.filter(({ entregadaEn, emitidaEn }) => entregadaEn !== null && emitidaEn >= reabierto),
      ...verbales.filter(({ denunciadoEn }) => denunciadoEn >= reabierto),
    ].map(({ institucion }) => institucion),
    derivaciones: derivaciones.map(({ id, institucion, tipo, esPrincipal, documentoId, entregadaEn, emitidaEn, deDerivacionId }) => ({
      id,
      institucion,
      tipo,
      esPrincipal,
      documentoId,
      entregadaEn,
      deDerivacionId,
      deAntes: emitidaEn < desde,
    })),
    denunciasVerbales: verbales.filter(({ denunciadoEn }) => denunciadoEn >= desde).length,
  };
}
