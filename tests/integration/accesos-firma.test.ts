import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { firmar } from '../support/accesos';
import { casoMinimo, edicionDe, valorar, ver } from '../support/casos';
import { cleanFolders, CLAVE, install, makeTemplate, openCopy, openHarness, signIn, withRaw } from '../support/program';
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
const nuevo = async (cambio: Parameters<typeof casoMinimo>[0] = {}) => ver(h, (await h.ok('casos.registrar', casoMinimo(cambio))).id);
const RAZON = 'El informe médico descarta lesiones.';
/** B8 alone suggests ALTO; SUP-05 has no minimum: MEDIO is a lowering. */
const bajar = (id: string, cambio: Partial<Input<'casos.valorar'>> = {}): Input<'casos.valorar'> => ({
  id,
  version: 1,
  tipos: ['SUP-05'],
  naturaleza: 'VULNERACION',
  respuestas: { B8: 'SI' },
  riesgo: 'MEDIO',
  razon: RAZON,
  ...cambio,
});
const conBaja = async () => {
  await como('coordinadora');
  return nuevo({ tipos: ['SUP-05'] });
};
const aprobaciones = (casoId: string) =>
  withRaw(h.folder, template.rawKeyHex, (connection) =>
    connection
      .prepare('SELECT acto, entidad, entidad_id, solicitante_id, aprobador_id FROM aprobacion WHERE caso_id = ? ORDER BY id')
      .all(casoId),
  );

