import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { sinSecretos } from '@core/features/respaldos/manifiesto';
import type { ManifiestoVisible } from '@core/features/respaldos/manifiesto';
import { makeWorkFolder, removeWorkFolder } from '@electron/platform/files/work-folder';
import { fileSink } from './file-sink';
import { readPackageFile } from './package-reader';
import { breathe, checkCancelled, makeReporter } from './run';
import type { RunOptions } from './run';
import { checkSnapshot } from './snapshot';

export interface InspectPackageInput {
  /** The age file. */
  archivo: string;
  /** `AGE-SECRET-KEY-1…` of the recovery paper (or of the central). */
  identity: string;
}

export interface VerifyPackageInput extends InspectPackageInput {
  /** Data folder whose disk takes the snapshot (encrypted, removed afterwards); without one the system's temporary folder. */
  carpeta?: string;
}

export interface VerifiedPackage {
  manifiesto: ManifiestoVisible;
  bytes: number;
  /** SHA-256 of the age file, 64 hex digits. */
  sha256: string;
}

/**
 * A look inside before anything is written: point, date, counts. Reads the header and the manifest only, so it says
 * nothing about what follows; `verifyPackage` does.
 * @throws DomainError RESPALDO_NO_ES, RESPALDO_OTRA_CLAVE, RESPALDO_TRUNCADO (by its size), RESPALDO_ALTERADO, RESPALDO_VERSION_NUEVA,
 *   CLAVE_RECUPERACION_INVALIDA, DESTINO_RETIRADO.
 */
export async function inspectPackage(input: InspectPackageInput, options: RunOptions = {}): Promise<ManifiestoVisible> {
  const { manifiesto } = await readPackageFile(input.archivo, {
    key: input.identity,
    signal: options.signal,
    onManifest: async () => 'solo-manifiesto',
  });
  return sinSecretos(manifiesto);
}

/**
 * Reads a whole backup and checks all of it: every chunk, every member, every page of the snapshot, rows and hash per table.
 * Changes nothing. Same errors as `inspectPackage`.
 */
export async function verifyPackage(input: VerifyPackageInput, options: RunOptions = {}): Promise<VerifiedPackage> {
  const report = makeReporter({ relectura: 0.8, comprobacion: 0.2 }, options.onProgress);
  const work =
    input.carpeta === undefined ? fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-revision-')) : makeWorkFolder(input.carpeta, 'revision');
  try {
    const size = fs.existsSync(input.archivo) ? fs.statSync(input.archivo).size : 0;
    const snapshot = path.join(work, 'vigia.sqlite');
    const { manifiesto, bytes, sha256 } = await readPackageFile(input.archivo, {
      key: input.identity,
      signal: options.signal,
      onBytes: (read) => report('relectura', read / size),
      onMember: async (miembro) => (miembro.nombre === 'vigia.sqlite' ? fileSink(snapshot) : null),
    });
    await breathe(options.signal);
    checkSnapshot(snapshot, manifiesto, (_table, index, total) => {
      report('comprobacion', index / total);
      checkCancelled(options.signal);
    });
    report('comprobacion', 1);
    return { manifiesto: sinSecretos(manifiesto), bytes, sha256 };
  } finally {
    if (input.carpeta === undefined) fs.rmSync(work, { recursive: true, force: true });
    else removeWorkFolder(work);
  }
}
