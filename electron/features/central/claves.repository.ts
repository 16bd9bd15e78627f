import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { claveCentralTable, tarjetaCentralTable } from './central.table';

export type ClavesCentral = Omit<typeof claveCentralTable.$inferSelect, 'id'>;
export type TarjetaCargada = Omit<typeof tarjetaCentralTable.$inferSelect, 'id'>;

/** Both key pairs of this central; null at a point. */
export function findClaves(read: ReadDb): ClavesCentral | null {
  return read.select().from(claveCentralTable).get() ?? null;
}

/** Written once, at the set-up of a central. */
export function insertClaves(write: WriteDb, claves: ClavesCentral): void {
  write
    .insert(claveCentralTable)
    .values({ id: 1, ...claves })
    .run();
}

/** The card that this point loaded. */
export function findTarjeta(read: ReadDb): TarjetaCargada | null {
  return read.select().from(tarjetaCentralTable).get() ?? null;
}

/** Puts another card in the place of the one before; the bitácora keeps which they were. */
export function replaceTarjeta(write: WriteDb, tarjeta: TarjetaCargada): void {
  write.delete(tarjetaCentralTable).run();
  write
    .insert(tarjetaCentralTable)
    .values({ id: 1, ...tarjeta })
    .run();
}
