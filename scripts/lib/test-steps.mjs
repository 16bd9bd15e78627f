/** The steps of `npm test`. Each returns how many checks passed, failed and were skipped. Runs on Node 24. */
import fs from 'node:fs';
import { hasDisplay, inRoot, isLinux, isRoot, node24, Refusal, run } from './bootstrap.mjs';
import { buildParts } from './build.mjs';
import { scanBundles, scanNetwork } from './bundle-scan.mjs';
import { DISPLAY_PACKAGES, ensurePackages, JUDGES, missingCommands } from './debian.mjs';
import { electronRuntime } from '../electron-runtime/setup.mjs';

const SOURCES = ['core', 'electron', 'renderer'];
const report = (name) => inRoot('test-results', `${name}.json`);
const tool = (...parts) => inRoot('node_modules', ...parts);

/** Work that several steps need is done once and its outcome, good or bad, is given to each. */
function once(work) {
  let result;
  return (say) => (result ??= work(say));
}

const builtAll = once((say) => buildParts(['nodo', 'ventana'], say));

/** Installs (as root) what the tests call from outside, and says which of the outside judges are absent. */
const missingJudges = once(async (say) => {
  const display = hasDisplay ? [] : DISPLAY_PACKAGES;
  if (isRoot) await ensurePackages([...Object.values(JUDGES), ...display], say);
  const missing = missingCommands(Object.keys(JUDGES));
  if (missing.length > 0) say(`Faltan programas con los que se comprueba desde fuera: ${missing.join(', ')}.`);
  return missing;
});

function outcome(passed, failed = 0, skipped = 0) {
  return { passed, failed, skipped };
}

/** Runs checks that have nothing to count inside: each is one test. Their output is shown when they fail. */
async function checks(list, say, atOnce = 1) {
  const total = outcome(0);
  const queue = [...list];
  const next = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const problem = await check.run();
      say(`${problem === null ? '✓' : '✗'} ${check.name}`);
      if (problem !== null) say(problem);
      total[problem === null ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, next));
  return total;
}

/** Runs a program; null when it ended well, otherwise what it printed. */
async function problemOf(command, args) {
  const result = await run(command, args, { output: 'capture' });
  return result.code === 0 ? null : `${result.stdout}${result.stderr}`.trim() || `terminó con el código ${result.code}`;
}

function checkTypes(say) {
  const projects = [...SOURCES, 'tests'];
  const list = projects.map((name) => ({
    name: `tsc -p ${name}`,
    run: () => problemOf(node24(), [tool('typescript', 'bin', 'tsc'), '-p', name]),
  }));
  return checks(list, say, 2);
}

function checkLint(say) {
  const oxlint = async () => {
    const folders = [...SOURCES, 'tests', 'bench', 'scripts'].filter((name) => fs.existsSync(inRoot(name)));
    const args = [tool('oxlint', 'bin', 'oxlint'), '--type-aware', '--deny-warnings', '--report-unused-disable-directives', ...folders];
    const result = await run(node24(), args, { output: 'capture' });
    const text = `${result.stdout}${result.stderr}`.trim();
    const files = Number(/on (\d+) files/.exec(text)?.[1] ?? 0);
    return result.code === 0 && files > 0 ? null : text;
  };
  return checks([{ name: 'oxlint', run: oxlint }], say);
}

