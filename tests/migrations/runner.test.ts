import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { copyDatabase, migrate, MIGRATIONS, SCHEMA_VERSION, schemaVersion } from '@electron/platform/db/migrator';
import { openDatabase } from '@electron/platform/db/open';
import { emptyDatabase, temporaryFolder, TEST_KEY } from './support';

describe('the migrator', () => {
  it('knows its migrations by consecutive numbers', () => {
    expect(MIGRATIONS.map(({ numero }) => numero)).toEqual(MIGRATIONS.map((_, index) => index + 1));
    const files = fs.readdirSync(path.resolve('migrations')).filter((name) => name.endsWith('.sql'));
    expect(files).toHaveLength(SCHEMA_VERSION);
  });

  it('refuses a database from the future and leaves it as it is', () => {
    const { connection } = emptyDatabase();
    migrate(connection);
    connection.pragma(`user_version=${SCHEMA_VERSION + 1}`);
    expect(() => migrate(connection)).toThrow('DATOS_DE_VERSION_NUEVA');
    expect(schemaVersion(connection)).toBe(SCHEMA_VERSION + 1);
  });

  it('copies nothing for a new database, and does nothing twice', () => {
    const { connection } = emptyDatabase();
    const copyBefore = vi.fn<() => void>();
    migrate(connection, { copyBefore });
    migrate(connection, { copyBefore });
    expect(copyBefore).not.toHaveBeenCalled();
  });

  it('leaves nothing of a migration that fails half way, and foreign keys on', () => {
    const { connection } = emptyDatabase();
    connection.exec('CREATE TABLE usuario (id TEXT)'); // the third table of 0001 cannot be made any more
    expect(() => migrate(connection)).toThrow(/already exists/);
    expect(schemaVersion(connection)).toBe(0);
    const names = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
    expect(names).toEqual(['usuario']);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
  });

  it('writes a safety copy that opens with the same key and cannot be read without it', () => {
    const { connection } = emptyDatabase();
    migrate(connection);
    connection.exec("INSERT INTO numerador VALUES ('DC-13','CASO',2026,7)");
    const target = path.join(temporaryFolder(), 'copia.sqlite');
    copyDatabase(connection, target);
    const copy = openDatabase(target, TEST_KEY, { readonly: true });
    expect(copy.prepare('SELECT ultimo FROM numerador').pluck().get()).toBe(7);
    copy.close();
    expect(() => openDatabase(target, '0'.repeat(64), { readonly: true })).toThrow('SQLITE_NOTADB');
    expect(fs.readFileSync(target).includes('SQLite format 3')).toBe(false);
  });

  it('makes no plain database, whatever key it is given', () => {
    const file = path.join(temporaryFolder(), 'x.sqlite');
    for (const key of ['', 'abc', 'x'.repeat(64), `${'0'.repeat(63)}'`]) expect(() => openDatabase(file, key)).toThrow(TypeError);
    expect(fs.existsSync(file)).toBe(false);
  });
});
