import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Caso } from '@core/features/casos/casos.contract';
import type { FilaPersona } from '@core/features/personas/personas.contract';
import { casoSexual, casoVisible } from '@electron/features/accesos/public';
import type { Quien } from '@electron/features/accesos/public';
import type { ReadDb } from '@electron/platform/db/open';

/** One person in one case, in one part. */
export interface CasoDePersona {
  /** The id that was asked for. */
  personaId: string;
  papel: FilaPersona['papeles'][number];
  casoId: string;
  codigo: string;
  estado: Caso['estado'];
  conocidoEn: string;
  barrio: string;
  edadMeses: number | null;
  edadFuente: Caso['nna'][number]['edadFuente'] | null;
  /** Opens only with a motive (§1.5.5). */
  reservado: boolean;
  /** False: for whoever asks, this case does not exist. */
  visible: boolean;
}

type Row = Omit<CasoDePersona, 'reservado' | 'visible'> & { reservado: 0 | 1; visible: 0 | 1 };

/** Everybody who is one person with somebody of `desde` (`raiz`, `id`), merged in whichever direction. */
const grupo = (nombre: string, desde: SQL): SQL => sql`${sql.raw(nombre)} (raiz, id) AS (
  ${desde}
  UNION SELECT g.raiz, p.fusionada_en FROM ${sql.raw(nombre)} g JOIN persona p ON p.id = g.id WHERE p.fusionada_en IS NOT NULL
  UNION SELECT g.raiz, f.fusionada_id FROM ${sql.raw(nombre)} g JOIN fusion_persona f ON f.queda_id = g.id WHERE f.deshecha_en IS NULL)`;

/**
 * All cases in which these persons stand, those merged with them included, hidden ones too (`visible` says so): a person
 * who stands only in cases that somebody may not see does not exist for her. CROSS JOIN keeps the order of the tables: from
 * the few persons asked for to their cases, never from all cases.
 */
export function listCasosDePersonas(read: ReadDb, quien: Quien, ids: readonly string[]): CasoDePersona[] {
  if (ids.length === 0) return [];
  const caso = sql`c.id AS casoId, c.codigo, c.estado, c.conocido_en AS conocidoEn, c.barrio`;
  const marcas = sql`${casoSexual()} AS reservado, ${casoVisible(quien)} AS visible`;
  return read
    .all<Row>(
      sql`WITH RECURSIVE
        ${grupo('suyos', sql`SELECT value, value FROM json_each(${JSON.stringify(ids)})`)},
        ${grupo(
          'hijos',
          sql`SELECT s.raiz, h.persona_id FROM suyos s CROSS JOIN familiar f ON f.persona_id = s.id AND f.quitado_en IS NULL JOIN hogar_nna h ON h.hogar_id = f.hogar_id`,
        )}
      SELECT s.raiz AS personaId, 'NNA' AS papel, ${caso}, n.edad_meses AS edadMeses, n.edad_fuente AS edadFuente, ${marcas}
        FROM suyos s CROSS JOIN caso_nna n ON n.persona_id = s.id CROSS JOIN caso c ON c.id = n.caso_id
      UNION ALL
      SELECT DISTINCT h.raiz, 'FAMILIAR', ${caso}, NULL, NULL, ${marcas}
        FROM hijos h CROSS JOIN caso_nna n ON n.persona_id = h.id CROSS JOIN caso c ON c.id = n.caso_id
      UNION ALL
      SELECT s.raiz, 'SENALADA', ${caso}, a.edad_anios * 12, NULL, ${marcas}
        FROM presunto_agresor a JOIN suyos s ON s.id = a.persona_id JOIN caso c ON c.id = a.caso_id
        WHERE a.persona_id IN (SELECT id FROM suyos)
      ORDER BY conocidoEn DESC, codigo`,
    )
    .map((row) => ({ ...row, reservado: row.reservado === 1, visible: row.visible === 1 }));
}

/** Ages as relatives, in years, with the day on which they were written. */
export function listEdadesDeFamiliar(read: ReadDb, ids: readonly string[]): { personaId: string; edadAnios: number; dia: string }[] {
  if (ids.length === 0) return [];
  return read.all<{ personaId: string; edadAnios: number; dia: string }>(
    sql`SELECT persona_id AS personaId, edad_anios AS edadAnios, actualizado_en AS dia FROM familiar
        WHERE persona_id IN (SELECT value FROM json_each(${JSON.stringify(ids)})) AND edad_anios IS NOT NULL`,
  );
}