function checkBorders(say) {
  const cruise = async () => {
    const args = [tool('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), ...SOURCES, '--config', '.dependency-cruiser.cjs'];
    const result = await run(node24(), [...args, '--output-type', 'json'], { output: 'capture' });
    if (!result.stdout.startsWith('{')) return `${result.stdout}${result.stderr}`.trim();
    const { violations, totalCruised } = JSON.parse(result.stdout).summary;
    // With a TypeScript it does not know, dependency-cruiser finds no module and says that all is well.
    if (totalCruised === 0) return 'dependency-cruiser no recorrió ningún módulo.';
    if (violations.length === 0) return null;
    return violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`).join('\n');
  };
  return checks([{ name: 'dependency-cruiser', run: cruise }], say);
}

function checkGlossary(say) {
  return checks([{ name: 'glosario', run: () => problemOf(node24(), [inRoot('scripts', 'check-glossary.mjs')]) }], say);
}

/** Counts a vitest report. A file that could not even be loaded has no tests in it and counts as one failure. */
function countVitest(file) {
  const total = outcome(0);
  for (const { status, assertionResults } of JSON.parse(fs.readFileSync(file, 'utf8')).testResults) {
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) total.failed += 1;
    for (const test of assertionResults) total[{ passed: 'passed', failed: 'failed' }[test.status] ?? 'skipped'] += 1;
  }
  return total;
}

/** Counts a Playwright report; `errors` are failures outside any test. */
function countPlaywright(file) {
  const { stats, errors } = JSON.parse(fs.readFileSync(file, 'utf8'));
  return outcome(stats.expected, stats.unexpected + stats.flaky + errors.length, stats.skipped);
}

/** Reads a runner's report; a runner that failed without naming a failed test counts as one failure. */
function counted(count, file, code) {
  const total = fs.existsSync(file) ? count(file) : outcome(0, 1);
  return code !== 0 && total.failed === 0 ? { ...total, failed: 1 } : total;
}

const vitest = (name, folder) => async (say) => {
  const missing = await missingJudges(say);
  // Tests that start the built program need it; a failed build is reported by its own step.
  await builtAll(say).catch(() => say('La construcción falló (vea el paso «construccion»); se prueba lo que no la necesita.'));
  fs.rmSync(report(name), { force: true });
  const args = ['run', `${folder}/`, '--reporter=default', '--reporter=json', `--outputFile.json=${report(name)}`];
  // The warning is about a future version of Vite and would be printed four times.
  const env = { VIGIA_JUECES_FALTAN: missing.join(','), VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const { code } = await run(node24(), [tool('vitest', 'vitest.mjs'), ...args], { env });
  return counted(countVitest, report(name), code);
};

function checkBuild(say) {
  const build = async () => {
    try {
      await builtAll(say);
      return null;
    } catch (error) {
      return error instanceof Refusal ? error.message : error.stack;
    }
  };
  const list = [
    { name: 'se construye', run: build },
    { name: 'lo construido corre en Chromium 114', run: async () => scanBundles() },
    { name: 'lo construido no tiene red, salvo lo que publica', run: async () => scanNetwork() },
  ];
  return checks(list, say);
}

async function checkWindow(say) {
  const missing = await missingJudges(say);
  const ownDisplay = isLinux && !hasDisplay;
  if (ownDisplay && missingCommands(['xvfb-run', 'xauth']).length > 0) {
    const message = 'No hay pantalla ni Xvfb. Instálelo y vuelva a intentarlo: sudo apt-get install xvfb xauth';
    if (process.env.CI) throw new Refusal(message);
    say(`No se prueba la ventana. ${message}`);
    return outcome(0, 0, 1);
  }
  await builtAll(say);
  const { binary, dist } = await electronRuntime(say);
  const file = report('ventana');
  fs.rmSync(file, { force: true });
  const env = {
    VIGIA_ELECTRON: binary,
    VIGIA_JUECES_FALTAN: missing.join(','),
    VIGIA_REPORTE_VENTANA: file,
    ELECTRON_OVERRIDE_DIST_PATH: dist,
    ELECTRON_RUN_AS_NODE: undefined,
  };
  const playwright = [node24(), tool('@playwright', 'test', 'cli.js'), 'test', '--config', inRoot('playwright.config.ts')];
  const [command, ...args] = ownDisplay ? ['xvfb-run', '-a', '-s', '-screen 0 1600x1000x24', ...playwright] : playwright;
  const { code } = await run(command, args, { env });
  return counted(countPlaywright, file, code);
}

/** In the order in which they run. */
export const STEPS = {
  tipos: { what: 'TypeScript en cada parte', run: checkTypes },
  lint: { what: 'reglas del código (oxlint)', run: checkLint },
  bordes: { what: 'quién puede importar a quién (dependency-cruiser)', run: checkBorders },
  glosario: { what: 'nombres que están en docs/glosario.md', run: checkGlossary },
  unidad: { what: 'reglas puras', run: vitest('unidad', 'tests/unit') },
  integracion: { what: 'casos de uso sobre una base cifrada de verdad', run: vitest('integracion', 'tests/integration') },
  migraciones: { what: 'migraciones de la base', run: vitest('migraciones', 'tests/migrations') },
  seguridad: { what: 'lo que no debe poder hacerse', run: vitest('seguridad', 'tests/security') },
  construccion: { what: 'el programa y la ventana', run: checkBuild },
  ventana: { what: 'recorridos en una ventana de verdad (Playwright y Electron)', run: checkWindow },
};
