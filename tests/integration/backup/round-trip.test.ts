import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentHash, differingTables } from '@electron/platform/backup/content-hash';
import { missingFiles } from '@electron/platform/backup/missing-files';
import { createPackage } from '@electron/platform/backup/create-package';
import { inspectPackage, verifyPackage } from '@electron/platform/backup/inspect-package';
import { restorePackage } from '@electron/platform/backup/restore-package';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { deriveKey, sha256 } from '@electron/platform/crypto/primitives';
import { SCHEMA_VERSION } from '@electron/platform/db/migrator';
import { openDatabase } from '@electron/platform/db/open';
import { listStoredFiles, makeContentStore } from '@electron/platform/files/content-store';
import { addCases, AHORA, CANARY, createInput, leftovers, makeDataFolder, makeTemp, readTree } from './fixture';
import type { DataFolder } from './fixture';

const temp = makeTemp();
afterAll(() => temp.clean());

const hashOf = (folder: string, key: string) => {
  const connection = openDatabase(path.join(folder, 'vigia.sqlite'), key);
  try {
    return contentHash(connection);
  } finally {
    connection.close();
  }
};

describe('round trip', () => {
  let data: DataFolder;
  let usb: string;
  beforeAll(async () => {
    data = await makeDataFolder(temp.folder('datos'));
    usb = temp.folder('usb');
  });

  it('writes, reads back, inspects, verifies and restores on a clean machine', async () => {
    const progress: number[] = [];
    const made = await createPackage(createInput(data, usb), { onProgress: ({ parte }) => progress.push(parte) });
    expect(made.archivo).toBe(path.join(usb, 'vigia-DEMO-DC13-20260316-0001.age'));
    expect(made.bytes).toBe(fs.statSync(made.archivo).size);
    expect(made.sha256).toBe(sha256(fs.readFileSync(made.archivo)));
    expect(made.documentosDanados).toEqual([]);
    expect(made.manifiesto.conteos).toMatchObject({ caso: 12, persona: 12, documento_emitido: 3, bitacora: 12 });
    expect(made.manifiesto.bitacora).toEqual({ ultima: 12, hash: sha256('12') });
    expect(Object.keys(made.manifiesto.conteos).filter((table) => table.startsWith('busqueda'))).toEqual([]);
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);

    const seen = await inspectPackage({ archivo: made.archivo, identity: data.identity });
    expect(seen).toEqual(made.manifiesto);
    for (const secreto of ['claveBase', 'claves']) expect(JSON.stringify([seen, made])).not.toContain(`"${secreto}"`);
    expect(Object.keys(seen).filter((key) => key.startsWith('clave'))).toEqual([]);
    expect(await verifyPackage({ archivo: made.archivo, identity: data.identity })).toEqual({
      manifiesto: seen,
      bytes: made.bytes,
      sha256: made.sha256,
    });

    const clean = path.join(temp.folder('limpia'), 'datos');
    const restored = await restorePackage({ archivo: made.archivo, identity: data.identity, carpeta: clean, ahora: AHORA });
    expect(restored).toEqual({ manifiesto: seen, apartado: null, esquema: { antes: SCHEMA_VERSION, ahora: SCHEMA_VERSION } });
    expect(differingTables(hashOf(clean, data.rawKeyHex), hashOf(data.carpeta, data.rawKeyHex))).toEqual([]);
    const stored = (folder: string) => [...readTree(folder)].filter(([name]) => name.startsWith('documentos') || name === 'llaves.json');
    expect(stored(clean)).toEqual(stored(data.carpeta));
    const connection = openDatabase(path.join(clean, 'vigia.sqlite'), data.rawKeyHex);
    const key = deriveKey(Buffer.from(data.rawKeyHex, 'hex'), 'adjuntos');
    const { archivo } = connection.prepare('SELECT pdf_archivo AS archivo FROM documento_emitido').get() as { archivo: string };
    expect(makeContentStore(clean, key).get(archivo)?.toString('latin1')).toContain(CANARY);
    expect(connection.prepare('SELECT count(*) AS n FROM busqueda_caso WHERE busqueda_caso MATCH ?').get('jacaranda')).toEqual({ n: 12 });
    connection.close();
    expect(leftovers(usb, data.carpeta, clean)).toEqual([]);
  });

  it('takes the state of one instant while the program goes on writing', async () => {
    const connection = openDatabase(path.join(data.carpeta, 'vigia.sqlite'), data.rawKeyHex);
    let next = 100;
    const writing = setInterval(() => addCases(connection, next++, 1), 1);
    try {
      const made = await createPackage(createInput(data, usb, { secuencia: 2 }));
      expect(made.manifiesto.conteos['caso']).toBe(made.manifiesto.conteos['persona']);
      expect(made.manifiesto.conteos['caso']).toBeGreaterThanOrEqual(12);
    } finally {
      clearInterval(writing);
      connection.close();
    }
  });

  it('never overwrites: a name that is taken gets a number', async () => {
    const first = fs.readFileSync(path.join(usb, 'vigia-DEMO-DC13-20260316-0001.age'));
    const again = await createPackage(createInput(data, usb));
    expect(path.basename(again.archivo)).toBe('vigia-DEMO-DC13-20260316-0001-2.age');
    expect(fs.readFileSync(path.join(usb, 'vigia-DEMO-DC13-20260316-0001.age')).equals(first)).toBe(true);
    expect((await createPackage(createInput(data, usb))).archivo).toMatch(/-0001-3\.age$/);
  });

  it('leaves no name, no text and no key in clear on any disk', async () => {
    const archivo = path.join(usb, 'vigia-DEMO-DC13-20260316-0001.age');
    const clean = temp.folder('canario');
    await restorePackage({ archivo, identity: data.identity, carpeta: clean, ahora: AHORA });
    const files = [data.carpeta, usb, clean].flatMap((folder) => [...readTree(folder)]);
    expect(files.length).toBeGreaterThan(10);
    for (const [name, bytes] of files) {
      for (const secret of [CANARY, 'Inventado', 'SQLite format 3', data.rawKeyHex, data.identity])
        expect([name, secret, bytes.includes(secret)]).toEqual([name, secret, false]);
      expect([name, bytes.includes(Buffer.from(data.rawKeyHex, 'hex'))]).toEqual([name, false]);
    }
  });

  it('says which stored files were already missing or altered, and keeps the rest', async () => {
    const own = await makeDataFolder(temp.folder('roto'), { documents: 3 });
    const [first, second] = listStoredFiles(own.carpeta) as [string, string, string];
    fs.rmSync(path.join(own.carpeta, first));
    fs.appendFileSync(path.join(own.carpeta, second), 'x');
    const made = await createPackage(createInput(own, temp.folder('usb')));
    expect(made.documentosDanados).toEqual([first, second].toSorted());
    expect(made.manifiesto.miembros.map(({ nombre }) => nombre)).not.toContain(first);
    const connection = openDatabase(path.join(own.carpeta, 'vigia.sqlite'), own.rawKeyHex);
    expect(missingFiles(connection, own.carpeta)).toEqual([first]);
    connection.close();
    const clean = temp.folder('limpia');
    await restorePackage({ archivo: made.archivo, identity: own.identity, carpeta: clean, ahora: AHORA });
    expect(listStoredFiles(clean)).toHaveLength(2);
  });

  it('packs a folder without documents, and a thousand of them', async () => {
    for (const documents of [0, 1000]) {
      const own = await makeDataFolder(temp.folder('n'), { cases: 1, documents, documentBytes: 10 });
      const made = await createPackage(createInput(own, temp.folder('usb')));
      expect(made.manifiesto.miembros).toHaveLength(2 + documents);
      await verifyPackage({ archivo: made.archivo, identity: own.identity });
    }
  });

  it('opens for the central too, which cannot restore with its own key', async () => {
    const central = await generateIdentity();
    const made = await createPackage(createInput(data, usb, { secuencia: 5, recipients: [data.recipient, central.recipient] }));
    expect((await inspectPackage({ archivo: made.archivo, identity: central.identity })).punto).toBe('DC-13');
    await verifyPackage({ archivo: made.archivo, identity: data.identity });
    const clean = temp.folder('central');
    await expect(restorePackage({ archivo: made.archivo, identity: central.identity, carpeta: clean, ahora: AHORA })).rejects.toMatchObject(
      { code: 'CLAVE_RECUPERACION_DISTINTA' },
    );
    expect(fs.readdirSync(clean)).toEqual([]);
  });

  it('has nothing to back up before set-up, and wants a sensible name and recipients', async () => {
    await expect(createPackage(createInput({ ...data, carpeta: temp.folder('vacia') }, usb))).rejects.toMatchObject({
      code: 'NO_INSTALADO',
    });
    await expect(createPackage(createInput(data, usb, { nombreArchivo: '../x.age' }))).rejects.toThrow(TypeError);
    await expect(createPackage(createInput(data, usb, { recipients: [] }))).rejects.toThrow(TypeError);
    expect(leftovers(usb, data.carpeta)).toEqual([]);
  });
});

