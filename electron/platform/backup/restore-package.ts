import fs from 'node:fs';
import path from 'node:path';
import { DomainError } from '@core/kernel/errors';
import { sinSecretos } from '@core/features/respaldos/manifiesto';
import type { Manifiesto, ManifiestoVisible } from '@core/features/respaldos/manifiesto';
import { deriveKey, wipe } from '@electron/platform/crypto/primitives';
import { migrate, schemaVersion } from '@electron/platform/db/migrator';
import { isSound, openDatabase } from '@electron/platform/db/open';
import { makeFolder, syncFile, syncFolder } from '@electron/platform/files/atomic-write';
import { finishPendingSwap, freeName, stamp, swapIn } from '@electron/platform/files/folder-swap';
import type { SwapHook } from '@electron/platform/files/folder-swap';
import { freeSpace, requireSpace } from '@electron/platform/files/free-space';
import { clearWorkFolder, makeWorkFolder, removeWorkFolder, WORK_FOLDER } from '@electron/platform/files/work-folder';
import { openWithRecovery, readKeyFile } from '@electron/platform/keys/key-file';
import type { KeyFile } from '@electron/platform/keys/key-file';
import { contentHash, differingTables } from './content-hash';
import { fileSink } from './file-sink';
import { readPackageFile } from './package-reader';
import { breathe, checkCancelled, makeReporter } from './run';
import type { Reporter, RunOptions } from './run';
import { checkSnapshot, rekey, tellDiskFull } from './snapshot';

export interface RestorePackageInput {
  archivo: string;
  /** `AGE-SECRET-KEY-1…` of the recovery paper. The central's key opens a backup but not its key file, so it cannot restore. */
  identity: string;
  /** Data folder, new or in use by nobody: the caller holds its lock and has closed its database. */
  carpeta: string;
  /** Now, ISO instant: names the folder that keeps the former data. */
  ahora: string;
}

export interface RestoredPackage {
  manifiesto: ManifiestoVisible;
  /** Absolute path of the folder with the former data; null when there were none. */
  apartado: string | null;
  /** Schema number before and after; they differ when an older backup was brought up to date. */
  esquema: { antes: number; ahora: number };
}

export interface RestoreOptions extends RunOptions {
  /** Fault injection of tests: called after each step. */
  onStep?: SwapHook;
}

/** What a restore replaces. Everything else in the folder (lock, log, settings, earlier `apartado`) stays. */
const REPLACED = [
  'vigia.sqlite',
  'vigia.sqlite-wal',
  'vigia.sqlite-shm',
  'vigia.sqlite-journal',
  'llaves.json',
  'documentos',
  'copias',
] as const;
const MARGIN_BYTES = 16 * 1024 * 1024;

/**
 * Puts the data of a backup in a data folder. Everything is extracted and checked in a staging folder (encrypted files
 * only), the snapshot rekeyed to the raw key of the point, brought to the present schema and compared again; only then are
 * existing data moved whole to `apartado/<stamp>/` and the new ones put in their place. A crash before that leaves the old
 * data, one after it is finished by `finishInterruptedRestore`.
 * @throws DomainError as `inspectPackage`, and CLAVE_RECUPERACION_DISTINTA, SIN_ESPACIO, CANCELADO. Nothing has changed then.
 */
export async function restorePackage(input: RestorePackageInput, options: RestoreOptions = {}): Promise<RestoredPackage> {
  const report = makeReporter({ extraccion: 0.6, comprobacion: 0.35, cambio: 0.05 }, options.onProgress);
  const step = options.onStep ?? (() => undefined);
  makeFolder(input.carpeta);
  finishPendingSwap(input.carpeta);
  const work = makeWorkFolder(input.carpeta, 'restauracion');
  let swapping = false;
  try {
    const manifiesto = await extract(input, work, report, options.signal);
    step('extraido');
    const esquema = await adopt(input, work, manifiesto, report, options.signal, step);
    const setAside = `apartado/${freeName(path.join(input.carpeta, 'apartado'), stamp(input.ahora))}`;
    const place = ['vigia.sqlite', 'llaves.json', ...(fs.existsSync(path.join(work, 'documentos')) ? ['documentos'] : [])];
    checkCancelled(options.signal); // the last moment to stop: from here on it is carried out
    report('cambio', 0);
    swapping = true;
    swapIn(input.carpeta, { staging: `${WORK_FOLDER}/${path.basename(work)}`, place, aside: REPLACED, setAside }, step);
    swapping = false;
    report('cambio', 1);
    const apartado = path.join(input.carpeta, ...setAside.split('/'));
    return { manifiesto: sinSecretos(manifiesto), apartado: fs.existsSync(apartado) ? apartado : null, esquema };
  } finally {
    // half way through the exchange the staging folder holds the only copy of what comes next
    if (!swapping) removeWorkFolder(work);
  }
}

