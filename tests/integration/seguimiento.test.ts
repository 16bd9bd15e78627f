import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoListo, casoMinimo, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, RELOJ_UTC, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';
import { ahora, casoEnSeguimiento, casoValorado, DIA, informar, RENCILLA, seguimiento } from '../support/seguimiento';

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

describe('seguimiento.registrar', () => {
  it('DERIVADO → EN_SEGUIMIENTO with the first entry; it is read back whole and opens from the memory of the case', async () => {
    const { id: casoId, codigo } = await casoListo(h);
    const { derivacionId } = await h.ok('derivaciones.emitir', { casoId, institucion: 'JCPD' });
    await h.ok('derivaciones.registrarEntrega', { derivacionId, entregadaEn: ahora(h), canal: 'MANO', recibidoPor: 'Ciprés Muestra' });
    expect((await ver(h, casoId)).estado).toBe('DERIVADO');
    const entrada = seguimiento(casoId, {
      situacion: 'IGUAL',
      escuela: 'Asiste todos los días',
      salud: 'Sin novedad',
      medidasCumplidas: 'SI',
      proximoEl: '2026-03-23',
      papelFecha: '2026-03-16',
      papelNumero: '14',
    });
    const comandoId = uuidv7();
    expect(await h.ok('seguimiento.registrar', entrada, comandoId)).toEqual({ id: comandoId, estado: 'EN_SEGUIMIENTO', revalorar: false });
    const caso = await ver(h, casoId);
    expect(caso).toMatchObject({ estado: 'EN_SEGUIMIENTO', valorado: true });
    expect(caso.historia).toContainEqual(
      expect.objectContaining({
        tipo: 'SEGUIMIENTO',
        ocurridoEn: RELOJ_UTC,
        referenciaId: comandoId,
        texto: 'Seguimiento (llamada): sigue igual',
      }),
    );
    const { casoId: _casoId, hechoEn: _hechoEn, ...campos } = entrada;
    expect(await h.ok('seguimiento.obtener', { id: comandoId })).toMatchObject({
      ...campos,
      codigo,
      hechoEn: RELOJ_UTC,
      hechosNuevos: null,
      anotadoEn: RELOJ_UTC,
      usuario: 'Aurora E.',
    });
    // the same command again is the same follow-up
    await h.ok('seguimiento.registrar', entrada, comandoId);
    const lista = await h.ok('seguimiento.listar', { casoId });
    expect(lista.seguimientos.map(({ id }) => id)).toEqual([comandoId]);
    expect(lista.proximoSugerido).toBe('2026-03-23'); // ALTO: weekly
  });

  it('a report by word of mouth is enough for follow-up proper; before it a call is written down and moves nothing', async () => {
    const { id: casoId } = await casoValorado(h);
    expect(await h.ok('seguimiento.registrar', seguimiento(casoId))).toMatchObject({ estado: 'VALORADO' });
    await informar(h, casoId);
    expect(await h.ok('seguimiento.registrar', seguimiento(casoId))).toMatchObject({ estado: 'EN_SEGUIMIENTO' });
  });

  it('what worsens asks for a new triage and lowers nothing', async () => {
    const { id: casoId } = await casoEnSeguimiento(h);
    const antes = await ver(h, casoId);
    const { id, revalorar } = await h.ok('seguimiento.registrar', seguimiento(casoId, { situacion: 'EMPEORA' }));
    expect(revalorar).toBe(true);
    const despues = await ver(h, casoId);
    expect(despues.historia).toContainEqual(expect.objectContaining({ tipo: 'REVALORAR', referenciaId: id }));
    expect(despues).toMatchObject({ riesgo: antes.riesgo, plazo: antes.plazo, naturaleza: antes.naturaleza, valorado: true });
  });

  it('new violence in a mere conflict starts 24 hours at that moment and takes the triage back', async () => {
    const { id: casoId } = await casoValorado(h, RENCILLA);
    expect(await ver(h, casoId)).toMatchObject({ plazo: null, valorado: true, naturaleza: 'CONFLICTO' });
    await h.ok(
      'seguimiento.registrar',
      seguimiento(casoId, { violenciaNueva: true, situacion: 'EMPEORA', hechosNuevos: 'Dice que la madre le pega con un cable.' }),
    );
    const caso = await ver(h, casoId);
    expect(caso).toMatchObject({ valorado: false, naturaleza: null, plazoCumplido: false, siguientePaso: { acto: 'VALORAR' } });
    expect(Date.parse(caso.plazo?.venceEn ?? '')).toBe(Date.parse(RELOJ_UTC) + DIA);
    expect(caso.hechos.at(-1)?.texto).toContain('le pega con un cable');
  });

  it('a family that is not found counts as an attempt', async () => {
    const { id: casoId } = await casoEnSeguimiento(h);
    for (let n = 0; n < 3; n += 1)
      await h.ok('seguimiento.registrar', seguimiento(casoId, { localizado: false, contactoNna: false, situacion: 'NO_SE_SABE' }));
    const estado = await h.ok('seguimiento.estadoCierre', { casoId });
    expect(estado.motivos.find(({ motivo }) => motivo === 'NO_LOCALIZADO')?.impedimento).toBeNull();
    expect((await ver(h, casoId)).historia[0]?.texto).toBe('Seguimiento (llamada): no se encontró a la familia');
  });

  it('is no way around the rules of a visit: at high risk it is refused beside the field', async () => {
    const { id: casoId } = await casoListo(h);
    await expectNothingWritten(h, template, async () => {
      const { fields } = await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.registrar', seguimiento(casoId, { tipo: 'VISITA' }));
      expect(fields?.['tipo']).toMatch(/autoridad que acompaña/);
    });
  });

  it('refuses before the triage, in a closed case, and for whoever may not', async () => {
    const { id: casoId } = await h.ok('casos.registrar', casoMinimo());
    await expectNothingWritten(h, template, async () => {
      await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.registrar', seguimiento(casoId));
      await h.refused('NO_ENCONTRADO', 'seguimiento.registrar', seguimiento(uuidv7()));
    });
    withRaw(h.folder, template.rawKeyHex, (db) => db.prepare("UPDATE caso SET estado = 'CERRADO' WHERE id = ?").run(casoId));
    await expectNothingWritten(h, template, () => h.refused('CASO_CERRADO', 'seguimiento.registrar', seguimiento(casoId)));
    await signIn(h, template, 'admin');
    await h.refused('SIN_PERMISO', 'seguimiento.registrar', seguimiento(casoId));
    await signIn(h, template, 'coordinadora');
  });

  it('refuses what cannot be, beside the field', async () => {
    const { id: casoId } = await casoValorado(h, { ...RENCILLA, conocidoEn: '2026-03-16T08:00:00-05:00' });
    const con = (cambio: Parameters<typeof seguimiento>[1]) => seguimiento(casoId, cambio);
    await expectBadInputs(h, template, 'seguimiento.registrar', [
      { what: 'tomorrow', input: con({ hechoEn: '2026-03-17T09:00:00-05:00' }), field: 'hechoEn' },
      { what: 'before anybody knew', input: con({ hechoEn: '2026-03-16T07:00:00-05:00' }), field: 'hechoEn' },
      { what: 'an impossible day', input: con({ hechoEn: '2026-02-30T09:00:00-05:00' }), field: 'hechoEn' },
      { what: 'an unknown kind', input: { ...con({}), tipo: 'SUEÑO' }, field: 'tipo' },
      { what: 'no word on violence', input: { ...con({}), violenciaNueva: 'quizás' }, field: 'violenciaNueva' },
      { what: 'no note', input: con({ nota: ' ' }), field: 'nota' },
      { what: 'an endless note', input: con({ nota: 'x'.repeat(2001) }), field: 'nota' },
      { what: 'a next date that is over', input: con({ proximoEl: '2026-03-15' }), field: 'proximoEl' },
      { what: 'a next date that does not exist', input: con({ proximoEl: '2026-13-01' }), field: 'proximoEl' },
      { what: 'found nobody, talked with the child', input: con({ localizado: false, situacion: 'NO_SE_SABE' }), field: 'contactoNna' },
      { what: 'violence without facts', input: con({ violenciaNueva: true }), field: 'hechosNuevos' },
      { what: 'a paper of another day', input: con({ papelFecha: '2026-03-10' }), field: 'papelFecha' },
      { what: 'something of one’s own', input: { ...con({}), creadoPor: template.ids.defensora }, field: 'creadoPor' },
    ]);
  });
});

