import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '@core/kernel/errors';
import { packError, redact, unpackError } from '@electron/platform/worker/messages';
import { makeWorkerBackupRunner } from '@electron/platform/worker/run-in-worker';
import type { BackupRunner } from '@electron/platform/worker/backup-runner';
import { bundle } from './bundle';
import { AHORA, createInput, leftovers, makeDataFolder, makeTemp, hashTree } from './fixture';
import type { DataFolder } from './fixture';

const temp = makeTemp();
let worker: { file: string; remove: () => void };
let runner: BackupRunner;
let data: DataFolder;

beforeAll(async () => {
  worker = await bundle('electron/workers/respaldo.worker.ts');
  runner = makeWorkerBackupRunner(worker.file);
  data = await makeDataFolder(temp.folder('datos'), { cases: 300 });
});
afterAll(() => {
  worker.remove();
  temp.clean();
});

describe('backups in a worker thread', () => {
  it('does all four acts, reporting progress, while this thread stays free', async () => {
    const usb = temp.folder('usb');
    const steps = new Set<string>();
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 1);
    const made = await runner.createPackage(createInput(data, usb), { onProgress: ({ paso }) => steps.add(paso) });
    clearInterval(heart);
    expect(beats).toBeGreaterThan(0);
    expect([...steps]).toEqual(['instantanea', 'huellas', 'escritura', 'relectura', 'comprobacion']);
    const { archivo } = made;
    expect(await runner.inspectPackage({ archivo, identity: data.identity })).toEqual(made.manifiesto);
    expect(await runner.verifyPackage({ archivo, identity: data.identity })).toMatchObject({ sha256: made.sha256 });
    const clean = temp.folder('limpia');
    expect(await runner.restorePackage({ archivo, identity: data.identity, carpeta: clean, ahora: AHORA })).toMatchObject({
      apartado: null,
      manifiesto: { punto: 'DC-13' },
    });
    expect(fs.existsSync(path.join(clean, 'vigia.sqlite'))).toBe(true);
  });

  it('brings refusals back as DomainErrors with their data', async () => {
    const archivo = path.join(temp.folder('no'), 'x.age');
    fs.writeFileSync(archivo, 'no');
    const refused = runner.inspectPackage({ archivo, identity: data.identity });
    await expect(refused).rejects.toBeInstanceOf(DomainError);
    await expect(refused).rejects.toMatchObject({ code: 'RESPALDO_NO_ES' });
    const unpacked = unpackError(packError(new DomainError('SIN_ESPACIO', { datos: { necesarios: 3, libres: 1 } })));
    expect(unpacked).toMatchObject({ code: 'SIN_ESPACIO', details: { datos: { necesarios: 3, libres: 1 } } });
  });

  it('brings a bug back with its stack and without any key', async () => {
    const bug = runner.createPackage(createInput(data, temp.folder('usb'), { recipients: ['age1no'] }));
    await expect(bug).rejects.toMatchObject({ name: 'TypeError', stack: expect.stringContaining('entry.cjs') });
    expect(redact(`key="x'${data.rawKeyHex}'" ${data.identity}`)).toBe(`key="x'[clave]'" [clave]`);
    const packed = JSON.stringify(packError(new Error(`pragma ${data.rawKeyHex} ${data.identity}`)));
    expect(packed).not.toContain(data.rawKeyHex);
    expect(packed).not.toContain(data.identity);
  });

  it('is cancelled across the border, and tidies up', async () => {
    const usb = temp.folder('usb');
    const before = hashTree(data.carpeta);
    const stop = new AbortController();
    const cancelled = runner.createPackage(createInput(data, usb), {
      signal: stop.signal,
      onProgress: ({ paso }) => paso === 'huellas' && stop.abort(),
    });
    await expect(cancelled).rejects.toMatchObject({ code: 'CANCELADO' });
    expect(fs.readdirSync(usb)).toEqual([]);
    expect(hashTree(data.carpeta)).toEqual(before);
    await expect(runner.createPackage(createInput(data, usb), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELADO',
    });
    expect(leftovers(usb, data.carpeta)).toEqual([]);
  });

  it('takes one backup at a time', async () => {
    const usb = temp.folder('usb');
    const running = runner.createPackage(createInput(data, usb));
    await expect(runner.createPackage(createInput(data, usb))).rejects.toMatchObject({ code: 'RESPALDO_EN_CURSO' });
    await running;
  });

  it('says so when the thread ends without an answer', async () => {
    const broken = path.join(temp.folder('roto'), 'roto.cjs');
    fs.writeFileSync(broken, 'process.exit(3)');
    await expect(makeWorkerBackupRunner(broken).inspectPackage({ archivo: 'x', identity: 'x' })).rejects.toThrow('ended with 3');
  });
});
