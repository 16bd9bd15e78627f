import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { contentHash } from '@electron/platform/backup/content-hash';
import { isSound, NotADatabaseError, openDatabase } from '@electron/platform/db/open';
import type { Connection } from '@electron/platform/db/open';
import { findGoodCopy, listLocalCopies, makeLocalCopy, recoverFromCopy } from '@electron/platform/files/local-copies';
import { addCases, AHORA, CANARY, leftovers, makeDataFolder, makeTemp, hashTree } from './fixture';
import type { DataFolder } from './fixture';

const temp = makeTemp();
afterAll(() => temp.clean());

const DAYS = Array.from({ length: 9 }, (_, index) => `2026-03-${String(index + 8).padStart(2, '0')}`);
const open = (data: DataFolder) => openDatabase(path.join(data.carpeta, 'vigia.sqlite'), data.rawKeyHex);

async function withCopies(days: readonly string[]): Promise<DataFolder> {
  const data = await makeDataFolder(temp.folder('copias'), { cases: 3, documents: 0 });
  const connection = open(data);
  for (const [index, day] of days.entries()) {
    addCases(connection, 10 + index, 1);
    makeLocalCopy(connection, data.carpeta, day);
  }
  connection.close();
  return data;
}

/** Overwrites the middle of a file. */
function damage(file: string): void {
  const fd = fs.openSync(file, 'r+');
  const { size } = fs.fstatSync(fd);
  fs.writeSync(fd, Buffer.alloc(8192, 0xaa), 0, 8192, Math.floor(size / 2));
  fs.closeSync(fd);
}

function caseCount(connection: Connection): number {
  return contentHash(connection).conteos['caso'] ?? -1;
}

