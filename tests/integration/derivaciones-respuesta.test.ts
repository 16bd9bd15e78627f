import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoListo, edicionDe, valorar, ver } from '../support/casos';
import { emitir, entregado, HORA, respuesta } from '../support/derivaciones';
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
/** A delivered letter to the Junta in a case of its own. */
async function carta(registro: Parameters<typeof casoListo>[1] = {}): Promise<{ casoId: string; derivacionId: string }> {
  const { id } = await casoListo(h, { conocidoEn: h.clock.now(), ...registro });
  const { derivacionId } = await entregado(h, id, 'JCPD');
  return { casoId: id, derivacionId };
}
const BOLETA = { codigo: 'C79_BOLETA', numero: 'B-77' };

describe('derivaciones.registrarRespuesta', () => {
  it('keeps what was answered, with measures and hearing, and the letter says so', async () => {
    const { casoId, derivacionId } = await carta();
    const id = uuidv7();
    h.clock.advance(HORA);
    const desde = h.clock.now();
    const fijadaPara = new Date(Date.parse(desde) + 48 * HORA).toISOString();
    const salida = await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, {
        decision: 'MEDIDA_DICTADA',
        numeroTramite: 'JCPD-45',
        medidas: [{ ...BOLETA, desde, responsable: 'Policía comunitaria' }],
        audiencia: { fijadaPara, lugar: 'Sala de la Junta', asunto: 'Audiencia de contestación' },
      }),
      id,
    );
    expect(salida).toEqual({ id, rederivar: false });
    const derivacion = await h.ok('derivaciones.obtener', { id: derivacionId });
    expect(derivacion).toMatchObject({
      oficio: { estado: 'RESPONDIDA', diasSinRespuesta: null, respuestaVence: null },
      respuestas: [
        { id, decision: 'MEDIDA_DICTADA', funcionario: 'Cedro Muestra Ficticio', registradaPor: expect.stringMatching(/Aurora/) as string },
      ],
      medidas: [
        { codigo: 'C79_BOLETA', etiqueta: 'Boleta de auxilio', norma: 'CONA 79', numero: 'B-77', estado: 'VIGENTE', venceEn: null },
      ],
      audiencias: [{ estado: 'FIJADA', institucion: 'JCPD', fijadaPara }],
      puede: { responder: { permitido: true }, insistir: { permitido: false } },
    });
    const { historia } = await ver(h, casoId);
    expect(
      historia.filter(({ tipo }) => ['RESPUESTA', 'MEDIDA', 'AUDIENCIA'].includes(tipo)).map(({ referenciaId }) => referenciaId),
    ).toEqual([derivacionId, derivacionId, derivacionId]);
    expect(await h.ok('derivaciones.listar', { casoId })).toMatchObject({
      oficios: [{ estado: 'RESPONDIDA' }],
      medidas: [{}],
      audiencias: [{}],
    });
  });

  it('is append-only: a wrong answer is followed by a right one, and neither can be changed', async () => {
    const { derivacionId } = await carta();
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, derivacionId, { decision: 'ARCHIVADA' }));
    h.clock.advance(60_000);
    await h.ok('derivaciones.registrarRespuesta', respuesta(h, derivacionId, { decision: 'ADMITIDA' }));
    expect((await h.ok('derivaciones.obtener', { id: derivacionId })).oficio.estado).toBe('ACEPTADA');
    expect(() =>
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.prepare("UPDATE respuesta_derivacion SET decision = 'ADMITIDA'").run(),
      ),
    ).toThrow(/solo se agrega/);
  });

  it('«no es competente»: the case goes to another authority the same day', async () => {
    const { casoId, derivacionId } = await carta({ tipos: ['EDU-01'] });
    await sinEscribir(() => h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId, institucion: 'DEF_PUEBLO' }));
    const salida = await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, { decision: 'NO_COMPETENTE', resumen: 'Remite a otra autoridad.' }),
    );
    expect(salida.rederivar).toBe(true);
    expect((await h.ok('derivaciones.obtener', { id: derivacionId })).oficio.estado).toBe('DEVUELTA');
    const { destinos } = await h.ok('derivaciones.destinos', { casoId });
    expect(destinos).toContainEqual(
      expect.objectContaining({ institucion: 'DEF_PUEBLO', porque: expect.stringMatching(/hoy mismo/) as string }),
    );
    h.clock.advance(60_000);
    await emitir(h, casoId, 'DEF_PUEBLO');
    expect(
      (await h.ok('derivaciones.destinos', { casoId })).destinos.find(({ institucion }) => institucion === 'DEF_PUEBLO'),
    ).toBeUndefined();
  });

  it('only for a delivered letter of an open case', async () => {
    const { id } = await casoListo(h, { conocidoEn: h.clock.now() });
    const { derivacionId } = await emitir(h, id, 'JCPD');
    await sinEscribir(async () => {
      await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.registrarRespuesta', respuesta(h, derivacionId));
      await h.refused('NO_ENCONTRADO', 'derivaciones.registrarRespuesta', respuesta(h, uuidv7()));
    });
  });

  it('refuses what cannot be', async () => {
    const { derivacionId } = await carta();
    const base = respuesta(h, derivacionId);
    const desde = h.clock.now();
    const antes = new Date(Date.parse(desde) - 2 * HORA).toISOString();
    const despues = new Date(Date.parse(desde) + 2 * HORA).toISOString();
    const conMedida = (medida: object) => ({ ...base, decision: 'MEDIDA_DICTADA', medidas: [{ ...BOLETA, desde, ...medida }] });
    await expectBadInputs(h, template, 'derivaciones.registrarRespuesta', [
      { what: 'tomorrow', input: { ...base, recibidaEn: despues }, field: 'recibidaEn' },
      { what: 'before the delivery', input: { ...base, recibidaEn: antes }, field: 'recibidaEn' },
      { what: 'a measure that is none', input: conMedida({ codigo: 'PRISION' }), field: 'medidas.0.codigo' },
      { what: 'a measure of tomorrow', input: conMedida({ desde: despues }), field: 'medidas.0.desde' },
      { what: 'a measure that ends before it begins', input: conMedida({ hasta: '2026-03-01' }), field: 'medidas.0.hasta' },
      { what: 'a measure without one', input: { ...base, decision: 'MEDIDA_DICTADA' }, field: 'medidas' },
      {
        what: 'measures that nobody ordered',
        input: { ...base, decision: 'ARCHIVADA', medidas: [{ ...BOLETA, desde }] },
        field: 'decision',
      },
      {
        what: 'a hearing before its answer',
        input: { ...base, audiencia: { fijadaPara: antes, asunto: 'Audiencia' } },
        field: 'audiencia.fijadaPara',
      },
      { what: 'nobody signed', input: { ...base, funcionario: ' ' }, field: 'funcionario' },
      { what: 'an unknown decision', input: { ...base, decision: 'QUIZA' }, field: 'decision' },
      { what: 'a long summary', input: { ...base, resumen: 'x'.repeat(2001) }, field: 'resumen' },
    ]);
  });
});

