import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { INDICE_VERSION } from '@core/features/personas/indice';
import { differingTables } from '@electron/platform/backup/content-hash';
import { AGRESOR, casoMinimo, completar, edicionDe, ver } from '../support/casos';
import { cleanFolders, contentOf, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  if (h) await h.close();
  h = await openCopy(template, 'coordinadora');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

type Nna = Input<'casos.registrar'>['nna'][number];
const LUNA = casoMinimo().nna[0] as Nna;
const registrar = (nna: Partial<Nna>, cambio: Partial<Input<'casos.registrar'>> = {}) =>
  h.ok('casos.registrar', casoMinimo({ ...cambio, nna: [{ ...LUNA, ...nna }] }));
const sql = (consulta: string, ...params: unknown[]) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(consulta).all(...params));
const ejecutar = (consulta: string, ...params: unknown[]) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(consulta).run(...params));
const personaDe = async (casoId: string, indice = 0) => (await ver(h, casoId)).nna[indice]?.personaId ?? '';
const parecidas = async (entrada: Input<'personas.parecidas'>) => (await h.ok('personas.parecidas', entrada)).candidatas;
const TECLEADO = { nombres: 'Luna', primerApellido: 'Egemplo', segundoApellido: 'Prueva', edadMeses: 84, barrio: 'San Jasinto' };

describe('personas.parecidas', () => {
  it('finds her in another spelling, explained, with initials and no name', async () => {
    const { id, codigo } = await registrar({});
    const candidatas = await parecidas(TECLEADO);
    expect(candidatas).toEqual([
      {
        id: await personaDe(id),
        iniciales: 'L. E. P.',
        sexo: 'MUJER',
        edadAnios: 7,
        barrio: 'San Jacinto',
        papeles: ['NNA'],
        casos: [{ id, codigo }],
        reservado: false,
        certeza: 'ALTA',
        explicacion: 'mismo nombre escrito distinto, la misma edad o casi, mismo barrio',
      },
    ]);
    expect(JSON.stringify(candidatas)).not.toMatch(/Luna|Ejemplo/);
  });

  it('by document, also of somebody without a known name; in Kichwa spellings; never more than five', async () => {
    const conCedula = await registrar({
      nn: true,
      nombres: '',
      primerApellido: '',
      segundoApellido: '',
      tipoDocumento: 'CEDULA',
      numeroDocumento: '3059999015',
    });
    const [cierta] = await parecidas({ numeroDocumento: '305999901-5', tipoDocumento: 'CEDULA' });
    expect(cierta).toMatchObject({ id: await personaDe(conCedula.id), certeza: 'CIERTA', iniciales: 'NN' });
    for (let n = 0; n < 7; n++) await registrar({ nombres: 'Wayra', primerApellido: 'Quizhpe', segundoApellido: 'Guamán' });
    expect(await parecidas({ nombres: 'Huaira', primerApellido: 'Kishpi', segundoApellido: 'Waman', edadMeses: 84 })).toHaveLength(5);
  });

  it('nobody for a sister, a first name alone, nothing typed, or the one that is meant already', async () => {
    const { id } = await registrar({});
    expect(await parecidas({ ...TECLEADO, nombres: 'Estrella' })).toEqual([]);
    expect(await parecidas({ nombres: 'Luna' })).toEqual([]);
    expect(await parecidas({})).toEqual([]);
    expect(await parecidas({ ...TECLEADO, salvo: [await personaDe(id)] })).toEqual([]);
  });

  it('of a case of sexual violence it says only that there is one', async () => {
    await registrar({}, { tipos: ['SEX-02'] });
    const [una] = await parecidas(TECLEADO);
    expect(una).toMatchObject({ casos: [], reservado: true, barrio: null, iniciales: 'L. E. P.' });
  });

  it('who stands only in cases that I may not see is nobody for me', async () => {
    const { id } = await registrar({});
    ejecutar(
      `INSERT INTO impedimento (id, punto_id, caso_id, usuario_id, causa, creado_en, creado_por) VALUES (?, 'DC-13', ?, ?, 'VECINDAD', '2026-03-16T14:00:00.000Z', ?)`,
      uuidv7(),
      id,
      template.ids.defensora,
      template.ids.coordinadora,
    );
    const persona = await personaDe(id);
    expect(await parecidas(TECLEADO)).toHaveLength(1);
    await signIn(h, template, 'defensora');
    expect(await parecidas(TECLEADO)).toEqual([]);
    expect((await h.ok('personas.buscar', { texto: 'Luna Ejemplo', limite: 10 })).filas).toEqual([]);
    await h.refused('NO_ENCONTRADO', 'personas.obtener', { id: persona });
    await expectNothingWritten(h, template, () =>
      h.refused('NO_ENCONTRADO', 'casos.registrar', casoMinimo({ nna: [{ ...LUNA, personaId: persona }] })),
    );
  });

  it('is for those who read cases', async () => {
    await signIn(h, template, 'admin');
    await h.refused('SIN_PERMISO', 'personas.parecidas', TECLEADO);
    await h.refused('SIN_PERMISO', 'personas.buscar', { texto: 'Luna', limite: 5 });
  });

  it('refuses bad input', async () => {
    await expectBadInputs(h, template, 'personas.parecidas', [
      { what: 'a long name', input: { nombres: 'x'.repeat(161) }, field: 'nombres' },
      { what: 'no day', input: { fechaNacimiento: '2026-02-30' }, field: 'fechaNacimiento' },
      { what: 'an age of 200', input: { edadMeses: 2400 }, field: 'edadMeses' },
      { what: 'another shape', input: { nombre: 'Luna' }, field: 'nombre' },
    ]);
  });

  it('walks by the index at 100,000 persons', () => {
    // not a measure: the plan itself, so that a slow computer cannot make it fail and a lost index cannot pass
    const plan = sql(
      `EXPLAIN QUERY PLAN SELECT a.persona_id FROM persona_fonetica a WHERE a.clave = 'luna' AND EXISTS (SELECT 1 FROM persona_fonetica b WHERE b.clave = 'ejenplu' AND b.persona_id = a.persona_id)`,
    ).map((row) => (row as { detail: string }).detail);
    expect(plan.join('\n')).not.toMatch(/SCAN/);
    expect(plan.join('\n')).toMatch(/SEARCH a USING PRIMARY KEY/);
  });
});