describe('local copies', () => {
  it('keeps the newest seven, encrypted under the same key', async () => {
    const data = await withCopies(DAYS);
    expect(listLocalCopies(data.carpeta).map(({ dia }) => dia)).toEqual(DAYS.toReversed().slice(0, 7));
    for (const { ruta } of listLocalCopies(data.carpeta)) {
      expect(fs.readFileSync(ruta).includes(CANARY)).toBe(false);
      expect(fs.readFileSync(ruta).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    }
    const newest = openDatabase(listLocalCopies(data.carpeta)[0]!.ruta, data.rawKeyHex, { readonly: true });
    expect(caseCount(newest)).toBe(12);
    newest.close();
    expect(leftovers(data.carpeta)).toEqual([]);
  });

  it('replaces the copy of the same day', async () => {
    const data = await withCopies(['2026-03-16', '2026-03-16']);
    expect(fs.readdirSync(path.join(data.carpeta, 'copias'))).toEqual(['2026-03-16.sqlite']);
    const copy = openDatabase(path.join(data.carpeta, 'copias', '2026-03-16.sqlite'), data.rawKeyHex, { readonly: true });
    expect(caseCount(copy)).toBe(5);
    copy.close();
  });

  it('holds what stands in the log of the open database too', async () => {
    const data = await withCopies([]);
    const connection = open(data);
    addCases(connection, 50, 4);
    expect(fs.statSync(path.join(data.carpeta, 'vigia.sqlite-wal')).size).toBeGreaterThan(0);
    const { ruta } = makeLocalCopy(connection, data.carpeta, '2026-03-16')!;
    const copy = openDatabase(ruta, data.rawKeyHex, { readonly: true });
    expect(contentHash(copy)).toEqual(contentHash(connection));
    copy.close();
    connection.close();
  });

  it('never lets a damaged database push out a good copy', async () => {
    const data = await withCopies(DAYS.slice(0, 7));
    const before = hashTree(path.join(data.carpeta, 'copias'));
    damage(path.join(data.carpeta, 'vigia.sqlite'));
    const connection = open(data);
    expect(isSound(connection)).toBe(false);
    expect(makeLocalCopy(connection, data.carpeta, '2026-03-20')).toBeNull();
    expect(makeLocalCopy(connection, data.carpeta, DAYS[6]!)).toBeNull();
    connection.close();
    expect(hashTree(path.join(data.carpeta, 'copias'))).toEqual(before);
  });

  it('never lets a database that was cut down to nothing push out a good copy', async () => {
    const data = await withCopies(['2026-03-15']);
    for (const suffix of ['', '-wal', '-shm']) fs.rmSync(path.join(data.carpeta, `vigia.sqlite${suffix}`), { force: true });
    const connection = open(data);
    expect(isSound(connection)).toBe(true); // SQLite has nothing to object to
    expect(makeLocalCopy(connection, data.carpeta, '2026-03-15')).toBeNull();
    connection.close();
    expect(findGoodCopy(data.carpeta, data.rawKeyHex)?.dia).toBe('2026-03-15');
  });

  it('sweeps what a crash left of an earlier copy', async () => {
    const data = await withCopies(['2026-03-15']);
    fs.writeFileSync(path.join(data.carpeta, 'copias', '2026-03-14.sqlite.parte'), 'half');
    fs.writeFileSync(path.join(data.carpeta, 'copias', '2026-03-14.sqlite.parte-journal'), 'half');
    const connection = open(data);
    makeLocalCopy(connection, data.carpeta, '2026-03-16');
    connection.close();
    expect(fs.readdirSync(path.join(data.carpeta, 'copias'))).toEqual(['2026-03-15.sqlite', '2026-03-16.sqlite']);
  });

  it('finds the newest copy that is good', async () => {
    const data = await withCopies(DAYS.slice(0, 4));
    const [newest, second, third] = listLocalCopies(data.carpeta).map(({ ruta }) => ruta) as [string, string, string];
    damage(newest);
    fs.truncateSync(second, 5000);
    expect(findGoodCopy(data.carpeta, data.rawKeyHex)).toEqual({ dia: DAYS[1], ruta: third });
    fs.writeFileSync(third, '');
    expect(findGoodCopy(data.carpeta, data.rawKeyHex)?.dia).toBe(DAYS[0]);
    expect(findGoodCopy(data.carpeta, 'ab'.repeat(32))).toBeNull();
    expect(findGoodCopy(temp.folder('vacia'), data.rawKeyHex)).toBeNull();
  });

  it('puts a good copy in the place of a damaged database, which is kept', async () => {
    const data = await withCopies(DAYS.slice(0, 2));
    const file = path.join(data.carpeta, 'vigia.sqlite');
    damage(file);
    fs.writeFileSync(`${file}-wal`, 'old log');
    const damaged = fs.readFileSync(file);
    const recovered = recoverFromCopy(data.carpeta, data.rawKeyHex, AHORA);
    expect(recovered).toEqual({ dia: DAYS[1], apartado: path.join(data.carpeta, 'apartado', 'danado-20260316T140000Z') });
    expect(fs.readFileSync(path.join(recovered!.apartado, 'vigia.sqlite')).equals(damaged)).toBe(true);
    expect(fs.readFileSync(path.join(recovered!.apartado, 'vigia.sqlite-wal'), 'utf8')).toBe('old log');
    const connection = open(data);
    expect([isSound(connection), caseCount(connection)]).toEqual([true, 5]);
    connection.close();
    expect(listLocalCopies(data.carpeta)).toHaveLength(2); // the copy itself stays a copy
    expect(leftovers(data.carpeta)).toEqual([]);

    fs.writeFileSync(file, 'damaged again');
    expect(() => open(data)).toThrow(NotADatabaseError);
    expect(recoverFromCopy(data.carpeta, data.rawKeyHex, AHORA)?.apartado).toMatch(/danado-20260316T140000Z-2$/);
    open(data).close();
  });

  it('touches nothing when no copy is good', async () => {
    const data = await withCopies([]);
    fs.writeFileSync(path.join(data.carpeta, 'vigia.sqlite'), 'damaged');
    const before = hashTree(data.carpeta);
    expect(recoverFromCopy(data.carpeta, data.rawKeyHex, AHORA)).toBeNull();
    expect(hashTree(data.carpeta)).toEqual(before);
  });
});