describe('contentHash', () => {
  const open = () => openDatabase(path.join(temp.folder('huella'), 'x.sqlite'), '00'.repeat(32));

  it('is the same whatever the order of insertion and the layout of the file', () => {
    const [a, b] = [open(), open()];
    for (const db of [a, b]) db.exec('CREATE TABLE t (id TEXT PRIMARY KEY, v) STRICT, WITHOUT ROWID;'.replace('v)', 'v ANY)'));
    a.exec("INSERT INTO t VALUES ('a', 1), ('b', 2)");
    b.exec("INSERT INTO t VALUES ('b', 2), ('z', 9), ('a', 1); DELETE FROM t WHERE id = 'z'; VACUUM");
    expect(contentHash(a)).toEqual(contentHash(b));
    expect(contentHash(a).conteos).toEqual({ t: 2 });
    a.close();
    b.close();
  });

  it('tells values apart that look alike', () => {
    const db = open();
    db.exec('CREATE TABLE t (id INTEGER PRIMARY KEY, a ANY, b ANY) STRICT');
    const hashes = new Set<string>();
    const rows: [unknown, unknown][] = [
      [1n, null],
      [1.5, null],
      ['1', null],
      [Buffer.from('1'), null],
      [null, 1n],
      [null, null],
      ['', null],
      [Buffer.alloc(0), null],
      ['ab', 'c'],
      ['a', 'bc'],
      [9007199254740993n, null],
      [9007199254740992n, null],
    ];
    for (const [a, b] of rows) {
      db.exec('DELETE FROM t');
      db.prepare('INSERT INTO t VALUES (1, ?, ?)').run(a, b);
      hashes.add(contentHash(db).huellas['t'] ?? '');
    }
    expect(hashes.size).toBe(rows.length);
    db.close();
  });

  it('leaves out the full-text index and SQLite’s own tables, names differences', () => {
    const db = open();
    db.exec(
      'CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, n INTEGER, doble INTEGER GENERATED ALWAYS AS (n * 2) STORED); CREATE TABLE "con espacio" (x); CREATE VIRTUAL TABLE f USING fts5 (x); CREATE VIEW v AS SELECT 1',
    );
    const before = contentHash(db);
    expect(Object.keys(before.conteos)).toEqual(['con espacio', 't']);
    db.exec("INSERT INTO f VALUES ('hola')");
    expect(differingTables(before, contentHash(db))).toEqual([]);
    db.exec('INSERT INTO t (n) VALUES (4); CREATE TABLE nueva (x)');
    expect(differingTables(before, contentHash(db))).toEqual(['nueva', 't']);
    db.close();
  });
});
