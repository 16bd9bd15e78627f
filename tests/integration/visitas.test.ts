import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { casoMinimo, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, RELOJ, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';
import { apoyoVisitas, MEDIO, UPC } from '../support/visitas';

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
const { casoDe, dos, plan, resultado, obtener } = apoyoVisitas(
  () => h,
  () => template,
);

describe('visitas.preparar', () => {
  it('tells who may go, until when, and that consent is missing', async () => {
    const casoId = await casoDe('MEDIO');
    expect(await h.ok('visitas.preparar', { casoId })).toMatchObject({
      impedimento: null,
      exigeAutoridad: null,
      hasta: '2026-03-19T13:00:00.000Z',
      consentimiento: null,
      tipoSugerido: 'PRIMERA',
      direccion: 'San Jacinto',
      abiertas: 0,
      personas: [{ id: template.ids.coordinadora, nombre: 'Aurora E.' }, { id: template.ids.secretario }, { id: template.ids.defensora }],
    });
    const bajo = await casoDe('BAJO');
    expect(await h.ok('visitas.preparar', { casoId: bajo })).toMatchObject({ hasta: '2026-03-24T13:00:00.000Z' });
  });

  it('shows the law before anything is typed', async () => {
    const alto = await casoDe('ALTO');
    expect(await h.ok('visitas.preparar', { casoId: alto })).toMatchObject({
      impedimento: null,
      exigeAutoridad: { razon: 'En riesgo alto solo se visita con una autoridad.' },
      hasta: null,
    });
    const critico = await casoDe('CRITICO');
    expect(await h.ok('visitas.preparar', { casoId: critico })).toMatchObject({ impedimento: { articulo: 'CONA 73' }, hasta: null });
    const { id } = await h.ok('casos.registrar', casoMinimo(MEDIO));
    const { impedimento } = await h.ok('visitas.preparar', { casoId: id });
    expect(impedimento?.razon).not.toBe('');
  });

  it('tells a consent that was given and one that was refused', async () => {
    const casoId = await casoDe('BAJO');
    const { nna } = await ver(h, casoId);
    const base = {
      casoId,
      nnaId: nna[0]?.id ?? '',
      proposito: 'VISITA' as const,
      otorgadoPor: 'Hortensia Muestra Demo',
      calidad: 'OTRO' as const,
      esSenalada: false,
      modo: 'FIRMA' as const,
      otorgadoEl: '2026-03-16',
      asentimiento: 'PREFIRIO_NO_OPINAR' as const,
    };
    const dado = await h.call('consentimientos.registrar', { ...base, decision: 'NIEGA', calidad: 'CUIDADOR' });
    if (!dado.ok) throw new Error(JSON.stringify(dado.error));
    expect((await h.ok('visitas.preparar', { casoId })).consentimiento).toEqual({ decision: 'NIEGA', otorgadoEl: '2026-03-16' });
    await h.ok('visitas.programar', plan(casoId)); // told, not demanded
  });

  it('asks for the motive in a case of sexual violence, and refuses other ids', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: ['SEX-09'] }));
    await h.refused('MOTIVO_REQUERIDO', 'visitas.preparar', { casoId: id });
    await h.ok('visitas.preparar', { casoId: id, motivo: 'Ver si se puede visitar' });
    await h.refused('NO_ENCONTRADO', 'visitas.preparar', { casoId: uuidv7() });
    await signIn(h, template, 'admin');
    await h.refused('SIN_PERMISO', 'visitas.preparar', { casoId: id });
    await signIn(h, template, 'coordinadora');
  });
});

