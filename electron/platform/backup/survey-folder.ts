import fs from 'node:fs';
import path from 'node:path';
import { ES_NOMBRE_RESPALDO } from '@core/features/respaldos/manifiesto';
import type { ManifiestoVisible } from '@core/features/respaldos/manifiesto';
import { DomainError } from '@core/kernel/errors';
import type { ErrorCode } from '@core/kernel/errors';
import { systemCode } from '@electron/platform/files/atomic-write';
import { inspectPackage } from './inspect-package';
import { measure } from './package-writer';
import { checkCancelled } from './run';
import type { RunOptions } from './run';

/** One file of a stick or folder that looks like a package, read as far as its manifest. */
export interface SurveyedPackage {
  /** Absolute path; never leaves the main process. */
  ruta: string;
  nombre: string;
  bytes: number;
  /** SHA-256 of the whole file, 64 hex digits. */
  sha256: string;
  manifiesto: ManifiestoVisible | null;
  /** Why there is no manifest. */
  error: ErrorCode | null;
}

/**
 * Every `.age` file of a folder, by name; subfolders are not entered. A file that cannot be read is one line with its
 * reason and never hides the others.
 * @throws DomainError DESTINO_RETIRADO when the folder itself is gone, CANCELADO.
 */
export async function surveyFolder(folder: string, identity: string, options: RunOptions = {}): Promise<SurveyedPackage[]> {
  const names = listPackages(folder);
  const found: SurveyedPackage[] = [];
  for (const [index, nombre] of names.entries()) {
    checkCancelled(options.signal);
    options.onProgress?.({ paso: 'relectura', parte: index / names.length });
    found.push(await survey(path.join(folder, nombre), nombre, identity, options.signal));
  }
  return found;
}

/** Names of the files of a folder that may be packages, sorted. @throws DomainError DESTINO_RETIRADO */
export function listPackages(folder: string): string[] {
  try {
    return fs
      .readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.age'))
      .map((entry) => entry.name)
      .toSorted();
  } catch (error) {
    if (systemCode(error) !== '') throw new DomainError('DESTINO_RETIRADO');
    throw error;
  }
}

async function survey(ruta: string, nombre: string, identity: string, signal: AbortSignal | undefined): Promise<SurveyedPackage> {
  let bytes = 0;
  let sha256 = '';
  try {
    ({ bytes, sha256 } = await measure(nombre, ruta, signal));
    const manifiesto = await inspectPackage({ archivo: ruta, identity }, signal ? { signal } : {});
    return { ruta, nombre, bytes, sha256, manifiesto, error: null };
  } catch (error) {
    if (error instanceof DomainError && error.code === 'CANCELADO') throw error;
    const code = error instanceof DomainError ? error.code : systemCode(error) === '' ? null : 'DESTINO_RETIRADO';
    if (code === null) throw error;
    return { ruta, nombre, bytes, sha256, manifiesto: null, error: code };
  }
}

export interface KnownBackup {
  archivo: string;
  bytes: number;
  sha256: string;
}

/**
 * Thins the generations of one point on a stick: of the files that are known to be verified backups (name, size and
 * hash), the newest `keep` stay. Anything else on the stick is left alone.
 * @param known verified backups of this point, newest first; the first one was verified on this stick a moment ago.
 * @returns names of the files that were removed.
 */
export async function thinGenerations(folder: string, known: readonly KnownBackup[], keep: number): Promise<string[]> {
  const there = new Map(listPackages(folder).map((name) => [name.toLowerCase(), name]));
  const own = known.flatMap((backup) => {
    const name = there.get(backup.archivo.toLowerCase());
    return name !== undefined && ES_NOMBRE_RESPALDO.test(name) ? [{ ...backup, name }] : [];
  });
  // without the new one beside them nothing is old enough to go
  if (own[0]?.archivo !== known[0]?.archivo) return [];
  const removed: string[] = [];
  for (const backup of own.slice(Math.max(1, keep))) {
    const file = path.join(folder, backup.name);
    if (fs.statSync(file).size !== backup.bytes) continue;
    if ((await measure(backup.name, file, undefined)).sha256 !== backup.sha256) continue; // another file under that name
    fs.rmSync(file);
    removed.push(backup.name);
  }
  return removed;
}
