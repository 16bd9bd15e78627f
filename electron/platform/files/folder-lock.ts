import fs from 'node:fs';
import path from 'node:path';
import { tryLock, unlock } from 'fs-native-extensions';
import { DomainError } from '@core/kernel/errors';
import { makeFolder, systemCode } from './atomic-write';

/** The file that carries the lock. It stays when the lock is free: removing it would let two processes lock two files. */
export const LOCK_NAME = 'candado';

/** How systems other than Linux say that somebody else holds it. */
const TAKEN = new Set(['EAGAIN', 'EACCES', 'EBUSY', 'EWOULDBLOCK']);

export interface FolderLock {
  /** Frees the folder; calling it twice does nothing more. */
  release(): void;
}

/**
 * One process per data folder. The lock belongs to the open file, so the system frees it when the process ends, however
 * it ends; there is no stale lock to clean up.
 * @throws DomainError DATOS_EN_USO when another process, or another part of this one, holds it.
 */
export function lockFolder(folder: string): FolderLock {
  makeFolder(folder);
  const fd = fs.openSync(path.join(folder, LOCK_NAME), 'a+', 0o600);
  let locked = false;
  try {
    locked = tryLock(fd);
  } catch (error) {
    if (!TAKEN.has(systemCode(error))) throw error;
  } finally {
    if (!locked) fs.closeSync(fd);
  }
  if (!locked) throw new DomainError('DATOS_EN_USO');
  let held = true;
  return {
    release() {
      if (!held) return;
      held = false;
      unlock(fd);
      fs.closeSync(fd);
    },
  };
}
