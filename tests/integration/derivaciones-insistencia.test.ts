import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoListo, ver } from '../support/casos';
import { emitir, entregado, entregar, HORA, respuesta } from '../support/derivaciones';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

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

const sinEscribir = (act: () => Promise<unknown>) => expectNothingWritten(h, template, act);

describe('insistence', () => {
  it('only after the delivery, when the term has passed: also through the door, and with the clock set back', async () => {
    const { id } = await casoListo(h); // ALTO: 48 hours
    const { derivacionId } = await emitir(h, id, 'JCPD');
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId }));
    await entregar(h, derivacionId);
    h.clock.advance(48 * HORA - 60_000);
    await sinEscribir(async () => {
      const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId });
      expect(message).toMatch(/hasta el 18\/03\/2026 09:00/);
      await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.previsualizarInsistencia', { derivacionId });
    });
    h.clock.advance(-72 * HORA); // somebody sets the computer's clock back
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId }));
    h.clock.advance(72 * HORA + 60_000);
    const antes = await ver(h, id);
    const insistencia = await h.ok('derivaciones.emitirInsistencia', { derivacionId });
    expect(h.rendered.at(-1)).toMatchObject({
      datos: { variante: 'INSISTENCIA', insistencia: 1, dias: 2, numero: insistencia.numero, anteriores: [] },
    });
    const caso = await ver(h, id);
    expect(caso.estado).toBe(antes.estado);
    expect(caso.historia[0]).toMatchObject({ tipo: 'INSISTENCIA', referenciaId: derivacionId });
    const fila = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection
        .prepare('SELECT tipo, insistencia, de_derivacion_id AS de, es_principal AS principal FROM derivacion WHERE id = ?')
        .get(insistencia.derivacionId),
    );
    expect(fila).toEqual({ tipo: 'INSISTENCIA', insistencia: 1, de: derivacionId, principal: 0 });
  });

  it('the second one waits for the delivery and the term of the first, and is never a chain', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId, numero } = await entregado(h, id, 'JCPD');
    h.clock.advance(48 * HORA);
    const primera = await h.ok('derivaciones.emitirInsistencia', { derivacionId });
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId }));
    await entregar(h, primera.derivacionId);
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId: primera.derivacionId }));
    h.clock.advance(48 * HORA);
    const segunda = await h.ok('derivaciones.emitirInsistencia', { derivacionId: primera.derivacionId });
    expect(h.rendered.at(-1)).toMatchObject({
      datos: { insistencia: 2, dias: 4, referencia: { numero }, anteriores: [{ numero: primera.numero }] },
    });
    const { oficio, siguientes } = await h.ok('derivaciones.obtener', { id: segunda.derivacionId });
    expect(oficio).toMatchObject({ id: derivacionId, estado: 'INSISTENCIA', insistencia: 2, diasSinRespuesta: 4 });
    expect(siguientes.map(({ tipo, insistencia, estado }) => [tipo, insistencia, estado])).toEqual([
      ['INSISTENCIA', 1, 'ENTREGADA'],
      ['INSISTENCIA', 2, 'EMITIDA'],
    ]);

    // after the second one the Defensoría del Pueblo may know, with the list of what was not answered
    await entregar(h, segunda.derivacionId);
    await sinEscribir(() => h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: id, institucion: 'DEF_PUEBLO' }));
    h.clock.advance(48 * HORA);
    expect((await h.ok('derivaciones.destinos', { casoId: id })).destinos).toContainEqual(
      expect.objectContaining({ institucion: 'DEF_PUEBLO', porque: 'Dos insistencias sin respuesta.', impedimento: null }),
    );
    await emitir(h, id, 'DEF_PUEBLO');
    expect(h.rendered.at(-1)).toMatchObject({
      datos: {
        plantilla: { codigo: 'OFICIO_FALTA_RESPUESTA' },
        sinRespuesta: [{ numero, insistencias: [{ numero: primera.numero }, { numero: segunda.numero }] }],
      },
    });
  });

  it('an answer ends it; «sin novedad» does not', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId } = await entregado(h, id, 'JCPD');
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, { decision: 'SIN_NOVEDAD', resumen: 'Dicen que está en trámite.' }),
    );
    h.clock.advance(48 * HORA);
    await h.ok('derivaciones.emitirInsistencia', { derivacionId });
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, derivacionId));
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId }));
    expect((await h.ok('derivaciones.obtener', { id: derivacionId })).oficio).toMatchObject({ estado: 'ACEPTADA', diasSinRespuesta: null });
  });

  it('lower risk counts working days, without the holidays of the point', async () => {
    const { id } = await casoListo(h, { tipos: ['EDU-01'], conocidoEn: h.clock.now() });
    expect((await ver(h, id)).riesgo).toBe('MEDIO');
    const { derivacionId } = await entregado(h, id, 'JCPD');
    const { oficio } = await h.ok('derivaciones.obtener', { id: derivacionId });
    const dias = (Date.parse(oficio.respuestaVence ?? '') - Date.parse(h.clock.now())) / (24 * HORA);
    expect(dias).toBeGreaterThanOrEqual(7); // five working days always span a weekend
    h.clock.advance(5 * 24 * HORA);
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitirInsistencia', { derivacionId }));
  });

  it('refuses unknown letters, letters of another point and bad input', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId } = await emitir(h, id, 'JCPD');
    await sinEscribir(() => h.refused('NO_ENCONTRADO', 'derivaciones.emitirInsistencia', { derivacionId: uuidv7() }));
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("UPDATE derivacion SET punto_id = 'DC-21' WHERE id = ?").run(derivacionId),
    );
    await sinEscribir(async () => {
      await h.refused('NO_ENCONTRADO', 'derivaciones.emitirInsistencia', { derivacionId });
      await h.refused('NO_ENCONTRADO', 'derivaciones.obtener', { id: derivacionId });
    });
    await expectBadInputs(h, template, 'derivaciones.emitirInsistencia', [
      { what: 'no id', input: { derivacionId: 7 }, field: 'derivacionId' },
      { what: 'a number of days of one’s own', input: { derivacionId, dias: 30 }, field: 'dias' },
    ]);
  });

  it('is issued by whoever may issue letters', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId } = await entregado(h, id, 'JCPD');
    h.clock.advance(48 * HORA);
    await signIn(h, template, 'defensora');
    await sinEscribir(() => h.refused('NO_PUEDE_EMITIR', 'derivaciones.emitirInsistencia', { derivacionId }));
    expect((await h.ok('derivaciones.obtener', { id: derivacionId })).puede.insistir).toMatchObject({ permitido: false });
    await signIn(h, template, 'coordinadora');
  });
});

