import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { hacerCaso } from '../support/accesos';
import { casoMinimo } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, RELOJ, signIn } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
/** From this one the defender is excused; it has a letter to the Junta and a place that no other case has. */
let oculto = '';
/** Of the highest reserve and not hers. */
let reservado = '';
let codigos: Record<'oculto' | 'reservado', string>;
const visibles: string[] = [];

const RARO = { barrio: 'Barrio Escondido', nna: [{ ...nna('Jacaranda', 'Zeballos') }] };
function nna(nombres: string, primerApellido: string): Input<'casos.registrar'>['nna'][number] {
  return {
    nn: false,
    nombres,
    primerApellido,
    sexo: 'MUJER',
    edadMeses: 84,
    edadFuente: 'REFERIDA',
    tipoDocumento: 'CEDULA',
    numeroDocumento: '3059999098',
  };
}
const listar = (filtro: Partial<Input<'casos.listar'>>) => h.ok('casos.listar', { limite: 500, ...filtro });

beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  visibles.push((await h.ok('casos.registrar', casoMinimo())).id);
  oculto = (await hacerCaso(h)).caso;
  const secreto = await h.ok('casos.registrar', casoMinimo({ ...RARO, tipos: ['SEX-02'] }));
  reservado = secreto.id;
  await h.ok('derivaciones.registrarDenunciaVerbal', {
    casoId: reservado,
    institucion: 'FISCALIA',
    funcionario: 'Fiscal Ficticio',
    denunciadoEn: RELOJ,
    canal: 'TELEFONO',
    numero: 'NDD-5512',
  });
  const { filas } = await listar({ orden: 'CODIGO' });
  codigos = { oculto: filas.find(({ id }) => id === oculto)?.codigo ?? '', reservado: secreto.codigo };
  await h.ok('accesos.declararImpedimento', { casoId: oculto, usuarioId: template.ids.defensora, causa: 'PARENTESCO' });
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

describe('what a person may not see', () => {
  it('is there for the coordinator, whatever is asked', async () => {
    await signIn(h, template, 'coordinadora');
    for (const filtro of [
      { texto: 'Jacaranda' },
      { texto: 'Seballos' },
      { texto: codigos.reservado },
      { texto: 'ndd-5512' },
      { barrio: 'barrio escondido' },
      { autoridad: 'FISCALIA' as const },
    ])
      expect((await listar(filtro)).filas.map(({ id }) => id)).toEqual([reservado]);
    expect((await listar({ autoridad: 'JCPD' })).filas.map(({ id }) => id)).toEqual([oculto]);
    expect((await listar({})).total).toBe(3);
    expect(await h.ok('casos.opcionesDeLista', {})).toMatchObject({
      barrios: ['Barrio Escondido', 'San Jacinto'],
      autoridades: [{ codigo: 'FISCALIA' }, { codigo: 'JCPD' }],
    });
  });

  it('is in no hit, no total and no page of the defender', async () => {
    await signIn(h, template, 'defensora');
    const preguntas: Partial<Input<'casos.listar'>>[] = [
      {},
      ...(['URGENCIA', 'RECIENTES', 'CODIGO'] as const).map((orden) => ({ orden })),
      { texto: 'luna' },
      { texto: 'Egemplo' },
      { texto: 'ejemplo san jacinto' },
      { texto: 'DC13' },
      { texto: 'dc13-2026-0' },
      { texto: 'mal' },
      { soloAbiertos: true },
      { soloMios: false },
      { oficioEntregado: false },
      { conocidoDesde: '2026-01-01' },
    ];
    for (const pregunta of preguntas) {
      const { filas, total, hayMas, siguiente } = await listar(pregunta);
      const ids = filas.map(({ id }) => id);
      expect(ids, JSON.stringify(pregunta)).not.toContain(oculto);
      expect(ids, JSON.stringify(pregunta)).not.toContain(reservado);
      expect({ total, hayMas, siguiente }, JSON.stringify(pregunta)).toEqual({ total: ids.length, hayMas: false, siguiente: null });
    }
    expect((await listar({})).filas.map(({ id }) => id)).toEqual(visibles);
    expect((await listar({ limite: 1 })).total).toBe(1);
  });

  it('is found by none of its words', async () => {
    for (const texto of [
      'Jacaranda',
      'Seballos',
      'Zeballos',
      '3059999098',
      'Barrio Escondido',
      'fiscalía',
      'ndd-5512',
      'jcpd',
      codigos.oculto,
      codigos.reservado,
      codigos.reservado.slice(0, -1),
      'SEX-02',
    ])
      expect(
        (await listar({ texto })).filas.filter(({ id }) => !visibles.includes(id)),
        texto,
      ).toEqual([]);
    for (const filtro of [
      { barrio: 'Barrio Escondido' },
      { autoridad: 'JCPD' as const },
      { autoridad: 'FISCALIA' as const },
      { reservas: ['MAXIMO' as const] },
      { tipos: ['SEX-02'] },
    ])
      expect(await listar(filtro)).toEqual({ filas: [], total: 0, hayMas: false, siguiente: null });
  });

  it('is not offered by a filter: its place and its authority belong to no case of hers', async () => {
    expect(await h.ok('casos.opcionesDeLista', {})).toEqual({ barrios: ['San Jacinto'], autoridades: [] });
  });

  it('a place in the list made by hand opens nothing either', async () => {
    for (const tramo of [0, 1, 2, 3, 4, 5, 9])
      for (const orden of ['URGENCIA', 'RECIENTES', 'CODIGO'] as const) {
        const { filas } = await listar({ orden, cursor: `t:${tramo}:0:2020-01-01` });
        expect(filas.filter(({ id }) => !visibles.includes(id))).toEqual([]);
      }
    expect((await listar({ cursor: 'f:0' })).filas.map(({ id }) => id)).toEqual(visibles);
    expect((await listar({ cursor: 'f:99999' })).filas).toEqual([]);
  });
});