describe('visitas.programar', () => {
  it('VALORADO → EN_VISITA, kept once for a repeated command', async () => {
    const casoId = await casoDe('BAJO');
    const comandoId = uuidv7();
    expect(await h.ok('visitas.programar', plan(casoId), comandoId)).toEqual({ id: comandoId, version: 1 });
    await h.ok('visitas.programar', plan(casoId), comandoId);
    const caso = await ver(h, casoId);
    expect(caso.estado).toBe('EN_VISITA');
    expect(caso.historia[0]).toMatchObject({ tipo: 'VISITA_PROGRAMADA', referenciaId: comandoId });
    expect((await h.ok('visitas.listar', { casoId })).visitas).toEqual([
      {
        id: comandoId,
        tipo: 'PRIMERA',
        estado: 'PROGRAMADA',
        programadaPara: '2026-03-17T15:00:00.000Z',
        inicioEn: null,
        documentoId: null,
        impedimento: null,
      },
    ]);
    expect(await obtener(comandoId)).toMatchObject({
      casoId,
      visitantes: [
        { usuarioId: template.ids.coordinadora, nombre: 'Aurora Ejemplo Demo' },
        { usuarioId: template.ids.defensora, nombre: 'Rosa Demo Prueba' },
      ],
      ficha: null,
      version: 1,
      consentimiento: null,
    });
  });

  it('never one alone: the same person twice, or under another spelling, is one', async () => {
    const casoId = await casoDe('BAJO');
    const yo = template.ids.coordinadora;
    await expectNothingWritten(h, template, async () => {
      for (const visitantes of [
        { usuarios: [], otros: [] },
        { usuarios: [yo], otros: [] },
        { usuarios: [yo, yo], otros: [] },
        { usuarios: [yo], otros: ['aurora  EJEMPLO'] },
        { usuarios: [yo], otros: ['Áurora Ejemplo Demo'] },
        { usuarios: [], otros: ['Luna Muestra', 'Luna M. Muestra'] },
      ]) {
        const { fields, message } = await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', plan(casoId, { visitantes }));
        expect(fields).toEqual({ 'visitantes.usuarios': 'Una visita la hacen siempre dos personas.' });
        expect(message).toContain('dos personas');
      }
    });
    await h.ok('visitas.programar', plan(casoId, { visitantes: { usuarios: [yo], otros: ['Luna Muestra Ejemplo'] } }));
  });

  it('ALTO only with an authority; a service or an invented one is none', async () => {
    const casoId = await casoDe('ALTO');
    await expectNothingWritten(h, template, async () => {
      const { fields } = await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', plan(casoId));
      expect(fields).toEqual({ 'autoridad.institucion': 'En riesgo alto solo se visita con una autoridad.' });
    });
    await expectBadInputs(h, template, 'visitas.programar', [
      { what: 'a service', input: plan(casoId, { autoridad: { institucion: 'PATRONATO' } as never }), field: 'autoridad.institucion' },
      { what: 'a call', input: plan(casoId, { autoridad: { institucion: 'ECU911' } as never }), field: 'autoridad.institucion' },
      { what: 'nobody', input: plan(casoId, { autoridad: { institucion: 'NINGUNA' } as never }), field: 'autoridad.institucion' },
    ]);
    const { id } = await h.ok('visitas.programar', plan(casoId, { autoridad: { institucion: 'UPC' } }));
    expect(await obtener(id)).toMatchObject({ autoridad: { institucion: 'UPC' } });
  });

  it('CRITICO never, whoever comes along; and nothing before the case is valued or after it is closed', async () => {
    const critico = await casoDe('CRITICO');
    const sinValorar = (await h.ok('casos.registrar', casoMinimo(MEDIO))).id;
    await expectNothingWritten(h, template, async () => {
      const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', plan(critico, { autoridad: UPC }));
      expect(message).toContain('CONA 73');
      await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.programar', plan(sinValorar));
    });
    const cerrado = await casoDe('BAJO');
    withRaw(h.folder, template.rawKeyHex, (c) => c.prepare("UPDATE caso SET estado = 'CERRADO' WHERE id = ?").run(cerrado));
    await h.refused('CASO_CERRADO', 'visitas.programar', plan(cerrado));
  });

  it('somebody who may not go is not sent', async () => {
    const casoId = await casoDe('BAJO');
    const yo = template.ids.coordinadora;
    withRaw(h.folder, template.rawKeyHex, (c) =>
      c
        .prepare(
          "INSERT INTO impedimento (id, punto_id, caso_id, usuario_id, causa, creado_en, creado_por) VALUES (?, 'DC-13', ?, ?, 'PARENTESCO', ?, ?)",
        )
        .run(uuidv7(), casoId, template.ids.defensora, RELOJ, yo),
    );
    const otros: string[] = [];
    await expectBadInputs(h, template, 'visitas.programar', [
      {
        what: 'an administrator',
        input: plan(casoId, { visitantes: { usuarios: [yo, template.ids.admin], otros } }),
        field: 'visitantes.usuarios',
      },
      { what: 'somebody unknown', input: plan(casoId, { visitantes: { usuarios: [yo, uuidv7()], otros } }), field: 'visitantes.usuarios' },
      { what: 'somebody excused', input: plan(casoId), field: 'visitantes.usuarios' },
    ]);
    expect((await h.ok('visitas.preparar', { casoId })).personas.map(({ id }) => id)).not.toContain(template.ids.defensora);
  });

  it('bad input writes nothing', async () => {
    const casoId = await casoDe('BAJO');
    const malo = (cambio: object) => ({ ...plan(casoId), ...cambio });
    await expectBadInputs(h, template, 'visitas.programar', [
      { what: 'no case', input: malo({ casoId: 'x' }), field: 'casoId' },
      { what: 'no kind', input: malo({ tipo: 'OTRA' }), field: 'tipo' },
      { what: 'yesterday', input: malo({ programadaPara: '2026-03-15T10:00:00-05:00' }), field: 'programadaPara' },
      { what: 'the 30th of February', input: malo({ programadaPara: '2026-02-30T10:00:00-05:00' }), field: 'programadaPara' },
      { what: 'in ten years', input: malo({ programadaPara: '2036-03-17T10:00:00-05:00' }), field: 'programadaPara' },
      { what: 'no reason', input: malo({ motivo: ' ' }), field: 'motivo' },
      { what: 'a long reason', input: malo({ motivo: 'x'.repeat(501) }), field: 'motivo' },
      { what: 'no address', input: malo({ direccion: '' }), field: 'direccion' },
      { what: 'one word for a name', input: malo({ visitantes: { usuarios: [], otros: ['Luna', 'Sol'] } }), field: 'visitantes.otros.0' },
      { what: 'an id for a name', input: malo({ visitantes: { usuarios: [], otros: [uuidv7()] } }), field: 'visitantes.otros.0' },
      { what: 'visitors as text', input: malo({ visitantes: 'dos' }), field: 'visitantes' },
      {
        what: 'paper before the knowledge',
        input: malo({ papelFecha: '2026-03-01', programadaPara: '2026-03-16T08:30:00-05:00' }),
        field: 'papelFecha',
      },
      { what: 'paper of tomorrow', input: malo({ papelFecha: '2026-03-17' }), field: 'papelFecha' },
      { what: 'paper number alone', input: malo({ papelNumero: '12' }), field: 'papelFecha' },
      { what: 'more than asked', input: malo({ estado: 'REALIZADA' }), field: 'estado' },
    ]);
    await h.refused('NO_ENCONTRADO', 'visitas.programar', plan(uuidv7()));
  });

  it('another point does not exist here', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    withRaw(h.folder, template.rawKeyHex, (c) => c.prepare("UPDATE visita SET punto_id = 'DC-07' WHERE id = ?").run(id));
    await h.refused('NO_ENCONTRADO', 'visitas.obtener', { id });
    await h.refused('NO_ENCONTRADO', 'visitas.registrar', await resultado(casoId, id));
  });
});

