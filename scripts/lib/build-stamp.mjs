/** Tells whether out/ still matches the sources. Built-in modules only: `vigia` asks before anything else is loaded. */
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot } from './bootstrap.mjs';

/** What is built separately: all that runs in Node (main, preload, command line, workers), and the window's page. */
export const PARTS = /** @type {const} */ (['nodo', 'ventana']);

const COMMON = ['core', 'package.json', 'package-lock.json', 'tsconfig.json', 'scripts/lib/build.mjs', 'scripts/lib/build-stamp.mjs'];
const SOURCES = { nodo: [...COMMON, 'electron', 'migrations'], ventana: [...COMMON, 'renderer'] };

function* filesIn(entry) {
  const stat = fs.statSync(entry, { throwIfNoEntry: false });
  if (!stat) return;
  if (stat.isFile()) yield entry;
  else for (const name of fs.readdirSync(entry).sort()) yield* filesIn(path.join(entry, name));
}

/** Hash over the names and contents of everything that the part is built from. */
export function sourceHash(part) {
  const hash = crypto.createHash('sha256');
  for (const source of SOURCES[part]) {
    for (const file of filesIn(inRoot(source))) {
      hash.update(`${path.relative(inRoot(), file).replaceAll('\\', '/')}\0`);
      hash.update(fs.readFileSync(file));
      hash.update('\0');
    }
  }
  return hash.digest('hex');
}

export const stampFile = (part) => inRoot('out', `.sello-${part}.json`);

/** True when the part was built from exactly these sources and every file it made is still there. */
export function isFresh(part, hash = sourceHash(part)) {
  let stamp;
  try {
    stamp = JSON.parse(fs.readFileSync(stampFile(part), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return false;
    throw error;
  }
  return stamp.hash === hash && stamp.files.every((file) => fs.existsSync(inRoot('out', file)));
}
