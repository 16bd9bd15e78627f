import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { contenidoDe, entregar, makeCentral, makePunto, openLugar, recibir, registrar } from '../support/central';
import type { Lugar } from '../support/central';
import { cleanFolders, contentOf, tempFolder, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs } from '../support/refusals';

type Acta = Extract<DocumentoImprimible, { tipo: 'ENTREGA' }>;

let central: Lugar;
let lugar: Lugar;
let p: Harness;
let usb: string;
beforeAll(async () => {
  central = await makeCentral();
  const c = await openLugar(central);
  const { texto } = await c.ok('central.tarjeta', {});
  await c.close();
  lugar = await makePunto('DC-13', texto);
});
beforeEach(async () => {
  p = await openLugar(lugar);
  usb = tempFolder('usb');
  return () => p.close();
});
afterAll(cleanFolders);

const recibe = { nombre: 'Olmo Ficticio Prueba', cedula: '3059999023', cargo: 'Técnico', institucion: 'Patronato' };
const entrega = { nombre: 'Aurora Ejemplo Demo', cargo: 'Coordinadora' };
async function respaldar(): Promise<string> {
  await entregar(p, usb);
  return (await p.ok('respaldos.estado', {})).ultimo?.id ?? '';
}

describe('the acta de entrega-recepción at the point', () => {
  it('says the file, its hash, what it holds and who signs; frozen, numbered, and about no case', async () => {
    await registrar(p, 2);
    const respaldoId = await respaldar();
    const ultimo = (await p.ok('respaldos.estado', {})).ultimo;
    expect(await p.ok('respaldos.prepararActa', { respaldoId })).toEqual({
      entrega: { nombre: 'Aurora Ejemplo Demo', cedula: '3059999015', cargo: 'Coordinadora' },
      medio: path.basename(usb),
      desde: null,
      hasta: '2026-03-16',
    });
    const { id, numero } = await p.ok('respaldos.emitirActaEntrega', {
      respaldoId,
      entrega,
      recibe,
      medio: 'Memoria azul',
      serie: 'A-77',
      desde: '2026-01-01',
      hasta: '2026-03-16',
      devuelve: true,
    });
    expect(numero).toBe('DC-13-2026-0001-ER');
    const { datos } = p.rendered.find((documento): documento is Acta => documento.tipo === 'ENTREGA') ?? ({} as Acta);
    expect(datos).toMatchObject({
      clase: 'ENTREGA',
      origen: { codigo: 'DC-13' },
      paquete: { archivo: ultimo?.archivo, bytes: ultimo?.bytes, sha256: ultimo?.sha256, secuencia: 1, programa: '0.0.0-prueba' },
      medio: { etiqueta: 'Memoria azul', serie: 'A-77' },
      periodo: { desde: '2026-01-01', hasta: '2026-03-16' },
      conteos: { casos: 2, oficios: 0, documentos: 0, actividades: 0 },
      entrega: { nombre: 'Aurora Ejemplo Demo', cedula: null },
      recibe: { nombre: 'Olmo Ficticio Prueba', cedula: '3059999023' },
      devuelve: true,
      observacion: null,
    });
    expect(datos.bitacora.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(datos.bitacora.ultima).toBeGreaterThan(3);
    expect(JSON.stringify(datos)).not.toContain('DC13-2026-'); // no case code either
    expect(await p.ok('respaldos.actas', {})).toEqual({
      actas: [{ id, numero, emitidoEn: expect.any(String), anulada: false, respaldoId }],
    });
    expect((await p.ok('respaldos.leerActa', { id })).numero).toBe(numero);
    expect(await p.ok('respaldos.imprimirActa', { id })).toEqual({ impreso: true, copia: false });
    expect(await p.ok('respaldos.guardarActaPdf', { id })).toEqual({ guardado: true, copia: true });
    // the next period begins where this one ended
    p.clock.advance(86_400_000);
    const otro = await respaldar();
    expect((await p.ok('respaldos.prepararActa', { respaldoId: otro })).desde).toBe('2026-03-16');
  });

  it('is really drawn, with its hash in groups and its clauses', async () => {
    const respaldoId = await respaldar();
    const { renderDocumento } = await import('@electron/documents/render/render-documento');
    await p.ok('respaldos.emitirActaEntrega', { respaldoId, entrega, recibe, hasta: '2026-03-16' });
    const acta = p.rendered.find((documento) => documento.tipo === 'ENTREGA');
    if (!acta) throw new Error('no acta was rendered');
    const pdf = Buffer.from(await renderDocumento(acta));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.length).toBeGreaterThan(10_000);
  });

  it('bad inputs and a backup that is none write nothing; this door opens no other document', async () => {
    await registrar(p, 1);
    const respaldoId = await respaldar();
    const base = { respaldoId, entrega, recibe, hasta: '2026-03-16' };
    await expectBadInputs(p, { rawKeyHex: lugar.rawKeyHex } as Template, 'respaldos.emitirActaEntrega', [
      { what: 'no receiver', input: { ...base, recibe: { ...recibe, nombre: '' } }, field: 'recibe.nombre' },
      { what: 'no post', input: { ...base, entrega: { nombre: 'Aurora', cargo: '' } }, field: 'entrega.cargo' },
      { what: 'over-long', input: { ...base, medio: 'x'.repeat(121) }, field: 'medio' },
      { what: 'impossible day', input: { ...base, hasta: '2026-02-30' }, field: 'hasta' },
      { what: 'after the backup', input: { ...base, hasta: '2026-03-17' }, field: 'hasta' },
      { what: 'the wrong way round', input: { ...base, desde: '2026-03-17' }, field: 'desde' },
      { what: 'wrong type', input: { ...base, devuelve: 'sí' }, field: 'devuelve' },
    ]);
    const antes = contentOf(p, lugar);
    await p.refused('NO_ENCONTRADO', 'respaldos.emitirActaEntrega', { ...base, respaldoId: '01957a2e-0000-7000-8000-000000000000' });
    const { filas } = await p.ok('casos.listar', { limite: 1 });
    const { documentoId: id } = await p.ok('documentos.emitirFicha', { casoId: filas[0]?.id ?? '', version: 'RESERVADA' });
    await p.refused('NO_ENCONTRADO', 'respaldos.leerActa', { id });
    await p.refused('NO_ENCONTRADO', 'respaldos.imprimirActa', { id });
    await p.refused('NO_ENCONTRADO', 'respaldos.guardarActaPdf', { id });
    expect(contentOf(p, lugar).huellas['entrega_respaldo']).toBe(antes.huellas['entrega_respaldo']);
  });
});

