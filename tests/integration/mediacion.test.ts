import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoMinimo, valorar, ver } from '../support/casos';
import {
  aceptada,
  casoDeConflicto,
  cierre,
  convocada,
  convocatoria,
  inicio,
  obtener,
  partesDe,
  propuesta,
  respuestas,
  sesionHecha,
  tamizarATodas,
} from '../support/mediacion';
import { cleanFolders, makeTemplate, openCopy, RELOJ_UTC, signIn, withRaw } from '../support/program';
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

const filas = (sql: string, ...valores: unknown[]) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(sql).all(...valores));
const porque = (error: { message: string }) => error.message;

describe('mediacion.preparar y proponer', () => {
  it('proposes with quality and representative; the case stays where it is', async () => {
    const casoId = await casoDeConflicto(h);
    const antes = await h.ok('mediacion.preparar', { casoId });
    expect(antes).toMatchObject({ impedimentos: [], abierta: null, nna: [{ nombre: 'Jacaranda Prueba Demo' }] });
    const id = await propuesta(h, casoId);
    expect(await obtener(h, id)).toMatchObject({
      estado: 'PROPUESTA',
      version: 1,
      estadoCaso: 'VALORADO',
      diasParaSesion: 10,
      partes: [
        { nombre: 'Ceiba Prueba Demo', calidad: 'Madre', esNna: false, acepta: null, firmadaEl: null, avisoCedula: null },
        { calidad: 'Adolescente', esNna: true, representante: 'Ceiba Prueba Demo' },
      ],
      sesiones: [],
      opinion: null,
      acuerdo: null,
    });
    expect((await ver(h, casoId)).historia[0]).toMatchObject({ tipo: 'MEDIACION', referenciaId: id });
    expect(await h.ok('mediacion.preparar', { casoId })).toMatchObject({ abierta: id, nna: [], impedimentos: [{ articulo: null }] });
    expect((await h.ok('mediacion.listar', { casoId })).mediaciones).toEqual([
      { id, estado: 'PROPUESTA', creadoEn: RELOJ_UTC, sesiones: 0 },
    ]);
  });

  it('a misread cédula is a warning, not a block', async () => {
    const casoId = await casoDeConflicto(h);
    const [madre, hija] = await partesDe(h, casoId);
    const { id } = await h.ok('mediacion.proponer', {
      casoId,
      asunto: 'Teléfono y tareas',
      partes: [{ ...madre, cedula: '3059999010' }, hija] as never,
    });
    expect((await obtener(h, id)).partes[0]).toMatchObject({
      cedula: '3059999010',
      avisoCedula: expect.stringContaining('no parece una cédula'),
    });
  });

  it.each([
    ['VIO-01', 'VULNERACION', 'LOIPEVCM 9'],
    ['SUP-05', 'VULNERACION', 'Constitución 190'],
  ] as const)('refuses a case of %s (invariant 2), and writes nothing', async (tipo, naturaleza, articulo) => {
    const { id: casoId } = await h.ok('casos.registrar', casoMinimo({ tipos: [tipo], naturaleza }));
    await valorar(h, casoId);
    const partes = await partesDe(h, casoId);
    expect((await h.ok('mediacion.preparar', { casoId })).impedimentos[0]).toMatchObject({ articulo });
    await expectNothingWritten(h, template, async () => {
      const error = await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', { casoId, asunto: 'Teléfono y tareas', partes });
      expect(porque(error)).toContain(articulo);
    });
    expect(filas('SELECT id FROM mediacion WHERE caso_id = ?', casoId)).toEqual([]);
  });

  it('refuses one more while one is open, a case not assessed, one of another point, and people without cases', async () => {
    const casoId = await casoDeConflicto(h);
    await propuesta(h, casoId);
    const entrada = { casoId, asunto: 'Teléfono y tareas', partes: await partesDe(h, casoId) };
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', entrada);
    const { id: sinValorar } = await h.ok('casos.registrar', casoMinimo({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO' }));
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', { ...entrada, casoId: sinValorar });
    await h.refused('NO_ENCONTRADO', 'mediacion.proponer', { ...entrada, casoId: uuidv7() });
    await h.refused('NO_ENCONTRADO', 'mediacion.preparar', { casoId: uuidv7() });
    await signIn(h, template, 'admin');
    await h.refused('SIN_PERMISO', 'mediacion.proponer', entrada);
    await signIn(h, template, 'coordinadora');
  });

  it('refuses bad input beside its field', async () => {
    const casoId = await casoDeConflicto(h);
    const otra = (await ver(h, await casoDeConflicto(h))).nna[0]?.id;
    const [madre, hija] = await partesDe(h, casoId);
    const entrada = { casoId, asunto: 'Teléfono y tareas', partes: [madre, hija] };
    await expectBadInputs(h, template, 'mediacion.proponer', [
      { what: 'no subject', input: { ...entrada, asunto: ' ' }, field: 'asunto' },
      { what: 'over-long subject', input: { ...entrada, asunto: 'a'.repeat(301) }, field: 'asunto' },
      { what: 'one party', input: { ...entrada, partes: [madre] }, field: 'partes' },
      { what: 'children only', input: { ...entrada, partes: [hija, { ...hija, personaId: undefined }] }, field: 'partes' },
      { what: 'no quality', input: { ...entrada, partes: [{ ...madre, calidad: '' }, hija] }, field: 'partes.0.calidad' },
      {
        what: 'a child of another case',
        input: { ...entrada, partes: [madre, { ...hija, personaId: otra }] },
        field: 'partes.1.personaId',
      },
      { what: 'the same child twice', input: { ...entrada, partes: [madre, hija, hija] }, field: 'partes.2.personaId' },
      { what: 'a name that is a number', input: { ...entrada, partes: [{ ...madre, nombre: 7 }, hija] }, field: 'partes.0.nombre' },
    ]);
  });
});

describe('mediacion.registrarAceptacion y registrarOpinionNna', () => {
  it('ACEPTADA when every adult signed; the child is asked too', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    expect(await obtener(h, id)).toMatchObject({
      estado: 'ACEPTADA',
      partes: [
        { acepta: true, firmadaEl: '2026-03-16' },
        { acepta: true, firmadaEl: '2026-03-16' },
      ],
      opinion: { situacion: 'EXPRESO', porQuien: 'Rosa Demo Prueba' },
    });
    expect((await ver(h, casoId)).estado).toBe('VALORADO');
  });

  it('a refusal ends it: SIN_ACUERDO with the reason, voluntariedad false, nothing to mediate any more', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await propuesta(h, casoId);
    const { partes, version } = await obtener(h, id);
    await h.ok('mediacion.registrarAceptacion', {
      mediacionId: id,
      version,
      parteId: partes[0]?.id ?? '',
      acepta: false,
      razon: 'No quiere reunirse',
    });
    expect(await obtener(h, id)).toMatchObject({ estado: 'SIN_ACUERDO', razonFin: 'No quiere reunirse' });
    expect(await ver(h, casoId)).toMatchObject({ voluntariedad: false, estado: 'VALORADO', ruta: { mediabilidad: 'NO_PROCEDE' } });
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', { casoId, asunto: 'Otra vez', partes: await partesDe(h, casoId) });
  });

  it('a party may leave later: the session is let go and the case goes back', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await convocada(h, template, id);
    expect((await ver(h, casoId)).estado).toBe('EN_MEDIACION');
    const { partes, version } = await obtener(h, id);
    await h.ok('mediacion.registrarAceptacion', {
      mediacionId: id,
      version,
      parteId: partes[1]?.id ?? '',
      acepta: false,
      razon: 'Ya no quiere',
    });
    expect(await obtener(h, id)).toMatchObject({ estado: 'SIN_ACUERDO', sesiones: [{ estado: 'INASISTENCIA', resultado: 'SUSPENDIDA' }] });
    expect(await ver(h, casoId)).toMatchObject({ estado: 'VALORADO', voluntariedad: false });
  });

  it('preferring not to speak is respected and lets it go on; not having been heard does not', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    const opinion = {
      mediacionId: id,
      oidaEn: '2026-03-16T08:40:00-05:00',
      como: 'En la oficina',
      porQuien: 'Rosa',
      sinPartes: true as const,
    };
    await h.ok('mediacion.registrarOpinionNna', { ...opinion, version: (await obtener(h, id)).version, situacion: 'NO_FUE_POSIBLE' });
    const error = await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.convocar', await convocatoria(h, template, id));
    expect(porque(error)).toContain('CONA 60');
    await h.ok('mediacion.registrarOpinionNna', { ...opinion, version: (await obtener(h, id)).version, situacion: 'PREFIRIO_NO_OPINAR' });
    await h.ok('mediacion.convocar', await convocatoria(h, template, id));
  });

  it('refuses bad input beside its field, and an older version', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await propuesta(h, casoId);
    const { partes } = await obtener(h, id);
    const [madre, hija] = partes;
    const acepta = { mediacionId: id, version: 1, parteId: madre?.id, acepta: true, firmadaEl: '2026-03-16' };
    await expectBadInputs(h, template, 'mediacion.registrarAceptacion', [
      { what: 'an adult without signature', input: { ...acepta, firmadaEl: undefined }, field: 'firmadaEl' },
      { what: 'signed tomorrow', input: { ...acepta, firmadaEl: '2026-03-17' }, field: 'firmadaEl' },
      { what: 'signed before anybody knew', input: { ...acepta, firmadaEl: '2026-03-15' }, field: 'firmadaEl' },
      { what: 'an impossible day', input: { ...acepta, firmadaEl: '2026-02-30' }, field: 'firmadaEl' },
      { what: 'refusal without a reason', input: { ...acepta, acepta: false }, field: 'razon' },
      { what: 'no answer', input: { ...acepta, acepta: 'sí' }, field: 'acepta' },
    ]);
    await h.refused('NO_ENCONTRADO', 'mediacion.registrarAceptacion', { ...acepta, parteId: uuidv7() });
    await h.refused('NO_ENCONTRADO', 'mediacion.registrarAceptacion', { ...acepta, mediacionId: uuidv7() });
    await h.ok('mediacion.registrarAceptacion', { ...acepta, parteId: hija?.id ?? '', firmadaEl: undefined });
    await h.refused('REGISTRO_CAMBIADO', 'mediacion.registrarAceptacion', acepta);
    const opinion = {
      mediacionId: id,
      version: 2,
      situacion: 'EXPRESO',
      palabras: 'Quiero que me escuche',
      oidaEn: '2026-03-16T08:40:00-05:00',
      como: 'A solas',
      porQuien: 'Rosa',
      sinPartes: true,
    };
    await expectBadInputs(h, template, 'mediacion.registrarOpinionNna', [
      { what: 'in front of the parties', input: { ...opinion, sinPartes: false }, field: 'sinPartes' },
      { what: 'spoke, but no words', input: { ...opinion, palabras: '' }, field: 'palabras' },
      { what: 'silent, but words', input: { ...opinion, situacion: 'PREFIRIO_NO_OPINAR' }, field: 'palabras' },
      { what: 'tomorrow', input: { ...opinion, oidaEn: '2026-03-17T08:00:00-05:00' }, field: 'oidaEn' },
      { what: 'before anybody knew', input: { ...opinion, oidaEn: '2026-03-15T08:00:00-05:00' }, field: 'oidaEn' },
      { what: 'unknown situation', input: { ...opinion, situacion: 'CALLADA' }, field: 'situacion' },
      { what: 'over-long words', input: { ...opinion, palabras: 'a'.repeat(1501) }, field: 'palabras' },
    ]);
  });
});

