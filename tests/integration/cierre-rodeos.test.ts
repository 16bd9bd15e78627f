import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoListo, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';
import {
  actaFirmada,
  ahora,
  casoEnSeguimiento,
  casoValorado,
  cerrar,
  cierre,
  DIA,
  hoy,
  motivoDe,
  prepararConFamilia,
  RENCILLA,
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

const raw = (sql: string, ...values: string[]) => withRaw(h.folder, template.rawKeyHex, (db) => db.prepare(sql).run(...values));

describe('getting round the hard stops', () => {
  it('DESISTIMIENTO for a violation: by direct call, with everything else in order', async () => {
    const { id: casoId } = await casoEnSeguimiento(h);
    const { id: cierreId } = await prepararConFamilia(h, casoId, 'DESISTIMIENTO');
    await expectNothingWritten(h, template, async () => {
      const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.emitirActaCierre', { casoId, cierreId });
      expect(message).toMatch(/Nadie puede desistir.*CONA 17/);
      await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId, cierreId });
    });
    // somebody with other tools writes the act and its signature into the row
    const { documentoId } = await h.ok('seguimiento.emitirHojaRuta', { casoId });
    await h.ok('documentos.imprimir', { id: documentoId });
    raw('UPDATE cierre SET documento_id = ?, firmada_el = ? WHERE id = ?', documentoId, hoy(h), cierreId);
    await expectNothingWritten(h, template, () => h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId, cierreId }));
  });

  it('DESISTIMIENTO after calling the violation a conflict: a defender cannot take its clock away, and violence stays violence', async () => {
    const { id: casoId } = await casoValorado(h);
    await signIn(h, template, 'defensora');
    const caso = await ver(h, casoId);
    const aConflicto = {
      id: casoId,
      version: caso.version,
      tipos: ['IDE-01'],
      naturaleza: 'CONFLICTO' as const,
      respuestas: {},
      riesgo: 'BAJO' as const,
    };
    await expectNothingWritten(h, template, async () => {
      await h.refused('PLAZO_NO_SE_ALARGA', 'casos.valorar', { ...aConflicto, razon: 'La familia ya no quiere seguir.' });
    });
    await signIn(h, template, 'coordinadora');
    await expectNothingWritten(h, template, () => h.refused('PLAZO_NO_SE_ALARGA', 'casos.valorar', aConflicto));
    expect((await motivoDe(h, casoId, 'DESISTIMIENTO'))?.impedimento?.articulo).toBe('CONA 17');

    const { id: golpes } = await casoListo(h, { conocidoEn: ahora(h) });
    const golpeada = await ver(h, golpes);
    await h.call('casos.valorar', {
      ...aConflicto,
      id: golpes,
      version: golpeada.version,
      tipos: ['VIO-01'],
      riesgo: 'ALTO',
      razon: 'La familia dice que fue un conflicto.',
    });
    expect((await ver(h, golpes)).naturaleza).toBe('VULNERACION');
    expect((await motivoDe(h, golpes, 'DESISTIMIENTO'))?.impedimento?.articulo).toBe('CONA 17');
    // even a row that says «conflict» is held by the clock that runs
    raw("UPDATE caso SET naturaleza = 'CONFLICTO' WHERE id = ?", casoId);
    expect((await motivoDe(h, casoId, 'DESISTIMIENTO'))?.impedimento?.articulo).toBe('CONA 17');
  });

  it('with the clock of the computer set back nobody closes, signs, opens or annuls', async () => {
    const { id: casoId } = await casoEnSeguimiento(h);
    const { id: cierreId } = await prepararConFamilia(h, casoId, 'DERECHO_RESTITUIDO');
    await actaFirmada(h, casoId, cierreId);
    const { id: otro } = await casoValorado(h, RENCILLA);
    await cerrar(h, otro, 'DESISTIMIENTO');
    const { id: tercero } = await casoValorado(h, RENCILLA);
    h.clock.advance(-2 * DIA);
    await expectNothingWritten(h, template, async () => {
      const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId, cierreId });
      expect(message).toMatch(/reloj del equipo está atrasado/);
      await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.reabrir', {
        casoId: otro,
        hechos: 'Hechos nuevos de verdad.',
        conocidoEn: ahora(h),
      });
      await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.anular', {
        casoId: tercero,
        motivo: 'ERROR_REGISTRO',
        razon: 'Para quitarlo de la lista.',
      });
      await h.refused('ENTRADA_INVALIDA', 'seguimiento.firmarActa', { casoId, cierreId, firmadaEl: hoy(h) });
    });
    h.clock.advance(2 * DIA);
  });

  it('forged ids: a closing of another case, of another point, already done, or none at all', async () => {
    const { id: casoId } = await casoEnSeguimiento(h);
    const { id: cierreId } = await prepararConFamilia(h, casoId, 'DERECHO_RESTITUIDO');
    await actaFirmada(h, casoId, cierreId);
    const { id: violento } = await casoListo(h, { conocidoEn: ahora(h) });
    await expectNothingWritten(h, template, async () => {
      for (const name of ['seguimiento.cerrar', 'seguimiento.emitirActaCierre', 'seguimiento.previsualizarActaCierre'] as const) {
        await h.refused('NO_ENCONTRADO', name, { casoId: violento, cierreId });
        await h.refused('NO_ENCONTRADO', name, { casoId, cierreId: uuidv7() });
        await h.refused('NO_ENCONTRADO', name, { casoId: uuidv7(), cierreId });
      }
      await h.refused('NO_ENCONTRADO', 'seguimiento.firmarActa', { casoId: violento, cierreId, firmadaEl: hoy(h) });
      await h.refused('ENTRADA_INVALIDA', 'seguimiento.cerrar', { casoId, cierreId, motivo: 'DUPLICADO' });
    });
    raw("UPDATE cierre SET punto_id = 'DC-21' WHERE id = ?", cierreId);
    await h.refused('NO_ENCONTRADO', 'seguimiento.cerrar', { casoId, cierreId });
    raw("UPDATE cierre SET punto_id = 'DC-13' WHERE id = ?", cierreId);
    await h.ok('seguimiento.cerrar', { casoId, cierreId });
  });

  it('only the coordinator prepares, signs and closes', async () => {
    const { id: casoId } = await casoEnSeguimiento(h);
    const { id: cierreId } = await prepararConFamilia(h, casoId, 'DERECHO_RESTITUIDO');
    for (const who of ['defensora', 'secretario', 'admin'] as const) {
      await signIn(h, template, who);
      await h.refused('SIN_PERMISO', 'seguimiento.prepararCierre', cierre(casoId, 'DERECHO_RESTITUIDO'));
      await h.refused('SIN_PERMISO', 'seguimiento.emitirActaCierre', { casoId, cierreId });
      await h.refused('SIN_PERMISO', 'seguimiento.firmarActa', { casoId, cierreId, firmadaEl: hoy(h) });
      await h.refused('SIN_PERMISO', 'seguimiento.cerrar', { casoId, cierreId });
      await h.refused('SIN_PERMISO', 'seguimiento.anular', { casoId, motivo: 'ERROR_REGISTRO', razon: 'Se escribió dos veces.' });
    }
    await signIn(h, template, 'coordinadora');
  });
});
