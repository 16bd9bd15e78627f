import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = path.join(ROOT, 'out', 'cli', 'index.cjs');

export interface CliResult {
  code: number | null;
  stdout: string;
  stderr: string;
}
export interface CliOptions {
  env?: Record<string, string>;
  input?: string;
  cwd?: string;
}

/** Brings the built command line up to date: does nothing when it is. Call it in `beforeAll`. */
export function ensureCli(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, 'scripts', 'build.mjs'), '--solo', 'nodo'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0 || !fs.existsSync(CLI)) throw new Error(`the command line could not be built:\n${stdout}${stderr}`);
}

/** Only what a call is given: nothing of the tester's own settings. */
const environment = (env: Record<string, string> = {}) => ({
  PATH: process.env['PATH'] ?? '',
  HOME: process.env['HOME'] ?? '',
  TMPDIR: process.env['TMPDIR'] ?? '/tmp',
  ...env,
});

/** Runs the built command line to its end. */
export function cli(args: readonly string[], { env, input = '', cwd = ROOT }: CliOptions = {}): CliResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    env: environment(env),
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** Starts it; whoever starts it ends it. */
export function startCli(args: readonly string[], { env, cwd = ROOT }: CliOptions = {}): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [CLI, ...args], { cwd, env: environment(env) });
}

/** Runs it to its end while others run beside it. */
export function cliAside(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const child = startCli(args, options);
  const result = { stdout: '', stderr: '' };
  for (const channel of ['stdout', 'stderr'] as const)
    child[channel].setEncoding('utf8').on('data', (text: string) => (result[channel] += text));
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...result }));
  });
}

/** Standard output that holds one JSON value a line. */
export const lines = (stdout: string): unknown[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
