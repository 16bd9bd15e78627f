import { sql } from 'drizzle-orm';
import type { CasoConsolidado } from '@core/features/central/central.types';
import type { ReadDb } from '@electron/platform/db/open';

type Fila = Omit<CasoConsolidado, 'hecho'>;

/** The cases of a snapshot by their codes; its tables are those of the present schema (it was brought up to date). */
export function listCasosDePunto(read: ReadDb, puntoId: string): Fila[] {
  return read.all<Fila>(sql`
    SELECT id AS casoId, codigo, estado, conocido_en AS conocidoEn, cerrado_en AS cerradoEn,
           trasladado_a AS trasladadoA, recibido_de AS recibidoDe
    FROM caso WHERE punto_id = ${puntoId} ORDER BY id`);
}

/** Newest package that the point applied of each central, by the key that signed it. */
export function listPaquetesAplicados(read: ReadDb): { firmante: string; numero: number }[] {
  return read.all<{ firmante: string; numero: number }>(sql`
    SELECT firma_publica AS firmante, max(numero) AS numero FROM paquete_central
    WHERE sentido = 'RECIBIDO' AND aplicado_en IS NOT NULL GROUP BY firma_publica ORDER BY firma_publica`);
}
