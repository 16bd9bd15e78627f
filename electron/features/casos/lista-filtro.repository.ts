import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { CODIGOS_INSTITUCION } from '@core/features/directorio/institucion.catalogo';
import type { FiltrosCaso } from '@core/features/casos/lista.contract';
import { addHours } from '@core/kernel/dates';
import { foldText } from '@core/kernel/text';
import { casoVisible } from '@electron/features/accesos/public';
import type { Quien } from '@electron/features/accesos/public';
import { cuentaDesde, informaSql } from '@electron/features/derivaciones/public';
import type { ReadDb } from '@electron/platform/db/open';

/** For whom and of which point: what is hidden from this person is neither listed nor counted nor offered. */
export interface Ambito extends Quien {
  puntoId: string;
}

/** What narrows the list, with the types that its groups stand for. */
export type Filtro = Omit<FiltrosCaso, 'grupos' | 'orden'>;

/** Told since the case was last opened: what went out before a reopening says nothing of the new facts. */
const DESDE = cuentaDesde(sql.raw('c'));
export const INFORMADO = sql`(EXISTS (SELECT 1 FROM derivacion d WHERE d.caso_id = c.id AND d.entregada_en IS NOT NULL AND ${informaSql} AND d.emitida_en >= ${DESDE})
  OR EXISTS (SELECT 1 FROM denuncia_verbal v WHERE v.caso_id = c.id AND v.denunciado_en >= ${DESDE}))`;
/** Word for word the condition of the partial indexes of migration 0002, or SQLite does not take them. */
export const ABIERTO = sql`c.estado NOT IN ('CERRADO', 'ANULADO')`;
export const CERRADO = sql`c.estado IN ('CERRADO', 'ANULADO')`;
/** A legal clock that has not been stopped. */
export const CORRE = sql`(c.vence_en IS NOT NULL AND NOT ${INFORMADO})`;

/** Rows of a filter's own index from which on it is cheaper to ask each case than to fetch the cases of the filter. */
const MUCHOS = 20_000;

