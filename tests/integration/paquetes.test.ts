import fs from 'node:fs';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { textoDelPaquete, textoFirmado } from '@core/features/paquetes/paquete.datos';
import type { PaqueteCentral } from '@core/features/paquetes/paquete.datos';
import { errorText } from '@core/kernel/errors.texts';
import { makeSigningKey, sign } from '@electron/platform/crypto/signing';
import { casoListo, casoMinimo } from '../support/casos';
import { cargarTarjeta, entregar, makeCentral, makePunto, openLugar, recibir } from '../support/central';
import type { Lugar } from '../support/central';
import { alterado, aplicar, cambiarValor, elegir, enmendar, preparar, ver } from '../support/envios';
import { CLAVE, cleanFolders, contentOf, makeTemplate, openCopy, RELOJ_UTC, tempFolder, withRaw } from '../support/program';
import type { Harness } from '../support/program';
import { expectSpanish } from '../support/refusals';

const DIA = 86_400_000;
let central: Lugar;
let sanJacinto: Lugar;
let tarjeta: string;
let usb: string;
/** One package with a change of value, a holiday, a telephone, words of a letter; and with a note about a case. */
let primero: string;
let codigo: string;
let notaId: string;

beforeAll(async () => {
  central = await makeCentral();
  const c = await openLugar(central, { same: true });
  tarjeta = (await c.ok('central.tarjeta', {})).texto;
  sanJacinto = await makePunto('DC-13', tarjeta);
  usb = tempFolder('usb');
  const p = await openLugar(sanJacinto, { same: true });
  codigo = (await p.ok('casos.registrar', casoMinimo())).codigo;
  const entrega = await entregar(p, usb);
  await p.close();
  await recibir(c, entrega);
  await cambiarValor(c, 'PLAZO_PROVISIONAL_H', 12, '2026-03-17');
  await enmendar(c, {
    catalogo: 'feriado',
    codigo: '2026-04-30',
    vigenteDesde: '2026-04-30',
    campos: [{ campo: 'nombre', valor: 'Día decretado' }],
  });
  await enmendar(c, {
    catalogo: 'institucion',
    codigo: 'JCPD',
    vigenteDesde: '2026-03-17',
    campos: [
      { campo: 'telefono', valor: '07 257 0000' },
      { campo: 'nombreOficial', valor: 'Junta Cantonal de Ejemplo' },
    ],
  });
  notaId = (await c.ok('central.notaSupervision', { punto: 'DC-13', codigo, texto: 'Falta anotar la llamada a la Junta.' })).id;
  primero = (await preparar(c, usb)).file;
  await c.close();
}, 60_000);
afterAll(cleanFolders);

let h: Harness;
beforeEach(async () => {
  h = await openLugar(sanJacinto);
  return () => h.close();
});

const filasDe = (lugar: Lugar, donde: Harness, codigoFila: string) =>
  withRaw(donde.folder, lugar.rawKeyHex, (connection) =>
    connection
      .prepare(
        "SELECT vigente_desde AS desde, vigente_hasta AS hasta, contenido ->> 'valor' AS valor FROM catalogo WHERE codigo = ? ORDER BY orden",
      )
      .all(codigoFila),
  );
/** Everything but the bitácora and the ledger of commands. */
const contenido = () => {
  const { huellas } = contentOf(h, sanJacinto);
  const { comando: _libro, ...resto } = huellas;
  return resto;
};
/** Somebody with the key and other tools. */
const enRaw = (sql: string, ...valores: unknown[]) =>
  withRaw(h.folder, sanJacinto.rawKeyHex, (connection) => connection.prepare(sql).run(...valores));
const sinTipos = (conocidoEn: string) => {
  const { naturaleza: _naturaleza, ...caso } = casoMinimo({ conocidoEn, tipos: [] });
  return caso;
};

