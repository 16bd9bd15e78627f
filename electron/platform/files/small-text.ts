import fs from 'node:fs';
import { DomainError } from '@core/kernel/errors';
import { systemCode } from './atomic-write';

const MAX_BYTES = 8 * 1024;

/** The beginning of a small text file, 8 KB at most. @throws DomainError DESTINO_RETIRADO when it cannot be read. */
export function readSmallText(file: string): string {
  try {
    const handle = fs.openSync(file, 'r');
    try {
      const buffer = Buffer.alloc(MAX_BYTES);
      return buffer.toString('utf8', 0, fs.readSync(handle, buffer, 0, MAX_BYTES, 0));
    } finally {
      fs.closeSync(handle);
    }
  } catch (error) {
    if (systemCode(error) === '') throw error;
    throw new DomainError('DESTINO_RETIRADO');
  }
}