describe('mediacion.convocar', () => {
  it('VALORADO → EN_MEDIACION by the coordination (§4.3)', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    const entrada = await convocatoria(h, template, id);
    await signIn(h, template, 'defensora');
    expect(porque(await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.convocar', entrada))).toContain('coordina');
    await signIn(h, template, 'coordinadora');
    const { id: sesionId } = await h.ok('mediacion.convocar', entrada);
    expect(await ver(h, casoId)).toMatchObject({ estado: 'EN_MEDIACION' });
    expect(await obtener(h, id)).toMatchObject({
      estado: 'CONVOCADA',
      sesiones: [{ id: sesionId, orden: 1, estado: 'CONVOCADA', facilitador: 'Aurora E.' }],
    });
  });

  it('refuses without signatures, without the child’s opinion, and twice', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await propuesta(h, casoId);
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.convocar', await convocatoria(h, template, id));
    const { partes } = await obtener(h, id);
    await h.ok('mediacion.registrarAceptacion', {
      mediacionId: id,
      version: 1,
      parteId: partes[0]?.id ?? '',
      acepta: true,
      firmadaEl: '2026-03-16',
    });
    expect(porque(await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.convocar', await convocatoria(h, template, id)))).toContain(
      'CONA 60',
    );
    const otra = await aceptada(h, await casoDeConflicto(h));
    await convocada(h, template, otra);
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.convocar', await convocatoria(h, template, otra));
  });

  it('refuses bad input beside its field', async () => {
    const id = await aceptada(h, await casoDeConflicto(h));
    const entrada = await convocatoria(h, template, id);
    await expectBadInputs(h, template, 'mediacion.convocar', [
      { what: 'yesterday', input: { ...entrada, convocadaPara: '2026-03-15T16:00:00-05:00' }, field: 'convocadaPara' },
      { what: 'after ten days', input: { ...entrada, convocadaPara: '2026-03-26T09:01:00-05:00' }, field: 'convocadaPara' },
      { what: 'no instant', input: { ...entrada, convocadaPara: 'el lunes' }, field: 'convocadaPara' },
      { what: 'no place', input: { ...entrada, lugar: '' }, field: 'lugar' },
      { what: 'somebody unknown', input: { ...entrada, facilitadorId: uuidv7() }, field: 'facilitadorId' },
      { what: 'who may not see cases', input: { ...entrada, facilitadorId: template.ids.admin }, field: 'facilitadorId' },
    ]);
    await h.ok('mediacion.convocar', { ...entrada, convocadaPara: '2026-03-26T08:59:00-05:00' });
  });
});

describe('mediacion.tamizar e iniciarSesion', () => {
  it('opens the session only when everybody was asked alone and said no to everything', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    const sesionId = await convocada(h, template, id);
    const [madre, hija] = (await obtener(h, id)).partes;
    const pregunta = { sesionId, preguntadoEn: h.clock.now(), aSolas: true as const };
    expect(porque(await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.iniciarSesion', await inicio(h, id)))).toContain('LOIPEVCM 9');
    await h.ok('mediacion.tamizar', { ...pregunta, parteId: madre?.id ?? '', respuestas: respuestas(false) });
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.iniciarSesion', await inicio(h, id));
    const duda = await h.ok('mediacion.tamizar', { ...pregunta, parteId: hija?.id ?? '', respuestas: respuestas(true, { N3: 'NO_SABE' }) });
    expect(duda.resultado).toBe('CON_DUDA');
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.iniciarSesion', await inicio(h, id));
    await h.ok('mediacion.tamizar', { ...pregunta, parteId: hija?.id ?? '', respuestas: respuestas(true) });
    await h.ok('mediacion.iniciarSesion', await inicio(h, id));
    expect(await obtener(h, id)).toMatchObject({
      estado: 'SESION',
      sesiones: [{ estado: 'EN_CURSO', tamizajes: [{}, {}, { resultado: 'SIN_SENALES' }] }],
    });
    expect(JSON.stringify(await obtener(h, id))).not.toContain('NO_SABE');
  });

  it('screenings are only added', async () => {
    expect(() =>
      withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare('UPDATE tamizaje_violencia SET violencia = 0').run()),
    ).toThrow('solo se agrega');
    expect(() => withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare('DELETE FROM tamizaje_violencia').run())).toThrow(
      'solo se agrega',
    );
  });

  it('refuses bad input beside its field', async () => {
    const id = await aceptada(h, await casoDeConflicto(h));
    const sesionId = await convocada(h, template, id);
    const [madre] = (await obtener(h, id)).partes;
    const entrada = { sesionId, parteId: madre?.id, preguntadoEn: h.clock.now(), aSolas: true, respuestas: respuestas(false) };
    const { T6: _una, ...incompletas } = respuestas(false) as Record<string, string>;
    await expectBadInputs(h, template, 'mediacion.tamizar', [
      { what: 'not alone', input: { ...entrada, aSolas: false }, field: 'aSolas' },
      { what: 'a question left open', input: { ...entrada, respuestas: incompletas }, field: 'respuestas.T6' },
      { what: 'the questions for children', input: { ...entrada, respuestas: respuestas(true) }, field: 'respuestas.T1' },
      { what: 'an answer that is none', input: { ...entrada, respuestas: { ...entrada.respuestas, T1: 'QUIZA' } }, field: 'respuestas.T1' },
      {
        what: 'a question that does not exist',
        input: { ...entrada, respuestas: { ...entrada.respuestas, Z9: 'NO' } },
        field: 'respuestas.Z9',
      },
      { what: 'tomorrow', input: { ...entrada, preguntadoEn: '2026-03-17T08:00:00-05:00' }, field: 'preguntadoEn' },
      { what: 'before anybody knew', input: { ...entrada, preguntadoEn: '2026-03-15T08:00:00-05:00' }, field: 'preguntadoEn' },
      { what: 'over-long words', input: { ...entrada, palabras: 'a'.repeat(601) }, field: 'palabras' },
    ]);
    await h.refused('NO_ENCONTRADO', 'mediacion.tamizar', { ...entrada, parteId: uuidv7() });
    await h.refused('NO_ENCONTRADO', 'mediacion.tamizar', { ...entrada, sesionId: uuidv7() });
    await tamizarATodas(h, id);
    const abrir = await inicio(h, id);
    await expectBadInputs(h, template, 'mediacion.iniciarSesion', [
      { what: 'not informed', input: { ...abrir, informadas: false }, field: 'informadas' },
      { what: 'tomorrow', input: { ...abrir, inicioEn: '2026-03-17T08:00:00-05:00' }, field: 'inicioEn' },
      { what: 'before the questions', input: { ...abrir, inicioEn: '2026-03-16T08:30:00-05:00' }, field: 'inicioEn' },
    ]);
  });
});

