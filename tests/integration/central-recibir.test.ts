import fs from 'node:fs';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SCHEMA_VERSION } from '@electron/platform/db/migrator';
import { ageDecrypt, ageEncrypt, describeWith, tarCreate, tarExtract } from '../support/age-cli';
import {
  archivoIdDe,
  cargarTarjeta,
  contenidoDe,
  entregar,
  inspeccionar,
  makeCentral,
  makePunto,
  openLugar,
  particionesDe,
  recibir,
  registrar,
} from '../support/central';
import type { Lugar } from '../support/central';
import { cleanFolders, openHarness, tempFolder, withRaw } from '../support/program';
import type { Harness } from '../support/program';
import { expectSpanish } from '../support/refusals';

let central: Lugar;
let tarjeta: string;
let sanJacinto: Lugar;
/** Two generations of DC-13 in one folder. */
let usb: string;
let primero: string;
let segundo: string;
let h: Harness;

beforeAll(async () => {
  central = await makeCentral();
  const c = await openLugar(central);
  tarjeta = (await c.ok('central.tarjeta', {})).texto;
  await c.close();
  sanJacinto = await makePunto('DC-13', tarjeta);
  usb = tempFolder('usb');
  const punto = await openLugar(sanJacinto, { same: true });
  await registrar(punto, 2);
  primero = await entregar(punto, usb);
  punto.clock.advance(86_400_000);
  await registrar(punto, 1);
  segundo = await entregar(punto, usb);
  await punto.close();
});
beforeEach(async () => {
  h = await openLugar(central);
  return () => h.close();
});
afterAll(cleanFolders);

const nada = { entregadoPor: 'Aurora Ejemplo Demo' };

/** The refusal has its own sentence, and the central is byte for byte what it was. */
async function rechaza(file: string, code: string, motivo?: string): Promise<void> {
  const archivoId = await archivoIdDe(h, file);
  const antes = contenidoDe(h, central);
  const envelope = await h.call('central.recibir', { archivoId, ...nada, ...(motivo === undefined ? {} : { motivo }) });
  expect(envelope.ok ? 'OK' : envelope.error.code).toBe(code);
  if (!envelope.ok) expectSpanish(envelope.error.message);
  expect(contenidoDe(h, central)).toEqual(antes);
}

describe('a stick with packages', () => {
  it('is shown line by line, and nothing is written by looking', async () => {
    fs.writeFileSync(path.join(usb, 'foto.jpg'), 'no');
    const antes = contenidoDe(h, central);
    const paquetes = await inspeccionar(h, usb);
    expect(contenidoDe(h, central)).toEqual(antes);
    expect(paquetes).toMatchObject([
      {
        archivo: path.basename(primero),
        estado: 'NUEVO',
        error: null,
        punto: 'DC-13',
        puntoNombre: 'San Jacinto (13)',
        secuencia: 1,
        casos: 2,
        ultima: null,
      },
      { archivo: path.basename(segundo), estado: 'NUEVO', error: null, punto: 'DC-13', secuencia: 2, casos: 3, ultima: null },
    ]);
    fs.rmSync(path.join(usb, 'foto.jpg'));
  });

  it('is told by what was received before', async () => {
    await recibir(h, segundo);
    const estados = (await inspeccionar(h, usb)).map(({ estado, error, ultima }) => [estado, error?.code, ultima?.secuencia]);
    expect(estados).toEqual([
      ['ANTERIOR', 'PAQUETE_ANTERIOR', 2],
      ['YA_RECIBIDO', undefined, 2],
    ]);
  });

  it('that was drawn out is told so', async () => {
    const otra = tempFolder('usb');
    h.desktop.folder = otra;
    const medioId = (await h.ok('central.elegirCarpeta', {})).medio?.id ?? '';
    fs.rmSync(otra, { recursive: true });
    await h.refused('DESTINO_RETIRADO', 'central.inspeccionar', { medioId });
    await h.refused('DESTINO_DESCONOCIDO', 'central.inspeccionar', { medioId: otra });
  });
});