describe('a second signature', () => {
  it('lowers a risk: the other person types her own password, and both stand in the record', async () => {
    const { id } = await conBaja();
    await expectNothingWritten(h, template, () => h.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.valorar', bajar(id)));
    expect((await h.ok('accesos.firmantes', { acto: 'BAJAR_RIESGO', entidadId: id })).personas.map(({ nombre }) => nombre)).toEqual([
      'Laurel F.',
      'Rosa D.',
    ]);
    await h.ok('casos.valorar', bajar(id, { segundaFirma: await firmar(h, template, 'defensora', 'BAJAR_RIESGO', id) }));
    const caso = await ver(h, id);
    expect(caso.riesgo).toBe('MEDIO');
    expect(caso.historia).toContainEqual(
      expect.objectContaining({
        tipo: 'SEGUNDA_FIRMA',
        usuario: 'Aurora E.',
        texto: 'Bajar el riesgo: firmó también Rosa D.',
      }),
    );
    expect(aprobaciones(id)).toEqual([
      {
        acto: 'BAJAR_RIESGO',
        entidad: 'caso',
        entidad_id: id,
        solicitante_id: template.ids.coordinadora,
        aprobador_id: template.ids.defensora,
      },
    ]);
    withRaw(h.folder, template.rawKeyHex, (connection) => {
      expect(() => connection.prepare('UPDATE aprobacion SET aprobador_id = ?').run(template.ids.secretario)).toThrow(/solo se agrega/);
      expect(() => connection.prepare('DELETE FROM aprobacion').run()).toThrow(/solo se agrega/);
    });
  });

  it('is needed to give the clock more time, in the sheet and in the assessment', async () => {
    await como('coordinadora');
    const caso = await nuevo();
    const tarde = edicionDe(caso, { conocidoEn: '2026-03-16T08:30:00-05:00', razonPlazo: 'Se escribió mal la hora de la llamada.' });
    await expectNothingWritten(h, template, () => h.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.editar', tarde));
    await h.ok('casos.editar', { ...tarde, segundaFirma: await firmar(h, template, 'secretario', 'ALARGAR_PLAZO', caso.id) });
    expect((await ver(h, caso.id)).plazo?.venceEn).toBe('2026-03-17T13:30:00.000Z');
    // earlier again needs nobody
    await h.ok('casos.editar', edicionDe(await ver(h, caso.id), { conocidoEn: '2026-03-16T07:00:00-05:00' }));
    const conflicto = {
      id: caso.id,
      version: 3,
      tipos: ['FAM-01'],
      naturaleza: 'CONFLICTO',
      respuestas: {},
      riesgo: caso.riesgo,
      razon: RAZON,
    } as const;
    await expectNothingWritten(h, template, () => h.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.valorar', conflicto));
    await h.ok('casos.valorar', {
      ...conflicto,
      tipos: [...conflicto.tipos],
      segundaFirma: await firmar(h, template, 'secretario', 'ALARGAR_PLAZO', caso.id),
    });
    expect((await ver(h, caso.id)).plazo).toBeNull();
    expect(aprobaciones(caso.id)).toHaveLength(2);
  });

  it('covers both when the same assessment lowers the risk and gives more time', async () => {
    await como('coordinadora');
    const { id } = await nuevo({ tipos: ['VIO-01'] });
    const segundaFirma = await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id);
    // not blows after all, but a birth that was never registered: another level and another clock
    await h.ok('casos.valorar', bajar(id, { tipos: ['IDE-01'], respuestas: {}, riesgo: 'BAJO', segundaFirma }));
    expect(aprobaciones(id)).toEqual([
      expect.objectContaining({ acto: 'BAJAR_RIESGO', aprobador_id: template.ids.secretario }),
      expect.objectContaining({ acto: 'ALARGAR_PLAZO', aprobador_id: template.ids.secretario }),
    ]);
  });
});

describe('what it cannot be used for', () => {
  const invalida = async (entrada: Input<'casos.valorar'>, razon: RegExp) =>
    expectNothingWritten(h, template, async () => {
      const error = await h.refused('SEGUNDA_FIRMA_INVALIDA', 'casos.valorar', entrada);
      expect(error.message).toMatch(razon);
    });

  it('twice', async () => {
    const { id } = await conBaja();
    const segundaFirma = await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id);
    await h.ok('casos.valorar', bajar(id, { segundaFirma }));
    await invalida(bajar(id, { version: 2, segundaFirma }), /ya se usó/);
  });

  it('a retry of the same command is the same act, not a second one', async () => {
    const { id } = await conBaja();
    const entrada = bajar(id, { segundaFirma: await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id) });
    const comando = uuidv7();
    const hecho = await h.ok('casos.valorar', entrada, comando);
    expect(await h.ok('casos.valorar', entrada, comando)).toEqual(hecho);
    expect(aprobaciones(id)).toHaveLength(1);
  });

  it('after five minutes, nor with the clock set back', async () => {
    const { id } = await conBaja();
    const tarde = await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id);
    h.clock.advance(5 * 60_000 + 1);
    await invalida(bajar(id, { segundaFirma: tarde }), /ya se usó/);
    h.clock.advance(-5 * 60_000 - 1);
    const antes = await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id);
    h.clock.advance(-1000);
    await invalida(bajar(id, { segundaFirma: antes }), /ya se usó/);
    h.clock.advance(1000);
  });

  it('for another act or another case, and the attempt uses it up', async () => {
    const { id } = await conBaja();
    const otro = await nuevo({ tipos: ['SUP-05'] });
    const deOtroActo = await firmar(h, template, 'secretario', 'ANULAR_CASO', id);
    await invalida(bajar(id, { segundaFirma: deOtroActo }), /otro acto/);
    const deOtroCaso = await firmar(h, template, 'secretario', 'BAJAR_RIESGO', otro.id);
    await invalida(bajar(id, { segundaFirma: deOtroCaso }), /otro acto/);
    await invalida(bajar(otro.id, { segundaFirma: deOtroCaso }), /ya se usó/);
    await invalida(bajar(id, { segundaFirma: uuidv7() }), /ya se usó/);
  });

  it('in another session: after a lock even the same person needs it anew', async () => {
    const { id } = await conBaja();
    const segundaFirma = await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id);
    await h.ok('acceso.bloquear', { causa: 'PERSONA' });
    await como('coordinadora');
    await invalida(bajar(id, { segundaFirma }), /ya se usó/);
  });

  it('when the signer was excused or lost access since', async () => {
    const { id } = await conBaja();
    const segundaFirma = await firmar(h, template, 'defensora', 'BAJAR_RIESGO', id);
    await h.ok('accesos.declararImpedimento', { casoId: id, usuarioId: template.ids.defensora, causa: 'PARENTESCO' });
    await invalida(bajar(id, { segundaFirma }), /ya no tiene acceso/);
  });
});

