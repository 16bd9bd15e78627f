/**
 * What every script starts with. It runs on the machine's own Node (20 or newer) before anything is installed, so it
 * uses built-in modules only.
 */
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

export const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));
export const isWindows = process.platform === 'win32';
export const isLinux = process.platform === 'linux';
export const isRoot = process.getuid?.() === 0;
/** True when a window can be opened. Only Linux has sessions without one. */
export const hasDisplay = !isLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const locks = path.join(root, 'out', '.candados');
const bin = path.join(root, 'node_modules', '.bin');

/** Path under the repository. */
export const inRoot = (...parts) => path.join(root, ...parts);
/** File that guards one job of this repository against a second process doing it at the same time. */
export const lockFile = (name) => path.join(locks, name);
/** One printed line per step. */
export const sayTo = (stream) => (line) => void stream.write(`${line}\n`);

/** A failure that the person can act on: printed without a stack. */
export class Refusal extends Error {
  name = 'Refusal';
}

/**
 * Runs a program and waits for it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env] added to the environment; `undefined` removes a variable
 * @param {string} [options.cwd]
 * @param {'inherit' | 'stderr' | 'capture'} [options.output] where its output goes; `stderr` keeps standard output clean
 * @param {number} [options.timeout] ms, after which it is killed
 * @param {boolean} [options.forwardSignals] pass SIGINT, SIGTERM and SIGHUP on instead of dying of them
 * @param {boolean} [options.stdin] let it read our standard input
 * @returns {Promise<{ code: number, signal: NodeJS.Signals | null, stdout: string, stderr: string, timedOut: boolean }>}
 *   `code` is 127 when the program could not be started
 */
export function run(command, args, options = {}) {
  const { env = {}, cwd = root, output = 'inherit', timeout, forwardSignals = false, stdin = false } = options;
  const merged = { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, ...env };
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
  const out = output === 'capture' ? 'pipe' : output === 'stderr' ? 2 : 1;
  return new Promise((resolve) => {
    const batch = isWindows && command.endsWith('.cmd');
    const child = spawn(command, args, {
      cwd,
      env: merged,
      shell: batch,
      stdio: [stdin ? 0 : 'ignore', out, output === 'capture' ? 'pipe' : 2],
    });
    const chunks = { stdout: [], stderr: [] };
    child.stdout?.on('data', (chunk) => chunks.stdout.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.stderr.push(chunk));
    let timedOut = false;
    const timer = timeout
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, timeout)
      : undefined;
    const stopForwarding = forwardSignals ? forward(child) : () => {};
    const finish = (code, signal, extra = '') => {
      clearTimeout(timer);
      stopForwarding();
      resolve({
        code,
        signal,
        timedOut,
        stdout: Buffer.concat(chunks.stdout).toString('utf8'),
        stderr: Buffer.concat(chunks.stderr).toString('utf8') + extra,
      });
    };
    child.once('error', (error) => finish(127, null, error.message));
    child.once('close', (code, signal) => finish(code ?? 128 + (os.constants.signals[signal] ?? 0), signal));
  });
}

/** Hands signals to the child. A terminal sends Ctrl+C to both by itself, so there SIGINT is only swallowed. */
function forward(child) {
  const fromTerminal = Boolean(process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY);
  const handlers = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const handler = () => {
      if (signal !== 'SIGINT' || !fromTerminal) child.kill(signal);
    };
    process.on(signal, handler);
    return [signal, handler];
  });
  return () => handlers.forEach(([signal, handler]) => process.off(signal, handler));
}

/** Path of the Node 24 that comes with the project. */
export function node24() {
  return inRoot('node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');
}

/** How to call npm: the one that runs this script, or the one in PATH. */
export function npmCommand() {
  const own = process.env.npm_execpath;
  if (own && path.basename(own) === 'npm-cli.js' && fs.existsSync(own)) return { command: process.execPath, prefix: [own] };
  return { command: isWindows ? 'npm.cmd' : 'npm', prefix: [] };
}