describe('casos.registrar and casos.editar with somebody registered before', () => {
  it('one person, two cases; nothing of hers is emptied; her age is that of the time', async () => {
    const uno = await registrar({
      fechaNacimiento: '2019-01-10',
      edadMeses: undefined,
      tipoDocumento: 'CEDULA',
      numeroDocumento: '3059999015',
    });
    const persona = await personaDe(uno.id);
    const dos = await registrar(
      { personaId: persona, nombres: '', primerApellido: '', segundoApellido: '', sexo: 'NO_DETERMINADO', edadMeses: undefined },
      { conocidoEn: '2026-01-09T10:00:00-05:00' },
    );
    const caso = await ver(h, dos.id);
    expect(caso.nna).toMatchObject([
      {
        id: persona,
        personaId: persona,
        nombres: 'Luna',
        primerApellido: 'Ejemplo',
        sexo: 'MUJER',
        edadMeses: 83,
        numeroDocumento: '3059999015',
      },
    ]);
    expect(sql('SELECT count(*) AS n FROM persona')).toEqual([{ n: 1 }]);
    expect(caso.historia).toContainEqual(expect.objectContaining({ tipo: 'PERSONA_VINCULADA', referenciaId: persona }));
  });

  it('the age that was told before has grown since', async () => {
    const uno = await registrar({ edadMeses: 84 }, { conocidoEn: '2025-03-16T08:00:00-05:00' });
    const dos = await registrar({ personaId: await personaDe(uno.id), edadMeses: undefined });
    expect((await ver(h, dos.id)).nna[0]?.edadMeses).toBe(96);
  });

  it('what is filled in changes the person, and both cases are found by the new name', async () => {
    const uno = await registrar({});
    const dos = await registrar({ personaId: await personaDe(uno.id), nombres: '', primerApellido: '', segundoApellido: 'Inventado' });
    expect((await ver(h, uno.id)).nna[0]?.segundoApellido).toBe('Inventado');
    const { filas } = await h.ok('casos.listar', { texto: 'Inventado', limite: 10 });
    expect(filas.map(({ id }) => id).toSorted()).toEqual([uno.id, dos.id].toSorted());
    expect(await parecidas({ nombres: 'Luna', primerApellido: 'Ejemplo', segundoApellido: 'Inbentado', edadMeses: 84 })).toHaveLength(1);
  });

  it('an edit adds somebody registered before; never twice, never in the place of another', async () => {
    const uno = await registrar({});
    const persona = await personaDe(uno.id);
    const dos = await registrar({ nombres: 'Sol', primerApellido: 'Ficticio', segundoApellido: 'Demo' });
    const caso = await ver(h, dos.id);
    const edicion = edicionDe(caso);
    const nueva = { ...LUNA, personaId: persona };
    await h.ok('casos.editar', { ...edicion, nna: [...edicion.nna, nueva] });
    expect((await ver(h, dos.id)).nna.map(({ personaId }) => personaId)).toContain(persona);
    const otra = edicionDe(await ver(h, dos.id));
    await expectNothingWritten(h, template, async () => {
      const repetida = await h.refused('ENTRADA_INVALIDA', 'casos.editar', { ...otra, nna: [...otra.nna, nueva] });
      expect(repetida.fields).toEqual({ 'nna.2.personaId': 'Esa persona ya está en este caso.' });
      const [primera, ...resto] = otra.nna;
      const cambiada = await h.refused('ENTRADA_INVALIDA', 'casos.editar', {
        ...otra,
        nna: [{ ...primera, personaId: persona }, ...resto],
      });
      expect(Object.keys(cambiada.fields ?? {})).toEqual(['nna.0.personaId']);
      const gemelas = await h.refused('ENTRADA_INVALIDA', 'casos.registrar', casoMinimo({ nna: [nueva, nueva] }));
      expect(Object.keys(gemelas.fields ?? {})).toEqual(['nna.1.personaId']);
      const nadie = await h.refused('NO_ENCONTRADO', 'casos.registrar', casoMinimo({ nna: [{ ...LUNA, personaId: uuidv7() }] }));
      expect(nadie.fields).toEqual({ 'nna.0.personaId': 'No se encuentra esa persona en este punto.' });
    });
    ejecutar(`UPDATE persona SET punto_id = 'DC-21' WHERE id = ?`, persona);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'casos.registrar', casoMinimo({ nna: [nueva] })));
  });

  it('the accused is a person too: the same one after every edit, and in the next case when somebody says so', async () => {
    const uno = await registrar({});
    await completar(h, uno.id);
    const primero = (await ver(h, uno.id)).agresores[0]?.personaId;
    expect(primero).toBeDefined();
    await h.ok('casos.editar', edicionDe(await ver(h, uno.id), { agresores: [{ ...AGRESOR, ocupacion: 'Albañil' }] }));
    expect((await ver(h, uno.id)).agresores).toEqual([{ ...AGRESOR, ocupacion: 'Albañil', personaId: primero }]);
    const dos = await registrar({ nombres: 'Sol', primerApellido: 'Ficticio', segundoApellido: 'Demo' });
    const [candidata] = await parecidas({ nombres: 'Holmo Egemplo Demo', edadMeses: 35 * 12 });
    expect(candidata).toMatchObject({ id: primero, papeles: ['SENALADA'] });
    await completar(h, dos.id, { agresores: [{ ...AGRESOR, personaId: primero }] });
    expect((await ver(h, dos.id)).agresores[0]?.personaId).toBe(primero);
    expect(sql('SELECT count(DISTINCT persona_id) AS n FROM presunto_agresor')).toEqual([{ n: 1 }]);
    const obtenida = await h.ok('personas.obtener', { id: primero ?? '' });
    expect(obtenida.casos.map(({ papel }) => papel)).toEqual(['SENALADA', 'SENALADA']);
    await completar(h, dos.id, { agresores: [{ conocido: false }] });
    expect((await ver(h, dos.id)).agresores).toEqual([{ conocido: false }]);
  });
});

