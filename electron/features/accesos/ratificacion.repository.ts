import { sql } from 'drizzle-orm';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import type { ReadDb } from '@electron/platform/db/open';
import { casoVisible } from './visible.repository';
import type { Quien } from './visible.repository';

export interface ValoracionPendiente {
  valoracionId: string;
  casoId: string;
  codigo: string;
  riesgo: NivelRiesgo;
  usuarioId: string;
  en: string;
}

const VALORACIONES = (quien: Quien, puntoId: string, tipo: string) => sql`
  SELECT v.id AS valoracionId, c.id AS casoId, c.codigo, v.riesgo_confirmado AS riesgo, v.valorado_por AS usuarioId, v.valorado_en AS en
  FROM caso c
  JOIN valoracion_riesgo v ON v.id = (SELECT u.id FROM valoracion_riesgo u WHERE u.caso_id = c.id AND u.confirmada = 1
    ORDER BY u.valorado_en DESC, u.id DESC LIMIT 1)
  WHERE c.punto_id = ${puntoId} AND c.estado NOT IN ('CERRADO', 'ANULADO') AND v.riesgo_confirmado IN ('ALTO', 'CRITICO') AND ${casoVisible(quien)}
    AND EXISTS (SELECT 1 FROM evento_caso e WHERE e.caso_id = c.id AND e.tipo = ${tipo} AND e.referencia_id = v.id)
    AND NOT EXISTS (SELECT 1 FROM aprobacion a WHERE a.entidad = 'valoracion' AND a.entidad_id = v.id)`;

/** The last triage of open cases, where it is a high one that no coordinator stood by yet; oldest first. */
export function listValoracionesPendientes(read: ReadDb, puntoId: string, quien: Quien, tipo: string): ValoracionPendiente[] {
  return read.all<ValoracionPendiente>(sql`${VALORACIONES(quien, puntoId, tipo)} ORDER BY v.valorado_en`);
}

/** One of them, also when a later triage took its place. */
export function findValoracion(read: ReadDb, puntoId: string, id: string): { casoId: string; usuarioId: string } | null {
  return (
    read.get<{ casoId: string; usuarioId: string }>(
      sql`SELECT v.caso_id AS casoId, v.valorado_por AS usuarioId FROM valoracion_riesgo v JOIN caso c ON c.id = v.caso_id
        WHERE v.id = ${id} AND v.confirmada = 1 AND c.punto_id = ${puntoId}`,
    ) ?? null
  );
}

/** Whether the case's memory marks this record as waiting for a coordinator. */
export function esperaMarca(read: ReadDb, casoId: string, tipo: string, referenciaId: string): boolean {
  return (
    read.get<{ id: string }>(
      sql`SELECT id FROM evento_caso WHERE caso_id = ${casoId} AND tipo = ${tipo} AND referencia_id = ${referenciaId}`,
    ) !== undefined
  );
}

export interface ActoPendiente {
  eventoId: string;
  casoId: string;
  codigo: string;
  texto: string;
  usuarioId: string;
  en: string;
}

/** Acts of two people that one did alone and nobody has ratified; oldest first, closed and annulled cases too. */
export function listActosPendientes(read: ReadDb, puntoId: string, quien: Quien, tipo: string): ActoPendiente[] {
  return read.all<ActoPendiente>(sql`
    SELECT e.id AS eventoId, c.id AS casoId, c.codigo, e.texto, e.usuario_id AS usuarioId, e.anotado_en AS en
    FROM evento_caso e JOIN caso c ON c.id = e.caso_id
    WHERE e.tipo = ${tipo} AND c.punto_id = ${puntoId} AND ${casoVisible(quien)}
      AND NOT EXISTS (SELECT 1 FROM aprobacion a WHERE a.entidad = 'evento_caso' AND a.entidad_id = e.id)
    ORDER BY e.anotado_en`);
}

/** The mark of one such act. */
export function findActo(
  read: ReadDb,
  puntoId: string,
  id: string,
  tipo: string,
): { casoId: string; usuarioId: string; texto: string } | null {
  return (
    read.get<{ casoId: string; usuarioId: string; texto: string }>(
      sql`SELECT e.caso_id AS casoId, e.usuario_id AS usuarioId, e.texto FROM evento_caso e JOIN caso c ON c.id = e.caso_id
        WHERE e.id = ${id} AND e.tipo = ${tipo} AND c.punto_id = ${puntoId}`,
    ) ?? null
  );
}