describe('visitas.reprogramar', () => {
  const cambio = (id: string, version: number, otro: Partial<Input<'visitas.reprogramar'>> = {}): Input<'visitas.reprogramar'> => ({
    id,
    version,
    programadaPara: '2026-03-18T15:00:00-05:00',
    motivo: 'Conocer cómo está la niña en su casa',
    direccion: 'Calle Inventada 13-24',
    referencia: 'Portón verde',
    visitantes: dos(),
    razon: 'Llueve',
    ...otro,
  });

  it('changes day, place and company, and says so', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    expect(await h.ok('visitas.reprogramar', cambio(id, 1))).toEqual({ id, version: 2 });
    expect(await obtener(id)).toMatchObject({
      programadaPara: '2026-03-18T20:00:00.000Z',
      referencia: 'Portón verde',
      version: 2,
      estado: 'PROGRAMADA',
    });
    expect((await ver(h, casoId)).historia[0]?.texto).toBe('Visita reprogramada para el 18/03/2026 15:00: Llueve');
  });

  it('is refused to one alone, with an old version, and once the visit has its result', async () => {
    const casoId = await casoDe('BAJO');
    const { id } = await h.ok('visitas.programar', plan(casoId));
    await expectNothingWritten(h, template, async () => {
      await h.refused(
        'TRANSICION_NO_PERMITIDA',
        'visitas.reprogramar',
        cambio(id, 1, { visitantes: { usuarios: [template.ids.coordinadora], otros: [] } }),
      );
      await h.refused('REGISTRO_CAMBIADO', 'visitas.reprogramar', cambio(id, 2));
      await h.refused('NO_ENCONTRADO', 'visitas.reprogramar', cambio(uuidv7(), 1));
    });
    await expectBadInputs(h, template, 'visitas.reprogramar', [
      { what: 'yesterday', input: cambio(id, 1, { programadaPara: '2026-03-15T15:00:00-05:00' }), field: 'programadaPara' },
    ]);
    await h.ok('visitas.registrar', await resultado(casoId, id));
    await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.reprogramar', cambio(id, 2));
  });

  it('takes the authority away at ALTO: refused', async () => {
    const casoId = await casoDe('ALTO');
    const { id } = await h.ok('visitas.programar', plan(casoId, { autoridad: UPC }));
    await h.refused('TRANSICION_NO_PERMITIDA', 'visitas.reprogramar', cambio(id, 1));
    await h.ok('visitas.reprogramar', cambio(id, 1, { autoridad: { institucion: 'DINAPEN' } }));
  });
});
