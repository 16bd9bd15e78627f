import fs from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { CLAVE, cleanFolders, install, openHarness, rawKeyOf, RELOJ_UTC, withRaw } from '../support/program';
import type { Harness } from '../support/program';
import { expectSpanish } from '../support/refusals';

afterAll(cleanFolders);

const PERSONA = { nombres: 'Aurora', apellidos: 'Ejemplo Demo' };

/** A prepared paper and the three groups that it asks back, as somebody would copy them. */
async function preparar(h: Harness) {
  const { pide, pdf, recuperacionPublica } = await h.ok('acceso.prepararHoja', { punto: 'DC-13' });
  const identity = h.program.hojas.pending?.identity ?? '';
  const grupos = toGrupos(identity);
  return { identity, pide, pdf, recuperacionPublica, ensayo: pide.map((numero) => ({ numero, texto: grupos[numero - 1] ?? '' })) };
}
const entrada = (ensayo: Input<'acceso.iniciar'>['ensayo'], cambio: Partial<Input<'acceso.iniciar'>> = {}): Input<'acceso.iniciar'> => ({
  punto: 'DC-13',
  persona: PERSONA,
  clave: CLAVE,
  ensayo,
  ...cambio,
});
const enDisco = (h: Harness) => fs.readdirSync(h.folder).toSorted();

describe('before the set-up', () => {
  it('the state says so, and nothing but the set-up works', async () => {
    const h = openHarness();
    expect(await h.ok('acceso.estado', {})).toEqual({
      instalado: false,
      version: '0.0.0-prueba',
      esDemo: false,
      punto: null,
      personas: [],
      sesion: null,
      esperaSegundos: 0,
      recuperadoDe: null,
      ahora: RELOJ_UTC,
    });
    await h.refused('SIN_SESION', 'casos.listar', { limite: 1 });
    await h.refused('NO_INSTALADO', 'acceso.entrar', { personaId: '0195a000-0000-7000-8000-000000000001', clave: CLAVE });
    await h.refused('NO_INSTALADO', 'acceso.recuperar', {
      personaId: '0195a000-0000-7000-8000-000000000001',
      claveRecuperacion: 'x',
      nueva: CLAVE,
    });
    await h.refused('RECUPERACION_NO_PREPARADA', 'acceso.iniciar', entrada([1, 2, 3].map((numero) => ({ numero, texto: 'abcde' }))));
    expect(await h.ok('acceso.bloquear', { causa: 'INACTIVIDAD' })).toEqual({});
    await h.close();
    expect(enDisco(h)).toEqual(['candado']);
  });

  it('suggests phrases that it accepts itself, each different', async () => {
    const h = openHarness();
    const frases = await Promise.all(Array.from({ length: 20 }, async () => (await h.ok('acceso.sugerirClave', {})).clave));
    expect(new Set(frases).size).toBe(20);
    for (const clave of frases) {
      expect(clave).toMatch(/^([a-z]{4,8} ){4}[a-z]{4,8}$/);
      expect((await h.ok('acceso.medirClave', { clave })).aceptable).toBe(true);
    }
    await h.close();
  });

  it.each([
    ['', false],
    ['1234567890', false],
    ['aaaaaaaaaaaaaaa', false],
    ['contraseña1', false],
    ['Tr0ub4d0r', false],
    [CLAVE, true],
    ['mi abuela guarda siete gallos', true],
  ])('measures «%s»', async (clave, aceptable) => {
    const h = openHarness();
    const medida = await h.ok('acceso.medirClave', { clave });
    expect(medida.aceptable).toBe(aceptable);
    expectSpanish(`${medida.texto}.`);
    await h.close();
  });
});

