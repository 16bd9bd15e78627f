import path from 'node:path';
import { DomainError } from '@core/kernel/errors';
import { sha256 } from '@electron/platform/crypto/primitives';
import { requireSpace } from '@electron/platform/files/free-space';
import { discard, guard, realDestination } from './destination';
import type { Destination } from './destination';

export interface SmallFile {
  /** Folder on the drive. */
  destino: string;
  /** Without a folder; nothing that is there under this name is kept. */
  nombre: string;
  bytes: Uint8Array;
}

/** Room left over for what others write meanwhile. */
const MARGIN_BYTES = 1024 * 1024;

/**
 * Writes a small file on a stick as a backup is written: under another name, on disk, renamed, and read back from the drive
 * before anybody is told that it is there.
 * @returns SHA-256 of what was read back.
 * @throws DomainError PAQUETE_CENTRAL_NO_COINCIDE (and the file is gone), DESTINO_RETIRADO, DESTINO_SOLO_LECTURA, SIN_ESPACIO.
 */
export async function writeVerified(file: SmallFile, to: Destination = realDestination): Promise<string> {
  const { destino, nombre, bytes } = file;
  const destination = guard(to, destino, () => bytes.length);
  await destination.checkFolder(destino);
  requireSpace(bytes.length + MARGIN_BYTES, (await destination.freeSpace(destino)).libre);
  const archivo = path.join(destino, nombre);
  const partial = `${archivo}.parte`;
  try {
    const opened = await destination.create(partial);
    try {
      await opened.write(bytes);
      await opened.sync();
    } finally {
      await opened.close();
    }
    await destination.rename(partial, archivo);
  } catch (error) {
    await discard(destination, partial);
    throw error;
  }
  const read: Buffer[] = [];
  const reader = await destination.readBack(archivo);
  for await (const chunk of reader.chunks) read.push(chunk);
  const found = sha256(Buffer.concat(read));
  if (found === sha256(bytes)) return found;
  await discard(destination, archivo);
  throw new DomainError('PAQUETE_CENTRAL_NO_COINCIDE');
}
