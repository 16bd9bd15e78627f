import fs from 'node:fs';
import path from 'node:path';
import { sinSecretos } from '@core/features/respaldos/manifiesto';
import type { Manifiesto, ManifiestoVisible } from '@core/features/respaldos/manifiesto';
import { DomainError } from '@core/kernel/errors';
import { migrate } from '@electron/platform/db/migrator';
import { isSound, makeHandles, openDatabase } from '@electron/platform/db/open';
import type { Connection, ReadDb, WriteDb } from '@electron/platform/db/open';
import { freeSpace, requireSpace } from '@electron/platform/files/free-space';
import { makeWorkFolder, removeWorkFolder } from '@electron/platform/files/work-folder';
import { contentHash, differingTables } from './content-hash';
import type { ContentHash } from './content-hash';
import { fileSink } from './file-sink';
import { readPackageFile } from './package-reader';
import { storePartition } from './partition-store';
import { breathe, checkCancelled, makeReporter } from './run';
import type { Reporter, RunOptions } from './run';
import { checkSnapshot, rekey, tellDiskFull } from './snapshot';

/**
 * What the central takes out of a snapshot while it is open, as plain JSON: it crosses from the worker thread. It may bring
 * what this version of the program keeps beyond the schema into the copy first (ADR 0013).
 * Given by whoever builds the runner, because the platform knows no table of a point.
 */
export type Extract = (db: { read: ReadDb; write: WriteDb }, manifiesto: ManifiestoVisible) => unknown;

export interface ReceivePackageInput {
  archivo: string;
  /** `AGE-SECRET-KEY-1…` of the central. */
  identity: string;
  /** Data folder of the central. */
  carpeta: string;
  /** Fresh raw key of the partition, 64 hex digits. */
  clave: string;
  /** Last line of the bitácora of the package received before from this point; null for the first. */
  cabezaPrevia: { ultima: number; hash: string } | null;
}

export interface ReceivedPackage {
  manifiesto: ManifiestoVisible;
  bytes: number;
  /** SHA-256 of the age file. */
  sha256: string;
  /** The snapshot under its new key, on disk; nothing names it yet. */
  particion: { archivo: string; bytes: number };
  /** False when the bitácora of this package does not contain the head of the one before: another history. */
  continua: boolean;
  extracto: unknown;
}

const MARGIN_BYTES = 16 * 1024 * 1024;

/**
 * Reads a whole package and makes a partition of it: every chunk, member, page and row checked; the snapshot rekeyed to
 * the partition's key and, when it is of an older schema, brought up to date on this copy. No row of the central changes
 * here: until one names the partition it does not count, and `clearPartitions` takes it away.
 * @throws DomainError as `verifyPackage`, and SIN_ESPACIO, CANCELADO.
 */
export async function receivePackage(input: ReceivePackageInput, extract: Extract, options: RunOptions = {}): Promise<ReceivedPackage> {
  const report = makeReporter({ relectura: 0.6, comprobacion: 0.4 }, options.onProgress);
  const work = makeWorkFolder(input.carpeta, 'recepcion');
  try {
    const snapshot = path.join(work, 'vigia.sqlite');
    const size = fs.existsSync(input.archivo) ? fs.statSync(input.archivo).size : 0;
    const { manifiesto, bytes, sha256 } = await readPackageFile(input.archivo, {
      key: input.identity,
      signal: options.signal,
      onBytes: (read) => report('relectura', read / size),
      async onManifest({ miembros }) {
        const base = miembros.find(({ nombre }) => nombre === 'vigia.sqlite')?.bytes ?? 0;
        requireSpace(base * 2 + MARGIN_BYTES, (await freeSpace(input.carpeta)).libre);
        return 'todo';
      },
      onMember: async ({ nombre }) => (nombre === 'vigia.sqlite' ? fileSink(snapshot) : null),
    });
    await breathe(options.signal);
    const before = checkSnapshot(snapshot, manifiesto, (_table, index, total) => {
      report('comprobacion', (index / total) * 0.4);
      checkCancelled(options.signal);
    });
    await breathe(options.signal);
    const { continua, extracto } = adopt(snapshot, manifiesto, before, input, extract, report);
    checkCancelled(options.signal);
    const particion = storePartition(input.carpeta, snapshot);
    report('comprobacion', 1);
    return { manifiesto: sinSecretos(manifiesto), bytes, sha256, particion, continua, extracto };
  } catch (error) {
    throw tellDiskFull(error, 0, 0);
  } finally {
    removeWorkFolder(work);
  }
}

/** Gives the working copy its own key and the present schema, and takes out what the central consolidates. */
function adopt(
  snapshot: string,
  manifiesto: Manifiesto,
  before: ContentHash,
  input: ReceivePackageInput,
  extract: Extract,
  report: Reporter,
): { continua: boolean; extracto: unknown } {
  rekey(snapshot, manifiesto.claveBase, input.clave);
  const connection = openDatabase(snapshot, input.clave);
  try {
    if (differingTables(contentHash(connection), before).length > 0) throw new DomainError('RESPALDO_ALTERADO');
    report('comprobacion', 0.6);
    const continua = contains(connection, input.cabezaPrevia);
    migrate(connection); // the package itself is the safety copy
    if (!isSound(connection)) throw new DomainError('RESPALDO_ALTERADO');
    report('comprobacion', 0.8);
    const extracto = extract(makeHandles(connection), sinSecretos(manifiesto));
    connection.pragma('wal_checkpoint(TRUNCATE)');
    connection.pragma('journal_mode=DELETE'); // one file; a reader must not want to write beside it
    return { continua, extracto };
  } finally {
    connection.close();
  }
}

/** Whether the log still has, at its place, the line that the package before ended with. */
function contains(connection: Connection, cabeza: ReceivePackageInput['cabezaPrevia']): boolean {
  if (cabeza === null || cabeza.ultima === 0) return true;
  const hash = connection.prepare('SELECT hash FROM bitacora WHERE secuencia = ?').pluck().get(cabeza.ultima) as string | undefined;
  return hash === cabeza.hash;
}
