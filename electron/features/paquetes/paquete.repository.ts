import { and, desc, eq } from 'drizzle-orm';
import { contenidoPaqueteSchema } from '@core/features/paquetes/paquete.datos';
import type { ContenidoPaquete } from '@core/features/paquetes/paquete.datos';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { paqueteCentralTable as t } from './paquete.table';

type Row = typeof t.$inferSelect;
export interface Paquete extends Omit<Row, 'contenido'> {
  contenido: ContenidoPaquete;
}

const toPaquete = ({ contenido, ...row }: Row): Paquete => ({ ...row, contenido: contenidoPaqueteSchema.parse(JSON.parse(contenido)) });

/** Packages of one direction, newest first. */
export function listPaquetes(read: ReadDb, sentido: Row['sentido']): Paquete[] {
  return read.select().from(t).where(eq(t.sentido, sentido)).orderBy(desc(t.registradoEn), desc(t.numero)).all().map(toPaquete);
}

/** The newest package of one central that this point applied. */
export function findUltimoAplicado(read: ReadDb, firmaPublica: string): Paquete | null {
  const row = read
    .select()
    .from(t)
    .where(and(eq(t.sentido, 'RECIBIDO'), eq(t.firmaPublica, firmaPublica)))
    .orderBy(desc(t.numero))
    .get();
  return row ? toPaquete(row) : null;
}

export function insertPaquete(write: WriteDb, { contenido, ...row }: Paquete): void {
  write
    .insert(t)
    .values({ ...row, contenido: JSON.stringify(contenido) })
    .run();
}

/** Notes whose answer the central has said that it read, in any package that was applied here. */
export function listAcusadas(read: ReadDb): Set<string> {
  return new Set(listPaquetes(read, 'RECIBIDO').flatMap(({ contenido }) => contenido.acuses));
}
