import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '@core/kernel/errors';
import { errorText } from '@core/kernel/errors.texts';
import { createPackage } from '@electron/platform/backup/create-package';
import type { CreateOptions } from '@electron/platform/backup/create-package';
import { realDestination } from '@electron/platform/backup/destination';
import type { Destination, DestinationFile } from '@electron/platform/backup/destination';
import { inspectPackage, verifyPackage } from '@electron/platform/backup/inspect-package';
import { restorePackage } from '@electron/platform/backup/restore-package';
import { makeInlineBackupRunner } from '@electron/platform/worker/backup-runner';
import { AHORA, createInput, leftovers, makeDataFolder, makeTemp, hashTree } from './fixture';
import type { DataFolder } from './fixture';

const temp = makeTemp();
afterAll(() => temp.clean());

const systemError = (code: string) => Object.assign(new Error(`${code}: made up by the test`), { code });

/** The real drive with some acts replaced. */
const faulty = (changes: Partial<Destination>): Destination => ({ ...realDestination, ...changes });

/** A drive that takes so many bytes and then fails with `code`, as does everything that is asked of it afterwards when it is `gone`. */
function failingAfter(bytes: number, code: string, options: { gone?: boolean } = {}): Destination {
  let left = bytes;
  let failed = false;
  const check = async () => {
    if (failed && options.gone) throw systemError(code);
  };
  return faulty({
    async create(file) {
      const real = await realDestination.create(file);
      const wrapped: DestinationFile = {
        async write(data) {
          left -= data.length;
          if (left < 0) {
            failed = true;
            throw systemError(code);
          }
          await real.write(data);
        },
        async sync() {
          await check();
          await real.sync();
        },
        async close() {
          await real.close();
          await check();
        },
      };
      return wrapped;
    },
    async remove(file) {
      await check();
      await realDestination.remove(file);
    },
    async freeSpace(folder) {
      await check();
      return realDestination.freeSpace(folder);
    },
  });
}

let data: DataFolder;
let dataBefore: Record<string, string>;
let usb: string;
let former: Record<string, string>;
let packageBytes: number;

beforeAll(async () => {
  data = await makeDataFolder(temp.folder('datos'), { documents: 2, documentBytes: 300_000 });
  const first = await createPackage(createInput(data, temp.folder('usb')));
  packageBytes = first.bytes;
  dataBefore = hashTree(data.carpeta);
});

beforeEach(async () => {
  usb = temp.folder('usb');
  await createPackage(createInput(data, usb, { secuencia: 1 }));
  former = hashTree(usb);
});

const formerName = () => Object.keys(former)[0]!;

