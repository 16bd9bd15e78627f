import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { contentHash } from '@electron/platform/backup/content-hash';
import { SCHEMA_VERSION } from '@electron/platform/db/migrator';
import { openDatabase } from '@electron/platform/db/open';
import { openWithRecovery, readKeyFile } from '@electron/platform/keys/key-file';

/*
 * Keeps an encrypted database of the newest schema for ever: `node scripts/lib/run-ts.mjs tests/support/make-fixture.ts`
 * after `npm run build`. Run once, when a migration lands; the fixtures of earlier schemas are never made again.
 */
const folder = path.resolve('tests', 'support', 'fixtures', `esquema-${String(SCHEMA_VERSION).padStart(4, '0')}`);
if (fs.existsSync(folder)) throw new Error(`${folder} is there already: a fixture is made once`);
const salida = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-fixture-')), 'demo');
const output = execFileSync(
  process.execPath,
  ['out/cli/index.cjs', 'demo', '--salida', salida, '--casos', '4', '--reloj', '2026-03-16T09:00:00-05:00'],
  { encoding: 'utf8' },
);
const { claveRecuperacion, datos } = JSON.parse(output.trim().split('\n').at(-1) ?? '') as { claveRecuperacion: string; datos: string };
const keyFile = readKeyFile(datos);
if (!keyFile) throw new Error('the demo left no key file');
const clave = (await openWithRecovery(keyFile, claveRecuperacion)).toString('hex');

fs.mkdirSync(folder, { recursive: true });
const connection = openDatabase(path.join(datos, 'vigia.sqlite'), clave);
connection.prepare('VACUUM INTO ?').run(path.join(folder, 'vigia.sqlite'));
const { conteos, huellas } = contentHash(connection);
connection.close();
fs.writeFileSync(path.join(folder, 'esperado.json'), `${JSON.stringify({ esquema: SCHEMA_VERSION, clave, conteos, huellas }, null, 2)}\n`);
