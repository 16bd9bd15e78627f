/** `npm start`: installs what is missing, builds, opens the program. Arguments after `--` go to the program. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  continueOnNode24,
  endLike,
  ensureInstalled,
  hasDisplay,
  inRoot,
  isLinux,
  isRoot,
  main,
  node24,
  Refusal,
  run,
  sayTo,
} from './lib/bootstrap.mjs';

const say = sayTo(process.stdout);

/** Without a display there is no window to show; the demonstration goes the whole way without one. */
async function showDemo() {
  const { buildParts } = await import('./lib/build.mjs');
  say('Este equipo no tiene pantalla (ni DISPLAY ni WAYLAND_DISPLAY): en lugar de la ventana se muestra «vigia demo».');
  await buildParts(['nodo'], say);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-demo-'));
  say(`Ejecutando vigia demo --salida ${folder}…`);
  const result = await run(node24(), [inRoot('out', 'cli', 'index.cjs'), 'demo', '--salida', folder], { forwardSignals: true });
  say(result.code === 0 ? `Listo. El resultado quedó en ${folder}` : 'La demostración no terminó bien.');
  endLike(result);
}

/** Chromium's sandbox wants either unprivileged user namespaces or its helper owned by root with the setuid bit. */
function checkSandbox(dist) {
  const flag = (name) => (fs.existsSync(name) ? fs.readFileSync(name, 'utf8').trim() : null);
  const restricted =
    flag('/proc/sys/kernel/unprivileged_userns_clone') === '0' || flag('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1';
  const helper = path.join(dist, 'chrome-sandbox');
  const stat = fs.statSync(helper, { throwIfNoEntry: false });
  if (!restricted || (stat?.uid === 0 && (stat.mode & 0o4000) !== 0)) return;
  throw new Refusal(
    `Este sistema no deja que Chromium se aísle por sí solo. Ejecute una vez:\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`,
  );
}

async function openWindow() {
  const { buildParts } = await import('./lib/build.mjs');
  const { electronRuntime } = await import('./electron-runtime/setup.mjs');
  await buildParts(['nodo', 'ventana'], say);
  const { dist, binary } = await electronRuntime(say);
  const flags = [];
  if (isLinux && isRoot) {
    say(
      'Se abre sin el aislamiento de Chromium (--no-sandbox), porque root no puede usarlo. Para el trabajo diario use una cuenta normal.',
    );
    flags.push('--no-sandbox');
  } else if (isLinux) checkSandbox(dist);
  say('Abriendo Vigía…');
  const env = { ELECTRON_OVERRIDE_DIST_PATH: dist, ELECTRON_RUN_AS_NODE: undefined };
  endLike(await run(binary, [...flags, inRoot(), ...process.argv.slice(2)], { env, forwardSignals: true }));
}

await main(async () => {
  await ensureInstalled(say);
  await continueOnNode24(import.meta.url);
  await (hasDisplay ? openWindow() : showDemo());
});
