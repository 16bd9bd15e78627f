import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { differingTables } from '@electron/platform/backup/content-hash';
import { casoMinimo, triajeA, ver } from '../support/casos';
import { cleanFolders, contentOf, makeTemplate, openCopy, RELOJ_UTC, withRaw } from '../support/program';
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

const nna = { nn: false, nombres: 'Sol', sexo: 'HOMBRE', edadFuente: 'REFERIDA', tipoDocumento: 'NINGUNO' } as const;

describe('casos.registrar', () => {
  it('gives the first code of the year and starts the legal clock of the types, from the knowledge and not from the typing', async () => {
    const id = uuidv7();
    const hecho = await h.ok('casos.registrar', casoMinimo({ conocidoEn: '2026-03-15T20:30:00-05:00' }), id);
    expect(hecho).toEqual({ id, codigo: 'DC13-2026-0001', version: 1 });
    const caso = await ver(h, id);
    expect(caso).toMatchObject({
      estado: 'REGISTRADO',
      valorado: false,
      conocidoEn: '2026-03-16T01:30:00.000Z',
      registradoEn: RELOJ_UTC,
      riesgo: 'ALTO',
      nivelReserva: 'RESERVADO',
      plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T01:30:00.000Z' },
      plazoCumplido: false,
      vencido: false,
      responsable: 'Rosa D.',
      registrador: 'Rosa D.',
      tipos: [{ codigo: 'VIO-01' }],
      denunciante: { tipo: 'RESERVADO', calidad: 'VECINO', nombre: 'Hortensia Muestra Ejemplo', contacto: '0900000003' },
      nna: [{ nombres: 'Luna', primerApellido: 'Ejemplo', segundoApellido: 'Prueba', edadMeses: 84 }],
      siguientePaso: { acto: 'VALORAR' },
    });
    expect(caso.historia.map(({ tipo, ocurridoEn }) => [tipo, ocurridoEn])).toEqual([
      ['REGISTRO', RELOJ_UTC],
      ['CONOCIMIENTO', '2026-03-16T01:30:00.000Z'],
    ]);
  });

  it('without types a provisional clock of 24 hours runs, and any «no sabe» in block A is at least ALTO', async () => {
    const { tipos: _tipos, naturaleza: _naturaleza, ...resto } = casoMinimo();
    const { id } = await h.ok('casos.registrar', { ...resto, tipos: [], triaje: { ...triajeA(), A6: 'NO_SABE' } });
    expect(await ver(h, id)).toMatchObject({
      riesgo: 'ALTO',
      ruta: null,
      naturaleza: null,
      plazo: { codigo: 'PROVISIONAL_24', horas: 24, venceEn: '2026-03-17T13:00:00.000Z' },
    });
  });

  it.each(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'] as const)('%s answered yes is CRITICO', async (pregunta) => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ triaje: triajeA(pregunta) }));
    expect((await ver(h, id)).riesgo).toBe('CRITICO');
  });

  it('a conflict has no clock; a violation named a conflict keeps its own', async () => {
    const conflicto = await h.ok('casos.registrar', casoMinimo({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO' }));
    expect(await ver(h, conflicto.id)).toMatchObject({ plazo: null, plazoCumplido: true, naturaleza: 'CONFLICTO', riesgo: 'BAJO' });
    const violencia = await h.ok('casos.registrar', casoMinimo({ naturaleza: 'CONFLICTO' }));
    expect(await ver(h, violencia.id)).toMatchObject({ plazo: { codigo: 'DENUNCIA_24' }, naturaleza: 'VULNERACION' });
  });

  it.each([
    ['SEX-02', 'MAXIMO'],
    ['EXP-03', 'MAXIMO'],
    ['DES-01', 'MAXIMO'],
    ['VIO-04', 'RESERVADO'],
    ['FAM-01', 'NORMAL'],
  ])('%s is kept as %s', async (tipo, nivelReserva) => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: [tipo], naturaleza: 'VULNERACION' }));
    expect((await ver(h, id)).nivelReserva).toBe(nivelReserva);
  });

  it('children without papers and without a name come first: none is turned away', async () => {
    const { id } = await h.ok(
      'casos.registrar',
      casoMinimo({
        nna: [
          { nn: true, sexo: 'NO_DETERMINADO', edadMeses: 9, edadFuente: 'ESTIMADA', tipoDocumento: 'NINGUNO' },
          { ...nna, fechaNacimiento: '2026-03-16' },
        ],
      }),
    );
    const caso = await ver(h, id);
    expect(caso.nna.map(({ nn, nombres, edadMeses, numeroDocumento }) => [nn, nombres, edadMeses, numeroDocumento])).toEqual([
      [true, '', 9, null],
      [false, 'Sol', 0, null],
    ]);
    expect((await h.ok('casos.listar', { limite: 1, texto: caso.codigo })).filas[0]?.iniciales).toBe('NN +1');
  });

  it('a cédula that fails its check digit never blocks: a written reason is enough (§5)', async () => {
    const conCedula = { ...nna, edadMeses: 100, tipoDocumento: 'CEDULA', numeroDocumento: '3059999010' } as const;
    const razon = 'Así dice el documento';
    const { id } = await h.ok('casos.registrar', casoMinimo({ nna: [{ ...conCedula, documentoObservacion: razon }] }));
    expect((await ver(h, id)).nna[0]).toMatchObject({ numeroDocumento: '3059999010', documentoObservacion: razon });
    await expectBadInputs(h, template, 'casos.registrar', [
      { what: 'no reason', input: casoMinimo({ nna: [conCedula] }), field: 'nna.0.documentoObservacion' },
      {
        what: 'a reason of spaces',
        input: casoMinimo({ nna: [{ ...conCedula, documentoObservacion: '   ' }] }),
        field: 'nna.0.documentoObservacion',
      },
    ]);
    for (const tipoDocumento of ['PASAPORTE', 'NINGUNO'] as const)
      await h.ok('casos.registrar', casoMinimo({ nna: [{ ...conCedula, tipoDocumento }] }));
  });

  it('age in months comes from the birth date on the day of the knowledge', async () => {
    const { id } = await h.ok(
      'casos.registrar',
      casoMinimo({ conocidoEn: '2026-03-16T08:00:00-05:00', nna: [{ ...nna, fechaNacimiento: '2008-03-17', edadFuente: 'DOCUMENTO' }] }),
    );
    expect((await ver(h, id)).nna[0]?.edadMeses).toBe(18 * 12 - 1);
  });

  it('an anonymous reporter leaves no name; a reserved one may leave hers', async () => {
    const { id } = await h.ok(
      'casos.registrar',
      casoMinimo({ denunciante: { tipo: 'ANONIMO', calidad: 'OTRO', nombre: '', contacto: ' ' } }),
    );
    expect((await ver(h, id)).denunciante).toEqual({ tipo: 'ANONIMO', calidad: 'OTRO', nombre: null, contacto: null, aceptaTestigo: null });
    const reservada = await h.ok('casos.registrar', casoMinimo({ denunciante: { tipo: 'RESERVADO', calidad: 'VECINO' } }));
    expect((await ver(h, reservada.id)).denunciante).toMatchObject({ tipo: 'RESERVADO', nombre: null });
  });

  it('who told is encrypted a second time, bound to its own case', async () => {
    const a = await h.ok('casos.registrar', casoMinimo());
    const b = await h.ok('casos.registrar', casoMinimo());
    const sealed = withRaw(
      h.folder,
      template.rawKeyHex,
      (connection) =>
        connection.prepare('SELECT caso_id, datos_cifrados FROM denunciante WHERE caso_id IN (?, ?)').raw(true).all(a.id, b.id) as [
          string,
          string,
        ][],
    );
    expect(sealed.map(([, text]) => Buffer.from(text, 'base64').toString('latin1')).join()).not.toMatch(/Hortensia|0900000003/);
    const swap = (from: string) =>
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection
          .prepare('UPDATE denunciante SET datos_cifrados = ? WHERE caso_id = ?')
          .run(sealed.find(([id]) => id === from)?.[1], b.id),
      );
    swap(a.id);
    await h.refused('DATOS_DANADOS', 'casos.obtener', { id: b.id });
    swap(b.id);
    expect((await ver(h, a.id)).denunciante.nombre).toBe('Hortensia Muestra Ejemplo');
  });

  it('refuses what cannot be, beside its field', async () => {
    const con = (cambio: Record<string, unknown>) => ({ ...casoMinimo(), ...cambio });
    const conNna = (cambio: Record<string, unknown>) => con({ nna: [{ ...nna, edadMeses: 84, ...cambio }] });
    const sin = (clave: string) => Object.fromEntries(Object.entries(casoMinimo()).filter(([nombre]) => nombre !== clave));
    await expectBadInputs(h, template, 'casos.registrar', [
      ...['conocidoEn', 'canal', 'denunciante', 'nna', 'barrio', 'relato', 'tipos', 'triaje'].map((field) => ({
        what: `without ${field}`,
        input: sin(field),
        field,
      })),
      { what: 'knowledge in the future', input: con({ conocidoEn: '2026-03-16T09:02:00-05:00' }), field: 'conocidoEn' },
      { what: 'knowledge in 1926', input: con({ conocidoEn: '1926-03-16T09:00:00-05:00' }), field: 'conocidoEn' },
      { what: '30 February', input: con({ conocidoEn: '2026-02-30T09:00:00-05:00' }), field: 'conocidoEn' },
      { what: 'hour 25', input: con({ conocidoEn: '2026-03-15T25:00:00-05:00' }), field: 'conocidoEn' },
      { what: 'no offset', input: con({ conocidoEn: '2026-03-15T09:00:00' }), field: 'conocidoEn' },
      { what: 'a number for an instant', input: con({ conocidoEn: 1_773_669_600_000 }), field: 'conocidoEn' },
      { what: 'unknown channel', input: con({ canal: 'PALOMA' }), field: 'canal' },
      { what: 'no child', input: con({ nna: [] }), field: 'nna' },
      { what: '21 children', input: con({ nna: Array.from({ length: 21 }, () => ({ ...nna, edadMeses: 1 })) }), field: 'nna' },
      { what: 'child without name or NN', input: conNna({ nombres: '  ' }), field: 'nna.0.nombres' },
      { what: 'child with spaces for a name', input: conNna({ nombres: '   ', primerApellido: 'Ejemplo' }), field: 'nna.0.nombres' },
      { what: 'child with signs for a name', input: conNna({ nombres: '???' }), field: 'nna.0.nombres' },
      { what: 'NN without age', input: conNna({ nn: true, nombres: undefined, edadMeses: undefined }), field: 'nna.0.edadMeses' },
      { what: 'birth tomorrow', input: conNna({ fechaNacimiento: '2026-03-17' }), field: 'nna.0.fechaNacimiento' },
      { what: 'birth in 1899', input: conNna({ fechaNacimiento: '1899-12-31' }), field: 'nna.0.fechaNacimiento' },
      { what: '29 February of a common year', input: conNna({ fechaNacimiento: '2019-02-29' }), field: 'nna.0.fechaNacimiento' },
      { what: 'negative age', input: conNna({ edadMeses: -1 }), field: 'nna.0.edadMeses' },
      { what: 'half a month', input: conNna({ edadMeses: 1.5 }), field: 'nna.0.edadMeses' },
      { what: '121 years', input: conNna({ edadMeses: 1441 }), field: 'nna.0.edadMeses' },
      { what: 'unknown sex', input: conNna({ sexo: 'M' }), field: 'nna.0.sexo' },
      { what: 'unknown key in a child', input: conNna({ raza: 'x' }), field: 'nna.0.raza' },
      { what: 'name of 81 letters', input: conNna({ nombres: 'x'.repeat(81) }), field: 'nna.0.nombres' },
      { what: 'document of 31 letters', input: conNna({ numeroDocumento: '1'.repeat(31) }), field: 'nna.0.numeroDocumento' },
      { what: 'barrio of one letter', input: con({ barrio: 'a' }), field: 'barrio' },
      { what: 'barrio of 121 letters', input: con({ barrio: 'a'.repeat(121) }), field: 'barrio' },
      { what: 'narrative of 19 letters', input: con({ relato: 'x'.repeat(19) }), field: 'relato' },
      { what: 'narrative of spaces', input: con({ relato: ' '.repeat(40) }), field: 'relato' },
      { what: 'narrative of 8001 letters', input: con({ relato: 'x'.repeat(8001) }), field: 'relato' },
      { what: 'malformed type', input: con({ tipos: ['vio-01'] }), field: 'tipos.0' },
      { what: 'unknown type', input: con({ tipos: ['VIO-01', 'ZZZ-99'] }), field: 'tipos.1', code: 'CODIGO_DESCONOCIDO' },
      { what: 'eleven types', input: con({ tipos: Array.from({ length: 11 }, () => 'VIO-01') }), field: 'tipos' },
      { what: 'unknown nature', input: con({ naturaleza: 'OTRA' }), field: 'naturaleza' },
      { what: 'a critical question unanswered', input: con({ triaje: { ...triajeA(), A4: undefined } }), field: 'triaje.A4' },
      { what: 'an unknown answer', input: con({ triaje: { ...triajeA(), A4: 'QUIZAS' } }), field: 'triaje.A4' },
      { what: 'a question of another block', input: con({ triaje: { ...triajeA(), B1: 'SI' } }), field: 'triaje.B1' },
      { what: 'reporter of an unknown kind', input: con({ denunciante: { tipo: 'SECRETO', calidad: 'OTRO' } }), field: 'denunciante.tipo' },
      {
        what: 'an anonymous reporter with a name',
        input: con({ denunciante: { tipo: 'ANONIMO', calidad: 'OTRO', nombre: 'Violeta Prueba' } }),
        field: 'denunciante.nombre',
      },
      {
        what: 'an anonymous reporter with a telephone',
        input: con({ denunciante: { tipo: 'ANONIMO', calidad: 'OTRO', contacto: '0900000004' } }),
        field: 'denunciante.contacto',
      },
      {
        what: 'identified by nobody',
        input: con({ denunciante: { tipo: 'IDENTIFICADO', calidad: 'VECINO' } }),
        field: 'denunciante.nombre',
      },
      {
        what: 'identified by signs',
        input: con({ denunciante: { tipo: 'IDENTIFICADO', calidad: 'VECINO', nombre: '...' } }),
        field: 'denunciante.nombre',
      },
      {
        what: 'reporter name of 121 letters',
        input: con({ denunciante: { tipo: 'IDENTIFICADO', calidad: 'OTRO', nombre: 'x'.repeat(121) } }),
        field: 'denunciante.nombre',
      },
      { what: 'an id of the person in the input', input: con({ usuarioId: template.ids.coordinadora }), field: 'usuarioId' },
    ]);
  });

  it('the longest allowed is stored whole, the narrow no-break space and the emoji too', async () => {
    const relato = `${'ñandú '.repeat(1332)}\u202f👧🏽 fin.`.slice(0, 8000);
    const { id } = await h.ok('casos.registrar', casoMinimo({ relato, barrio: 'b'.repeat(120) }));
    expect((await ver(h, id)).relato).toBe(relato.trim());
  });
});

