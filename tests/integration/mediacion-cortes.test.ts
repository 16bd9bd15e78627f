import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EditarCaso, ValorarCaso } from '@core/features/casos/casos.contract';
import { firmar } from '../support/accesos';
import { AGRESOR, casoMinimo, completar, edicionDe, valorar, ver } from '../support/casos';
import {
  aceptada,
  acordada,
  actaDe,
  casoDeConflicto,
  cierre,
  convocada,
  inicio,
  obtener,
  partesDe,
  propuesta,
  respuestas,
  sesionHecha,
  tamizarATodas,
} from '../support/mediacion';
import { entregado, respuesta } from '../support/derivaciones';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectNothingWritten } from '../support/refusals';

/* Every hard stop of mediation, and somebody who tries to get round it (domain.md §1.3, §4.3 invariants 2 to 4). */

const HORA = 3_600_000;
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

const tamizar = async (mediacionId: string, esNna: boolean, cambio: Parameters<typeof respuestas>[1], palabras?: string) => {
  const { partes, sesiones } = await obtener(h, mediacionId);
  return h.ok('mediacion.tamizar', {
    sesionId: sesiones.at(-1)?.id ?? '',
    parteId: partes.find((parte) => parte.esNna === esNna)?.id ?? '',
    preguntadoEn: h.clock.now(),
    aSolas: true,
    respuestas: respuestas(esNna, cambio),
    ...(palabras === undefined ? {} : { palabras }),
  });
};
const editar = async (casoId: string, cambio: Partial<EditarCaso>) => h.ok('casos.editar', edicionDe(await ver(h, casoId), cambio));

/** Session 2 of vignette 4, convened; the first one was held and adjourned an hour before. */
async function segundaSesion(): Promise<{ casoId: string; id: string; primera: string; segunda: string }> {
  const casoId = await casoDeConflicto(h);
  const id = await aceptada(h, casoId);
  const primera = await sesionHecha(h, template, id, { resultado: 'SUSPENDIDA' });
  h.clock.advance(HORA);
  return { casoId, id, primera, segunda: await convocada(h, template, id) };
}

describe('extra case (a) of §10: in session 2 the girl says that her mother hits her', () => {
  it('suspends session and mediation, adds the fact, starts 24 hours at the revelation and opens the triage again', async () => {
    const { casoId, id } = await segundaSesion();
    const antes = await ver(h, casoId);
    expect(antes.plazo).toBeNull();
    const revelado = h.clock.now();
    expect(await tamizar(id, true, { N4: 'SI' }, 'Mi mami me pega')).toMatchObject({ resultado: 'VIOLENCIA' });
    expect(await obtener(h, id)).toMatchObject({
      estado: 'SUSPENDIDA_POR_RIESGO',
      sesiones: [{ resultado: 'SUSPENDIDA' }, { estado: 'SUSPENDIDA_POR_RIESGO', inicioEn: null }],
    });
    const caso = await ver(h, casoId);
    expect(caso).toMatchObject({
      estado: 'VALORADO',
      valorado: false,
      riesgo: 'ALTO',
      naturaleza: null,
      violenciaReveladaEn: revelado,
      plazo: { codigo: 'PROVISIONAL_24', horas: 24, venceEn: new Date(Date.parse(revelado) + 24 * HORA).toISOString() },
      plazoCumplido: false,
      siguientePaso: { acto: 'VALORAR' },
    });
    expect(caso.hechos.at(-1)).toMatchObject({ fecha: '2026-03-16', hora: '10:00', texto: expect.stringContaining('«Mi mami me pega»') });
    expect(caso.hechos.at(-1)?.texto).not.toMatch(/Jacaranda|Ceiba/);
    expect(caso.historia.map(({ tipo }) => tipo)).toContain('VIOLENCIA_REVELADA');
    expect(caso.cambios[0]?.campos).toEqual(['hechos', 'riesgo', 'naturaleza']);

    // a person confirms what it is: the legal clock is the one of the new fact
    await h.ok('casos.valorar', {
      id: casoId,
      version: caso.version,
      tipos: ['FAM-01', 'VIO-01'],
      naturaleza: 'VULNERACION',
      respuestas: {},
      riesgo: 'ALTO',
    });
    expect(await ver(h, casoId)).toMatchObject({
      valorado: true,
      naturaleza: 'VULNERACION',
      plazo: { codigo: 'DENUNCIA_24', venceEn: new Date(Date.parse(revelado) + 24 * HORA).toISOString() },
      ruta: { principal: 'JCPD' },
    });
  });

  it('the same when it is told during the session', async () => {
    const { casoId, id } = await segundaSesion();
    await tamizarATodas(h, id);
    await h.ok('mediacion.iniciarSesion', await inicio(h, id));
    await h.ok('mediacion.cerrarSesion', await cierre(h, id, { violencia: true, palabras: 'A veces me pega', resultado: 'TOTAL' }));
    expect(await obtener(h, id)).toMatchObject({ estado: 'SUSPENDIDA_POR_RIESGO', sesiones: [{}, { estado: 'SUSPENDIDA_POR_RIESGO' }] });
    expect(await ver(h, casoId)).toMatchObject({ estado: 'VALORADO', valorado: false, plazo: { codigo: 'PROVISIONAL_24' } });
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.acordar', await actaDe(h, id));
  });
});

