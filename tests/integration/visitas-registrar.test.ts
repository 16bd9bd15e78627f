import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';
import { apoyoVisitas } from '../support/visitas';

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
const { casoDe, plan, ficha, resultado, obtener } = apoyoVisitas(
  () => h,
  () => template,
);

describe('visitas.registrar', () => {
  it('keeps the sheet whole, seen, said and thought apart', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const entrada = await resultado(casoId, id, {
      ficha: await ficha(casoId, {
        familiaConfirmada: 'SI',
        vivienda: {
          tenencia: 'ARRENDADA',
          tipo: 'CUARTO',
          cuartos: 2,
          personas: 5,
          agua: 'SI',
          luz: 'SI',
          servicioHigienico: 'NO',
          seguridad: '',
        },
        economia: { quienAporta: 'La abuela', ocupacion: ' ', bono: 'NO_SABE' },
        presentes: [{ parentesco: 'Abuela', edad: 61 }],
        compromisos: [{ quien: 'La abuela', que: 'Llevarla al control de salud', hasta: '2026-03-30' }],
        proximaFecha: '2026-04-06',
        factoresProteccion: 'Vive con su abuela\nVa a la escuela',
      }),
    });
    expect(await h.ok('visitas.registrar', entrada)).toEqual({ id, version: 2, estado: 'REALIZADA', volverAValorar: false });
    const visita = await obtener(id);
    expect(visita).toMatchObject({
      estado: 'REALIZADA',
      inicioEn: '2026-03-16T13:10:00.000Z',
      finEn: '2026-03-16T13:50:00.000Z',
      version: 2,
    });
    expect(visita.ficha).toMatchObject({
      observado: 'La casa está ordenada y la niña juega en el patio.',
      manifestado: 'La abuela cuenta que come tres veces al día.',
      apreciacion: 'Conviene acompañar a la abuela.',
      vivienda: { cuartos: 2, servicioHigienico: 'NO' },
      economia: { quienAporta: 'La abuela', bono: 'NO_SABE' },
      decision: 'CONTINUAR',
    });
    expect(visita.ficha?.economia).not.toHaveProperty('ocupacion');
    const caso = await ver(h, casoId);
    expect(caso.estado).toBe('EN_VISITA'); // the decision is a suggestion: the case moves by its own acts
    expect(caso.historia.find(({ referenciaId, tipo }) => referenciaId === id && tipo === 'VISITA')).toMatchObject({
      texto: 'Visita realizada',
      ocurridoEn: '2026-03-16T13:10:00.000Z',
    });
  });

  it('the accused at the door: suspended, whatever was chosen', async () => {
    const casoId = await casoDe('BAJO');
    for (const pedido of ['REALIZADA', 'NO_ENCONTRADA', 'SUSPENDIDA_POR_RIESGO'] as const) {
      const { id } = await h.ok('visitas.programar', plan(casoId));
      const entrada = await resultado(casoId, id, { resultado: pedido, ficha: await ficha(casoId, { agresorPresente: 'SI' }) });
      expect(await h.ok('visitas.registrar', entrada)).toMatchObject({ estado: 'SUSPENDIDA_POR_RIESGO', volverAValorar: true });
      expect((await obtener(id)).ficha).toMatchObject({
        razon: 'Estaba la persona señalada; la visita se detuvo.',
        observado: expect.any(String),
      });
    }
    expect((await ver(h, casoId)).historia.filter(({ tipo }) => tipo === 'REVALORAR')).toHaveLength(3);
  });

  it('signs of violence ask for a new triage; in a conflict the 24 hours start with the visit', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const entrada = await resultado(casoId, id, { ficha: await ficha(casoId, { senalesViolencia: 'SI' }) });
    expect(await h.ok('visitas.registrar', entrada)).toMatchObject({ estado: 'REALIZADA', volverAValorar: true });
    const caso = await ver(h, casoId);
    expect(caso).toMatchObject({
      valorado: false,
      plazo: { horas: 24, venceEn: '2026-03-17T13:10:00.000Z' },
      siguientePaso: { acto: 'VALORAR' },
    });
    expect(caso.historia.some(({ tipo, referenciaId }) => tipo === 'REVALORAR' && referenciaId === id)).toBe(true);

    const vulneracion = await casoDe('MEDIO');
    const antes = await ver(h, vulneracion);
    const otra = await h.ok('visitas.programar', plan(vulneracion));
    await h.ok('visitas.registrar', await resultado(vulneracion, otra.id, { ficha: await ficha(vulneracion, { senalesViolencia: 'SI' }) }));
    expect(await ver(h, vulneracion)).toMatchObject({ valorado: true, plazo: antes.plazo, naturaleza: 'VULNERACION' });
  });

  it.each(['NO_ENCONTRADA', 'RECHAZADA', 'SUSPENDIDA_POR_RIESGO'] as const)('%s with its reason', async (pedido) => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const { finEn: _fin, ...base } = await resultado(casoId, id, { resultado: pedido });
    await expectBadInputs(h, template, 'visitas.registrar', [
      { what: 'no reason', input: { ...base, ficha: { formato: 1, opiniones: [] } }, field: 'ficha.razon' },
    ]);
    const entrada = { ...base, ficha: { formato: 1 as const, opiniones: [], razon: 'Nadie abrió la puerta.' } };
    expect(await h.ok('visitas.registrar', entrada)).toMatchObject({ estado: pedido, volverAValorar: false });
  });

  it('on paper first: the paper day and number are kept, the visit lies behind', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId, { programadaPara: '2026-03-16T08:10:00-05:00', papelFecha: '2026-03-16' }));
    await h.ok('visitas.registrar', await resultado(casoId, id, { papelNumero: '0007' }));
    expect(await obtener(id)).toMatchObject({ papelFecha: '2026-03-16', papelNumero: '0007' });
    expect((await ver(h, casoId)).historia.some(({ texto }) => texto === 'Visita realizada; ficha llenada en papel el 16/03/2026')).toBe(
      true,
    );
  });

  it('bad input writes nothing', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    const base = await resultado(casoId, id);
    const conFicha = (cambio: object) => ({ ...base, ficha: { ...base.ficha, ...cambio } });
    const nnaId = base.ficha.opiniones[0]?.nnaId ?? '';
    await expectBadInputs(h, template, 'visitas.registrar', [
      { what: 'no result', input: { ...base, resultado: 'HECHA' }, field: 'resultado' },
      {
        what: 'still to come',
        input: { ...base, inicioEn: '2026-03-16T10:00:00-05:00', finEn: '2026-03-16T11:00:00-05:00' },
        field: 'inicioEn',
      },
      { what: 'before anybody knew', input: { ...base, inicioEn: '2026-03-15T10:00:00-05:00' }, field: 'inicioEn' },
      { what: 'no hours', input: { ...base, inicioEn: undefined, finEn: undefined }, field: 'inicioEn' },
      { what: 'ends first', input: { ...base, finEn: '2026-03-16T08:05:00-05:00' }, field: 'finEn' },
      { what: 'paper of tomorrow', input: { ...base, papelFecha: '2026-03-17' }, field: 'papelFecha' },
      { what: 'authority without a name', input: { ...base, autoridad: { institucion: 'UPC' } }, field: 'autoridad.nombre' },
      { what: 'the child skipped', input: conFicha({ opiniones: [] }), field: 'ficha.opiniones' },
      {
        what: 'the child without words',
        input: conFicha({ opiniones: [{ nnaId, situacion: 'EXPRESO' }] }),
        field: 'ficha.opiniones.0.palabras',
      },
      {
        what: 'no reason why not',
        input: conFicha({ opiniones: [{ nnaId, situacion: 'NO_FUE_POSIBLE' }] }),
        field: 'ficha.opiniones.0.razon',
      },
      {
        what: 'a child of nobody',
        input: conFicha({ opiniones: [{ nnaId: uuidv7(), situacion: 'PREFIRIO_NO_OPINAR' }] }),
        field: 'ficha.opiniones.0.nnaId',
      },
      { what: 'nothing seen', input: conFicha({ observado: '' }), field: 'ficha.observado' },
      { what: 'over-long', input: conFicha({ manifestado: 'x'.repeat(6001) }), field: 'ficha.manifestado' },
      { what: 'not accepted', input: conFicha({ recibe: { parentesco: 'Madre', consiente: 'NO' } }), field: 'ficha.recibe.consiente' },
      { what: 'an answer of its own', input: conFicha({ senalesViolencia: 'TAL_VEZ' }), field: 'ficha.senalesViolencia' },
      { what: 'another form', input: conFicha({ formato: 2 }), field: 'ficha.formato' },
      { what: 'an age of 200', input: conFicha({ presentes: [{ edad: 200 }] }), field: 'ficha.presentes.0.edad' },
      { what: 'next date before', input: conFicha({ proximaFecha: '2026-03-01' }), field: 'ficha.proximaFecha' },
    ]);
    await expectNothingWritten(h, template, async () => {
      await h.refused('NO_ENCONTRADO', 'visitas.registrar', { ...base, id: uuidv7() });
      await h.refused('REGISTRO_CAMBIADO', 'visitas.registrar', { ...base, version: 7 });
    });
  });
});

