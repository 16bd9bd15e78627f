import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { openDatabase } from '@electron/platform/db/open';
import type { Connection } from '@electron/platform/db/open';

/** Key of the databases that tests make; never used for anything else. */
export const TEST_KEY = 'a5'.repeat(32);

/** A folder that goes with the test. */
export function temporaryFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-migracion-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new encrypted database without a schema, closed when the test ends. */
export function emptyDatabase(): { connection: Connection; file: string } {
  const file = path.join(temporaryFolder(), 'vigia.sqlite');
  const connection = openDatabase(file, TEST_KEY);
  onTestFinished(() => {
    connection.close();
  });
  return { connection, file };
}