describe('getting round the screening', () => {
  it('that of session 1 does not open session 2', async () => {
    const { id, segunda } = await segundaSesion();
    const { sesiones } = await obtener(h, id);
    expect(sesiones[0]?.tamizajes).toHaveLength(2);
    expect((await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.iniciarSesion', await inicio(h, id))).message).toContain('cada sesión');
    // neither by asking again for session 1 nor by opening that one
    const { partes, version } = await obtener(h, id);
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.tamizar', {
      sesionId: sesiones[0]?.id,
      parteId: partes[0]?.id,
      preguntadoEn: h.clock.now(),
      aSolas: true,
      respuestas: respuestas(false),
    });
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.iniciarSesion', {
      sesionId: sesiones[0]?.id,
      version,
      inicioEn: h.clock.now(),
      informadas: true,
    });
    expect((await obtener(h, id)).sesiones.at(-1)).toMatchObject({ id: segunda, estado: 'CONVOCADA' });
  });

  it('a yes is not taken back by asking again', async () => {
    const { id, segunda } = await segundaSesion();
    await tamizar(id, false, { T3: 'SI' });
    const { partes, version } = await obtener(h, id);
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.tamizar', {
      sesionId: segunda,
      parteId: partes[0]?.id,
      preguntadoEn: h.clock.now(),
      aSolas: true,
      respuestas: respuestas(false),
    });
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.iniciarSesion', {
      sesionId: segunda,
      version,
      inicioEn: h.clock.now(),
      informadas: true,
    });
  });

  it('a clock set back neither opens the session nor gives more time', async () => {
    const { id, casoId } = await segundaSesion();
    await tamizarATodas(h, id);
    h.clock.advance(-HORA / 2);
    await expectNothingWritten(h, template, async () => {
      const error = await h.refused('ENTRADA_INVALIDA', 'mediacion.iniciarSesion', await inicio(h, id));
      expect(error.fields?.['inicioEn']).toContain('reloj');
    });
    const dicho = h.clock.now();
    await tamizar(id, true, { N3: 'SI' });
    const venceEn = new Date(Date.parse(dicho) + 24 * HORA).toISOString();
    expect((await ver(h, casoId)).plazo?.venceEn).toBe(venceEn);
    h.clock.advance(72 * HORA);
    expect(await ver(h, casoId)).toMatchObject({ vencido: true, plazo: { venceEn } });
  });
});

describe('getting round the prohibition once violence came to light', () => {
  async function revelada(): Promise<string> {
    const { casoId, id } = await segundaSesion();
    await tamizar(id, true, { N4: 'SI' });
    return casoId;
  }

  it('correcting an address does not end the clock, nor does adding nothing', async () => {
    const casoId = await revelada();
    const antes = await ver(h, casoId);
    await editar(casoId, { direccion: 'Calle Inventada 7-07' });
    expect(await ver(h, casoId)).toMatchObject({ plazo: antes.plazo, valorado: false, naturaleza: null });
  });

  it('calling it a conflict again is the coordination’s, with a reason, and never lets it be mediated', async () => {
    const casoId = await revelada();
    const partes = await partesDe(h, casoId);
    const caso = await ver(h, casoId);
    const conflicto: ValorarCaso = {
      id: casoId,
      version: caso.version,
      tipos: ['FAM-01'],
      naturaleza: 'CONFLICTO',
      respuestas: {},
      riesgo: 'BAJO',
    };
    await signIn(h, template, 'defensora');
    await h.refused('PLAZO_NO_SE_ALARGA', 'casos.valorar', { ...conflicto, razon: 'La madre dice que no fue nada' });
    await signIn(h, template, 'coordinadora');
    await h.refused('PLAZO_NO_SE_ALARGA', 'casos.valorar', conflicto);
    expect((await ver(h, casoId)).plazo).toEqual(caso.plazo);
    const razon = 'Se habló con ella a solas otra vez: fue un malentendido';
    await h.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.valorar', { ...conflicto, razon });
    const segundaFirma = await firmar(h, template, 'defensora', 'ALARGAR_PLAZO', casoId);
    await h.ok('casos.valorar', { ...conflicto, razon, segundaFirma });
    expect(await ver(h, casoId)).toMatchObject({ plazo: null, riesgo: 'BAJO', naturaleza: 'CONFLICTO', valorado: true });
    // everything says «conflict» again, and two people stand by it: still there is no mediation
    expect(
      (await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.proponer', { casoId, asunto: 'Otra vez lo mismo', partes })).message,
    ).toContain('LOIPEVCM 9');
    expect((await ver(h, casoId)).actos).toContainEqual(
      expect.objectContaining({ acto: 'MEDIAR', permitido: false, articulo: 'LOIPEVCM 9' }),
    );
  });

  it('nobody closes it as a conflict before it was assessed', async () => {
    const casoId = await revelada();
    expect(await ver(h, casoId)).toMatchObject({ naturaleza: null, plazoCumplido: false });
    expect(
      withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare('SELECT naturaleza FROM caso WHERE id = ?').get(casoId)),
    ).toEqual({ naturaleza: null });
  });
});

