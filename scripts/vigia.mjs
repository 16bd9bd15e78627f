/** `npm run --silent vigia -- …`: the program without a window. Standard output belongs to its answer alone. */
import fs from 'node:fs';
import { endLike, ensureInstalled, inRoot, main, node24, run, sayTo } from './lib/bootstrap.mjs';
import { isFresh } from './lib/build-stamp.mjs';

const say = sayTo(process.stderr);

await main(async () => {
  await ensureInstalled(say, 'stderr');
  if (!isFresh('nodo')) {
    // On Node 24, in its own process: the bundler needs it, this launcher does not.
    const built = await run(node24(), [inRoot('scripts', 'build.mjs'), '--solo', 'nodo'], { output: 'stderr', forwardSignals: true });
    if (built.code !== 0) endLike(built);
  }
  const cli = inRoot('out', 'cli', 'index.cjs');
  if (!fs.existsSync(cli)) throw new Error(`Falta ${cli}`);
  // `npm run` moves to the repository; relative paths mean the folder where the person stands.
  const cwd = (process.env.npm_lifecycle_event === 'vigia' && process.env.INIT_CWD) || process.cwd();
  endLike(await run(node24(), [cli, ...process.argv.slice(2)], { cwd, stdin: true, forwardSignals: true }));
});