describe('seguimiento.obtener', () => {
  it('of a case of sexual violence asks for the motive, and finds nothing of another point', async () => {
    const { id: casoId } = await casoValorado(h, { tipos: ['SEX-02'] });
    await informar(h, casoId);
    const { id } = await h.ok('seguimiento.registrar', seguimiento(casoId));
    await signIn(h, template, 'coordinadora');
    await h.refused('MOTIVO_REQUERIDO', 'seguimiento.obtener', { id });
    await h.refused('MOTIVO_REQUERIDO', 'seguimiento.estadoCierre', { casoId });
    expect((await h.ok('seguimiento.obtener', { id, motivo: 'Preparar la reunión' })).id).toBe(id);
    await h.refused('NO_ENCONTRADO', 'seguimiento.obtener', { id: uuidv7() });
    const { id: otro } = await casoValorado(h, RENCILLA);
    const { id: ajeno } = await h.ok('seguimiento.registrar', seguimiento(otro));
    withRaw(h.folder, template.rawKeyHex, (db) => {
      db.prepare("UPDATE caso SET punto_id = 'DC-21' WHERE id = ?").run(otro);
    });
    await h.refused('NO_ENCONTRADO', 'seguimiento.obtener', { id: ajeno });
    await h.refused('NO_ENCONTRADO', 'seguimiento.listar', { casoId: otro });
  });
});

