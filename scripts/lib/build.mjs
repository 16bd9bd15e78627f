/** The build: plain Vite, one bundle per program. Runs on Node 24. */
import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { inRoot, lockFile, Refusal } from './bootstrap.mjs';
import { isFresh, PARTS, sourceHash, stampFile } from './build-stamp.mjs';
import { withLock } from './lock.mjs';

/** Native modules stay outside the bundles; everything else is inside, so the package carries only these. */
const NATIVE = ['better-sqlite3', 'sodium-native', 'fs-native-extensions'];
/** What pg would load elsewhere: a compiled driver, and the sockets of Cloudflare. Neither is ever asked for here. */
const NOT_OURS = ['pg-native', 'pg-cloudflare'];
const BUILTIN = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];
const FONTS = {
  'Atkinson-Regular.ttf': '400Regular/AtkinsonHyperlegibleNext_400Regular.ttf',
  'Atkinson-Bold.ttf': '700Bold/AtkinsonHyperlegibleNext_700Bold.ttf',
  'Atkinson-Italic.ttf': '400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf',
  'Atkinson-BoldItalic.ttf': '700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf',
};

const alias = Object.fromEntries(['core', 'electron', 'renderer'].map((name) => [`@${name}`, inRoot(name)]));
const common = { configFile: false, logLevel: 'warn', mode: 'production', resolve: { alias } };

/**
 * One CommonJS file for Node: Electron 25 (the test runtime) cannot start from ES modules, and a sandboxed preload may
 * only be one file.
 */
function nodeProgram(entry, outDir, fileName, external) {
  if (!fs.existsSync(inRoot(entry))) throw new Refusal(`No se puede construir: falta ${entry}`);
  return {
    ...common,
    root: inRoot(),
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      target: 'node18',
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: true,
      rolldownOptions: { external, output: { format: 'cjs', entryFileNames: fileName, codeSplitting: false } },
    },
  };
}

/** Waits for all, also when one fails: nothing may still be writing when the temporary folder goes away. */
async function all(promises) {
  const failed = (await Promise.allSettled(promises)).find(({ status }) => status === 'rejected');
  if (!failed) return;
  throw failed.reason instanceof Refusal ? failed.reason : new Refusal(`No se pudo construir.\n${failed.reason.message}`);
}

async function buildNode(vite, outDir) {
  const full = ['electron', ...NATIVE, ...BUILTIN];
  const workers = fs.existsSync(inRoot('electron', 'workers'))
    ? fs.readdirSync(inRoot('electron', 'workers')).filter((name) => name.endsWith('.worker.ts'))
    : [];
  const programs = [
    nodeProgram('electron/main/index.ts', path.join(outDir, 'main'), 'index.cjs', full),
    nodeProgram('electron/preload/index.ts', path.join(outDir, 'preload'), 'index.cjs', ['electron']),
    nodeProgram('electron/cli/index.ts', path.join(outDir, 'cli'), 'index.cjs', full),
    // the only one with a network in it: a file of its own, so that none of the others has any
    nodeProgram('electron/publicar/index.ts', path.join(outDir, 'cli'), 'publicar.cjs', [...full, ...NOT_OURS]),
    ...workers.map((name) => nodeProgram(`electron/workers/${name}`, path.join(outDir, 'workers'), name.replace(/\.ts$/, '.cjs'), full)),
  ];
  await all(programs.map((config) => vite.build(config)));
  const fonts = inRoot('node_modules', '@expo-google-fonts', 'atkinson-hyperlegible-next');
  fs.mkdirSync(path.join(outDir, 'fonts'));
  for (const [name, source] of Object.entries(FONTS)) fs.copyFileSync(path.join(fonts, source), path.join(outDir, 'fonts', name));
  fs.cpSync(inRoot('migrations'), path.join(outDir, 'migrations'), { recursive: true });
}

async function buildWindow(vite, outDir) {
  if (!fs.existsSync(inRoot('renderer', 'index.html'))) throw new Refusal('No se puede construir: falta renderer/index.html');
  const { default: react } = await import('@vitejs/plugin-react');
  await vite.build({
    ...common,
    root: inRoot('renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: 'chrome114',
      outDir: path.join(outDir, 'renderer'),
      emptyOutDir: false,
      minify: true,
      // The window, and the hidden page that only prints.
      rollupOptions: { input: ['index.html', 'imprimir.html'].map((page) => inRoot('renderer', page)) },
      // The page's CSP knows files of the program only: nothing inlined as data:, and no polyfill that calls fetch.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // Everything is read from disk; the warning is about downloads.
      chunkSizeWarningLimit: 4000,
    },
  });
}

const BUILDERS = { nodo: buildNode, ventana: buildWindow };
/** Folders of out/ that belong to each part. */
const FOLDERS = { nodo: ['main', 'preload', 'cli', 'workers', 'fonts', 'migrations'], ventana: ['renderer'] };

function filesUnder(folder, prefix = '') {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(prefix, entry.name);
    return entry.isDirectory() ? filesUnder(path.join(folder, entry.name), name) : [name];
  });
}

/**
 * Puts the finished files into out/ one by one over the old ones, so that a program starting at this moment never finds
 * a folder missing; pages go last, since they name the scripts. Then removes what the previous build made and this one did not.
 */
function swapIn(fresh, part, hash) {
  const isPage = (file) => file.endsWith('.html');
  const files = filesUnder(fresh).sort((a, b) => Number(isPage(a)) - Number(isPage(b)));
  fs.rmSync(stampFile(part), { force: true });
  for (const file of files) {
    fs.mkdirSync(path.dirname(inRoot('out', file)), { recursive: true });
    fs.renameSync(path.join(fresh, file), inRoot('out', file));
  }
  for (const folder of FOLDERS[part].filter((name) => fs.existsSync(inRoot('out', name)))) {
    for (const file of filesUnder(inRoot('out', folder), folder))
      if (!files.includes(file)) fs.rmSync(inRoot('out', file), { force: true });
  }
  const temporary = `${stampFile(part)}.${process.pid}`;
  fs.writeFileSync(temporary, JSON.stringify({ hash, files }, null, 1));
  fs.renameSync(temporary, stampFile(part));
}

/**
 * Builds the parts that are out of date.
 * @param {readonly ('nodo' | 'ventana')[]} parts
 * @param {(line: string) => void} say
 */
export async function buildParts(parts, say) {
  if (parts.every((part) => isFresh(part))) return;
  const work = async () => {
    for (const name of fs.readdirSync(inRoot('out'))) {
      if (name.startsWith('.nuevo-')) fs.rmSync(inRoot('out', name), { recursive: true, force: true });
    }
    const stale = PARTS.filter((part) => parts.includes(part)).flatMap((part) => {
      const hash = sourceHash(part);
      return isFresh(part, hash) ? [] : [{ part, hash }];
    });
    if (stale.length === 0) return;
    say(`Construyendo ${stale.map(({ part }) => (part === 'nodo' ? 'el programa' : 'la ventana')).join(' y ')}…`);
    const vite = await import('vite');
    await all(
      stale.map(async ({ part, hash }) => {
        const fresh = inRoot('out', `.nuevo-${part}-${process.pid}`);
        fs.mkdirSync(fresh, { recursive: true });
        try {
          await BUILDERS[part](vite, fresh);
          swapIn(fresh, part, hash);
        } finally {
          fs.rmSync(fresh, { recursive: true, force: true });
        }
      }),
    );
  };
  await withLock(lockFile('construir'), work, () => say('Otro proceso está construyendo; se espera a que termine…'));
}
