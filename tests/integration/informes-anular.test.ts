import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { casoListo, casoMinimo } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';
import { DIA } from '../support/seguimiento';

const MARZO = { clase: 'MENSUAL', anio: 2026, numero: 3 } as const;
const PREPARADO = { informe: MARZO, textos: {} };
/** From 16 March to 2 April: March is over. */
const HASTA_ABRIL = 17 * DIA;

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template);
  h.renderFast();
});
afterEach(() => h.close());
afterAll(cleanFolders);

describe('a report that is taken back', () => {
  const tablas = () => {
    const ultimo = h.rendered.at(-1);
    return ultimo?.tipo === 'INFORME' ? JSON.stringify(ultimo.datos.tablas) : '';
  };
  let documentoId = '';
  beforeEach(async () => {
    await casoListo(h);
    h.clock.advance(HASTA_ABRIL);
    await signIn(h, template, 'coordinadora');
    ({ documentoId } = await h.ok('informes.emitir', PREPARADO));
  });
  const anular = () => h.ok('documentos.anular', { id: documentoId, razon: 'Se emitió antes de tiempo.' });
  const llegaronTarde = async () => {
    for (let n = 0; n < 6; n += 1) await h.ok('casos.registrar', casoMinimo({ conocidoEn: '2026-03-20T09:00:00-05:00' }));
  };

  it('keeps its number and its paper, says who and why, and leaves the program no more', async () => {
    expect(await anular()).toEqual({ id: documentoId, numero: 'DC-13-2026-0001-IM' });
    const { documento } = await h.ok('documentos.leer', { id: documentoId, copia: false });
    expect(documento.anulacion).toMatchObject({ por: 'Aurora E.', razon: 'Se emitió antes de tiempo.' });
    await expectNothingWritten(h, template, () => h.refused('TRANSICION_NO_PERMITIDA', 'documentos.imprimir', { id: documentoId }));
    await expectNothingWritten(h, template, () =>
      h.refused('TRANSICION_NO_PERMITIDA', 'documentos.anular', { id: documentoId, razon: 'Otra vez lo mismo.' }),
    );
    expect((await h.ok('informes.listar', {})).informes).toMatchObject([{ numero: 'DC-13-2026-0001-IM', anulado: true }]);
    const { avisos, emitido } = await h.ok('informes.previsualizar', PREPARADO);
    expect([avisos, emitido]).toEqual([[], null]);
    expect((await h.ok('informes.emitir', PREPARADO)).numero).toBe('DC-13-2026-0002-IM');
  });

  it('that nobody had seen outside binds nobody: the next one counts anew', async () => {
    await anular();
    await llegaronTarde();
    await h.ok('informes.emitir', PREPARADO);
    expect(tablas()).toContain('"valor":7');
  });

  it.each([
    ['printed', () => h.ok('documentos.imprimir', { id: documentoId })],
    ['exported', () => h.ok('informes.exportar', { informe: MARZO, formato: 'CSV', proposito: 'CCPD' })],
  ])('that was %s keeps its numbers', async (_como, salir) => {
    const antes = tablas();
    await salir();
    await anular();
    await llegaronTarde();
    await h.ok('informes.emitir', PREPARADO);
    expect(tablas()).toBe(antes);
  });

  it('only by the coordination', async () => {
    await signIn(h, template, 'secretario');
    await expectNothingWritten(h, template, () =>
      h.refused('SIN_PERMISO', 'documentos.anular', { id: documentoId, razon: 'Se emitió antes de tiempo.' }),
    );
  });
});

describe('the report of the month that is over', () => {
  const informes = async () =>
    (await h.ok('recordatorios.hoy', {})).recordatorios
      .filter(({ clase }) => clase === 'INFORME')
      .map(({ texto, situacion, dia, camino }) => `${situacion} ${dia ?? ''} ${texto} ${camino}`);
  const MARZO_PENDIENTE = (situacion: string) =>
    `${situacion} 2026-04-05 Emitir y entregar el informe de marzo de 2026 /informes/preparar/MENSUAL/2026/3`;

  it('is asked for from the first of the next month until it was issued, and again once that was annulled', async () => {
    expect(await informes()).toEqual([]);
    h.clock.advance(HASTA_ABRIL);
    await signIn(h, template, 'secretario');
    expect(await informes()).toEqual([MARZO_PENDIENTE('PRONTO')]);
    await signIn(h, template, 'defensora');
    expect(await informes()).toEqual([]);
    await signIn(h, template, 'coordinadora');
    h.clock.advance(4 * DIA);
    await signIn(h, template, 'coordinadora');
    expect(await informes()).toEqual([MARZO_PENDIENTE('VENCIDO')]);
    const { documentoId } = await h.ok('informes.emitir', PREPARADO);
    expect(await informes()).toEqual([]);
    await h.ok('documentos.anular', { id: documentoId, razon: 'Faltan los textos del mes.' });
    expect(await informes()).toEqual([MARZO_PENDIENTE('VENCIDO')]);
  });

  it('the day is a row of the law that the central may change', async () => {
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.exec(
        "UPDATE catalogo SET contenido = json_set(contenido, '$.valor', 8) WHERE nombre = 'parametro' AND codigo = 'INFORME_MENSUAL_DIA'",
      ),
    );
    h.clock.advance(HASTA_ABRIL);
    await signIn(h, template, 'coordinadora');
    expect((await informes())[0]).toContain('2026-04-08');
  });
});
