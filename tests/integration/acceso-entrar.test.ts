import fs from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { casoMinimo } from '../support/casos';
import { CLAVE, cleanFolders, makeTemplate, openCopy, OTRA_CLAVE, rawKeyOf, RELOJ_UTC, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, null);
  return () => h.close();
});
afterAll(cleanFolders);

const estado = () => h.ok('acceso.estado', {});
const entrar = (clave: string, personaId = template.ids.defensora) => h.call('acceso.entrar', { personaId, clave });
const code = async (answer: ReturnType<typeof entrar>) => {
  const envelope = await answer;
  return envelope.ok ? 'OK' : envelope.error.code;
};
const segundos = async (answer: ReturnType<typeof entrar>) => {
  const envelope = await answer;
  return Number(/(\d+) segundos/.exec(envelope.ok ? '' : envelope.error.message)?.[1] ?? Number.NaN);
};
const bitacora = () =>
  withRaw(
    h.folder,
    template.rawKeyHex,
    (connection) =>
      connection
        .prepare('SELECT accion, entidad_id AS entidadId, usuario_id AS usuarioId, detalle FROM bitacora ORDER BY secuencia DESC')
        .all() as { accion: string; entidadId: string; usuarioId: string; detalle: string }[],
  );

describe('acceso.entrar and acceso.bloquear', () => {
  it('by choosing one’s name; what one may do comes with the session', async () => {
    expect((await estado()).personas.map(({ nombreEntrada }) => nombreEntrada).toSorted()).toEqual([
      'Aurora E.',
      'Cedro I.',
      'Laurel F.',
      'Rosa D.',
    ]);
    const sesion = await h.ok('acceso.entrar', { personaId: template.ids.defensora, clave: CLAVE });
    expect(sesion).toMatchObject({ usuarioId: template.ids.defensora, nombre: 'Rosa D.', roles: ['DEFENSOR'], desde: RELOJ_UTC });
    expect(sesion.permisos).toContain('CASO_REGISTRAR');
    expect(sesion.permisos).not.toContain('RESPALDO_CREAR');
    expect((await estado()).sesion).toEqual(sesion);
    expect(bitacora()[0]).toEqual({
      accion: 'ENTRAR',
      entidadId: template.ids.defensora,
      usuarioId: template.ids.defensora,
      detalle: '{"intentosFallidos":0,"recuperado":false}',
    });
  });

  it('locks at once: the data are closed, the window is told, the local copy is made', async () => {
    await signIn(h, template, 'defensora');
    await h.ok('acceso.bloquear', { causa: 'SUSPENSION' });
    expect(h.locked).toBe(1);
    expect((await estado()).sesion).toBeNull();
    await h.refused('SIN_SESION', 'casos.listar', { limite: 1 });
    expect(fs.readdirSync(path.join(h.folder, 'copias'))).toEqual(['2026-03-16.sqlite']);
    await h.ok('acceso.bloquear', { causa: 'PERSONA' });
    expect(h.locked).toBe(1);
    await signIn(h, template, 'coordinadora');
    expect(bitacora().slice(1, 2)).toEqual([
      expect.objectContaining({ accion: 'BLOQUEAR', usuarioId: template.ids.defensora, detalle: '{"causa":"SUSPENSION"}' }),
    ]);
  });

  it('a quick change of person closes the former session', async () => {
    await signIn(h, template, 'admin');
    await signIn(h, template, 'defensora');
    expect((await estado()).sesion?.nombre).toBe('Rosa D.');
    await h.refused('SIN_PERMISO', 'respaldos.destinos', {});
  });

  it('a wrong password of somebody else leaves the open session as it is', async () => {
    await signIn(h, template, 'coordinadora');
    expect(await code(entrar(OTRA_CLAVE))).toBe('CLAVE_INCORRECTA');
    expect((await estado()).sesion?.nombre).toBe('Aurora E.');
  });

  it('refuses', async () => {
    expect(await code(entrar(CLAVE, uuidv7()))).toBe('PERSONA_INACTIVA');
    expect(await code(entrar(''))).toBe('ENTRADA_INVALIDA');
    expect(await code(entrar('x'.repeat(201)))).toBe('ENTRADA_INVALIDA');
    expect(await code(entrar(CLAVE, 'Rosa D.'))).toBe('ENTRADA_INVALIDA');
    await h.refused('ENTRADA_INVALIDA', 'acceso.bloquear', { causa: 'PORQUE SI' });
    expect(await entrar(OTRA_CLAVE)).toMatchObject({
      ok: false,
      error: { code: 'CLAVE_INCORRECTA', fields: { clave: 'La clave no es correcta.' } },
    });
    expect(await code(entrar(`${CLAVE} `))).toBe('CLAVE_INCORRECTA');
    expect(await code(entrar(CLAVE.toUpperCase()))).toBe('CLAVE_INCORRECTA');
  });
});

