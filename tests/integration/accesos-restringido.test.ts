import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casoMinimo, edicionDe, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn } from '../support/program';
import type { Harness, Template, Who } from '../support/program';
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

const como = (who: Who) => signIn(h, template, who);
const MAXIMA = { tipos: ['SEX-02'], triaje: { ...casoMinimo().triaje, A3: 'SI' } } as const;
const nuevo = async (cambio: Parameters<typeof casoMinimo>[0] = {}) => h.ok('casos.registrar', casoMinimo(cambio));
const reservado = async () => nuevo({ ...MAXIMA, tipos: [...MAXIMA.tipos] });
const RAZON = 'La familia llama: el tío volvió a la casa.';

describe('a case of the highest reserve', () => {
  it('is restricted from its registration: registrar and coordination see it, others do not', async () => {
    await como('secretario');
    const { id, codigo } = await reservado();
    expect((await ver(h, id)).acceso).toBe('RESTRINGIDO');
    await como('coordinadora');
    await ver(h, id);
    await como('defensora');
    await h.refused('ACCESO_RESTRINGIDO', 'casos.obtener', { id, motivo: 'Quiero verlo' });
    expect(await h.ok('casos.listar', { texto: codigo, limite: 10 })).toMatchObject({ filas: [], total: 0 });
    expect(await h.ok('accesos.buscarReservado', { codigo: ` ${codigo.toLowerCase()} ` })).toEqual({ reservado: { codigo, horas: 24 } });
    // only the exact code says so
    for (const texto of [codigo.slice(0, -1), 'DC13', 'Luna', ''])
      expect(await h.ok('accesos.buscarReservado', { codigo: texto })).toEqual({ reservado: null });
    for (const who of ['coordinadora', 'secretario'] as const) {
      await como(who);
      expect(await h.ok('accesos.buscarReservado', { codigo })).toEqual({ reservado: null });
    }
  });

  it('asks its motive as before', async () => {
    await como('coordinadora');
    const { id } = await reservado();
    await h.refused('MOTIVO_REQUERIDO', 'casos.obtener', { id });
  });

  it('becomes so when an assessment finds it; who assessed keeps it in sight, and nothing opens it again by itself', async () => {
    await como('coordinadora');
    const { id } = await nuevo({ tipos: [] });
    await como('defensora');
    await valorar(h, id, { tipos: ['EXP-04'], riesgo: 'ALTO', respuestas: { B7: 'SI' } });
    expect(await ver(h, id)).toMatchObject({ acceso: 'RESTRINGIDO', nivelReserva: 'MAXIMO' });
    await como('secretario');
    await h.refused('ACCESO_RESTRINGIDO', 'casos.obtener', { id });
    await como('defensora');
    await valorar(h, id, { tipos: ['VIO-01'], riesgo: 'ALTO', respuestas: { B7: 'NO' } });
    expect(await ver(h, id)).toMatchObject({ acceso: 'RESTRINGIDO', nivelReserva: 'RESERVADO' });
    await como('secretario');
    await h.refused('ACCESO_RESTRINGIDO', 'casos.obtener', { id });
  });

  it('who worked on it while it was open keeps it; who only looked does not', async () => {
    await como('coordinadora');
    const { id } = await nuevo();
    await como('defensora');
    await h.ok('casos.editar', edicionDe(await ver(h, id), { lugarHecho: 'En la casa' }));
    await como('secretario');
    await ver(h, id);
    await como('coordinadora');
    await h.ok('accesos.restringir', { casoId: id, acceso: 'RESTRINGIDO', razon: 'El señalado es conocido en el barrio.' });
    await como('defensora');
    await ver(h, id);
    await como('secretario');
    await h.refused('ACCESO_RESTRINGIDO', 'casos.obtener', { id });
  });
});