describe('acceso.iniciar', () => {
  it('makes the encrypted point; the coordinator is in; the paper opens it', async () => {
    const h = openHarness();
    const { identity, pide, pdf, recuperacionPublica, ensayo } = await preparar(h);
    expect(new Set(pide).size).toBe(3);
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    const sesion = await h.ok('acceso.iniciar', entrada(ensayo));
    expect(sesion).toMatchObject({ nombre: 'Aurora E.', roles: ['COORDINADOR'], desde: RELOJ_UTC });
    expect(await h.ok('acceso.estado', {})).toMatchObject({
      instalado: true,
      esDemo: false,
      punto: { codigo: 'DC-13', nombre: expect.stringContaining('San Jacinto') },
      personas: [{ id: sesion.usuarioId, nombreEntrada: 'Aurora E.' }],
      sesion,
    });
    expect(h.program.hojas.pending).toBeNull();
    const keyFile = readKeyFile(h.folder);
    expect(keyFile).toMatchObject({ punto: 'DC-13', esDemo: false, recuperacion: { publica: recuperacionPublica } });
    expect(keyFile?.personas[0]?.costo.memBytes).toBeGreaterThanOrEqual(64 * 1024 * 1024);
    expect(await rawKeyOf(h.folder, identity)).toMatch(/^[0-9a-f]{64}$/);
    expect(fs.readFileSync(path.join(h.folder, 'vigia.sqlite')).subarray(0, 6).toString('latin1')).not.toBe('SQLite');
    await h.refused('YA_INSTALADO', 'acceso.iniciar', entrada((await preparar(h)).ensayo));
    await h.close();
  });

  it('the two San Jacinto are told apart by their number', async () => {
    const names = [];
    for (const punto of ['DC-13', 'DC-21']) {
      const h = openHarness();
      await install(h, punto);
      names.push((await h.ok('acceso.estado', {})).punto?.nombre);
      await h.close();
    }
    expect(names).toEqual(['San Jacinto (13)', 'San Jacinto (21)']);
  });

  it('does not end before the paper was rehearsed: each wrong group is named, and nothing is made', async () => {
    const h = openHarness();
    const { ensayo } = await preparar(h);
    const [primero, ...resto] = ensayo as [{ numero: number; texto: string }, ...{ numero: number; texto: string }[]];
    const malo = { ...primero, texto: primero.texto.startsWith('A') ? `B${primero.texto.slice(1)}` : `A${primero.texto.slice(1)}` };
    const error = await h.refused('ENSAYO_INCORRECTO', 'acceso.iniciar', entrada([malo, ...resto]));
    expect(error.fields).toEqual({ 'ensayo.0.texto': `El grupo ${primero.numero} no coincide con la hoja.` });
    const repetido = [primero, primero, primero];
    await h.refused('ENSAYO_INCORRECTO', 'acceso.iniciar', entrada(repetido));
    const otros = [1, 2, 3, 4].filter((numero) => !ensayo.some((grupo) => grupo.numero === numero)).slice(0, 1);
    const grupos = toGrupos(h.program.hojas.pending?.identity ?? '');
    await h.refused(
      'ENSAYO_INCORRECTO',
      'acceso.iniciar',
      entrada([...resto, { numero: otros[0] ?? 1, texto: grupos[(otros[0] ?? 1) - 1] ?? '' }]),
    );
    await h.refused('ENTRADA_INVALIDA', 'acceso.iniciar', entrada(ensayo.slice(0, 2)));
    expect(enDisco(h)).toEqual(['candado']);
    expect((await h.ok('acceso.estado', {})).instalado).toBe(false);
    await h.ok('acceso.iniciar', entrada(ensayo.map((grupo) => ({ ...grupo, texto: ` ${grupo.texto.toLowerCase()} ` }))));
    await h.close();
  });

  it('a new paper replaces the one that was not used', async () => {
    const h = openHarness();
    const vieja = await preparar(h);
    const nueva = await preparar(h);
    expect(nueva.identity).not.toBe(vieja.identity);
    await h.refused('ENSAYO_INCORRECTO', 'acceso.iniciar', entrada(vieja.ensayo));
    await h.ok('acceso.iniciar', entrada(nueva.ensayo));
    await expect(rawKeyOf(h.folder, vieja.identity)).rejects.toMatchObject({ code: 'CLAVE_RECUPERACION_DISTINTA' });
    await h.close();
  });

  it('refuses weak passwords, wrong central keys and impossible people, and makes nothing', async () => {
    const h = openHarness();
    const { ensayo } = await preparar(h);
    const cases: [string, object, string][] = [
      ['CLAVE_DEBIL', { clave: 'aaaaaaaaaaaa' }, 'clave'],
      ['CLAVE_DEBIL', { clave: 'Aurora Ejemplo' }, 'clave'],
      ['ENTRADA_INVALIDA', { clave: 'corta' }, 'clave'],
      ['ENTRADA_INVALIDA', { clave: 'x'.repeat(201) }, 'clave'],
      ['ENTRADA_INVALIDA', { punto: 'DC-25' }, 'punto'],
      ['ENTRADA_INVALIDA', { punto: 'DC-00' }, 'punto'],
      ['ENTRADA_INVALIDA', { punto: 13 }, 'punto'],
      ['ENTRADA_INVALIDA', { persona: { nombres: '', apellidos: 'Demo' } }, 'persona.nombres'],
      ['ENTRADA_INVALIDA', { persona: { ...PERSONA, fechaNacimiento: '1984-13-01' } }, 'persona.fechaNacimiento'],
      ['ENTRADA_INVALIDA', { persona: { ...PERSONA, fechaNacimiento: '2026-03-17' } }, 'persona.fechaNacimiento'],
      ['ENTRADA_INVALIDA', { persona: { ...PERSONA, fechaNacimiento: '2010-01-01' } }, 'persona.fechaNacimiento'],
      ['CLAVE_CENTRAL_INVALIDA', { central: 'age1nada' }, 'central'],
      ['CLAVE_CENTRAL_INVALIDA', { central: (await generateIdentity()).identity }, 'central'],
    ];
    for (const [code, cambio, field] of cases) {
      const envelope = await h.call('acceso.iniciar', { ...entrada(ensayo), ...cambio });
      expect(envelope).toMatchObject({ ok: false, error: { code, fields: { [field]: expect.any(String) } } });
    }
    expect(enDisco(h)).toEqual(['candado']);
    await h.ok('acceso.iniciar', entrada(ensayo, { central: (await generateIdentity()).recipient }));
    await h.close();
  });

  it('with the central’s key at hand, backups are sealed for it from the first day', async () => {
    const h = openHarness();
    const { recipient } = await generateIdentity();
    await install(h, 'DC-13', recipient);
    expect((await h.ok('central.leer', {})).publica).toBe(recipient);
    expect((await h.ok('respaldos.estado', {})).conCentral).toBe(true);
    await h.close();
  });

  it('data without their key file are set aside and never deleted', async () => {
    const h = openHarness();
    await install(h);
    await h.close();
    const perdida = fs.readFileSync(path.join(h.folder, 'vigia.sqlite'));
    fs.rmSync(path.join(h.folder, 'llaves.json'));
    const again = openHarness({ folder: h.folder });
    expect((await again.ok('acceso.estado', {})).instalado).toBe(false);
    const identity = await install(again);
    expect(fs.readFileSync(path.join(h.folder, 'apartado', 'sin-llaves-20260316140000000', 'vigia.sqlite')).equals(perdida)).toBe(true);
    withRaw(h.folder, await rawKeyOf(h.folder, identity), (connection) =>
      expect(connection.prepare('SELECT count(*) FROM usuario').pluck().get()).toBe(1),
    );
    await again.close();
  });
});
