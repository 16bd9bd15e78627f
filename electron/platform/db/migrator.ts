import fs from 'node:fs';
import { DomainError } from '@core/kernel/errors';
import type { Connection } from './open';

export interface Migration {
  numero: number;
  nombre: string;
  sql: string;
}

const files = import.meta.glob<string>('../../../migrations/*.sql', { query: '?raw', import: 'default', eager: true });

/** Every shipped migration in order; a gap or a repeated number is a fault of the build. */
export const MIGRATIONS: readonly Migration[] = Object.entries(files)
  .map(([path, sql]) => {
    const match = /(\d{4})_(\w+)\.sql$/.exec(path);
    if (!match) throw new Error(`migration with an unusable name: ${path}`);
    return { numero: Number(match[1]), nombre: match[2] ?? '', sql };
  })
  .toSorted((a, b) => a.numero - b.numero)
  .map((migration, index) => {
    if (migration.numero !== index + 1) throw new Error(`migrations are not consecutive at ${migration.numero}`);
    return migration;
  });

/** The schema version this program writes. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** `user_version` of an open database. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/**
 * Brings a database to `hasta` (default: newest). Own runner, not drizzle's: SQLite ignores `foreign_keys=OFF` inside
 * the transaction that drizzle opens, so a table rebuild would drop child rows (ADR 0003).
 * @param copyBefore called once before anything changes when the database holds data; writes the safety copy.
 * @throws DomainError DATOS_DE_VERSION_NUEVA for a database from the future; nothing is changed then.
 */
export function migrate(connection: Connection, options: { hasta?: number; copyBefore?: () => void } = {}): number {
  const from = schemaVersion(connection);
  const target = options.hasta ?? SCHEMA_VERSION;
  if (from > SCHEMA_VERSION) throw new DomainError('DATOS_DE_VERSION_NUEVA');
  if (from >= target) return from;
  if (from > 0) options.copyBefore?.();
  connection.pragma('foreign_keys=OFF');
  try {
    connection.transaction(() => {
      for (const migration of MIGRATIONS.slice(from, target)) connection.exec(migration.sql);
      const broken = connection.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration left ${broken.length} rows without their parent`);
      connection.pragma(`user_version=${target}`);
    })();
  } finally {
    connection.pragma('foreign_keys=ON');
  }
  return target;
}

/** Writes an encrypted copy (same key) of an open database beside it; the target must not exist. */
export function copyDatabase(connection: Connection, target: string): void {
  const partial = `${target}.parte`;
  fs.rmSync(partial, { force: true });
  connection.prepare('VACUUM INTO ?').run(partial);
  const fd = fs.openSync(partial, 'r+');
  fs.fsyncSync(fd);
  fs.closeSync(fd);
  fs.renameSync(partial, target);
}