describe('wrong passwords', () => {
  const fallar = async (veces: number) => {
    for (let n = 0; n < veces; n += 1) expect(await code(entrar(OTRA_CLAVE))).toBe('CLAVE_INCORRECTA');
  };

  it('three are free; then the wait doubles; the right password has to wait too', async () => {
    await fallar(3);
    expect(await segundos(entrar(CLAVE))).toBe(5);
    expect((await estado()).esperaSegundos).toBe(5);
    h.clock.advance(4000);
    expect(await segundos(entrar(CLAVE))).toBe(1);
    h.clock.advance(1000);
    await fallar(1);
    expect(await segundos(entrar(CLAVE))).toBe(10);
    h.clock.advance(10_000);
    await fallar(1);
    expect(await segundos(entrar(CLAVE))).toBe(20);
    h.clock.advance(20_000);
    expect(await code(entrar(CLAVE))).toBe('OK');
    expect(JSON.parse(bitacora()[0]?.detalle ?? '')).toMatchObject({ intentosFallidos: 5 });
    await h.ok('acceso.bloquear', { causa: 'PERSONA' });
    await fallar(1);
    expect(await code(entrar(CLAVE))).toBe('OK'); // counted from nothing again
  });

  it('the wait survives a restart, and a clock that is set back does not lengthen it', async () => {
    await fallar(3);
    h.clock.advance(2000);
    await h.restart();
    expect(await segundos(entrar(CLAVE))).toBe(3);
    h.clock.advance(-3_600_000);
    expect(await segundos(entrar(CLAVE))).toBe(5);
    h.clock.advance(3_600_000 + 3000);
    expect(await code(entrar(CLAVE))).toBe('OK');
  });

  it('is one person’s own: nobody else waits', async () => {
    await fallar(3);
    expect(await code(entrar(CLAVE, template.ids.coordinadora))).toBe('OK');
  });

  it('grows to a quarter of an hour and no further, and nothing is ever wiped', async () => {
    fs.writeFileSync(
      path.join(h.folder, 'intentos.json'),
      JSON.stringify({ [template.ids.defensora]: { fallos: 500, ultimoEn: RELOJ_UTC } }),
    );
    const files = fs.readdirSync(h.folder).toSorted();
    expect(await segundos(entrar(CLAVE))).toBe(900);
    expect(fs.readdirSync(h.folder).toSorted()).toEqual(files);
    h.clock.advance(900_000);
    expect(await code(entrar(CLAVE))).toBe('OK');
  });

  it.each(['', '{', 'null', '{"x":{"fallos":"muchos"}}', '{"x":{"fallos":9,"ultimoEn":"ayer"}}', '\0\0\0\0'])(
    'a file of attempts damaged like %j keeps nobody out',
    async (text) => {
      fs.writeFileSync(path.join(h.folder, 'intentos.json'), text);
      expect((await estado()).esperaSegundos).toBe(0);
      expect(await code(entrar(text === '' ? OTRA_CLAVE : CLAVE))).toBe(text === '' ? 'CLAVE_INCORRECTA' : 'OK');
    },
  );
});

describe('acceso.cambiarClave', () => {
  it('rewraps: the new one opens, the old one no longer, and not a byte of the data changes their key', async () => {
    await signIn(h, template, 'defensora');
    await h.ok('casos.registrar', casoMinimo());
    const salt = () => fs.readFileSync(path.join(h.folder, 'vigia.sqlite')).subarray(0, 16).toString('hex');
    const before = { salt: salt(), key: await rawKeyOf(h.folder, template.identity) };
    await h.ok('acceso.cambiarClave', { actual: CLAVE, nueva: OTRA_CLAVE });
    expect(bitacora()[0]).toMatchObject({ accion: 'CAMBIAR_CLAVE', usuarioId: template.ids.defensora, detalle: '{}' });
    await h.restart();
    expect({ salt: salt(), key: await rawKeyOf(h.folder, template.identity) }).toEqual(before);
    expect(await code(entrar(CLAVE))).toBe('CLAVE_INCORRECTA');
    expect(await code(entrar(OTRA_CLAVE))).toBe('OK');
    expect((await h.ok('casos.listar', { limite: 5 })).total).toBe(1);
    expect(await code(entrar(CLAVE, template.ids.coordinadora))).toBe('OK');
  });

  it('refuses a wrong present one, a weak new one and another input; guesses cost the growing wait', async () => {
    await signIn(h, template, 'defensora');
    const cambiar = (actual: string, nueva: string) => h.call('acceso.cambiarClave', { actual, nueva });
    expect(await cambiar(CLAVE, 'aaaaaaaaaaaa')).toMatchObject({
      ok: false,
      error: { code: 'CLAVE_DEBIL', fields: { nueva: expect.any(String) } },
    });
    expect(await cambiar(CLAVE, 'Rosa Demo Prueba')).toMatchObject({ ok: false, error: { code: 'CLAVE_DEBIL' } });
    expect(await cambiar(CLAVE, 'corta')).toMatchObject({
      ok: false,
      error: { code: 'ENTRADA_INVALIDA', fields: { nueva: expect.any(String) } },
    });
    for (let n = 0; n < 3; n += 1)
      expect(await cambiar(OTRA_CLAVE, OTRA_CLAVE)).toMatchObject({
        ok: false,
        error: { code: 'CLAVE_INCORRECTA', fields: { actual: expect.any(String) } },
      });
    expect(await cambiar(CLAVE, OTRA_CLAVE)).toMatchObject({ ok: false, error: { code: 'ESPERA_TRAS_INTENTOS' } });
    h.clock.advance(60_000);
    await h.ok('acceso.cambiarClave', { actual: CLAVE, nueva: OTRA_CLAVE });
  });
});