/**
 * For start-up, with the folder's lock held and before the database is opened: finishes what a crash left half done, or
 * removes what had not begun to count.
 */
export function finishInterruptedRestore(carpeta: string): 'NADA' | 'TERMINADA' | 'DESHECHA' {
  const finished = finishPendingSwap(carpeta);
  const left = clearWorkFolder(carpeta, ['restauracion', 'recuperacion', 'respaldo', 'revision', 'recepcion']);
  if (finished) return 'TERMINADA';
  return left > 0 ? 'DESHECHA' : 'NADA';
}

/** Writes the members, fsynced, below the staging folder. The manifest stays in memory: it holds keys. */
async function extract(input: RestorePackageInput, work: string, report: Reporter, signal: AbortSignal | undefined): Promise<Manifiesto> {
  const folders = new Set([work]);
  const size = fs.existsSync(input.archivo) ? fs.statSync(input.archivo).size : 0;
  const { manifiesto } = await readPackageFile(input.archivo, {
    key: input.identity,
    signal,
    onBytes: (bytes) => report('extraccion', bytes / size),
    async onManifest({ miembros }) {
      const needed = miembros.reduce((sum, miembro) => sum + miembro.bytes, MARGIN_BYTES);
      requireSpace(needed, (await freeSpace(input.carpeta)).libre);
      return 'todo';
    },
    async onMember({ nombre }) {
      const file = path.join(work, ...nombre.split('/')); // the manifest's schema lets no other kind of name through
      makeFolder(path.dirname(file));
      folders.add(path.dirname(file));
      return fileSink(file, { sync: true });
    },
  });
  for (const folder of folders) syncFolder(folder);
  return manifiesto;
}

/** Checks the snapshot, gives it the point's own raw key and the present schema, and checks it again. */
async function adopt(
  input: RestorePackageInput,
  work: string,
  manifiesto: Manifiesto,
  report: Reporter,
  signal: AbortSignal | undefined,
  step: SwapHook,
): Promise<RestoredPackage['esquema']> {
  const database = path.join(work, 'vigia.sqlite');
  const keyFile = stagedKeyFile(work);
  const rawKey = await openWithRecovery(keyFile, input.identity);
  try {
    if (deriveKey(rawKey, 'adjuntos').toString('hex') !== manifiesto.claves.adjuntos) throw new DomainError('RESPALDO_ALTERADO');
    const before = checkSnapshot(database, manifiesto, (_table, index, total) => {
      report('comprobacion', (index / total) * 0.5);
      checkCancelled(signal);
    });
    step('comprobado');
    await breathe(signal);
    rekey(database, manifiesto.claveBase, rawKey.toString('hex'));
    step('recifrado');
    let esquema: RestoredPackage['esquema'];
    const connection = openDatabase(database, rawKey.toString('hex'));
    try {
      const antes = schemaVersion(connection);
      if (differingTables(contentHash(connection), before).length > 0) throw new DomainError('RESPALDO_ALTERADO');
      migrate(connection); // the package itself is the safety copy
      if (!isSound(connection)) throw new DomainError('RESPALDO_ALTERADO');
      connection.pragma('wal_checkpoint(TRUNCATE)');
      connection.pragma('journal_mode=DELETE'); // one file to move; opening it sets WAL again
      report('comprobacion', 1);
      esquema = { antes, ahora: schemaVersion(connection) };
    } finally {
      connection.close();
    }
    syncFile(database);
    syncFolder(work);
    step('listo');
    return esquema;
  } catch (error) {
    throw tellDiskFull(error, fs.statSync(database).size, 0);
  } finally {
    wipe(rawKey);
  }
}

function stagedKeyFile(work: string): KeyFile {
  try {
    const keyFile = readKeyFile(work);
    if (keyFile) return keyFile;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error; // its own code speaks of the data of this machine
  }
  throw new DomainError('RESPALDO_ALTERADO');
}
