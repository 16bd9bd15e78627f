import { createHash } from 'node:crypto';
import type { Connection } from '@electron/platform/db/open';

export interface ContentHash {
  /** Rows per table. */
  conteos: Record<string, number>;
  /** SHA-256 per table, 64 hex digits. */
  huellas: Record<string, string>;
}

interface Column {
  name: string;
  /** Place in the primary key from 1; 0 when it is no part of it. */
  pk: number;
  /** 0 for a column that is stored and visible; generated and virtual ones are not content. */
  hidden: number;
}

/** Letters of text that are hashed at once. */
const PIECE = 32 * 1024;

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Tables that hold what people wrote, by name. SQLite's own and the full-text index with its shadow tables are left out: they follow from the others. */
export function contentTables(connection: Connection): string[] {
  const list = connection.pragma('table_list') as { schema: string; name: string; type: string }[];
  return list
    .filter((table) => table.schema === 'main' && table.type === 'table' && !table.name.startsWith('sqlite_'))
    .map((table) => table.name)
    .toSorted();
}

/**
 * One number for all rows of a table, the same on every machine and whatever the order of insertion or the layout of the
 * file: column names, then every row in primary-key order (without one: in rowid order), each value with its storage class
 * and length, so that 1, 1.0, '1' and a BLOB of it all differ.
 */
export function hashTable(connection: Connection, table: string): { filas: number; huella: string } {
  const columns = (connection.pragma(`table_xinfo(${quote(table)})`) as Column[]).filter((column) => column.hidden === 0);
  const key = columns.filter((column) => column.pk > 0).toSorted((a, b) => a.pk - b.pk);
  const order = key.length > 0 ? key.map((column) => quote(column.name)).join(', ') : 'rowid';
  const rows = connection.prepare(
    `SELECT ${columns.map((column) => quote(column.name)).join(', ')} FROM ${quote(table)} ORDER BY ${order}`,
  );
  const hash = createHash('sha256');
  hash.update(`${JSON.stringify([table, columns.map((column) => column.name)])}\n`);
  let filas = 0;
  // integers come as bigint, so that none loses digits and none is taken for a real
  // text is hashed in pieces: a call for every value costs as much as reading the table
  let texto = '';
  const flush = (): void => {
    hash.update(texto);
    texto = '';
  };
  for (const row of rows.safeIntegers(true).raw(true).iterate() as IterableIterator<unknown[]>) {
    filas += 1;
    texto += '(';
    for (const value of row) {
      const escrito = asText(value);
      if (escrito !== null) texto += escrito;
      else {
        const { antes, bytes } = asBytes(value);
        texto += antes;
        flush();
        hash.update(bytes);
      }
    }
    if (texto.length > PIECE) flush();
  }
  flush();
  return { filas, huella: hash.digest('hex') };
}

/** A value that is hashed as text; null for one that is bytes. */
function asText(value: unknown): string | null {
  if (typeof value === 'string') return `t${Buffer.byteLength(value)}:${value}`;
  if (typeof value === 'bigint') return `i${value};`;
  return value === null ? 'n;' : null;
}

function asBytes(value: unknown): { antes: string; bytes: Uint8Array } {
  if (value instanceof Uint8Array) return { antes: `b${value.length}:`, bytes: value };
  if (typeof value !== 'number') throw new TypeError(`contentHash: unexpected ${typeof value}`);
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleBE(value);
  return { antes: 'r', bytes };
}

/**
 * Rows and hash of every content table. Reads everything: run it off the main thread.
 * @param onTable called before each table; throwing from it stops the work.
 */
export function contentHash(
  connection: Connection,
  onTable: (table: string, index: number, total: number) => void = () => undefined,
): ContentHash {
  const tables = contentTables(connection);
  const result: ContentHash = { conteos: {}, huellas: {} };
  for (const [index, table] of tables.entries()) {
    onTable(table, index, tables.length);
    const { filas, huella } = hashTable(connection, table);
    result.conteos[table] = filas;
    result.huellas[table] = huella;
  }
  return result;
}

/** Names of the tables that differ between two states, missing ones included; empty when they are the same. */
export function differingTables(a: ContentHash, b: ContentHash): string[] {
  const tables = new Set([...Object.keys(a.huellas), ...Object.keys(b.huellas)]);
  return [...tables].filter((table) => a.huellas[table] !== b.huellas[table] || a.conteos[table] !== b.conteos[table]).toSorted();
}
