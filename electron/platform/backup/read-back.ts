import path from 'node:path';
import { DomainError } from '@core/kernel/errors';
import type { Manifiesto } from '@core/features/respaldos/manifiesto';
import type { Destination } from './destination';
import { fileSink } from './file-sink';
import type { Relectura } from './device-read';
import { readPackage } from './package-reader';
import type { WrittenFile } from './package-writer';
import { breathe, checkCancelled } from './run';
import type { Reporter } from './run';
import { checkSnapshot } from './snapshot';

export interface WrittenPackage {
  destination: Destination;
  archivo: string;
  /** Kept by whoever wrote it; not stored anywhere. */
  fileKey: Uint8Array;
  expected: Manifiesto;
  written: WrittenFile;
  /** Folder on the data folder's own disk for the snapshot, which stays encrypted. */
  work: string;
}

/**
 * Reads a fresh backup from the drive and proves it: header MAC, every chunk, every member against the manifest, the
 * manifest and the file's hash against what was written, and the snapshot opened with its own key, row by row.
 * Needs no identity: the recovery key is on paper, the file key is still in memory.
 * @throws DomainError RESPALDO_NO_COINCIDE for anything that differs, DESTINO_RETIRADO, CANCELADO.
 */
export async function verifyWritten(
  target: WrittenPackage,
  run: { report: Reporter; signal: AbortSignal | undefined },
): Promise<Relectura> {
  const { destination, archivo, expected, written, work } = target;
  const snapshot = path.join(work, 'relectura.sqlite');
  try {
    const reader = await destination.readBack(archivo);
    const read = await readPackage(reader.chunks, written.bytes, {
      key: target.fileKey,
      signal: run.signal,
      onBytes: (bytes) => run.report('relectura', bytes / written.bytes),
      onMember: async (miembro) => (miembro.nombre === 'vigia.sqlite' ? fileSink(snapshot) : null),
    });
    if (read.bytes !== written.bytes || read.sha256 !== written.sha256 || JSON.stringify(read.manifiesto) !== JSON.stringify(expected)) {
      throw new DomainError('RESPALDO_ALTERADO');
    }
    await breathe(run.signal);
    checkSnapshot(snapshot, expected, (_table, index, total) => {
      run.report('comprobacion', index / total);
      checkCancelled(run.signal);
    });
    run.report('comprobacion', 1);
    return reader.relectura;
  } catch (error) {
    if (error instanceof DomainError && error.code.startsWith('RESPALDO_'))
      throw new DomainError('RESPALDO_NO_COINCIDE', { datos: { motivo: error.code } });
    throw error;
  }
}
