import { sql } from 'drizzle-orm';
import { listFamilia } from '@electron/features/personas/public';
import type { ReadDb } from '@electron/platform/db/open';

interface Cuenta {
  miembros: number;
  cuidadores: number;
}

/**
 * How many relatives the sheet of each case shows, and how many of them take care: what its completeness asks. The family of a
 * case hangs on the household of its first child; where it does not (the child is somebody's brother, or persons were merged)
 * the case is read one by one, exactly as its screen reads it. Cases without a household are left out.
 */
export function countFamilias(read: ReadDb, puntoId: string): Map<string, Cuenta> {
  const filas = read.all<{ casoId: string; miembros: number; cuidadores: number; aparte: 0 | 1 }>(sql`
    WITH unidas (id) AS (SELECT queda_id FROM fusion_persona WHERE deshecha_en IS NULL UNION SELECT fusionada_id FROM fusion_persona WHERE deshecha_en IS NULL),
    propio AS (
      SELECT c.id AS caso_id, (SELECT h.hogar_id FROM caso_nna n JOIN hogar_nna h ON h.persona_id = n.persona_id WHERE n.caso_id = c.id
          AND n.orden = (SELECT min(orden) FROM caso_nna WHERE caso_id = c.id)) AS hogar_id,
        EXISTS (SELECT 1 FROM caso_nna n WHERE n.caso_id = c.id AND (n.persona_id IN unidas
          OR n.persona_id IN (SELECT persona_id FROM familiar) OR n.persona_id IN (SELECT persona_id FROM hogar_nna))) AS conocida
      FROM caso c WHERE c.punto_id = ${puntoId}),
    miembro AS (
      SELECT p.caso_id, f.persona_id, f.cuidador FROM propio p JOIN familiar f ON f.hogar_id = p.hogar_id
      WHERE f.quitado_en IS NULL AND f.persona_id NOT IN (SELECT persona_id FROM caso_nna WHERE caso_id = p.caso_id)
        AND f.persona_id NOT IN (SELECT persona_id FROM hogar_nna WHERE hogar_id = p.hogar_id))
    SELECT p.caso_id AS casoId, (SELECT count(*) FROM miembro m WHERE m.caso_id = p.caso_id) AS miembros,
      (SELECT count(*) FROM miembro m WHERE m.caso_id = p.caso_id AND m.cuidador = 1) AS cuidadores,
      (p.hogar_id IS NULL OR EXISTS (SELECT 1 FROM caso_nna n WHERE n.caso_id = p.caso_id AND n.persona_id IN unidas)
        OR EXISTS (SELECT 1 FROM familiar f WHERE f.hogar_id = p.hogar_id AND f.persona_id IN unidas)
        OR EXISTS (SELECT 1 FROM hogar_nna h WHERE h.hogar_id = p.hogar_id AND h.persona_id IN unidas)) AS aparte
    FROM propio p WHERE p.conocida = 1`);
  return new Map(
    filas.map(({ casoId, miembros, cuidadores, aparte }) => {
      if (aparte === 0) return [casoId, { miembros, cuidadores }];
      const familia = listFamilia(read, casoId);
      return [casoId, { miembros: familia.length, cuidadores: familia.filter(({ cuidador }) => cuidador).length }];
    }),
  );
}
