import { eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { fusionPersonaTable, indiceBusquedaTable, personaTable } from './persona.table';

/**
 * Lets `quedaId` stand for `fusionadaId`. Of the merged person only the pointer changes, not even who changed her last:
 * undoing then leaves no trace in her.
 */
export function insertFusion(
  write: WriteDb,
  fusion: { id: string; puntoId: string; quedaId: string; fusionadaId: string; razon: string; fusionadaEn: string; fusionadaPor: string },
): void {
  write.insert(fusionPersonaTable).values(fusion).run();
  write.update(personaTable).set({ fusionadaEn: fusion.quedaId }).where(eq(personaTable.id, fusion.fusionadaId)).run();
}

/** Takes the pointer away again and notes who undid it. */
export function undoFusion(
  write: WriteDb,
  fusion: { id: string; fusionadaId: string },
  deshecha: { deshechaEn: string; deshechaPor: string; deshechaRazon: string },
): void {
  write.update(fusionPersonaTable).set(deshecha).where(eq(fusionPersonaTable.id, fusion.id)).run();
  write.update(personaTable).set({ fusionadaEn: null }).where(eq(personaTable.id, fusion.fusionadaId)).run();
}

/** Version of the rules by which the index was written; 0 when it never was. */
export function findVersionIndice(read: ReadDb): number {
  return read.select().from(indiceBusquedaTable).where(eq(indiceBusquedaTable.id, 1)).get()?.version ?? 0;
}

export function setVersionIndice(write: WriteDb, version: number): void {
  write
    .insert(indiceBusquedaTable)
    .values({ id: 1, version })
    .onConflictDoUpdate({ target: indiceBusquedaTable.id, set: { version } })
    .run();
}