describe('the sheet on paper', () => {
  it('is previewed without a number, issued once, and frozen', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    for (const operacion of ['visitas.previsualizarFicha', 'visitas.emitirFicha'] as const)
      await h.refused('TRANSICION_NO_PERMITIDA', operacion, { id });
    await h.ok('visitas.registrar', await resultado(casoId, id, { papelFecha: '2026-03-16', papelNumero: '0007' }));
    await expectNothingWritten(h, template, async () => {
      const { pdf } = await h.ok('visitas.previsualizarFicha', { id });
      expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
      expect(h.rendered.at(-1)).toMatchObject({ tipo: 'FICHA_VISITA', datos: { numero: null }, marcas: { borrador: true } });
    });
    const comandoId = uuidv7();
    const emitida = await h.ok('visitas.emitirFicha', { id }, comandoId);
    expect(emitida).toEqual({ documentoId: comandoId, numero: expect.stringMatching(/^DC-13-2026-\d{4}-FV$/) });
    expect(h.rendered.at(-2)).toMatchObject({
      tipo: 'FICHA_VISITA',
      datos: {
        numero: emitida.numero,
        resultado: 'REALIZADA',
        papel: { fecha: '2026-03-16', numero: '0007' },
        visitantes: [{ nombre: 'Aurora Ejemplo Demo', cargo: 'Coordinadora' }, { nombre: 'Rosa Demo Prueba' }],
        opiniones: [{ de: 'Luna Ejemplo Prueba', texto: 'Me gusta estar con mi abuelita.', textual: true }],
      },
      marcas: { copia: false, borrador: false },
    });
    expect(await obtener(id)).toMatchObject({ documentoId: comandoId });
    const caso = await ver(h, casoId);
    expect(caso.documentos).toMatchObject([{ id: comandoId, tipo: 'FICHA_VISITA', numero: emitida.numero }]);
    expect(caso.historia[0]).toMatchObject({ tipo: 'DOCUMENTO', referenciaId: comandoId });
    const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.emitirFicha', { id });
    expect(message).toContain('ya está emitida');
    expect(() =>
      withRaw(h.folder, template.rawKeyHex, (c) => c.prepare("UPDATE documento_emitido SET datos = '{}' WHERE id = ?").run(comandoId)),
    ).toThrow();
  });

  it('numbers run on without a gap when a rendering fails', async () => {
    const casoId = await casoDe('BAJO');
    const emitir = async (falla: boolean) => {
      const { id } = await h.ok('visitas.programar', plan(casoId));
      await h.ok('visitas.registrar', await resultado(casoId, id));
      if (falla) {
        h.failRenders(1);
        await h.refused('ERROR_INTERNO', 'visitas.emitirFicha', { id });
      }
      return Number((await h.ok('visitas.emitirFicha', { id })).numero.slice(11, 15));
    };
    const primera = await emitir(false);
    expect(await emitir(true)).toBe(primera + 1);
  });

  it('refuses what is not there', async () => {
    await h.refused('NO_ENCONTRADO', 'visitas.emitirFicha', { id: uuidv7() });
    await h.refused('NO_ENCONTRADO', 'visitas.previsualizarFicha', { id: uuidv7() });
  });
});
