import fs from 'node:fs';
import path from 'node:path';
import { getCiphers } from 'node:crypto';
import { DomainError } from '@core/kernel/errors';
import { makeInlineBackupRunner } from '@electron/platform/worker/backup-runner';
import { makeWorkerBackupRunner } from '@electron/platform/worker/run-in-worker';
import { lockFolder } from '@electron/platform/files/folder-lock';
import { AHORA, createInput, makeDataFolder } from './fixture';

/** The whole chain inside Electron's own Node. Arguments: empty working folder, built worker. Prints one JSON object. */
async function chain(folder: string, workerFile: string) {
  const carpeta = path.join(folder, 'datos');
  const lock = lockFolder(carpeta);
  const data = await makeDataFolder(carpeta, { documents: 3, documentBytes: 200_000 });
  const results: unknown[] = [];
  for (const [name, runner] of Object.entries({ inline: makeInlineBackupRunner(), worker: makeWorkerBackupRunner(workerFile) })) {
    const usb = path.join(folder, `usb-${name}`);
    fs.mkdirSync(usb);
    const made = await runner.createPackage(createInput(data, usb));
    const seen = await runner.inspectPackage({ archivo: made.archivo, identity: data.identity });
    await runner.restorePackage({ archivo: made.archivo, identity: data.identity, carpeta: path.join(folder, name), ahora: AHORA });
    fs.truncateSync(made.archivo, made.bytes - 1);
    const code = await runner.verifyPackage({ archivo: made.archivo, identity: data.identity }).then(
      () => 'ok',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
    results.push({ name, cases: seen.conteos['caso'], files: fs.readdirSync(path.join(folder, name)).toSorted(), code });
  }
  lock.release();
  return {
    electron: process.versions['electron'] ?? null,
    node: process.versions.node,
    chacha: getCiphers().includes('chacha20-poly1305'),
    results,
  };
}

chain(process.argv[2] ?? '', process.argv[3] ?? '').then(
  (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 1;
  },
);
