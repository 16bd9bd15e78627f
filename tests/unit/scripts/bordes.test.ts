import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
const rules = (createRequire(import.meta.url)(path.join(root, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] }).forbidden;

/** A small tree in which every file but those marked `bien` breaks the rule it is named after. */
const FAULTS: Readonly<Record<string, readonly [file: string, source: string][]>> = {
  bien: [
    ['core/kernel/fechas.ts', `import { z } from 'zod'; export const fecha = z;`],
    ['core/features/a/a.rules.ts', `import { fecha } from '@core/kernel/fechas'; export const regla = fecha;`],
    ['core/features/a/a.contract.ts', `import { regla } from './a.rules'; export const aContract = regla;`],
    ['core/features/b/b.rules.ts', `import { regla } from '@core/features/a/a.rules'; export const otra = regla;`],
    ['core/contract/index.ts', `import { aContract } from '@core/features/a/a.contract'; export const contract = aContract;`],
    ['renderer/ui/boton.tsx', `import { regla } from '@core/features/a/a.rules'; export const Boton = () => regla;`],
    ['renderer/features/a/a-page.tsx', `import { Boton } from '@renderer/ui/boton'; export const APage = () => Boton;`],
    ['renderer/app/rutas.tsx', `import { APage } from '@renderer/features/a/a-page'; export const rutas = [APage];`],
    ['electron/platform/db/open.ts', `import { drizzle } from 'drizzle-orm'; import fs from 'node:fs'; export const open = [drizzle, fs];`],
    ['electron/platform/ventana.electron.ts', `import { app } from 'electron'; export const ventana = app;`],
    ['electron/features/a/a.table.ts', `import { drizzle } from 'drizzle-orm'; export const tabla = drizzle;`],
    ['electron/features/a/a.repository.ts', `import { tabla } from './a.table'; export const repositorio = tabla;`],
    ['electron/features/a/public.ts', `export { repositorio } from './a.repository';`],
    ['electron/features/b/b.handlers.ts', `import { repositorio } from '@electron/features/a/public'; export const b = repositorio;`],
    ['electron/documents/templates/oficio.ts', `import type { Definition } from 'pdfmake'; export const oficio = (): Definition => ({});`],
    [
      'electron/documents/render/render.ts',
      `import pdfmake from 'pdfmake'; import fs from 'node:fs'; export const render = [pdfmake, fs];`,
    ],
    [
      'electron/preload/index.ts',
      `import { app } from 'electron'; import type { fecha } from '@core/kernel/fechas'; export const x: typeof fecha = app;`,
    ],
    ['electron/main/compose.ts', `import { b } from '@electron/features/b/b.handlers'; export const compose = b;`],
    ['electron/cli/index.ts', `import { compose } from '@electron/main/compose'; export const cli = compose;`],
    ['electron/publicar/conexion.ts', `import pg from 'pg'; export const conexion = pg;`],
    ['electron/cli/publicar.ts', `import type { conexion } from '@electron/publicar/conexion'; export type Conexion = typeof conexion;`],
  ],
  'sin-circulos': [
    ['core/kernel/uno.ts', `import type { Dos } from './dos'; export type Uno = Dos;`],
    ['core/kernel/dos.ts', `import type { Uno } from './uno'; export type Dos = Uno;`],
  ],
  'sin-rutas-rotas': [['electron/cli/roto.ts', `import { nada } from '@core/kernel/no-existe'; export const roto = nada;`]],
  'sin-red': [['electron/platform/red.ts', `import https from 'node:https'; export const red = https;`]],
  'red-solo-al-publicar': [['electron/features/a/nube.repository.ts', `import pg from 'pg'; export const nube = pg;`]],
  'publicar-aparte': [
    ['electron/cli/directo.ts', `import { conexion } from '@electron/publicar/conexion'; export const directo = conexion;`],
  ],
  'publicar-no-toca-los-datos': [
    ['electron/publicar/lee.ts', `import { open } from '@electron/platform/db/open'; export const lee = open;`],
  ],
  'sin-pruebas': [
    ['tests/support/ayuda.ts', `export const ayuda = 1;`],
    ['electron/main/prueba.ts', `import { ayuda } from '../../tests/support/ayuda'; export const prueba = ayuda;`],
  ],
  'core-kernel': [['core/kernel/sube.ts', `import { regla } from '@core/features/a/a.rules'; export const sube = regla;`]],
  'core-modulo': [['core/features/a/a.texts.ts', `import fs from 'node:fs'; export const textos = fs;`]],
  'core-contrato-ajeno': [
    ['core/features/b/b.types.ts', `import { aContract } from '@core/features/a/a.contract'; export const tipo = aContract;`],
  ],
  'core-contract': [['core/contract/otro.ts', `import { open } from '@electron/platform/db/open'; export const otro = open;`]],
  'renderer-sin-node': [['renderer/app/puente.ts', `import { ipcRenderer } from 'electron'; export const puente = ipcRenderer;`]],
  'renderer-sin-modulos-de-node': [['renderer/lib/disco.ts', `import fs from 'node:fs'; export const disco = fs;`]],
  'renderer-ui-lib': [['renderer/lib/sube.ts', `import { APage } from '@renderer/features/a/a-page'; export const sube = APage;`]],
  'renderer-modulo': [
    ['renderer/features/b/b-page.tsx', `import { APage } from '@renderer/features/a/a-page'; export const BPage = APage;`],
  ],
  'electron-sin-pagina': [['electron/main/pagina.ts', `import { rutas } from '@renderer/app/rutas'; export const pagina = rutas;`]],
  preload: [['electron/preload/disco.ts', `import fs from 'node:fs'; export const disco = fs;`]],
  'preload-solo-tipos': [['electron/preload/valor.ts', `import { fecha } from '@core/kernel/fechas'; export const valor = fecha;`]],
  platform: [['electron/platform/regla.ts', `import { regla } from '@core/features/a/a.rules'; export const r = regla;`]],
  'electron-solo-en-su-sitio': [['electron/platform/dialogo.ts', `import { dialog } from 'electron'; export const dialogo = dialog;`]],
  modulo: [
    ['electron/features/b/ajeno.ts', `import { repositorio } from '@electron/features/a/a.repository'; export const ajeno = repositorio;`],
  ],
  'sql-solo-en-repositorios': [['electron/features/b/sql.ts', `import Database from 'better-sqlite3'; export const sql = Database;`]],
  'tablas-solo-en-repositorios': [['electron/features/a/mira.ts', `import { tabla } from './a.table'; export const mira = tabla;`]],
  'caso-de-uso-sin-node': [['electron/features/a/guardar.ts', `import fs from 'node:fs'; export const guardar = fs;`]],
  documentos: [['electron/documents/render/base.ts', `import { open } from '@electron/platform/db/open'; export const base = open;`]],
  'documentos-puros': [['electron/documents/templates/disco.ts', `import fs from 'node:fs'; export const disco = fs;`]],
  'pdfmake-solo-en-render': [['electron/documents/templates/hace.ts', `import pdfmake from 'pdfmake'; export const hace = pdfmake;`]],
  'nadie-importa-entradas': [
    ['electron/features/b/sube.ts', `import { compose } from '@electron/main/compose'; export const s = compose;`],
  ],
};

