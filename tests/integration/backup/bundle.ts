import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const NATIVE = ['better-sqlite3', 'sodium-native', 'fs-native-extensions'];

/**
 * Bundles one entry the way the program is built (CommonJS, Node 18, native modules outside), for tests that need a process
 * or a thread of their own. @returns the file, in a fresh folder inside the project so that native modules are found.
 */
export async function bundle(entry: string): Promise<{ file: string; remove: () => void }> {
  const parent = path.join(root, 'tests', '.tmp');
  fs.mkdirSync(parent, { recursive: true });
  const outDir = fs.mkdtempSync(path.join(parent, 'bundle-'));
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@core': path.join(root, 'core'), '@electron': path.join(root, 'electron') } },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: 'node18',
      outDir,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: {
        external: [...NATIVE, ...builtinModules, ...builtinModules.map((name) => `node:${name}`)],
        output: { format: 'cjs', entryFileNames: 'entry.cjs', codeSplitting: false },
      },
    },
  });
  return { file: path.join(outDir, 'entry.cjs'), remove: () => fs.rmSync(outDir, { recursive: true, force: true }) };
}
