import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeFileLog } from '@electron/platform/log/log';
import { casoListo, casoMinimo } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, tempFolder, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const NOMBRES = /Luna|Ejemplo|Prueba|Hortensia|Olmo|Aurora|Rosa|correa|0900000003|San Jacinto|Calle Inventada|3059999/;
const log = (folder = h.folder) => fs.readFileSync(path.join(folder, 'registros', 'vigia.log'), 'utf8');
const entries = () =>
  log()
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { incidente?: string; operacion?: string; clase?: string; pila?: string[] });

describe('an internal error', () => {
  it('is told by its number alone; the log has the number and where, never what was typed', async () => {
    const { id } = await casoListo(h);
    h.failRenders(1);
    const { incident, message, fields } = await h.refused('ERROR_INTERNO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(incident).toMatch(/^[0-9A-F]{8}$/);
    expect(message).toContain(incident);
    expect(message).not.toMatch(/rendering|purpose|\.ts/);
    expect(fields).toBeUndefined();
    expect(entries().at(-1)).toMatchObject({
      incidente: incident,
      operacion: 'derivaciones.emitir',
      clase: 'Error',
      pila: expect.arrayContaining([expect.stringMatching(/^at /)]),
    });
    expect(log()).not.toMatch(NOMBRES);
  });

  it('of the database that quotes a person’s data leaves nothing of it', async () => {
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.exec("CREATE TRIGGER fallo BEFORE INSERT ON persona BEGIN SELECT RAISE (ABORT, 'Luna Ejemplo Prueba no cabe'); END"),
    );
    await h.refused('ERROR_INTERNO', 'casos.registrar', casoMinimo());
    withRaw(h.folder, template.rawKeyHex, (connection) => connection.exec('DROP TRIGGER fallo'));
    expect(entries().at(-1)).toMatchObject({ operacion: 'casos.registrar', codigo: 'SQLITE_CONSTRAINT_TRIGGER' });
    expect(log()).not.toMatch(NOMBRES);
  });

  it('refusals are no incidents: the log does not grow by them', async () => {
    const before = log();
    await h.call('casos.registrar', { ...casoMinimo(), relato: 'Luna' });
    await h.call('casos.obtener', { id: 'Luna Ejemplo' });
    await h.call('Luna Ejemplo Prueba', { nombre: 'Luna' });
    expect(log()).toBe(before);
  });
});

describe('the log itself', () => {
  const write = (error: unknown): string => {
    const folder = tempFolder('registro');
    makeFileLog(folder, () => '2026-03-16T14:00:00.000Z').incident('0A0B0C0D', 'casos.registrar', error);
    return log(folder);
  };
  const withCode = (code: unknown) => Object.assign(new Error('Luna Ejemplo'), { code });

  it.each<[string, unknown]>([
    ['a name in the message', new Error('Luna Ejemplo Prueba')],
    [
      'a message over several lines that looks like a stack',
      new Error('x\n    at Luna Ejemplo Prueba\nat Hortensia (0900000003)\n    at Luna (/x/Ejemplo.ts:1:2)'),
    ],
    ['a text that was thrown', 'Luna Ejemplo Prueba'],
    ['an object that was thrown', { name: 'Luna', message: 'Ejemplo', code: 'Hortensia' }],
    ['a code that is a name', withCode('Luna Ejemplo')],
    ['a code that is an object', withCode({ nombre: 'Luna' })],
    ['nothing', null],
    ['a cause', new Error('fuera', { cause: new Error('Luna Ejemplo Prueba') })],
    ['several at once', new AggregateError([new Error('Luna Ejemplo')], 'Luna')],
    ['data that do not fit their shape', new TypeError('Cannot read properties of Luna Ejemplo')],
  ])('%s', (_what, error) => {
    const text = write(error);
    expect(text).not.toMatch(NOMBRES);
    expect(JSON.parse(text)).toMatchObject({ en: '2026-03-16T14:00:00.000Z', incidente: '0A0B0C0D', operacion: 'casos.registrar' });
  });

  it('names no folder: a home carries a person’s name', () => {
    const error = new Error('x');
    error.stack =
      'Error: x\n    at hacer (C:\\Users\\Luna Ejemplo\\vigia\\index.cjs:10:3)\n    at /home/Luna Ejemplo/vigia/main.cjs:7:1\n    at async Promise.all (index 0)\n    at node:internal/main:5:2';
    expect((JSON.parse(write(error)) as { pila: string[] }).pila).toEqual(['at hacer (index.cjs:10:3)', 'at main.cjs:7:1', 'at main:5:2']);
  });

  it('is cut in two generations and does not fill the disk', () => {
    const folder = tempFolder('registro');
    const file = makeFileLog(folder, () => '2026-03-16T14:00:00.000Z');
    for (let n = 0; n < 5000; n += 1) file.incident('0A0B0C0D', 'x'.repeat(300), new Error('x'));
    const sizes = fs.readdirSync(path.join(folder, 'registros')).map((name) => fs.statSync(path.join(folder, 'registros', name)).size);
    expect(sizes).toHaveLength(2);
    expect(Math.max(...sizes)).toBeLessThan(600 * 1024);
  });
});
