import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { casoMinimo, completar, triajeA, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs } from '../support/refusals';

let template: Template;
let h: Harness;
const codigos: Record<string, string> = {};
const CASOS: Record<string, Parameters<typeof casoMinimo>[0]> = {
  luna: { conocidoEn: '2026-03-14T10:00:00-05:00', barrio: 'El Ñandú', tipos: ['VIO-01'] },
  sol: {
    conocidoEn: '2026-03-15T08:00:00-05:00',
    barrio: 'San Jacinto',
    tipos: ['SEX-02'],
    triaje: triajeA('A3'),
    nna: [
      {
        nn: false,
        nombres: 'Sol José',
        primerApellido: 'Núñez',
        sexo: 'HOMBRE',
        edadMeses: 180,
        edadFuente: 'REFERIDA',
        tipoDocumento: 'CEDULA',
        numeroDocumento: '3059999049',
      },
    ],
  },
  rio: {
    conocidoEn: '2026-03-16T07:00:00-05:00',
    barrio: 'Calle 100% Inventada',
    tipos: ['FAM-01'],
    naturaleza: 'CONFLICTO',
    nna: [
      {
        nn: false,
        nombres: 'Río',
        primerApellido: 'Demo',
        sexo: 'HOMBRE',
        edadMeses: 140,
        edadFuente: 'REFERIDA',
        tipoDocumento: 'NINGUNO',
      },
    ],
  },
  nube: {
    conocidoEn: '2026-03-16T08:00:00-05:00',
    barrio: 'La Banda',
    tipos: ['IDE-01'],
    nna: [{ nn: true, sexo: 'MUJER', edadMeses: 9, edadFuente: 'ESTIMADA', tipoDocumento: 'NINGUNO' }],
  },
};
const nombreDe = (codigo: string) => Object.keys(codigos).find((nombre) => codigos[nombre] === codigo) ?? codigo;

beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  for (const [nombre, cambio] of Object.entries(CASOS)) codigos[nombre] = (await h.ok('casos.registrar', casoMinimo(cambio))).codigo;
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const listar = async (filtro: Partial<Input<'casos.listar'>>) => h.ok('casos.listar', { limite: 50, ...filtro });
const nombres = async (filtro: Partial<Input<'casos.listar'>>) => (await listar(filtro)).filas.map(({ codigo }) => nombreDe(codigo));
const idDe = async (nombre: string) => (await listar({ texto: codigos[nombre] })).filas[0]?.id ?? '';

