import { sql } from 'drizzle-orm';
import type { ReadDb } from '@electron/platform/db/open';
import { casoVisible } from './visible.repository';
import type { Quien } from './visible.repository';

/** The case of this point with exactly that code. */
export function findIdPorCodigo(read: ReadDb, puntoId: string, codigo: string): string | null {
  return read.get<{ id: string }>(sql`SELECT id FROM caso WHERE punto_id = ${puntoId} AND codigo = ${codigo}`)?.id ?? null;
}

export interface FilaEmergencia {
  accesoId: string;
  casoId: string;
  codigo: string;
  usuarioId: string;
  razon: string;
  en: string;
  hasta: string;
}

/** Emergency entries of others that nobody has acknowledged, oldest first. */
export function listEmergencias(read: ReadDb, puntoId: string, quien: Quien, acto: string): FilaEmergencia[] {
  return read.all<FilaEmergencia>(sql`
    SELECT x.id AS accesoId, x.caso_id AS casoId, c.codigo, x.usuario_id AS usuarioId, x.razon, x.creado_en AS en, x.hasta
    FROM caso_acceso x JOIN caso c ON c.id = x.caso_id
    WHERE x.via = 'EMERGENCIA' AND x.punto_id = ${puntoId} AND x.usuario_id <> ${quien.usuarioId} AND ${casoVisible(quien)}
      AND NOT EXISTS (SELECT 1 FROM aprobacion a WHERE a.entidad = 'caso_acceso' AND a.entidad_id = x.id AND a.acto = ${acto})
    ORDER BY x.creado_en`);
}