/** Ids of the cases in which these persons, or those merged with them, are the children: what is indexed by their names. */
export function casosDePersonas(read: ReadDb, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return read
    .all<{ id: string }>(
      sql`WITH RECURSIVE ${grupo('suyos', sql`SELECT value, value FROM json_each(${JSON.stringify(ids)})`)}
          SELECT DISTINCT n.caso_id AS id FROM suyos s CROSS JOIN caso_nna n ON n.persona_id = s.id`,
    )
    .map(({ id }) => id);
}

/**
 * Ids of all cases whose search text names these persons or those merged with them: as a child, as a relative of a child,
 * as an accused person. Whoever changes a name writes the index of each of them again.
 */
export function casosQueNombran(read: ReadDb, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return read
    .all<{ id: string }>(
      sql`WITH RECURSIVE
        ${grupo('suyos', sql`SELECT value, value FROM json_each(${JSON.stringify(ids)})`)},
        hogares (id) AS (
          SELECT f.hogar_id FROM suyos s CROSS JOIN familiar f ON f.persona_id = s.id
          UNION SELECT h.hogar_id FROM suyos s CROSS JOIN hogar_nna h ON h.persona_id = s.id),
        ${grupo(
          'hijos',
          sql`SELECT n.persona_id, n.persona_id FROM hogares h CROSS JOIN hogar_nna n ON n.hogar_id = h.id
          UNION SELECT f.persona_id, f.persona_id FROM hogares h CROSS JOIN familiar f ON f.hogar_id = h.id AND f.parentesco = 'HERMANO'`,
        )}
      SELECT n.caso_id AS id FROM suyos s CROSS JOIN caso_nna n ON n.persona_id = s.id
      UNION SELECT n.caso_id FROM hijos h CROSS JOIN caso_nna n ON n.persona_id = h.id
      UNION SELECT a.caso_id FROM suyos s CROSS JOIN presunto_agresor a ON a.persona_id = s.id`,
    )
    .map(({ id }) => id);
}

/** A name or document by which a case is found. */
export interface NombreEnCaso {
  casoId: string;
  nombres: string;
  primerApellido: string;
  segundoApellido: string;
  numeroDocumento: string | null;
}

/**
 * Everybody who stands in these cases (children, their household, accused persons), with each spelling that was merged
 * away: somebody may be remembered by it. CROSS JOIN keeps the order of the tables, from the few cases outwards.
 */
export function listNombresDeCasos(read: ReadDb, casoIds: readonly string[]): NombreEnCaso[] {
  if (casoIds.length === 0) return [];
  return read.all<NombreEnCaso>(
    sql`WITH RECURSIVE
      pedidos (id) AS (SELECT value FROM json_each(${JSON.stringify(casoIds)})),
      ${grupo('nna', sql`SELECT n.caso_id, n.persona_id FROM pedidos c CROSS JOIN caso_nna n ON n.caso_id = c.id`)},
      hogares (raiz, id) AS (
        SELECT n.raiz, h.hogar_id FROM nna n CROSS JOIN hogar_nna h ON h.persona_id = n.id
        UNION SELECT n.raiz, f.hogar_id FROM nna n CROSS JOIN familiar f ON f.persona_id = n.id AND f.parentesco = 'HERMANO' AND f.quitado_en IS NULL),
      ${grupo(
        'todos',
        sql`SELECT raiz, id FROM nna
        UNION SELECT h.raiz, f.persona_id FROM hogares h CROSS JOIN familiar f ON f.hogar_id = h.id AND f.quitado_en IS NULL
        UNION SELECT h.raiz, m.persona_id FROM hogares h CROSS JOIN hogar_nna m ON m.hogar_id = h.id
        UNION SELECT c.id, a.persona_id FROM pedidos c CROSS JOIN presunto_agresor a ON a.caso_id = c.id AND a.persona_id IS NOT NULL`,
      )}
    SELECT DISTINCT t.raiz AS casoId, p.nombres, p.primer_apellido AS primerApellido, p.segundo_apellido AS segundoApellido, p.numero_documento AS numeroDocumento
      FROM todos t CROSS JOIN persona p ON p.id = t.id`,
  );
}
