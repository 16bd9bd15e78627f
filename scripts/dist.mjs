/**
 * `npm run dist [-- --dir] [--win|--mac|--linux]`: packages for people. `--dir` leaves the unpacked folder only, works
 * without a network, and is the only thing that may be made with the test runtime.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { continueOnNode24, ensureInstalled, inRoot, main, node24, Refusal, run, sayTo } from './lib/bootstrap.mjs';

const say = sayTo(process.stdout);
const flag = { type: 'boolean', default: false };
const PLATFORMS = { win: 'win32', mac: 'darwin', linux: 'linux' };

await main(async () => {
  const { values } = parseArgs({ options: { dir: flag, win: flag, mac: flag, linux: flag } });
  await ensureInstalled(say);
  await continueOnNode24(import.meta.url);
  const { buildParts } = await import('./lib/build.mjs');
  const { electronRuntime } = await import('./electron-runtime/setup.mjs');
  await buildParts(['nodo', 'ventana'], say);
  const runtime = await electronRuntime(say);
  if (!runtime.official && !values.dir) {
    throw new Refusal(
      'Solo hay un Electron de prueba, y con él no se hacen paquetes para repartir. Use «npm run dist -- --dir» para probar el empaquetado.',
    );
  }
  const targets = Object.keys(PLATFORMS).filter((name) => values[name]);
  const args = targets.length > 0 ? targets.map((name) => `--${name}`) : [];
  if (values.dir) args.push('--dir');
  // Electron's folder fits this system only; for others electron-builder fetches theirs.
  if (targets.every((name) => PLATFORMS[name] === process.platform)) {
    const version = fs.readFileSync(path.join(runtime.dist, 'version'), 'utf8').trim().replace(/^v/, '');
    args.push(`-c.electronDist=${runtime.dist}`, `-c.electronVersion=${version}`);
  }
  say('Empaquetando (electron-builder)…');
  const builder = inRoot('node_modules', 'electron-builder', 'cli.js');
  const result = await run(node24(), [builder, '--config', 'electron-builder.yml', '--publish', 'never', ...args], {
    env: { ELECTRON_OVERRIDE_DIST_PATH: undefined },
    forwardSignals: true,
  });
  if (result.code !== 0) throw new Refusal('electron-builder no terminó bien.');
  if (!runtime.official) useTestAddon(runtime.dist);
  say('Listo: vea la carpeta dist/.');
});

/** A package made with the test runtime needs the SQLite addon that was built for it. */
function useTestAddon(dist) {
  const prebuilds = path.join('resources', 'app.asar.unpacked', 'node_modules', 'better-sqlite3', 'prebuilds', 'linux-x64.node');
  fs.copyFileSync(path.join(dist, 'addons', 'better_sqlite3.node'), inRoot('dist', 'linux-unpacked', prebuilds));
  say('Aviso: este paquete lleva el Electron de prueba; sirve para mirar, no para repartir.');
}
