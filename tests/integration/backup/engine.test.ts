import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { bundle } from './bundle';
import { makeTemp } from './fixture';

/*
 * Node hides three things that Electron has: a crypto without chacha20-poly1305, memory that native code may not hand out,
 * and (in the test runtime) streams of Node 18. So the chain runs once inside Electron's own Node, where there is one.
 */
const temp = makeTemp();
afterAll(() => temp.clean());

/** An Electron that is already on this machine; none is fetched here. */
function findElectron(): string | null {
  const cache = process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache');
  const inside = (folder: string) =>
    fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => path.join(folder, name, 'electron')) : [];
  const given = process.env['VIGIA_ELECTRON'] ?? path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? '/no-hay', 'electron');
  return (
    [given, ...inside(path.join(cache, 'vigia', 'electron-runtime')), ...inside(path.join(cache, 'electron-runtime'))].find((file) =>
      fs.existsSync(file),
    ) ?? null
  );
}

/** The test runtime carries its own build of the SQLite addon; the shipped one would abort it. */
const SHIM = `
const path = require('node:path');
const own = path.join(path.dirname(process.execPath), 'addons', 'better_sqlite3.node');
const dlopen = process.dlopen;
if (require('node:fs').existsSync(own)) process.dlopen = function (module, file, ...rest) {
  return dlopen.call(this, module, /better-sqlite3(-multiple-ciphers)?[\\\\/]prebuilds[\\\\/]/.test(file) ? own : file, ...rest);
};`;

const electron = findElectron();

describe.skipIf(electron === null)(
  `backups on the engine of Electron${electron === null ? ' (omitidas: no hay Electron en este equipo todavía)' : ''}`,
  () => {
    it('makes, reads back, inspects, restores and refuses, in its main thread and in a worker', async () => {
      const [child, worker] = await Promise.all([
        bundle('tests/integration/backup/engine-child.ts'),
        bundle('electron/workers/respaldo.worker.ts'),
      ]);
      try {
        const folder = temp.folder('motor');
        const shim = path.join(temp.folder('puente'), 'shim.cjs');
        fs.writeFileSync(shim, SHIM);
        const { stdout, stderr, status } = spawnSync(electron ?? '', ['-r', shim, child.file, folder, worker.file], {
          encoding: 'utf8',
          env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: '' },
        });
        expect([status, status === 0 ? '' : stderr]).toEqual([0, '']);
        const files = ['documentos', 'llaves.json', 'vigia.sqlite'];
        expect(JSON.parse(stdout)).toEqual({
          electron: expect.stringMatching(/^\d+\./),
          node: expect.any(String),
          chacha: false,
          results: ['inline', 'worker'].map((name) => ({ name, cases: 12, files, code: 'RESPALDO_TRUNCADO' })),
        });
      } finally {
        child.remove();
        worker.remove();
      }
    });
  },
);