describe('invariant 3: what changes under an open mediation stops it in the same transaction', () => {
  const EN_CADA_PASO = [
    ['PROPUESTA', async (casoId: string) => propuesta(h, casoId)],
    ['ACEPTADA', async (casoId: string) => aceptada(h, casoId)],
    [
      'CONVOCADA',
      async (casoId: string) => {
        const id = await aceptada(h, casoId);
        await convocada(h, template, id);
        return id;
      },
    ],
    [
      'SESION',
      async (casoId: string) => {
        const id = await aceptada(h, casoId);
        await sesionHecha(h, template, id, { resultado: 'PARCIAL' });
        return id;
      },
    ],
    ['ACUERDO', async (casoId: string) => (await acordada(h, template, casoId)).mediacionId],
  ] as const;

  it.each(EN_CADA_PASO)('adding VIO-01 suspends it in %s', async (estado, hasta) => {
    const casoId = await casoDeConflicto(h);
    const id = await hasta(casoId);
    expect((await obtener(h, id)).estado).toBe(estado);
    await valorar(h, casoId, { tipos: ['FAM-01', 'VIO-01'], naturaleza: 'VULNERACION', riesgo: 'ALTO' });
    const despues = await obtener(h, id);
    expect(despues.estado).toBe('SUSPENDIDA_POR_RIESGO');
    expect(despues.actos.every(({ impedimentos }) => impedimentos.length > 0)).toBe(true);
    const caso = await ver(h, casoId);
    expect(caso.estado).toBe(estado === 'ACUERDO' ? 'EN_SEGUIMIENTO' : 'VALORADO');
    expect(caso.historia.find(({ texto }) => texto.startsWith('Mediación suspendida'))).toMatchObject({
      tipo: 'MEDIACION',
      referenciaId: id,
    });
    for (const { id: compromisoId } of despues.acuerdo?.compromisos ?? [])
      await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.verificarCompromiso', {
        compromisoId,
        estado: 'INCUMPLIDO',
        verificadoEl: '2026-03-16',
        nota: 'Se intenta igual',
      });
  });

  it.each<[string, Partial<EditarCaso>]>([
    ['a protection measure', { medidaVigente: true }],
    ['a penal complaint', { denunciaPenalAbierta: true }],
    ['a caregiver as the person pointed at', { agresores: [{ ...AGRESOR, cuidador: true }] }],
  ])('%s typed into the sheet suspends it', async (_que, cambio) => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await convocada(h, template, id);
    await editar(casoId, cambio);
    expect(await obtener(h, id)).toMatchObject({ estado: 'SUSPENDIDA_POR_RIESGO', sesiones: [{ estado: 'SUSPENDIDA_POR_RIESGO' }] });
    expect((await ver(h, casoId)).estado).toBe('VALORADO');
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.iniciarSesion', await inicio(h, id));
  });

  it('a risk that a person raises to ALTO suspends it, although the answers suggest less', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await convocada(h, template, id);
    await valorar(h, casoId, { naturaleza: 'CONFLICTO', riesgo: 'ALTO' });
    expect((await obtener(h, id)).estado).toBe('SUSPENDIDA_POR_RIESGO');
    expect((await ver(h, casoId)).estado).toBe('VALORADO');
  });

  it('what only a centre may mediate, or a refusal typed into the sheet, ends it without agreement', async () => {
    const uno = await casoDeConflicto(h);
    const id = await aceptada(h, uno);
    await convocada(h, template, id);
    await valorar(h, uno, { tipos: ['FAM-01', 'SUP-05'], naturaleza: 'VULNERACION' });
    expect(await obtener(h, id)).toMatchObject({ estado: 'SIN_ACUERDO', sesiones: [{ estado: 'INASISTENCIA' }] });
    expect((await ver(h, uno)).estado).toBe('VALORADO');
    const dos = await casoDeConflicto(h);
    const otra = await propuesta(h, dos);
    await editar(dos, { voluntariedad: false });
    expect((await obtener(h, otra)).estado).toBe('SIN_ACUERDO');
  });

  it('a measure that the authority orders suspends it', async () => {
    // a right that was harmed and may still be talked over: the letter goes out beside the mediation
    const { id: casoId } = await h.ok('casos.registrar', casoMinimo({ tipos: ['IDE-04'], naturaleza: 'VULNERACION' }));
    await completar(h, casoId, { agresores: [{ ...AGRESOR, parentesco: 'Vecino', convive: false }] });
    await valorar(h, casoId);
    const id = await propuesta(h, casoId);
    const { derivacionId } = await entregado(h, casoId, 'JCPD');
    expect((await obtener(h, id)).estado).toBe('PROPUESTA');
    await h.ok(
      'derivaciones.registrarRespuesta',
      respuesta(h, derivacionId, {
        decision: 'MEDIDA_DICTADA',
        medidas: [{ codigo: 'C79_BOLETA', numero: '1', desde: h.clock.now() }],
      }),
    );
    expect((await obtener(h, id)).estado).toBe('SUSPENDIDA_POR_RIESGO');
    const [madre] = (await obtener(h, id)).partes;
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.registrarAceptacion', {
      mediacionId: id,
      version: (await obtener(h, id)).version,
      parteId: madre?.id,
      acepta: true,
      firmadaEl: '2026-03-16',
    });
  });

  it('a change that the law has nothing against leaves it alone', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await convocada(h, template, id);
    await editar(casoId, { direccion: 'Calle Inventada 7-07', contactoSeguro: 'Llamar por la mañana' });
    await valorar(h, casoId, { naturaleza: 'CONFLICTO', riesgo: 'MEDIO' });
    expect((await obtener(h, id)).estado).toBe('CONVOCADA');
    expect((await ver(h, casoId)).estado).toBe('EN_MEDIACION');
  });
});

