import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { AGRESOR, casoListo, casoMinimo, completar, edicionDe, valorar, ver } from '../support/casos';
import { consentirServicio, emitir, entregado, entregar, respuesta } from '../support/derivaciones';
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

const listo = async (tipos: string[], cambio: Partial<Input<'casos.registrar'>> = {}, ficha = {}): Promise<string> => {
  const { id } = await h.ok('casos.registrar', casoMinimo({ tipos, ...cambio }));
  await completar(h, id, ficha);
  await valorar(h, id);
  return id;
};
const ultimo = () => JSON.stringify(h.rendered.at(-1));

describe('letters by the minimum-data matrix', () => {
  it('health: what the service needs, and not one word of what happened', async () => {
    const id = await listo(['SEX-02']);
    const { derivacionId } = await emitir(h, id, 'MSP', { detalle: 'Es alérgica a la penicilina.' });
    const { datos } = h.rendered.at(-1) as { datos: { variante: string; puntos: { titulo: string }[] } };
    expect(datos.variante).toBe('SALUD');
    expect(datos.puntos.map(({ titulo }) => titulo)).toEqual(['Atención integral con protocolo', 'Información para esta institución']);
    expect(ultimo()).toMatch(/alérgica a la penicilina/);
    expect(ultimo()).not.toMatch(/correa|Olmo|Hortensia|padre golpe/);
    const fila = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare('SELECT tipo, es_principal AS principal FROM derivacion WHERE id = ?').get(derivacionId),
    );
    expect(fila).toEqual({ tipo: 'SERVICIO', principal: 0 });
  });

  it('a health letter beside the report does not stop the legal clock; the report does', async () => {
    const id = await listo(['VIO-01']);
    await entregado(h, id, 'MSP');
    expect((await ver(h, id)).plazoCumplido).toBe(false);
    expect((await h.ok('casos.listar', { limite: 500 })).filas.find((fila) => fila.id === id)?.plazoCumplido).toBe(false);
    await entregado(h, id, 'JCPD');
    expect((await ver(h, id)).plazoCumplido).toBe(true);
  });

  it('a service that is the principal of the route does stop it', async () => {
    const id = await listo(['IDE-01']);
    expect((await ver(h, id)).ruta?.principal).toBe('REG_CIVIL');
    const { derivacionId } = await emitir(h, id, 'REG_CIVIL', { pedido: 'Inscribir el nacimiento' });
    await entregar(h, derivacionId);
    expect(await ver(h, id)).toMatchObject({ plazoCumplido: true, estado: 'DERIVADO' });
  });

  it('the Distrito learns who of its staff is pointed at; the DECE gets no letter then', async () => {
    const docente = { conocido: true, nombres: 'Pino Prueba Muestra', ocupacion: 'Docente', servidorPublico: true };
    const id = await listo(['EDU-04'], {}, { ambito: 'EDUCATIVO', agresores: [docente, AGRESOR] });
    await emitir(h, id, 'MINEDUC', { pedido: 'Medida de protección en el plantel' });
    expect(ultimo()).toMatch(/Pino Prueba Muestra/);
    expect(ultimo()).not.toMatch(/Olmo|correa/);
    await expectNothingWritten(h, template, async () => {
      const { message } = await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: id, institucion: 'DECE' });
      expect(message).toMatch(/personal del plantel/);
    });
    const { noCorresponde } = await h.ok('derivaciones.destinos', { casoId: id });
    expect(noCorresponde.map(({ institucion }) => institucion)).toEqual(['CCPD', 'ECU911', 'DECE', 'ACOGIDA', 'UJFMNA']);
  });

  it('another authority hears the whole case', async () => {
    const id = await listo(['VIO-04'], {}, { parroquiaRural: true });
    await emitir(h, id, 'TEN_POLITICA', { detalle: 'El río crecido corta el camino a Loja.' });
    expect(h.rendered.at(-1)).toMatchObject({
      datos: { variante: 'COMPLETO', penal: null, agregados: [{ texto: 'El río crecido corta el camino a Loja.' }] },
    });
    expect(ultimo()).toMatch(/El padre golpeó a la niña/);
  });

  it('says what it lacks before it goes out', async () => {
    const id = await listo(['IDE-01']);
    const { faltantes } = await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'REG_CIVIL' });
    expect(faltantes.filter(({ bloquea }) => bloquea).map(({ campo }) => campo)).toEqual(['complemento.pedido']);
    await expectNothingWritten(h, template, async () => {
      const { fields } = await h.refused('FALTAN_DATOS_DOCUMENTO', 'derivaciones.emitir', { casoId: id, institucion: 'REG_CIVIL' });
      expect(Object.keys(fields ?? {})).toEqual(['complemento.pedido']);
    });
  });

  it('warns of an addressee whom nobody checked, and stops warning once somebody did', async () => {
    const id = await listo(['VIO-01']);
    const antes = await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
    expect(antes.avisos).toEqual([expect.stringMatching(/Nadie ha comprobado/)]);
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection
        .prepare(
          "INSERT INTO institucion_local (punto_id, codigo, titular_nombre, verificado_el, version, actualizado_en, actualizado_por) VALUES ('DC-13', 'JCPD', 'Cedro Ficticio Muestra', '2026-03-10', 1, '2026-03-10T15:00:00.000Z', ?)",
        )
        .run(template.ids.coordinadora),
    );
    const despues = await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
    expect(despues.avisos).toEqual([]);
    expect(h.rendered.at(-1)).toMatchObject({ datos: { destinatario: { nombreTitular: 'Cedro Ficticio Muestra' } } });
  });

  it('refuses bad input and texts where all comes from the sheet', async () => {
    const id = await listo(['VIO-01']);
    await expectBadInputs(h, template, 'derivaciones.emitir', [
      { what: 'the Council', input: { casoId: id, institucion: 'CCPD' }, field: 'institucion' },
      { what: 'the 911', input: { casoId: id, institucion: 'ECU911' }, field: 'institucion' },
      {
        what: 'a text that is too long',
        input: { casoId: id, institucion: 'MSP', complemento: { detalle: 'x'.repeat(2001) } },
        field: 'complemento.detalle',
      },
      {
        what: 'a text in a letter of the sheet',
        input: { casoId: id, institucion: 'JCPD', complemento: { detalle: 'Otra cosa' } },
        field: 'complemento',
      },
      { what: 'facts of one’s own', input: { casoId: id, institucion: 'MSP', complemento: { hechos: [] } }, field: 'complemento.hechos' },
    ]);
  });
});

