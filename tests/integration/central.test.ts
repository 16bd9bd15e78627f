import { afterAll, beforeAll, expect, it } from 'vitest';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'admin');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

it('the key of the central is loaded, read by anybody, shown with its fingerprint and written down', async () => {
  expect(await h.ok('central.leer', {})).toEqual({ publica: null, huella: null });
  const { recipient } = await generateIdentity();
  const cargada = await h.ok('central.cargarClave', { publica: ` ${recipient} ` });
  expect(cargada).toEqual({ publica: recipient, huella: expect.stringMatching(/^[0-9A-Fa-f]{2,}/) });
  expect(
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare('SELECT accion, entidad_id, detalle FROM bitacora ORDER BY secuencia DESC LIMIT 1').get(),
    ),
  ).toEqual({
    accion: 'CARGAR_CLAVE_CENTRAL',
    entidad_id: 'DC-13',
    detalle: JSON.stringify({ huella: cargada.huella }),
  });
  await signIn(h, template, 'defensora');
  expect(await h.ok('central.leer', {})).toEqual(cargada);
  await signIn(h, template, 'admin');
  const otra = await generateIdentity();
  const nueva = await h.ok('central.cargarClave', { publica: otra.recipient });
  expect(nueva.huella).not.toBe(cargada.huella);
});

it('refuses what is no public key: nobody could open the backups', async () => {
  const { identity, recipient } = await generateIdentity();
  const last = recipient.endsWith('q') ? 'p' : 'q';
  await expectBadInputs(h, template, 'central.cargarClave', [
    { what: 'nothing', input: { publica: '  ' }, field: 'publica' },
    { what: 'a word', input: { publica: 'clave' }, field: 'publica', code: 'CLAVE_CENTRAL_INVALIDA' },
    { what: 'the secret half', input: { publica: identity }, field: 'publica', code: 'CLAVE_CENTRAL_INVALIDA' },
    { what: 'a copying fault', input: { publica: `${recipient.slice(0, -1)}${last}` }, field: 'publica', code: 'CLAVE_CENTRAL_INVALIDA' },
    { what: 'cut', input: { publica: recipient.slice(0, 40) }, field: 'publica', code: 'CLAVE_CENTRAL_INVALIDA' },
    { what: 'too long', input: { publica: 'a'.repeat(101) }, field: 'publica' },
  ]);
});
