import { eq } from 'drizzle-orm';
import { DomainError } from '@core/kernel/errors';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { instalacionTable } from './acceso.table';

export type Instalacion = typeof instalacionTable.$inferSelect;

/** The one row that says which point and device this is. */
export function findInstalacion(read: ReadDb): Instalacion {
  const row = read.select().from(instalacionTable).get();
  if (!row) throw new DomainError('NO_INSTALADO');
  return row;
}

/** Written once, at set-up. */
export function insertInstalacion(write: WriteDb, row: Omit<Instalacion, 'id'>): void {
  write
    .insert(instalacionTable)
    .values({ id: 1, ...row })
    .run();
}

/** Changes one of the two public keys that backups are sealed to. */
export function updateInstalacion(
  write: WriteDb,
  cambio: Partial<Pick<Instalacion, 'recuperacionPublica' | 'centralPublica'>>,
  en: string,
): void {
  write
    .update(instalacionTable)
    .set({ ...cambio, actualizadoEn: en })
    .where(eq(instalacionTable.id, 1))
    .run();
}
