import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { measureBackup } from './backup';
import { CASOS_POR_PUNTO, measureConsolidation } from './consolidation';
import { measureData } from './data';
import { measureLargeList, MUCHOS } from './large-list';
import { measureLaunch } from './launch';
import { measureLetter } from './letter';
import { insertManyCases } from './many-cases';
import { formatBytes, formatTable } from './measure';
import type { Row } from './measure';
import { CASOS, connect, installPoint, openPoint, OUT, rawKeyOf } from './point';
import { makeWorkerRenderer } from '@electron/documents/render/render-in-worker';

/*
 * `npm run bench`: one run, one table. Figures are medians; what counts is the ratio, because the peer ran on the same
 * machine a moment before. Nothing passes or fails here.
 */

const say = (line: string) => void process.stderr.write(`${line}\n`);

/** The point that most measures share: ten thousand cases, nobody signed in. */
async function makeBigPoint(folder: string): Promise<{ identity: string; personaId: string }> {
  const renderer = makeWorkerRenderer(path.join(OUT, 'workers', 'pdf.worker.cjs'), path.join(OUT, 'fonts'));
  const program = openPoint(folder, (documento) => renderer.render(documento));
  const made = await installPoint(program);
  await program.close();
  await renderer.close();
  const connection = connect(folder, await rawKeyOf(folder));
  insertManyCases(connection, CASOS, made.personaId);
  connection.close();
  return made;
}

function folderBytes(folder: string): number {
  return fs
    .readdirSync(folder, { withFileTypes: true, recursive: true })
    .reduce(
      (sum, entry) =>
        entry.isFile() && !entry.name.endsWith('.map') ? sum + fs.statSync(path.join(entry.parentPath, entry.name)).size : sum,
      0,
    );
}

function machineLine(electron: string, load: number): string {
  const cpu = os.cpus();
  const version = path.join(path.dirname(electron), 'version');
  const runtime = fs.existsSync(version) ? fs.readFileSync(version, 'utf8').trim().replace(/^v/, '') : '?';
  return `${cpu.length} × ${cpu[0]?.model.trim() ?? 'CPU'}, ${formatBytes(os.totalmem())} de memoria, ${os.type()} ${os.release()}, Node ${process.versions.node}, Electron ${runtime}; carga al empezar ${load.toFixed(1)}`;
}

const electron = process.env['VIGIA_ELECTRON'];
if (!electron) throw new Error('VIGIA_ELECTRON is not set: start this with `npm run bench`');
const missing = (process.env['VIGIA_JUECES_FALTAN'] ?? '').split(',').filter((tool) => tool === 'age' || tool === 'pdftotext');
if (missing.length > 0) {
  say(`No se puede medir sin ${missing.join(' y ')}. En Debian o Ubuntu: sudo apt-get install age poppler-utils`);
  process.exit(1);
}
const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const start = performance.now();
const load = os.loadavg()[0] ?? 0;
fs.mkdirSync(path.join('bench', '.tmp'), { recursive: true });
const scratch = fs.mkdtempSync(path.resolve('bench', '.tmp', 'medida-'));
const rows: Row[] = [];
try {
  say('Un oficio…');
  const letter = await measureLetter([electron, ...flags], scratch);
  say(`${CASOS} casos: entrar, buscar, listar, guardar…`);
  const folder = path.join(scratch, 'datos');
  const { identity, personaId } = await makeBigPoint(folder);
  const data = await measureData(folder, personaId, scratch);
  const database = fs.statSync(path.join(folder, 'vigia.sqlite')).size;
  say('El arranque de la ventana…');
  const launch = await measureLaunch(electron, folder, scratch);
  say('El respaldo…');
  const backup = await measureBackup(folder, identity, scratch);
  say(`${MUCHOS} casos: listar, buscar, una historia larga…`);
  const large = await measureLargeList(scratch);
  say(`La central: 24 puntos de ${CASOS_POR_PUNTO} casos…`);
  const consolidation = await measureConsolidation(path.join(scratch, 'consolidar'), say);
  rows.push(...launch, ...data, ...large, ...letter, ...backup, ...consolidation);
  process.stdout.write(`\n${formatTable(rows)}\n\n`);
  process.stdout.write(
    `Tamaños: base de ${CASOS} casos ${formatBytes(database)}; programa ${formatBytes(folderBytes(path.join(OUT, 'main')) + folderBytes(path.join(OUT, 'workers')))}; ventana ${formatBytes(folderBytes(path.join(OUT, 'renderer')))}.\n`,
  );
  process.stdout.write(`Equipo: ${machineLine(electron, load)}.\n`);
  process.stdout.write(`Duró ${Math.round((performance.now() - start) / 1000)} s. Medianas de una sola corrida.\n`);
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
