/** `npm run bench`: figures against peers, one table (bench/index.ts). It measures; it never passes or fails. */
import fs from 'node:fs';
import {
  continueOnNode24,
  endLike,
  ensureInstalled,
  hasDisplay,
  inRoot,
  isRoot,
  main,
  node24,
  Refusal,
  run,
  sayTo,
} from './lib/bootstrap.mjs';

const say = sayTo(process.stdout);

await main(async () => {
  await ensureInstalled(say);
  await continueOnNode24(import.meta.url);
  const entry = inRoot('bench', 'index.ts');
  if (!fs.existsSync(entry)) throw new Refusal('Falta bench/index.ts.');
  const { buildParts } = await import('./lib/build.mjs');
  const { electronRuntime } = await import('./electron-runtime/setup.mjs');
  const { DISPLAY_PACKAGES, ensurePackages, JUDGES, missingCommands } = await import('./lib/debian.mjs');
  await buildParts(['nodo', 'ventana'], say);
  if (isRoot) await ensurePackages([...Object.values(JUDGES), ...DISPLAY_PACKAGES], say);
  const { binary, dist } = await electronRuntime(say);
  const bench = [node24(), inRoot('scripts', 'lib', 'run-ts.mjs'), entry, ...process.argv.slice(2)];
  const ownDisplay = !hasDisplay && missingCommands(['xvfb-run', 'xauth']).length === 0;
  const [command, ...args] = ownDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...bench] : bench;
  const env = {
    VIGIA_ELECTRON: binary,
    VIGIA_JUECES_FALTAN: missingCommands(Object.keys(JUDGES)).join(','),
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    ELECTRON_RUN_AS_NODE: undefined,
  };
  say('Midiendo…');
  endLike(await run(command, args, { env, forwardSignals: true }));
});
