import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { differingTables } from '@electron/platform/backup/content-hash';
import { casoMinimo, edicionDe, ver } from '../support/casos';
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
  h = await openCopy(template, 'secretario');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

type Nna = Input<'casos.registrar'>['nna'][number];
const LUNA = casoMinimo().nna[0] as Nna;
const RAZON = 'Es la misma niña, lo dijo su madre.';
const registrar = async (nna: Partial<Nna> = {}) => (await h.ok('casos.registrar', casoMinimo({ nna: [{ ...LUNA, ...nna }] }))).id;
const personaDe = async (casoId: string) => (await ver(h, casoId)).nna[0]?.personaId ?? '';
const sql = (consulta: string, ...params: unknown[]) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(consulta).all(...params));
/** What merging and undoing may leave behind: their own record, the cases' memory, the log and the ledger of commands. */
const HUELLAS = ['comando', 'evento_caso', 'fusion_persona'];
const textoDeBusqueda = () => sql('SELECT caso_id, texto FROM busqueda_caso ORDER BY caso_id');

/** Two cases of one girl, entered twice: the second time misspelled, and older. */
async function doble() {
  const una = await registrar({ fechaNacimiento: '2019-01-10', edadMeses: undefined });
  const otra = await registrar({ primerApellido: 'Egemplo', edadMeses: 96 });
  return { una, otra, queda: await personaDe(una), fusionada: await personaDe(otra) };
}

