import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { contentHash } from '@electron/platform/backup/content-hash';
import { migrate, SCHEMA_VERSION, schemaVersion } from '@electron/platform/db/migrator';
import { isSound, openDatabase } from '@electron/platform/db/open';
import { temporaryFolder } from './support';

interface Esperado {
  esquema: number;
  /** Raw key of the fixture; its people are invented. */
  clave: string;
  conteos: Record<string, number>;
  huellas: Record<string, string>;
}

const FIXTURES = path.resolve('tests', 'support', 'fixtures');
const folders = fs.readdirSync(FIXTURES).filter((name) => name.startsWith('esquema-'));

describe('databases of every landed schema', () => {
  it('are all kept', () => {
    expect(folders).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, index) => `esquema-${String(index + 1).padStart(4, '0')}`));
  });

  it.each(folders)('%s opens, migrates and says what it said', (name) => {
    const esperado = JSON.parse(fs.readFileSync(path.join(FIXTURES, name, 'esperado.json'), 'utf8')) as Esperado;
    const file = path.join(temporaryFolder(), 'vigia.sqlite');
    fs.copyFileSync(path.join(FIXTURES, name, 'vigia.sqlite'), file);
    const connection = openDatabase(file, esperado.clave);
    onTestFinished(() => {
      connection.close();
    });
    expect(schemaVersion(connection)).toBe(esperado.esquema);
    const before = contentHash(connection);
    expect(before.conteos).toEqual(esperado.conteos);
    expect(before.huellas).toEqual(esperado.huellas);
    expect(migrate(connection)).toBe(SCHEMA_VERSION);
    expect(isSound(connection)).toBe(true);
    const after = contentHash(connection);
    // a migration may add tables and columns; it never loses a row of what was there
    for (const [table, rows] of Object.entries(esperado.conteos)) expect(after.conteos[table], table).toBeGreaterThanOrEqual(rows);
    if (esperado.esquema === SCHEMA_VERSION) expect(after.huellas).toEqual(esperado.huellas);
  });
});