const lista = (values: readonly string[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Spellings of the places of this point; a jump from each to the next along the index, not a reading of all cases. */
export function listBarrios(read: ReadDb, puntoId: string): string[] {
  return read
    .all<{ barrio: string }>(
      sql`WITH RECURSIVE distintos (barrio) AS (
            SELECT min(barrio) FROM caso WHERE punto_id = ${puntoId}
            UNION ALL SELECT (SELECT min(barrio) FROM caso WHERE punto_id = ${puntoId} AND barrio > distintos.barrio) FROM distintos WHERE distintos.barrio IS NOT NULL)
          SELECT barrio FROM distintos WHERE barrio IS NOT NULL`,
    )
    .map(({ barrio }) => barrio);
}

/** Places of the cases that the person may see, as they are written. */
export function listBarriosVisibles(read: ReadDb, ambito: Ambito): string[] {
  const barrios = listBarrios(read, ambito.puntoId);
  return read
    .all<{ barrio: string }>(
      sql`SELECT k.value AS barrio FROM json_each(${JSON.stringify(barrios)}) k
          WHERE EXISTS (SELECT 1 FROM caso c WHERE c.punto_id = ${ambito.puntoId} AND c.barrio = k.value AND ${casoVisible(ambito)})`,
    )
    .map(({ barrio }) => barrio);
}

/** Codes of the authorities that were told of a case that the person may see. */
export function listAutoridadesVisibles(read: ReadDb, ambito: Ambito): string[] {
  return read
    .all<{ codigo: string }>(
      sql`SELECT k.value AS codigo FROM json_each(${JSON.stringify(CODIGOS_INSTITUCION)}) k
          WHERE EXISTS (SELECT 1 FROM derivacion d JOIN caso c ON c.id = d.caso_id
              WHERE d.punto_id = ${ambito.puntoId} AND d.institucion = k.value AND d.estado <> 'ANULADA' AND ${casoVisible(ambito)})
            OR EXISTS (SELECT 1 FROM denuncia_verbal v JOIN caso c ON c.id = v.caso_id
              WHERE v.punto_id = ${ambito.puntoId} AND v.institucion = k.value AND ${casoVisible(ambito)})`,
    )
    .map(({ codigo }) => codigo);
}

/** Cases of a filter with an index of its own: fetched when they are few, asked case by case when they are many. */
function porIndice(read: ReadDb, suyos: SQL, deCaso: SQL): SQL {
  const cuantos = read.get<{ n: number }>(sql`SELECT count(*) AS n FROM (${suyos} LIMIT ${MUCHOS})`)?.n ?? 0;
  return cuantos < MUCHOS ? sql`c.id IN (${suyos})` : sql`EXISTS (${deCaso})`;
}

/** Everything but the words, as one condition over the alias `c` of `caso`. Who may not see a case never meets it. */
export function condicion(read: ReadDb, ambito: Ambito, filtro: Filtro): SQL {
  const { puntoId, usuarioId, ahora } = ambito;
  const parts: SQL[] = [sql`c.punto_id = ${puntoId}`, casoVisible(ambito)];
  if (filtro.estados && filtro.estados.length > 0) parts.push(sql`c.estado IN ${filtro.estados}`);
  if (filtro.riesgos && filtro.riesgos.length > 0) parts.push(sql`c.riesgo IN ${filtro.riesgos}`);
  if (filtro.reservas && filtro.reservas.length > 0) parts.push(sql`c.nivel_reserva IN ${filtro.reservas}`);
  if (filtro.soloAbiertos) parts.push(ABIERTO);
  if (filtro.soloMios) parts.push(sql`c.responsable_id = ${usuarioId}`);
  if (filtro.conocidoDesde !== undefined) parts.push(sql`c.conocido_en >= ${inicioDe(filtro.conocidoDesde)}`);
  if (filtro.conocidoHasta !== undefined) parts.push(sql`c.conocido_en < ${addHours(inicioDe(filtro.conocidoHasta), 24)}`);
  if (filtro.soloVencidos) parts.push(sql`${ABIERTO} AND c.vence_en < ${ahora} AND ${CORRE}`);
  if (filtro.barrio !== undefined) {
    const buscado = foldText(filtro.barrio);
    parts.push(sql`c.barrio IN ${lista(listBarrios(read, puntoId).filter((barrio) => foldText(barrio) === buscado))}`);
  }
  if (filtro.tipos && filtro.tipos.length > 0) {
    const tipos = lista(filtro.tipos);
    parts.push(
      porIndice(
        read,
        sql`SELECT caso_id FROM caso_tipo WHERE tipo_codigo IN ${tipos}`,
        sql`SELECT 1 FROM caso_tipo t WHERE t.caso_id = c.id AND t.tipo_codigo IN ${tipos}`,
      ),
    );
  }
  if (filtro.autoridad !== undefined) {
    const una = filtro.autoridad;
    parts.push(
      porIndice(
        read,
        sql`SELECT caso_id FROM derivacion WHERE punto_id = ${puntoId} AND institucion = ${una} AND estado <> 'ANULADA'
            UNION ALL SELECT caso_id FROM denuncia_verbal WHERE punto_id = ${puntoId} AND institucion = ${una}`,
        sql`SELECT 1 FROM derivacion d WHERE d.caso_id = c.id AND d.institucion = ${una} AND d.estado <> 'ANULADA'
            UNION ALL SELECT 1 FROM denuncia_verbal v WHERE v.caso_id = c.id AND v.institucion = ${una}`,
      ),
    );
  }
  if (filtro.oficioEntregado !== undefined) {
    const entregado = sql`EXISTS (SELECT 1 FROM derivacion d WHERE d.caso_id = c.id AND d.entregada_en IS NOT NULL)`;
    parts.push(filtro.oficioEntregado ? entregado : sql`NOT ${entregado}`);
  }
  return sql.join(parts, sql` AND `);
}

/** Midnight in Loja, as it is stored. */
const inicioDe = (dia: string): string => new Date(`${dia}T00:00:00-05:00`).toISOString();