const sha256 = (data) => crypto.createHash('sha256').update(data).digest('hex');
const readJson = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** True when node_modules holds what the lock file asks for, whoever installed it. */
function matchesLock(lockText) {
  const installedFile = inRoot('node_modules', '.package-lock.json');
  if (!fs.existsSync(installedFile)) return false;
  const wanted = JSON.parse(lockText).packages;
  const installed = readJson(installedFile).packages;
  const same = (name) => installed[name]?.version === wanted[name].version && installed[name]?.integrity === wanted[name].integrity;
  return (
    Object.keys(wanted).every((name) => name === '' || same(name) || (!installed[name] && (wanted[name].optional || wanted[name].peer))) &&
    Object.keys(installed).every((name) => wanted[name])
  );
}

function isInstalled() {
  const lockText = fs.readFileSync(inRoot('package-lock.json'), 'utf8');
  const stamp = inRoot('node_modules', '.vigia-instalado');
  if (!fs.existsSync(node24())) return false;
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === sha256(lockText)) return true;
  if (!matchesLock(lockText)) return false;
  fs.writeFileSync(stamp, sha256(lockText));
  return true;
}

/**
 * Installs the packages of the lock file unless they are there already. The stamp compares contents, not times: a
 * `git checkout` touches times without changing anything.
 * @param {(line: string) => void} say
 * @param {'inherit' | 'stderr'} output where npm's own lines go
 */
export async function ensureInstalled(say, output = 'inherit') {
  if (isInstalled()) return;
  const work = async () => {
    if (isInstalled()) return;
    say('Instalando lo que falta (npm ci)…');
    const { command, prefix } = npmCommand();
    // prefer-offline: what is in npm's cache needs no network.
    const result = await run(command, [...prefix, 'ci', '--prefer-offline', '--no-audit', '--no-fund', '--no-progress'], { output });
    if (result.code !== 0) {
      throw new Refusal('No se pudo instalar lo que falta (npm ci). Revise la conexión con el registro de npm y vuelva a intentarlo.');
    }
    if (!isInstalled()) throw new Refusal('npm ci terminó, pero lo instalado no coincide con package-lock.json.');
  };
  await withLock(lockFile('instalar'), work, () => say('Otro proceso está instalando; se espera a que termine…'));
}

/** Runs this script again on Node 24 and ends with its exit code, unless it already runs there. */
export async function continueOnNode24(scriptUrl) {
  const wanted = readJson(inRoot('node_modules', 'node', 'package.json')).version;
  const isSecondRun = process.env.VIGIA_NODO24 !== undefined;
  delete process.env.VIGIA_NODO24;
  if (process.versions.node === wanted) return;
  if (isSecondRun)
    throw new Refusal(`Se esperaba Node ${wanted} y corre ${process.versions.node}. Borre node_modules y vuelva a intentarlo.`);
  const result = await run(node24(), [fileURLToPath(scriptUrl), ...process.argv.slice(2)], {
    stdin: true,
    forwardSignals: true,
    env: { VIGIA_NODO24: '1' },
  });
  endLike(result);
}

/** Ends this process the way its child ended. */
export function endLike({ code, signal }) {
  if (signal && !isWindows) {
    process.kill(process.pid, signal);
    // The signal is delivered asynchronously; nothing may run meanwhile.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1000);
  }
  process.exit(code);
}

/** Runs a script's body; failures become one Spanish line (a stack only for defects) and exit code 1. */
export async function main(body) {
  try {
    await body();
  } catch (error) {
    if (String(error.code).startsWith('ERR_PARSE_ARGS')) {
      process.stderr.write(`Opción no entendida: ${error.message}\n`);
      process.exit(2);
    }
    process.stderr.write(`${error instanceof Refusal ? error.message : (error.stack ?? String(error))}\n`);
    process.exit(1);
  }
}
