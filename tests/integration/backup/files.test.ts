import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { randomKey, sha256 } from '@electron/platform/crypto/primitives';
import { makeFolder, writeAtomic } from '@electron/platform/files/atomic-write';
import { listStoredFiles, makeContentStore } from '@electron/platform/files/content-store';
import { LOCK_NAME, lockFolder } from '@electron/platform/files/folder-lock';
import { freeSpace, requireSpace } from '@electron/platform/files/free-space';
import { finishPendingSwap, stamp, swapIn } from '@electron/platform/files/folder-swap';
import { bundle } from './bundle';
import { CANARY, makeTemp, readTree } from './fixture';

const temp = makeTemp();
afterAll(() => temp.clean());

describe('writeAtomic', () => {
  it('replaces the file as a whole and leaves nothing beside it', () => {
    const folder = temp.folder('atomo');
    const file = path.join(folder, 'llaves.json');
    writeAtomic(file, 'uno');
    writeAtomic(file, Buffer.from('dos'));
    expect(fs.readFileSync(file, 'utf8')).toBe('dos');
    expect(fs.readdirSync(folder)).toEqual(['llaves.json']);
    if (process.platform !== 'win32') expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  });

  it('keeps the old file when it cannot write the new one', () => {
    const folder = temp.folder('atomo');
    const file = path.join(folder, 'ocupado');
    fs.mkdirSync(file); // a rename onto a folder fails
    expect(() => writeAtomic(file, 'x')).toThrow();
    expect(fs.readdirSync(folder)).toEqual(['ocupado']);
    expect(() => writeAtomic(path.join(folder, 'no-esta', 'x'), 'x')).toThrow();
  });

  it('writes over what a crash left of an earlier try', () => {
    const file = path.join(temp.folder('atomo'), 'a');
    fs.writeFileSync(`${file}.parte`, 'half of something longer than the new content');
    writeAtomic(file, 'new');
    expect(fs.readFileSync(file, 'utf8')).toBe('new');
  });

  it('makes folders as deep as needed', () => {
    const deep = path.join(temp.folder('hondo'), 'a', 'b', 'c');
    makeFolder(deep);
    makeFolder(deep);
    expect(fs.statSync(deep).isDirectory()).toBe(true);
  });
});

describe('lockFolder', () => {
  it('lets one in, also within one process, and the next one after release', () => {
    const folder = path.join(temp.folder('candado'), 'nueva');
    const first = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'DATOS_EN_USO' }));
    first.release();
    first.release();
    const second = lockFolder(folder);
    expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'DATOS_EN_USO' }));
    second.release();
    expect(fs.readdirSync(folder)).toEqual([LOCK_NAME]);
  });

  it('is freed by the system when its process is killed', async () => {
    const folder = temp.folder('candado');
    const program = await bundle('tests/integration/backup/kill-child.ts');
    const child = spawn(process.execPath, [program.file, JSON.stringify({ act: 'lock', folder })], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      await once(child.stdout, 'data');
      expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'DATOS_EN_USO' }));
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      lockFolder(folder).release();
    } finally {
      child.kill('SIGKILL');
      program.remove();
    }
  });
});