describe('measures', () => {
  const conMedida = async (medida: object = {}) => {
    const { casoId, derivacionId } = await carta();
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, { decision: 'MEDIDA_DICTADA', medidas: [{ ...BOLETA, desde: h.clock.now(), ...medida }] }),
    );
    const { medidas } = await h.ok('derivaciones.listar', { casoId });
    return { casoId, derivacionId, medidaId: medidas[0]?.id ?? '' };
  };

  it('an open one forbids mediation, and no edit of the sheet takes it away', async () => {
    const { id } = await casoListo(h, { tipos: ['EDU-01'], conocidoEn: h.clock.now() });
    await h.ok('casos.editar', edicionDe(await ver(h, id), { medidaVigente: false }));
    const { derivacionId } = await entregado(h, id, 'JCPD');
    expect((await ver(h, id)).ruta?.mediabilidad).not.toBe('PROHIBIDA');
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, { decision: 'MEDIDA_DICTADA', medidas: [{ ...BOLETA, desde: h.clock.now() }] }),
    );
    expect(await ver(h, id)).toMatchObject({ medidaVigente: true, ruta: { mediabilidad: 'PROHIBIDA' } });
    await h.ok('casos.editar', edicionDe(await ver(h, id), { medidaVigente: false }));
    expect(await ver(h, id)).toMatchObject({ medidaVigente: true, ruta: { mediabilidad: 'PROHIBIDA' } });
    const { medidas } = await h.ok('derivaciones.listar', { casoId: id });
    await h.ok('derivaciones.actualizarMedida', { id: medidas[0]?.id ?? '', estado: 'REVOCADA', nota: 'Resolución de la Junta' });
    expect((await ver(h, id)).medidaVigente).toBe(false);
  });

  it('emergency custody ends after the 72 hours of the parameter (CONA 217)', async () => {
    const { casoId } = await conMedida({ codigo: 'C217_CUSTODIA_EMERGENCIA' });
    const { medidas } = await h.ok('derivaciones.listar', { casoId });
    expect(medidas[0]?.venceEn).toBe(new Date(Date.parse(h.clock.now()) + 72 * HORA).toISOString());
  });

  it('breached: B8 is answered, the risk rises, the triage stands open, the 911 card is asked for', async () => {
    const { casoId, medidaId } = await conMedida();
    await valorar(h, casoId, { riesgo: 'ALTO' });
    const antes = await ver(h, casoId);
    const salida = await h.ok('derivaciones.actualizarMedida', {
      id: medidaId,
      estado: 'INCUMPLIDA',
      nota: 'La vecina lo vio en la puerta',
    });
    expect(salida).toEqual({ id: medidaId, emergencia: true });
    const caso = await ver(h, casoId);
    expect(caso).toMatchObject({ valorado: false, siguientePaso: { acto: 'VALORAR' }, medidaVigente: true, version: antes.version + 1 });
    expect(caso.respuestas['B8']).toBe('SI');
    expect(caso.plazo).toEqual(antes.plazo);
    expect(['ALTO', 'CRITICO']).toContain(caso.riesgo);
    await sinEscribir(() =>
      h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.actualizarMedida', { id: medidaId, estado: 'INCUMPLIDA', nota: 'Otra vez' }),
    );
  });

  it('a breach lifts a low risk by itself and never lowers a high one', async () => {
    const { id } = await casoListo(h, { tipos: ['EDU-01'], conocidoEn: h.clock.now() });
    expect((await ver(h, id)).riesgo).toBe('MEDIO');
    const { derivacionId } = await entregado(h, id, 'JCPD');
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, { decision: 'MEDIDA_DICTADA', medidas: [{ ...BOLETA, desde: h.clock.now() }] }),
    );
    const { medidas } = await h.ok('derivaciones.listar', { casoId: id });
    await h.ok('derivaciones.actualizarMedida', { id: medidas[0]?.id ?? '', estado: 'INCUMPLIDA', nota: 'No la dejan estudiar' });
    expect((await ver(h, id)).riesgo).toBe('ALTO');
  });

  it('one that ended is not touched any more; bad input writes nothing', async () => {
    const { medidaId } = await conMedida();
    await h.ok('derivaciones.actualizarMedida', { id: medidaId, estado: 'CUMPLIDA', nota: 'Informe de trabajo social' });
    await sinEscribir(() =>
      h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.actualizarMedida', { id: medidaId, estado: 'INCUMPLIDA', nota: 'Tarde' }),
    );
    await expectBadInputs(h, template, 'derivaciones.actualizarMedida', [
      { what: 'a state that is none', input: { id: medidaId, estado: 'VIGENTE', nota: 'Otra vez' }, field: 'estado' },
      { what: 'without saying how it is known', input: { id: medidaId, estado: 'REVOCADA', nota: ' ' }, field: 'nota' },
    ]);
    await sinEscribir(() =>
      h.refused('NO_ENCONTRADO', 'derivaciones.actualizarMedida', { id: uuidv7(), estado: 'CUMPLIDA', nota: 'Nada' }),
    );
  });

  it('the catalogue comes with the program', async () => {
    const { medidas } = await h.ok('derivaciones.catalogoMedidas', {});
    expect(medidas.length).toBeGreaterThan(30);
    expect(medidas).toContainEqual(expect.objectContaining({ codigo: 'C217_CUSTODIA_EMERGENCIA', norma: 'CONA 217' }));
  });
});