interface Violation {
  rule: { name: string };
  from: string;
}

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-bordes-'));
let violations: Violation[] = [];

const write = (file: string, text: string): void => {
  fs.mkdirSync(path.dirname(path.join(scratch, file)), { recursive: true });
  fs.writeFileSync(path.join(scratch, file), text);
};

beforeAll(() => {
  for (const [file, source] of Object.values(FAULTS).flat()) write(file, `${source}\n`);
  for (const name of ['zod', 'electron', 'drizzle-orm', 'better-sqlite3', 'pdfmake', 'pg']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'scripts/tsconfig.bordes.json', 'package.json']) {
    write(file, fs.readFileSync(path.join(root, file), 'utf8'));
  }
  const program = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  const args = [program, 'core', 'electron', 'renderer', '--config', '.dependency-cruiser.cjs', '--output-type', 'json'];
  const result = spawnSync(process.execPath, args, { cwd: scratch, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  violations = (JSON.parse(result.stdout) as { summary: { violations: Violation[] } }).summary.violations;
});

afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

test('every rule has its fault here, and every fault its rule', () => {
  expect(
    Object.keys(FAULTS)
      .filter((name) => name !== 'bien')
      .sort(),
  ).toEqual(rules.map(({ name }) => name).sort());
});

test.each(rules.map(({ name }) => name))('%s refuses what breaks it', (name) => {
  const files = (FAULTS[name] ?? []).map(([file]) => file);
  expect(violations.filter(({ rule, from }) => rule.name === name && files.includes(from))).not.toEqual([]);
});

test('what keeps the rules is left alone', () => {
  const files = (FAULTS['bien'] ?? []).map(([file]) => file);
  expect(violations.filter(({ from }) => files.includes(from)).map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]);
});
