import { eq } from 'drizzle-orm';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { comandoTable } from './comando.table';

/** The answer that a command of this id already got, if it ran. */
export function findComando(read: ReadDb, id: string): { operacion: string; huella: string; respuesta: unknown } | null {
  const row = read.select().from(comandoTable).where(eq(comandoTable.id, id)).get();
  return row ? { operacion: row.operacion, huella: row.huella, respuesta: JSON.parse(row.respuesta) as unknown } : null;
}

/** Remembers a command's answer, in the transaction that carried it out. */
export function insertComando(
  write: WriteDb,
  row: { id: string; operacion: string; huella: string; respuesta: unknown; hechoEn: string },
): void {
  write
    .insert(comandoTable)
    .values({ ...row, respuesta: JSON.stringify(row.respuesta) })
    .run();
}
