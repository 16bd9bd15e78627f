import { statfs } from 'node:fs/promises';
import { DomainError } from '@core/kernel/errors';

export interface Space {
  /** Bytes this user may still write. */
  libre: number;
  total: number;
}

/** Free and total bytes of the drive that holds `folder`. */
export async function freeSpace(folder: string): Promise<Space> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { libre: bavail * bsize, total: blocks * bsize };
}

const MB = 1024 * 1024;

/** SIN_ESPACIO with whole megabytes: needed rounded up, free rounded down. */
export function noSpace(needed: number, free: number): DomainError {
  return new DomainError('SIN_ESPACIO', { datos: { necesarios: Math.ceil(needed / MB), libres: Math.floor(free / MB) } });
}

/** @throws DomainError SIN_ESPACIO when fewer than `needed` bytes are free. */
export function requireSpace(needed: number, free: number): void {
  if (free < needed) throw noSpace(needed, free);
}