describe('accesos.firmarSegunda', () => {
  it('refuses who may not sign, before any password is looked at', async () => {
    const { id } = await conBaja();
    const base = { acto: 'BAJAR_RIESGO', entidadId: id, clave: 'no se mira esta clave' };
    await expectBadInputs(h, template, 'accesos.firmarSegunda', [
      { what: 'oneself', input: { ...base, usuarioId: template.ids.coordinadora }, field: 'usuarioId', code: 'SEGUNDA_FIRMA_INVALIDA' },
      { what: 'administration', input: { ...base, usuarioId: template.ids.admin }, field: 'usuarioId', code: 'SEGUNDA_FIRMA_INVALIDA' },
      { what: 'a stranger', input: { ...base, usuarioId: uuidv7() }, field: 'usuarioId', code: 'SEGUNDA_FIRMA_INVALIDA' },
      {
        what: 'a defender, for a ratification',
        input: { ...base, acto: 'RATIFICAR_VALORACION', usuarioId: template.ids.defensora },
        field: 'usuarioId',
        code: 'SEGUNDA_FIRMA_INVALIDA',
      },
      { what: 'an act that is none', input: { ...base, acto: 'TODO', usuarioId: template.ids.secretario }, field: 'acto' },
      { what: 'nobody chosen', input: { ...base, usuarioId: '' }, field: 'usuarioId' },
      { what: 'no password', input: { ...base, usuarioId: template.ids.secretario, clave: '' }, field: 'clave' },
      { what: 'an over-long password', input: { ...base, usuarioId: template.ids.secretario, clave: 'a'.repeat(201) }, field: 'clave' },
    ]);
    await h.refused('NO_ENCONTRADO', 'accesos.firmarSegunda', { ...base, entidadId: uuidv7(), usuarioId: template.ids.secretario });
  });

  it('a wrong password costs the same growing wait as at sign-in, for that person, and signs nobody out', async () => {
    const { id } = await conBaja();
    const intento = { acto: 'BAJAR_RIESGO', entidadId: id, usuarioId: template.ids.secretario, clave: 'esta no es la clave' } as const;
    for (let n = 0; n < 3; n += 1) {
      const error = await h.refused('CLAVE_INCORRECTA', 'accesos.firmarSegunda', intento);
      expect(error.fields).toEqual({ clave: 'La clave no es correcta.' });
    }
    await h.refused('ESPERA_TRAS_INTENTOS', 'accesos.firmarSegunda', { ...intento, clave: CLAVE });
    await h.refused('ESPERA_TRAS_INTENTOS', 'acceso.entrar', { personaId: template.ids.secretario, clave: CLAVE });
    await firmar(h, template, 'defensora', 'BAJAR_RIESGO', id); // somebody else does not wait
    expect((await h.ok('acceso.estado', {})).sesion?.usuarioId).toBe(template.ids.coordinadora);
    h.clock.advance(6000);
    await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id);
    h.clock.advance(-6000);
  });

  it('the password stands in no row: not in the ledger, not in the bitácora', async () => {
    const { id } = await conBaja();
    await firmar(h, template, 'secretario', 'BAJAR_RIESGO', id);
    withRaw(h.folder, template.rawKeyHex, (connection) => {
      expect(connection.prepare("SELECT count(*) FROM comando WHERE operacion = 'accesos.firmarSegunda'").pluck().get()).toBe(0);
      const fila = connection
        .prepare("SELECT entidad_id, detalle FROM bitacora WHERE accion = 'FIRMAR_SEGUNDA' ORDER BY secuencia DESC")
        .get();
      expect(fila).toEqual({
        entidad_id: id,
        detalle: JSON.stringify({ acto: 'BAJAR_RIESGO', aprobadorId: template.ids.secretario }),
      });
    });
  });

  it('somebody whose access was taken away signs nothing', async () => {
    const { id } = await conBaja();
    const persona = { nombres: 'Laurel', apellidos: 'Ficticio Muestra' };
    await h.ok('acceso.editarPersona', { id: template.ids.secretario, persona, roles: ['SECRETARIO'], activo: false });
    await h.refused('SEGUNDA_FIRMA_INVALIDA', 'accesos.firmarSegunda', {
      acto: 'BAJAR_RIESGO',
      entidadId: id,
      usuarioId: template.ids.secretario,
      clave: CLAVE,
    });
    expect((await h.ok('accesos.firmantes', { acto: 'BAJAR_RIESGO', entidadId: id })).personas.map(({ nombre }) => nombre)).toEqual([
      'Rosa D.',
    ]);
    await h.ok('acceso.editarPersona', { id: template.ids.secretario, persona, roles: ['SECRETARIO'], activo: true });
    await h.ok('acceso.restablecerClave', { personaId: template.ids.secretario, nueva: CLAVE });
  });
});