describe('generations on a stick', () => {
  it('the oldest verified ones go only after the new one is verified; anything else stays', async () => {
    fs.writeFileSync(path.join(usb, 'vigia-DC21-20260101-0001.age'), 'of another point');
    fs.writeFileSync(path.join(usb, 'carta.age'), 'not ours');
    for (let index = 0; index < 4; index += 1) await respaldar();
    const propias = () => fs.readdirSync(usb).filter((name) => name.startsWith('vigia-DC13'));
    expect(propias()).toHaveLength(4);
    // somebody put another file under the oldest name: it is not what was verified, so it is left alone
    const ajeno = path.join(usb, 'vigia-DC13-20260316-0001.age');
    const bytes = fs.readFileSync(ajeno);
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    fs.writeFileSync(ajeno, bytes);
    // a backup that fails removes nothing
    fs.chmodSync(usb, 0o700);
    const destinoId = (await p.ok('respaldos.elegirCarpeta', {})).destino?.id ?? '';
    const id = '01957a2e-0000-7000-8000-000000000001';
    const running = p.call('respaldos.crear', { destinoId }, id);
    p.program.cancel(id);
    expect((await running).ok).toBe(false);
    expect(propias()).toHaveLength(4);
    await respaldar();
    expect(propias().map((name) => Number(name.slice(20, 24)))).toEqual([1, 2, 3, 4, 6]);
    await respaldar();
    expect(propias().map((name) => Number(name.slice(20, 24)))).toEqual([1, 3, 4, 6, 7]);
    expect(fs.existsSync(path.join(usb, 'vigia-DC21-20260101-0001.age'))).toBe(true);
    expect(fs.existsSync(path.join(usb, 'carta.age'))).toBe(true);
    const { filas } = await p.ok('bitacora.listar', { limite: 3 });
    expect(filas.map(({ accion }) => accion)).toContain('QUITAR_RESPALDOS_ANTIGUOS');
  });
});

