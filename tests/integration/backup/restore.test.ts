import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash, differingTables } from '@electron/platform/backup/content-hash';
import type { ContentHash } from '@electron/platform/backup/content-hash';
import { createPackage } from '@electron/platform/backup/create-package';
import { finishInterruptedRestore, restorePackage } from '@electron/platform/backup/restore-package';
import { isSound, openDatabase } from '@electron/platform/db/open';
import { lockFolder } from '@electron/platform/files/folder-lock';
import { SWAP_JOURNAL } from '@electron/platform/files/folder-swap';
import { makeLocalCopy } from '@electron/platform/files/local-copies';
import { openWithRecovery, readKeyFile } from '@electron/platform/keys/key-file';
import { bundle } from './bundle';
import { AHORA, createInput, leftovers, makeDataFolder, makeTemp, readTree } from './fixture';
import type { DataFolder } from './fixture';

const temp = makeTemp();
let data: DataFolder;
let archivo: string;
let backedUp: ContentHash;

beforeAll(async () => {
  data = await makeDataFolder(temp.folder('datos'));
  archivo = (await createPackage(createInput(data, temp.folder('usb')))).archivo;
  backedUp = read(data.carpeta, data.rawKeyHex);
});
afterAll(() => temp.clean());

function read(folder: string, rawKeyHex: string): ContentHash {
  const connection = openDatabase(path.join(folder, 'vigia.sqlite'), rawKeyHex);
  try {
    if (!isSound(connection)) throw new Error('not sound');
    return contentHash(connection);
  } finally {
    connection.close();
  }
}

const restore = (carpeta: string, onStep?: (step: string) => void) =>
  restorePackage({ archivo, identity: data.identity, carpeta, ahora: AHORA }, onStep ? { onStep } : {});

describe('restoring over existing data', () => {
  it('keeps the former data whole in apartado, with what their keys open', async () => {
    const occupied = await makeDataFolder(temp.folder('ocupada'), { cases: 3, documents: 1 });
    const connection = openDatabase(path.join(occupied.carpeta, 'vigia.sqlite'), occupied.rawKeyHex);
    makeLocalCopy(connection, occupied.carpeta, '2026-03-15');
    const former = contentHash(connection);
    connection.close();
    fs.mkdirSync(path.join(occupied.carpeta, 'registros'));
    fs.writeFileSync(path.join(occupied.carpeta, 'registros', 'vigia.log'), 'stays');
    const lock = lockFolder(occupied.carpeta);
    const before = readTree(occupied.carpeta);

    const result = await restore(occupied.carpeta);
    lock.release();
    expect(result.apartado).toBe(path.join(occupied.carpeta, 'apartado', '20260316T140000Z'));
    const aside = readTree(result.apartado ?? '');
    expect([...aside.keys()]).toEqual([...before.keys()].filter((name) => name !== 'candado' && !name.startsWith('registros')));
    for (const [name, bytes] of aside) expect(bytes.equals(before.get(name)!)).toBe(true);
    expect(read(result.apartado ?? '', occupied.rawKeyHex)).toEqual(former);
    expect(read(occupied.carpeta, data.rawKeyHex)).toEqual(backedUp);
    expect(fs.readdirSync(occupied.carpeta).toSorted()).toEqual([
      'apartado',
      'candado',
      'documentos',
      'llaves.json',
      'registros',
      'vigia.sqlite',
    ]);
    const rawKey = await openWithRecovery(readKeyFile(occupied.carpeta)!, data.identity);
    expect(rawKey.toString('hex')).toBe(data.rawKeyHex);

    const again = await restore(occupied.carpeta);
    expect(again.apartado).toBe(path.join(occupied.carpeta, 'apartado', '20260316T140000Z-2'));
    expect(read(occupied.carpeta, data.rawKeyHex)).toEqual(backedUp);
    expect(leftovers(occupied.carpeta)).toEqual([]);
  });

  it('moves away the -wal and -shm of a database that was not closed well', async () => {
    const occupied = await makeDataFolder(temp.folder('wal'), { cases: 1 });
    fs.writeFileSync(path.join(occupied.carpeta, 'vigia.sqlite-wal'), Buffer.alloc(40_000, 1));
    fs.writeFileSync(path.join(occupied.carpeta, 'vigia.sqlite-shm'), Buffer.alloc(32_768, 1));
    const result = await restore(occupied.carpeta);
    expect(fs.existsSync(path.join(result.apartado ?? '', 'vigia.sqlite-wal'))).toBe(true);
    expect(fs.existsSync(path.join(occupied.carpeta, 'vigia.sqlite-wal'))).toBe(false);
    expect(read(occupied.carpeta, data.rawKeyHex)).toEqual(backedUp);
  });

  it('does not mistake an empty folder with a lock for data', async () => {
    const clean = temp.folder('limpia');
    const lock = lockFolder(clean);
    expect((await restore(clean)).apartado).toBeNull();
    lock.release();
  });
});

