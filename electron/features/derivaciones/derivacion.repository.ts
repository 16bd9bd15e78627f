import { and, asc, eq, isNull } from 'drizzle-orm';
import type { InformesCaso } from '@core/features/casos/caso-datos.rules';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { denunciaVerbalTable, derivacionTable } from './derivacion.table';

export type Derivacion = typeof derivacionTable.$inferSelect;

/** Letters of a case in the order in which they went out; annulled ones are left out. */
export function listDerivaciones(read: ReadDb, casoId: string): Derivacion[] {
  return read
    .select()
    .from(derivacionTable)
    .where(eq(derivacionTable.casoId, casoId))
    .orderBy(asc(derivacionTable.emitidaEn), asc(derivacionTable.id))
    .all()
    .filter((row) => row.estado !== 'ANULADA');
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
    .where(and(eq(derivacionTable.id, id), isNull(derivacionTable.entregadaEn)))
    .run();
  return result.changes === 1;
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

/** What the authority was told about a case. */
export function loadInformes(read: ReadDb, casoId: string): InformesCaso {
  return {
    derivaciones: listDerivaciones(read, casoId).map(({ id, institucion, esPrincipal, documentoId, entregadaEn }) => ({
      id,
      institucion,
      esPrincipal,
      documentoId,
      entregadaEn,
    })),
    denunciasVerbales: listDenunciasVerbales(read, casoId).length,
  };
}
