import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ver } from '../support/casos';
import {
  aceptada,
  acordada,
  actaDe,
  casoDeConflicto,
  cierre,
  convocatoria,
  inicio,
  obtener,
  sesionHecha,
  tamizarATodas,
} from '../support/mediacion';
import { cleanFolders, makeTemplate, openCopy, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs } from '../support/refusals';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const filas = (sql: string, ...valores: unknown[]) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(sql).all(...valores));

describe('mediacion.acordar', () => {
  it('EN_MEDIACION → EN_SEGUIMIENTO: numbered act, frozen, with its commitments', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await sesionHecha(h, template, id);
    const vista = await h.ok('mediacion.previsualizarActa', await actaDe(h, id));
    expect(vista.avisos).toEqual([]);
    expect(h.rendered.at(-1)).toMatchObject({ tipo: 'ACTA_ACUERDO', datos: { numero: null }, marcas: { borrador: true } });
    const comandoId = uuidv7();
    const entrada = await actaDe(h, id);
    const hecho = await h.ok('mediacion.acordar', entrada, comandoId);
    expect(hecho).toEqual({
      documentoId: comandoId,
      acuerdoId: expect.any(String),
      numero: expect.stringMatching(/^DC-13-2026-\d{4}-AC$/),
    });
    expect(await h.ok('mediacion.acordar', entrada, comandoId)).toEqual(hecho); // a double click makes one act
    expect(await ver(h, casoId)).toMatchObject({ estado: 'EN_SEGUIMIENTO', documentos: [{ id: comandoId, tipo: 'ACTA_ACUERDO' }] });
    expect(await obtener(h, id)).toMatchObject({
      estado: 'ACUERDO',
      acuerdo: {
        tipoActa: 'ACTA_COMPROMISO',
        alcance: 'TOTAL',
        documentoId: comandoId,
        numero: hecho.numero,
        compromisos: [
          { orden: 1, controlEl: '2026-03-30', estado: 'PENDIENTE', desde: null },
          { orden: 2, desde: '2026-03-17', controlEl: '2026-04-13' },
        ],
      },
    });
    const [original, copia] = h.rendered.slice(-2);
    expect(original).toMatchObject({
      tipo: 'ACTA_ACUERDO',
      marcas: { copia: false, borrador: false },
      datos: {
        tipoActa: 'ACTA_COMPROMISO',
        numero: hecho.numero,
        facilitador: { nombre: 'Aurora Ejemplo Demo' },
        opiniones: [{ de: 'Jacaranda', textual: true }],
        declaraciones: { sinViolencia: true, sinMedidaNiProceso: true, voluntaria: true, informadas: true },
      },
    });
    expect(copia).toEqual({ ...original, marcas: { ...original?.marcas, copia: true } });
  });

  it('a partial agreement says so; a printable act is a real PDF', async () => {
    const otro = await openCopy(template, 'coordinadora');
    const id = await aceptada(otro, await casoDeConflicto(otro));
    await sesionHecha(otro, template, id, { resultado: 'PARCIAL' });
    const { pdf } = await otro.ok('mediacion.previsualizarActa', await actaDe(otro, id));
    expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    await otro.ok('mediacion.acordar', await actaDe(otro, id));
    expect((await obtener(otro, id)).acuerdo?.alcance).toBe('PARCIAL');
    await otro.close();
  });

  it('an act of mediation only with a registered mediator, of her own series (§1.4)', async () => {
    const mediador = { nombre: 'Sol Muestra Demo', registroCjNumero: '11-001', centroMediacion: 'Centro Ficticio', centroRegistro: '77' };
    const id = await aceptada(h, await casoDeConflicto(h));
    await h.ok('mediacion.convocar', { ...(await convocatoria(h, template, id)), mediador: { ...mediador, centroRegistro: '' } });
    await tamizarATodas(h, id);
    await h.ok('mediacion.iniciarSesion', await inicio(h, id));
    await h.ok('mediacion.cerrarSesion', await cierre(h, id));
    await expectBadInputs(h, template, 'mediacion.acordar', [
      { what: 'a mediator without centre', input: await actaDe(h, id, { tipoActa: 'ACTA_MEDIACION' }), field: 'tipoActa' },
    ]);
    await h.ok('mediacion.convocar', { ...(await convocatoria(h, template, id)), mediador });
    await tamizarATodas(h, id);
    await h.ok('mediacion.iniciarSesion', await inicio(h, id));
    await h.ok('mediacion.cerrarSesion', await cierre(h, id));
    const { numero } = await h.ok('mediacion.acordar', await actaDe(h, id, { tipoActa: 'ACTA_MEDIACION' }));
    expect(numero).toMatch(/^DC-13-2026-\d{4}-AM$/);
    expect(h.rendered.at(-1)).toMatchObject({ datos: { tipoActa: 'ACTA_MEDIACION', mediador: { registroCjNumero: '11-001' } } });
  });

  it('a sentence that may waive a right waits for a person to answer; the number stays free', async () => {
    const id = await aceptada(h, await casoDeConflicto(h));
    await sesionHecha(h, template, id);
    const dudosa = await actaDe(h, id);
    dudosa.compromisos = [
      { quien: 'La madre', que: 'No volverá a denunciar al padre.', controlEl: '2026-03-30', comoSeVerifica: 'Visita' },
    ];
    expect((await h.ok('mediacion.previsualizarActa', dudosa)).avisos).toEqual([
      { campo: 'compromisos.0.que', texto: expect.stringContaining('CONA 72') },
    ]);
    await expectBadInputs(h, template, 'mediacion.acordar', [{ what: 'a gag', input: dudosa, field: 'compromisos.0.que' }]);
    await h.ok('mediacion.acordar', { ...dudosa, sinRenuncia: true });
  });

  it('refuses bad input beside its field', async () => {
    const id = await aceptada(h, await casoDeConflicto(h));
    await sesionHecha(h, template, id);
    const entrada = await actaDe(h, id);
    const [uno] = entrada.compromisos;
    await expectBadInputs(h, template, 'mediacion.acordar', [
      { what: 'no commitment', input: { ...entrada, compromisos: [] }, field: 'compromisos' },
      {
        what: 'a control in the past',
        input: { ...entrada, compromisos: [{ ...uno, controlEl: '2026-03-16' }] },
        field: 'compromisos.0.controlEl',
      },
      {
        what: 'an impossible day',
        input: { ...entrada, compromisos: [{ ...uno, controlEl: '2026-04-31' }] },
        field: 'compromisos.0.controlEl',
      },
      { what: 'over-long commitment', input: { ...entrada, compromisos: [{ ...uno, que: 'a'.repeat(601) }] }, field: 'compromisos.0.que' },
      { what: 'eleven lines', input: { ...entrada, antecedentes: Array(11).fill('Una línea').join('\n') }, field: 'antecedentes' },
      { what: 'a stranger signs', input: { ...entrada, firmas: [{ parteId: uuidv7(), firma: 'FIRMA' }] }, field: 'firmas' },
      { what: 'unknown kind', input: { ...entrada, tipoActa: 'SENTENCIA' }, field: 'tipoActa' },
    ]);
    await h.refused('REGISTRO_CAMBIADO', 'mediacion.acordar', { ...entrada, version: 1 });
    await h.refused('NO_ENCONTRADO', 'mediacion.acordar', { ...entrada, mediacionId: uuidv7() });
    h.failRenders(1);
    await h.refused('ERROR_INTERNO', 'mediacion.acordar', entrada);
    expect((await obtener(h, id)).estado).toBe('SESION');
    const { numero } = await h.ok('mediacion.acordar', entrada);
    expect(filas('SELECT count(*) AS n FROM documento_emitido WHERE numero = ?', numero)).toEqual([{ n: 1 }]);
  });
});

