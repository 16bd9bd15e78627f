import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

export type Connection = Database.Database;
type Drizzle = BetterSQLite3Database<Record<string, never>>;

declare const handle: unique symbol;
/** Reads only: the type has no insert, update or delete, and the dispatcher sets `query_only` while one is in use. */
export type ReadDb = Pick<Drizzle, 'select' | 'selectDistinct' | 'all' | 'get'> & { readonly [handle]: 'read' | 'write' };
/** Reads and writes; handed out only inside a transaction. */
export type WriteDb = Drizzle & { readonly [handle]: 'write' };

const RAW_KEY = /^[0-9a-f]{64}$/;

/** Thrown when the file is not a database under this key: wrong key or damaged first page. */
export class NotADatabaseError extends Error {
  override readonly name = 'NotADatabaseError';
}

/**
 * Opens a SQLCipher 4 database with a raw 256-bit key (64 hex digits). There is no way to open or make a plain one:
 * without a well-formed key this throws before any file is touched.
 * @param options.readonly opens without writing and fails when the file does not exist.
 */
export function openDatabase(file: string, keyHex: string, options: { readonly?: boolean } = {}): Connection {
  if (!RAW_KEY.test(keyHex)) throw new TypeError('openDatabase: a raw key of 64 hex digits is required');
  const readonly = options.readonly === true;
  const db = new Database(file, readonly ? { readonly, fileMustExist: true } : {});
  try {
    db.pragma("cipher='sqlcipher'");
    db.pragma('legacy=4'); // the published SQLCipher 4 page format, so that independent readers can open it
    db.pragma(`key="x'${keyHex}'"`);
    db.pragma('temp_store=MEMORY'); // no temporary file ever holds case data
    db.pragma('foreign_keys=ON');
    db.pragma('recursive_triggers=ON'); // a REPLACE deletes too: without this it would pass by the guards of append-only rows
    db.pragma('cache_size=-32000');
    db.pragma('busy_timeout=5000');
    db.prepare('SELECT count(*) FROM sqlite_schema').get(); // a wrong key shows here first
    if (!readonly) {
      db.pragma('journal_mode=WAL');
      db.pragma('synchronous=FULL');
    }
    return db;
  } catch (error) {
    db.close();
    const code = error instanceof Database.SqliteError ? error.code : '';
    if (code === 'SQLITE_NOTADB' || code === 'SQLITE_CORRUPT') throw new NotADatabaseError(code);
    throw error;
  }
}

/** The two branded handles over one connection. */
export function makeHandles(connection: Connection): { read: ReadDb; write: WriteDb } {
  const orm = drizzle({ client: connection });
  return { read: orm as unknown as ReadDb, write: orm as unknown as WriteDb };
}

/** True when SQLite finds every page and index sound; a damaged page can also surface as an exception, counted as unsound. */
export function isSound(connection: Connection): boolean {
  try {
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
}
