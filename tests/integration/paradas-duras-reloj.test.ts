import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { firmar } from '../support/accesos';
import { casoListo, casoMinimo, completar, edicionDe, valorar, ver } from '../support/casos';
import { consentirServicio, emitir, entregado, entregar, HORA, respuesta } from '../support/derivaciones';
import { casoDeConflicto } from '../support/mediacion';
import { cleanFolders, makeTemplate, openCopy } from '../support/program';
import type { Harness, Template } from '../support/program';
import { enHoy, faltaParaCerrar, seguir } from '../support/recorrido';
import { expectNothingWritten } from '../support/refusals';
import { DIA, informar, SIN_INSCRIBIR } from '../support/seguimiento';
import { apoyoVisitas, UPC } from '../support/visitas';

/* The second half of the hard stops: clock and closing. The table of all of them stands in paradas-duras.test.ts. */

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
});
afterEach(() => h.close());
afterAll(cleanFolders);

const sinEscribir = (acto: () => Promise<unknown>) => expectNothingWritten(h, template, acto);

describe('§1.2: only a report stops the clock', () => {
  const deViva = (casoId: string, institucion: string) => ({
    casoId,
    institucion,
    funcionario: 'Cedro Muestra Ficticio',
    denunciadoEn: h.clock.now(),
    canal: 'TELEFONO',
  });

  it('telling a service by word of mouth is none, whoever it is', async () => {
    const { id } = await casoListo(h);
    await sinEscribir(async () => {
      for (const institucion of [
        'PATRONATO',
        'DECE',
        'MSP',
        'MDH',
        'MINEDUC',
        'SPI',
        'DEF_PUBLICA',
        'REG_CIVIL',
        'CENTRO_MEDIACION',
        'UPC',
        'ACOGIDA',
      ]) {
        const { fields } = await h.refused('DENUNCIA_VERBAL_NO_ADMITIDA', 'derivaciones.registrarDenunciaVerbal', deViva(id, institucion));
        expect(fields).toHaveProperty('institucion');
      }
    });
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false });
    // the principal of the route takes it, whoever that is
    const sinInscribir = (await h.ok('casos.registrar', casoMinimo(SIN_INSCRIBIR))).id;
    await h.ok('derivaciones.registrarDenunciaVerbal', { ...deViva(sinInscribir, 'REG_CIVIL'), canal: 'PRESENCIAL' });
    expect(await ver(h, sinInscribir)).toMatchObject({ plazoCumplido: true });
  });

  it('what went to a service of a quarrel tells nobody of the violence that came to light later', async () => {
    const id = await casoDeConflicto(h);
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.registrarDenunciaVerbal', deViva(id, 'JCPD')));
    await consentirServicio(h, id, { asentimientoModo: 'FIRMA' });
    await entregar(h, (await emitir(h, id, 'PATRONATO', { pedido: 'Escuela para madres y padres' })).derivacionId);
    h.clock.advance(DIA);
    await seguir(h, id, { violenciaNueva: true, situacion: 'EMPEORA', hechosNuevos: 'La adolescente cuenta que le pegan.' });
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false, plazo: { horas: 24 } });
    await valorar(h, id, { tipos: ['FAM-01', 'VIO-01'], naturaleza: 'VULNERACION', riesgo: 'ALTO' });
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false, siguientePaso: { acto: 'EMITIR_OFICIO', institucion: 'JCPD' } });
    expect(await enHoy(h, id)).toContain('PLAZO PRONTO');
    expect((await h.ok('casos.listar', { limite: 10 })).filas[0]).toMatchObject({ id, plazoCumplido: false });
    expect(await faltaParaCerrar(h, id, 'DERECHO_RESTITUIDO')).toContain('INFORMADO');
    // back to what it was, the letter to the principal counts again
    await completar(h, id);
    await entregado(h, id, 'JCPD');
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true });
  });

  it('a service that was the principal is none for the violence found afterwards', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo(SIN_INSCRIBIR));
    await completar(h, id);
    await valorar(h, id);
    await entregar(h, (await emitir(h, id, 'REG_CIVIL', { pedido: 'Inscribir el nacimiento' })).derivacionId);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true });
    await valorar(h, id, { tipos: ['IDE-01', 'VIO-01'], riesgo: 'ALTO' });
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false, ruta: { principal: 'JCPD' } });
    const segundaFirma = await firmar(h, template, 'secretario', 'ALARGAR_PLAZO', id);
    await valorar(h, id, { tipos: ['IDE-01'], riesgo: 'ALTO', razon: 'Se anotó en el caso equivocado.', segundaFirma });
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true, ruta: { principal: 'REG_CIVIL' } });
  });

  it('a delivery is not dated by a clock that was set back, nor an answer or a measure', async () => {
    h.clock.advance(2 * HORA);
    const { id } = await casoListo(h);
    const { derivacionId } = await emitir(h, id, 'JCPD');
    const entrega = () => ({ derivacionId, entregadaEn: h.clock.now(), canal: 'MANO', recibidoPor: 'Ciprés Muestra' });
    h.clock.advance(-HORA);
    await sinEscribir(async () => {
      expect((await h.refused('ENTRADA_INVALIDA', 'derivaciones.registrarEntrega', entrega())).fields).toHaveProperty('entregadaEn');
      await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.registrarRespuesta', respuesta(h, derivacionId));
    });
    h.clock.advance(HORA);
    await entregar(h, derivacionId);
    h.clock.advance(-HORA);
    const medidas = [{ codigo: 'C79_SALIDA', numero: 'M-1', desde: h.clock.now() }];
    await sinEscribir(async () => {
      const dictada = respuesta(h, derivacionId, { decision: 'MEDIDA_DICTADA', medidas });
      expect((await h.refused('ENTRADA_INVALIDA', 'derivaciones.registrarRespuesta', dictada)).fields).toHaveProperty('recibidaEn');
    });
  });

  it('a clock set back gives a case no more time, and takes nothing off what is overdue', async () => {
    const { id } = await casoListo(h);
    const { plazo } = await ver(h, id);
    h.clock.advance(-3 * DIA);
    const edicion = edicionDe(await ver(h, id), { lugarHecho: 'Casa de la familia' });
    await sinEscribir(() => h.refused('ENTRADA_INVALIDA', 'casos.editar', edicion)); // what was known lies ahead of this clock
    await valorar(h, id, { riesgo: 'ALTO' });
    expect((await ver(h, id)).plazo).toEqual(plazo);
    await sinEscribir(async () => {
      await h.refused('ENTRADA_INVALIDA', 'derivaciones.registrarDenunciaVerbal', deViva(id, 'FISCALIA'));
    });
    h.clock.advance(3 * DIA + 25 * HORA);
    expect(await ver(h, id)).toMatchObject({ plazo, vencido: true });
  });
});