describe('mediacion.verificarCompromiso', () => {
  it('all kept fulfil the agreement', async () => {
    const otro = await openCopy(template, 'coordinadora');
    otro.renderFast();
    const casoId = await casoDeConflicto(otro);
    const { mediacionId } = await acordada(otro, template, casoId);
    otro.clock.advance(28 * 86_400_000 + 3_600_000);
    const [uno, dos] = (await obtener(otro, mediacionId)).acuerdo?.compromisos ?? [];
    const marca = { estado: 'CUMPLIDO' as const, verificadoEl: '2026-04-13', nota: 'Las dos lo dicen por separado' };
    expect(await otro.ok('mediacion.verificarCompromiso', { ...marca, compromisoId: uno?.id ?? '' })).toMatchObject({ estado: 'ACUERDO' });
    expect(await otro.ok('mediacion.verificarCompromiso', { ...marca, compromisoId: dos?.id ?? '' })).toMatchObject({ estado: 'CUMPLIDO' });
    await otro.refused('TRANSICION_NO_PERMITIDA', 'mediacion.verificarCompromiso', { ...marca, compromisoId: dos?.id ?? '' });
    expect(await obtener(otro, mediacionId)).toMatchObject({
      estado: 'CUMPLIDO',
      acuerdo: { compromisos: [{ verificadoEn: '2026-04-13', verificadoPor: 'Aurora E.' }, {}] },
    });
    await otro.close();
  });

  it('one broken breaks it; the other may still be noted', async () => {
    const { mediacionId } = await acordada(h, template, await casoDeConflicto(h));
    const [uno, dos] = (await obtener(h, mediacionId)).acuerdo?.compromisos ?? [];
    const marca = { estado: 'INCUMPLIDO' as const, verificadoEl: '2026-03-16', nota: 'La madre cuenta que no se cumplió' };
    expect(await h.ok('mediacion.verificarCompromiso', { ...marca, compromisoId: uno?.id ?? '' })).toMatchObject({ estado: 'INCUMPLIDO' });
    await expectBadInputs(h, template, 'mediacion.verificarCompromiso', [
      { what: 'kept before its control day', input: { ...marca, compromisoId: dos?.id, estado: 'CUMPLIDO' }, field: 'verificadoEl' },
      { what: 'tomorrow', input: { ...marca, compromisoId: dos?.id, verificadoEl: '2026-03-17' }, field: 'verificadoEl' },
      { what: 'before the agreement', input: { ...marca, compromisoId: dos?.id, verificadoEl: '2026-03-15' }, field: 'verificadoEl' },
      { what: 'no note', input: { ...marca, compromisoId: dos?.id, nota: '' }, field: 'nota' },
      { what: 'unknown state', input: { ...marca, compromisoId: dos?.id, estado: 'PENDIENTE' }, field: 'estado' },
    ]);
    await h.refused('NO_ENCONTRADO', 'mediacion.verificarCompromiso', { ...marca, compromisoId: uuidv7() });
    await h.ok('mediacion.verificarCompromiso', { ...marca, compromisoId: dos?.id ?? '' });
  });
});