async function failure(options: CreateOptions, input = createInput(data, usb, { secuencia: 2 })): Promise<DomainError> {
  try {
    await createPackage(input, options);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('the backup succeeded');
}

/** Nothing unfinished anywhere, the former backup byte for byte, the data as before. */
function expectUntouched(): void {
  expect(hashTree(usb)).toEqual(former);
  expect(leftovers(data.carpeta, usb)).toEqual([]);
  expect(hashTree(data.carpeta)).toEqual(dataBefore);
}

describe('the drive fails', () => {
  it('has no room: says how much is missing, before anything is written', async () => {
    let created = 0;
    const destination = faulty({
      freeSpace: async () => ({ libre: 100 * 1024, total: 1 }),
      create: (file) => ((created += 1), realDestination.create(file)),
    });
    const error = await failure({ destination });
    expect(error.code).toBe('SIN_ESPACIO');
    expect(error.details.datos).toEqual({ necesarios: 2, libres: 0 });
    expect(errorText(error.code, error.details.datos)).toContain('hacen falta 2 MB y quedan 0 MB');
    expect(created).toBe(0);
    expectUntouched();
  });

  it('fills up while the snapshot is taken', async () => {
    let asked = 0;
    const error = await failure({
      destination: faulty({ freeSpace: async () => ({ libre: asked++ === 0 ? 1e12 : packageBytes, total: 1 }) }),
    });
    expect([error.code, asked]).toEqual(['SIN_ESPACIO', 2]);
    expectUntouched();
  });

  it.each([0, 1000, 70_000, 400_000])('fills up after %i bytes', async (bytes) => {
    const error = await failure({ destination: failingAfter(bytes, 'ENOSPC') });
    expect(error.code).toBe('SIN_ESPACIO');
    expect(error.details.datos?.['necesarios']).toBe(Math.ceil(packageBytes / 1024 / 1024));
    expectUntouched();
  });

  it.each(['ENOENT', 'EIO', 'ENODEV', 'ENXIO'])('is drawn while it is written (%s)', async (code) => {
    for (const bytes of [0, 200_000]) {
      expect((await failure({ destination: failingAfter(bytes, code) })).code).toBe('DESTINO_RETIRADO');
      expectUntouched();
    }
  });

  it('is drawn and answers nothing any more: what it holds cannot be tidied, the next backup does it', async () => {
    expect((await failure({ destination: failingAfter(200_000, 'EIO', { gone: true }) })).code).toBe('DESTINO_RETIRADO');
    expect(fs.readdirSync(usb).filter((name) => name.endsWith('.parte'))).toHaveLength(1);
    expect(leftovers(data.carpeta)).toEqual([]);
    fs.writeFileSync(path.join(usb, 'vigia-DC07-20260101-0001.age.parte'), 'of another point: not ours to remove');
    await createPackage(createInput(data, usb, { secuencia: 3, nombreArchivo: 'vigia-DEMO-DC13-20260317-0003.age' }));
    expect(fs.readdirSync(usb).filter((name) => name.endsWith('.parte'))).toEqual(['vigia-DC07-20260101-0001.age.parte']);
    expect(hashTree(usb)).toMatchObject(former);
  });

  it.each<[string, Partial<Destination>, string]>([
    [
      'when flushed',
      { create: async (file) => ({ ...(await realDestination.create(file)), sync: () => Promise.reject(systemError('EIO')) }) },
      'DESTINO_RETIRADO',
    ],
    ['when renamed', { rename: () => Promise.reject(systemError('ENODEV')) }, 'DESTINO_RETIRADO'],
    ['when listed', { list: () => Promise.reject(systemError('EIO')) }, 'DESTINO_RETIRADO'],
    ['when opened to read back', { readBack: () => Promise.reject(systemError('ENXIO')) }, 'DESTINO_RETIRADO'],
    ['when opened: file too big for its file system', { create: () => Promise.reject(systemError('EFBIG')) }, 'NO_SE_PUDO_GUARDAR'],
    ['when opened: read-only', { create: () => Promise.reject(systemError('EROFS')) }, 'DESTINO_SOLO_LECTURA'],
    ['at the first look: read-only', { checkFolder: () => Promise.reject(systemError('EROFS')) }, 'DESTINO_SOLO_LECTURA'],
    ['at the first look: not ours to write', { checkFolder: () => Promise.reject(systemError('EACCES')) }, 'DESTINO_SOLO_LECTURA'],
  ])('fails %s', async (_name, changes, code) => {
    expect((await failure({ destination: faulty(changes) })).code).toBe(code);
    expectUntouched();
  });

  it('is not there at all, or is a file', async () => {
    expect((await failure({}, createInput(data, path.join(usb, 'no-esta')))).code).toBe('DESTINO_RETIRADO');
    expect((await failure({}, createInput(data, path.join(usb, formerName())))).code).toBe('DESTINO_DESCONOCIDO');
    expectUntouched();
  });

  it('is drawn while it is read back', async () => {
    const destination = faulty({
      async readBack(file) {
        const reader = await realDestination.readBack(file);
        async function* cut() {
          for await (const chunk of reader.chunks) {
            yield chunk.subarray(0, 5000);
            throw systemError('EIO');
          }
        }
        return { ...reader, chunks: cut() };
      },
    });
    expect((await failure({ destination })).code).toBe('DESTINO_RETIRADO');
    expectUntouched();
  });
});

describe('what comes back from the drive is not what was written', () => {
  const changed = (change: (bytes: Buffer) => Buffer): Destination =>
    faulty({
      async readBack(file) {
        const parts: Buffer[] = [];
        const reader = await realDestination.readBack(file);
        for await (const chunk of reader.chunks) parts.push(chunk);
        async function* again() {
          yield change(Buffer.concat(parts));
        }
        return { ...reader, chunks: again() };
      },
    });

  it.each<[string, (bytes: Buffer) => Buffer]>([
    ['one bit', (bytes) => (bytes.writeUInt8(bytes.readUInt8(500_000) ^ 1, 500_000), bytes)],
    ['one bit of the header', (bytes) => (bytes.writeUInt8(bytes.readUInt8(60) ^ 1, 60), bytes)],
    ['the end missing', (bytes) => bytes.subarray(0, bytes.length - 1)],
    ['half missing', (bytes) => bytes.subarray(0, bytes.length / 2)],
    ['nothing there', () => Buffer.alloc(0)],
    ['zeros', (bytes) => Buffer.alloc(bytes.length)],
    ['more than was written', (bytes) => Buffer.concat([bytes, Buffer.alloc(1)])],
    ['another backup, whole in itself', () => fs.readFileSync(path.join(usb, formerName()))],
  ])('%s: not good, removed, the former stays', async (_name, change) => {
    expect((await failure({ destination: changed(change) })).code).toBe('RESPALDO_NO_COINCIDE');
    expectUntouched();
  });

  it('reads from the drive and not from memory: what changes on it in between is seen', async () => {
    const destination = faulty({
      async rename(from, to) {
        await realDestination.rename(from, to);
        const fd = fs.openSync(to, 'r+');
        fs.writeSync(fd, Buffer.from([0, 1, 2, 3]), 0, 4, 300_000);
        fs.closeSync(fd);
      },
    });
    expect((await failure({ destination })).code).toBe('RESPALDO_NO_COINCIDE');
    expectUntouched();
  });
});

describe('cancel', () => {
  const cancelAt = (wanted: string, atLeast = 0) => {
    const controller = new AbortController();
    let seen = false;
    return {
      options: {
        signal: controller.signal,
        onProgress: ({ paso, parte }: { paso: string; parte: number }) => {
          if (paso !== wanted || parte < atLeast) return;
          seen = true;
          controller.abort();
        },
      },
      wasSeen: () => seen,
    };
  };

  it('before the start', async () => {
    expect((await failure({ signal: AbortSignal.abort() })).code).toBe('CANCELADO');
    expectUntouched();
  });

  it.each([
    ['instantanea', 0],
    ['huellas', 0],
    ['huellas', 0.15],
    ['escritura', 0],
    ['escritura', 0.4],
    ['relectura', 0],
    ['relectura', 0.8],
    ['comprobacion', 0],
  ])('a backup during %s from %d on', async (step, share) => {
    const { options, wasSeen } = cancelAt(step, share);
    expect((await failure(options)).code).toBe('CANCELADO');
    expect(wasSeen()).toBe(true);
    expectUntouched();
  });

  it.each([
    ['extraccion', 0],
    ['extraccion', 0.3],
    ['comprobacion', 0.6],
  ])('a restore during %s from %d on: the data of the machine stay as they were', async (step, share) => {
    const occupied = await makeDataFolder(temp.folder('ocupada'));
    const before = hashTree(occupied.carpeta);
    const { options, wasSeen } = cancelAt(step, share);
    const archivo = path.join(usb, formerName());
    await expect(
      restorePackage({ archivo, identity: data.identity, carpeta: occupied.carpeta, ahora: AHORA }, options),
    ).rejects.toMatchObject({ code: 'CANCELADO' });
    expect(wasSeen()).toBe(true);
    expect(hashTree(occupied.carpeta)).toEqual(before);
  });

  it('a check, and a look inside', async () => {
    const archivo = path.join(usb, formerName());
    const { options } = cancelAt('relectura', 0.2);
    await expect(verifyPackage({ archivo, identity: data.identity, carpeta: data.carpeta }, options)).rejects.toMatchObject({
      code: 'CANCELADO',
    });
    await expect(inspectPackage({ archivo, identity: data.identity }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELADO',
    });
    expectUntouched();
  });
});

describe('one at a time', () => {
  it('refuses a second backup while one runs, and takes it afterwards', async () => {
    const runner = makeInlineBackupRunner();
    const running = runner.createPackage(createInput(data, usb, { secuencia: 2 }));
    await expect(runner.createPackage(createInput(data, usb, { secuencia: 3 }))).rejects.toMatchObject({ code: 'RESPALDO_EN_CURSO' });
    await running;
    await runner.createPackage(createInput(data, usb, { secuencia: 3 }));
    expect(fs.readdirSync(usb)).toHaveLength(3);
  });
});
