import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '@core/contract/index';
import { AGRESOR, casoMinimo, completar, edicionDe, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  if (h) await h.close();
  h = await openCopy(template, 'defensora');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

type Nna = Input<'casos.registrar'>['nna'][number];
type Miembro = Input<'personas.guardarFamilia'>['miembros'][number];
const LUNA = casoMinimo().nna[0] as Nna;
const SOL: Nna = { ...LUNA, nombres: 'Sol', sexo: 'HOMBRE', edadMeses: 120 };
const MADRE: Miembro = {
  nombres: 'Nube',
  primerApellido: 'Prueba',
  segundoApellido: 'Demo',
  parentesco: 'MADRE',
  edadAnios: 34,
  tipoDocumento: 'CEDULA',
  numeroDocumento: '3059999023',
  telefono: '0900000005',
  ocupacion: 'Comerciante',
  instruccion: 'BACHILLERATO',
  convive: true,
  aporta: true,
  cuidador: true,
  relacionLegal: 'PATRIA_POTESTAD',
  protector: true,
  presuntoAgresor: false,
};
const PADRE: Miembro = {
  nombres: 'Olmo',
  primerApellido: 'Egemplo',
  segundoApellido: 'Demo',
  parentesco: 'PADRE',
  edadAnios: 35,
  convive: true,
  cuidador: false,
  presuntoAgresor: true,
};
const registrar = async (...nna: Nna[]) => (await h.ok('casos.registrar', casoMinimo({ nna }))).id;
const familia = (casoId: string) => h.ok('personas.obtenerFamilia', { casoId });
const sql = (consulta: string, ...params: unknown[]) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(consulta).all(...params));
const ejecutar = (consulta: string, ...params: unknown[]) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(consulta).run(...params));
/** Members as the screen gives them back. */
const devueltos = ({ miembros }: Output<'personas.obtenerFamilia'>): Miembro[] =>
  miembros.map(({ nn: _nn, ...uno }) => Object.fromEntries(Object.entries(uno).filter(([, valor]) => valor !== null)) as Miembro);
const visto = ({ actualizadoEn }: Output<'personas.obtenerFamilia'>) => (actualizadoEn === null ? {} : { vistoEn: actualizadoEn });

