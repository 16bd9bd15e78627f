import fs from 'node:fs';
import path from 'node:path';
import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { differingTables } from '@electron/platform/backup/content-hash';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { casoListo, casoMinimo } from '../support/casos';
import {
  CLAVE,
  cleanFolders,
  contentOf,
  makeTemplate,
  openCopy,
  openHarness,
  RELOJ_UTC,
  signIn,
  tempFolder,
  withRaw,
} from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten, expectSpanish } from '../support/refusals';

let template: Template;
let h: Harness;
let usb: string;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  usb = tempFolder('usb');
  h.desktop.folder = usb;
  return () => h.close();
});
afterAll(cleanFolders);

const grupos = (identity = template.identity) => toGrupos(identity).join(' ');
const destino = async () => (await h.ok('respaldos.elegirCarpeta', {})).destino?.id ?? '';
const crear = async () => h.ok('respaldos.crear', { destinoId: await destino() });
const enUsb = () => fs.readdirSync(usb).toSorted();
async function elegir(w: Harness, file: string): Promise<string> {
  w.desktop.backupFile = file;
  return (await w.ok('respaldos.elegirArchivo', {})).archivo?.id ?? '';
}

describe('respaldos.crear', () => {
  it('writes, verifies and only then remembers: number, hash, counts, who and when', async () => {
    await casoListo(h);
    const id = uuidv7();
    const creado = await h.ok('respaldos.crear', { destinoId: await destino() }, id);
    const file = fs.readFileSync(path.join(usb, 'vigia-DC13-20260316-0001.age'));
    expect(creado).toEqual({
      id,
      secuencia: 1,
      archivo: 'vigia-DC13-20260316-0001.age',
      destino: path.basename(usb),
      bytes: file.length,
      sha256: createHash('sha256').update(file).digest('hex'),
      casos: 1,
      documentos: 0,
      creadoEn: RELOJ_UTC,
      verificadoEn: RELOJ_UTC,
    });
    expect(file.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(await h.ok('respaldos.estado', {})).toEqual({
      ultimo: creado,
      copiasLocales: [],
      siguienteSecuencia: 2,
      casos: 1,
      conCentral: false,
    });
    expect((await crear()).archivo).toBe('vigia-DC13-20260316-0002.age');
    expect(enUsb()).toEqual(['vigia-DC13-20260316-0001.age', 'vigia-DC13-20260316-0002.age']);
    expect(h.progress.filter(({ comandoId }) => comandoId === id).map(({ paso }) => paso)).toContain('Se comprueba el contenido');
    h.progress.forEach(({ paso, parte }) => {
      expectSpanish(`${paso}.`);
      expect(parte).toBeGreaterThanOrEqual(0);
      expect(parte).toBeLessThanOrEqual(1);
    });
  });

  it('Hoy shows its age; the seventh local copy and the last backup are told', async () => {
    await crear();
    h.clock.advance(3 * 86_400_000);
    expect((await h.ok('recordatorios.hoy', {})).respaldo).toEqual({ dias: 3, verificadoEn: RELOJ_UTC, destino: path.basename(usb) });
  });

  it('a cancel undoes it: no file, nothing remembered, the former one stays', async () => {
    const anterior = await crear();
    const destinoId = await destino();
    const id = uuidv7();
    const running = h.call('respaldos.crear', { destinoId }, id);
    h.program.cancel(id);
    expect(await running).toMatchObject({ ok: false, error: { code: 'CANCELADO' } });
    expect(enUsb()).toEqual([anterior.archivo]);
    expect((await h.ok('respaldos.estado', {})).ultimo).toEqual(anterior);
  });

  it('two at once: one is told to wait', async () => {
    const destinoId = await destino();
    const answers = await Promise.all([h.call('respaldos.crear', { destinoId }), h.call('respaldos.crear', { destinoId })]);
    expect(answers.map((answer) => (answer.ok ? 'OK' : answer.error.code)).toSorted()).toEqual(['OK', 'RESPALDO_EN_CURSO']);
  });

  it('cases registered while it runs are saved, and are not lost', async () => {
    const destinoId = await destino();
    const [respaldo, caso] = await Promise.all([h.call('respaldos.crear', { destinoId }), h.call('casos.registrar', casoMinimo())]);
    expect([respaldo.ok, caso.ok]).toEqual([true, true]);
    expect((await h.ok('casos.listar', { limite: 5 })).total).toBe(1);
  });

  it('a drive that was pulled out, and one that is read-only, are told apart', async () => {
    const destinoId = await destino();
    fs.rmSync(usb, { recursive: true });
    await h.refused('DESTINO_RETIRADO', 'respaldos.crear', { destinoId });
    expect((await h.ok('respaldos.estado', {})).ultimo).toBeNull();
  });

  it('only what was chosen in a dialog or found as a drive is a destination', async () => {
    await expectNothingWritten(h, template, async () => {
      for (const destinoId of ['', usb, '/tmp', '../..', 'carpeta-1', '__proto__', 'constructor'])
        await h.refused('DESTINO_DESCONOCIDO', 'respaldos.crear', { destinoId });
    });
    await expectBadInputs(h, template, 'respaldos.crear', [
      { what: 'no destination', input: {}, field: 'destinoId' },
      { what: 'a long one', input: { destinoId: 'x'.repeat(61) }, field: 'destinoId' },
      { what: 'a path', input: { destinoId: await destino(), ruta: '/etc' }, field: 'ruta' },
    ]);
    expect(enUsb()).toEqual([]);
  });

  it('a dialog that was closed chooses nothing', async () => {
    h.desktop.folder = null;
    expect(await h.ok('respaldos.elegirCarpeta', {})).toEqual({ destino: null });
    h.desktop.backupFile = null;
    expect(await h.ok('respaldos.elegirArchivo', {})).toEqual({ archivo: null });
  });

  it('what the screen gets of a destination has no path', async () => {
    await destino();
    const { destinos } = await h.ok('respaldos.destinos', {});
    expect(destinos.find(({ clase }) => clase === 'CARPETA')).toEqual({
      id: expect.any(String),
      etiqueta: path.basename(usb),
      clase: 'CARPETA',
      libreMb: expect.any(Number),
      soloLectura: false,
    });
    expect(JSON.stringify(destinos.map(({ etiqueta: _etiqueta, ...rest }) => rest))).not.toContain(path.dirname(usb));
  });
});

describe('a look inside, verifying and restoring', () => {
  let file: string;
  let before: ReturnType<typeof contentOf>;
  beforeEach(async () => {
    const { id } = await casoListo(h);
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    before = contentOf(h, template);
    file = path.join(usb, (await crear()).archivo);
  });

  it('shows point, date and counts before anything is written, without a session', async () => {
    const clean = openHarness();
    const archivoId = await elegir(clean, file);
    const contenido = {
      punto: 'DC-13',
      puntoNombre: 'San Jacinto (13)',
      esDemo: false,
      creadoEn: RELOJ_UTC,
      secuencia: 1,
      programa: '0.0.0-prueba',
      casos: 1,
      documentos: 1,
      personas: 2, // the child, and the known person pointed at
    };
    expect(await clean.ok('respaldos.inspeccionar', { archivoId, claveRecuperacion: grupos() })).toEqual(contenido);
    expect(await clean.ok('respaldos.verificar', { archivoId, claveRecuperacion: grupos().toLowerCase() })).toEqual({
      ...contenido,
      verificado: true,
    });
    expect(fs.readdirSync(clean.folder)).toEqual(['candado']);
    await clean.close();
  });

  it('restores on a clean computer: everybody enters with their own password and finds everything', async () => {
    const clean = openHarness();
    const archivoId = await elegir(clean, file);
    expect(await clean.ok('respaldos.restaurar', { archivoId, claveRecuperacion: grupos() })).toMatchObject({
      casos: 1,
      documentos: 1,
      apartado: null,
    });
    await signIn(clean, template, 'defensora');
    await signIn(clean, template, 'coordinadora');
    const { filas } = await clean.ok('casos.listar', { limite: 5, texto: 'luna' });
    const { documentos } = await clean.ok('documentos.listar', { casoId: filas[0]?.id ?? '' });
    expect((await clean.ok('documentos.leer', { id: documentos[0]?.id ?? '', copia: false })).pdf.length).toBeGreaterThan(100);
    expect((await clean.ok('bitacora.verificar', {})).integra).toBe(true);
    // the snapshot knows its own number, the remembered backup itself came after it
    expect(differingTables(before, contentOf(clean, template)).filter((tabla) => tabla !== 'numerador')).toEqual([]);
    expect((await clean.ok('casos.registrar', casoMinimo())).codigo).toBe('DC13-2026-0002');
    await clean.close();
  });

  it('over data that are there: they are set aside first, the session ends and nobody stays signed in', async () => {
    await h.ok('casos.registrar', casoMinimo({ barrio: 'Después del respaldo' }));
    const archivoId = await elegir(h, file);
    const { apartado } = await h.ok('respaldos.restaurar', { archivoId, claveRecuperacion: grupos() });
    expect(h.locked).toBe(1);
    await h.refused('SIN_SESION', 'casos.listar', { limite: 1 });
    expect(fs.existsSync(path.join(h.folder, 'apartado', apartado ?? '', 'vigia.sqlite'))).toBe(true);
    await signIn(h, template, 'coordinadora');
    expect((await h.ok('casos.listar', { limite: 5 })).total).toBe(1);
  });

  it('a wrong paper or a file that is none is told before anybody is signed out', async () => {
    const otra = (await generateIdentity()).identity;
    const archivoId = await elegir(h, file);
    const nada = path.join(usb, 'foto.jpg');
    fs.writeFileSync(nada, 'not a backup');
    const nadaId = await elegir(h, nada);
    await expectNothingWritten(h, template, async () => {
      for (const name of ['respaldos.inspeccionar', 'respaldos.verificar', 'respaldos.restaurar'] as const) {
        await h.refused('RESPALDO_OTRA_CLAVE', name, { archivoId, claveRecuperacion: grupos(otra) });
        await h.refused('RESPALDO_NO_ES', name, { archivoId: nadaId, claveRecuperacion: grupos() });
        await h.refused('CLAVE_RECUPERACION_INVALIDA', name, { archivoId, claveRecuperacion: 'AAAAA BBBBB' });
        await h.refused('DESTINO_DESCONOCIDO', name, { archivoId: file, claveRecuperacion: grupos() });
        await h.refused('ENTRADA_INVALIDA', name, { archivoId, claveRecuperacion: '' });
        await h.refused('ENTRADA_INVALIDA', name, { archivo: file, claveRecuperacion: grupos() });
      }
    });
    expect(h.locked).toBe(0);
    expect((await h.ok('acceso.estado', {})).sesion).not.toBeNull();
  });

  it.each([
    ['altered', 'RESPALDO_ALTERADO', (bytes: Buffer) => bytes.fill((bytes.at(-5000) ?? 0) ^ 1, bytes.length - 5000, bytes.length - 4999)],
    ['cut', 'RESPALDO_TRUNCADO', (bytes: Buffer) => bytes.subarray(0, bytes.length - 70_000)],
  ] as const)('an %s file is refused, and the data stay as they are', async (_what, code, spoil) => {
    const spoiled = path.join(usb, 'estropeado.age');
    fs.writeFileSync(spoiled, spoil(fs.readFileSync(file)));
    const archivoId = await elegir(h, spoiled);
    await expectNothingWritten(h, template, () => h.refused(code, 'respaldos.verificar', { archivoId, claveRecuperacion: grupos() }));
    await h.refused(code, 'respaldos.restaurar', { archivoId, claveRecuperacion: grupos() });
    await h.ok('acceso.entrar', { personaId: template.ids.coordinadora, clave: CLAVE });
    expect((await h.ok('casos.listar', { limite: 5 })).total).toBe(1);
    expect(withRaw(h.folder, template.rawKeyHex, (connection) => connection.pragma('quick_check', { simple: true }))).toBe('ok');
  });
});

describe('the central office', () => {
  it('opens with its own key what was sealed for it', async () => {
    const central = await generateIdentity();
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare('UPDATE instalacion SET central_publica = ?').run(central.recipient),
    );
    const file = path.join(usb, (await crear()).archivo);
    const clean = openHarness();
    const archivoId = await elegir(clean, file);
    expect(await clean.ok('respaldos.verificar', { archivoId, claveRecuperacion: grupos(central.identity) })).toMatchObject({
      punto: 'DC-13',
      verificado: true,
    });
    await clean.close();
  });
});
