import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ValorarCaso } from '@core/features/casos/casos.contract';
import { firmar } from '../support/accesos';
import { casoMinimo, edicionDe, triajeA, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template, Who } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

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

const nuevo = async (cambio: Parameters<typeof casoMinimo>[0] = {}) => ver(h, (await h.ok('casos.registrar', casoMinimo(cambio))).id);
const base = (id: string, version: number, cambio: Partial<ValorarCaso> = {}): ValorarCaso => ({
  id,
  version,
  tipos: ['VIO-01'],
  naturaleza: 'VULNERACION',
  respuestas: {},
  riesgo: 'ALTO',
  ...cambio,
});
const como = async <T>(who: Who, act: () => Promise<T>): Promise<T> => {
  await signIn(h, template, who);
  const result = await act();
  await signIn(h, template, 'defensora');
  return result;
};
const RAZON = 'El informe médico descarta lesiones.';

describe('casos.valorar', () => {
  it('REGISTRADO → VALORADO; the answers are kept and the types become the legal clock', async () => {
    const caso = await nuevo({ tipos: [], triaje: triajeA() });
    expect(caso.plazo?.codigo).toBe('PROVISIONAL_24');
    const hecho = await h.ok(
      'casos.valorar',
      base(caso.id, 1, { tipos: ['IDE-01'], respuestas: { C3: 'SI', P3: 'NO_SABE' }, riesgo: 'BAJO' }),
    );
    expect(hecho).toEqual({ id: caso.id, codigo: caso.codigo, version: 2 });
    expect(await ver(h, caso.id)).toMatchObject({
      estado: 'VALORADO',
      valorado: true,
      riesgo: 'BAJO',
      version: 2,
      tipos: [{ codigo: 'IDE-01' }],
      respuestas: { ...triajeA(), C3: 'SI', P3: 'NO_SABE' },
      plazo: { codigo: 'DENUNCIA_48', horas: 48, venceEn: '2026-03-18T13:00:00.000Z' },
    });
  });

  it('anyone may raise the risk', async () => {
    const caso = await nuevo();
    await h.ok('casos.valorar', base(caso.id, 1, { riesgo: 'CRITICO' }));
    expect((await ver(h, caso.id)).riesgo).toBe('CRITICO');
  });

  it('lowering it is the coordinator’s, with a reason, and never below the minimum of the types (§4.4)', async () => {
    // SUP-05 has no minimum above BAJO; B8 alone makes ALTO
    const caso = await nuevo({ tipos: ['SUP-05'] });
    const baja = base(caso.id, 1, { tipos: ['SUP-05'], respuestas: { B8: 'SI' }, riesgo: 'MEDIO' });
    await expectNothingWritten(h, template, async () => {
      expect((await h.refused('SIN_PERMISO', 'casos.valorar', { ...baja, razon: RAZON })).fields).toHaveProperty('riesgo');
      await como('secretario', () => h.refused('SIN_PERMISO', 'casos.valorar', { ...baja, razon: RAZON }));
    });
    await como('coordinadora', async () => {
      await expectBadInputs(h, template, 'casos.valorar', [
        { what: 'no reason', input: baja, field: 'razon' },
        { what: 'a reason of nine letters', input: { ...baja, razon: 'porque sí' }, field: 'razon' },
        {
          what: 'below the minimum',
          input: base(caso.id, 1, { riesgo: 'MEDIO', razon: RAZON }),
          field: 'riesgo',
          code: 'RIESGO_BAJO_MINIMO',
        },
      ]);
      await h.ok('casos.valorar', {
        ...baja,
        razon: RAZON,
        segundaFirma: await firmar(h, template, 'secretario', 'BAJAR_RIESGO', caso.id),
      });
    });
    const despues = await ver(h, caso.id);
    expect(despues.riesgo).toBe('MEDIO');
    expect(despues.historia).toContainEqual(
      expect.objectContaining({ tipo: 'RAZON', usuario: 'Aurora E.', texto: `Riesgo bajado por quien coordina: ${RAZON}` }),
    );
  });

  it('a reason that lowers nothing is not told as a lowering', async () => {
    const caso = await nuevo();
    await h.ok('casos.valorar', base(caso.id, 1, { riesgo: 'CRITICO', razon: 'El agresor volvió a la casa.' }));
    expect((await ver(h, caso.id)).historia.find(({ tipo }) => tipo === 'RAZON')?.texto).not.toMatch(/bajado/);
  });

  it('each answer sheet stays, also by raw SQL', async () => {
    const caso = await nuevo();
    await h.ok('casos.valorar', base(caso.id, 1, { respuestas: { B2: 'SI' } }));
    await h.ok('casos.valorar', base(caso.id, 2, { respuestas: { B2: 'NO', B9: 'SI' } }));
    withRaw(h.folder, template.rawKeyHex, (connection) => {
      const sheets = connection
        .prepare('SELECT respuestas, confirmada FROM valoracion_riesgo WHERE caso_id = ? ORDER BY id')
        .all(caso.id) as { respuestas: string; confirmada: number }[];
      expect(sheets.map(({ respuestas, confirmada }) => [(JSON.parse(respuestas) as Record<string, string>)['B2'], confirmada])).toEqual([
        [undefined, 0],
        ['SI', 1],
        ['NO', 1],
      ]);
      expect(() => connection.prepare("UPDATE valoracion_riesgo SET riesgo_confirmado = 'BAJO' WHERE caso_id = ?").run(caso.id)).toThrow(
        /solo se agrega/,
      );
      expect(() => connection.prepare('DELETE FROM valoracion_riesgo WHERE caso_id = ?').run(caso.id)).toThrow(/solo se agrega/);
    });
  });

  it('an age adds its type and its reserve: work under fifteen is child labour (§2)', async () => {
    const caso = await nuevo({ tipos: [] });
    await h.ok('casos.valorar', base(caso.id, 1, { tipos: ['EXP-04'], respuestas: { B7: 'SI' } }));
    const despues = await ver(h, caso.id);
    expect(despues.tipos.map(({ codigo }) => codigo)).toEqual(['EXP-04', 'EXP-03']);
    expect(despues.nivelReserva).toBe('MAXIMO');
  });

  it('refuses what cannot be, beside its field', async () => {
    const { id } = await nuevo();
    await expectBadInputs(h, template, 'casos.valorar', [
      { what: 'no types', input: base(id, 1, { tipos: [] }), field: 'tipos' },
      { what: 'unknown type', input: base(id, 1, { tipos: ['VIO-99'] }), field: 'tipos.0', code: 'CODIGO_DESCONOCIDO' },
      {
        what: 'unknown question answered no',
        input: base(id, 1, { respuestas: { B99: 'NO' } }),
        field: 'respuestas.B99',
        code: 'CODIGO_DESCONOCIDO',
      },
      {
        what: 'unknown question answered yes',
        input: base(id, 1, { respuestas: { A9: 'SI' } }),
        field: 'respuestas.A9',
        code: 'CODIGO_DESCONOCIDO',
      },
      { what: 'a question that is none', input: base(id, 1, { respuestas: { Z1: 'SI' } }), field: 'respuestas.Z1' },
      { what: 'an answer that is none', input: base(id, 1, { respuestas: { B1: 'TAL VEZ' as 'SI' } }), field: 'respuestas.B1' },
      { what: 'unknown risk', input: base(id, 1, { riesgo: 'EXTREMO' as 'ALTO' }), field: 'riesgo' },
      { what: 'no nature', input: { ...base(id, 1), naturaleza: undefined }, field: 'naturaleza' },
      { what: 'a reason of 501 letters', input: base(id, 1, { razon: 'x'.repeat(501) }), field: 'razon' },
    ]);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'casos.valorar', base(uuidv7(), 1)));
  });
});

