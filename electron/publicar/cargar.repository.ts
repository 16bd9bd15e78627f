import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { getTableColumns, getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { getTableConfig } from 'drizzle-orm/pg-core';
import type { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { lineaDeCopia } from './copia';
import type { Valor } from './copia';
import type { PgDb } from './db.repository';
import type { Pedido } from './publicar.types';

/** Rows that travel together. */
const BLOQUE = 500;

const carga = (tabla: PgTable): string => `carga_${getTableName(tabla)}`;
const columnasDe = (tabla: PgTable): { campo: string; columna: string }[] =>
  Object.entries(getTableColumns(tabla)).map(([campo, { name }]) => ({ campo, columna: name }));
const listaDe = (tabla: PgTable): string =>
  columnasDe(tabla)
    .map(({ columna }) => `"${columna}"`)
    .join(', ');
const nombreDe = (tabla: PgTable): string => `${getTableConfig(tabla).schema ?? 'public'}.${getTableName(tabla)}`;

/** A table of this connection alone, where the rows wait; COPY does not go into a table with security by rows. */
export async function abrirCarga(db: PgDb, tabla: PgTable): Promise<void> {
  await db.execute(sql.raw(`CREATE TEMPORARY TABLE ${carga(tabla)} (LIKE ${nombreDe(tabla)}) ON COMMIT DROP`));
}

/** COPY of some rows into the waiting table. */
export async function copiar<T extends PgTable>(
  client: Client,
  tabla: T,
  filas: readonly T['$inferInsert'][],
  progreso: Pedido['progreso'],
): Promise<void> {
  if (filas.length === 0) return;
  const campos = columnasDe(tabla).map(({ campo }) => campo);
  async function* bloques(): AsyncGenerator<string> {
    for (let desde = 0; desde < filas.length; desde += BLOQUE) {
      const bloque = filas.slice(desde, desde + BLOQUE) as readonly Readonly<Record<string, Valor>>[];
      yield bloque.map((fila) => lineaDeCopia(campos.map((campo) => fila[campo]))).join('');
      await progreso?.(getTableName(tabla), desde + bloque.length);
    }
  }
  const destino = client.query(copyFrom(`COPY pg_temp.${carga(tabla)} (${listaDe(tabla)}) FROM STDIN`));
  await pipeline(Readable.from(bloques(), { objectMode: false }), destino);
}

/** Adds what waits to what is there. */
export async function agregar(db: PgDb, tabla: PgTable): Promise<void> {
  const columnas = listaDe(tabla);
  await db.execute(sql.raw(`INSERT INTO ${nombreDe(tabla)} (${columnas}) SELECT ${columnas} FROM pg_temp.${carga(tabla)}`));
}

/** Empties; readers go on seeing the former rows until the transaction is confirmed. */
export async function vaciar(db: PgDb, tabla: PgTable): Promise<void> {
  await db.execute(sql.raw(`DELETE FROM ${nombreDe(tabla)}`));
}