describe('who may receive a letter', () => {
  it('the shelter only with a measure that has its number', async () => {
    const id = await listo(['VIO-01']);
    await expectNothingWritten(h, template, async () => {
      await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', {
        casoId: id,
        institucion: 'ACOGIDA',
        complemento: { pedido: 'Recibirla' },
      });
    });
    const { derivacionId } = await entregado(h, id, 'JCPD');
    const medida = { codigo: 'C217_ACOGIMIENTO_INSTITUCIONAL', desde: h.clock.now() };
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, derivacionId, { decision: 'MEDIDA_DICTADA', medidas: [medida] }));
    await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', {
      casoId: id,
      institucion: 'ACOGIDA',
      complemento: { pedido: 'Recibirla' },
    });
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, { decision: 'MEDIDA_DICTADA', medidas: [{ ...medida, numero: 'M-2026-12' }] }),
    );
    expect((await h.ok('derivaciones.destinos', { casoId: id })).destinos).toContainEqual(
      expect.objectContaining({ institucion: 'ACOGIDA', impedimento: null, porque: 'Hay una medida con número.' }),
    );
    await emitir(h, id, 'ACOGIDA', { pedido: 'Recibirla' });
    expect(ultimo()).toMatch(/Acogimiento institucional, número M-2026-12/);
  });

  it('a sheet of papers for the family, but not into the house of the accused', async () => {
    const fuera = await listo(['SUP-05'], {}, { agresores: [{ conocido: true, nombres: 'Olmo Ejemplo Demo', convive: false }] });
    const { derivacionId } = await emitir(h, fuera, 'UJFMNA');
    expect(h.rendered.at(-1)).toMatchObject({ datos: { variante: 'ORIENTACION' } });
    expect(ultimo()).not.toMatch(/Luna|Olmo/);
    await entregar(h, derivacionId);
    expect((await ver(h, fuera)).plazoCumplido).toBe(true);
    const dentro = await listo(['SUP-05'], {}, { agresores: [AGRESOR] });
    await expectNothingWritten(h, template, () =>
      h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: dentro, institucion: 'UJFMNA' }),
    );
  });

  it('never the Fiscalía for a child under 12, not even through an edit afterwards', async () => {
    const { id } = await casoListo(h);
    await h.ok('casos.editar', edicionDe(await ver(h, id), { agresores: [{ conocido: true, edadAnios: 11 }] }));
    await valorar(h, id);
    await expectNothingWritten(h, template, () =>
      h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: id, institucion: 'FISCALIA' }),
    );
  });
});