describe('mediacion.cerrarSesion y terminar', () => {
  it.each([
    ['PARCIAL', 'SESION', 'EN_MEDIACION'],
    ['SUSPENDIDA', 'ACEPTADA', 'EN_MEDIACION'],
    ['SIN_ACUERDO', 'SIN_ACUERDO', 'VALORADO'],
  ] as const)('%s takes the mediation to %s and the case to %s', async (resultado, estado, estadoCaso) => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await sesionHecha(h, template, id, { resultado });
    expect(await obtener(h, id)).toMatchObject({ estado, sesiones: [{ estado: 'REALIZADA', resultado, finEn: expect.any(String) }] });
    expect((await ver(h, casoId)).estado).toBe(estadoCaso);
  });

  it('somebody did not come: it may be convened again, or ended', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await convocada(h, template, id);
    await h.ok('mediacion.cerrarSesion', await cierre(h, id, { resultado: 'INASISTENCIA', puntos: [] }));
    expect(await obtener(h, id)).toMatchObject({ estado: 'INASISTENCIA', sesiones: [{ estado: 'INASISTENCIA', finEn: null }] });
    await convocada(h, template, id);
    await h.ok('mediacion.cerrarSesion', await cierre(h, id, { resultado: 'INASISTENCIA', puntos: [] }));
    const { version } = await obtener(h, id);
    await h.ok('mediacion.terminar', { mediacionId: id, version, razon: 'No vinieron dos veces seguidas' });
    expect(await obtener(h, id)).toMatchObject({ estado: 'SIN_ACUERDO', razonFin: 'No vinieron dos veces seguidas' });
    expect(await ver(h, casoId)).toMatchObject({ estado: 'VALORADO', voluntariedad: null });
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.terminar', {
      mediacionId: id,
      version: version + 1,
      razon: 'Otra vez, por si acaso',
    });
  });

  it('refuses bad input beside its field', async () => {
    const id = await aceptada(h, await casoDeConflicto(h));
    await convocada(h, template, id);
    await expectBadInputs(h, template, 'mediacion.cerrarSesion', [
      { what: 'agreement in a session that never began', input: await cierre(h, id), field: 'resultado' },
      { what: 'unknown result', input: await cierre(h, id, { resultado: 'BIEN' as never }), field: 'resultado' },
    ]);
    await tamizarATodas(h, id);
    await h.ok('mediacion.iniciarSesion', await inicio(h, id));
    await expectBadInputs(h, template, 'mediacion.cerrarSesion', [
      { what: 'nobody came to a session that began', input: await cierre(h, id, { resultado: 'INASISTENCIA' }), field: 'resultado' },
      { what: 'agreement on nothing', input: await cierre(h, id, { puntos: [] }), field: 'puntos' },
      { what: 'an over-long point', input: await cierre(h, id, { puntos: ['a'.repeat(201)] }), field: 'puntos.0' },
      { what: 'ended before it began', input: await cierre(h, id, { finEn: '2026-03-16T08:30:00-05:00' }), field: 'finEn' },
      { what: 'ended tomorrow', input: await cierre(h, id, { finEn: '2026-03-17T08:30:00-05:00' }), field: 'finEn' },
    ]);
    const { version } = await obtener(h, id);
    await expectBadInputs(h, template, 'mediacion.terminar', [
      { what: 'no reason', input: { mediacionId: id, version, razon: 'no' }, field: 'razon' },
    ]);
  });
});

describe('mediacion.obtener y listar', () => {
  it('refuses what is not of this point, and people without cases', async () => {
    await h.refused('NO_ENCONTRADO', 'mediacion.obtener', { id: uuidv7() });
    await h.refused('NO_ENCONTRADO', 'mediacion.listar', { casoId: uuidv7() });
    const id = await propuesta(h, await casoDeConflicto(h));
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare(`UPDATE mediacion SET punto_id = 'DC-01' WHERE id = ?`).run(id),
    );
    await h.refused('NO_ENCONTRADO', 'mediacion.obtener', { id });
    await signIn(h, template, 'admin');
    await h.refused('SIN_PERMISO', 'mediacion.obtener', { id });
    await signIn(h, template, 'coordinadora');
  });
});
