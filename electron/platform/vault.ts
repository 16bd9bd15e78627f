import fs from 'node:fs';
import path from 'node:path';
import { DomainError } from '@core/kernel/errors';
import { localDay } from '@core/kernel/dates';
import { deriveKey, open, seal, wipe } from '@electron/platform/crypto/primitives';
import { copyDatabase, migrate, schemaVersion } from '@electron/platform/db/migrator';
import { isSound, makeHandles, NotADatabaseError, openDatabase } from '@electron/platform/db/open';
import type { Connection, ReadDb, WriteDb } from '@electron/platform/db/open';
import { makeContentStore } from '@electron/platform/files/content-store';
import type { ContentStore } from '@electron/platform/files/content-store';
import { makeLocalCopy, recoverFromCopy } from '@electron/platform/files/local-copies';
import type { Clock } from '@electron/platform/clock';
import type { Log } from '@electron/platform/log/log';

export const DATABASE_NAME = 'vigia.sqlite';

/** A second layer of encryption for single columns (who reported a case). */
export interface FieldCipher {
  encrypt(text: string, context: string): string;
  /** @throws DomainError DATOS_DANADOS when the value was altered. */
  decrypt(sealed: string, context: string): string;
}

/** The open data of a point: connection, handles and the keys derived from the raw key. */
export interface OpenVault {
  readonly connection: Connection;
  readonly read: ReadDb;
  readonly write: WriteDb;
  readonly rawKey: Buffer;
  readonly fields: FieldCipher;
  readonly files: ContentStore;
}

export interface Recovered {
  dia: string;
  apartado: string;
}

function makeFieldCipher(rawKey: Uint8Array): FieldCipher {
  const key = deriveKey(rawKey, 'campos');
  return {
    encrypt: (text, context) => seal(key, Buffer.from(text, 'utf8'), context).toString('base64'),
    decrypt: (sealed, context) => {
      const plain = open(key, Buffer.from(sealed, 'base64'), context);
      if (!plain) throw new DomainError('DATOS_DANADOS');
      return plain.toString('utf8');
    },
  };
}

/**
 * The encrypted data of one folder: closed until somebody's password opens it, closed again on lock.
 * Opening checks every page; a damaged database is set aside and the newest good local copy takes its place.
 */
export function makeVault(folder: string, clock: Clock, log: Log) {
  const file = path.join(folder, DATABASE_NAME);
  let current: OpenVault | null = null;
  let recovered: Recovered | null = null;

  const attach = (connection: Connection, rawKey: Buffer): OpenVault => {
    migrate(connection, {
      copyBefore: () => copyDatabase(connection, path.join(folder, `antes-de-migrar-${clock.now().replaceAll(':', '')}.sqlite`)),
    });
    current = {
      connection,
      ...makeHandles(connection),
      rawKey,
      fields: makeFieldCipher(rawKey),
      files: makeContentStore(folder, deriveKey(rawKey, 'adjuntos')),
    };
    return current;
  };

  const openSound = (keyHex: string): Connection | null => {
    if (!fs.existsSync(file)) return null;
    try {
      const connection = openDatabase(file, keyHex);
      // a file cut to nothing opens as an empty database: with keys beside it, that is damage, not a new beginning
      if (schemaVersion(connection) > 0 && isSound(connection)) return connection;
      connection.close();
      return null;
    } catch (error) {
      if (error instanceof NotADatabaseError) return null;
      throw error;
    }
  };

  return {
    folder,
    get open(): OpenVault | null {
      return current;
    },
    /** Set when the last opening had to fall back on a local copy. */
    get recovered(): Recovered | null {
      return recovered;
    },
    /** A database without its key file cannot be opened by anyone; before a set-up it is moved aside, never deleted. */
    setOrphanAside(): void {
      if (!fs.existsSync(file)) return;
      const aside = path.join(folder, 'apartado', `sin-llaves-${clock.now().replace(/[^0-9]/g, '')}`);
      fs.mkdirSync(aside, { recursive: true });
      for (const suffix of ['', '-wal', '-shm'])
        if (fs.existsSync(file + suffix)) fs.renameSync(file + suffix, path.join(aside, DATABASE_NAME + suffix));
    },
    /** Makes the encrypted database of a new installation; the folder must not hold one. */
    create(rawKey: Buffer): OpenVault {
      if (fs.existsSync(file)) throw new DomainError('YA_INSTALADO');
      fs.mkdirSync(folder, { recursive: true });
      return attach(openDatabase(file, rawKey.toString('hex')), rawKey);
    },
    /** @throws DomainError DATOS_DANADOS when neither the database nor any local copy can be used. */
    openWith(rawKey: Buffer): OpenVault {
      if (current) {
        wipe(rawKey);
        return current;
      }
      const keyHex = rawKey.toString('hex');
      let connection = openSound(keyHex);
      if (!connection) {
        const result = recoverFromCopy(folder, keyHex, clock.now());
        if (!result) throw new DomainError('DATOS_DANADOS');
        recovered = { dia: result.dia, apartado: path.basename(result.apartado) };
        connection = openSound(keyHex);
      }
      if (!connection) throw new DomainError('DATOS_DANADOS');
      try {
        return attach(connection, rawKey);
      } catch (error) {
        connection.close();
        throw error;
      }
    },
    /** Writes the day's encrypted local copy, closes the database and forgets the key. */
    close(options: { copy: boolean } = { copy: true }): void {
      if (!current) return;
      const { connection, rawKey } = current;
      try {
        if (options.copy && makeLocalCopy(connection, folder, localDay(clock.now())) === null) log.note('COPIA_LOCAL_NO_HECHA');
      } finally {
        current = null;
        connection.close();
        wipe(rawKey);
      }
    },
  };
}
export type Vault = ReturnType<typeof makeVault>;