describe('services and consent', () => {
  it('without an accepted consent nothing goes to the ministry; with it, it is cited; withdrawn, it ends', async () => {
    const id = await listo(['SUP-04']);
    const carta = { casoId: id, institucion: 'MDH' as const, complemento: { pedido: 'Programa de apoyo familiar' } };
    await expectNothingWritten(h, template, async () => {
      const { message } = await h.refused('FALTA_CONSENTIMIENTO', 'derivaciones.emitir', carta);
      expect(message).toMatch(/consentimiento de la familia/);
    });
    expect((await h.ok('derivaciones.previsualizar', carta)).faltantes).toContainEqual(
      expect.objectContaining({ campo: 'consentimientos', bloquea: true }),
    );
    const consentimiento = await consentirServicio(h, id);
    await h.ok('derivaciones.emitir', carta);
    expect(h.rendered.at(-1)).toMatchObject({
      datos: {
        variante: 'SOCIOECONOMICO',
        consentimientos: [{ otorgadoPor: 'Estrella Prueba Inventado', calidad: 'Madre', fecha: '2026-03-16' }],
      },
    });
    await h.ok('consentimientos.retirar', { id: consentimiento, retiradoEl: '2026-03-16', quien: 'Estrella Prueba Inventado' });
    await expectNothingWritten(h, template, () => h.refused('FALTA_CONSENTIMIENTO', 'derivaciones.emitir', carta));
  });

  it('the refusal of the family, or of the child, stops the service and never the report', async () => {
    const id = await listo(['VIO-01', 'SUP-04']);
    await consentirServicio(h, id, { decision: 'NIEGA' });
    const carta = { casoId: id, institucion: 'MDH' as const, complemento: { pedido: 'Apoyo' } };
    await h.refused('FALTA_CONSENTIMIENTO', 'derivaciones.emitir', carta);
    await consentirServicio(h, id, { asentimiento: 'NIEGA' });
    await h.refused('FALTA_CONSENTIMIENTO', 'derivaciones.emitir', carta);
    await emitir(h, id, 'JCPD');
  });

  it('a consent for something else is none', async () => {
    const id = await listo(['SUP-04']);
    await consentirServicio(h, id, { proposito: 'VISITA' });
    await h.refused('FALTA_CONSENTIMIENTO', 'derivaciones.emitir', { casoId: id, institucion: 'MDH', complemento: { pedido: 'Apoyo' } });
  });

  it('a defender does not issue below CRITICO, whatever the letter is', async () => {
    const id = await listo(['VIO-01']);
    await signIn(h, template, 'defensora');
    await expectNothingWritten(h, template, () => h.refused('NO_PUEDE_EMITIR', 'derivaciones.emitir', { casoId: id, institucion: 'MSP' }));
    await signIn(h, template, 'coordinadora');
  });
});
