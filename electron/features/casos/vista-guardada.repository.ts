import { and, asc, eq } from 'drizzle-orm';
import { filtrosCasoSchema } from '@core/features/casos/lista.contract';
import type { FiltrosCaso, VistaGuardada } from '@core/features/casos/lista.contract';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { vistaGuardadaTable } from './vista-guardada.table';

const FORMATO = 1;

/** Views of one person, in the order in which they were saved. */
export function listVistas(read: ReadDb, usuarioId: string): VistaGuardada[] {
  return read
    .select()
    .from(vistaGuardadaTable)
    .where(eq(vistaGuardadaTable.usuarioId, usuarioId))
    .orderBy(asc(vistaGuardadaTable.creadoEn), asc(vistaGuardadaTable.id))
    .all()
    .map(({ id, nombre, filtros }) => {
      const { formato: _formato, ...guardados } = JSON.parse(filtros) as { formato: number };
      return { id, nombre, filtros: filtrosCasoSchema.parse(guardados) };
    });
}

export function insertVista(
  write: WriteDb,
  vista: { id: string; usuarioId: string; nombre: string; filtros: FiltrosCaso; creadoEn: string },
): void {
  const { filtros, ...row } = vista;
  write
    .insert(vistaGuardadaTable)
    .values({ ...row, filtros: JSON.stringify({ formato: FORMATO, ...filtros }) })
    .run();
}

/** Takes a view of this person away; false when she has none of that id. Nothing but her own choice is lost. */
export function deleteVista(write: WriteDb, usuarioId: string, id: string): boolean {
  return (
    write
      .delete(vistaGuardadaTable)
      .where(and(eq(vistaGuardadaTable.id, id), eq(vistaGuardadaTable.usuarioId, usuarioId)))
      .run().changes === 1
  );
}
