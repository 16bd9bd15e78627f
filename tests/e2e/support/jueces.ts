import { spawnSync } from 'node:child_process';

function run(program: string, args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync(program, args, { maxBuffer: 256 * 1024 * 1024 });
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${String(status)}: ${stderr.toString()}`);
  return stdout;
}

/** Programs that the test script could not install; with `CI=true` their absence fails the test instead. */
export function falta(...programas: string[]): string | null {
  const faltan = programas.filter((uno) => (process.env['VIGIA_JUECES_FALTAN'] ?? '').split(',').includes(uno));
  if (faltan.length === 0) return null;
  if (process.env['CI'] === 'true') throw new Error(`missing: ${faltan.join(', ')}`);
  return `falta ${faltan.join(', ')}`;
}

/** Text of a PDF file as `pdftotext -layout` reads it. */
export const pdfText = (file: string): string => run('pdftotext', ['-layout', file, '-']).toString();
/** A backup opened with the `age` command and a key file: the tar inside. */
export const ageDecrypt = (keyFile: string, file: string): Buffer => run('age', ['-d', '-i', keyFile, file]);
/** Names inside a tar file. */
export const tarList = (file: string): string[] => run('tar', ['-tf', file]).toString().trim().split('\n');
/** One file of a tar. */
export const tarRead = (file: string, name: string): string => run('tar', ['-xOf', file, name]).toString();
