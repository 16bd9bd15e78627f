/**
 * `npm test [-- --solo tipos,lint]`: every check of the project. A failing step does not stop the next ones; the last line
 * printed is `N passed, N failed`.
 */
import { parseArgs } from 'node:util';
import { continueOnNode24, ensureInstalled, main, Refusal, sayTo } from './lib/bootstrap.mjs';

const say = sayTo(process.stdout);

await main(async () => {
  const { values } = parseArgs({ options: { solo: { type: 'string' } } });
  await ensureInstalled(say);
  await continueOnNode24(import.meta.url);
  const { STEPS } = await import('./lib/test-steps.mjs');
  const names = values.solo ? values.solo.split(',') : Object.keys(STEPS);
  const unknown = names.find((name) => !Object.hasOwn(STEPS, name));
  if (unknown) throw new Refusal(`Paso desconocido: ${unknown}. Los pasos son: ${Object.keys(STEPS).join(', ')}.`);

  const results = [];
  for (const name of names) {
    say(`\n── ${name}: ${STEPS[name].what} ──`);
    results.push({ name, ...(await outcomeOf(STEPS[name])) });
  }

  say('\n── resumen ──');
  for (const { name, passed, failed, skipped } of results) {
    say(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} bien, ${failed} mal${skipped > 0 ? `, ${skipped} sin hacer` : ''}`);
  }
  const total = (kind) => results.reduce((sum, result) => sum + result[kind], 0);
  const skipped = total('skipped');
  say(`${total('passed')} passed, ${total('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(total('failed') > 0 ? 1 : 0);
});

/** A step that breaks, or that finds nothing to check, counts as one failure: silence must never look like success. */
async function outcomeOf(step) {
  try {
    const outcome = await step.run(say);
    if (outcome.passed + outcome.failed + outcome.skipped > 0) return outcome;
    say('No se encontró ninguna prueba en este paso.');
  } catch (error) {
    say(error instanceof Refusal ? error.message : error.stack);
  }
  return { passed: 0, failed: 1, skipped: 0 };
}
