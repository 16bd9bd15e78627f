import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { casoMinimo } from '../support/casos';
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

const FILTROS: Input<'casos.guardarVista'>['filtros'] = {
  soloVencidos: true,
  riesgos: ['ALTO', 'CRITICO'],
  barrio: 'San Jacinto',
  orden: 'RECIENTES',
};
const vistas = async () => (await h.ok('casos.listarVistas', {})).vistas;

describe('saved views', () => {
  it('are kept under a name, given back as they were, and list what they listed', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ conocidoEn: '2026-03-14T10:00:00-05:00' }));
    const vista = uuidv7();
    expect(await h.ok('casos.guardarVista', { nombre: ' Vencidos del barrio ', filtros: FILTROS }, vista)).toEqual({ id: vista });
    await h.restart();
    await signIn(h, template, 'defensora');
    const [guardada] = await vistas();
    expect(guardada).toEqual({ id: vista, nombre: 'Vencidos del barrio', filtros: FILTROS });
    expect((await h.ok('casos.listar', { ...guardada?.filtros, limite: 10 })).filas.map((fila) => fila.id)).toEqual([id]);
  });

  it('are each person’s own: another sees none of them and takes none away', async () => {
    const { id } = await h.ok('casos.guardarVista', { nombre: 'Mía', filtros: FILTROS });
    await signIn(h, template, 'secretario');
    expect(await vistas()).toEqual([]);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'casos.borrarVista', { id }));
    await h.ok('casos.guardarVista', { nombre: 'Mía', filtros: {} }); // the same name, of somebody else
    await signIn(h, template, 'defensora');
    expect((await vistas()).map(({ nombre }) => nombre)).toEqual(['Mía']);
  });

  it('go when they are taken away, and only they', async () => {
    const una = await h.ok('casos.guardarVista', { nombre: 'Una', filtros: FILTROS });
    h.clock.advance(1000);
    await h.ok('casos.guardarVista', { nombre: 'Otra', filtros: {} });
    expect((await vistas()).map(({ nombre }) => nombre)).toEqual(['Una', 'Otra']);
    await h.ok('casos.borrarVista', { id: una.id });
    expect((await vistas()).map(({ nombre }) => nombre)).toEqual(['Otra']);
    await h.refused('NO_ENCONTRADO', 'casos.borrarVista', { id: una.id });
    await h.ok('casos.guardarVista', { nombre: 'una', filtros: {} });
  });

  it('a name counts once, however it is written; so many and no more', async () => {
    await h.ok('casos.guardarVista', { nombre: 'Próximos', filtros: FILTROS });
    for (const nombre of ['Próximos', 'PROXIMOS', '  proximos'])
      await expectBadInputs(h, template, 'casos.guardarVista', [{ what: nombre, input: { nombre, filtros: {} }, field: 'nombre' }]);
    for (let n = 2; n <= 12; n += 1) await h.ok('casos.guardarVista', { nombre: `Vista ${n}`, filtros: {} });
    await expectBadInputs(h, template, 'casos.guardarVista', [
      { what: 'one more', input: { nombre: 'Una más', filtros: {} }, field: 'nombre' },
    ]);
  });

  it('the bitácora has that it was saved, and neither its name nor its filters', async () => {
    const { id } = await h.ok('casos.guardarVista', { nombre: 'Caso de Luna', filtros: FILTROS });
    const row = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare('SELECT accion, entidad, entidad_id, detalle FROM bitacora ORDER BY secuencia DESC LIMIT 1').get(),
    );
    expect(row).toEqual({ accion: 'GUARDAR_VISTA', entidad: 'vista', entidad_id: id, detalle: '{}' });
  });

  it('refuse what the list itself would refuse', async () => {
    const con = (filtros: unknown) => ({ nombre: 'Vista', filtros });
    await expectBadInputs(h, template, 'casos.guardarVista', [
      { what: 'no name', input: { nombre: '   ', filtros: {} }, field: 'nombre' },
      { what: 'a name of 41 letters', input: { nombre: 'x'.repeat(41), filtros: {} }, field: 'nombre' },
      { what: 'no filters at all', input: { nombre: 'Vista' }, field: 'filtros' },
      { what: 'words', input: con({ texto: 'luna' }), field: 'filtros.texto' },
      { what: 'an unknown state', input: con({ estados: ['ABIERTO'] }), field: 'filtros.estados.0' },
      { what: 'an unknown risk', input: con({ riesgos: ['EXTREMO'] }), field: 'filtros.riesgos.0' },
      { what: 'a type that is none', input: con({ tipos: ["VIO-01' OR 1=1"] }), field: 'filtros.tipos.0' },
      { what: 'an unknown group', input: con({ grupos: ['TODOS'] }), field: 'filtros.grupos.0' },
      { what: 'an authority of nobody', input: con({ autoridad: 'VECINA' }), field: 'filtros.autoridad' },
      { what: 'a place of 121 letters', input: con({ barrio: 'x'.repeat(121) }), field: 'filtros.barrio' },
      { what: 'an empty place', input: con({ barrio: ' ' }), field: 'filtros.barrio' },
      { what: 'a day that is none', input: con({ conocidoDesde: '2026-02-30' }), field: 'filtros.conocidoDesde' },
      {
        what: 'a period that ends before it begins',
        input: con({ conocidoDesde: '2026-03-02', conocidoHasta: '2026-03-01' }),
        field: 'filtros.conocidoHasta',
      },
      { what: 'yes as a word', input: con({ soloMios: 'sí' }), field: 'filtros.soloMios' },
      { what: 'an order of one’s own', input: con({ orden: 'relato' }), field: 'filtros.orden' },
      { what: 'somebody else’s', input: con({ usuarioId: template.ids.coordinadora }), field: 'filtros.usuarioId' },
    ]);
    await expectBadInputs(h, template, 'casos.borrarVista', [{ what: 'a name for an id', input: { id: 'Vista' }, field: 'id' }]);
  });
});