describe('casos.listar', () => {
  it('the most urgent first; codes and initials only, no name and no narrative', async () => {
    const { filas, total, hayMas, siguiente } = await listar({});
    expect({ total, hayMas, siguiente }).toEqual({ total: 4, hayMas: false, siguiente: null });
    // by the end of the clock: luna since yesterday, sol this morning, nube; rio has no duty to report
    expect(filas.map(({ codigo }) => nombreDe(codigo))).toEqual(['luna', 'sol', 'nube', 'rio']);
    expect(filas.map(({ iniciales }) => iniciales)).toEqual(['L. E. P.', 'S. J. N.', 'NN', 'R. D.']);
    expect(JSON.stringify(filas)).not.toMatch(/Luna|Núñez|correa|Hortensia|3059999049/);
    expect(filas.map(({ tipos, riesgo, plazoCumplido, coincidencia }) => [tipos[0], riesgo, plazoCumplido, coincidencia])).toEqual([
      ['VIO-01', 'ALTO', false, null],
      ['SEX-02', 'CRITICO', false, null],
      ['IDE-01', 'BAJO', false, null],
      ['FAM-01', 'BAJO', true, null],
    ]);
  });

  it('in the order that is asked for', async () => {
    expect(await nombres({ orden: 'URGENCIA' })).toEqual(['luna', 'sol', 'nube', 'rio']);
    expect(await nombres({ orden: 'RECIENTES' })).toEqual(['nube', 'rio', 'sol', 'luna']);
    expect(await nombres({ orden: 'CODIGO' })).toEqual(['luna', 'sol', 'rio', 'nube']);
  });

  it.each([
    ['a name', 'luna', ['luna']],
    ['the start of a word', 'jos', ['sol']],
    ['without accents', 'nunez', ['sol']],
    ['with accents', 'NÚÑEZ', ['sol']],
    ['ñ of a place', 'nandu', ['luna']],
    ['two words of different fields', 'sol san', ['sol']],
    ['a document number', '3059999049', ['sol']],
    ['a type', 'FAM-01', ['rio']],
    ['a letter that nobody has', 'xyz', []],
    ['only signs', '%%%', []],
    ['a middle of a word', 'una', []],
    ['only spaces: no filter at all', '   ', ['luna', 'sol', 'nube', 'rio']],
  ])('finds by %s', async (_what, texto, esperado) => {
    expect(await nombres({ texto })).toEqual(esperado);
  });

  it('finds by the code as it is written on paper', async () => {
    expect(await nombres({ texto: codigos['sol'] ?? '' })).toEqual(['sol']);
  });

  it('does not look into the narrative', async () => {
    expect(await nombres({ texto: 'correa' })).toEqual([]);
  });

  it('filters by state, risk and deadline, together with the words', async () => {
    expect(await nombres({ riesgos: ['ALTO', 'CRITICO'] })).toEqual(['luna', 'sol']);
    expect(await nombres({ riesgos: ['ALTO', 'CRITICO'], texto: 'luna' })).toEqual(['luna']);
    expect(await nombres({ soloVencidos: true })).toEqual(['luna', 'sol']);
    await valorar(h, await idDe('luna'));
    expect(await nombres({ estados: ['VALORADO'] })).toEqual(['luna']);
    expect(await nombres({ estados: ['REGISTRADO', 'VALORADO'], riesgos: [] })).toEqual(['luna', 'sol', 'nube', 'rio']);
    expect(await nombres({ estados: ['CERRADO'] })).toEqual([]);
  });

  it('what was delivered or reported by word of mouth is no longer overdue', async () => {
    const id = await idDe('sol');
    await h.ok('derivaciones.registrarDenunciaVerbal', {
      casoId: id,
      institucion: 'FISCALIA',
      funcionario: 'Fiscal Ficticio',
      denunciadoEn: '2026-03-15T12:00:00-05:00',
      canal: 'TELEFONO',
    });
    expect(await nombres({ soloVencidos: true })).toEqual(['luna']);
    expect(await nombres({})).toEqual(['luna', 'nube', 'sol', 'rio']); // its clock stands still: now it counts by its risk
  });

  it('closed cases leave the open ones', async () => {
    const id = await idDe('nube');
    withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare("UPDATE caso SET estado = 'CERRADO' WHERE id = ?").run(id));
    expect(await nombres({ soloAbiertos: true })).toEqual(['luna', 'sol', 'rio']);
    expect(await nombres({})).toEqual(['luna', 'sol', 'rio', 'nube']);
  });

  it('pages without losing or repeating a row', async () => {
    for (const orden of ['URGENCIA', 'RECIENTES', 'CODIGO'] as const) {
      const primera = await listar({ orden, limite: 3 });
      const segunda = await listar({ orden, limite: 3, cursor: primera.siguiente ?? '' });
      expect([...primera.filas, ...segunda.filas].map(({ codigo }) => nombreDe(codigo))).toEqual(await nombres({ orden }));
      expect([primera.total, segunda.total, segunda.siguiente]).toEqual([4, 4, null]);
    }
  });

  it('a letter’s number finds its case', async () => {
    const id = await idDe('luna');
    await completar(h, id);
    const { numero } = await h.ok('documentos.emitirFicha', { casoId: id, version: 'INTERNA' });
    expect(await nombres({ texto: numero })).toEqual(['luna']);
    await completar(h, id, { barrio: 'Otro Barrio Ficticio' });
    expect(await nombres({ texto: numero })).toEqual(['luna']); // also after the next edit
  });

  it('refuses', async () => {
    await expectBadInputs(h, template, 'casos.listar', [
      { what: 'no limit', input: {}, field: 'limite' },
      { what: 'limit 0', input: { limite: 0 }, field: 'limite' },
      { what: 'limit 501', input: { limite: 501 }, field: 'limite' },
      ...['f:-1', 'f:1;', "t:0:1:x' OR 1=1", 't:0:1', 'f:999999', ''].map((cursor) => ({
        what: `a cursor ${cursor}`,
        input: { limite: 5, cursor },
        field: 'cursor',
      })),
      { what: 'a place in the list', input: { limite: 5, desde: 2 }, field: 'desde' },
      { what: '201 letters', input: { limite: 5, texto: 'x'.repeat(201) }, field: 'texto' },
      { what: 'an unknown state', input: { limite: 5, estados: ['ABIERTO'] }, field: 'estados.0' },
      { what: 'a state 100,000 times', input: { limite: 5, estados: Array.from({ length: 100_000 }, () => 'CERRADO') }, field: 'estados' },
      { what: 'an unknown risk', input: { limite: 5, riesgos: ["ALTO') OR 1=1 --"] }, field: 'riesgos.0' },
      { what: 'an order of one’s own', input: { limite: 5, orden: 'relato' }, field: 'orden' },
    ]);
  });
});

describe('casos.obtener', () => {
  it('a case of sexual violence opens only with a written motive, which stays in the bitácora (§1.5.5)', async () => {
    const id = await idDe('sol');
    for (const motivo of [undefined, '', '    ', 'ver']) {
      expect(
        (await h.refused('MOTIVO_REQUERIDO', 'casos.obtener', { id, ...(motivo === undefined ? {} : { motivo }) })).fields,
      ).toHaveProperty('motivo');
    }
    expect((await h.ok('casos.obtener', { id, motivo: 'Preparar el oficio' })).id).toBe(id);
    const last = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare('SELECT accion, entidad_id, detalle FROM bitacora ORDER BY secuencia DESC LIMIT 1').get(),
    );
    expect(last).toEqual({ accion: 'VER', entidad_id: id, detalle: '{"motivo":"Preparar el oficio"}' });
  });

  it('other cases open without one, and the view is logged', async () => {
    const id = await idDe('rio');
    await h.ok('casos.obtener', { id });
    expect(
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.prepare('SELECT accion, entidad_id, detalle FROM bitacora ORDER BY secuencia DESC LIMIT 1').get(),
      ),
    ).toEqual({ accion: 'VER', entidad_id: id, detalle: '{}' });
  });

  it('refuses', async () => {
    await h.refused('NO_ENCONTRADO', 'casos.obtener', { id: uuidv7() });
    await expectBadInputs(h, template, 'casos.obtener', [
      { what: 'a code for an id', input: { id: codigos['luna'] }, field: 'id' },
      { what: 'a motive of 301 letters', input: { id: uuidv7(), motivo: 'x'.repeat(301) }, field: 'motivo' },
    ]);
  });

  it('the route forbids what the law forbids, and says so', async () => {
    const caso = await ver(h, await idDe('sol'));
    expect(caso.estaciones.filter(({ situacion }) => situacion === 'PROHIBIDA').map(({ clave }) => clave)).toEqual([
      'EN_VISITA',
      'EN_MEDIACION',
    ]);
    expect(caso.ruta).toMatchObject({ mediabilidad: 'PROHIBIDA', emergencia: true, objetivoHoras: 2 });
  });
});