describe('scope letter', () => {
  const alcance = (derivacionId: string) => ({
    derivacionId,
    correcciones: [{ dice: 'Tiene 7 años', debeDecir: 'Tiene 8 años' }],
    hechos: [{ fecha: '2026-03-16', texto: 'La docente informa que no llegó a clases' }],
  });

  it('corrects a frozen letter without touching it', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId, documentoId, numero } = await entregado(h, id, 'JCPD');
    const congelado = () =>
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.prepare('SELECT datos, pdf_sha256, copia_sha256 FROM documento_emitido WHERE id = ?').get(documentoId),
      );
    const antes = congelado();
    const emitido = await h.ok('derivaciones.emitirAlcance', alcance(derivacionId));
    expect(h.rendered.at(-1)).toMatchObject({
      datos: {
        variante: 'ALCANCE',
        referencia: { numero },
        correcciones: [{ debeDecir: 'Tiene 8 años' }],
        hechos: [{ fecha: '2026-03-16' }],
      },
    });
    expect(congelado()).toEqual(antes);
    expect((await ver(h, id)).historia[0]).toMatchObject({ tipo: 'ALCANCE', referenciaId: derivacionId });
    expect((await h.ok('derivaciones.obtener', { id: emitido.derivacionId })).siguientes).toMatchObject([
      { tipo: 'ALCANCE', estado: 'EMITIDA' },
    ]);
  });

  it('does not move the case, nor its clock', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId } = await emitir(h, id, 'JCPD');
    const { derivacionId: alcanceId } = await h.ok('derivaciones.emitirAlcance', alcance(derivacionId));
    await entregar(h, alcanceId);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: false, estado: 'EN_DERIVACION' });
  });

  it('refuses an empty one, impossible dates, long texts', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId } = await emitir(h, id, 'JCPD');
    const base = alcance(derivacionId);
    await expectBadInputs(h, template, 'derivaciones.emitirAlcance', [
      { what: 'nothing to say', input: { derivacionId, correcciones: [], hechos: [] }, field: 'correcciones' },
      { what: 'a fact of next year', input: { ...base, hechos: [{ fecha: '2027-03-20', texto: 'Algo' }] }, field: 'hechos.0.fecha' },
      { what: 'a day that is none', input: { ...base, hechos: [{ fecha: '2026-02-30', texto: 'Algo' }] }, field: 'hechos.0.fecha' },
      { what: 'a long text', input: { ...base, hechos: [{ texto: 'x'.repeat(2001) }] }, field: 'hechos.0.texto' },
      { what: 'half a correction', input: { ...base, correcciones: [{ dice: 'x', debeDecir: ' ' }] }, field: 'correcciones.0.debeDecir' },
    ]);
  });
});
