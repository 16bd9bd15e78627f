import { sql } from 'drizzle-orm';
import type { ReadDb } from '@electron/platform/db/open';

const OPEN = sql`c.estado NOT IN ('CERRADO', 'ANULADO')`;
const MOST = 60;

/** Open cases that ask for something: a running clock, no confirmed assessment, a letter not delivered or just delivered. */
export function listPendientes(read: ReadDb, puntoId: string, desde: string): string[] {
  const rows = read.all<{ id: string }>(sql`
    SELECT c.id FROM caso c
    WHERE c.punto_id = ${puntoId} AND ${OPEN} AND (
      (c.vence_en IS NOT NULL
        AND NOT EXISTS (SELECT 1 FROM derivacion d WHERE d.caso_id = c.id AND d.entregada_en IS NOT NULL)
        AND NOT EXISTS (SELECT 1 FROM denuncia_verbal v WHERE v.caso_id = c.id))
      OR NOT EXISTS (SELECT 1 FROM valoracion_riesgo r WHERE r.caso_id = c.id AND r.confirmada = 1)
      OR EXISTS (SELECT 1 FROM derivacion d WHERE d.caso_id = c.id AND d.estado <> 'ANULADA' AND (d.entregada_en IS NULL OR d.entregada_en > ${desde})))
    ORDER BY c.vence_en IS NULL, c.vence_en LIMIT ${MOST}`);
  return rows.map((row) => row.id);
}

/** How many cases are open. */
export function countAbiertos(read: ReadDb, puntoId: string): number {
  return read.get<{ n: number }>(sql`SELECT count(*) AS n FROM caso c WHERE c.punto_id = ${puntoId} AND ${OPEN}`)?.n ?? 0;
}