describe('a package of the central at its point', () => {
  it('is shown first: whose it is, its number, and every value from and to; looking changes nothing', async () => {
    const antes = contenido();
    const vista = await ver(h, primero);
    expect(contenido()).toEqual(antes);
    expect(vista).toMatchObject({
      estado: 'NUEVO',
      numero: 1,
      creadoEn: RELOJ_UTC,
      paraTodos: true,
      notas: 1,
      acuses: 0,
      notasCerradas: false,
    });
    expect(vista.central).toMatch(/^Oficina central/);
    expect(vista.cambios.map(({ titulo, clase, vigenteDesde, campos }) => ({ titulo, clase, vigenteDesde, campos }))).toEqual([
      {
        titulo: 'Reloj de un caso que todavía no tiene tipos.',
        clase: 'CAMBIA',
        vigenteDesde: '2026-03-17',
        campos: [{ campo: 'valor', antes: '24 horas', despues: '12 horas' }],
      },
      {
        titulo: '30 de abril de 2026',
        clase: 'AGREGA',
        vigenteDesde: '2026-04-30',
        campos: [{ campo: 'nombre', antes: 'Día laborable', despues: 'Día decretado' }],
      },
      {
        titulo: expect.stringContaining('Junta'),
        clase: 'CAMBIA',
        vigenteDesde: '2026-03-17',
        campos: [
          { campo: 'nombreOficial', antes: expect.stringContaining('Junta'), despues: 'Junta Cantonal de Ejemplo' },
          { campo: 'telefono', antes: null, despues: '07 257 0000' },
        ],
      },
    ]);
  });

  it('is applied whole: a case of before keeps its clock, one of afterwards has the new one, and the former row its last day', async () => {
    const { id: viejo } = await h.ok('casos.registrar', sinTipos('2026-03-16T08:00:00-05:00'));
    const reloj = async (id: string) => (await h.ok('casos.obtener', { id })).plazo;
    expect(await reloj(viejo)).toMatchObject({ horas: 24 });
    expect(await aplicar(h, primero)).toMatchObject({ resultado: 'APLICADO' });
    expect(filasDe(sanJacinto, h, 'PLAZO_PROVISIONAL_H')).toEqual([
      { desde: '2026-01-01', hasta: '2026-03-16', valor: 24 },
      { desde: '2026-03-17', hasta: null, valor: 12 },
    ]);
    expect((await h.ok('agenda.listarFeriados', { anio: 2026 })).feriados).toContainEqual({
      fecha: '2026-04-30',
      nombre: 'Día decretado',
      origen: 'PROGRAMA',
      activo: true,
    });
    expect(await h.ok('directorio.obtener', { codigo: 'JCPD' })).toMatchObject({ telefono: null });
    const { id: deHoy } = await h.ok('casos.registrar', sinTipos('2026-03-16T08:30:00-05:00'));
    h.clock.advance(DIA);
    const { id: nuevo } = await h.ok('casos.registrar', sinTipos('2026-03-17T08:00:00-05:00'));
    expect([await reloj(viejo), await reloj(deHoy), await reloj(nuevo)]).toMatchObject([{ horas: 24 }, { horas: 24 }, { horas: 12 }]);
    const junta = await h.ok('directorio.obtener', { codigo: 'JCPD' });
    expect(junta).toMatchObject({ nombre: 'Junta Cantonal de Ejemplo', telefono: '07 257 0000' });
    expect(junta.nombresAnteriores.at(-1)).toMatch(/Junta/);
    // written down: what it changed, and that it was applied
    expect((await h.ok('paquetes.recibidos', {})).paquetes).toMatchObject([{ numero: 1, notas: 1, cambios: [{}, {}, {}] }]);
    const { filas } = await h.ok('bitacora.listar', { limite: 20 });
    expect(filas.map(({ accion }) => accion)).toContain('APLICAR_PAQUETE');
    expect((await h.ok('bitacora.verificar', {})).integra).toBe(true);
  });

  it('what the point wrote of an institution stays above what the central says of it', async () => {
    await h.ok('directorio.guardar', { codigo: 'JCPD', version: 0, telefono: '07 111 1111' });
    const { paquete } = await aplicar(h, primero);
    expect(paquete.cambios[2]?.campos).toMatchObject([{ campo: 'nombreOficial' }, { campo: 'telefono', propio: true }]);
    expect(paquete.cambios[2]?.campos[0]).not.toHaveProperty('propio');
    h.clock.advance(DIA);
    expect(await h.ok('directorio.obtener', { codigo: 'JCPD' })).toMatchObject({
      telefono: '07 111 1111',
      nombre: 'Junta Cantonal de Ejemplo',
    });
  });

  it('twice is said and changes nothing; an older one is refused, and the newer one brings what was missed', async () => {
    const c = await openLugar(central);
    await cambiarValor(c, 'RATIFICACION_H', 12, '2026-03-20');
    const segundo = await preparar(c, tempFolder('usb'));
    await c.close();
    expect(segundo).toMatchObject({ numero: 2, enmiendas: 4 });
    expect((await aplicar(h, segundo.file)).paquete.cambios).toHaveLength(4);
    const antes = contenido();
    expect(await ver(h, segundo.file)).toMatchObject({ estado: 'YA_APLICADO', cambios: [], notas: 0 });
    expect((await aplicar(h, segundo.file)).resultado).toBe('YA_APLICADO');
    const { message } = await h.refused('PAQUETE_CENTRAL_ANTERIOR', 'paquetes.ver', { archivoId: await elegir(h, primero) });
    expect(message).toContain('n.º 1');
    expect(message).toContain('n.º 2');
    expectSpanish(message);
    expect(contenido()).toEqual(antes);
  });

  it('the second package after the first brings only what is new', async () => {
    await aplicar(h, primero);
    const c = await openLugar(central);
    await cambiarValor(c, 'PLAZO_PROVISIONAL_H', 6, '2026-04-01');
    const { file } = await preparar(c, tempFolder('usb'));
    await c.close();
    expect((await aplicar(h, file)).paquete).toMatchObject({
      cambios: [{ campos: [{ antes: '12 horas', despues: '6 horas' }] }],
      notas: 0,
    });
    expect(filasDe(sanJacinto, h, 'PLAZO_PROVISIONAL_H')).toEqual([
      { desde: '2026-01-01', hasta: '2026-03-16', valor: 24 },
      { desde: '2026-03-17', hasta: '2026-03-31', valor: 12 },
      { desde: '2026-04-01', hasta: null, valor: 6 },
    ]);
  });
});

