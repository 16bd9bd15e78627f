import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firmar } from '../support/accesos';
import { casoListo, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';
import {
  ahora,
  casoEnSeguimiento,
  casoValorado,
  cerrar,
  cierre,
  DIA,
  faltan,
  HORA,
  hoy,
  informar,
  motivoDe,
  RENCILLA,
  seguimiento,
} from '../support/seguimiento';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template);
  h.renderFast();
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

describe('seguimiento.reabrir', () => {
  const HECHOS = 'La vecina vuelve a oír gritos por la noche.';

  it('new facts, new clock, same code with -R1; the triage must be confirmed anew', async () => {
    const { id: casoId, codigo } = await casoEnSeguimiento(h);
    await cerrar(h, casoId, 'DERECHO_RESTITUIDO');
    h.clock.advance(10 * DIA);
    const conocidoEn = new Date(Date.parse(ahora(h)) - 2 * HORA).toISOString();
    expect(await h.ok('seguimiento.reabrir', { casoId, hechos: HECHOS, conocidoEn })).toEqual({ id: casoId, codigo: `${codigo}-R1` });
    const caso = await ver(h, casoId);
    expect(caso).toMatchObject({
      codigo: `${codigo}-R1`,
      estado: 'VALORADO',
      valorado: false,
      conocidoEn,
      reaperturas: 1,
      reabiertoEn: ahora(h),
      cerradoEn: null,
      plazoCumplido: false,
      siguientePaso: { acto: 'VALORAR' },
    });
    expect(Date.parse(caso.plazo?.venceEn ?? '')).toBe(Date.parse(conocidoEn) + 48 * HORA);
    expect(caso.hechos.at(-1)?.texto).toBe(HECHOS);
    expect(caso.historia.map(({ tipo }) => tipo)).toEqual(expect.arrayContaining(['REAPERTURA', 'CONOCIMIENTO', 'CIERRE']));
    // the list says the same, and finds it by its new code
    const { filas } = await h.ok('casos.listar', { texto: `${codigo}-R1`, limite: 5 });
    expect(filas).toEqual([expect.objectContaining({ codigo: `${codigo}-R1`, plazoCumplido: false })]);

    // nothing goes on before the triage, and what was told before tells nothing of the new facts
    await expectNothingWritten(h, template, async () => {
      await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.registrar', seguimiento(casoId, { hechoEn: ahora(h) }));
      await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitir', { casoId, institucion: 'JCPD' });
    });
    expect(await faltan(h, casoId, 'DERECHO_RESTITUIDO')).toEqual(
      expect.arrayContaining(['INFORMADO', 'VALORADO', 'NNA_INFORMADO', 'ACTA']),
    );
    await valorar(h, casoId);
    expect(await ver(h, casoId)).toMatchObject({ valorado: true, naturaleza: 'VULNERACION' });
    await informar(h, casoId);
    await h.ok('seguimiento.registrar', seguimiento(casoId, { hechoEn: ahora(h) }));
    await cerrar(h, casoId, 'DERECHO_RESTITUIDO');
    h.clock.advance(DIA);
    expect((await h.ok('seguimiento.reabrir', { casoId, hechos: HECHOS, conocidoEn: ahora(h) })).codigo).toBe(`${codigo}-R2`);
  });

  it('a conflict that comes back carries the provisional 24 hours until somebody says what it is', async () => {
    const { id: casoId } = await casoValorado(h, RENCILLA);
    await cerrar(h, casoId, 'DESISTIMIENTO');
    h.clock.advance(DIA);
    await h.ok('seguimiento.reabrir', { casoId, hechos: HECHOS, conocidoEn: ahora(h) });
    expect(await ver(h, casoId)).toMatchObject({ naturaleza: null, plazo: { codigo: 'PROVISIONAL_24', horas: 24 } });
    expect((await motivoDe(h, casoId, 'DESISTIMIENTO'))?.impedimento?.articulo).toBe('CONA 17');
  });

  it('refuses what cannot be', async () => {
    const { id: casoId } = await casoValorado(h, RENCILLA);
    await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.reabrir', { casoId, hechos: HECHOS, conocidoEn: ahora(h) });
    await cerrar(h, casoId, 'ORIENTACION_BRINDADA');
    const cerradoEn = ahora(h);
    h.clock.advance(DIA);
    const con = (cambio: object) => ({ casoId, hechos: HECHOS, conocidoEn: ahora(h), ...cambio });
    await expectBadInputs(h, template, 'seguimiento.reabrir', [
      {
        what: 'known before the closing',
        input: con({ conocidoEn: new Date(Date.parse(cerradoEn) - 2 * HORA).toISOString() }),
        field: 'conocidoEn',
      },
      { what: 'known tomorrow', input: con({ conocidoEn: new Date(Date.parse(ahora(h)) + DIA).toISOString() }), field: 'conocidoEn' },
      { what: 'no facts', input: con({ hechos: 'nada' }), field: 'hechos' },
      { what: 'endless facts', input: con({ hechos: 'x'.repeat(2001) }), field: 'hechos' },
    ]);
    await signIn(h, template, 'defensora');
    await h.refused('SIN_PERMISO', 'seguimiento.reabrir', con({}));
    await signIn(h, template, 'coordinadora');
  });

  it('closing as a transfer and opening again gains no time: the clock nobody had met goes on (§4.3 invariant 4)', async () => {
    const { id: casoId } = await casoValorado(h);
    const antes = await ver(h, casoId);
    await cerrar(h, casoId, 'TRASLADO_OTRA_DEFENSORIA', { receptora: 'DC-08', receptoraFirma: 'Sauce Demo', receptoraFirmoEl: hoy(h) });
    h.clock.advance(30 * DIA);
    await h.ok('seguimiento.reabrir', { casoId, hechos: HECHOS, conocidoEn: ahora(h) });
    const despues = await ver(h, casoId);
    expect(despues).toMatchObject({ plazo: antes.plazo, conocidoEn: antes.conocidoEn, vencido: true, trasladadoA: null });
    expect(despues.historia).toContainEqual(expect.objectContaining({ tipo: 'PLAZO' }));
  });
});