describe('acceso.recuperar: a forgotten password', () => {
  const grupos = () => toGrupos(template.identity).join(' ');
  const recuperar = (claveRecuperacion: string, personaId = template.ids.defensora) =>
    h.call('acceso.recuperar', { personaId, claveRecuperacion, nueva: OTRA_CLAVE });

  it('the paper opens the data and sets a new password; the old one opens nothing more; all is written down', async () => {
    expect(await recuperar(grupos().toLowerCase().replaceAll(' ', '\n'))).toMatchObject({ ok: true, data: { nombre: 'Rosa D.' } });
    expect(bitacora()[0]).toMatchObject({ accion: 'RECUPERAR_CLAVE', usuarioId: template.ids.defensora });
    await h.restart();
    expect(await code(entrar(CLAVE))).toBe('CLAVE_INCORRECTA');
    expect(await code(entrar(OTRA_CLAVE))).toBe('OK');
  });

  it('ends the wait after wrong passwords', async () => {
    for (let n = 0; n < 3; n += 1) await entrar(OTRA_CLAVE);
    expect(await code(entrar(CLAVE))).toBe('ESPERA_TRAS_INTENTOS');
    await recuperar(grupos());
    expect(await code(entrar(OTRA_CLAVE))).toBe('OK');
  });

  it('a copying fault names its groups; the paper of another point opens nothing', async () => {
    const lista = toGrupos(template.identity);
    lista[3] = (lista[3] ?? '').replace(/^./, (letra) => (letra === 'Q' ? 'P' : 'Q')); // one wrong letter is always noticed
    expect(await recuperar(lista.join(' '))).toMatchObject({
      ok: false,
      error: { code: 'CLAVE_RECUPERACION_INVALIDA', fields: { claveRecuperacion: expect.stringContaining('4') } },
    });
    expect(await recuperar(toGrupos((await generateIdentity()).identity).join(' '))).toMatchObject({
      ok: false,
      error: { code: 'CLAVE_RECUPERACION_DISTINTA' },
    });
    expect(await recuperar('')).toMatchObject({ ok: false, error: { code: 'ENTRADA_INVALIDA' } });
    expect(await recuperar(grupos(), uuidv7())).toMatchObject({ ok: false, error: { code: 'PERSONA_INACTIVA' } });
    expect(
      await h.call('acceso.recuperar', { personaId: template.ids.defensora, claveRecuperacion: grupos(), nueva: 'aaaaaaaaaaaa' }),
    ).toMatchObject({ ok: false, error: { code: 'CLAVE_DEBIL' } });
    expect(await code(entrar(CLAVE))).toBe('OK');
  });

  it('a new paper takes the place of the old one, after its own rehearsal', async () => {
    await signIn(h, template, 'coordinadora');
    await h.refused('RECUPERACION_NO_PREPARADA', 'acceso.renovarHoja', { ensayo: [1, 2, 3].map((numero) => ({ numero, texto: 'AAAAA' })) });
    const { pide } = await h.ok('acceso.prepararHojaNueva', {});
    const nueva = h.program.hojas.pending?.identity ?? '';
    const ensayo = (identity: string) => pide.map((numero) => ({ numero, texto: toGrupos(identity)[numero - 1] ?? '' }));
    await h.refused('ENSAYO_INCORRECTO', 'acceso.renovarHoja', { ensayo: ensayo(template.identity) });
    expect(await rawKeyOf(h.folder, template.identity)).toBe(template.rawKeyHex);
    const { recuperacionPublica } = await h.ok('acceso.renovarHoja', { ensayo: ensayo(nueva) });
    expect(bitacora()[0]?.accion).toBe('RENOVAR_HOJA');
    expect(
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.prepare('SELECT recuperacion_publica FROM instalacion').pluck().get(),
      ),
    ).toBe(recuperacionPublica);
    expect(await rawKeyOf(h.folder, nueva)).toBe(template.rawKeyHex);
    expect(await recuperar(grupos())).toMatchObject({ ok: false, error: { code: 'CLAVE_RECUPERACION_DISTINTA' } });
    expect(await recuperar(toGrupos(nueva).join(' '))).toMatchObject({ ok: true });
  });
});
