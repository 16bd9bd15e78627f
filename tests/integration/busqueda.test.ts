import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { casoListo, casoMinimo, completar, edicionDe, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, RELOJ, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
const ids: Record<string, string> = {};
const nombreDe = (id: string) => Object.keys(ids).find((nombre) => ids[nombre] === id) ?? id;

type Nna = Input<'casos.registrar'>['nna'][number];
const nna = (cambio: Partial<Nna>): Nna => ({
  nn: false,
  sexo: 'MUJER',
  edadMeses: 84,
  edadFuente: 'REFERIDA',
  tipoDocumento: 'NINGUNO',
  ...cambio,
});
const listar = (filtro: Partial<Input<'casos.listar'>>) => h.ok('casos.listar', { limite: 50, orden: 'CODIGO', ...filtro });
const hallados = async (filtro: Partial<Input<'casos.listar'>>) => (await listar(filtro)).filas.map(({ id }) => nombreDe(id));
const numeros: Record<'oficio' | 'ficha', string> = { oficio: '', ficha: '' };

beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  // luna: a letter to the Junta, delivered and answered; a mother; an accused person
  const luna = await casoListo(h, {
    barrio: 'El Ñandú',
    nna: [
      nna({
        nombres: 'Luna María',
        primerApellido: 'Yánez',
        segundoApellido: 'Cevallos',
        tipoDocumento: 'CEDULA',
        numeroDocumento: '3059999049',
      }),
    ],
  });
  ids['luna'] = luna.id;
  await completar(h, luna.id, {
    agresores: [{ conocido: true, nombres: 'Olmo Huayra Ficticio', sexo: 'HOMBRE' }],
    direccion: 'Calle Inventada 13-24',
  });
  await h.ok('personas.guardarFamilia', {
    casoId: luna.id,
    miembros: [
      {
        nombres: 'Nube',
        primerApellido: 'Jaramillo',
        segundoApellido: 'Quizhpe',
        parentesco: 'MADRE',
        cuidador: true,
        tipoDocumento: 'CEDULA',
        numeroDocumento: '3059999023',
      },
    ],
  });
  const { derivacionId, documentoId, numero } = await h.ok('derivaciones.emitir', { casoId: luna.id, institucion: 'JCPD' });
  numeros.oficio = numero;
  ids['oficio'] = documentoId;
  await h.ok('derivaciones.registrarEntrega', {
    derivacionId,
    entregadaEn: RELOJ,
    canal: 'MANO',
    recibidoPor: 'Ciprés Muestra',
    numeroTramite: 'JCPD-0456-2026',
  });
  await h.ok('derivaciones.registrarRespuesta', {
    derivacionId,
    recibidaEn: RELOJ,
    medio: 'ESCRITO',
    numeroTramite: 'EXP 778/26',
    funcionario: 'Secretaria Ficticia',
    decision: 'ADMITIDA',
    resumen: 'La Junta abrió un expediente.',
    medidas: [],
  });
  // rio: told to the prosecutor by word of mouth; written on paper first
  const rio = await h.ok(
    'casos.registrar',
    casoMinimo({
      barrio: 'San Jacinto',
      tipos: ['SEX-02'],
      triaje: { ...casoMinimo().triaje, A3: 'SI' },
      nna: [nna({ nombres: 'Río', primerApellido: 'Vallejo', sexo: 'HOMBRE' })],
      papelFecha: '2026-03-16',
      papelNumero: 'Hoja 77',
      conocidoEn: '2026-03-16T07:00:00-05:00',
    }),
  );
  ids['rio'] = rio.id;
  await h.ok('derivaciones.registrarDenunciaVerbal', {
    casoId: rio.id,
    institucion: 'FISCALIA',
    funcionario: 'Fiscal Ficticio',
    denunciadoEn: RELOJ,
    canal: 'TELEFONO',
    numero: 'NDD 99123',
  });
  // sol: an older conflict, with a paper of its own
  const sol = await h.ok(
    'casos.registrar',
    casoMinimo({
      conocidoEn: '2026-02-10T10:00:00-05:00',
      barrio: 'San  jacinto',
      tipos: ['FAM-01'],
      naturaleza: 'CONFLICTO',
      nna: [nna({ nombres: 'Sol', primerApellido: 'Sanmartín', segundoApellido: 'Wayra', sexo: 'HOMBRE' })],
    }),
  );
  ids['sol'] = sol.id;
  numeros.ficha = (await h.ok('documentos.emitirFicha', { casoId: sol.id, version: 'INTERNA' })).numero;
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

describe('a case is found by', () => {
  it.each([
    ['a name of the child', 'luna maría', ['luna']],
    ['without accents', 'yanez', ['luna']],
    ['with accents that are not there', 'cevállos', ['luna']],
    ['the ñ of a place', 'nandu', ['luna']],
    ['a caregiver', 'nube jaramillo', ['luna']],
    ['the accused person', 'olmo', ['luna']],
    ['who is mother and child in one line', 'nube luna', ['luna']],
    ['the document of the child', '3059999049', ['luna']],
    ['the document of a relative', '305999902-3', ['luna']],
    ['the place', 'el ñandú', ['luna']],
    ['the address', 'inventada 13-24', ['luna']],
    ['the number of the file at the Junta', 'JCPD-0456-2026', ['luna']],
    ['the same with other signs', '0456/2026', ['luna']],
    ['the number of the answer', 'exp 778/26', ['luna']],
    ['the number of a report by word of mouth', 'ndd 99123', ['rio']],
    ['the number on the paper', 'hoja 77', ['rio']],
    ['the code of an authority', 'jcpd', ['luna']],
    ['the name of an authority', 'Junta Cantonal', ['luna']],
    ['an authority told by word of mouth', 'fiscalía', ['rio']],
    ['authority and name', 'fiscalia vallejo', ['rio']],
    ['the code of a type', 'SEX-02', ['rio']],
    ['the same without the sign', 'sex02', ['rio']],
    ['a word of the label of a type', 'convivencia', ['sol']],
    ['a word of a label of no case here', 'tenencia', []],
    ['only particles', 'de la', []],
  ])('%s', async (_what, texto, esperado) => {
    expect(await hallados({ texto })).toEqual(esperado);
  });

  it('its code, whole or begun, in any spelling; and its letters', async () => {
    const { codigo } = await ver(h, ids['luna'] ?? '');
    for (const texto of [codigo, codigo.toLowerCase(), ` ${codigo} `, codigo.replaceAll('-', ' '), codigo.replaceAll('-', '')])
      expect(await hallados({ texto }), texto).toEqual(['luna']);
    expect(await hallados({ texto: codigo.slice(0, -1) })).toEqual(['luna', 'rio', 'sol']);
    expect(await hallados({ texto: numeros.oficio })).toEqual(['luna']);
    expect(await hallados({ texto: numeros.oficio.toLowerCase().replaceAll('-', ' ') })).toEqual(['luna']);
    expect(await hallados({ texto: numeros.ficha })).toEqual(['sol']);
  });

  it('nothing that was told in confidence: neither the reporter nor the narrative', async () => {
    for (const texto of ['Hortensia', '0900000003', 'correa', 'Cipres', 'Secretaria Ficticia', 'expediente'])
      expect(await hallados({ texto }), texto).toEqual([]);
  });
});

describe('a name is found as it sounds', () => {
  it.each([
    ['ll for y, without accent', 'Llanes', ['luna']],
    ['z for c, b for v', 'Zeballos', ['luna']],
    ['w for hu', 'Wayra', ['sol', 'luna']],
    ['hu for w', 'Guaira', ['luna', 'sol']],
    ['two words for one', 'San Martin', ['sol']],
    ['k for qu', 'Kishpe', ['luna']],
    ['a name that sounds, and a place as it is written', 'Yanes ñandu', ['luna']],
    ['a whole name in another order', 'Sevallos Llanez Luna', ['luna']],
    ['a name that sounds like nobody', 'Bermeo', []],
  ])('%s', async (_what, texto, esperado) => {
    expect(await hallados({ texto })).toEqual(esperado);
  });

  it('those as typed stand before those that sound alike, and the row says which', async () => {
    const { filas, total } = await listar({ texto: 'Wayra', orden: 'URGENCIA' });
    expect(filas.map(({ id, coincidencia }) => [nombreDe(id), coincidencia])).toEqual([
      ['sol', 'EXACTA'],
      ['luna', 'PARECIDA'],
    ]);
    expect(total).toBe(2);
    expect(JSON.stringify(filas)).not.toMatch(/huayra|wayra|Olmo/i);
  });
});

describe('filters', () => {
  it.each<[string, Partial<Input<'casos.listar'>>, string[]]>([
    ['place, however it is written', { barrio: 'SAN JACÍNTO' }, ['rio', 'sol']],
    ['a place where nobody lives', { barrio: 'La Banda' }, []],
    ['type', { tipos: ['SEX-02'] }, ['rio']],
    ['types: any of them', { tipos: ['SEX-02', 'FAM-01'] }, ['rio', 'sol']],
    ['group', { grupos: ['FAMILIA'] }, ['sol']],
    ['group or type', { grupos: ['FAMILIA'], tipos: ['VIO-01'] }, ['luna', 'sol']],
    ['authority of a letter', { autoridad: 'JCPD' }, ['luna']],
    ['authority told by word of mouth', { autoridad: 'FISCALIA' }, ['rio']],
    ['authority of nobody', { autoridad: 'MSP' }, []],
    ['state and risk', { estados: ['REGISTRADO'], riesgos: ['BAJO'] }, ['sol']],
    ['reserve', { reservas: ['MAXIMO'] }, ['rio']],
    ['first day', { conocidoDesde: '2026-03-16' }, ['luna', 'rio']],
    ['last day, itself included', { conocidoHasta: '2026-02-10' }, ['sol']],
    ['both', { conocidoDesde: '2026-02-10', conocidoHasta: '2026-02-10' }, ['sol']],
    ['with a delivered letter', { oficioEntregado: true }, ['luna']],
    ['without', { oficioEntregado: false }, ['rio', 'sol']],
    ['together with words', { texto: 'huayra', barrio: 'san jacinto' }, ['sol']],
    ['words, authority and risk', { texto: 'luna', autoridad: 'JCPD', riesgos: ['BAJO'] }, []],
  ])('%s', async (_what, filtro, esperado) => {
    expect((await hallados(filtro)).toSorted()).toEqual(esperado);
    expect((await listar(filtro)).total).toBe(esperado.length);
  });

  it('mine are those of whom I am responsible', async () => {
    expect(await hallados({ soloMios: true })).toEqual(['luna', 'rio', 'sol']);
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare('UPDATE caso SET responsable_id = ? WHERE id = ?').run(template.ids.defensora, ids['sol']),
    );
    expect(await hallados({ soloMios: true })).toEqual(['luna', 'rio']);
  });

  it('offers the places and authorities that there are, each once', async () => {
    expect(await h.ok('casos.opcionesDeLista', {})).toEqual({
      barrios: ['El Ñandú', 'San  jacinto'],
      autoridades: [
        { codigo: 'FISCALIA', nombre: expect.stringContaining('Fiscalía') },
        { codigo: 'JCPD', nombre: expect.stringContaining('Junta') },
      ],
    });
  });
});