describe('what a change reaches', () => {
  it('a newer version of a catalogue, brought by a newer program, has the changes of the central too', async () => {
    await aplicar(h, primero);
    enRaw("UPDATE catalogo SET version = '2025.1' WHERE nombre IN ('parametro', 'institucion')");
    await h.restart();
    await h.ok('acceso.entrar', { personaId: sanJacinto.usuarioId, clave: CLAVE });
    expect((await h.ok('bitacora.listar', { limite: 5 })).filas.map(({ accion }) => accion)).toContain('PONER_AL_DIA');
    h.clock.advance(DIA);
    expect(await h.ok('directorio.obtener', { codigo: 'JCPD' })).toMatchObject({
      nombre: 'Junta Cantonal de Ejemplo',
      telefono: '07 257 0000',
    });
    const { id } = await h.ok('casos.registrar', sinTipos('2026-03-17T08:00:00-05:00'));
    expect((await h.ok('casos.obtener', { id })).plazo).toMatchObject({ horas: 12 });
  });

  it('authorities keep their order, and a letter is written in the words of its day; one that was issued keeps its own', async () => {
    const codigos = async () => (await h.ok('directorio.listar', {})).instituciones.map((una) => una.codigo);
    const antes = await codigos();
    const c = await openLugar(central);
    const campos = [{ campo: 'solicitud' as const, valor: 'Solicito atender hoy este caso.' }];
    await enmendar(c, { catalogo: 'plantilla', codigo: 'OFICIO_JCPD', vigenteDesde: '2026-03-17', campos });
    const { file } = await preparar(c, tempFolder('usb'));
    await c.close();
    expect((await aplicar(h, file)).paquete.cambios.at(-1)).toMatchObject({ titulo: 'Oficio a la Junta Cantonal' });
    const { id } = await casoListo(h);
    const solicitud = () => {
      const [oficio] = h.rendered.filter(({ tipo }) => tipo === 'OFICIO').slice(-1);
      const { plantilla } = (oficio?.datos ?? {}) as { plantilla?: { version: number; textos: { solicitud: string } } };
      return [plantilla?.version, plantilla?.textos.solicitud];
    };
    await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
    expect(solicitud()).toEqual([1, 'Solicito avocar conocimiento y disponer las medidas que correspondan.']);
    h.clock.advance(DIA);
    await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
    expect(solicitud()).toEqual([2, 'Solicito atender hoy este caso.']);
    expect(await codigos()).toEqual(antes);
  });
});

