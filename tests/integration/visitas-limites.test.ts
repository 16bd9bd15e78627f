import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { valorar } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';
import { apoyoVisitas, UPC } from '../support/visitas';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});
const { casoDe, plan, ficha, resultado, obtener } = apoyoVisitas(
  () => h,
  () => template,
);

describe('getting round the hard stops', () => {
  it('the risk rises after planning: nothing is entered as made; as suspended it is, with what was seen', async () => {
    const casoId = await casoDe('MEDIO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const entrada = await resultado(casoId, id);
    await valorar(h, casoId, { riesgo: 'CRITICO' });
    expect((await h.ok('visitas.listar', { casoId })).visitas[0]?.impedimento).toMatchObject({ articulo: 'CONA 73' });
    await expectNothingWritten(h, template, async () => {
      for (const pedido of ['REALIZADA', 'NO_ENCONTRADA', 'RECHAZADA'] as const)
        await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.registrar', {
          ...entrada,
          resultado: pedido,
          autoridad: UPC,
          ficha: { ...entrada.ficha, razon: 'Nadie abrió la puerta.' },
        });
      await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', plan(casoId, { autoridad: UPC }));
      const { motivo, direccion, visitantes } = plan(casoId);
      await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.reprogramar', {
        id,
        version: 1,
        programadaPara: '2026-03-20T15:00:00Z',
        motivo,
        direccion,
        visitantes,
        autoridad: UPC,
      });
    });
    const { inicioEn: _inicio, finEn: _fin, ...sinIr } = entrada;
    await h.ok('visitas.registrar', {
      ...sinIr,
      resultado: 'SUSPENDIDA_POR_RIESGO',
      ficha: { formato: 1, opiniones: [], razon: 'El riesgo subió; actúa la autoridad.' },
    });
    expect((await obtener(id)).estado).toBe('SUSPENDIDA_POR_RIESGO');
  });

  it('risen to ALTO, two people alone are refused and an authority lifts it', async () => {
    const casoId = await casoDe('MEDIO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    await valorar(h, casoId, { riesgo: 'ALTO' });
    const entrada = await resultado(casoId, id);
    const { fields } = await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.registrar', entrada);
    expect(Object.keys(fields ?? {})).toEqual(['autoridad.institucion']);
    await h.ok('visitas.registrar', { ...entrada, autoridad: UPC });
  });

  it('one went in the end: not told as a visit', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const yo = template.ids.coordinadora;
    for (const usuarios of [[yo], [yo, yo]]) {
      await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.registrar', await resultado(casoId, id, { visitantes: { usuarios, otros: [] } }));
    }
  });

  it('told once, it does not change, with the old version or the new one', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const entrada = await resultado(casoId, id, { ficha: await ficha(casoId, { agresorPresente: 'SI' }) });
    await h.ok('visitas.registrar', entrada);
    await expectNothingWritten(h, template, async () => {
      for (const version of [1, 2]) {
        const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.registrar', {
          ...entrada,
          version,
          ficha: { ...entrada.ficha, agresorPresente: 'NO' },
        });
        expect(message).toContain('ya tiene su resultado');
      }
    });
  });

  it('the clock set back changes nothing of what the risk forbids', async () => {
    const casoId = await casoDe('MEDIO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const entrada = await resultado(casoId, id);
    await valorar(h, casoId, { riesgo: 'CRITICO' });
    const ahora = h.clock.now();
    h.clock.advance(-30 * 60_000);
    try {
      await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.registrar', { ...entrada, finEn: '2026-03-16T08:20:00-05:00' });
      await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', plan(casoId));
    } finally {
      h.clock.advance(Date.parse(ahora) - Date.parse(h.clock.now()));
    }
  });

  it('behind the knowledge of the case nothing can have happened, however far back the clock goes', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const entrada = await resultado(casoId, id);
    h.clock.advance(-48 * 3_600_000);
    try {
      await expectBadInputs(h, template, 'visitas.registrar', [
        {
          what: 'two days before',
          input: { ...entrada, inicioEn: '2026-03-14T08:10:00-05:00', finEn: '2026-03-14T08:50:00-05:00' },
          field: 'inicioEn',
        },
      ]);
    } finally {
      h.clock.advance(48 * 3_600_000);
    }
  });
});

describe('reading visits', () => {
  it('a case of sexual violence asks for the motive; the list has no name', async () => {
    const casoId = await casoDe('ALTO', { tipos: ['SEX-09'] });
    const { id } = await h.ok('visitas.programar', plan(casoId, { autoridad: UPC }));
    await signIn(h, template, 'coordinadora');
    const { fields } = await h.refused('MOTIVO_REQUERIDO', 'visitas.obtener', { id });
    expect(fields).toHaveProperty('motivo');
    expect(await obtener(id)).toMatchObject({ id });
    const lista = JSON.stringify(await h.ok('visitas.listar', { casoId }));
    for (const dato of ['Aurora', 'Rosa', 'Inventada', 'Cabo']) expect(lista).not.toContain(dato);
  });

  it('refuses what is not there', async () => {
    await h.refused('NO_ENCONTRADO', 'visitas.obtener', { id: uuidv7() });
    await h.refused('NO_ENCONTRADO', 'visitas.listar', { casoId: uuidv7() });
    await expectBadInputs(h, template, 'visitas.obtener', [{ what: 'no id', input: { id: 7 }, field: 'id' }]);
    await expectBadInputs(h, template, 'visitas.listar', [{ what: 'no id', input: {}, field: 'casoId' }]);
  });

  it('the bitácora has codes and ids, never a name or what was said', async () => {
    const rows = withRaw(h.folder, template.rawKeyHex, (c) => c.prepare("SELECT detalle FROM bitacora WHERE entidad = 'visita'").all());
    const text = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(10);
    for (const dato of ['Hortensia', 'Inventada', 'abuelita', 'Luna']) expect(text).not.toContain(dato);
  });
});