describe('§4.3 (1) and §4.9: no way out of a violation but the ones of the law', () => {
  const { casoDe, plan, resultado } = apoyoVisitas(
    () => h,
    () => template,
  );
  const MOTIVO = 'NO_SE_CONFIRMA' as const;

  it('«no se confirma» needs a visit that was made or what the authority thinks: neither a plan nor a shut door', async () => {
    const id = await casoDe('MEDIO');
    expect(await faltaParaCerrar(h, id, MOTIVO)).toEqual([expect.stringMatching(/hace falta una visita/)]);
    const programadaPara = '2026-03-16T08:10:00-05:00';
    const { id: visitaId } = await h.ok('visitas.programar', plan(id, { programadaPara, papelFecha: '2026-03-16' }));
    expect(await faltaParaCerrar(h, id, MOTIVO)).toEqual([expect.stringMatching(/hace falta una visita/)]);
    const cerrada = await resultado(id, visitaId, { resultado: 'NO_ENCONTRADA' });
    await h.ok('visitas.registrar', { ...cerrada, ficha: { formato: 1, opiniones: [], razon: 'Nadie abrió la puerta.' } });
    expect(await faltaParaCerrar(h, id, MOTIVO)).toEqual([expect.stringMatching(/hace falta una visita/)]);
    // nor is it a way for what may not be visited
    const alto = await casoDe('ALTO', { tipos: ['VIO-01'] });
    await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', plan(alto));
    await h.ok('visitas.programar', plan(alto, { autoridad: UPC }));
    expect(await faltaParaCerrar(h, alto, MOTIVO)).toEqual([expect.stringMatching(/hace falta una visita/)]);
  });

  it('a letter that was taken back, a service letter or a call to the 911 do not close it', async () => {
    const { id } = await casoListo(h);
    await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: h.clock.now() });
    await entregado(h, id, 'MSP');
    await seguir(h, id);
    expect(await faltaParaCerrar(h, id, 'DERECHO_RESTITUIDO')).toContain('INFORMADO');
    const { documentoId } = await emitir(h, id, 'JCPD');
    await h.ok('documentos.anular', { id: documentoId, razon: 'Se escribió mal el nombre.' });
    expect(await faltaParaCerrar(h, id, 'DERECHO_RESTITUIDO')).toContain('INFORMADO');
    expect(await faltaParaCerrar(h, id, 'DERIVACION_ACEPTADA')).toEqual([expect.stringMatching(/Ninguna institución/)]);
  });

  it('what was ready to close is not any more when the case changes before the last step, also with the clock set back', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo(SIN_INSCRIBIR));
    await valorar(h, id);
    await informar(h, id);
    await seguir(h, id);
    const { id: cierreId } = await h.ok('seguimiento.prepararCierre', {
      casoId: id,
      motivo: 'DERECHO_RESTITUIDO',
      situacionNna: 'La niña ya está inscrita.',
      informadoComo: 'En persona',
      informadoEl: '2026-03-16',
    });
    const { documentoId } = await h.ok('seguimiento.emitirActaCierre', { casoId: id, cierreId });
    await h.ok('documentos.imprimir', { id: documentoId });
    await h.ok('seguimiento.firmarActa', { casoId: id, cierreId, firmadaEl: '2026-03-16' });
    h.clock.advance(HORA);
    await seguir(h, id, { violenciaNueva: true, situacion: 'EMPEORA', hechosNuevos: 'La vecina oyó golpes.' });
    await sinEscribir(async () => {
      await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId: id, cierreId });
      h.clock.advance(-HORA);
      await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId: id, cierreId });
    });
  });
});