describe('is refused, with its own sentence and nothing written', () => {
  const rechaza = async (code: Parameters<Harness['refused']>[0], file: string) => {
    const antes = contenido();
    const archivoId = await elegir(h, file);
    const { message } = await h.refused(code, 'paquetes.ver', { archivoId });
    expectSpanish(message);
    expect(message).toMatch(/No se cambió nada|no se cambió nada/);
    await h.refused(code, 'paquetes.aplicar', { archivoId, sha256: 'a'.repeat(64) });
    expect(contenido()).toEqual(antes);
  };

  it.each([
    ['PAQUETE_CENTRAL_SIN_FIRMA', 'without a signature', (text: string) => text.replace(/"firma":"[^"]+",/, '')],
    ['PAQUETE_CENTRAL_SIN_FIRMA', 'with an empty one', (text: string) => text.replace(/"firma":"[^"]+"/, '"firma":""')],
    ['PAQUETE_CENTRAL_ALTERADO', 'another value', (text: string) => text.replace('"valor":12', '"valor":13')],
    ['PAQUETE_CENTRAL_ALTERADO', 'another point', (text: string) => text.replace('"destino":"TODOS"', '"destino":"DC-13"')],
    ['PAQUETE_CENTRAL_ALTERADO', 'a blank more', (text: string) => text.replace('{', '{ ')],
    ['PAQUETE_CENTRAL_ALTERADO', 'a key twice', (text: string) => text.replace('"numero":1', '"numero":9,"numero":1')],
    ['PAQUETE_CENTRAL_ALTERADO', 'cut', (text: string) => text.slice(0, -40)],
    ['PAQUETE_CENTRAL_ALTERADO', 'a line end more', (text: string) => `${text}\n`],
    ['PAQUETE_CENTRAL_VERSION_NUEVA', 'of a newer program', (text: string) => text.replace('"version":1}', '"version":2}')],
    ['PAQUETE_CENTRAL_NO_ES', 'another JSON', () => '{"formato":"otro"}\n'],
    ['PAQUETE_CENTRAL_NO_ES', 'no text', () => '\u0000\ufffd'],
  ] as const)('%s: %s', async (code, _what, change) => {
    await rechaza(code, alterado(primero, change));
  });

  it('another central, whatever key it names', async () => {
    const otra = makeSigningKey();
    const { firma: _firma, ...cuerpo } = JSON.parse(fs.readFileSync(primero, 'utf8')) as PaqueteCentral;
    const ajeno = { ...cuerpo, firmante: otra.publica };
    const firma = sign(Buffer.from(textoFirmado(ajeno)), otra.privada);
    await rechaza(
      'PAQUETE_CENTRAL_OTRA',
      alterado(primero, () => textoDelPaquete({ ...ajeno, firma })),
    );
    // the other one's signature under the name of ours
    await rechaza(
      'PAQUETE_CENTRAL_ALTERADO',
      alterado(primero, () => textoDelPaquete({ ...cuerpo, firma })),
    );
  });

  it('for another point, without a card, and real ones for invented data', async () => {
    const c = await openLugar(central);
    const otro = await preparar(c, tempFolder('usb'), { punto: 'DC-21' });
    await c.close();
    expect(otro.archivo).toBe('vigia-paquete-0002-DC21.json');
    await rechaza('PAQUETE_CENTRAL_OTRO_PUNTO', otro.file);
    enRaw('UPDATE instalacion SET es_demo = 1');
    await rechaza('PAQUETE_CENTRAL_FICTICIO', primero);
    enRaw('DELETE FROM tarjeta_central');
    await rechaza('PAQUETE_CENTRAL_SIN_TARJETA', primero);
  });

  it('a file that is another one by now', async () => {
    const copia = alterado(primero, (text) => text);
    const archivoId = await elegir(h, copia);
    const { sha256 } = await h.ok('paquetes.ver', { archivoId });
    const c = await openLugar(central);
    await cambiarValor(c, 'RATIFICACION_H', 12, '2026-03-20');
    const segundo = await preparar(c, tempFolder('usb'));
    await c.close();
    fs.copyFileSync(segundo.file, copia);
    const antes = contenido();
    await h.refused('PAQUETE_CENTRAL_CAMBIADO', 'paquetes.aplicar', { archivoId, sha256 });
    expect(contenido()).toEqual(antes);
  });
});

it('half-applied is impossible: a fault in the last row undoes the first', async () => {
  const antes = contenido();
  enRaw("CREATE TRIGGER falla BEFORE INSERT ON nota_supervision BEGIN SELECT RAISE (ABORT, 'a propósito'); END");
  const archivoId = await elegir(h, primero);
  const { sha256 } = await h.ok('paquetes.ver', { archivoId });
  const id = uuidv7();
  await h.refused('ERROR_INTERNO', 'paquetes.aplicar', { archivoId, sha256 }, id);
  expect(contenido()).toEqual(antes);
  expect((await h.ok('directorio.listar', {})).instituciones.map(({ telefono }) => telefono)).not.toContain('07 257 0000');
  enRaw('DROP TRIGGER falla');
  expect(await h.ok('paquetes.aplicar', { archivoId, sha256 }, id)).toMatchObject({ resultado: 'APLICADO' });
});

describe('supervision, there and back', () => {
  it('the stick tells nobody what a note says; the point reads it, answers, and the answer comes back', async () => {
    const texto = fs.readFileSync(primero, 'utf8');
    for (const palabra of [codigo, 'llamada', notaId, 'Jacaranda']) expect(texto).not.toContain(palabra);
    await aplicar(h, primero);
    const [nota] = (await h.ok('supervision.listar', {})).notas;
    expect(nota).toMatchObject({ id: notaId, codigo, estado: 'NUEVA', escritaPor: 'Jacaranda I.' });
    expect(nota).not.toHaveProperty('texto');
    const pendiente = async () => (await h.ok('recordatorios.hoy', {})).recordatorios.filter(({ clase }) => clase === 'SUPERVISION');
    expect(await pendiente()).toMatchObject([{ camino: `/supervision/${notaId}`, codigo, iniciales: 'L. E. P.', situacion: 'HOY' }]);
    const semana = await h.ok('agenda.semana', {});
    expect(semana.dias.flatMap(({ entradas }) => entradas).map(({ clase }) => clase)).toContain('SUPERVISION');
    expect(await h.ok('supervision.abrir', { id: notaId })).toMatchObject({
      texto: 'Falta anotar la llamada a la Junta.',
      estado: 'LEIDA',
    });
    await h.ok('supervision.responder', { id: notaId, respuesta: 'Se anotó hoy, con el número de trámite.' });
    expect(await pendiente()).toEqual([]);
    await h.refused('TRANSICION_NO_PERMITIDA', 'supervision.responder', { id: notaId, respuesta: 'Otra vez.' });

    h.clock.advance(DIA);
    const entrega = await entregar(h, tempFolder('usb'));
    const c = await openLugar(central);
    await recibir(c, entrega);
    expect((await c.ok('central.notas', { punto: 'DC-13' })).notas).toMatchObject([
      { id: notaId, enviada: true, leidaEn: RELOJ_UTC, respuesta: 'Se anotó hoy, con el número de trámite.', respondidaEn: RELOJ_UTC },
    ]);
    expect((await c.ok('paquetes.emitidos', {})).paquetes).toMatchObject([{ numero: 1, aplicadoPor: ['DC-13'] }]);
    const previsto = (await c.ok('paquetes.previsto', {})).puntos.find((punto) => punto.codigo === 'DC-13');
    expect(previsto).toMatchObject({ notas: 0, acuses: 1, conClave: true, aplicado: 1 });
    // and the point hears that its answer was read
    const vuelta = await preparar(c, tempFolder('usb'), { punto: 'DC-13' });
    await c.close();
    expect((await aplicar(h, vuelta.file)).paquete).toMatchObject({ acuses: 1, cambios: [] });
    expect((await h.ok('supervision.listar', {})).notas).toMatchObject([{ estado: 'RECIBIDA_EN_CENTRAL' }]);
  });

  it('a central put back to an old copy never gives out a number that a point has applied', async () => {
    await aplicar(h, primero);
    h.clock.advance(DIA);
    const entrega = await entregar(h, tempFolder('usb'));
    const c = await openLugar(central);
    withRaw(c.folder, central.rawKeyHex, (connection) => connection.exec("DELETE FROM numerador WHERE serie = 'PAQUETE'"));
    expect(await c.ok('paquetes.previsto', {})).toMatchObject({ numero: 1 });
    await recibir(c, entrega);
    expect(await c.ok('paquetes.previsto', {})).toMatchObject({ numero: 2 });
    await c.close();
  });

  it('a note about a case is nobody’s who is excused from it, and one about sexual violence opens with a motive', async () => {
    await aplicar(h, primero);
    const [nota] = (await h.ok('supervision.listar', {})).notas;
    enRaw('INSERT INTO caso_tipo VALUES (?, ?, 9)', nota?.casoId, 'SEX-02');
    await h.refused('MOTIVO_REQUERIDO', 'supervision.abrir', { id: notaId });
    expect(await h.ok('supervision.abrir', { id: notaId, motivo: 'Responder a la central.' })).toMatchObject({ codigo });
    enRaw(
      "INSERT INTO impedimento (id, punto_id, caso_id, usuario_id, causa, creado_en, creado_por) VALUES ('i', 'DC-13', ?, ?, 'PARENTESCO', ?, ?)",
      nota?.casoId,
      sanJacinto.usuarioId,
      RELOJ_UTC,
      sanJacinto.usuarioId,
    );
    expect((await h.ok('supervision.listar', {})).notas).toEqual([]);
    await h.refused('NO_ENCONTRADO', 'supervision.abrir', { id: notaId });
    await h.refused('NO_ENCONTRADO', 'supervision.responder', { id: notaId, respuesta: 'No debería.' });
    expect((await h.ok('recordatorios.hoy', {})).recordatorios.map(({ clase }) => clase)).not.toContain('SUPERVISION');
  });

  it('sealed for a former installation of the point: everything else is applied, and that is said', async () => {
    const otra = await openCopy(await makeTemplate());
    await cargarTarjeta(otra, tarjeta);
    expect(await ver(otra, primero)).toMatchObject({ notas: 0, notasCerradas: true, cambios: [{}, {}, {}] });
    expect((await aplicar(otra, primero)).resultado).toBe('APLICADO');
    expect((await otra.ok('supervision.listar', {})).notas).toEqual([]);
    await otra.close();
  });

  it('a point whose key is not known gets no note, and the central hears which', async () => {
    const c = await openLugar(central);
    await c.ok('central.notaSupervision', { punto: 'DC-21', texto: 'Todavía no llega su entrega.' });
    const { sinClave, notas, file } = await preparar(c, tempFolder('usb'));
    expect({ sinClave, notas }).toEqual({ sinClave: ['DC-21'], notas: 1 });
    expect(fs.readFileSync(file, 'utf8')).not.toContain('DC-21');
    expect((await c.ok('central.notas', { punto: 'DC-21' })).notas).toMatchObject([{ enviada: false }]);
    c.desktop.folder = usb;
    const medioId = (await c.ok('central.elegirCarpeta', {})).medio?.id ?? '';
    const { message } = await c.refused('PAQUETE_CENTRAL_SIN_CLAVE', 'paquetes.preparar', { medioId, punto: 'DC-21', conNotas: true });
    expect(message).toBe(errorText('PAQUETE_CENTRAL_SIN_CLAVE', { punto: 'DC-21' }));
    await c.close();
  });
});

describe('changes at the central', () => {
  let c: Harness;
  beforeEach(async () => {
    c = await openLugar(central);
    return () => c.close();
  });
  const fila = async (catalogo: 'parametro' | 'parametro_plazo' | 'feriado' | 'plantilla', buscar = '') =>
    (await c.ok('paquetes.catalogo', { catalogo, buscar })).filas;

  it('a row shows what is in force and what comes later; the law cannot be chosen at all', async () => {
    expect(await fila('parametro', 'todavia no tiene tipos')).toMatchObject([
      {
        codigo: 'PLAZO_PROVISIONAL_H',
        detalle: 'Valor del programa',
        campos: [{ campo: 'valor', clase: 'NUMERO', unidad: 'horas', valor: '24' }],
        despues: [{ vigenteDesde: '2026-03-17', texto: 'Valor: 12 horas' }],
      },
    ]);
    expect((await fila('parametro_plazo')).map((una) => una.codigo)).not.toContain('DENUNCIA_24');
    expect((await fila('feriado')).map((una) => una.codigo)).toContain('2026-04-30');
    expect(await fila('plantilla', 'junta')).toMatchObject([{ titulo: 'Oficio a la Junta Cantonal' }]);
  });

  it('one that waits can be written anew or taken back; one that left stays', async () => {
    const { id } = await cambiarValor(c, 'RATIFICACION_H', 12, '2026-04-01');
    const otra = await cambiarValor(c, 'RATIFICACION_H', 8, '2026-04-01');
    const lista = async () => (await c.ok('paquetes.enmiendas', {})).enmiendas;
    expect((await lista()).filter(({ paquete }) => paquete === null)).toMatchObject([
      { id: otra.id, escritaPor: 'Jacaranda I.', campos: [{ antes: '24 horas', despues: '8 horas' }] },
    ]);
    await c.refused('NO_ENCONTRADO', 'paquetes.retirarEnmienda', { id });
    await c.ok('paquetes.retirarEnmienda', { id: otra.id });
    const salio = (await lista())[0];
    expect(salio).toMatchObject({ paquete: 1 });
    await c.refused('TRANSICION_NO_PERMITIDA', 'paquetes.retirarEnmienda', { id: salio?.id });
    expect(await lista()).toHaveLength(3);
  });

  it('what will not do is refused beside its field, and nothing is written', async () => {
    const antes = contentOf(c, central).huellas;
    const base = { catalogo: 'parametro', codigo: 'RATIFICACION_H', vigenteDesde: '2026-04-01' };
    const malas: [unknown, string][] = [
      [{ ...base, campos: [] }, 'campos'],
      [{ ...base, campos: [{ campo: 'valor', valor: 'mucho' }] }, 'campos.0.valor'],
      [{ ...base, campos: [{ campo: 'valor', valor: '0' }] }, 'campos.0.valor'],
      [{ ...base, campos: [{ campo: 'telefono', valor: '07' }] }, 'campos.0.valor'],
      [{ ...base, vigenteDesde: '2026-03-16', campos: [{ campo: 'valor', valor: '12' }] }, 'vigenteDesde'],
      [{ ...base, vigenteDesde: 'mañana', campos: [{ campo: 'valor', valor: '12' }] }, 'vigenteDesde'],
      [{ ...base, codigo: 'DENUNCIA_24', campos: [{ campo: 'valor', valor: '12' }] }, 'codigo'],
      [{ ...base, catalogo: 'defensoria', campos: [{ campo: 'valor', valor: '12' }] }, 'catalogo'],
      [
        { catalogo: 'feriado', codigo: '2026-05-01', vigenteDesde: '2026-05-01', campos: [{ campo: 'nombre', valor: 'Día del Trabajo' }] },
        'campos.0.valor',
      ],
    ];
    for (const [entrada, campo] of malas) {
      const { fields } = await c.refused('ENTRADA_INVALIDA', 'paquetes.enmendar', entrada);
      expect(Object.keys(fields ?? {})).toContain(campo);
      Object.values(fields ?? {}).forEach(expectSpanish);
    }
    expect(contentOf(c, central).huellas).toEqual(antes);
  });

  it('with nothing to send no number is used; a stick that is gone changes nothing either', async () => {
    enCentral("DELETE FROM catalogo WHERE nombre = 'enmienda'");
    const carpeta = tempFolder('usb');
    c.desktop.folder = carpeta;
    const medioId = (await c.ok('central.elegirCarpeta', {})).medio?.id ?? '';
    await c.refused('PAQUETE_CENTRAL_VACIO', 'paquetes.preparar', { medioId, conNotas: false });
    expect(await c.ok('paquetes.previsto', {})).toMatchObject({ numero: 2 });
    await cambiarValor(c, 'RATIFICACION_H', 12, '2026-04-01');
    fs.rmSync(carpeta, { recursive: true });
    await c.refused('DESTINO_RETIRADO', 'paquetes.preparar', { medioId, conNotas: true });
    expect(await c.ok('paquetes.previsto', {})).toMatchObject({ nuevas: 1, enmiendas: 1 });
    expect((await c.ok('paquetes.emitidos', {})).paquetes).toHaveLength(1);
  });
  const enCentral = (sql: string) => withRaw(c.folder, central.rawKeyHex, (connection) => connection.prepare(sql).run());

  it('a point has nothing to decide here', async () => {
    enRaw("INSERT INTO usuario_rol VALUES (?, 'AUTORIDAD_CENTRAL')", sanJacinto.usuarioId);
    await h.ok('acceso.entrar', { personaId: sanJacinto.usuarioId, clave: CLAVE });
    await h.refused('NO_ES_CENTRAL', 'paquetes.previsto', {});
    await h.refused('NO_ES_CENTRAL', 'paquetes.catalogo', { catalogo: 'parametro' });
  });
});
