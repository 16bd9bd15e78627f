import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { PREGUNTAS_SEXUALES, TIPOS_SEXUALES_SUELTOS } from '@core/features/ruta/sexual.rules';
import type { ReadDb } from '@electron/platform/db/open';

/** For whom, and at which moment: emergencies end by themselves. */
export interface Quien {
  usuarioId: string;
  ahora: string;
}

/** No current impediment of this person (§1.5.4). Asked once per statement, whatever the number of cases. */
const libreDe = ({ usuarioId }: Quien, caso: SQL): SQL =>
  sql`${caso}.id NOT IN (SELECT caso_id FROM impedimento WHERE usuario_id = ${usuarioId} AND levantado_en IS NULL)`;

/** Everybody of the point, or the few who carry a restricted case: coordination, responsible, registrar, own access row. */
const abiertoA = ({ usuarioId, ahora }: Quien, caso: SQL): SQL => sql`(
  ${caso}.acceso = 'PUNTO'
  OR EXISTS (SELECT 1 FROM usuario_rol WHERE usuario_id = ${usuarioId} AND rol = 'COORDINADOR')
  OR ${caso}.responsable_id = ${usuarioId} OR ${caso}.creado_por = ${usuarioId}
  OR ${caso}.id IN (SELECT caso_id FROM caso_acceso WHERE usuario_id = ${usuarioId} AND revocado_en IS NULL AND (hasta IS NULL OR hasta > ${ahora})))`;

/**
 * The one condition under which a case exists for a person. Every list, count and search over cases adds it.
 * @param alias the alias of table `caso` in the statement that it goes into.
 */
export function casoVisible(quien: Quien, alias = 'c'): SQL {
  const caso = sql.raw(alias);
  return sql`(${libreDe(quien, caso)} AND ${abiertoA(quien, caso)})`;
}

/**
 * `esCasoSexual` in SQL, 0 or 1: by a type, or by the newest answers of the triage.
 * @param alias the alias of table `caso` in the statement that it goes into.
 */
export function casoSexual(alias = 'c'): SQL {
  const caso = sql.raw(alias);
  const dicho = PREGUNTAS_SEXUALES.map((codigo) => sql`v.respuestas ->> ${codigo} IS 'SI'`);
  return sql`(EXISTS (SELECT 1 FROM caso_tipo t WHERE t.caso_id = ${caso}.id AND (t.tipo_codigo LIKE 'SEX-%' OR t.tipo_codigo IN ${[...TIPOS_SEXUALES_SUELTOS]}))
    OR COALESCE((SELECT ${sql.join(dicho, sql` OR `)} FROM valoracion_riesgo v WHERE v.caso_id = ${caso}.id ORDER BY v.valorado_en DESC, v.id DESC LIMIT 1), 0))`;
}

/** `OCULTO`: an impediment, the case does not exist for the person. `RESTRINGIDO`: reserved, the emergency door is left. */
export type SituacionAcceso = 'VISIBLE' | 'RESTRINGIDO' | 'OCULTO';

const situacion = ({ libre, abierto }: { libre: 0 | 1; abierto: 0 | 1 }): SituacionAcceso =>
  libre === 0 ? 'OCULTO' : abierto === 0 ? 'RESTRINGIDO' : 'VISIBLE';

/** How a case stands towards a person; null when there is no such case. */
export function situacionDeAcceso(read: ReadDb, quien: Quien, casoId: string): SituacionAcceso | null {
  const caso = sql.raw('c');
  const row = read.get<{ libre: 0 | 1; abierto: 0 | 1 }>(
    sql`SELECT ${libreDe(quien, caso)} AS libre, ${abiertoA(quien, caso)} AS abierto FROM caso c WHERE c.id = ${casoId}`,
  );
  return row === undefined ? null : situacion(row);
}

/** Tables whose rows belong to one case by their own column. */
const CON_CASO = [
  'visita',
  'mediacion',
  'mediacion_sesion',
  'acuerdo',
  'compromiso',
  'derivacion',
  'respuesta_derivacion',
  'medida_dictada',
  'audiencia',
  'seguimiento',
  'cierre',
  'documento_emitido',
  'adjunto',
  'consentimiento',
  'impedimento',
  'caso_acceso',
  'valoracion_riesgo',
  'evento_caso',
  'llamada_911',
  'denuncia_verbal',
  'presunto_agresor',
  'nota_supervision',
] as const;

/**
 * How the cases stand that these ids name: a case itself or any record of one. Ids of anything else are passed over.
 * The strictest comes back: a record of a hidden case decides. `sexuales`: those that open with a motive only.
 */
export function situacionDeIds(
  read: ReadDb,
  quien: Quien,
  ids: readonly string[],
): { situacion: SituacionAcceso; sexuales: readonly string[] } {
  if (ids.length === 0) return { situacion: 'VISIBLE', sexuales: [] };
  const caso = sql.raw('c');
  const suyos = sql`SELECT valor AS caso_id FROM pedido
    ${sql.join(
      CON_CASO.map((tabla) => sql`UNION SELECT caso_id FROM ${sql.raw(tabla)} WHERE id IN (SELECT valor FROM pedido)`),
      sql` `,
    )}
    UNION SELECT m.caso_id FROM mediacion_parte p JOIN mediacion m ON m.id = p.mediacion_id WHERE p.id IN (SELECT valor FROM pedido)
    UNION SELECT s.caso_id FROM tamizaje_violencia t JOIN mediacion_sesion s ON s.id = t.sesion_id WHERE t.id IN (SELECT valor FROM pedido)`;
  const rows = read.all<{ id: string; libre: 0 | 1; abierto: 0 | 1; sexual: 0 | 1 }>(sql`
    WITH pedido (valor) AS (SELECT value FROM json_each(${JSON.stringify(ids)}))
    SELECT c.id, ${libreDe(quien, caso)} AS libre, ${abiertoA(quien, caso)} AS abierto,
      ${casoSexual()} AS sexual
    FROM caso c WHERE c.id IN (${suyos})`);
  const todas = rows.map(situacion);
  const peor = todas.includes('OCULTO') ? 'OCULTO' : todas.includes('RESTRINGIDO') ? 'RESTRINGIDO' : 'VISIBLE';
  return { situacion: peor, sexuales: rows.filter(({ sexual }) => sexual === 1).map(({ id }) => id) };
}
