import fs from 'node:fs';
import path from 'node:path';

/** Systems that cannot fsync a folder (Windows, some network drives) say so with one of these. */
const NO_FOLDER_SYNC = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Error code of a system call (`ENOENT`), or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Makes the names in a folder durable, where the system can: a rename survives a power cut only after this. */
export function syncFolder(folder: string): void {
  let fd: number;
  try {
    fd = fs.openSync(folder, 'r');
  } catch (error) {
    if (NO_FOLDER_SYNC.has(systemCode(error))) return;
    throw error;
  }
  try {
    fs.fsyncSync(fd);
  } catch (error) {
    if (!NO_FOLDER_SYNC.has(systemCode(error))) throw error;
  } finally {
    fs.closeSync(fd);
  }
}

/** Makes the bytes of a file durable. */
export function syncFile(file: string): void {
  const fd = fs.openSync(file, 'r+');
  try {
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
}

/** Makes a folder and those above it, and makes their names durable. */
export function makeFolder(folder: string): void {
  const first = fs.mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const top = path.dirname(path.resolve(first));
  for (let parent = path.dirname(path.resolve(folder)); parent.length >= top.length; parent = path.dirname(parent)) {
    syncFolder(parent);
    if (parent === path.dirname(parent)) return;
  }
}

/**
 * Replaces a file as a whole: temporary name beside it, fsync, rename, fsync of the folder. After a power cut the file is
 * the old one or the new one. On an error the old one stays and the temporary file is removed. Readable by its owner only.
 */
export function writeAtomic(file: string, data: Uint8Array | string): void {
  const partial = `${file}.parte`;
  try {
    const fd = fs.openSync(partial, 'w', 0o600);
    try {
      fs.writeFileSync(fd, data);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    fs.renameSync(partial, file);
  } catch (error) {
    fs.rmSync(partial, { force: true });
    throw error;
  }
  syncFolder(path.dirname(file));
}
