import path from 'node:path';
import { afterAll, beforeEach, expect, it, vi } from 'vitest';
import { createPackage } from '@electron/platform/backup/create-package';
import { restorePackage } from '@electron/platform/backup/restore-package';
import type * as migrator from '@electron/platform/db/migrator';
import type { Connection } from '@electron/platform/db/open';
import { openDatabase } from '@electron/platform/db/open';
import { AHORA, createInput, makeDataFolder, makeTemp, hashTree } from './fixture';

/** A program of the next schema: its migration adds a column, or fails. */
const next = vi.hoisted(() => ({ on: false, fail: false }));
vi.mock('@electron/platform/db/migrator', async (original) => {
  const actual = await original<typeof migrator>();
  return {
    ...actual,
    migrate(connection: Connection, options?: Parameters<typeof actual.migrate>[1]) {
      const reached = actual.migrate(connection, options);
      if (!next.on) return reached;
      if (next.fail) throw new Error('the migration fails');
      connection.exec('ALTER TABLE caso ADD COLUMN campo_nuevo TEXT');
      connection.pragma(`user_version=${reached + 1}`);
      return reached + 1;
    },
  };
});

const temp = makeTemp();
afterAll(() => temp.clean());
beforeEach(() => Object.assign(next, { on: false, fail: false }));

it('brings an older snapshot to the present schema in staging, before anything is replaced', async () => {
  const data = await makeDataFolder(temp.folder('datos'));
  const { archivo, manifiesto } = await createPackage(createInput(data, temp.folder('usb')));
  next.on = true;
  const clean = temp.folder('limpia');
  const result = await restorePackage({ archivo, identity: data.identity, carpeta: clean, ahora: AHORA });
  expect(result.esquema).toEqual({ antes: manifiesto.esquema, ahora: manifiesto.esquema + 1 });
  const connection = openDatabase(path.join(clean, 'vigia.sqlite'), data.rawKeyHex);
  expect(connection.prepare('SELECT count(*) AS n FROM caso WHERE campo_nuevo IS NULL').get()).toEqual({ n: 12 });
  connection.close();
});

it('changes nothing when the migration fails', async () => {
  const data = await makeDataFolder(temp.folder('datos'));
  const { archivo } = await createPackage(createInput(data, temp.folder('usb')));
  const occupied = await makeDataFolder(temp.folder('ocupada'));
  const before = hashTree(occupied.carpeta);
  Object.assign(next, { on: true, fail: true });
  await expect(restorePackage({ archivo, identity: data.identity, carpeta: occupied.carpeta, ahora: AHORA })).rejects.toThrow(
    'the migration fails',
  );
  expect(hashTree(occupied.carpeta)).toEqual(before);
});
