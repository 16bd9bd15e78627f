import fs from 'node:fs';
import path from 'node:path';
import { makeFolder } from './atomic-write';
import { SWAP_JOURNAL } from './folder-swap';

/** Folder for encrypted working files inside the data folder; start-up empties it. */
export const WORK_FOLDER = 'tmp';

export type WorkKind = 'respaldo' | 'revision' | 'restauracion' | 'recuperacion' | 'recepcion';

/** Makes a fresh working folder `<folder>/tmp/<kind>-XXXXXX`; what a crash left of the same kind is removed first. */
export function makeWorkFolder(folder: string, kind: WorkKind): string {
  // while an exchange is half done, what lies there is not rubbish but the data about to take their place
  if (!fs.existsSync(path.join(folder, SWAP_JOURNAL))) clearWorkFolder(folder, [kind]);
  makeFolder(path.join(folder, WORK_FOLDER));
  return fs.mkdtempSync(path.join(folder, WORK_FOLDER, `${kind}-`));
}

/** Removes one working folder and, when it was the last, their parent. */
export function removeWorkFolder(work: string): void {
  fs.rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  const parent = path.dirname(work);
  if (fs.existsSync(parent) && fs.readdirSync(parent).length === 0) fs.rmdirSync(parent);
}

/** Removes what a crash left behind. @returns how many working folders there were. */
export function clearWorkFolder(folder: string, kinds: readonly WorkKind[]): number {
  const parent = path.join(folder, WORK_FOLDER);
  if (!fs.existsSync(parent)) return 0;
  const left = fs.readdirSync(parent).filter((name) => kinds.some((kind) => name.startsWith(`${kind}-`)));
  for (const name of left) removeWorkFolder(path.join(parent, name));
  return left.length;
}