describe('personas.fusionar and deshacerFusion', () => {
  it('one sheet stands for both; undoing gives everything back as it was', async () => {
    const { una, otra, queda, fusionada } = await doble();
    const { pares } = await h.ok('personas.duplicados', { limite: 10 });
    expect(pares).toMatchObject([{ certeza: 'ALTA', explicacion: 'mismo nombre escrito distinto, la misma edad o casi, mismo barrio' }]);
    const antes = contentOf(h, template);
    const busqueda = textoDeBusqueda();
    const id = uuidv7();
    expect(await h.ok('personas.fusionar', { quedaId: queda, fusionadaId: fusionada, razon: RAZON }, id)).toEqual({ id });

    const caso = await ver(h, otra);
    expect(caso.nna).toMatchObject([
      { id: fusionada, personaId: queda, primerApellido: 'Ejemplo', fechaNacimiento: '2019-01-10', edadMeses: 96 },
    ]);
    expect(caso.historia.map(({ tipo }) => tipo)).toContain('PERSONA_FUSION');
    expect(caso.historia.map(({ texto }) => texto).join(' ')).not.toMatch(/Luna|Ejemplo|madre/);
    const obtenida = await h.ok('personas.obtener', { id: fusionada });
    expect(obtenida).toMatchObject({
      pedidaFusionada: true,
      persona: { id: queda },
      fusiones: [{ id, fusionadaId: fusionada, deshechaEn: null }],
    });
    expect(obtenida.casos.map((uno) => uno.id).toSorted()).toEqual([una, otra].toSorted());
    expect((await h.ok('personas.duplicados', { limite: 10 })).pares).toEqual([]);
    // still found under the name that was merged away
    expect((await h.ok('personas.parecidas', { nombres: 'Luna', primerApellido: 'Egemplo', edadMeses: 84 })).candidatas).toMatchObject([
      { id: queda, casos: [{}, {}] },
    ]);
    expect((await h.ok('casos.listar', { limite: 10 })).filas.map(({ iniciales }) => iniciales)).toEqual(['L. E. P.', 'L. E. P.']);

    await h.ok('personas.deshacerFusion', { id, razon: 'Eran dos primas con el mismo nombre.' });
    expect(differingTables(antes, contentOf(h, template))).toEqual(HUELLAS);
    expect(textoDeBusqueda()).toEqual(busqueda);
    expect((await ver(h, otra)).nna).toMatchObject([
      { id: fusionada, personaId: fusionada, primerApellido: 'Egemplo', fechaNacimiento: null },
    ]);
    expect(sql('SELECT deshecha_razon, deshecha_por FROM fusion_persona')).toEqual([
      { deshecha_razon: 'Eran dos primas con el mismo nombre.', deshecha_por: template.ids.secretario },
    ]);
  });

  it('what is written in between belongs to the sheet that stayed; the merged one comes back untouched', async () => {
    const { una, otra, queda, fusionada } = await doble();
    const original = sql('SELECT * FROM persona WHERE id = ?', fusionada);
    const { id } = await h.ok('personas.fusionar', { quedaId: queda, fusionadaId: fusionada, razon: RAZON });
    h.clock.advance(60_000);
    // by the link of the merged sheet: name and answers reach the one that stayed, what is of the case stays with the case
    const edicion = edicionDe(await ver(h, otra));
    await h.ok('casos.editar', {
      ...edicion,
      nna: edicion.nna.map((nna) => ({ ...nna, segundoApellido: 'Inventado', viveCon: 'Su abuela' })),
    });
    expect((await ver(h, una)).nna[0]).toMatchObject({ segundoApellido: 'Inventado', viveCon: null });
    const { persona } = await h.ok('personas.obtener', { id: fusionada });
    await h.ok('personas.guardarDatos', { id: fusionada, vistoEn: persona.actualizadoEn, datos: { formato: 1, lengua: 'Kichwa' } });
    await h.ok('personas.guardarFamilia', {
      casoId: otra,
      miembros: [{ parentesco: 'MADRE', nombres: 'Nube', primerApellido: 'Prueba', cuidador: true }],
    });
    expect((await ver(h, una)).familia).toMatchObject([{ nombres: 'Nube' }]);

    await h.ok('personas.deshacerFusion', { id, razon: 'Eran dos primas con el mismo nombre.' });
    expect(sql('SELECT * FROM persona WHERE id = ?', fusionada)).toEqual(original);
    expect((await ver(h, una)).nna[0]).toMatchObject({ segundoApellido: 'Inventado', datos: { lengua: 'Kichwa' } });
    expect((await ver(h, otra)).nna[0]).toMatchObject({ segundoApellido: 'Prueba', datos: { formato: 1 }, viveCon: 'Su abuela' });
    // the household was written for the one that stayed
    expect([(await ver(h, una)).familia.length, (await ver(h, otra)).familia.length]).toEqual([1, 0]);
  });

  it('a chain of merges comes apart link by link', async () => {
    const { una, otra, queda, fusionada } = await doble();
    const tercera = await registrar({ primerApellido: 'Exemplo', segundoApellido: 'Prueva' });
    const antes = contentOf(h, template);
    const c = await personaDe(tercera);
    const primera = await h.ok('personas.fusionar', { quedaId: queda, fusionadaId: fusionada, razon: RAZON });
    const segunda = await h.ok('personas.fusionar', { quedaId: c, fusionadaId: queda, razon: RAZON });
    expect([await personaDe(una), await personaDe(otra), await personaDe(tercera)]).toEqual([c, c, c]);
    expect((await h.ok('personas.obtener', { id: c })).casos).toHaveLength(3);
    await h.ok('personas.deshacerFusion', { id: primera.id, razon: 'No era la misma niña.' });
    expect([await personaDe(una), await personaDe(otra)]).toEqual([c, fusionada]);
    await h.ok('personas.deshacerFusion', { id: segunda.id, razon: 'No era la misma niña.' });
    expect(differingTables(antes, contentOf(h, template))).toEqual(HUELLAS);
  });

  it('while merged, neither stands twice in one case', async () => {
    const { otra, queda, fusionada } = await doble();
    await h.ok('personas.fusionar', { quedaId: queda, fusionadaId: fusionada, razon: RAZON });
    const edicion = edicionDe(await ver(h, otra));
    for (const personaId of [queda, fusionada]) {
      const { fields } = await h.refused('ENTRADA_INVALIDA', 'casos.editar', { ...edicion, nna: [...edicion.nna, { ...LUNA, personaId }] });
      expect(fields).toEqual({ 'nna.1.personaId': 'Esa persona ya está en este caso.' });
    }
    const nuevo = await h.ok('casos.registrar', casoMinimo({ nna: [{ ...LUNA, personaId: fusionada }] }));
    expect((await ver(h, nuevo.id)).nna[0]?.id).toBe(queda); // the link is made to the one that stands
  });

  it('refuses two children of one case, the same sheet, one merged already, and undoing twice', async () => {
    const dos = await h.ok('casos.registrar', casoMinimo({ nna: [LUNA, { ...LUNA, primerApellido: 'Egemplo' }] }));
    const [a, b] = (await ver(h, dos.id)).nna.map(({ personaId }) => personaId);
    const { queda, fusionada } = await doble();
    const pedir = (quedaId: unknown, fusionadaId: unknown) => ({ quedaId, fusionadaId, razon: RAZON });
    await expectNothingWritten(h, template, async () => {
      expect((await h.refused('FUSION_NO_PERMITIDA', 'personas.fusionar', pedir(a, b))).message).toMatch(/mismo caso/);
      expect((await h.refused('FUSION_NO_PERMITIDA', 'personas.fusionar', pedir(a, a))).message).toMatch(/misma ficha/);
    });
    const { id } = await h.ok('personas.fusionar', { quedaId: queda, fusionadaId: fusionada, razon: RAZON });
    await expectNothingWritten(h, template, async () => {
      expect((await h.refused('FUSION_NO_PERMITIDA', 'personas.fusionar', pedir(queda, fusionada))).message).toMatch(/ya está unida/);
      expect((await h.refused('FUSION_NO_PERMITIDA', 'personas.fusionar', pedir(fusionada, a))).message).toMatch(/ya está unida/);
      await h.refused('NO_ENCONTRADO', 'personas.fusionar', pedir(queda, uuidv7()));
      await h.refused('NO_ENCONTRADO', 'personas.deshacerFusion', { id: uuidv7(), razon: RAZON });
    });
    // through others: a, merged into the girl, makes b a child of the same case
    await h.ok('personas.fusionar', { quedaId: queda, fusionadaId: a ?? '', razon: RAZON });
    await h.refused('FUSION_NO_PERMITIDA', 'personas.fusionar', pedir(b, queda));
    await h.ok('personas.deshacerFusion', { id, razon: RAZON });
    expect((await h.refused('FUSION_NO_PERMITIDA', 'personas.deshacerFusion', { id, razon: RAZON })).message).toMatch(/ya se deshizo/);
  });

  it('is the secretary’s and the coordinator’s, with a reason', async () => {
    const { queda, fusionada } = await doble();
    await expectBadInputs(h, template, 'personas.fusionar', [
      { what: 'no reason', input: { quedaId: queda, fusionadaId: fusionada, razon: 'igual' }, field: 'razon' },
      { what: 'no id', input: { quedaId: 'x', fusionadaId: fusionada, razon: RAZON }, field: 'quedaId' },
      { what: 'a long reason', input: { quedaId: queda, fusionadaId: fusionada, razon: 'x'.repeat(501) }, field: 'razon' },
    ]);
    await signIn(h, template, 'defensora');
    await expectNothingWritten(h, template, () =>
      h.refused('SIN_PERMISO', 'personas.fusionar', { quedaId: queda, fusionadaId: fusionada, razon: RAZON }),
    );
    await signIn(h, template, 'coordinadora');
    const { id } = await h.ok('personas.fusionar', { quedaId: queda, fusionadaId: fusionada, razon: RAZON });
    await signIn(h, template, 'defensora');
    await h.refused('SIN_PERMISO', 'personas.deshacerFusion', { id, razon: RAZON });
  });
});
