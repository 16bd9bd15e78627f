import fs from 'node:fs';
import { DomainError } from '@core/kernel/errors';
import { systemCode } from './atomic-write';

/**
 * The whole of a small file, or null when it is larger: a file that somebody chose by mistake is not read into memory.
 * @throws DomainError DESTINO_RETIRADO when it cannot be read.
 */
export function readBounded(file: string, maxBytes: number): Buffer | null {
  try {
    const handle = fs.openSync(file, 'r');
    try {
      if (fs.fstatSync(handle).size > maxBytes) return null;
      const buffer = Buffer.alloc(maxBytes + 1);
      let length = 0;
      for (let read = 1; read > 0 && length < buffer.length; length += read) {
        read = fs.readSync(handle, buffer, length, buffer.length - length, length);
      }
      return length > maxBytes ? null : Buffer.from(buffer.subarray(0, length));
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (systemCode(error) === '') throw error;
    throw new DomainError('DESTINO_RETIRADO');
  }
}

/** A file as text when every byte of it is UTF-8; null otherwise. A byte order mark stays. */
export function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
