import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differingTables } from '@electron/platform/backup/content-hash';
import { casoMinimo, edicionDe, ver } from '../support/casos';
import { cleanFolders, contentOf, makeTemplate, openCopy, signIn, tempFolder, withRaw } from '../support/program';
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

const code = async (name: string, input: unknown, id?: string) => {
  const envelope = await h.call(name, input, id);
  return envelope.ok ? 'OK' : envelope.error.code;
};

describe('operations that do not exist', () => {
  it.each([
    '',
    ' ',
    'x',
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'hasOwnProperty',
    'valueOf',
    'casos',
    'casos.',
    'casos.borrar',
    'CASOS.LISTAR',
    'casos.listar ',
    'casos.listar\0',
    'casos.obtener.call',
    '../casos.listar',
    'acceso.rawKey',
    '0',
    'then',
  ])('%j', async (name) => {
    const before = contentOf(h, template);
    expect(await code(name, {})).toBe('OPERACION_DESCONOCIDA');
    expect(await code(name, { id: uuidv7() })).toBe('OPERACION_DESCONOCIDA');
    expect(differingTables(before, contentOf(h, template))).toEqual([]);
  });

  it('a name of a million letters is answered, and not repeated whole', async () => {
    const envelope = await h.call('x'.repeat(1_000_000), {});
    expect(envelope).toMatchObject({ ok: false, error: { code: 'OPERACION_DESCONOCIDA' } });
    expect(JSON.stringify(envelope).length).toBeLessThan(300);
  });

  it('nothing of it reaches the bitácora: its rows have codes of the program alone', async () => {
    await h.call("'); DROP TABLE caso; --", {});
    const row = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare('SELECT entidad_id, detalle FROM bitacora ORDER BY secuencia DESC LIMIT 1').get(),
    );
    expect(row).toEqual({ entidad_id: 'desconocida', detalle: '{"codigo":"OPERACION_DESCONOCIDA"}' });
  });
});

describe('inputs that would reach for the machinery', () => {
  it('keys of the prototype are refused by name and change no object', async () => {
    for (const text of [
      '{"__proto__":{"access":"ABIERTA"},"limite":1}',
      '{"limite":1,"constructor":{"prototype":{"ok":true}}}',
      '{"limite":1,"toString":"x"}',
    ])
      expect(await code('casos.listar', JSON.parse(text))).toBe('ENTRADA_INVALIDA');
    const registro: unknown = JSON.parse(`{"__proto__":{"esDemo":true},${JSON.stringify(casoMinimo()).slice(1)}`);
    expect(await code('casos.registrar', registro)).toBe('ENTRADA_INVALIDA');
    const respuestas: unknown = JSON.parse('{"__proto__":{"A1":"NO"},"B2":"SI"}');
    expect(
      await code('casos.valorar', { id: uuidv7(), version: 1, tipos: ['VIO-01'], naturaleza: 'VULNERACION', respuestas, riesgo: 'ALTO' }),
    ).toMatch(/ENTRADA_INVALIDA|NO_ENCONTRADO/);
    expect(({} as Record<string, unknown>)['access']).toBeUndefined();
    expect(({} as Record<string, unknown>)['esDemo']).toBeUndefined();
  });

  it('objects with getters, endless ones and very deep ones are answered', async () => {
    const endless: Record<string, unknown> = { limite: 1 };
    endless['texto'] = endless;
    expect(await code('casos.listar', endless)).toBe('ENTRADA_INVALIDA');
    expect(
      await code('casos.listar', {
        get limite() {
          return 1;
        },
      }),
    ).toMatch(/OK|ENTRADA_INVALIDA/);
    let deep: unknown = 1;
    for (let n = 0; n < 5000; n += 1) deep = [deep];
    expect(await code('casos.listar', { limite: deep })).toBe('ENTRADA_INVALIDA');
    expect(await code('casos.registrar', { ...casoMinimo(), nna: deep })).toBe('ENTRADA_INVALIDA');
  });

  it('over-long texts and huge lists are refused before anything is written', async () => {
    const before = contentOf(h, template);
    const long = 'ñ'.repeat(5_000_000);
    const many = Array.from({ length: 200_000 }, () => ({}));
    expect(await code('casos.registrar', { ...casoMinimo(), relato: long })).toBe('ENTRADA_INVALIDA');
    expect(await code('casos.registrar', { ...casoMinimo(), nna: many })).toBe('ENTRADA_INVALIDA');
    expect(await code('casos.listar', { limite: 1, texto: long })).toBe('ENTRADA_INVALIDA');
    expect(await code('casos.listar', { limite: 1, estados: many.map(() => 'CERRADO') })).toBe('ENTRADA_INVALIDA');
    expect(await code('borradores.guardar', { clave: 'registrar', esquema: 1, contenido: JSON.stringify(long) })).toBe('ENTRADA_INVALIDA');
    expect(await code('acceso.medirClave', { clave: long })).toBe('ENTRADA_INVALIDA');
    expect(await code('acceso.entrar', { personaId: template.ids.defensora, clave: long })).toBe('ENTRADA_INVALIDA');
    expect(
      await code('ruta.consultar', { id: 'x', tipos: many.map(() => 'VIO-01'), conocidoEn: '2026-03-16T09:00:00-05:00', nna: [] }),
    ).toBe('ENTRADA_INVALIDA');
    expect(differingTables(before, contentOf(h, template))).toEqual([]);
  });

  it('the longest password that is admitted is measured in time', async () => {
    for (const clave of ['a'.repeat(200), 'ab1!'.repeat(50), 'luna sol '.repeat(22), '\u{1f600}'.repeat(100)])
      expect(await code('acceso.medirClave', { clave })).toBe('OK');
  });
});