describe('a point with one single person who carries cases', () => {
  it('is not locked out: the act goes through, marked, until somebody else stands by it', async () => {
    const solo = openHarness();
    await install(solo);
    const { id } = await solo.ok('casos.registrar', casoMinimo({ tipos: ['SUP-05'] }));
    await solo.ok('acceso.agregarPersona', {
      persona: { nombres: 'Cedro', apellidos: 'Inventado Ejemplo' },
      roles: ['ADMIN_PUNTO'],
      clave: CLAVE,
    });
    expect(await solo.ok('accesos.firmantes', { acto: 'BAJAR_RIESGO', entidadId: id })).toEqual({ personas: [] });
    await solo.ok('casos.valorar', bajar(id));
    expect((await ver(solo, id)).historia).toContainEqual(
      expect.objectContaining({
        tipo: 'SIN_SEGUNDA_FIRMA',
        texto: 'Bajar el riesgo: sin segunda firma, no había otra persona',
      }),
    );
    const { actos } = await solo.ok('accesos.porRatificar', {});
    expect(actos).toEqual([expect.objectContaining({ casoId: id, por: 'Aurora E.', propio: true })]);
    const eventoId = actos[0]?.eventoId ?? '';
    await solo.refused('SEGUNDA_FIRMA_REQUERIDA', 'accesos.ratificarActo', { eventoId });
    const rosa = await solo.ok('acceso.agregarPersona', {
      persona: { nombres: 'Rosa', apellidos: 'Demo Prueba' },
      roles: ['DEFENSOR'],
      clave: CLAVE,
    });
    // from now on two people are asked for
    await solo.refused('SEGUNDA_FIRMA_REQUERIDA', 'casos.valorar', bajar(id, { version: 2 }));
    const { firmaId } = await solo.ok('accesos.firmarSegunda', {
      acto: 'RATIFICAR_ACTO',
      entidadId: eventoId,
      usuarioId: rosa.id,
      clave: CLAVE,
    });
    await solo.ok('accesos.ratificarActo', { eventoId, segundaFirma: firmaId });
    expect((await solo.ok('accesos.porRatificar', {})).actos).toEqual([]);
    expect((await solo.refused('ENTRADA_INVALIDA', 'accesos.ratificarActo', { eventoId })).fields).toHaveProperty('eventoId');
    await solo.refused('NO_ENCONTRADO', 'accesos.ratificarActo', { eventoId: uuidv7() });
    await solo.close();
  });
});

