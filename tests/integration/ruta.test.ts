import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanFolders, makeTemplate, openCopy, openHarness, withRaw } from '../support/program';
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

const vineta1 = {
  id: 'v1',
  tipos: ['VIO-01'],
  conocidoEn: '2026-03-16T09:00:00-05:00',
  nna: [{ edadMeses: 84 }],
  triaje: { si: ['B2'], noSabe: [] },
};

describe('ruta.consultar through the door', () => {
  it('answers before the set-up, signed out and signed in alike, and keeps nothing', async () => {
    const nuevo = openHarness();
    const antes = await nuevo.ok('ruta.consultar', vineta1);
    await nuevo.close();
    expect(antes).toMatchObject({
      id: 'v1',
      riesgo: 'ALTO',
      mediabilidad: 'PROHIBIDA',
      principal: 'JCPD',
      plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T09:00:00-05:00' },
    });
    expect(await h.ok('ruta.consultar', vineta1)).toEqual(antes);
    expect((await h.ok('casos.listar', { limite: 1 })).total).toBe(0);
  });

  it('reads the catalogue of the database: a changed deadline is obeyed without a new program', async () => {
    const change = (from: string, to: string) =>
      withRaw(
        h.folder,
        template.rawKeyHex,
        (connection) =>
          connection
            .prepare("UPDATE catalogo SET contenido = replace(contenido, ?, ?) WHERE nombre = 'tipo_vulneracion' AND codigo = 'IDE-01'")
            .run(from, to).changes,
      );
    const consulta = { ...vineta1, tipos: ['IDE-01'], triaje: { si: [], noSabe: [] } };
    expect((await h.ok('ruta.consultar', consulta)).plazo?.horas).toBe(48);
    expect(change('"horas":48', '"horas":24')).toBe(1);
    expect((await h.ok('ruta.consultar', consulta)).plazo?.horas).toBe(24);
    change('"horas":24', '"horas":48');
  });

  it('refuses unknown codes and impossible values by name', async () => {
    await expectBadInputs(h, template, 'ruta.consultar', [
      { what: 'no types', input: { ...vineta1, tipos: [] }, field: 'tipos' },
      { what: 'an unknown type', input: { ...vineta1, tipos: ['VIO-01', 'VIO-99'] }, field: 'tipos.1', code: 'CODIGO_DESCONOCIDO' },
      { what: 'an unknown question', input: { ...vineta1, triaje: { si: ['Q7'] } }, field: 'triaje.si.0', code: 'CODIGO_DESCONOCIDO' },
      {
        what: 'a question answered twice',
        input: { ...vineta1, triaje: { si: ['B2'], noSabe: ['B2'] } },
        field: 'triaje.noSabe.0',
        code: 'VALOR_IMPOSIBLE',
      },
      { what: 'an impossible age', input: { ...vineta1, nna: [{ edadMeses: -3 }] }, field: 'nna.0.edadMeses' },
      { what: 'an impossible day', input: { ...vineta1, conocidoEn: '2026-02-30T09:00:00-05:00' }, field: 'conocidoEn' },
      { what: 'an unknown scope', input: { ...vineta1, ambito: 'LUNAR' }, field: 'ambito' },
      { what: 'an unknown key', input: { ...vineta1, nombre: 'Luna' }, field: 'nombre' },
      { what: '101 types', input: { ...vineta1, tipos: Array.from({ length: 101 }, () => 'VIO-01') }, field: 'tipos' },
    ]);
  });
});

describe('ruta.catalogo', () => {
  it('the 77 types with what the screens need, the same with and without data', async () => {
    const nuevo = openHarness();
    const catalogo = await nuevo.ok('ruta.catalogo', {});
    await nuevo.close();
    expect(catalogo.tipos).toHaveLength(77);
    expect(new Set(catalogo.tipos.map(({ codigo }) => codigo)).size).toBe(77);
    expect(await h.ok('ruta.catalogo', {})).toEqual(catalogo);
  });
});
