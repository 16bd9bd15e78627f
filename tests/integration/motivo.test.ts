import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoListo } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
let casoId: string;
let documentoId: string;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  casoId = (await casoListo(h, { tipos: ['SEX-02'] })).id;
  documentoId = (await h.ok('derivaciones.emitir', { casoId, institucion: 'FISCALIA' })).documentoId;
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

describe('a case of sexual violence opens with a motive, through whichever door (§1.5.5)', () => {
  it('every reading asks for it in a new session, and nothing is shown before', async () => {
    await signIn(h, template, 'coordinadora');
    for (const [name, input] of [
      ['casos.obtener', { id: casoId }],
      ['casos.evento', { casoId, eventoId: casoId }],
      ['documentos.leer', { id: documentoId, copia: false }],
      ['documentos.listar', { casoId }],
      ['documentos.imprimir', { id: documentoId }],
      ['documentos.previsualizarFicha', { casoId, version: 'INTERNA' }],
      ['derivaciones.destinos', { casoId }],
      ['derivaciones.listar', { casoId }],
      ['derivaciones.previsualizar', { casoId, institucion: 'JCPD' }],
      ['adjuntos.listar', { casoId }],
      ['consentimientos.listar', { casoId }],
      ['visitas.listar', { casoId }],
      ['seguimiento.listar', { casoId }],
    ] as const) {
      const error = await h.refused('MOTIVO_REQUERIDO', name, input);
      expect(error.fields, name).toHaveProperty('motivo');
    }
    await h.refused('MOTIVO_REQUERIDO', 'casos.obtener', { id: casoId, motivo: '   ' });
  });

  it('said once, it holds until the session ends, and stands in the bitácora', async () => {
    await signIn(h, template, 'coordinadora');
    await h.ok('documentos.leer', { id: documentoId, copia: true, motivo: 'Llevar la copia a la Fiscalía' });
    await h.ok('casos.obtener', { id: casoId });
    await h.ok('adjuntos.listar', { casoId });
    const detalles = withRaw(h.folder, template.rawKeyHex, (c) =>
      c.prepare("SELECT detalle FROM bitacora WHERE accion = 'VER' ORDER BY secuencia DESC LIMIT 2").pluck().all(),
    ) as string[];
    expect(detalles.every((detalle) => detalle.includes('Llevar la copia a la Fiscalía'))).toBe(true);
    await signIn(h, template, 'coordinadora');
    await h.refused('MOTIVO_REQUERIDO', 'casos.obtener', { id: casoId });
  });

  it('what must be done at once is not held up: a call to the 911 is written down without it', async () => {
    await signIn(h, template, 'coordinadora');
    await h.ok('casos.registrarLlamada911', { casoId, llamadoEn: '2026-03-16T08:55:00-05:00' });
  });
});