describe('registro diferido and cases from another Defensoría', () => {
  it('the paper’s day is the day of knowledge, typed later; both stand on the sheet', async () => {
    const { id } = await h.ok(
      'casos.registrar',
      casoMinimo({ conocidoEn: '2026-03-14T18:30:00-05:00', papelFecha: '2026-03-14', papelNumero: '0032', recibidoDe: 'DC-08' }),
    );
    const caso = await ver(h, id);
    expect(caso).toMatchObject({
      conocidoEn: '2026-03-14T23:30:00.000Z',
      registradoEn: RELOJ_UTC,
      papelFecha: '2026-03-14',
      papelNumero: '0032',
      recibidoDe: 'DC-08',
      vencido: true, // the clock runs from the paper, not from the typing
    });
    expect(caso.historia.map(({ texto }) => texto)).toEqual(
      expect.arrayContaining(['Se anotó antes en papel el 14/03/2026, hoja n.º 0032', 'Recibido de la Defensoría DC-08']),
    );
  });

  it('refuses what contradicts itself', async () => {
    await expectBadInputs(h, template, 'casos.registrar', [
      { what: 'another day', input: casoMinimo({ papelFecha: '2026-03-14' }), field: 'papelFecha' },
      { what: 'no day', input: casoMinimo({ papelNumero: '32' }), field: 'papelFecha' },
      { what: 'a day that does not exist', input: casoMinimo({ papelFecha: '2026-02-30' }), field: 'papelFecha' },
      { what: 'from nowhere', input: { ...casoMinimo(), recibidoDe: 'DC-99' }, field: 'recibidoDe' },
      { what: 'from itself', input: casoMinimo({ recibidoDe: 'DC-13' }), field: 'recibidoDe' },
    ]);
  });
});

describe('seguimiento.emitirHojaRuta', () => {
  it('is issued as often as needed, numbered, with codes only', async () => {
    const { id: casoId } = await casoListo(h);
    await h.ok('seguimiento.registrar', seguimiento(casoId, { nota: 'Luna Ejemplo Prueba está con su abuela Hortensia.' }));
    const vista = await h.ok('seguimiento.previsualizarHojaRuta', { casoId });
    expect(vista.pdf.length).toBeGreaterThan(100);
    const una = await h.ok('seguimiento.emitirHojaRuta', { casoId });
    const otra = await h.ok('seguimiento.emitirHojaRuta', { casoId });
    expect([una.numero, otra.numero]).toEqual(['DC-13-2026-0001-HR', 'DC-13-2026-0002-HR']);
    const papel = h.rendered.at(-1);
    expect(papel).toMatchObject({ tipo: 'HOJA_RUTA', datos: { numero: otra.numero } });
    expect(JSON.stringify(papel)).toContain('"acto":"SEGUIMIENTO"');
    expect(JSON.stringify(papel)).not.toMatch(/Luna|Ejemplo Prueba|Hortensia|correa|Olmo|Aurora/);
    expect((await ver(h, casoId)).historia).toContainEqual(expect.objectContaining({ tipo: 'DOCUMENTO', referenciaId: otra.documentoId }));
    await h.refused('NO_ENCONTRADO', 'seguimiento.emitirHojaRuta', { casoId: uuidv7() });
  });

  it('keeps its number when the rendering fails', async () => {
    const { id: casoId } = await casoValorado(h, RENCILLA);
    await valorar(h, casoId);
    h.failRenders(1);
    expect((await h.call('seguimiento.emitirHojaRuta', { casoId })).ok).toBe(false);
    expect((await h.ok('seguimiento.emitirHojaRuta', { casoId })).numero).toBe('DC-13-2026-0003-HR');
  });
});
