import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoListo, casoMinimo, completar, valorar } from '../support/casos';
import { entregado, respuesta } from '../support/derivaciones';
import { cleanFolders, makeTemplate, openCopy, signIn } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';

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

describe('whoever told under reserve is named in no letter (§1.5.2)', () => {
  const denunciante = { tipo: 'RESERVADO', calidad: 'VECINO', nombre: 'Zoila Secreta' } as const;
  const nombrada = {
    denunciante,
    hechos: [{ fecha: '2026-03-15', texto: 'Zoila Secreta oyó los golpes.' }],
    actuaciones: 'Se habló con Zoila.',
    contactoSeguro: 'Zoila Secreta, por la mañana',
  };

  it('the letter waits, each field says why, and nothing is written; said otherwise, it leaves', async () => {
    const { id } = await casoListo(h);
    await completar(h, id, nombrada);
    const { faltantes } = await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
    const campos = ['hechos.0.texto', 'actuaciones', 'contactoSeguro'];
    expect(faltantes.filter(({ bloquea }) => bloquea).map(({ campo }) => campo)).toEqual(campos);
    await expectNothingWritten(h, template, async () => {
      const { fields } = await h.refused('FALTAN_DATOS_DOCUMENTO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
      expect(Object.keys(fields ?? {})).toEqual(campos);
      expect(Object.values(fields ?? {})[0]).toMatch(/pidió reserva.*«la persona que informó»/);
    });
    await completar(h, id, {
      ...nombrada,
      hechos: [{ fecha: '2026-03-15', texto: 'La persona que informó oyó los golpes.' }],
      actuaciones: 'Se habló con quien informó.',
      contactoSeguro: 'Abuela, por la mañana',
    });
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(JSON.stringify(h.rendered.at(-1))).not.toMatch(/Zoila|Secreta/);
  });
});

describe('ficha de caso', () => {
  it('says who confirmed the valuation and when, not who is responsible', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    await signIn(h, template, 'defensora');
    h.clock.advance(3_600_000);
    await valorar(h, id);
    const quien = (await h.ok('documentos.previsualizarFicha', { casoId: id, version: 'INTERNA' })) && h.rendered.at(-1);
    await signIn(h, template, 'coordinadora');
    const { caso, valoracion } = (
      quien as { datos: { caso: { responsable: string }; valoracion: { confirmadaPor: string; fecha: string } } }
    ).datos;
    expect(valoracion.confirmadaPor).not.toBe('');
    expect(valoracion.confirmadaPor).not.toBe(caso.responsable);
    expect(valoracion.fecha).toBe(h.clock.now());
  });
});

describe('hoja de ruta', () => {
  it('of acts of one instant, the answer comes before the measure and the hearing that it brought', async () => {
    const { id } = await casoListo(h);
    const { derivacionId } = await entregado(h, id, 'JCPD');
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, {
        decision: 'MEDIDA_DICTADA',
        medidas: [{ codigo: 'C217_SALIDA_AGRESOR', numero: 'M-1', desde: h.clock.now() }],
        audiencia: { fijadaPara: '2026-03-20T15:00:00.000Z', asunto: 'Audiencia de prueba' },
      }),
    );
    await h.ok('seguimiento.emitirHojaRuta', { casoId: id });
    const { filas } = (h.rendered.at(-1) as { datos: { filas: { acto: string }[] } }).datos;
    expect(filas.map(({ acto }) => acto).slice(-5)).toEqual(['OFICIO', 'ENTREGA', 'RESPUESTA', 'MEDIDA', 'AUDIENCIA']);
  });
});
