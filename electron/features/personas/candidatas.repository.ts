import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { PREFIJO } from '@core/features/personas/fonetica.rules';
import type { ReadDb } from '@electron/platform/db/open';
import { fusionPersonaTable, personaFoneticaTable, personaTable } from './persona.table';

/** Candidates looked at in earnest; more would only be worse ones. */
const MAX_CANDIDATAS = 300;
/** A key of more persons than this (María) is never walked through whole. */
const FRECUENTE = 5_000;

const lista = (values: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** Keys with the number of persons who have them, rarest first; counting stops where a key is too common to start from. */
function porRareza(read: ReadDb, claves: readonly string[]): { clave: string; personas: number }[] {
  return claves
    .map((clave) => ({
      clave,
      personas:
        read.get<{ n: number }>(
          sql`SELECT count(*) AS n FROM (SELECT 1 FROM persona_fonetica WHERE clave = ${clave} LIMIT ${FRECUENTE + 1})`,
        )?.n ?? 0,
    }))
    .filter(({ personas }) => personas > 0)
    .toSorted((a, b) => a.personas - b.personas);
}

/**
 * Ids of persons who share at least two of the keys, those with most of them first; with a single key, some of those who
 * have it. Every step starts from the index of the rarest key, so that 100,000 persons are no more work than the few who
 * bear a name.
 */
export function findPorClaves(read: ReadDb, claves: readonly string[]): string[] {
  const raras = porRareza(read, claves);
  const [unica] = raras;
  if (unica !== undefined && claves.length === 1) {
    return read
      .all<{ id: string }>(sql`SELECT persona_id AS id FROM persona_fonetica WHERE clave = ${unica.clave} LIMIT ${MAX_CANDIDATAS}`)
      .map(({ id }) => id);
  }
  const found = new Set<string>();
  for (const [index, { clave, personas }] of raras.entries()) {
    const otras = raras.slice(index + 1).map((una) => una.clave);
    if (otras.length === 0 || found.size >= MAX_CANDIDATAS || (personas > FRECUENTE && found.size > 0)) break;
    const rows = read.all<{ id: string }>(sql`
      SELECT id FROM (
        SELECT a.persona_id AS id,
          (SELECT count(*) FROM ${lista(otras)} k WHERE EXISTS (SELECT 1 FROM persona_fonetica b WHERE b.clave = k.value AND b.persona_id = a.persona_id)) AS n
        FROM (SELECT persona_id FROM persona_fonetica WHERE clave = ${clave} LIMIT ${FRECUENTE}) a)
      WHERE n > 0 ORDER BY n DESC, id LIMIT ${MAX_CANDIDATAS}`);
    for (const { id } of rows) found.add(id);
  }
  return [...found].slice(0, MAX_CANDIDATAS);
}

/** Ids of persons who have every key; the last one may be the beginning of a word that is still being typed. */
export function findConTodas(read: ReadDb, claves: readonly string[], { empieza = false, limite = MAX_CANDIDATAS } = {}): string[] {
  const enteras = empieza ? claves.slice(0, -1) : claves;
  const ultima = empieza ? claves.at(-1) : undefined;
  const raras = porRareza(read, enteras);
  if (raras.length < enteras.length) return [];
  const [primera, ...otras] = raras;
  if (primera === undefined) {
    if (ultima === undefined) return [];
    return read
      .all<{ id: string }>(
        sql`SELECT DISTINCT persona_id AS id FROM persona_fonetica WHERE clave >= ${ultima} AND clave < ${`${ultima}\u{10FFFF}`} LIMIT ${limite}`,
      )
      .map(({ id }) => id);
  }
  const condiciones = [
    ...otras.map(({ clave }) => sql`EXISTS (SELECT 1 FROM persona_fonetica b WHERE b.clave = ${clave} AND b.persona_id = a.persona_id)`),
    ...(ultima === undefined
      ? []
      : [
          sql`EXISTS (SELECT 1 FROM persona_fonetica b WHERE b.persona_id = a.persona_id AND b.clave >= ${ultima} AND b.clave < ${`${ultima}\u{10FFFF}`})`,
        ]),
  ];
  const where = condiciones.length === 0 ? sql`1` : sql.join(condiciones, sql` AND `);
  return read
    .all<{ id: string }>(
      sql`SELECT a.persona_id AS id FROM persona_fonetica a WHERE a.clave = ${primera.clave} AND ${where} LIMIT ${limite}`,
    )
    .map(({ id }) => id);
}

/** Ids of persons with this document. */
export function findPorDocumento(read: ReadDb, documento: string): string[] {
  return read
    .select({ id: personaFoneticaTable.personaId })
    .from(personaFoneticaTable)
    .where(eq(personaFoneticaTable.clave, PREFIJO.documento + documento))
    .limit(MAX_CANDIDATAS)
    .all()
    .map(({ id }) => id);
}

/** Names and documents as each row has them, merged rows too: somebody may be remembered by the spelling that was merged away. */
export function listNombres(read: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return [];
  const { id, nn, nombres, primerApellido, segundoApellido, tipoDocumento, numeroDocumento } = personaTable;
  return read
    .select({ id, nn, nombres, primerApellido, segundoApellido, tipoDocumento, numeroDocumento })
    .from(personaTable)
    .where(inArray(id, [...ids]))
    .all();
}

/** Persons of one point whose document, whole name, or first name and surname sound alike, in groups; small groups first. */
export function listGrupos(read: ReadDb, puntoId: string, maximo: number): string[][] {
  const rango = (prefijo: string, hasta: string, tope: number) =>
    read.all<{ ids: string }>(sql`
      SELECT group_concat(f.persona_id) AS ids FROM persona_fonetica f
      JOIN persona p ON p.id = f.persona_id AND p.fusionada_en IS NULL AND p.punto_id = ${puntoId}
      WHERE f.clave >= ${prefijo} AND f.clave < ${hasta}
      GROUP BY f.clave HAVING count(*) BETWEEN 2 AND ${tope} ORDER BY count(*), f.clave LIMIT ${maximo}`);
  return [...rango(PREFIJO.documento, '>', 20), ...rango(PREFIJO.completo, '\u007f', 20), ...rango(PREFIJO.corto, '_', 10)].map(({ ids }) =>
    ids.split(','),
  );
}

export type FusionFila = typeof fusionPersonaTable.$inferSelect;

/** A merge by its id, or null. */
export function findFusion(read: ReadDb, id: string): FusionFila | null {
  return read.select().from(fusionPersonaTable).where(eq(fusionPersonaTable.id, id)).get() ?? null;
}

/** Merges of these persons, or the newest of all; newest first. */
export function listFusiones(
  read: ReadDb,
  filtro: { puntoId: string; ids?: readonly string[]; soloVigentes?: boolean; limite: number },
): FusionFila[] {
  const { puntoId, ids, soloVigentes, limite } = filtro;
  return read
    .select()
    .from(fusionPersonaTable)
    .where(
      and(
        eq(fusionPersonaTable.puntoId, puntoId),
        ids === undefined ? undefined : inArray(fusionPersonaTable.fusionadaId, [...ids]),
        soloVigentes === true ? isNull(fusionPersonaTable.deshechaEn) : undefined,
      ),
    )
    .orderBy(desc(fusionPersonaTable.fusionadaEn), asc(fusionPersonaTable.id))
    .limit(limite)
    .all();
}
