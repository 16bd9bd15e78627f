import fs from 'node:fs';
import { DomainError } from '@core/kernel/errors';

/** Writes a file where a person asked for it, on disk before it returns. @throws DomainError NO_SE_PUDO_GUARDAR */
export function saveFile(target: string, data: Uint8Array): void {
  try {
    const fd = fs.openSync(target, 'w', 0o600);
    try {
      fs.writeFileSync(fd, data);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new DomainError('NO_SE_PUDO_GUARDAR');
  }
}