describe('hearings', () => {
  it('fixed, put off to another hour, done', async () => {
    const { casoId } = await carta();
    const manana = new Date(Date.parse(h.clock.now()) + 24 * HORA).toISOString();
    const pasado = new Date(Date.parse(h.clock.now()) + 48 * HORA).toISOString();
    const { id } = await h.ok('derivaciones.registrarAudiencia', {
      casoId,
      institucion: 'JCPD',
      fijadaPara: manana,
      asunto: 'Audiencia de prueba',
    });
    await sinEscribir(async () => {
      const { fields } = await h.refused('ENTRADA_INVALIDA', 'derivaciones.actualizarAudiencia', { id, estado: 'REALIZADA' });
      expect(Object.keys(fields ?? {})).toEqual(['estado']);
    });
    await h.ok('derivaciones.actualizarAudiencia', { id, estado: 'DIFERIDA', nota: 'La otra parte no fue citada', nuevaFecha: pasado });
    await sinEscribir(() => h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.actualizarAudiencia', { id, estado: 'CANCELADA' }));
    const { audiencias } = await h.ok('derivaciones.listar', { casoId });
    expect(audiencias.map(({ estado, fijadaPara }) => [estado, fijadaPara])).toEqual([
      ['DIFERIDA', manana],
      ['FIJADA', pasado],
    ]);
    h.clock.advance(49 * HORA);
    await h.ok('derivaciones.actualizarAudiencia', { id: audiencias[1]?.id ?? '', estado: 'REALIZADA' });
    expect((await ver(h, casoId)).historia.filter(({ tipo }) => tipo === 'AUDIENCIA')).toHaveLength(4);
  });

  it('refuses what cannot be', async () => {
    const { casoId } = await carta();
    const ayer = new Date(Date.parse(h.clock.now()) - 24 * HORA).toISOString();
    const manana = new Date(Date.parse(h.clock.now()) + 24 * HORA).toISOString();
    await expectBadInputs(h, template, 'derivaciones.registrarAudiencia', [
      { what: 'before anybody knew', input: { casoId, institucion: 'JCPD', fijadaPara: ayer, asunto: 'Audiencia' }, field: 'fijadaPara' },
      { what: 'before the Council', input: { casoId, institucion: 'CCPD', fijadaPara: manana, asunto: 'Audiencia' }, field: 'institucion' },
      { what: 'about nothing', input: { casoId, institucion: 'JCPD', fijadaPara: manana, asunto: ' ' }, field: 'asunto' },
    ]);
    const { id } = await h.ok('derivaciones.registrarAudiencia', { casoId, institucion: 'JCPD', fijadaPara: manana, asunto: 'Audiencia' });
    await expectBadInputs(h, template, 'derivaciones.actualizarAudiencia', [
      { what: 'put off to yesterday', input: { id, estado: 'DIFERIDA', nuevaFecha: ayer }, field: 'nuevaFecha' },
      { what: 'cancelled and put off', input: { id, estado: 'CANCELADA', nuevaFecha: manana }, field: 'nuevaFecha' },
    ]);
  });
});

describe('who may', () => {
  it('a case of sexual violence asks for the motive, which stays in the bitácora', async () => {
    const { casoId, derivacionId } = await carta({ tipos: ['SEX-02'] });
    await signIn(h, template, 'coordinadora'); // a motive holds until the session ends
    await h.refused('MOTIVO_REQUERIDO', 'derivaciones.obtener', { id: derivacionId });
    await h.refused('MOTIVO_REQUERIDO', 'derivaciones.listar', { casoId, motivo: 'x' });
    await h.ok('derivaciones.obtener', { id: derivacionId, motivo: 'Anotar la respuesta' });
    const fila = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection
        .prepare("SELECT detalle FROM bitacora WHERE entidad = 'derivacion' AND accion = 'VER' ORDER BY secuencia DESC LIMIT 1")
        .get(),
    );
    expect(fila).toEqual({ detalle: '{"motivo":"Anotar la respuesta"}' });
  });

  it('an administrator without cases neither reads nor answers', async () => {
    const { casoId, derivacionId } = await carta();
    await signIn(h, template, 'admin');
    await sinEscribir(async () => {
      await h.refused('SIN_PERMISO', 'derivaciones.obtener', { id: derivacionId });
      await h.refused('SIN_PERMISO', 'derivaciones.listar', { casoId });
      await h.refused('SIN_PERMISO', 'derivaciones.registrarRespuesta', respuesta(h, derivacionId));
    });
    await signIn(h, template, 'coordinadora');
  });
});