describe('the content store', () => {
  const key = randomKey();
  const plain = Buffer.from(`%PDF ${CANARY}`);

  it('writes encrypted files named by the hash of what is on disk', () => {
    const folder = temp.folder('docs');
    const store = makeContentStore(folder, key);
    const stored = store.put(plain);
    expect(stored).toEqual({
      archivo: expect.stringMatching(/^documentos\/([0-9a-f]{2})\/\1[0-9a-f]{62}\.bin$/),
      sha256: sha256(plain),
      bytes: plain.length,
    });
    const onDisk = fs.readFileSync(path.join(folder, stored.archivo));
    expect(stored.archivo).toContain(sha256(onDisk));
    expect(onDisk.includes(CANARY)).toBe(false);
    expect(store.get(stored.archivo)?.equals(plain)).toBe(true);
    const again = store.put(plain);
    expect(again.archivo).not.toBe(stored.archivo); // nobody can see that two files are the same
    expect(listStoredFiles(folder)).toEqual([stored.archivo, again.archivo].toSorted());
    expect(store.get(store.put(Buffer.alloc(0)).archivo)?.length).toBe(0);
  });

  it('gives null for an altered, cut, missing or foreign file', () => {
    const folder = temp.folder('docs');
    const store = makeContentStore(folder, key);
    const change = (act: (file: string) => void) => {
      const { archivo } = store.put(plain);
      act(path.join(folder, archivo));
      return store.get(archivo);
    };
    expect(change((file) => fs.appendFileSync(file, 'x'))).toBeNull();
    expect(change((file) => fs.truncateSync(file, 10))).toBeNull();
    expect(change((file) => fs.truncateSync(file, 0))).toBeNull();
    expect(change((file) => fs.rmSync(file))).toBeNull();
    expect(makeContentStore(folder, randomKey()).get(store.put(plain).archivo)).toBeNull();
    // a file of the right name that was never sealed with the key
    const forged = Buffer.from('forged content, long enough for a nonce and a tag');
    const name = sha256(forged);
    makeFolder(path.join(folder, 'documentos', name.slice(0, 2)));
    fs.writeFileSync(path.join(folder, 'documentos', name.slice(0, 2), `${name}.bin`), forged);
    expect(store.get(`documentos/${name.slice(0, 2)}/${name}.bin`)).toBeNull();
  });

  it('reads nothing outside its folder', () => {
    const folder = temp.folder('docs');
    const store = makeContentStore(folder, key);
    const { archivo } = store.put(plain);
    const hex = path.basename(archivo, '.bin');
    for (const name of [
      '../x',
      `documentos/../${archivo}`,
      `/${archivo}`,
      archivo.replaceAll('/', '\\'),
      `documentos/00/${hex}.bin`.replace('/00/', hex.startsWith('00') ? '/01/' : '/00/'),
      `${archivo}/..`,
      '',
    ])
      expect([name, store.get(name)]).toEqual([name, null]);
  });

  it('lists nothing where nothing is, and only its own files', () => {
    const folder = temp.folder('docs');
    expect(listStoredFiles(folder)).toEqual([]);
    const { archivo } = makeContentStore(folder, key).put(plain);
    fs.writeFileSync(path.join(folder, `${archivo}.parte`), 'x');
    fs.writeFileSync(path.join(folder, 'documentos', 'Thumbs.db'), 'x');
    expect(listStoredFiles(folder)).toEqual([archivo]);
    expect(readTree(folder).size).toBe(3);
  });
});

describe('free space', () => {
  it('is asked of the drive', async () => {
    const { libre, total } = await freeSpace(temp.folder('espacio'));
    expect(libre).toBeGreaterThan(0);
    expect(total).toBeGreaterThanOrEqual(libre);
    await expect(freeSpace('/no/esta')).rejects.toMatchObject({ code: 'ENOENT' });
  });
  it.each([
    [1, 0, { necesarios: 1, libres: 0 }],
    [5 * 1024 * 1024 + 1, 3 * 1024 * 1024 - 1, { necesarios: 6, libres: 2 }],
  ])('%i needed and %i free is refused', (needed, free, datos) => {
    expect(() => requireSpace(needed, free)).toThrow(expect.objectContaining({ code: 'SIN_ESPACIO', details: { datos } }));
  });
  it('is enough when it is just enough', () => {
    expect(() => requireSpace(10, 10)).not.toThrow();
  });
});

describe('swapIn', () => {
  const stage = (folder: string, name: string, content: string) => {
    fs.mkdirSync(path.join(folder, name));
    fs.writeFileSync(path.join(folder, name, 'x'), content);
    return { staging: name, place: ['x'], aside: ['x', 'no-esta'], setAside: `apartado/${name}` };
  };
  const contents = (folder: string) => Object.fromEntries([...readTree(folder)].map(([name, bytes]) => [name, bytes.toString()]));

  it('finishes an exchange that was cut short before it starts another', () => {
    const folder = temp.folder('cambio');
    fs.writeFileSync(path.join(folder, 'x'), 'old');
    const cut = (step: string) => {
      if (step === 'diario') throw new Error('cut');
    };
    expect(() => swapIn(folder, stage(folder, 'uno', 'first'), cut)).toThrow('cut');
    expect(contents(folder)).toMatchObject({ x: 'old', 'uno/x': 'first' });
    swapIn(folder, stage(folder, 'dos', 'second'));
    expect(contents(folder)).toEqual({ x: 'second', 'apartado/uno/x': 'old', 'apartado/dos/x': 'first' });
    expect(finishPendingSwap(folder)).toBe(false);
  });
});

it('stamps fit in file names', () => expect(stamp('2026-03-16T09:00:00-05:00')).toBe('20260316T140000Z'));