describe('going straight to the act', () => {
  it('no act without a session that ended in agreement, whatever is sent', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await expectNothingWritten(h, template, async () => {
      await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.acordar', await actaDe(h, id));
      await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.previsualizarActa', await actaDe(h, id));
    });
    await convocada(h, template, id);
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.acordar', await actaDe(h, id));
    await tamizarATodas(h, id);
    await h.ok('mediacion.iniciarSesion', await inicio(h, id));
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.acordar', await actaDe(h, id));
    await h.ok('mediacion.cerrarSesion', await cierre(h, id, { resultado: 'SUSPENDIDA' }));
    await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.acordar', await actaDe(h, id));
    expect(withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare('SELECT count(*) AS n FROM acuerdo').get())).toEqual({
      n: 0,
    });
  });

  it('nor by a defender, nor with the clock set back, nor after a letter took the case elsewhere', async () => {
    const casoId = await casoDeConflicto(h);
    const id = await aceptada(h, casoId);
    await sesionHecha(h, template, id);
    const entrada = await actaDe(h, id);
    await signIn(h, template, 'defensora');
    expect((await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.acordar', entrada)).message).toContain('coordina');
    await signIn(h, template, 'coordinadora');
    h.clock.advance(-HORA / 2);
    expect((await h.refused('ENTRADA_INVALIDA', 'mediacion.acordar', entrada)).fields?.['sesion']).toContain('reloj');
    h.clock.advance(HORA / 2);
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare(`UPDATE caso SET estado = 'EN_DERIVACION' WHERE id = ?`).run(casoId),
    );
    expect((await h.refused('TRANSICION_NO_PERMITIDA', 'mediacion.acordar', entrada)).message).toContain('ya no está en mediación');
    await h.ok('mediacion.terminar', { mediacionId: id, version: entrada.version, razon: 'El caso pasó a la autoridad' }, uuidv7());
  });

  it('no number is taken by an act that is refused', async () => {
    const id = await aceptada(h, await casoDeConflicto(h));
    await sesionHecha(h, template, id);
    await h.refused(
      'ENTRADA_INVALIDA',
      'mediacion.acordar',
      await actaDe(h, id, {
        compromisos: [{ quien: 'La madre', que: 'Bajar los alimentos a la mitad', controlEl: '2026-03-30', comoSeVerifica: 'Visita' }],
      }),
    );
    expect((await h.ok('mediacion.acordar', await actaDe(h, id))).numero).toBe('DC-13-2026-0001-AC');
  });
});
