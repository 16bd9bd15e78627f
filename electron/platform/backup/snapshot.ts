import { DomainError } from '@core/kernel/errors';
import type { Manifiesto } from '@core/features/respaldos/manifiesto';
import { schemaVersion } from '@electron/platform/db/migrator';
import { isSound, NotADatabaseError, openDatabase } from '@electron/platform/db/open';
import type { Connection } from '@electron/platform/db/open';
import { systemCode } from '@electron/platform/files/atomic-write';
import { noSpace } from '@electron/platform/files/free-space';
import { contentHash, differingTables } from './content-hash';
import type { ContentHash } from './content-hash';

/** How SQLite says that what it reads is not what was written. */
const UNREADABLE = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_CORRUPT_VTAB', 'SQLITE_ERROR']);

const RAW_KEY = /^[0-9a-f]{64}$/;

/** SQLite's words for a full disk, told in the program's own. */
export function tellDiskFull(error: unknown, needed: number, free: number): unknown {
  const code = systemCode(error);
  return code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT' ? noSpace(needed, free) : error;
}

/**
 * Encrypts every page of a closed working copy anew. No rollback journal: the copy is thrown away when this fails.
 * @param newKeyHex raw key, 64 hex digits.
 */
export function rekey(file: string, keyHex: string, newKeyHex: string): void {
  if (!RAW_KEY.test(newKeyHex)) throw new TypeError('rekey: a raw key of 64 hex digits is required');
  const connection = openDatabase(file, keyHex);
  try {
    // the header of a working copy must not say WAL, or a reader would want to write beside it
    connection.pragma('journal_mode=DELETE');
    connection.pragma('journal_mode=OFF');
    connection.pragma(`rekey="x'${newKeyHex}'"`);
  } finally {
    connection.close();
  }
}

/** Opens for reading and closes again, whatever happens. @throws DomainError RESPALDO_ALTERADO when the key opens nothing. */
export function withReadOnly<T>(file: string, keyHex: string, act: (connection: Connection) => T): T {
  let connection: Connection;
  try {
    connection = openDatabase(file, keyHex, { readonly: true });
  } catch (error) {
    if (error instanceof NotADatabaseError) throw new DomainError('RESPALDO_ALTERADO');
    throw error;
  }
  try {
    return act(connection);
  } finally {
    connection.close();
  }
}

/**
 * Opens a snapshot with its own key and compares it with its manifest: schema number, every page, rows and hash per table.
 * @throws DomainError RESPALDO_ALTERADO when anything differs.
 */
export function checkSnapshot(file: string, manifiesto: Manifiesto, onTable?: Parameters<typeof contentHash>[1]): ContentHash {
  try {
    return withReadOnly(file, manifiesto.claveBase, (connection) => {
      if (schemaVersion(connection) !== manifiesto.esquema || !isSound(connection)) throw new DomainError('RESPALDO_ALTERADO');
      const found = contentHash(connection, onTable);
      if (differingTables(found, manifiesto).length > 0) throw new DomainError('RESPALDO_ALTERADO');
      return found;
    });
  } catch (error) {
    if (UNREADABLE.has(systemCode(error))) throw new DomainError('RESPALDO_ALTERADO');
    throw error;
  }
}
