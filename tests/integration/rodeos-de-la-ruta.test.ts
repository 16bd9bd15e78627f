import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoMinimo, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';
import { ahora, faltan, informar, motivoDe, seguimiento } from '../support/seguimiento';
import { apoyoVisitas } from '../support/visitas';

/* Ways of getting round §4 by a chain of acts each of which is allowed by itself. */

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

const registrar = async (tipos: string[]) =>
  (await h.ok('casos.registrar', casoMinimo({ tipos, naturaleza: 'VULNERACION', conocidoEn: ahora(h) }))).id;
const listada = async (id: string) => (await h.ok('casos.listar', { limite: 50 })).filas.find((fila) => fila.id === id);
const RAZON = 'El agresor fue detenido; la familia está con la abuela.';

describe('a risk comes down only by the coordinator (§4.2, §4.4)', () => {
  it('answering «no» where there was a «yes» lowers nothing by itself', async () => {
    await signIn(h, template, 'defensora');
    const id = await registrar(['VIO-03']);
    await valorar(h, id, { respuestas: { A5: 'SI', B2: 'SI' }, riesgo: 'CRITICO' });
    const caso = await ver(h, id);
    const menos = {
      id,
      version: caso.version,
      tipos: ['VIO-03'],
      naturaleza: 'VULNERACION',
      respuestas: { A5: 'NO', B2: 'NO' },
      riesgo: 'MEDIO',
    };
    await expectNothingWritten(h, template, async () => {
      expect((await h.refused('SIN_PERMISO', 'casos.valorar', menos)).fields).toHaveProperty('riesgo');
      await h.refused('SIN_PERMISO', 'casos.valorar', { ...menos, razon: RAZON });
    });
    // the coordinator neither without saying why, nor alone
    await signIn(h, template, 'coordinadora');
    expect((await h.ok('accesos.porRatificar', {})).valoraciones.some((una) => una.casoId === id)).toBe(true);
    expect((await h.refused('ENTRADA_INVALIDA', 'casos.valorar', menos)).fields).toHaveProperty('razon');
    await h.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.valorar', { ...menos, razon: RAZON });
    expect((await ver(h, id)).riesgo).toBe('CRITICO');
    // the answers may say what is so today while the level stays
    await valorar(h, id, { respuestas: { A5: 'NO', B2: 'NO' }, riesgo: 'CRITICO' });
  });

  it('nor before anybody confirmed it; a «no sabe» goes with its answer', async () => {
    await signIn(h, template, 'defensora');
    const { id } = await h.ok(
      'casos.registrar',
      casoMinimo({ tipos: ['VIO-01'], conocidoEn: ahora(h), triaje: { ...casoMinimo().triaje, A5: 'SI' } }),
    );
    const { version } = await ver(h, id);
    const sinA5 = { id, version, tipos: ['VIO-01'], naturaleza: 'VULNERACION', respuestas: { A5: 'NO' }, riesgo: 'ALTO' };
    await h.refused('SIN_PERMISO', 'casos.valorar', sinA5);
    const { id: duda } = await h.ok(
      'casos.registrar',
      casoMinimo({ tipos: ['EDU-02'], conocidoEn: ahora(h), triaje: { ...casoMinimo().triaje, A5: 'NO_SABE' } }),
    );
    expect((await ver(h, duda)).riesgo).toBe('ALTO');
    await valorar(h, duda, { respuestas: { A5: 'NO' }, riesgo: 'MEDIO' });
    expect((await ver(h, duda)).riesgo).toBe('MEDIO');
    await signIn(h, template, 'coordinadora');
  });
});

describe('mandatory authorities (§2)', () => {
  it('a prosecution that new facts bring in has a clock of its own, and the case does not close without it', async () => {
    const id = await registrar(['VIO-01']);
    await valorar(h, id);
    await informar(h, id);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true });
    h.clock.advance(30 * 3_600_000);
    await valorar(h, id, { tipos: ['VIO-01', 'SEX-02'], riesgo: 'CRITICO' });
    const caso = await ver(h, id);
    expect(caso).toMatchObject({ plazoCumplido: false, vencido: false, plazo: { horas: 24 }, ruta: { principal: 'FISCALIA' } });
    expect(Date.parse(caso.plazo?.venceEn ?? '')).toBe(Date.parse(ahora(h)) + 24 * 3_600_000);
    expect(await listada(id)).toMatchObject({ plazoCumplido: false });
    // the Junta again is no report to the prosecution
    await informar(h, id, { denunciadoEn: ahora(h) });
    await h.ok('seguimiento.registrar', seguimiento(id, { hechoEn: ahora(h) }));
    expect(await faltan(h, id, 'DERECHO_RESTITUIDO')).toContain('OBLIGATORIAS');
    await informar(h, id, { institucion: 'DINAPEN', denunciadoEn: ahora(h) });
    expect(await faltan(h, id, 'DERECHO_RESTITUIDO')).not.toContain('OBLIGATORIAS');
  });

  it('nobody off the route takes a report by word of mouth', async () => {
    const id = await registrar(['SEX-01']);
    await valorar(h, id);
    await expectNothingWritten(h, template, () =>
      h.refused('DENUNCIA_VERBAL_NO_ADMITIDA', 'derivaciones.registrarDenunciaVerbal', {
        casoId: id,
        institucion: 'TEN_POLITICA',
        funcionario: 'Cedro Muestra Ficticio',
        denunciadoEn: ahora(h),
        canal: 'PRESENCIAL',
      }),
    );
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false });
  });
});

it('violence that comes to light after a duty was met has its own 24 hours, not the ones that are over (§4.3)', async () => {
  const id = await registrar(['EDU-02']);
  await valorar(h, id);
  await informar(h, id);
  h.clock.advance(10 * 24 * 3_600_000);
  await h.ok('seguimiento.registrar', {
    ...seguimiento(id, { hechoEn: ahora(h), violenciaNueva: true }),
    hechosNuevos: 'La niña contó a la profesora que le pegan con una correa.',
  });
  const revelado = ahora(h);
  const vence = Date.parse(revelado) + 24 * 3_600_000;
  expect(Date.parse((await ver(h, id)).plazo?.venceEn ?? '')).toBe(vence);
  await valorar(h, id, { tipos: ['EDU-02', 'VIO-01'], riesgo: 'ALTO' });
  expect(await ver(h, id)).toMatchObject({ plazoCumplido: false, vencido: false });
  expect(Date.parse((await ver(h, id)).plazo?.venceEn ?? '')).toBe(vence);
});

it('a visit that saw signs of violence is no ground for saying that nothing was confirmed (§4.3 invariant 1)', async () => {
  const { casoDe, plan, ficha, resultado } = apoyoVisitas(
    () => h,
    () => template,
  );
  const desde = ahora(h);
  const casoId = await casoDe('MEDIO', { conocidoEn: desde });
  const hora = (minutos: number) => new Date(Date.parse(ahora(h)) - minutos * 60_000).toISOString();
  h.clock.advance(2 * 3_600_000);
  const { id } = await h.ok('visitas.programar', plan(casoId, { programadaPara: new Date(Date.parse(ahora(h)) + 60_000).toISOString() }));
  h.clock.advance(3_600_000);
  const hecha = { inicioEn: hora(50), finEn: hora(10) };
  await h.ok('visitas.registrar', await resultado(casoId, id, { ...hecha, ficha: await ficha(casoId, { senalesViolencia: 'SI' }) }));
  expect((await motivoDe(h, casoId, 'NO_SE_CONFIRMA'))?.impedimento).toMatchObject({ articulo: 'CONA 72' });
});