describe('a crash in the middle', () => {
  let child: { file: string; remove: () => void };
  beforeAll(async () => {
    child = await bundle('tests/integration/backup/kill-child.ts');
  });
  afterAll(() => child.remove());

  const killAt = (at: string, order: object) => {
    const result = spawnSync(process.execPath, [child.file, JSON.stringify({ ...order, at })], { encoding: 'utf8' });
    expect([at, result.signal, result.stderr]).toEqual([at, 'SIGKILL', '']);
  };

  const BEFORE = ['extraido', 'comprobado', 'recifrado', 'listo'];
  const STEPS = [
    ...BEFORE,
    'diario',
    'apartado/20260316T140000Z/vigia.sqlite',
    'apartado/20260316T140000Z/llaves.json',
    'apartado/20260316T140000Z/documentos',
    'apartado/20260316T140000Z/copias',
    'vigia.sqlite',
    'llaves.json',
    'documentos',
    'fin',
  ];

  async function occupy(): Promise<{ folder: DataFolder; former: ContentHash }> {
    const folder = await makeDataFolder(temp.folder('muerte'), { cases: 2, documents: 1 });
    const connection = openDatabase(path.join(folder.carpeta, 'vigia.sqlite'), folder.rawKeyHex);
    makeLocalCopy(connection, folder.carpeta, '2026-03-15');
    const former = contentHash(connection);
    connection.close();
    return { folder, former };
  }

  it('can happen at these steps', async () => {
    const { folder } = await occupy();
    const steps: string[] = [];
    await restore(folder.carpeta, (step) => steps.push(step));
    expect(steps).toEqual(STEPS);
  });

  it.each(STEPS)('killed after %s: start-up finds the old or the new data, whole', async (at) => {
    const { folder, former } = await occupy();
    killAt(at, { act: 'restore', input: { archivo, identity: data.identity, carpeta: folder.carpeta, ahora: AHORA } });
    const outcome = finishInterruptedRestore(folder.carpeta);
    if (BEFORE.includes(at)) {
      expect(outcome).toBe('DESHECHA');
      expect(read(folder.carpeta, folder.rawKeyHex)).toEqual(former);
      expect(fs.readdirSync(folder.carpeta).toSorted()).toEqual(['copias', 'documentos', 'llaves.json', 'vigia.sqlite']);
    } else {
      expect(outcome).toBe(at === 'fin' ? 'DESHECHA' : 'TERMINADA'); // at the very end only the emptied working folder is left
      expect(read(folder.carpeta, data.rawKeyHex)).toEqual(backedUp);
      const aside = path.join(folder.carpeta, 'apartado', '20260316T140000Z');
      expect(read(aside, folder.rawKeyHex)).toEqual(former);
      expect(fs.readdirSync(aside).toSorted()).toEqual(['copias', 'documentos', 'llaves.json', 'vigia.sqlite']);
      expect((await openWithRecovery(readKeyFile(folder.carpeta)!, data.identity)).toString('hex')).toBe(data.rawKeyHex);
    }
    expect(leftovers(folder.carpeta)).toEqual([]);
    expect(finishInterruptedRestore(folder.carpeta)).toBe('NADA');
  });

  it('killed again and again while start-up finishes it: the next start-up goes on', async () => {
    const { folder, former } = await occupy();
    killAt('diario', { act: 'restore', input: { archivo, identity: data.identity, carpeta: folder.carpeta, ahora: AHORA } });
    for (const at of STEPS.slice(BEFORE.length + 1, -1)) killAt(at, { act: 'finish', folder: folder.carpeta });
    expect(finishInterruptedRestore(folder.carpeta)).toBe('TERMINADA');
    expect(read(folder.carpeta, data.rawKeyHex)).toEqual(backedUp);
    expect(read(path.join(folder.carpeta, 'apartado', '20260316T140000Z'), folder.rawKeyHex)).toEqual(former);
  });

  it('followed by another restore at once: what was pending is finished first', async () => {
    const { folder } = await occupy();
    killAt('diario', { act: 'restore', input: { archivo, identity: data.identity, carpeta: folder.carpeta, ahora: AHORA } });
    expect((await restore(folder.carpeta)).apartado).toBe(path.join(folder.carpeta, 'apartado', '20260316T140000Z-2'));
    expect(read(path.join(folder.carpeta, 'apartado', '20260316T140000Z-2'), data.rawKeyHex)).toEqual(backedUp);
    expect(read(folder.carpeta, data.rawKeyHex)).toEqual(backedUp);
  });

  it.each(['diario', 'vigia.sqlite', 'fin'])('killed after %s on a clean machine: nothing half there', async (at) => {
    const clean = temp.folder('limpia');
    killAt(at, { act: 'restore', input: { archivo, identity: data.identity, carpeta: clean, ahora: AHORA } });
    finishInterruptedRestore(clean);
    expect(read(clean, data.rawKeyHex)).toEqual(backedUp);
    expect(leftovers(clean)).toEqual([]);
    expect(fs.existsSync(path.join(clean, 'apartado'))).toBe(false);
  });

  const RECOVERY = [
    'diario',
    'apartado/danado-20260316T140000Z/vigia.sqlite',
    'apartado/danado-20260316T140000Z/vigia.sqlite-wal',
    'vigia.sqlite',
    'fin',
  ];
  it.each(RECOVERY)('a recovery from a local copy, killed after %s', async (at) => {
    const { folder, former } = await occupy();
    fs.writeFileSync(path.join(folder.carpeta, 'vigia.sqlite'), 'damaged');
    fs.writeFileSync(path.join(folder.carpeta, 'vigia.sqlite-wal'), 'damaged');
    killAt(at, { act: 'recover', folder: folder.carpeta, rawKeyHex: folder.rawKeyHex, now: AHORA });
    finishInterruptedRestore(folder.carpeta);
    expect(read(folder.carpeta, folder.rawKeyHex)).toEqual(former);
    expect(fs.readFileSync(path.join(folder.carpeta, 'apartado', 'danado-20260316T140000Z', 'vigia.sqlite'), 'utf8')).toBe('damaged');
    expect(leftovers(folder.carpeta)).toEqual([]);
  });
});

describe('start-up', () => {
  it('has nothing to do as a rule, and sweeps what a killed backup left', () => {
    const folder = temp.folder('arranque');
    expect(finishInterruptedRestore(folder)).toBe('NADA');
    fs.mkdirSync(path.join(folder, 'tmp', 'respaldo-abc'), { recursive: true });
    expect(finishInterruptedRestore(folder)).toBe('DESHECHA');
    expect(fs.readdirSync(folder)).toEqual([]);
  });

  it('follows no journal that leads out of the folder', () => {
    const folder = temp.folder('diario');
    for (const a of ['../fuera', '/tmp/fuera', 'x/../../fuera']) {
      fs.writeFileSync(path.join(folder, SWAP_JOURNAL), JSON.stringify({ version: 1, movimientos: [{ de: 'llaves.json', a }] }));
      expect(() => finishInterruptedRestore(folder)).toThrow();
    }
  });
});

describe('differing tables', () => {
  it('are none between a data folder and its restored copy', async () => {
    const clean = temp.folder('igual');
    await restore(clean);
    expect(differingTables(read(clean, data.rawKeyHex), read(data.carpeta, data.rawKeyHex))).toEqual([]);
  });
});