describe('central.recibir', () => {
  it('takes in a package: reception, partition, consolidated cases, and the log says so', async () => {
    const { resultado, recepcion, cambios } = await recibir(h, primero);
    expect(resultado).toBe('RECIBIDO');
    expect(recepcion).toMatchObject({
      punto: 'DC-13',
      secuencia: 1,
      archivo: path.basename(primero),
      bytes: fs.statSync(primero).size,
      casos: 2,
      bitacoraIntegra: true,
      entregadoPor: 'Aurora Ejemplo Demo',
      motivo: null,
      recibidoPor: 'Jacaranda I.',
      conformidad: null,
    });
    expect(cambios).toEqual({ primera: true, total: 2, nuevos: [], cambiados: [], cerrados: [], idos: [] });
    expect(particionesDe(h.folder)).toHaveLength(1);
    const { puntos } = await h.ok('central.puntos', {});
    expect(puntos).toHaveLength(24);
    expect(puntos.find(({ codigo }) => codigo === 'DC-13')).toMatchObject({
      casos: 2,
      abiertos: 2,
      recepciones: 1,
      ultima: { secuencia: 1 },
    });
    expect(puntos.find(({ codigo }) => codigo === 'DC-21')).toMatchObject({ casos: 0, recepciones: 0, ultima: null });
    const { filas } = await h.ok('bitacora.listar', { limite: 5 });
    expect(filas[0]).toMatchObject({ accion: 'RECIBIR', entidad: 'recepcion' });
    expect((await h.ok('bitacora.verificar', {})).integra).toBe(true);
  });

  it('the next one replaces the content, keeps the record, and shows what changed', async () => {
    const uno = await recibir(h, primero);
    const antes = particionesDe(h.folder);
    const dos = await recibir(h, segundo);
    expect(dos.cambios).toEqual({ primera: false, total: 3, nuevos: ['DC13-2026-0003'], cambiados: [], cerrados: [], idos: [] });
    expect(particionesDe(h.folder)).toHaveLength(1);
    expect(particionesDe(h.folder)).not.toEqual(antes);
    const { recepciones } = await h.ok('central.recepciones', { punto: 'DC-13' });
    expect(recepciones.map(({ id, secuencia }) => [id, secuencia])).toEqual([
      [dos.recepcion.id, 2],
      [uno.recepcion.id, 1],
    ]);
    expect(await h.ok('central.cambios', { recepcionId: dos.recepcion.id })).toEqual(dos.cambios);
  });

  it('the same package again does nothing and says so; a retry of the same command gets its answer', async () => {
    const archivoId = await archivoIdDe(h, primero);
    const id = uuidv7();
    const hecho = await h.ok('central.recibir', { archivoId, ...nada }, id);
    const antes = contenidoDe(h, central);
    expect(await h.ok('central.recibir', { archivoId, ...nada }, id)).toEqual(hecho);
    expect(contenidoDe(h, central)).toEqual(antes);
    const otra = await recibir(h, primero);
    expect(otra).toEqual({ ...hecho, resultado: 'YA_RECIBIDO' });
    const despues = contenidoDe(h, central);
    expect({ ...despues.tablas, comando: '' }).toEqual({ ...antes.tablas, comando: '' });
    expect(despues.particiones).toEqual(antes.particiones);
  });

  it('older than the one that is there', async () => {
    await recibir(h, segundo);
    await rechaza(primero, 'PAQUETE_ANTERIOR');
    await rechaza(primero, 'PAQUETE_ANTERIOR', 'Insisto en recibir este paquete.');
  });

  it.each([
    [
      'one altered byte',
      'RESPALDO_ALTERADO',
      (bytes: Buffer) => bytes.fill((bytes.at(-9000) ?? 0) ^ 1, bytes.length - 9000, bytes.length - 8999),
    ],
    ['cut', 'RESPALDO_TRUNCADO', (bytes: Buffer) => bytes.subarray(0, bytes.length - 70_000)],
    ['no package at all', 'RESPALDO_NO_ES', () => Buffer.from('hola')],
  ] as const)('%s', async (_what, code, spoil) => {
    const file = path.join(tempFolder('usb'), 'vigia-DC13-20260316-0001.age');
    fs.writeFileSync(file, spoil(fs.readFileSync(primero)));
    await rechaza(file, code);
    await recibir(h, primero);
    await rechaza(file, code);
    expect((await recibir(h, segundo)).cambios.nuevos).toEqual(['DC13-2026-0003']);
  });

  it('sealed for nobody here, or for another central', async () => {
    const sin = await openLugar(await makePunto('DC-02', null), { same: true });
    await rechaza(await entregar(sin, tempFolder('usb')), 'PAQUETE_OTRA_CENTRAL');
    const otra = await openLugar(await makeCentral());
    const ajena = (await otra.ok('central.tarjeta', {})).texto;
    await otra.close();
    await cargarTarjeta(sin, ajena);
    const file = await entregar(sin, tempFolder('usb'));
    await rechaza(file, 'PAQUETE_OTRA_CENTRAL');
    expect(await inspeccionar(h, path.dirname(file))).toMatchObject([
      { estado: 'ILEGIBLE', error: { code: 'PAQUETE_OTRA_CENTRAL' }, punto: null },
    ]);
    await sin.close();
  });

  it('two computers of one point: told, and taken only with a reason that stays on record', async () => {
    await recibir(h, primero);
    const otro = await openLugar(await makePunto('DC-13', tarjeta), { same: true });
    otro.clock.advance(2 * 86_400_000);
    await registrar(otro, 1);
    await entregar(otro, tempFolder('usb'));
    const file = await entregar(otro, tempFolder('usb'));
    await otro.close();
    expect((await inspeccionar(h, path.dirname(file)))[0]).toMatchObject({ estado: 'OTRO_EQUIPO', secuencia: 2, ultima: { secuencia: 1 } });
    await rechaza(file, 'PAQUETE_OTRO_EQUIPO');
    const hecho = await recibir(h, file, 'El equipo anterior se quemó; lo confirma la coordinación.');
    expect(hecho.recepcion.motivo).toContain('se quemó');
    expect(hecho.cambios).toMatchObject({ total: 1, nuevos: ['DC13-2026-0001'], idos: ['DC13-2026-0001', 'DC13-2026-0002'] });
    // and from then on that machine is the point's
    await rechaza(segundo, 'PAQUETE_OTRO_EQUIPO');
  });

  it('a point put back to an old copy: its numbers repeat and its log goes another way', async () => {
    const aparte = tempFolder('aparte');
    fs.cpSync(sanJacinto.folder, aparte, { recursive: true });
    await recibir(h, segundo);
    const vuelto: Lugar = { ...sanJacinto, folder: aparte };
    // what stands on its disk is what it was before the second package: restored from the first
    const limpio = openHarness({ folder: tempFolder('restaurado'), reloj: '2026-03-19T09:00:00-05:00' });
    limpio.renderFast();
    limpio.desktop.backupFile = primero;
    const archivoId = (await limpio.ok('respaldos.elegirArchivo', {})).archivo?.id ?? '';
    await limpio.ok('respaldos.restaurar', { archivoId, claveRecuperacion: vuelto.identity });
    await limpio.close();
    const p = await openLugar({ ...vuelto, folder: limpio.folder }, { same: true, reloj: '2026-03-19T09:00:00-05:00' });
    await registrar(p, 3);
    const repetido = await entregar(p, tempFolder('usb'));
    const tercero = await entregar(p, tempFolder('usb'));
    await p.close();
    expect((await inspeccionar(h, path.dirname(repetido)))[0]).toMatchObject({ estado: 'OTRA_HISTORIA', secuencia: 2 });
    await rechaza(repetido, 'PAQUETE_OTRA_HISTORIA');
    // its manifest looks like the next one; only the log inside tells
    expect((await inspeccionar(h, path.dirname(tercero)))[0]).toMatchObject({ estado: 'NUEVO', secuencia: 3 });
    await rechaza(tercero, 'PAQUETE_OTRA_HISTORIA');
    expect((await recibir(h, tercero, 'Restauraron tras un daño; la coordinación lo confirma.')).resultado).toBe('RECIBIDO');
  });

  it('both San Jacinto with the same number on their packages: two points, never one', async () => {
    const otro = await openLugar(await makePunto('DC-21', tarjeta), { same: true });
    await registrar(otro, 1);
    const file = await entregar(otro, tempFolder('usb'));
    await otro.close();
    const carpeta = tempFolder('usb');
    for (const uno of [primero, file]) fs.copyFileSync(uno, path.join(carpeta, path.basename(uno)));
    const vistos = await inspeccionar(h, carpeta);
    expect(vistos.map(({ punto, puntoNombre, secuencia }) => [punto, puntoNombre, secuencia])).toEqual([
      ['DC-13', 'San Jacinto (13)', 1],
      ['DC-21', 'San Jacinto (21)', 1],
    ]);
    for (const { archivo } of vistos) await recibir(h, path.join(carpeta, archivo));
    const casos = (await h.ok('central.puntos', {})).puntos.filter(({ recepciones }) => recepciones > 0);
    expect(casos.map(({ codigo, casos: n }) => [codigo, n])).toEqual([
      ['DC-13', 2],
      ['DC-21', 1],
    ]);
    expect(particionesDe(h.folder)).toHaveLength(2);
  });

  it('her own backup is no delivery: it is sealed to her paper only', async () => {
    await rechaza(await entregar(h, tempFolder('usb')), 'PAQUETE_OTRA_CENTRAL');
  });

  it('a partition that was lost is put back by receiving the same package', async () => {
    const { recepcion } = await recibir(h, primero);
    const [codigo] = (await h.ok('central.casos', { punto: 'DC-13' })).casos.map((caso) => caso.codigo);
    const ver = { punto: 'DC-13', codigo: codigo ?? '', motivo: 'Supervisión del mes de marzo.' };
    await h.ok('central.verCaso', ver);
    for (const part of fs.readdirSync(path.join(h.folder, 'particiones')))
      for (const name of fs.readdirSync(path.join(h.folder, 'particiones', part)))
        fs.truncateSync(path.join(h.folder, 'particiones', part, name), 4096);
    await h.refused('PARTICION_DANADA', 'central.verCaso', ver);
    const otra = await recibir(h, primero);
    expect([otra.resultado, otra.recepcion.id]).toEqual(['REPUESTO', recepcion.id]);
    expect((await h.ok('central.verCaso', ver)).codigo).toBe(codigo);
    expect(particionesDe(h.folder)).toHaveLength(1);
  });

  it('a cancel in the middle leaves nothing', async () => {
    const archivoId = await archivoIdDe(h, primero);
    const antes = contenidoDe(h, central);
    const id = uuidv7();
    const running = h.call('central.recibir', { archivoId, ...nada }, id);
    h.program.cancel(id);
    expect(await running).toMatchObject({ ok: false, error: { code: 'CANCELADO' } });
    expect(contenidoDe(h, central)).toEqual(antes);
  });

  it('two at once: one is told to wait, and nothing is lost', async () => {
    const [a, b] = [await archivoIdDe(h, primero), await archivoIdDe(h, segundo)];
    const answers = await Promise.all([a, b].map((archivoId) => h.call('central.recibir', { archivoId, ...nada })));
    expect(answers.map((answer) => (answer.ok ? 'OK' : answer.error.code)).toSorted()).toEqual(['OK', 'RESPALDO_EN_CURSO']);
    expect(particionesDe(h.folder)).toHaveLength(1);
  });

  it('a point is no central', async () => {
    const p = await openLugar(sanJacinto);
    for (const [name, input] of [
      ['central.puntos', {}],
      ['central.tarjeta', {}],
      ['central.medios', {}],
      ['central.recibir', { archivoId: 'x', ...nada }],
    ] as const)
      await p.refused('SIN_PERMISO', name, input);
    withRaw(p.folder, sanJacinto.rawKeyHex, (connection) =>
      connection.exec(`INSERT INTO usuario_rol VALUES ('${sanJacinto.usuarioId}', 'AUTORIDAD_CENTRAL')`),
    );
    await p.ok('acceso.entrar', { personaId: sanJacinto.usuarioId, clave: 'ceibo luna nube trigo brisa' });
    await p.refused('NO_ES_CENTRAL', 'central.puntos', {});
    await p.refused('NO_ES_CENTRAL', 'central.verCaso', { punto: 'DC-13', codigo: 'DC13-2026-0001', motivo: 'Quiero mirar este caso.' });
    await p.refused('NO_ES_CENTRAL', 'central.recibir', { archivoId: 'x', ...nada });
    await p.close();
  });
});