describe('casos.registrarLlamada911', () => {
  const llamada = {
    llamadoEn: '2026-03-16T08:40:00-05:00',
    numeroFicha: 'F-77',
    operador: 'Operadora',
    unidad: 'Móvil 3',
    nota: 'Van en camino',
  };

  it('is written into the case and does not stop the legal clock (§1.2)', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ triaje: triajeA('A1') }));
    const { plazo } = await ver(h, id);
    const comandoId = uuidv7();
    expect(await h.ok('casos.registrarLlamada911', { ...llamada, casoId: id }, comandoId)).toEqual({ id: comandoId });
    const caso = await ver(h, id);
    expect(caso).toMatchObject({ plazo, plazoCumplido: false });
    expect(caso.historia).toContainEqual(
      expect.objectContaining({
        tipo: 'LLAMADA_911',
        ocurridoEn: '2026-03-16T13:40:00.000Z',
        referenciaId: comandoId,
        texto: expect.stringContaining('F-77'),
      }),
    );
  });

  it('may be written before there is a case', async () => {
    expect(await h.ok('casos.registrarLlamada911', { llamadoEn: llamada.llamadoEn })).toEqual({ id: expect.any(String) });
  });

  it('refuses', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    await expectBadInputs(h, template, 'casos.registrarLlamada911', [
      { what: 'the future', input: { llamadoEn: '2026-03-16T09:05:00-05:00' }, field: 'llamadoEn' },
      { what: 'no instant', input: {}, field: 'llamadoEn' },
      { what: 'the day before anybody knew', input: { llamadoEn: '2026-03-15T08:00:00-05:00', casoId: id }, field: 'llamadoEn' },
      { what: 'a case that is no id', input: { ...llamada, casoId: 'DC13-2026-0001' }, field: 'casoId' },
      { what: 'a long note', input: { ...llamada, nota: 'x'.repeat(501) }, field: 'nota' },
    ]);
    const before = contentOf(h, template);
    await h.refused('NO_ENCONTRADO', 'casos.registrarLlamada911', { ...llamada, casoId: uuidv7() });
    expect(differingTables(before, contentOf(h, template))).toEqual([]);
  });
});

describe('a case of another point', () => {
  it('is not found, although its rows are in the database', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("UPDATE caso SET punto_id = 'DC-21', codigo = 'DC21-2026-0001' WHERE id = ?").run(id),
    );
    await h.refused('NO_ENCONTRADO', 'casos.obtener', { id });
    await h.refused('NO_ENCONTRADO', 'casos.registrarLlamada911', { casoId: id, llamadoEn: '2026-03-16T08:40:00-05:00' });
    await h.refused('NO_ENCONTRADO', 'derivaciones.destinos', { casoId: id });
    await h.refused('NO_ENCONTRADO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await h.refused('NO_ENCONTRADO', 'documentos.emitirFicha', { casoId: id, version: 'INTERNA' });
    await h.refused('NO_ENCONTRADO', 'documentos.listar', { casoId: id });
    expect((await h.ok('casos.listar', { limite: 500 })).filas.some((fila) => fila.id === id)).toBe(false);
    expect((await h.ok('recordatorios.hoy', {})).recordatorios.some((uno) => uno.casoId === id)).toBe(false);
  });
});
