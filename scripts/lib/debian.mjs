/** Debian and Ubuntu packages that the tests and the test runtime need; installed only when we are root. */
import fs from 'node:fs';
import { isLinux, isRoot, lockFile, run } from './bootstrap.mjs';
import { withLock } from './lock.mjs';

export const isDebian = isLinux && fs.existsSync('/etc/debian_version');

/** Shared libraries that every Electron for Linux needs. */
export const ELECTRON_LIBRARIES = [
  'libnss3',
  'libatk1.0-0',
  'libatk-bridge2.0-0',
  'libcups2',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libxss1',
  'libxtst6',
];
/** A display for machines without one. */
export const DISPLAY_PACKAGES = ['xvfb', 'xauth'];
/** Compilers for the SQLite addon of the test runtime. */
export const COMPILER_PACKAGES = ['python3', 'make', 'g++'];
/** The outside judges of the tests: command → package. */
export const JUDGES = {
  age: 'age',
  qpdf: 'qpdf',
  pdftotext: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  sqlite3: 'sqlite3',
  tar: 'tar',
  // the server itself, not only its client
  initdb: 'postgresql',
};

async function installed(names) {
  const result = await run('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n', ...names], { output: 'capture' });
  return new Set(
    result.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  );
}

/** Newer releases of Debian and Ubuntu carry some libraries under the name with `t64` behind it. */
const variants = (name) => [name, `${name}t64`];

async function missingOf(packages) {
  const present = await installed(packages.flatMap(variants));
  return packages.filter((name) => !variants(name).some((variant) => present.has(variant)));
}

/** The name under which apt can install the package here. */
async function installableName(name) {
  for (const variant of variants(name)) {
    const policy = await run('apt-cache', ['policy', variant], { output: 'capture', env: { LC_ALL: 'C' } });
    if (/Candidate: (?!\(none\))/.test(policy.stdout)) return variant;
  }
  return name;
}

/**
 * Installs what is missing of these packages if we may.
 * @param {readonly string[]} packages
 * @param {(line: string) => void} say
 * @param {'inherit' | 'stderr'} [output] where apt's own lines go
 * @returns {Promise<string[]>} the packages that are still missing; always [] on other systems, where nothing is known
 */
export async function ensurePackages(packages, say, output = 'inherit') {
  if (!isDebian) return [];
  const wanted = [...new Set(packages)];
  if (!isRoot || (await missingOf(wanted)).length === 0) return missingOf(wanted);
  const work = async () => {
    const missing = await missingOf(wanted);
    if (missing.length === 0) return [];
    say(`Instalando paquetes del sistema (apt-get): ${missing.join(', ')}…`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    const patience = ['-o', 'DPkg::Lock::Timeout=300', '-o', 'Dpkg::Use-Pty=0'];
    // Without a network the lists on disk may still do, so a failed update is not the end.
    await run('apt-get', [...patience, 'update', '-qq'], { output, env });
    const names = await Promise.all(missing.map(installableName));
    await run('apt-get', [...patience, 'install', '-y', '-qq', '--no-install-recommends', ...names], { output, env });
    return missingOf(wanted);
  };
  return withLock(lockFile('apt'), work);
}

/** Debian keeps the programs of the PostgreSQL server out of PATH, by version. */
function postgresFolders() {
  const root = '/usr/lib/postgresql';
  return fs.existsSync(root) ? fs.readdirSync(root).map((version) => `${root}/${version}/bin`) : [];
}

/** Which of these commands are not in PATH. */
export function missingCommands(commands) {
  const folders = [...(process.env.PATH ?? '').split(':'), ...postgresFolders()];
  return commands.filter((command) => !folders.some((folder) => fs.existsSync(`${folder}/${command}`)));
}