describeWith(['age', 'tar'], 'packages of other programs', () => {
  /** The same package with its manifest changed, sealed again with the `age` command. */
  async function rehacer(change: (manifiesto: Record<string, unknown>) => void): Promise<string> {
    const folder = tempFolder('rehecho');
    const clave = path.join(folder, 'clave.txt');
    const { sello, secreta } = withRaw(h.folder, central.rawKeyHex, (connection) => ({
      sello: connection.prepare('SELECT sello_publica FROM clave_central').pluck().get() as string,
      secreta: connection.prepare('SELECT sello_privada FROM clave_central').pluck().get() as string,
    }));
    fs.writeFileSync(clave, `${secreta}\n`);
    const content = path.join(folder, 'contenido');
    fs.mkdirSync(content);
    tarExtract(ageDecrypt(clave, primero), content);
    const file = path.join(content, 'manifiesto.json');
    const manifiesto = JSON.parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown>;
    change(manifiesto);
    fs.writeFileSync(file, JSON.stringify(manifiesto));
    const names = ['manifiesto.json', ...(manifiesto['miembros'] as { nombre: string }[]).map(({ nombre }) => nombre)];
    const made = path.join(folder, path.basename(primero));
    fs.writeFileSync(made, ageEncrypt([sello], tarCreate(content, names)));
    return made;
  }

  it('of a newer program', async () => {
    await rechaza(await rehacer((m) => (m['esquema'] = SCHEMA_VERSION + 1)), 'RESPALDO_VERSION_NUEVA');
    await rechaza(await rehacer((m) => (m['version'] = 2)), 'RESPALDO_VERSION_NUEVA');
  });

  it('of invented data, of the central itself, or with a count that does not fit', async () => {
    await rechaza(await rehacer((m) => (m['esDemo'] = true)), 'PAQUETE_FICTICIO');
    await rechaza(await rehacer((m) => (m['punto'] = 'CENTRAL')), 'PAQUETE_NO_DE_PUNTO');
    await rechaza(await rehacer((m) => (m['conteos'] = { ...(m['conteos'] as object), caso: 1 })), 'RESPALDO_ALTERADO');
  });
});