describe('ratification of a high triage', () => {
  const alta = async (who: Who = 'defensora') => {
    await como(who);
    const { id } = await nuevo();
    await valorar(h, id);
    return id;
  };
  const pendiente = async (casoId: string) => (await h.ok('accesos.porRatificar', {})).valoraciones.find((una) => una.casoId === casoId);

  it('a defender’s counts at once and waits for the coordinator, overdue after a day', async () => {
    const id = await alta();
    expect(await ver(h, id)).toMatchObject({ estado: 'VALORADO', riesgo: 'ALTO' });
    await h.refused('SIN_PERMISO', 'accesos.porRatificar', {});
    await como('coordinadora');
    const una = await pendiente(id);
    expect(una).toMatchObject({ riesgo: 'ALTO', por: 'Rosa D.', venceEn: '2026-03-17T14:00:00.000Z', vencida: false, propia: false });
    h.clock.advance(24 * 3_600_000 + 1);
    expect((await pendiente(id))?.vencida).toBe(true);
    h.clock.advance(-24 * 3_600_000 - 1);
    const valoracionId = una?.valoracionId ?? '';
    await expectBadInputs(h, template, 'accesos.ratificar', [
      { what: 'an over-long note', input: { valoracionId, nota: 'x'.repeat(501) }, field: 'nota' },
      { what: 'an id that is none', input: { valoracionId: 'x' }, field: 'valoracionId' },
    ]);
    await h.ok('accesos.ratificar', { valoracionId, nota: 'Conforme.' });
    expect(await pendiente(id)).toBeUndefined();
    expect((await ver(h, id)).historia).toContainEqual(
      expect.objectContaining({
        tipo: 'RATIFICACION',
        usuario: 'Aurora E.',
        referenciaId: valoracionId,
        texto: 'Valoración ratificada por Aurora E.',
      }),
    );
    await expectBadInputs(h, template, 'accesos.ratificar', [{ what: 'twice', input: { valoracionId }, field: 'valoracionId' }]);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'accesos.ratificar', { valoracionId: uuidv7() }));
  });

  it('a coordinator’s own waits for nobody; a low one neither', async () => {
    const propia = await alta('coordinadora');
    expect(await pendiente(propia)).toBeUndefined();
    const before = (await h.ok('accesos.porRatificar', {})).valoraciones.length;
    await como('defensora');
    const { id } = await nuevo({ tipos: ['IDE-01'] });
    await valorar(h, id);
    await como('coordinadora');
    expect((await h.ok('accesos.porRatificar', {})).valoraciones).toHaveLength(before);
  });

  it('only the last assessment waits; the coordinator’s next one stands in its place', async () => {
    const id = await alta();
    await como('secretario');
    await valorar(h, id, { riesgo: 'CRITICO' });
    await como('coordinadora');
    expect(await pendiente(id)).toMatchObject({ riesgo: 'CRITICO', por: 'Laurel F.' });
    await valorar(h, id, { riesgo: 'CRITICO' });
    expect(await pendiente(id)).toBeUndefined();
  });

  it('a coordinator at the same table signs at once', async () => {
    await como('defensora');
    const { id } = await nuevo();
    const segundaFirma = await firmar(h, template, 'coordinadora', 'RATIFICAR_VALORACION', id);
    await valorar(h, id, { segundaFirma });
    await como('coordinadora');
    expect(await pendiente(id)).toBeUndefined();
    expect(aprobaciones(id)).toEqual([
      expect.objectContaining({
        acto: 'RATIFICAR_VALORACION',
        entidad: 'valoracion',
        solicitante_id: template.ids.defensora,
        aprobador_id: template.ids.coordinadora,
      }),
    ]);
  });

  it('is not for one’s own triage of before, nor for a case from which the coordinator is excused', async () => {
    const id = await alta();
    await como('coordinadora');
    const persona = { nombres: 'Rosa', apellidos: 'Demo Prueba' };
    await h.ok('acceso.editarPersona', { id: template.ids.defensora, persona, roles: ['COORDINADOR'], activo: true });
    await como('defensora');
    const una = await pendiente(id);
    expect(una?.propia).toBe(true);
    await expectBadInputs(h, template, 'accesos.ratificar', [
      { what: 'her own', input: { valoracionId: una?.valoracionId ?? '' }, field: 'valoracionId' },
    ]);
    await como('coordinadora');
    await h.ok('accesos.declararImpedimento', { casoId: id, causa: 'VECINDAD' });
    expect(await pendiente(id)).toBeUndefined();
    await h.refused('NO_ENCONTRADO', 'accesos.ratificar', { valoracionId: una?.valoracionId ?? '' });
    await h.ok('acceso.editarPersona', { id: template.ids.defensora, persona, roles: ['DEFENSOR'], activo: true });
  });
});