describe('personas.buscar', () => {
  it('by sound, by the beginning of the last word, by document', async () => {
    const { id } = await registrar({ tipoDocumento: 'CEDULA', numeroDocumento: '3059999015' });
    const persona = await personaDe(id);
    const buscar = async (texto: string) => (await h.ok('personas.buscar', { texto, limite: 10 })).filas.map((fila) => fila.id);
    for (const texto of ['luna egemplo', 'prueva luna', 'Luna Ejem', 'Lu', '3059999015', '305999901-5'])
      expect([texto, await buscar(texto)]).toEqual([texto, [persona]]);
    for (const texto of ['Sol', 'Luna Sol', '3059999023', '%%', '?!']) expect([texto, await buscar(texto)]).toEqual([texto, []]);
    const { filas, hayMas } = await h.ok('personas.buscar', { texto: 'Luna', limite: 1 });
    expect([filas.length, hayMas]).toEqual([1, false]);
  });

  it('refuses', async () => {
    await expectBadInputs(h, template, 'personas.buscar', [
      { what: 'one letter', input: { texto: 'a', limite: 5 }, field: 'texto' },
      { what: 'too many', input: { texto: 'Luna', limite: 101 }, field: 'limite' },
    ]);
  });
});

describe('personas.guardarDatos', () => {
  it('keeps the answers, tells the case which ones changed, and puts them on the sheet', async () => {
    const { id } = await registrar({});
    const { persona } = await h.ok('personas.obtener', { id: await personaDe(id) });
    const datos = {
      formato: 1,
      nacionalidad: 'Ecuatoriana',
      autoidentificacion: 'INDIGENA',
      autoidentificacionDe: 'PERSONA',
      pueblo: 'Kichwa-Saraguro',
      estudia: 'SI',
      amie: '11h00123',
      embarazo: 'NO',
    } as const;
    h.clock.advance(300_000);
    const { actualizadoEn } = await h.ok('personas.guardarDatos', { id: persona.id, vistoEn: persona.actualizadoEn, datos });
    expect(actualizadoEn).toBe('2026-03-16T14:05:00.000Z');
    const caso = await ver(h, id);
    expect(caso.nna[0]?.datos).toEqual({ ...datos, amie: '11H00123' });
    const evento = caso.historia.find(({ tipo }) => tipo === 'PERSONA_DATOS');
    expect(evento).toMatchObject({ referenciaId: persona.id, texto: expect.stringContaining('pueblo o nacionalidad indígena') });
    expect(evento?.texto).not.toMatch(/Saraguro|Ecuatoriana/);
    expect(caso.faltan.map(({ campo }) => campo)).not.toContain('nna.0.datos');
    await h.ok('documentos.previsualizarFicha', { casoId: id, version: 'INTERNA' });
    expect(h.rendered.at(-1)).toMatchObject({
      datos: { nna: [{ autoidentificacion: 'Indígena, Kichwa-Saraguro', nacionalidad: 'Ecuatoriana', embarazo: 'No' }] },
    });
  });

  it('refuses an answer that nobody gave, an older screen, and bad input', async () => {
    const { id } = await registrar({});
    const { persona } = await h.ok('personas.obtener', { id: await personaDe(id) });
    const con = (datos: object) => ({ id: persona.id, vistoEn: persona.actualizadoEn, datos: { formato: 1, ...datos } });
    await expectBadInputs(h, template, 'personas.guardarDatos', [
      { what: 'origin decided by the volunteer', input: con({ autoidentificacion: 'BLANCO' }), field: 'datos.autoidentificacionDe' },
      { what: 'gender that nobody told', input: con({ identidadGenero: 'TRANS_MASC' }), field: 'datos.identidadGeneroDicha' },
      { what: 'an AMIE code that is none', input: con({ amie: '123' }), field: 'datos.amie' },
      { what: '43 weeks', input: con({ embarazo: 'SI', embarazoSemanas: 43 }), field: 'datos.embarazoSemanas' },
      { what: 'an unknown level', input: con({ nivel: 'EGB_11' }), field: 'datos.nivel' },
      { what: 'a long text', input: con({ salud: 'x'.repeat(301) }), field: 'datos.salud' },
      { what: 'another format', input: con({ formato: 2 }), field: 'datos.formato' },
      { what: 'no such answer', input: con({ color: 'azul' }), field: 'datos.color' },
    ]);
    h.clock.advance(300_000);
    await h.ok('personas.guardarDatos', con({ lengua: 'Kichwa' }) as Input<'personas.guardarDatos'>);
    await expectNothingWritten(h, template, () => h.refused('REGISTRO_CAMBIADO', 'personas.guardarDatos', con({ lengua: 'Shuar' })));
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'personas.guardarDatos', { ...con({}), id: uuidv7() }));
  });

  it('a case of sexual violence asks for the motive first', async () => {
    const { id } = await registrar({}, { tipos: ['SEX-02'] });
    const persona = await personaDe(id);
    await signIn(h, template, 'coordinadora');
    await h.refused('MOTIVO_REQUERIDO', 'personas.obtener', { id: persona });
    await h.refused('MOTIVO_REQUERIDO', 'personas.obtenerFamilia', { casoId: id });
    const { persona: vista } = await h.ok('personas.obtener', { id: persona, motivo: 'Completar la ficha' });
    // said once, it holds for that person until the session ends
    await h.ok('personas.guardarDatos', { id: persona, vistoEn: vista.actualizadoEn, datos: { formato: 1 } });
    await signIn(h, template, 'coordinadora');
    await h.refused('MOTIVO_REQUERIDO', 'personas.guardarDatos', { id: persona, vistoEn: vista.actualizadoEn, datos: { formato: 1 } });
  });
});

describe('the index', () => {
  it('is written again when data of an older program are opened', async () => {
    const { id } = await registrar({});
    ejecutar('DELETE FROM persona_fonetica');
    ejecutar('UPDATE indice_busqueda SET version = 0');
    expect(await parecidas(TECLEADO)).toEqual([]);
    await h.restart();
    await signIn(h, template, 'coordinadora');
    expect(sql('SELECT version FROM indice_busqueda')).toEqual([{ version: INDICE_VERSION }]);
    expect((await parecidas(TECLEADO)).map(({ casos }) => casos[0]?.id)).toEqual([id]);
    const antes = contentOf(h, template);
    await h.restart();
    await signIn(h, template, 'coordinadora');
    expect(differingTables(antes, contentOf(h, template))).toEqual([]);
  });

  it('stands in new data from the first day', () => {
    expect(sql('SELECT version FROM indice_busqueda')).toEqual([{ version: INDICE_VERSION }]);
  });
});
