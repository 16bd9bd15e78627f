import fs from 'node:fs';
import path from 'node:path';
import { DomainError } from '@core/kernel/errors';
import { sha256 } from '@electron/platform/crypto/primitives';
import { isSound, makeHandles, NotADatabaseError, openDatabase } from '@electron/platform/db/open';
import type { ReadDb } from '@electron/platform/db/open';
import { makeFolder, syncFile, syncFolder } from '@electron/platform/files/atomic-write';

/** Folder of the points' last snapshots, inside the central's data folder. */
export const PARTITIONS_FOLDER = 'particiones';

const FILE_NAME = /^particiones\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\.sqlite$/;

/** Path of a partition file inside the data folder, from the hash of its encrypted bytes. */
const nameOf = (hash: string) => `${PARTITIONS_FOLDER}/${hash.slice(0, 2)}/${hash}.sqlite`;

function fullPath(folder: string, archivo: string): string {
  if (!FILE_NAME.test(archivo)) throw new DomainError('PARTICION_DANADA');
  return path.join(folder, ...archivo.split('/'));
}

/**
 * Takes a finished, closed, encrypted database into the store: on disk under the hash of its bytes (fsynced file and
 * folder) before it returns, so that a row may name it afterwards.
 */
export function storePartition(folder: string, file: string): { archivo: string; bytes: number } {
  syncFile(file);
  const content = fs.readFileSync(file);
  const archivo = nameOf(sha256(content));
  const target = fullPath(folder, archivo);
  makeFolder(path.dirname(target));
  fs.renameSync(file, target);
  syncFolder(path.dirname(target));
  return { archivo, bytes: content.length };
}

/** Whether the file is there with every byte as it was stored. */
export function isPartitionWhole(folder: string, archivo: string): boolean {
  const hash = FILE_NAME.exec(archivo)?.[2];
  if (hash === undefined) return false;
  const file = fullPath(folder, archivo);
  return fs.existsSync(file) && sha256(fs.readFileSync(file)) === hash;
}

/**
 * Reads from a partition; nothing can be written through it.
 * @throws DomainError PARTICION_DANADA when the file is missing, damaged or of another key.
 */
export function withPartition<T>(folder: string, particion: { archivo: string; clave: string }, act: (read: ReadDb) => T): T {
  const file = fullPath(folder, particion.archivo);
  if (!fs.existsSync(file)) throw new DomainError('PARTICION_DANADA');
  try {
    const connection = openDatabase(file, particion.clave, { readonly: true });
    try {
      if (!isSound(connection)) throw new DomainError('PARTICION_DANADA');
      return act(makeHandles(connection).read);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof NotADatabaseError) throw new DomainError('PARTICION_DANADA');
    throw error;
  }
}

/** Removes partition files that no row names any more. @returns how many were removed. */
export function clearPartitions(folder: string, named: ReadonlySet<string>): number {
  const root = path.join(folder, PARTITIONS_FOLDER);
  if (!fs.existsSync(root)) return 0;
  let removed = 0;
  for (const part of fs.readdirSync(root)) {
    for (const name of fs.readdirSync(path.join(root, part))) {
      const archivo = `${PARTITIONS_FOLDER}/${part}/${name}`;
      if (!FILE_NAME.test(archivo) || named.has(archivo)) continue;
      fs.rmSync(path.join(root, part, name));
      removed += 1;
    }
  }
  return removed;
}
