import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { tarjetaSchema } from '@core/features/central/tarjeta.rules';
import { paqueteSchema, sobreSchema } from '@core/features/paquetes/paquete.datos';
import { manifiestoSchema } from '@core/features/respaldos/manifiesto';
import { createPackage } from '@electron/platform/backup/create-package';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { describeWith } from '../../support/age-cli';
import { createInput, makeDataFolder, makeTemp } from './fixture';

const temp = makeTemp();
afterAll(() => temp.clean());

const PAGE = path.resolve('docs', 'formato-de-entrega.md');
const page = fs.readFileSync(PAGE, 'utf8');
/** The commands of the page, in order, as they are printed. */
const commands = [...page.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map((match) => match[1] ?? '');

describe('the published schemas', () => {
  it.each([
    ['manifiesto', manifiestoSchema],
    ['tarjeta-central', tarjetaSchema],
    ['paquete-central', paqueteSchema],
    ['sobre', sobreSchema],
  ] as const)('%s.schema.json is what the contract says today (vitest -u writes it anew)', async (name, schema) => {
    const text = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(path.resolve('docs', 'esquemas', `${name}.schema.json`));
  });

  it('the page names every field of the manifest, and of a package of the central', () => {
    for (const field of [manifiestoSchema, paqueteSchema, sobreSchema].flatMap(({ shape }) => Object.keys(shape)))
      expect(page).toContain(`\`${field}\``);
  });
});

/** Whether the machine's own `sqlcipher` reads today's format. */
function hasSqlcipher4(): boolean {
  const { stdout, error } = spawnSync('sqlcipher', [':memory:', 'PRAGMA cipher_version;'], { encoding: 'utf8' });
  return error === undefined && Number.parseInt(stdout, 10) >= 4;
}

describeWith(['age', 'tar', 'sqlite3'], 'the page, word by word, without the program', () => {
  let folder: string;
  let bin: string;
  let central: { identity: string; recipient: string };
  let sealed: string;
  let paper: string;

  beforeAll(async () => {
    const data = await makeDataFolder(temp.folder('datos'), { cases: 3, documents: 2 });
    central = await generateIdentity();
    const usb = temp.folder('usb');
    const made = await createPackage(
      createInput(data, usb, { nombreArchivo: 'vigia-DC13-20260316-0001.age', recipients: [data.recipient, central.recipient] }),
    );
    sealed = made.archivo;
    paper = data.identity;
    bin = temp.folder('bin');
    if (!hasSqlcipher4()) {
      const run = [process.execPath, path.resolve('scripts', 'lib', 'run-ts.mjs'), path.resolve('tests', 'support', 'sqlcipher-shell.ts')];
      fs.writeFileSync(path.join(bin, 'sqlcipher'), `#!/bin/sh\nexec ${run.map((part) => `'${part}'`).join(' ')} "$@"\n`, { mode: 0o755 });
    }
  });

  /** Runs every command of the page, one after the other, in one shell that knows nothing of this repository. */
  function follow(identity: string): string {
    folder = temp.folder('fuera');
    fs.copyFileSync(sealed, path.join(folder, path.basename(sealed)));
    fs.writeFileSync(path.join(folder, 'clave.txt'), `${identity}\n`);
    return execFileSync('bash', ['--norc', '--noprofile', '-euo', 'pipefail', '-c', commands.join('\n')], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: `${bin}:/usr/local/bin:/usr/bin:/bin`, HOME: folder, LC_ALL: 'C.UTF-8' },
    });
  }

  it('opens with the sheet of the point, and with that of the central', () => {
    expect(commands.length).toBeGreaterThanOrEqual(3);
    for (const identity of [paper, central.identity]) {
      const output = follow(identity);
      expect(output).toContain('vigia.sqlite: OK\nllaves.json: OK\n');
      expect(output.match(/^documentos\/.*: OK$/gm)).toHaveLength(2);
      expect(output).not.toContain('FAILED');
      expect(output).toContain('DC13-2026-0001|REGISTRADO|2026-03-16T14:00:00.000Z\nDC13-2026-0002|REGISTRADO|');
      expect(output).toMatch(/^bitacora$/m);
    }
  });

  it('with another sheet it stops at the first command, and says what the page says', async () => {
    const { identity } = await generateIdentity();
    let message = '';
    expect(() => {
      try {
        follow(identity);
      } catch (error) {
        message = String((error as { stderr?: unknown }).stderr);
        throw error;
      }
    }).toThrow();
    expect(message).toMatch(/no identity matched/);
    expect(fs.existsSync(path.join(folder, 'paquete'))).toBe(false);
  });

  it('an altered member is told by the page’s own check', () => {
    follow(paper);
    const llaves = path.join(folder, 'paquete', 'llaves.json');
    fs.appendFileSync(llaves, ' ');
    const check = spawnSync('bash', ['--norc', '-c', `cd paquete\n${commands[1]}`], { cwd: folder, encoding: 'utf8' });
    expect(check.stdout).toContain('llaves.json: FAILED');
    expect(check.status).not.toBe(0);
  });
});
