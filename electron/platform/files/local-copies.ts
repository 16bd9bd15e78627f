import fs from 'node:fs';
import path from 'node:path';
import { schemaVersion } from '@electron/platform/db/migrator';
import { isSound, NotADatabaseError, openDatabase } from '@electron/platform/db/open';
import type { Connection } from '@electron/platform/db/open';
import { makeFolder, syncFile, syncFolder, systemCode } from './atomic-write';
import { freeName, stamp, swapIn } from './folder-swap';
import type { SwapHook } from './folder-swap';
import { makeWorkFolder, removeWorkFolder } from './work-folder';

/** Folder of the daily copies, inside the data folder. */
export const COPIES_FOLDER = 'copias';
/** Days kept, counted by copies: a week without use throws nothing away. */
export const COPIES_KEPT = 7;

/** How SQLite says that what it reads is not what was written. */
const UNSOUND = new Set(['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_IOERR']);

const COPY_NAME = /^(\d{4}-\d{2}-\d{2})\.sqlite$/;
const DATABASE = 'vigia.sqlite';
const DATABASE_FILES = [DATABASE, `${DATABASE}-wal`, `${DATABASE}-shm`, `${DATABASE}-journal`] as const;

export interface LocalCopy {
  /** Local day `YYYY-MM-DD`. */
  dia: string;
  /** Absolute path. */
  ruta: string;
}

/** Local copies, newest first. */
export function listLocalCopies(folder: string): LocalCopy[] {
  const copies = path.join(folder, COPIES_FOLDER);
  if (!fs.existsSync(copies)) return [];
  return fs
    .readdirSync(copies)
    .flatMap((name) => {
      const dia = COPY_NAME.exec(name)?.[1];
      return dia ? [{ dia, ruta: path.join(copies, name) }] : [];
    })
    .toSorted((a, b) => b.dia.localeCompare(a.dia));
}

/** A file cut down to nothing opens as a sound, empty database under any key: only the schema number tells it from ours. */
function holdsSchema(connection: Connection): boolean {
  return schemaVersion(connection) > 0;
}

/** Whether an attached database is whole: the copy is read through the connection's own key. */
function attachedIsSound(connection: Connection, file: string): boolean {
  let attached = false;
  try {
    connection.prepare('ATTACH DATABASE ? AS copia').run(file);
    attached = true;
    return connection.pragma('copia.quick_check(1)', { simple: true }) === 'ok';
  } catch (error) {
    if (UNSOUND.has(systemCode(error))) return false;
    throw error;
  } finally {
    if (attached) connection.exec('DETACH DATABASE copia');
  }
}

/**
 * Writes the day's encrypted copy (same key) to `copias/AAAA-MM-DD.sqlite` and keeps the newest seven. The copy takes its
 * name only when it and the database are whole; a damaged database never pushes a good copy out.
 * @param day local day `YYYY-MM-DD`. Outside any transaction.
 * @returns the copy, or null when the database or its copy is not whole: nothing was replaced or removed then.
 */
export function makeLocalCopy(connection: Connection, folder: string, day: string): LocalCopy | null {
  const copies = path.join(folder, COPIES_FOLDER);
  makeFolder(copies);
  const ruta = path.join(copies, `${day}.sqlite`);
  const partial = `${ruta}.parte`;
  for (const name of fs.readdirSync(copies)) if (name.includes('.parte')) fs.rmSync(path.join(copies, name));
  try {
    if (!isSound(connection) || !holdsSchema(connection)) return null;
    connection.prepare('VACUUM INTO ?').run(partial);
    if (!attachedIsSound(connection, partial)) return null;
    syncFile(partial);
    fs.renameSync(partial, ruta);
  } finally {
    fs.rmSync(partial, { force: true });
  }
  for (const old of listLocalCopies(folder).slice(COPIES_KEPT)) fs.rmSync(old.ruta);
  syncFolder(copies);
  return { dia: day, ruta };
}

/** The newest local copy that opens under the key and passes `quick_check`; null when there is none. */
export function findGoodCopy(folder: string, rawKeyHex: string): LocalCopy | null {
  return listLocalCopies(folder).find(({ ruta }) => opensSound(ruta, rawKeyHex)) ?? null;
}

function opensSound(file: string, rawKeyHex: string): boolean {
  try {
    const connection = openDatabase(file, rawKeyHex, { readonly: true });
    try {
      return isSound(connection) && holdsSchema(connection);
    } finally {
      connection.close();
    }
  } catch (error) {
    if (error instanceof NotADatabaseError) return false;
    throw error;
  }
}

export interface RecoveredCopy {
  /** Day of the copy that is now in place. */
  dia: string;
  /** Absolute path of the folder that keeps the damaged files. */
  apartado: string;
}

/**
 * Puts the newest good local copy in the place of a damaged database. The damaged one (with -wal and -shm, which must not
 * be replayed onto the copy) is kept in `apartado/danado-<stamp>/`. A crash in the middle is finished by `finishPendingSwap`.
 * @returns null when no copy is good: nothing was touched.
 */
export function recoverFromCopy(folder: string, rawKeyHex: string, nowIso: string, hook?: SwapHook): RecoveredCopy | null {
  const good = findGoodCopy(folder, rawKeyHex);
  if (!good) return null;
  const work = makeWorkFolder(folder, 'recuperacion');
  const setAside = `apartado/${freeName(path.join(folder, 'apartado'), `danado-${stamp(nowIso)}`)}`;
  fs.copyFileSync(good.ruta, path.join(work, DATABASE));
  syncFile(path.join(work, DATABASE));
  syncFolder(work);
  swapIn(
    folder,
    { staging: path.relative(folder, work).split(path.sep).join('/'), place: [DATABASE], aside: DATABASE_FILES, setAside },
    hook,
  );
  removeWorkFolder(work);
  return { dia: good.dia, apartado: path.join(folder, ...setAside.split('/')) };
}