describe('accesos.restringir, otorgar, revocar', () => {
  it('a coordinator gives access, until an hour if she says so, and takes it back', async () => {
    await como('coordinadora');
    const { id } = await reservado();
    const base = { casoId: id, usuarioId: template.ids.defensora, razon: 'Acompaña a la familia.' };
    const hasta = '2026-03-16T12:00:00-05:00';
    await h.ok('accesos.otorgar', { ...base, hasta });
    await como('defensora');
    await ver(h, id);
    h.clock.advance(3 * 3_600_000);
    await h.refused('ACCESO_RESTRINGIDO', 'casos.obtener', { id, motivo: 'Sigo con el caso' });
    h.clock.advance(-3 * 3_600_000);
    await como('coordinadora');
    const { id: accesoId } = await h.ok('accesos.otorgar', base); // for good, beside the one that ends
    await expectBadInputs(h, template, 'accesos.otorgar', [{ what: 'twice', input: base, field: 'usuarioId' }]);
    const deCaso = await h.ok('accesos.deCaso', { casoId: id });
    expect(deCaso.personas.find(({ nombre }) => nombre === 'Rosa D.')).toMatchObject({ motivo: 'OTORGADO', hasta: null });
    for (const acceso of deCaso.personas.find(({ nombre }) => nombre === 'Rosa D.')?.accesos ?? [])
      await h.ok('accesos.revocar', { id: acceso.id });
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'accesos.revocar', { id: accesoId }));
    await como('defensora');
    await h.refused('ACCESO_RESTRINGIDO', 'casos.obtener', { id, motivo: 'Sigo con el caso' });
  });

  it('opens a case again to the point, but never one of the highest reserve', async () => {
    await como('coordinadora');
    const { id } = await nuevo();
    const cerrar = { casoId: id, acceso: 'RESTRINGIDO', razon: 'Vive junto a la Defensoría.' } as const;
    await h.ok('accesos.restringir', cerrar);
    await expectBadInputs(h, template, 'accesos.restringir', [
      { what: 'what it is already', input: cerrar, field: 'acceso' },
      { what: 'no reason', input: { ...cerrar, acceso: 'PUNTO', razon: 'no' }, field: 'razon' },
      { what: 'an access that is none', input: { ...cerrar, acceso: 'TODOS' }, field: 'acceso' },
    ]);
    await h.ok('accesos.restringir', { ...cerrar, acceso: 'PUNTO', razon: 'La familia se mudó de barrio.' });
    await como('defensora');
    expect((await ver(h, id)).historia.map(({ texto }) => texto)).toContain(
      'Acceso abierto a todo el punto por quien coordina: La familia se mudó de barrio.',
    );
    await como('coordinadora');
    const maximo = await reservado();
    await expectBadInputs(h, template, 'accesos.restringir', [
      { what: 'highest reserve', input: { casoId: maximo.id, acceso: 'PUNTO', razon: 'Ya no hace falta.' }, field: 'acceso' },
    ]);
  });

  it('refuses what cannot be, beside its field', async () => {
    await como('secretario');
    const { id } = await reservado();
    const base = { casoId: id, usuarioId: template.ids.defensora, razon: 'Acompaña a la familia.' };
    await h.refused('SIN_PERMISO', 'accesos.otorgar', base);
    await h.refused('SIN_PERMISO', 'accesos.restringir', { casoId: id, acceso: 'PUNTO', razon: 'Acompaña a la familia.' });
    await como('coordinadora');
    await expectBadInputs(h, template, 'accesos.otorgar', [
      { what: 'who does not read cases', input: { ...base, usuarioId: template.ids.admin }, field: 'usuarioId' },
      { what: 'a stranger', input: { ...base, usuarioId: uuidv7() }, field: 'usuarioId' },
      { what: 'who registered it', input: { ...base, usuarioId: template.ids.secretario }, field: 'usuarioId' },
      { what: 'no reason', input: { ...base, razon: '' }, field: 'razon' },
      { what: 'a moment gone by', input: { ...base, hasta: '2026-03-16T08:00:00-05:00' }, field: 'hasta' },
      { what: 'a moment that is none', input: { ...base, hasta: 'mañana' }, field: 'hasta' },
    ]);
    await h.ok('accesos.declararImpedimento', { casoId: id, usuarioId: template.ids.defensora, causa: 'PARENTESCO' });
    await expectBadInputs(h, template, 'accesos.otorgar', [{ what: 'who is excused', input: base, field: 'usuarioId' }]);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'accesos.revocar', { id: uuidv7() }));
  });
});