describe('no path comes from the screen', () => {
  const FREE = [
    '/etc/passwd',
    '../../vigia.sqlite',
    'C:\\Windows\\win.ini',
    'file:///etc/passwd',
    '\\\\servidor\\compartido',
    '~',
    '',
    '__proto__',
    'carpeta-../../x',
    'memoria-/dev/sda',
    'archivo-x',
  ];

  it.each(FREE)('%j is no destination, no file and no document', async (ruta) => {
    const usb = tempFolder('usb');
    const destino = ruta.slice(0, 60);
    expect(await code('respaldos.crear', { destinoId: destino })).toBe('DESTINO_DESCONOCIDO');
    for (const name of ['respaldos.inspeccionar', 'respaldos.verificar', 'respaldos.restaurar'])
      expect(await code(name, { archivoId: destino, claveRecuperacion: 'x'.repeat(20) })).toBe('DESTINO_DESCONOCIDO');
    expect(await code('documentos.leer', { id: ruta, copia: false })).toBe('ENTRADA_INVALIDA');
    expect(await code('documentos.guardarPdf', { id: uuidv7(), ruta })).toBe('ENTRADA_INVALIDA');
    expect(await code('respaldos.elegirCarpeta', { ruta: usb })).toBe('ENTRADA_INVALIDA');
  });

  it('a saved document is named by its number: no folder, no name of a person can stand in it', async () => {
    const { id } = await h.ok(
      'casos.registrar',
      casoMinimo({
        nna: [{ nn: false, nombres: '../../../etc/Luna', sexo: 'MUJER', edadMeses: 84, edadFuente: 'REFERIDA', tipoDocumento: 'NINGUNO' }],
        barrio: '..\\..\\x',
      }),
    );
    h.renderFast();
    const { documentoId } = await h.ok('documentos.emitirFicha', { casoId: id, version: 'INTERNA' });
    await h.ok('documentos.guardarPdf', { id: documentoId });
    expect(h.desktop.suggested.at(-1)).toMatch(/^DC-13-2026-\d{4}-FC\.pdf$/);
  });

  it('a destination of one run of the program means nothing in the next', async () => {
    const { id } = await h.program.destinos.addFolder(tempFolder('usb'));
    await h.restart();
    await signIn(h, template, 'coordinadora');
    expect(await code('respaldos.crear', { destinoId: id })).toBe('DESTINO_DESCONOCIDO');
  });
});

describe('what is stored is stored as it was typed, whatever it looks like', () => {
  it.each([
    "'; DROP TABLE caso; --",
    '" OR 1=1',
    '${process.env.HOME}',
    '{{constructor}}',
    '<img src=x onerror=alert(1)>',
    '\u0000\u0001\u001b[31m',
    '\u202eodnu',
    '\ufffd\ud800',
    '%s%n',
    '👩‍👧‍👦🏳️‍🌈',
    'A\r\nB\tC',
  ])('%j', async (text) => {
    const relato = `Esto dijo la persona: ${text} y nada más.`;
    const { id } = await h.ok('casos.registrar', casoMinimo({ relato, barrio: `Barrio ${text}` }));
    const caso = await ver(h, id);
    expect(caso.relato).toBe(Buffer.from(relato, 'utf8').toString('utf8')); // half a surrogate pair is not text
    await h.ok('casos.editar', edicionDe(caso, { contactoSeguro: `x ${text}` }));
    expect((await h.ok('casos.listar', { limite: 1 })).total).toBeGreaterThan(0);
  });
});