describe('the legal clock (§4.3 invariant 4)', () => {
  it('moves earlier by itself and later only by the coordinator with a reason', async () => {
    const caso = await nuevo();
    await h.ok('casos.editar', edicionDe(caso, { conocidoEn: '2026-03-16T07:00:00-05:00' }));
    const antes = await ver(h, caso.id);
    expect(antes.plazo?.venceEn).toBe('2026-03-17T12:00:00.000Z');
    const tarde = edicionDe(antes, { conocidoEn: '2026-03-16T08:30:00-05:00' });
    await expectNothingWritten(h, template, async () => {
      expect((await h.refused('PLAZO_NO_SE_ALARGA', 'casos.editar', { ...tarde, razonPlazo: RAZON })).fields).toHaveProperty('razonPlazo');
      await como('secretario', () => h.refused('PLAZO_NO_SE_ALARGA', 'casos.editar', { ...tarde, razonPlazo: RAZON }));
      await como('coordinadora', () => h.refused('PLAZO_NO_SE_ALARGA', 'casos.editar', tarde));
    });
    await como('coordinadora', async () =>
      h.ok('casos.editar', {
        ...tarde,
        razonPlazo: 'Se escribió mal la hora de la llamada.',
        segundaFirma: await firmar(h, template, 'secretario', 'ALARGAR_PLAZO', caso.id),
      }),
    );
    const despues = await ver(h, caso.id);
    expect(despues.plazo?.venceEn).toBe('2026-03-17T13:30:00.000Z');
    expect(despues.historia).toContainEqual(
      expect.objectContaining({
        tipo: 'PLAZO',
        usuario: 'Aurora E.',
        texto: 'Plazo cambiado por quien coordina: Se escribió mal la hora de la llamada.',
      }),
    );
  });

  it('is not slowed by taking the types away: that too is the coordinator’s', async () => {
    const caso = await nuevo();
    const conflicto = base(caso.id, 1, { tipos: ['FAM-01'], naturaleza: 'CONFLICTO', riesgo: 'BAJO' });
    expect((await h.refused('PLAZO_NO_SE_ALARGA', 'casos.valorar', conflicto)).fields).toHaveProperty('razon');
    await como('coordinadora', async () =>
      h.ok('casos.valorar', {
        ...conflicto,
        razon: 'Era una discusión por el teléfono.',
        segundaFirma: await firmar(h, template, 'secretario', 'BAJAR_RIESGO', caso.id),
      }),
    );
    expect((await ver(h, caso.id)).plazo).toBeNull();
  });

  it('the moment of knowledge of a case without types moves no later either', async () => {
    const caso = await nuevo({ tipos: [] });
    const tarde = edicionDe(caso, { conocidoEn: '2026-03-16T08:59:00-05:00' });
    await expectNothingWritten(h, template, () => h.refused('PLAZO_NO_SE_ALARGA', 'casos.editar', tarde));
    await h.ok('casos.editar', edicionDe(caso, { conocidoEn: '2026-03-16T06:00:00-05:00' }));
    expect((await ver(h, caso.id)).plazo?.venceEn).toBe('2026-03-17T11:00:00.000Z');
  });

  it('is overdue by the clock, never by a stored mark', async () => {
    const caso = await nuevo({ conocidoEn: '2026-03-15T09:00:01-05:00' });
    expect(caso.vencido).toBe(false);
    h.clock.advance(2000);
    expect((await ver(h, caso.id)).vencido).toBe(true);
    expect((await h.ok('casos.listar', { soloVencidos: true, limite: 10 })).filas.map(({ id }) => id)).toContain(caso.id);
    h.clock.advance(-2000);
    expect((await ver(h, caso.id)).vencido).toBe(false);
  });
});
