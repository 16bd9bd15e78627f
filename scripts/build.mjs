/** `npm run build [-- --solo nodo|ventana]`: brings out/ up to date. */
import { parseArgs } from 'node:util';
import { continueOnNode24, ensureInstalled, main, Refusal, sayTo } from './lib/bootstrap.mjs';
import { PARTS } from './lib/build-stamp.mjs';

const say = sayTo(process.stdout);

await main(async () => {
  const { values } = parseArgs({ options: { solo: { type: 'string' } } });
  const parts = values.solo ? values.solo.split(',') : PARTS;
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown) throw new Refusal(`Parte desconocida: ${unknown}. Las partes son: ${PARTS.join(', ')}.`);
  await ensureInstalled(say);
  await continueOnNode24(import.meta.url);
  const { buildParts } = await import('./lib/build.mjs');
  await buildParts(parts, say);
  say('Construcción al día en out/.');
});
