import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanFolders, makeTemplate, openCopy, RELOJ_UTC, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'defensora');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const contenido = JSON.stringify({ relato: 'A medio escribir «con ñ»', nna: [{}] });
const leer = async (clave: string, esquema = 1) => (await h.ok('borradores.leer', { clave, esquema })).borrador;

it('what was typed is there again after a lock and a restart, for that person alone', async () => {
  expect(await leer('registrar')).toBeNull();
  expect(await h.ok('borradores.guardar', { clave: 'registrar', esquema: 1, contenido })).toEqual({ guardadoEn: RELOJ_UTC });
  await h.restart();
  await signIn(h, template, 'defensora');
  expect(await leer('registrar')).toEqual({ contenido, guardadoEn: RELOJ_UTC });
  await signIn(h, template, 'secretario');
  expect(await leer('registrar')).toBeNull();
  await signIn(h, template, 'defensora');
});

it('the newest takes the place of the former; each form and case has its own', async () => {
  h.clock.advance(3000);
  await h.ok('borradores.guardar', { clave: 'registrar', esquema: 1, contenido: '{"relato":"otro"}' });
  await h.ok('borradores.guardar', { clave: 'editar:0195a000-0000-7000-8000-000000000001', esquema: 1, contenido: '{}' });
  expect(await leer('registrar')).toEqual({ contenido: '{"relato":"otro"}', guardadoEn: '2026-03-16T14:00:03.000Z' });
  expect(withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare('SELECT count(*) FROM borrador').pluck().get())).toBe(2);
});

it('one of another version of the form is not offered', async () => {
  expect(await leer('registrar', 2)).toBeNull();
});

it('is thrown away when it is done with; twice does no harm', async () => {
  await h.ok('borradores.descartar', { clave: 'registrar' });
  await h.ok('borradores.descartar', { clave: 'registrar' });
  expect(await leer('registrar')).toBeNull();
});

it('saving every three seconds fills neither the log nor the list of commands', async () => {
  const count = (tabla: string) =>
    withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(`SELECT count(*) FROM ${tabla}`).pluck().get());
  const before = [count('bitacora'), count('comando')];
  for (let n = 0; n < 20; n += 1) await h.ok('borradores.guardar', { clave: 'registrar', esquema: 1, contenido: `{"n":${n}}` });
  expect([count('bitacora'), count('comando')]).toEqual(before);
});

it('refuses', async () => {
  const base = { clave: 'registrar', esquema: 1, contenido: '{}' };
  await expectBadInputs(h, template, 'borradores.guardar', [
    { what: 'what is no JSON', input: { ...base, contenido: '{a medias' }, field: 'contenido' },
    { what: 'nothing', input: { ...base, contenido: '' }, field: 'contenido' },
    { what: 'more than 200,000 letters', input: { ...base, contenido: `"${'x'.repeat(200_000)}"` }, field: 'contenido' },
    { what: 'a key with signs', input: { ...base, clave: "registrar'; DROP TABLE caso" }, field: 'clave' },
    { what: 'a key in two parts and more', input: { ...base, clave: 'a:b:c' }, field: 'clave' },
    { what: 'a long key', input: { ...base, clave: 'a'.repeat(81) }, field: 'clave' },
    { what: 'version 0', input: { ...base, esquema: 0 }, field: 'esquema' },
    { what: 'another person', input: { ...base, usuarioId: template.ids.coordinadora }, field: 'usuarioId' },
  ]);
  await expectBadInputs(h, template, 'borradores.leer', [{ what: 'no version', input: { clave: 'registrar' }, field: 'esquema' }]);
  await expectBadInputs(h, template, 'borradores.descartar', [{ what: 'everything', input: { clave: '%' }, field: 'clave' }]);
});
