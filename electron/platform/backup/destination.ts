import { constants } from 'node:fs';
import { access, open, rename, rm, stat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '@core/kernel/errors';
import { syncFolder, systemCode } from '@electron/platform/files/atomic-write';
import { freeSpace, noSpace } from '@electron/platform/files/free-space';
import type { Space } from '@electron/platform/files/free-space';
import { openForReadBack } from './device-read';
import type { DeviceReader } from './device-read';

/** A file being written on the drive. */
export interface DestinationFile {
  /** Writes all of it. */
  write(data: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** What a backup asks of the drive; tests put faults behind it. */
export interface Destination {
  freeSpace(folder: string): Promise<Space>;
  /** Rejects when the folder is missing, is none, or cannot be written in. */
  checkFolder(folder: string): Promise<void>;
  list(folder: string): Promise<string[]>;
  create(file: string): Promise<DestinationFile>;
  rename(from: string, to: string): Promise<void>;
  /** No error when it is not there. */
  remove(file: string): Promise<void>;
  readBack(file: string): Promise<DeviceReader>;
}

export const realDestination: Destination = {
  freeSpace,
  async checkFolder(folder) {
    if (!(await stat(folder)).isDirectory()) throw new DomainError('DESTINO_DESCONOCIDO');
    await access(folder, constants.W_OK);
  },
  list: (folder) => readdir(folder),
  async create(file) {
    const handle = await open(file, 'w', 0o600);
    return {
      async write(data) {
        for (let offset = 0; offset < data.length;) offset += (await handle.write(data, offset)).bytesWritten;
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  async rename(from, to) {
    await rename(from, to);
    syncFolder(path.dirname(to));
  },
  remove: (file) => rm(file, { force: true }),
  readBack: openForReadBack,
};

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const PROTECTED = new Set(['EROFS', 'EACCES', 'EPERM']);
const GONE = new Set(['ENOENT', 'EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE', 'ENOTDIR', 'EBADF', 'UNKNOWN']);
const TOO_BIG = new Set(['EFBIG']);

/**
 * The same drive, with every system error told in the program's own words. Only errors of the drive pass through here: a
 * missing file of the data folder never looks like a drawn stick.
 * @param needed bytes the package takes, for the message when there is no room.
 */
export function guard(destination: Destination, folder: string, needed: () => number): Destination {
  const translate = async (error: unknown): Promise<unknown> => {
    const code = systemCode(error);
    if (error instanceof DomainError || code === '') return error;
    if (FULL.has(code)) return noSpace(needed(), await freeOrZero(destination, folder));
    if (PROTECTED.has(code)) return new DomainError('DESTINO_SOLO_LECTURA');
    if (GONE.has(code)) return new DomainError('DESTINO_RETIRADO');
    if (TOO_BIG.has(code)) return new DomainError('NO_SE_PUDO_GUARDAR');
    return error;
  };
  const told =
    <A extends unknown[], R>(act: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await act(...args);
      } catch (error) {
        throw await translate(error);
      }
    };
  return {
    freeSpace: told((of) => destination.freeSpace(of)),
    checkFolder: told((of) => destination.checkFolder(of)),
    list: told((of) => destination.list(of)),
    rename: told((from, to) => destination.rename(from, to)),
    remove: told((file) => destination.remove(file)),
    create: told(async (file) => {
      const opened = await destination.create(file);
      return { write: told((data) => opened.write(data)), sync: told(() => opened.sync()), close: told(() => opened.close()) };
    }),
    readBack: told(async (file) => {
      const reader = await destination.readBack(file);
      return { ...reader, chunks: toldChunks(reader.chunks, translate) };
    }),
  };
}

async function* toldChunks(chunks: AsyncIterable<Buffer>, translate: (error: unknown) => Promise<unknown>): AsyncGenerator<Buffer> {
  try {
    yield* chunks;
  } catch (error) {
    throw await translate(error);
  }
}

async function freeOrZero(destination: Destination, folder: string): Promise<number> {
  try {
    return (await destination.freeSpace(folder)).libre;
  } catch (error) {
    if (systemCode(error) === '') throw error;
    return 0; // the drive that just filled up no longer answers; the figure is for the message only
  }
}

/**
 * Removes a file that did not succeed. A drive that is gone or has become read-only cannot be tidied; the error that led
 * here is the one to tell, so that refusal is not repeated.
 */
export async function discard(destination: Destination, file: string): Promise<void> {
  try {
    await destination.remove(file);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
}