describe('the conformidad, a case and a note at the central', () => {
  let c: Harness;
  let archivo: string;
  beforeEach(async () => {
    await registrar(p, 2);
    archivo = await entregar(p, usb);
    c = await openLugar(central);
    return () => c.close();
  });

  it('prints the same hash as the acta', async () => {
    const respaldoId = (await p.ok('respaldos.estado', {})).ultimo?.id ?? '';
    await p.ok('respaldos.emitirActaEntrega', { respaldoId, entrega, recibe, hasta: '2026-03-16' });
    const acta = p.rendered.find((documento): documento is Acta => documento.tipo === 'ENTREGA');
    const { recepcion } = await recibir(c, archivo);
    const { id, numero } = await c.ok('central.emitirConformidad', { recepcionId: recepcion.id, cargoEntrega: 'Coordinadora' });
    expect(numero).toBe('CENTRAL-2026-0001-ER');
    const conformidad = c.rendered.find((documento): documento is Acta => documento.tipo === 'ENTREGA');
    expect(conformidad?.datos).toMatchObject({
      clase: 'CONFORMIDAD',
      origen: { codigo: 'DC-13' },
      entrega: { nombre: 'Aurora Ejemplo Demo', cargo: 'Coordinadora' },
    });
    for (const campo of ['archivo', 'bytes', 'sha256', 'secuencia', 'programa', 'esquema', 'generadoEn'] as const)
      expect(conformidad?.datos.paquete[campo]).toEqual(acta?.datos.paquete[campo]);
    expect(conformidad?.datos.conteos).toEqual(acta?.datos.conteos);
    expect(conformidad?.datos.bitacora).toEqual(acta?.datos.bitacora);
    const { puntos } = await c.ok('central.puntos', {});
    expect(puntos.find(({ codigo }) => codigo === 'DC-13')?.ultima?.conformidad).toEqual({ id, numero });
    expect((await c.ok('respaldos.leerActa', { id })).numero).toBe(numero);
    await c.refused('NO_ENCONTRADO', 'central.emitirConformidad', {
      recepcionId: recepcion.id.replace(/.$/, (d) => (d === '0' ? '1' : '0')),
    });
  });

  it('a case is read from the partition, with a motive that stays in the bitácora; nobody who reported is in it', async () => {
    await recibir(c, archivo);
    const antes = contenidoDe(c, central);
    const motivo = 'Supervisión del plazo vencido.';
    const caso = await c.ok('central.verCaso', { punto: 'DC-13', codigo: 'dc13-2026-0001', motivo });
    expect(caso).toMatchObject({
      punto: 'DC-13',
      codigo: 'DC13-2026-0001',
      tipos: ['VIO-01'],
      barrio: 'San Jacinto',
      nna: [{ nombres: 'Luna', apellidos: 'Ejemplo Prueba', edadMeses: 84 }],
    });
    expect(caso.historia.length).toBeGreaterThan(0);
    expect(JSON.stringify(caso)).not.toContain('Hortensia');
    expect(contenidoDe(c, central)).toEqual(antes);
    const { filas } = await c.ok('bitacora.listar', { limite: 1 });
    expect(filas[0]).toMatchObject({ accion: 'VER_CASO_DE_PUNTO', entidad: 'caso', entidadId: caso.casoId });
    const detalle = withRaw(c.folder, central.rawKeyHex, (connection) =>
      connection.prepare('SELECT detalle FROM bitacora ORDER BY secuencia DESC LIMIT 1').pluck().get(),
    );
    expect(JSON.parse(String(detalle))).toMatchObject({ punto: 'DC-13', motivo });
    for (const [input, field] of [
      [{ punto: 'DC-13', codigo: 'DC13-2026-0001', motivo: 'corto' }, 'motivo'],
      [{ punto: 'DC-25', codigo: 'DC13-2026-0001', motivo }, 'punto'],
      [{ punto: 'DC-13', codigo: '', motivo }, 'codigo'],
    ] as const)
      expect((await c.refused('ENTRADA_INVALIDA', 'central.verCaso', input)).fields).toHaveProperty(field);
    await c.refused('NO_ENCONTRADO', 'central.verCaso', { punto: 'DC-21', codigo: 'DC13-2026-0001', motivo });
    await c.refused('NO_ENCONTRADO', 'central.verCaso', { punto: 'DC-13', codigo: 'DC13-2026-0009', motivo });
  });

  it('a note for a point or about a case, kept as it was written', async () => {
    await recibir(c, archivo);
    const nota = await c.ok('central.notaSupervision', {
      punto: 'DC-13',
      codigo: 'DC13-2026-0002',
      texto: 'Falta la constancia de entrega.',
    });
    expect(nota).toMatchObject({ punto: 'DC-13', codigo: 'DC13-2026-0002', enviada: false, escritaPor: 'Jacaranda I.' });
    const general = await c.ok('central.notaSupervision', { punto: 'DC-21', texto: 'Hace dos meses que no llega un paquete.' });
    expect(general.codigo).toBeNull();
    expect((await c.ok('central.notas', { punto: 'DC-13' })).notas).toEqual([nota]);
    const antes = contenidoDe(c, central);
    const { fields } = await c.refused('NO_ENCONTRADO', 'central.notaSupervision', {
      punto: 'DC-13',
      codigo: 'DC13-2026-0009',
      texto: 'Este caso no existe en el punto.',
    });
    expect(fields).toHaveProperty('codigo');
    await c.refused('ENTRADA_INVALIDA', 'central.notaSupervision', { punto: 'DC-13', texto: 'corta' });
    await c.refused('ENTRADA_INVALIDA', 'central.notaSupervision', { punto: 'CENTRAL', texto: 'Una nota para la propia central.' });
    expect(contenidoDe(c, central)).toEqual(antes);
  });
});
