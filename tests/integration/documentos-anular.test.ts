import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoListo, ver } from '../support/casos';
import { emitir, entregado, entregar, HORA } from '../support/derivaciones';
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

const RAZON = 'El nombre de la escuela estaba equivocado';
const sinEscribir = (act: () => Promise<unknown>) => expectNothingWritten(h, template, act);

describe('documentos.anular', () => {
  it('keeps number and PDF, lists it as annulled, and the case goes back', async () => {
    const { id } = await casoListo(h);
    const { documentoId, derivacionId, numero } = await emitir(h, id, 'JCPD');
    const antes = await h.ok('documentos.leer', { id: documentoId, copia: false });
    expect(await h.ok('documentos.anular', { id: documentoId, razon: RAZON })).toEqual({ id: documentoId, numero });
    const caso = await ver(h, id);
    expect(caso).toMatchObject({ estado: 'VALORADO', plazoCumplido: false, siguientePaso: { acto: 'EMITIR_OFICIO', institucion: 'JCPD' } });
    expect(caso.documentos).toMatchObject([{ id: documentoId, numero, anulado: true }]);
    expect(caso.historia[0]).toMatchObject({ tipo: 'ANULACION_DOCUMENTO', referenciaId: documentoId });
    const leido = await h.ok('documentos.leer', { id: documentoId, copia: false });
    expect(leido.pdf).toBe(antes.pdf);
    expect(leido.documento.anulacion).toMatchObject({ razon: RAZON });
    expect((await h.ok('derivaciones.obtener', { id: derivacionId })).oficio).toMatchObject({
      estado: 'ANULADA',
      anulacion: { razon: RAZON },
    });
    const siguiente = await emitir(h, id, 'JCPD'); // the number is never used again
    expect(siguiente.numero).not.toBe(numero);
  });

  it('an annulled document leaves the program no more', async () => {
    const { id } = await casoListo(h);
    const { documentoId } = await emitir(h, id, 'JCPD');
    await h.ok('documentos.anular', { id: documentoId, razon: RAZON });
    await sinEscribir(async () => {
      await h.refused('TRANSICION_NO_PERMITIDA', 'documentos.imprimir', { id: documentoId });
      await h.refused('TRANSICION_NO_PERMITIDA', 'documentos.guardarPdf', { id: documentoId });
      await h.refused('TRANSICION_NO_PERMITIDA', 'documentos.anular', { id: documentoId, razon: RAZON });
    });
  });

  it('never after the delivery, and an annulled letter is never delivered', async () => {
    const { id } = await casoListo(h);
    const entregada = await entregado(h, id, 'JCPD');
    await sinEscribir(async () => {
      const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'documentos.anular', { id: entregada.documentoId, razon: RAZON });
      expect(message).toMatch(/alcance/);
    });
    h.clock.advance(-2 * HORA); // not with the clock set back either
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'documentos.anular', { id: entregada.documentoId, razon: RAZON }));
    h.clock.advance(2 * HORA);
    const otra = await emitir(h, id, 'FISCALIA');
    await h.ok('documentos.anular', { id: otra.documentoId, razon: RAZON });
    await sinEscribir(() =>
      h.refused('NO_ENCONTRADO', 'derivaciones.registrarEntrega', {
        derivacionId: otra.derivacionId,
        entregadaEn: h.clock.now(),
        canal: 'MANO',
        recibidoPor: 'Ciprés Muestra Ficticio',
      }),
    );
    expect((await ver(h, id)).estado).toBe('DERIVADO'); // the principal stands
  });

  it('a letter that another one refers to is annulled after it', async () => {
    const { id } = await casoListo(h);
    const { documentoId, derivacionId } = await emitir(h, id, 'JCPD');
    const alcance = await h.ok('derivaciones.emitirAlcance', { derivacionId, correcciones: [{ dice: 'a', debeDecir: 'b' }], hechos: [] });
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'documentos.anular', { id: documentoId, razon: RAZON }));
    await h.ok('documentos.anular', { id: alcance.documentoId, razon: RAZON });
    await h.ok('documentos.anular', { id: documentoId, razon: RAZON });
    expect((await ver(h, id)).estado).toBe('VALORADO');
  });

  it('an annulled insistence frees the next one to be the same number again', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId } = await entregado(h, id, 'JCPD');
    h.clock.advance(48 * HORA);
    const primera = await h.ok('derivaciones.emitirInsistencia', { derivacionId });
    await h.ok('documentos.anular', { id: primera.documentoId, razon: RAZON });
    await h.ok('derivaciones.emitirInsistencia', { derivacionId });
    expect(h.rendered.at(-1)).toMatchObject({ datos: { insistencia: 1 } });
  });

  it('the sheet of a case can be taken back too, and moves nothing', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId } = await emitir(h, id, 'JCPD');
    await entregar(h, derivacionId);
    const { documentoId } = await h.ok('documentos.emitirFicha', { casoId: id, version: 'RESERVADA' });
    await h.ok('documentos.anular', { id: documentoId, razon: RAZON });
    expect((await ver(h, id)).estado).toBe('DERIVADO');
    expect((await h.ok('documentos.listar', { casoId: id })).documentos.find(({ tipo }) => tipo === 'FICHA')).toMatchObject({
      anulacion: { razon: RAZON },
    });
  });

  it('the coordinator only, with a reason, for a document of this point', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { documentoId } = await emitir(h, id, 'JCPD');
    await expectBadInputs(h, template, 'documentos.anular', [
      { what: 'no reason', input: { id: documentoId, razon: 'error' }, field: 'razon' },
      { what: 'a long reason', input: { id: documentoId, razon: 'x'.repeat(501) }, field: 'razon' },
    ]);
    for (const quien of ['secretario', 'defensora'] as const) {
      await signIn(h, template, quien);
      await sinEscribir(() => h.refused('SIN_PERMISO', 'documentos.anular', { id: documentoId, razon: RAZON }));
    }
    await signIn(h, template, 'coordinadora');
    await sinEscribir(() => h.refused('NO_ENCONTRADO', 'documentos.anular', { id: uuidv7(), razon: RAZON }));
    expect(() =>
      withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare('DELETE FROM documento_anulacion').run()),
    ).toThrow(/no se borra/);
  });
});
