import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { fichaGuardadaSchema } from '@core/features/visitas/visita.types';
import type { AutoridadVisita, FamiliarVisita, FichaGuardada, Visitantes } from '@core/features/visitas/visita.types';
import { idSchema } from '@core/kernel/ids';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { visitaTable } from './visita.table';

type Row = typeof visitaTable.$inferSelect;
/** A visit as it is stored, with its JSON columns read. */
export type VisitaDatos = Omit<Row, 'visitantes' | 'autoridad' | 'ficha'> & {
  visitantes: Visitantes;
  autoridad: AutoridadVisita | null;
  ficha: FichaGuardada | null;
};

function toVisitantes(text: string): Visitantes {
  const todos = JSON.parse(text) as string[];
  const esId = (uno: string) => idSchema.safeParse(uno).success;
  return { usuarios: todos.filter(esId), otros: todos.filter((uno) => !esId(uno)) };
}

const toDatos = (row: Row): VisitaDatos => ({
  ...row,
  visitantes: toVisitantes(row.visitantes),
  autoridad: row.autoridad === null ? null : (JSON.parse(row.autoridad) as AutoridadVisita),
  ficha: row.ficha === null ? null : fichaGuardadaSchema.parse(JSON.parse(row.ficha)),
});

const toColumns = ({ visitantes, autoridad, ficha, ...columns }: VisitaDatos): Row => ({
  ...columns,
  visitantes: JSON.stringify([...visitantes.usuarios, ...visitantes.otros]),
  autoridad: autoridad === null ? null : JSON.stringify(autoridad),
  ficha: ficha === null ? null : JSON.stringify(ficha),
});

/** One visit of this point. */
export function findVisita(read: ReadDb, puntoId: string, id: string): VisitaDatos | null {
  const row = read
    .select()
    .from(visitaTable)
    .where(and(eq(visitaTable.id, id), eq(visitaTable.puntoId, puntoId)))
    .get();
  return row ? toDatos(row) : null;
}

/** Visits of a case, newest first by when they were made or are planned. */
export function listVisitas(read: ReadDb, casoId: string): VisitaDatos[] {
  return read
    .select()
    .from(visitaTable)
    .where(eq(visitaTable.casoId, casoId))
    .orderBy(desc(sql`coalesce(${visitaTable.inicioEn}, ${visitaTable.programadaPara})`), desc(visitaTable.id))
    .all()
    .map(toDatos);
}

export function insertVisita(write: WriteDb, visita: VisitaDatos): void {
  write.insert(visitaTable).values(toColumns(visita)).run();
}

/** Writes a visit that nobody changed since it was read and that has no result yet; false otherwise. */
export function updateProgramada(write: WriteDb, visita: VisitaDatos, versionVista: number): boolean {
  const { id, ...columns } = toColumns(visita);
  const result = write
    .update(visitaTable)
    .set(columns)
    .where(and(eq(visitaTable.id, id), eq(visitaTable.version, versionVista), eq(visitaTable.estado, 'PROGRAMADA')))
    .run();
  return result.changes === 1;
}

/** Names the issued sheet; false when there was one already. The sheet itself does not change. */
export function markFicha(write: WriteDb, id: string, cambio: { documentoId: string; en: string; por: string }): boolean {
  const result = write
    .update(visitaTable)
    .set({ documentoId: cambio.documentoId, actualizadoEn: cambio.en, actualizadoPor: cambio.por })
    .where(and(eq(visitaTable.id, id), isNull(visitaTable.documentoId)))
    .run();
  return result.changes === 1;
}

/** The household of the children of a case as the family sheet has it now; whoever has left it is not in it. */
export function listFamilia(read: ReadDb, casoId: string): FamiliarVisita[] {
  return read
    .all<{ nombre: string; parentesco: string; edad: number | null; convive: 0 | 1 | null }>(
      sql`SELECT trim(p.nombres || ' ' || p.primer_apellido || ' ' || p.segundo_apellido) AS nombre, f.parentesco,
            f.edad_anios AS edad, f.convive
          FROM familiar f JOIN persona o ON o.id = f.persona_id JOIN persona p ON p.id = coalesce(o.fusionada_en, o.id)
          WHERE f.quitado_en IS NULL AND f.hogar_id IN
            (SELECT h.hogar_id FROM caso_nna n JOIN hogar_nna h ON h.persona_id = n.persona_id WHERE n.caso_id = ${casoId})
          ORDER BY f.creado_en, f.id LIMIT 25`,
    )
    .map(({ nombre, parentesco, edad, convive }) => ({
      nombre: nombre || null,
      parentesco,
      edad,
      convive: convive === null ? null : convive === 1,
    }));
}

/** People excused from a case (§1.5.4): they do not go to its home either. */
export function listImpedidos(read: ReadDb, casoId: string): string[] {
  return read
    .all<{ id: string }>(sql`SELECT usuario_id AS id FROM impedimento WHERE caso_id = ${casoId} AND levantado_en IS NULL`)
    .map(({ id }) => id);
}