describe('the emergency door', () => {
  it('opens for a day with the exact code and what is happening; the coordinator sees it and takes note', async () => {
    await como('secretario');
    const { id, codigo } = await reservado();
    await como('defensora');
    await expectBadInputs(h, template, 'accesos.entrarPorEmergencia', [
      { what: 'nineteen letters', input: { codigo, razon: 'Es urgente, por fa..'.slice(0, 19) }, field: 'razon' },
      { what: 'no reason', input: { codigo }, field: 'razon' },
      { what: 'no code', input: { codigo: ' ', razon: RAZON }, field: 'codigo' },
      { what: 'half a code', input: { codigo: codigo.slice(0, -1), razon: RAZON }, field: 'codigo', code: 'NO_ENCONTRADO' },
    ]);
    const dado = await h.ok('accesos.entrarPorEmergencia', { codigo: codigo.toLowerCase(), razon: RAZON });
    expect(dado).toEqual({ casoId: id, hasta: '2026-03-17T14:00:00.000Z' });
    // a case that one may open anyway is only named: no second entry for the coordinator to look at
    expect(await h.ok('accesos.entrarPorEmergencia', { codigo, razon: RAZON })).toEqual({ casoId: id, hasta: null });
    expect((await h.ok('accesos.deCaso', { casoId: id })).personas.find(({ nombre }) => nombre === 'Rosa D.')?.accesos).toHaveLength(1);
    const caso = await ver(h, id);
    expect(caso.historia).toContainEqual(expect.objectContaining({ usuario: 'Rosa D.', texto: `Rosa D. entró por emergencia: ${RAZON}` }));
    expect((await h.ok('casos.listar', { texto: codigo, limite: 5 })).total).toBe(1);

    await como('coordinadora');
    const { emergencias } = await h.ok('accesos.emergenciasPorRevisar', {});
    expect(emergencias).toEqual([
      expect.objectContaining({ casoId: id, codigo, por: 'Rosa D.', razon: RAZON, hasta: '2026-03-17T14:00:00.000Z' }),
    ]);
    const accesoId = emergencias[0]?.accesoId ?? '';
    await h.ok('accesos.reconocerEmergencia', { accesoId, nota: 'Hizo bien.' });
    expect((await h.ok('accesos.emergenciasPorRevisar', {})).emergencias).toEqual([]);
    await expectBadInputs(h, template, 'accesos.reconocerEmergencia', [{ what: 'twice', input: { accesoId }, field: 'accesoId' }]);
    await como('defensora');
    await h.refused('SIN_PERMISO', 'accesos.emergenciasPorRevisar', {});
  });

  it('what is done in those hours does not make it last; a call and a delivery are possible without the coordinator', async () => {
    await como('secretario');
    const { id, codigo } = await reservado();
    await como('defensora');
    await h.ok('accesos.entrarPorEmergencia', { codigo, razon: RAZON });
    await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: '2026-03-16T09:00:00-05:00' });
    await h.ok('derivaciones.registrarDenunciaVerbal', {
      casoId: id,
      institucion: 'FISCALIA',
      funcionario: 'Sauce Ficticio',
      denunciadoEn: '2026-03-16T09:00:00-05:00',
      canal: 'PRESENCIAL',
    });
    await valorar(h, id);
    h.clock.advance(24 * 3_600_000 - 1000);
    await ver(h, id);
    h.clock.advance(1000);
    await h.refused('ACCESO_RESTRINGIDO', 'casos.obtener', { id, motivo: 'Sigo con el caso' });
    expect(await h.ok('accesos.buscarReservado', { codigo })).toMatchObject({ reservado: { codigo } });
    h.clock.advance(-24 * 3_600_000);
  });

  it('a clock set back does not bring an ended one to life for longer, and a revoked one not at all', async () => {
    await como('secretario');
    const { id, codigo } = await reservado();
    await como('defensora');
    await h.ok('accesos.entrarPorEmergencia', { codigo, razon: RAZON });
    await como('coordinadora');
    const mine = (await h.ok('accesos.emergenciasPorRevisar', {})).emergencias.find(({ casoId }) => casoId === id);
    await h.ok('accesos.revocar', { id: mine?.accesoId ?? '' });
    await como('defensora');
    h.clock.advance(-3_600_000);
    await h.refused('ACCESO_RESTRINGIDO', 'casos.obtener', { id, motivo: 'Sigo con el caso' });
    h.clock.advance(3_600_000);
  });

  it('is not for who reads no cases', async () => {
    await como('admin');
    await h.refused('SIN_PERMISO', 'accesos.entrarPorEmergencia', { codigo: 'DC13-2026-0001', razon: RAZON });
  });
});

describe('accesos.deCaso', () => {
  it('tells who may open it, by what, and who has looked; the motive only to coordinators', async () => {
    await como('secretario');
    const { id, codigo } = await reservado();
    await como('defensora');
    await h.ok('accesos.entrarPorEmergencia', { codigo, razon: RAZON });
    await h.ok('casos.obtener', { id, motivo: 'Llama la familia' });
    await h.ok('casos.obtener', { id, motivo: 'Llama la familia' });
    const { documentoId } = await h.ok('documentos.emitirFicha', { casoId: id, version: 'RESERVADA' });
    await h.ok('documentos.leer', { id: documentoId, copia: false });
    const visto = await h.ok('accesos.deCaso', { casoId: id });
    expect(visto.personas.map(({ nombre, motivo }) => [nombre, motivo])).toEqual([
      ['Aurora E.', 'COORDINACION'],
      ['Laurel F.', 'RESPONSABLE'],
      ['Rosa D.', 'EMERGENCIA'],
    ]);
    expect(visto.miradas).toContainEqual(expect.objectContaining({ usuario: 'Rosa D.', accion: 'VER', veces: 2, motivo: null }));
    expect(visto.miradas).toContainEqual(expect.objectContaining({ usuario: 'Rosa D.', accion: 'VER_DOCUMENTO', veces: 1 }));
    await como('coordinadora');
    const suyo = await h.ok('accesos.deCaso', { casoId: id });
    expect(suyo.miradas).toContainEqual(expect.objectContaining({ usuario: 'Rosa D.', accion: 'VER', motivo: 'Llama la familia' }));
    await h.refused('NO_ENCONTRADO', 'accesos.deCaso', { casoId: uuidv7() });
  });
});
