import { sql } from 'drizzle-orm';
import { DomainError } from '@core/kernel/errors';
import type { PgDb } from './db.repository';

const TODOS = import.meta.glob<string>('../../migrations/postgres/{publico,casos}/*.sql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const PREPARAR = import.meta.glob<string>('../../migrations/postgres/preparar.sql', { query: '?raw', import: 'default', eager: true });

/** What the server's administrator runs once: the groups of people. */
export const sqlPreparar = (): string => Object.values(PREPARAR).join('');

/** Each schema with the group that owns it; whoever publishes figures only cannot so much as look into the cases. */
const DUENO = { publico: 'vigia_publicador', casos: 'vigia_publicador_casos' } as const;
export type Esquema = keyof typeof DUENO;

function migracionesDe(esquema: Esquema): string[] {
  return Object.entries(TODOS)
    .filter(([ruta]) => ruta.includes(`/${esquema}/`))
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([, texto]) => texto);
}

/** Only one at a time; the number is our own. @returns whether it is our turn */
export async function tomarTurno(db: PgDb): Promise<boolean> {
  const { rows } = await db.execute<{ turno: boolean }>(sql`SELECT pg_catalog.pg_try_advisory_xact_lock(8444207316) AS turno`);
  return rows[0]?.turno === true;
}

/**
 * Makes sure that the groups exist. Where they do not and this person may make them, they are made; otherwise the
 * administrator is asked for it.
 * @returns false when somebody with more rights has to prepare the server
 */
export async function asegurarRoles(db: PgDb, conCasos: boolean): Promise<boolean> {
  const { rows: roles } = await db.execute<{ rolname: string }>(
    sql`SELECT rolname FROM pg_catalog.pg_roles WHERE rolname IN ('vigia_publicador', 'vigia_publicador_casos', 'vigia_lector', 'vigia_punto', 'vigia_autoridad')`,
  );
  if (roles.length === 5) return true;
  const { rows } = await db.execute<{ jefe: boolean; crea: boolean }>(
    sql`SELECT rolsuper AS jefe, rolcreaterole AS crea FROM pg_catalog.pg_roles WHERE rolname = session_user`,
  );
  const [yo] = rows;
  if (yo === undefined || !(yo.jefe || yo.crea)) return false;
  await db.execute(sql.raw(sqlPreparar()));
  if (!yo.jefe) await db.execute(sql.raw(`GRANT ${conCasos ? DUENO.casos : DUENO.publico} TO SESSION_USER`));
  return true;
}

/** From now on, in this transaction, with the rights of the owner of a schema and no others. */
export async function actuarComo(db: PgDb, esquema: Esquema): Promise<void> {
  await db.execute(sql.raw(`SET LOCAL ROLE ${DUENO[esquema]}`));
}

/**
 * Brings a schema to the version of this program, inside the running transaction.
 * @throws DomainError POSTGRES_VERSION_NUEVA where a newer program was here before
 */
export async function migrar(
  db: PgDb,
  esquema: Esquema,
  { programa, ahora, destino }: { programa: string; ahora: string; destino: string },
) {
  const tabla = sql.raw(`vigia_${esquema}.version_esquema`);
  const { rows: hay } = await db.execute<{ hay: boolean }>(
    sql`SELECT pg_catalog.to_regclass(${`vigia_${esquema}.version_esquema`}) IS NOT NULL AS hay`,
  );
  let version = 0;
  if (hay[0]?.hay === true) {
    const { rows } = await db.execute<{ version: number | null }>(sql`SELECT max(version) AS version FROM ${tabla}`);
    version = rows[0]?.version ?? 0;
  }
  const migraciones = migracionesDe(esquema);
  if (version > migraciones.length) throw new DomainError('POSTGRES_VERSION_NUEVA', { datos: { destino } });
  for (const [index, texto] of migraciones.entries()) {
    if (index < version) continue;
    await db.execute(sql.raw(texto));
    await db.execute(sql`INSERT INTO ${tabla} VALUES (${index + 1}, ${programa}, ${ahora})`);
  }
}
