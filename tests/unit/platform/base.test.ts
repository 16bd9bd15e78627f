import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentHash, differingTables } from '@electron/platform/backup/content-hash';
import { makeFixedClock } from '@electron/platform/clock';
import { migrate } from '@electron/platform/db/migrator';
import { isSound, openDatabase } from '@electron/platform/db/open';
import { saveFile } from '@electron/platform/files/save-file';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-base-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const KEY = 'c3'.repeat(32);
const fresh = (name: string) => {
  const connection = openDatabase(path.join(folder, name), KEY);
  migrate(connection);
  return connection;
};

describe('openDatabase', () => {
  it('is durable, encrypted and careful on every connection', () => {
    const connection = fresh('a.sqlite');
    const pragma = (name: string) => connection.pragma(name, { simple: true });
    expect([
      pragma('journal_mode'),
      pragma('synchronous'),
      pragma('foreign_keys'),
      pragma('recursive_triggers'),
      pragma('temp_store'),
      pragma('cipher'),
    ]).toEqual(['wal', 2, 1, 1, 2, 'sqlcipher']);
    expect(Number(pragma('legacy'))).toBe(4);
    expect(isSound(connection)).toBe(true);
    connection.close();
  });

  it('the journal and the file hold no plain word', () => {
    const connection = fresh('b.sqlite');
    connection
      .prepare(
        "INSERT INTO persona (id, punto_id, nombres, primer_apellido, segundo_apellido, nn, sexo, tipo_documento, creado_en, creado_por, actualizado_en, actualizado_por) VALUES ('p','DC-13','Qanarioplano','','',0,'MUJER','NINGUNO','t','u','t','u')",
      )
      .run();
    const files = ['b.sqlite', 'b.sqlite-wal'].map((name) => fs.readFileSync(path.join(folder, name)));
    expect(files.map((bytes) => bytes.includes('Qanarioplano'))).toEqual([false, false]);
    expect(files[1]?.length).toBeGreaterThan(4096);
    connection.close();
  });

  it('another key does not open it, and does not change a byte', () => {
    fresh('c.sqlite').close();
    const before = fs.readFileSync(path.join(folder, 'c.sqlite'));
    expect(() => openDatabase(path.join(folder, 'c.sqlite'), 'c4'.repeat(32))).toThrow('SQLITE_NOTADB');
    expect(() => openDatabase(path.join(folder, 'no.sqlite'), KEY, { readonly: true })).toThrow();
    expect(fs.readFileSync(path.join(folder, 'c.sqlite')).equals(before)).toBe(true);
    expect(fs.existsSync(path.join(folder, 'no.sqlite'))).toBe(false);
  });
});

describe('contentHash', () => {
  it('sees every change of every value, and not the order in which rows came', () => {
    const [a, b] = [fresh('d.sqlite'), fresh('e.sqlite')];
    const insert = (connection: typeof a, clave: string, esquema: number, contenido: string) => {
      connection.pragma('foreign_keys=OFF');
      connection.prepare("INSERT INTO borrador VALUES ('u', ?, ?, ?, 't')").run(clave, esquema, contenido);
    };
    for (const clave of ['x', 'y', 'z']) insert(a, clave, 1, '{}');
    for (const clave of ['z', 'x', 'y']) insert(b, clave, 1, '{}');
    expect(differingTables(contentHash(a), contentHash(b))).toEqual([]);
    const changes = [
      "esquema = 2 WHERE clave = 'x'",
      "contenido = '[]' WHERE clave = 'y'",
      "guardado_en = 't ' WHERE clave = 'z'",
      "clave = 'w' WHERE clave = 'z'",
      "usuario_id = 'v' WHERE clave = 'x'",
    ];
    for (const change of changes) {
      b.exec(`BEGIN; UPDATE borrador SET ${change}`);
      expect(differingTables(contentHash(a), contentHash(b)), change).toEqual(['borrador']);
      b.exec('ROLLBACK');
    }
    b.exec("DELETE FROM borrador WHERE clave = 'x'");
    expect(differingTables(contentHash(a), contentHash(b))).toEqual(['borrador']);
    b.exec('DROP TABLE borrador');
    expect(differingTables(contentHash(a), contentHash(b))).toEqual(['borrador']);
    a.close();
    b.close();
  });
});

describe('saveFile', () => {
  it('writes for its owner alone, and tells a place that does not take it in one word', () => {
    const target = path.join(folder, 'x.pdf');
    saveFile(target, Buffer.from('pdf'));
    expect([fs.readFileSync(target, 'utf8'), fs.statSync(target).mode & 0o077]).toEqual(['pdf', 0]);
    for (const bad of [folder, path.join(folder, 'no', 'x.pdf'), path.join(target, 'x.pdf'), '/dev/full'])
      expect(() => saveFile(bad, Buffer.from('pdf')), bad).toThrow('NO_SE_PUDO_GUARDAR');
  });
});

it('the fixed clock stands still until it is moved', () => {
  const clock = makeFixedClock('2026-03-16T09:00:00-05:00');
  expect([clock.now(), clock.now()]).toEqual(['2026-03-16T14:00:00.000Z', '2026-03-16T14:00:00.000Z']);
  clock.advance(1500);
  expect(clock.now()).toBe('2026-03-16T14:00:01.500Z');
  expect(() => makeFixedClock('ayer')).toThrow(TypeError);
});