describe('the index follows', () => {
  const ahora = (texto: string) => hallados({ texto });

  it('a corrected name, in every case of that person', async () => {
    const caso = await ver(h, ids['sol'] ?? '');
    const persona = caso.nna[0]?.personaId ?? '';
    const otro = await h.ok('casos.registrar', casoMinimo({ nna: [nna({ personaId: persona, sexo: 'HOMBRE' })] }));
    ids['sol2'] = otro.id;
    expect(await ahora('sanmartín')).toEqual(['sol', 'sol2']);
    const edicion = edicionDe(caso);
    await h.ok('casos.editar', { ...edicion, nna: edicion.nna.map((uno) => ({ ...uno, primerApellido: 'Tandazo' })) });
    expect(await ahora('sanmartín')).toEqual([]);
    expect(await ahora('tandaso')).toEqual(['sol', 'sol2']);
  });

  it('a relative who is written, renamed, and no longer there, in the cases of all children of the household', async () => {
    const leer = () => h.ok('personas.obtenerFamilia', { casoId: ids['sol'] ?? '' });
    const guardar = async (miembros: Input<'personas.guardarFamilia'>['miembros']) => {
      const { actualizadoEn } = await leer();
      h.clock.advance(60_000);
      return h.ok('personas.guardarFamilia', {
        casoId: ids['sol'] ?? '',
        miembros,
        ...(actualizadoEn === null ? {} : { vistoEn: actualizadoEn }),
      });
    };
    await guardar([{ nombres: 'Magnolia', primerApellido: 'Chamba', parentesco: 'ABUELO', cuidador: true }]);
    expect(await ahora('magnolia')).toEqual(['sol', 'sol2']);
    const id = (await leer()).miembros[0]?.id ?? '';
    await guardar([{ id, nombres: 'Violeta', primerApellido: 'Chamba', parentesco: 'ABUELO', cuidador: true }]);
    expect(await ahora('magnolia')).toEqual([]);
    expect(await ahora('bioleta')).toEqual(['sol', 'sol2']);
    await guardar([]);
    expect(await ahora('violeta')).toEqual([]);
  });

  it('a merge finds each case by both spellings, and its undoing by its own again', async () => {
    const doble = await h.ok('casos.registrar', casoMinimo({ nna: [nna({ nombres: 'Brisa', primerApellido: 'Ortega' })] }));
    const otra = await h.ok('casos.registrar', casoMinimo({ nna: [nna({ nombres: 'Brisa', primerApellido: 'Montaño' })] }));
    ids['una'] = doble.id;
    ids['otra'] = otra.id;
    const [quedaId, fusionadaId] = await Promise.all([doble.id, otra.id].map(async (id) => (await ver(h, id)).nna[0]?.personaId ?? ''));
    const { id } = await h.ok('personas.fusionar', {
      quedaId: quedaId ?? '',
      fusionadaId: fusionadaId ?? '',
      razon: 'Es la misma, lo dijo su madre.',
    });
    expect([await ahora('ortega'), await ahora('montano')]).toEqual([
      ['una', 'otra'],
      ['una', 'otra'],
    ]);
    await h.ok('personas.deshacerFusion', { id, razon: 'No era la misma niña al final.' });
    expect([await ahora('ortega'), await ahora('montano')]).toEqual([['una'], ['otra']]);
  });

  it('the number that the authority gives at the delivery, at once', async () => {
    const { id } = await casoListo(h, { nna: [nna({ nombres: 'Nube', primerApellido: 'Entregado' })] });
    ids['nube'] = id;
    const { derivacionId } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(await ahora('TR-90210')).toEqual([]);
    const entrega = {
      derivacionId,
      entregadaEn: h.clock.now(),
      canal: 'MANO',
      recibidoPor: 'Ciprés Muestra',
      numeroTramite: 'TR-90210',
    } as const;
    await h.ok('derivaciones.registrarEntrega', entrega);
    expect(await ahora('TR-90210')).toEqual(['nube']);
  });

  it('a letter that was taken back keeps its number and no longer names its authority', async () => {
    const { id } = await casoListo(h, { nna: [nna({ nombres: 'Cielo', primerApellido: 'Anulado' })] });
    ids['cielo'] = id;
    const { documentoId, numero } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(await ahora('jcpd cielo')).toEqual(['cielo']);
    await h.ok('documentos.anular', { id: documentoId, razon: 'Salió con un error en el asunto.' });
    expect(await ahora('jcpd cielo')).toEqual([]);
    expect(await hallados({ autoridad: 'JCPD' })).toEqual(['luna', 'nube']);
    expect(await ahora(numero)).toEqual(['cielo']);
  });

  it('one row for each case, however often it was written', () => {
    const filas = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection
        .prepare(
          'SELECT (SELECT count(*) FROM busqueda_caso) AS indice, (SELECT count(DISTINCT caso_id) FROM busqueda_caso) AS casos, (SELECT count(*) FROM caso) AS todos',
        )
        .get(),
    );
    const todos = (filas as { todos: number }).todos;
    expect(filas).toEqual({ indice: todos, casos: todos, todos });
  });
});