describe('seguimiento.anular', () => {
  const RAZON = 'Se escribió dos veces por error.';

  it('keeps the record and its code; a prepared closing is given up', async () => {
    const { id: casoId, codigo } = await casoValorado(h);
    await h.ok('seguimiento.prepararCierre', cierre(casoId, 'DERECHO_RESTITUIDO'));
    const anular = { casoId, motivo: 'ERROR_REGISTRO', razon: RAZON } as const;
    await expectNothingWritten(h, template, () => h.refused('SEGUNDA_FIRMA_REQUERIDA', 'seguimiento.anular', anular));
    await h.ok('seguimiento.anular', { ...anular, segundaFirma: await firmar(h, template, 'secretario', 'ANULAR_CASO', casoId) });
    expect(await ver(h, casoId)).toMatchObject({ codigo, estado: 'ANULADO' });
    expect((await h.ok('seguimiento.estadoCierre', { casoId })).preparado).toBeNull();
    await h.refused('CASO_CERRADO', 'seguimiento.registrar', seguimiento(casoId, { hechoEn: ahora(h) }));
    await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.reabrir', { casoId, hechos: 'Hechos nuevos de verdad.', conocidoEn: ahora(h) });
  });

  it('a duplicate names its main case', async () => {
    const principal = await casoValorado(h);
    const { id: casoId } = await casoValorado(h);
    await expectBadInputs(h, template, 'seguimiento.anular', [
      { what: 'no main case', input: { casoId, motivo: 'DUPLICADO', razon: RAZON }, field: 'casoPrincipalCodigo' },
      {
        what: 'an unknown code',
        input: { casoId, motivo: 'DUPLICADO', razon: RAZON, casoPrincipalCodigo: 'DC13-2026-9999' },
        field: 'casoPrincipalCodigo',
      },
      { what: 'no reason', input: { casoId, motivo: 'ERROR_REGISTRO', razon: 'corta' }, field: 'razon' },
      { what: 'an unknown kind', input: { casoId, motivo: 'PORQUE_SI', razon: RAZON }, field: 'motivo' },
    ]);
    await h.ok('seguimiento.anular', {
      casoId,
      motivo: 'DUPLICADO',
      razon: RAZON,
      casoPrincipalCodigo: principal.codigo,
      segundaFirma: await firmar(h, template, 'secretario', 'ANULAR_CASO', casoId),
    });
    expect(await ver(h, casoId)).toMatchObject({ estado: 'ANULADO', casoPrincipalId: principal.id });
  });

  it('is refused once the authority knows, while a letter is on its way, and after a reopening', async () => {
    const anular = (casoId: string) =>
      h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.anular', { casoId, motivo: 'ERROR_REGISTRO', razon: RAZON });
    const { id: dicho } = await casoEnSeguimiento(h);
    expect((await anular(dicho)).message).toMatch(/ya fue informada/);
    const { id: escrito } = await casoListo(h, { conocidoEn: ahora(h) });
    await h.ok('derivaciones.emitir', { casoId: escrito, institucion: 'JCPD' });
    expect((await anular(escrito)).message).toMatch(/sin entregar/);
    await cerrar(h, dicho, 'DERECHO_RESTITUIDO');
    h.clock.advance(DIA);
    await h.ok('seguimiento.reabrir', { casoId: dicho, hechos: 'Hechos nuevos de verdad.', conocidoEn: ahora(h) });
    expect((await anular(dicho)).message).toMatch(/se reabrió/);
  });
});
