import { spawnSync } from 'node:child_process';
import { describe } from 'vitest';

/** Programs that judge from outside and how Debian calls their packages. */
const PACKAGES = { age: 'age', tar: 'tar', sqlite3: 'sqlite3' } as const;
export type OutsideTool = keyof typeof PACKAGES;

function isInstalled(tool: OutsideTool): boolean {
  return spawnSync(tool, ['--version'], { stdio: 'ignore' }).error === undefined;
}

/**
 * A group of tests that needs programs of the machine. Without them it is skipped and says which are missing; with
 * `CI=true` it fails instead, so that nobody mistakes silence for a pass.
 */
export function describeWith(tools: readonly OutsideTool[], name: string, body: () => void): void {
  const missing = tools.filter((tool) => !isInstalled(tool));
  if (missing.length === 0 || process.env['CI'] === 'true') {
    describe(name, () => {
      if (missing.length > 0) throw new Error(`missing: ${missing.map((tool) => PACKAGES[tool]).join(', ')}`);
      body();
    });
    return;
  }
  describe.skip(`${name} (omitidas: falta ${missing.map((tool) => PACKAGES[tool]).join(', ')})`, body);
}

function run(program: OutsideTool, args: readonly string[], input?: Buffer): Buffer {
  const result = spawnSync(program, [...args], { input: input ?? Buffer.alloc(0), maxBuffer: 512 * 1024 * 1024 });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${program} ended with ${result.status}: ${result.stderr.toString().trim()}`);
  return result.stdout;
}

/** `age -d -i KEYFILE FILE`. */
export const ageDecrypt = (keyFile: string, file: string): Buffer => run('age', ['-d', '-i', keyFile, file]);
/** `age -r RECIPIENT… ` over bytes. */
export const ageEncrypt = (recipients: readonly string[], plain: Buffer): Buffer =>
  run(
    'age',
    recipients.flatMap((recipient) => ['-r', recipient]),
    plain,
  );
/** `tar -t`: names in order. */
export const tarList = (tar: Buffer): string[] => run('tar', ['-t'], tar).toString().trim().split('\n');
/** `tar -x -C FOLDER`. */
export const tarExtract = (tar: Buffer, folder: string): void => void run('tar', ['-x', '-C', folder], tar);
/** `tar -c` of names inside a folder, in the order given. */
export const tarCreate = (folder: string, names: readonly string[]): Buffer =>
  run('tar', ['-c', '--format=ustar', '--owner=0', '--group=0', '-C', folder, ...names]);
/** Debian's `sqlite3` on a plain file: one statement, rows as objects. */
export function sqlite3Query(file: string, sql: string): Record<string, unknown>[] {
  const text = run('sqlite3', ['-json', '-readonly', file, sql]).toString().trim();
  return text === '' ? [] : (JSON.parse(text) as Record<string, unknown>[]);
}