describe('personas.guardarFamilia', () => {
  it('writes the household once, for sheet, letter and completeness', async () => {
    const id = await registrar(LUNA);
    const antes = await ver(h, id);
    expect(antes.faltan.map(({ campo }) => campo)).toEqual(expect.arrayContaining(['familia', 'familia.cuidador']));
    const comandoId = uuidv7();
    const { hogarId, avisos } = await h.ok(
      'personas.guardarFamilia',
      { casoId: id, miembros: [MADRE, { parentesco: 'ABUELO', cuidador: false }] },
      comandoId,
    );
    expect([hogarId, avisos]).toEqual([comandoId, []]);
    const vista = await familia(id);
    expect(vista).toMatchObject({
      hogarId,
      nna: [{ nombres: 'Luna', edadMeses: 84 }],
      otrosNna: [],
      miembros: [
        { nombres: 'Nube', sexo: 'MUJER', nn: false, numeroDocumento: '3059999023', relacionLegal: 'PATRIA_POTESTAD' },
        { nombres: '', nn: true, parentesco: 'ABUELO', sexo: 'NO_DETERMINADO', convive: null },
      ],
    });
    const caso = await ver(h, id);
    expect(caso.faltan.map(({ campo }) => campo)).not.toEqual(expect.arrayContaining(['familia']));
    expect(caso.completitud).toBeGreaterThan(antes.completitud);
    expect(caso.historia).toContainEqual(
      expect.objectContaining({ tipo: 'FAMILIA', referenciaId: hogarId, texto: 'Composición familiar guardada: 3 personas' }),
    );
    await h.ok('documentos.previsualizarFicha', { casoId: id, version: 'INTERNA' });
    expect(h.rendered.at(-1)).toMatchObject({
      datos: {
        nna: [{ representante: 'Nube Prueba Demo, madre, patria potestad' }],
        familia: [
          { nombre: 'Nube Prueba Demo', parentesco: 'Madre', edad: 34, instruccion: 'Bachillerato' },
          { nombre: null, parentesco: 'Abuela o abuelo' },
        ],
        cuidadores: [
          { nombre: 'Nube Prueba Demo', relacionLegal: 'Patria potestad', telefono: '0900000005', esSenalada: false, esProtectora: true },
        ],
      },
    });
    await h.ok('documentos.previsualizarFicha', { casoId: id, version: 'RESERVADA' });
    expect(JSON.stringify(h.rendered.at(-1))).not.toMatch(/Nube|3059999023|0900000005/);
  });

  it('somebody is corrected, somebody leaves and stays on record, somebody comes', async () => {
    const id = await registrar(LUNA);
    await h.ok('personas.guardarFamilia', { casoId: id, miembros: [MADRE, PADRE] });
    const vista = await familia(id);
    const [madre] = devueltos(vista);
    h.clock.advance(60_000);
    await h.ok('personas.guardarFamilia', {
      casoId: id,
      ...visto(vista),
      miembros: [
        { ...madre, ocupacion: 'Agricultora', cuidador: true, parentesco: 'MADRE' },
        { parentesco: 'TIO', sexo: 'MUJER', nombres: 'Brisa', primerApellido: 'Prueba', cuidador: false },
      ],
    });
    const despues = await familia(id);
    expect(despues.miembros.map(({ nombres, ocupacion }) => [nombres, ocupacion])).toEqual([
      ['Nube', 'Agricultora'],
      ['Brisa', null],
    ]);
    expect(despues.miembros[0]?.personaId).toBe(vista.miembros[0]?.personaId);
    expect(sql('SELECT parentesco, quitado_en FROM familiar WHERE quitado_en IS NOT NULL')).toEqual([
      { parentesco: 'PADRE', quitado_en: '2026-03-16T14:01:00.000Z' },
    ]);
    await expectNothingWritten(h, template, () =>
      h.refused('REGISTRO_CAMBIADO', 'personas.guardarFamilia', { casoId: id, ...visto(vista), miembros: [] }),
    );
    await expectNothingWritten(h, template, () => h.refused('REGISTRO_CAMBIADO', 'personas.guardarFamilia', { casoId: id, miembros: [] }));
  });

  it('brothers and sisters of one case share it; the next case of any of them shows it at once', async () => {
    const id = await registrar(LUNA, SOL);
    await h.ok('personas.guardarFamilia', {
      casoId: id,
      miembros: [
        MADRE,
        { ...PADRE, presuntoAgresor: false },
        {
          parentesco: 'HERMANO',
          nombres: 'Río',
          primerApellido: 'Ejemplo',
          segundoApellido: 'Prueba',
          sexo: 'HOMBRE',
          edadAnios: 3,
          cuidador: false,
        },
      ],
    });
    const vista = await familia(id);
    expect(sql('SELECT count(DISTINCT hogar_id) AS hogares, count(*) AS nna FROM hogar_nna')).toEqual([{ hogares: 1, nna: 2 }]);
    // the brother who has a case of his own, linked
    const sol = vista.nna[1]?.personaId ?? '';
    const deSol = await registrar({ ...SOL, personaId: sol, nombres: '', primerApellido: '', segundoApellido: '' });
    expect(await familia(deSol)).toMatchObject({
      hogarId: vista.hogarId,
      otrosNna: [{ nombres: 'Luna', casos: [{ id }] }],
      miembros: [{ nombres: 'Nube' }, { nombres: 'Olmo' }, { nombres: 'Río' }],
    });
    // the brother who was only on the list
    const rio = vista.miembros[2]?.personaId ?? '';
    const deRio = await registrar({ ...SOL, personaId: rio, nombres: '', primerApellido: '', segundoApellido: '', edadMeses: 36 });
    const suya = await familia(deRio);
    expect(suya).toMatchObject({ hogarId: vista.hogarId, miembros: [{ nombres: 'Nube' }, { nombres: 'Olmo' }] });
    expect(suya.otrosNna.map(({ nombres }) => nombres).toSorted()).toEqual(['Luna', 'Sol']);
    h.clock.advance(60_000);
    await h.ok('personas.guardarFamilia', { casoId: deRio, ...visto(suya), miembros: devueltos(suya) });
    const otraVez = await familia(id);
    expect([otraVez.miembros.length, otraVez.otrosNna.map(({ nombres }) => nombres)]).toEqual([2, ['Río']]);
    // her mother's page knows all three
    const { casos } = await h.ok('personas.obtener', { id: vista.miembros[0]?.personaId ?? '' });
    expect(casos.map((caso) => caso.id).toSorted()).toEqual([id, deSol, deRio].toSorted());
  });

  it('a sister who was entered apart: the household is proposed and joined by a person', async () => {
    const id = await registrar(LUNA);
    await h.ok('personas.guardarFamilia', { casoId: id, miembros: [MADRE] });
    const otro = await registrar({ ...SOL, primerApellido: 'Egemplo' });
    const vista = await familia(otro);
    expect(vista).toMatchObject({
      hogarId: null,
      miembros: [],
      hogaresPosibles: [{ iniciales: 'L. E. P.', personas: 2, casos: [{ id }] }],
    });
    const [posible] = vista.hogaresPosibles;
    const primera = await familia(id);
    await h.ok('personas.guardarFamilia', {
      casoId: otro,
      hogarId: posible?.hogarId ?? '',
      ...visto(primera),
      miembros: devueltos(primera),
    });
    expect(await familia(otro)).toMatchObject({
      hogarId: primera.hogarId,
      miembros: [{ nombres: 'Nube' }],
      otrosNna: [{ nombres: 'Luna' }],
      hogaresPosibles: [],
    });
  });

  it('the accused of the case and of the family are one person; what does not match is told', async () => {
    const id = await registrar(LUNA);
    await completar(h, id, { agresores: [AGRESOR] });
    const personaId = (await ver(h, id)).agresores[0]?.personaId;
    const guardada = await h.ok('personas.guardarFamilia', { casoId: id, miembros: [MADRE, PADRE] });
    expect(guardada.avisos).toEqual([]);
    expect((await familia(id)).miembros[1]?.personaId).toBe(personaId);
    await h.ok('casos.editar', edicionDe(await ver(h, id), { agresores: [{ conocido: false }] }));
    expect((await familia(id)).avisos).toMatchObject([{ texto: expect.stringMatching(/^Padre: .*no consta como persona señalada/) }]);
    // an accused without a person is tied to the relative
    await h.ok('casos.editar', edicionDe(await ver(h, id), { agresores: [{ ...AGRESOR, nombres: 'Olmo' }] }));
    expect((await ver(h, id)).agresores[0]?.personaId).toBeUndefined();
    await h.ok('casos.editar', edicionDe(await ver(h, id), { agresores: [{ ...AGRESOR, nombres: 'Olmo Ejemplo' }] }));
    expect((await ver(h, id)).agresores[0]?.personaId).toBe(personaId);
  });

  it('keeps a failing cédula with its written reason', async () => {
    const id = await registrar(LUNA);
    const mal = { ...MADRE, numeroDocumento: '3059999010', documentoObservacion: 'Así dice el documento' };
    await h.ok('personas.guardarFamilia', { casoId: id, miembros: [mal] });
    expect((await familia(id)).miembros[0]).toMatchObject({ numeroDocumento: '3059999010', documentoObservacion: 'Así dice el documento' });
  });

  it('refuses what cannot be, and writes nothing', async () => {
    const id = await registrar(LUNA);
    const luna = (await ver(h, id)).nna[0]?.personaId ?? '';
    const otroCaso = await registrar({ ...SOL, nombres: 'Trigo', primerApellido: 'Ficticio', segundoApellido: 'Muestra' });
    await h.ok('personas.guardarFamilia', { casoId: otroCaso, miembros: [MADRE] });
    const ajena = await familia(otroCaso);
    const con = (...miembros: unknown[]) => ({ casoId: id, miembros });
    await expectBadInputs(h, template, 'personas.guardarFamilia', [
      { what: 'no kinship', input: con({ ...MADRE, parentesco: 'VECINA' }), field: 'miembros.0.parentesco' },
      { what: '121 years', input: con({ ...MADRE, edadAnios: 121 }), field: 'miembros.0.edadAnios' },
      { what: 'a long name', input: con({ ...MADRE, nombres: 'x'.repeat(81) }), field: 'miembros.0.nombres' },
      { what: 'legal tie without care', input: con({ ...MADRE, cuidador: false }), field: 'miembros.0.relacionLegal' },
      { what: 'protector and aggressor', input: con({ ...MADRE, presuntoAgresor: true }), field: 'miembros.0.protector' },
      {
        what: 'a failing cédula without a written reason (§5)',
        input: con({ ...MADRE, numeroDocumento: '3059999010' }),
        field: 'miembros.0.documentoObservacion',
      },
      {
        what: 'the same without saying which document it is',
        input: con({ ...MADRE, tipoDocumento: undefined, numeroDocumento: '3059999010' }),
        field: 'miembros.0.documentoObservacion',
      },
      { what: 'the child as her own relative', input: con({ ...MADRE, personaId: luna }), field: 'miembros.0.personaId' },
      { what: 'a row of another household', input: con({ ...MADRE, id: ajena.miembros[0]?.id }), field: 'miembros.0.id' },
      { what: 'nobody', input: con({ ...MADRE, personaId: uuidv7() }), field: 'miembros.0.personaId', code: 'NO_ENCONTRADO' },
      { what: 'an unknown household', input: { ...con(), hogarId: uuidv7() }, field: 'hogarId', code: 'NO_ENCONTRADO' },
      { what: 'too many', input: con(...Array.from({ length: 26 }, () => ({ parentesco: 'OTRO', cuidador: false }))), field: 'miembros' },
    ]);
    await expectNothingWritten(h, template, async () => {
      await h.refused('NO_ENCONTRADO', 'personas.guardarFamilia', { casoId: uuidv7(), miembros: [] });
      const { fields } = await h.refused('ENTRADA_INVALIDA', 'personas.guardarFamilia', {
        casoId: otroCaso,
        hogarId: uuidv7(),
        ...visto(ajena),
        miembros: [],
      });
      expect(fields).toEqual({ hogarId: 'El caso ya tiene un hogar.' });
    });
    ejecutar(`UPDATE hogar SET punto_id = 'DC-21' WHERE id = ?`, ajena.hogarId);
    await expectNothingWritten(h, template, () =>
      h.refused('NO_ENCONTRADO', 'personas.guardarFamilia', { ...con(), hogarId: ajena.hogarId, ...visto(ajena) }),
    );
    ejecutar(`UPDATE caso SET estado = 'CERRADO' WHERE id = ?`, id);
    await expectNothingWritten(h, template, () => h.refused('CASO_CERRADO', 'personas.guardarFamilia', con(MADRE)));
    await signIn(h, template, 'admin');
    await h.refused('SIN_PERMISO', 'personas.guardarFamilia', con(MADRE));
  });
});
