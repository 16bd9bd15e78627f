import { eq } from 'drizzle-orm';
import type { DeVuelta } from '@core/features/central/central.types';
import type { ReadDb } from '@electron/platform/db/open';
import { consolidadoPuntoTable } from './central.table';

/** What goes back to a point, as its last package said it (it lies beside the facts of its programme); null while none has come. */
export function findDeVuelta(read: ReadDb, puntoId: string): DeVuelta | null {
  const row = read
    .select({ programa: consolidadoPuntoTable.programa })
    .from(consolidadoPuntoTable)
    .where(eq(consolidadoPuntoTable.puntoId, puntoId))
    .get();
  if (!row) return null;
  return (JSON.parse(row.programa) as { deVuelta?: DeVuelta }).deVuelta ?? { receptor: null, paquete: null };
}
