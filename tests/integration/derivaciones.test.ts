import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '@core/contract/index';
import { casoListo, casoMinimo, completar, edicionDe, triajeA, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, RELOJ, RELOJ_UTC, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

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

const CONFLICTO = { tipos: ['FAM-01'], naturaleza: 'CONFLICTO' } as const;
const conflicto = { ...CONFLICTO, tipos: [...CONFLICTO.tipos] };

describe('derivaciones.destinos', () => {
  it('who must be told, in order, with what has been issued', async () => {
    const { id } = await casoListo(h);
    const { destinos } = await h.ok('derivaciones.destinos', { casoId: id });
    expect(destinos[0]).toMatchObject({ institucion: 'JCPD', papel: 'PRINCIPAL', conOficio: true });
    expect(destinos).toContainEqual(expect.objectContaining({ institucion: 'FISCALIA', conOficio: true }));
    expect(destinos).toContainEqual(
      expect.objectContaining({ institucion: 'MSP', conOficio: true, papel: 'OTRA', tipo: 'SERVICIO', impedimento: null }),
    );
    expect(destinos.every(({ emitido, nombre }) => !emitido && nombre.length > 5)).toBe(true);
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(
      (await h.ok('derivaciones.destinos', { casoId: id })).destinos.filter(({ emitido }) => emitido).map(({ institucion }) => institucion),
    ).toEqual(['JCPD']);
  });

  it('nobody while there are no types', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: [] }));
    expect(await h.ok('derivaciones.destinos', { casoId: id })).toEqual({ destinos: [], noCorresponde: [] });
  });

  it('refuses', async () => {
    await h.refused('NO_ENCONTRADO', 'derivaciones.destinos', { casoId: uuidv7() });
    await expectBadInputs(h, template, 'derivaciones.destinos', [{ what: 'no id', input: { casoId: 7 }, field: 'casoId' }]);
  });
});

describe('derivaciones.previsualizar', () => {
  it('shows the letter marked BORRADOR with what it lacks, and takes no number and writes nothing', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    await expectNothingWritten(h, template, async () => {
      const { pdf, faltantes } = await h.ok('derivaciones.previsualizar', { casoId: id, institucion: 'JCPD' });
      expect(Buffer.from(pdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
      expect(h.rendered.at(-1)).toMatchObject({ tipo: 'OFICIO', datos: { numero: null }, marcas: { borrador: true, copia: false } });
      expect(faltantes.filter(({ bloquea }) => bloquea).map(({ campo }) => campo)).toEqual(['senaladas']);
    });
  });

  it('refuses an institution off the route, and other inputs', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo(conflicto));
    await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.previsualizar', { casoId: id, institucion: 'FISCALIA' });
    await h.refused('NO_ENCONTRADO', 'derivaciones.previsualizar', { casoId: uuidv7(), institucion: 'JCPD' });
    await expectBadInputs(h, template, 'derivaciones.previsualizar', [
      { what: 'an institution without letters', input: { casoId: id, institucion: 'CCPD' }, field: 'institucion' },
    ]);
  });
});

describe('derivaciones.emitir', () => {
  it('VALORADO → EN_DERIVACION: number, frozen snapshot, letter of the case', async () => {
    const { id, codigo } = await casoListo(h);
    const antes = await ver(h, id);
    const comandoId = uuidv7();
    const emitido = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' }, comandoId);
    expect(emitido).toEqual({
      documentoId: comandoId,
      derivacionId: expect.any(String),
      numero: expect.stringMatching(/^DC-13-2026-\d{4}-O$/),
    });
    const caso = await ver(h, id);
    expect(caso).toMatchObject({
      estado: 'EN_DERIVACION',
      version: antes.version + 1,
      plazo: antes.plazo,
      plazoCumplido: false,
      siguientePaso: { acto: 'REGISTRAR_ENTREGA', institucion: 'JCPD', documentoId: comandoId },
    });
    expect(caso.documentos).toEqual([
      {
        id: comandoId,
        tipo: 'OFICIO',
        numero: emitido.numero,
        institucion: 'JCPD',
        emitidoEn: RELOJ_UTC,
        entregadoEn: null,
        derivacionId: emitido.derivacionId,
        anulado: false,
      },
    ]);
    const [original, copia] = h.rendered.slice(-2);
    expect(original).toMatchObject({
      tipo: 'OFICIO',
      marcas: { copia: false, borrador: false },
      datos: {
        numero: emitido.numero,
        codigoCaso: codigo,
        destinatario: { codigo: 'JCPD' },
        firmante: { nombre: 'Aurora Ejemplo Demo', edad: 41 },
      },
    });
    expect(copia).toEqual({ ...original, marcas: { ...original?.marcas, copia: true } });
    expect(
      withRaw(h.folder, template.rawKeyHex, (connection) =>
        connection.prepare('SELECT institucion, tipo, es_principal, estado, documento_id FROM derivacion WHERE caso_id = ?').all(id),
      ),
    ).toEqual([{ institucion: 'JCPD', tipo: 'SOLICITUD_MEDIDA', es_principal: 1, estado: 'EMITIDA', documento_id: comandoId }]);
  });

  it('is blocked without the accused (CONA 237)', async () => {
    const { id } = await casoListo(h);
    await h.ok('casos.editar', edicionDe(await ver(h, id), { agresores: [] }));
    await expectNothingWritten(h, template, async () => {
      const { fields } = await h.refused('FALTAN_DATOS_DOCUMENTO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
      expect(Object.keys(fields ?? {})).toEqual(['senaladas']);
    });
    await h.ok('casos.editar', edicionDe(await ver(h, id), { agresores: [{ conocido: false }] }));
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' }); // saying that nobody knows is enough
  });

  it('is blocked without age and address of who complains (CONA 237); a defender signs in CRITICO only', async () => {
    const { id } = await casoListo(h);
    await signIn(h, template, 'defensora');
    await expectNothingWritten(h, template, () => h.refused('NO_PUEDE_EMITIR', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' }));
    await valorar(h, id, { riesgo: 'CRITICO' });
    const { fields } = await h.refused('FALTAN_DATOS_DOCUMENTO', 'derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(Object.keys(fields ?? {})).toEqual(['firmante.edad', 'firmante.direccion']);
    await signIn(h, template, 'coordinadora');
    const persona = { nombres: 'Rosa', apellidos: 'Demo Prueba', fechaNacimiento: '1990-01-02', direccion: 'Calle Inventada 7' };
    await h.ok('acceso.editarPersona', { id: template.ids.defensora, persona, roles: ['DEFENSOR'], activo: true });
    await signIn(h, template, 'defensora');
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(h.rendered.at(-1)).toMatchObject({ datos: { firmante: { nombre: 'Rosa Demo Prueba', edad: 36 } } });
    await signIn(h, template, 'coordinadora');
  });

  it('the secretary issues and the coordinator signs', async () => {
    const { id } = await casoListo(h);
    await signIn(h, template, 'secretario');
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(h.rendered.at(-1)).toMatchObject({ datos: { firmante: { nombre: 'Aurora Ejemplo Demo' }, elaboradoPor: 'L. F. M.' } });
    await signIn(h, template, 'coordinadora');
  });

  it('a letter of somebody without name, and an anonymous source, never block', async () => {
    const nna = [{ nn: true, sexo: 'MUJER', edadMeses: 60, edadFuente: 'ESTIMADA', tipoDocumento: 'NINGUNO' }] as const;
    const { id } = await casoListo(h, { nna: [...nna], denunciante: { tipo: 'ANONIMO', calidad: 'OTRO' }, canal: 'ANONIMO' });
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(JSON.stringify(h.rendered.at(-1))).toMatch(/según un aviso anónimo/i);
  });

  it('the letter never says who told, when they asked for reserve', async () => {
    const { id } = await casoListo(h);
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'FISCALIA' });
    expect(JSON.stringify(h.rendered.at(-1))).not.toMatch(/Hortensia|0900000003/);
  });

  it('refuses before the assessment, off the route and for unknown cases; nothing is written and no number is lost', async () => {
    await expectNothingWritten(h, template, async () => {
      await h.refused('NO_ENCONTRADO', 'derivaciones.emitir', { casoId: uuidv7(), institucion: 'JCPD' });
    });
    const sinValorar = await h.ok('casos.registrar', casoMinimo());
    await completar(h, sinValorar.id);
    const sinTipos = await h.ok('casos.registrar', casoMinimo({ tipos: [] }));
    const rencilla = await h.ok('casos.registrar', casoMinimo(conflicto));
    await completar(h, rencilla.id);
    await valorar(h, rencilla.id);
    await expectNothingWritten(h, template, async () => {
      await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitir', { casoId: sinValorar.id, institucion: 'JCPD' });
      await h.refused('TRANSICION_NO_PERMITIDA', 'derivaciones.emitir', { casoId: sinTipos.id, institucion: 'JCPD' });
      await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: rencilla.id, institucion: 'FISCALIA' });
      await h.refused('DESTINATARIO_NO_ADMITIDO', 'derivaciones.emitir', { casoId: rencilla.id, institucion: 'JCPD' });
    });
    await expectBadInputs(h, template, 'derivaciones.emitir', [
      { what: 'the Council, which never receives cases', input: { casoId: rencilla.id, institucion: 'CCPD' }, field: 'institucion' },
      { what: 'no institution', input: { casoId: rencilla.id }, field: 'institucion' },
      { what: 'a number of one’s own', input: { casoId: rencilla.id, institucion: 'JCPD', numero: 'DC-13-2026-0099-O' }, field: 'numero' },
    ]);
  });
});

describe('derivaciones.registrarEntrega', () => {
  const entrega = (
    derivacionId: string,
    cambio: Partial<Input<'derivaciones.registrarEntrega'>> = {},
  ): Input<'derivaciones.registrarEntrega'> => ({
    derivacionId,
    entregadaEn: RELOJ,
    canal: 'MANO',
    recibidoPor: 'Ciprés Muestra Ficticio',
    ...cambio,
  });

  it('stops the clock; the principal one takes the case to DERIVADO', async () => {
    const { id } = await casoListo(h, { conocidoEn: '2026-03-14T10:00:00-05:00' });
    expect((await ver(h, id)).vencido).toBe(true);
    const otra = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'FISCALIA' });
    const principal = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(await ver(h, id)).toMatchObject({ vencido: true, plazoCumplido: false, estado: 'EN_DERIVACION' });
    await h.ok('derivaciones.registrarEntrega', entrega(otra.derivacionId));
    expect(await ver(h, id)).toMatchObject({ vencido: false, plazoCumplido: true, estado: 'EN_DERIVACION' });
    await h.ok('derivaciones.registrarEntrega', entrega(principal.derivacionId, { recibidoCargo: 'Secretaría', numeroTramite: 'T-9' }));
    const caso = await ver(h, id);
    expect(caso.estado).toBe('DERIVADO');
    expect(caso.documentos.map(({ entregadoEn }) => entregadoEn)).toEqual([RELOJ_UTC, RELOJ_UTC]);
    expect(caso.historia.filter(({ tipo }) => tipo === 'ENTREGA')).toHaveLength(2);
  });

  it('is recorded once and never overwritten', async () => {
    const { id } = await casoListo(h);
    const { derivacionId } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await h.ok('derivaciones.registrarEntrega', entrega(derivacionId));
    await expectNothingWritten(h, template, () =>
      h.refused(
        'TRANSICION_NO_PERMITIDA',
        'derivaciones.registrarEntrega',
        entrega(derivacionId, { recibidoPor: 'Otra Persona Ficticia' }),
      ),
    );
  });

  it('refuses what cannot be', async () => {
    const { id } = await casoListo(h);
    const { derivacionId } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await expectBadInputs(h, template, 'derivaciones.registrarEntrega', [
      { what: 'tomorrow', input: entrega(derivacionId, { entregadaEn: '2026-03-17T09:00:00-05:00' }), field: 'entregadaEn' },
      { what: 'before anybody knew', input: entrega(derivacionId, { entregadaEn: '2026-03-16T07:00:00-05:00' }), field: 'entregadaEn' },
      {
        what: 'before the letter existed',
        input: entrega(derivacionId, { entregadaEn: '2026-03-16T08:30:00-05:00' }),
        field: 'entregadaEn',
      },
      { what: 'nobody received it', input: entrega(derivacionId, { recibidoPor: '  ' }), field: 'recibidoPor' },
      { what: 'no name but signs', input: entrega(derivacionId, { recibidoPor: '???' }), field: 'recibidoPor' },
      { what: 'a number', input: entrega(derivacionId, { recibidoPor: '12345' }), field: 'recibidoPor' },
      { what: 'by pigeon', input: { ...entrega(derivacionId), canal: 'PALOMA' }, field: 'canal' },
      { what: 'a long name', input: entrega(derivacionId, { recibidoPor: 'x'.repeat(121) }), field: 'recibidoPor' },
    ]);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'derivaciones.registrarEntrega', entrega(uuidv7())));
    withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("UPDATE derivacion SET punto_id = 'DC-21' WHERE id = ?").run(derivacionId),
    );
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'derivaciones.registrarEntrega', entrega(derivacionId)));
  });
});

describe('derivaciones.registrarDenunciaVerbal', () => {
  const verbal = (
    casoId: string,
    cambio: Partial<Input<'derivaciones.registrarDenunciaVerbal'>> = {},
  ): Input<'derivaciones.registrarDenunciaVerbal'> => ({
    casoId,
    institucion: 'FISCALIA',
    funcionario: 'Cedro Muestra Ficticio',
    denunciadoEn: '2026-03-16T08:45:00-05:00',
    canal: 'TELEFONO',
    ...cambio,
  });

  it('stops the clock; a 911 call does not (§1.2)', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ triaje: triajeA('A1') }));
    await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: '2026-03-16T08:40:00-05:00' });
    expect((await ver(h, id)).plazoCumplido).toBe(false);
    const comandoId = uuidv7();
    expect(await h.ok('derivaciones.registrarDenunciaVerbal', verbal(id, { numero: 'NDD-1' }), comandoId)).toEqual({ id: comandoId });
    const caso = await ver(h, id);
    expect(caso.plazoCumplido).toBe(true);
    expect(caso.historia).toContainEqual(
      expect.objectContaining({ tipo: 'DENUNCIA_VERBAL', ocurridoEn: '2026-03-16T13:45:00.000Z', referenciaId: comandoId }),
    );
  });

  it('the letter that follows tells of both', async () => {
    const { id } = await casoListo(h);
    await h.ok('casos.registrarLlamada911', { casoId: id, llamadoEn: '2026-03-16T08:40:00-05:00', numeroFicha: 'F-12' });
    await h.ok('derivaciones.registrarDenunciaVerbal', verbal(id));
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    expect(JSON.stringify(h.rendered.at(-1))).toMatch(/ECU 911, ficha F-12.*Denuncia verbal ante/);
  });

  it('refuses', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    await expectBadInputs(h, template, 'derivaciones.registrarDenunciaVerbal', [
      { what: 'the future', input: verbal(id, { denunciadoEn: '2026-03-16T09:30:00-05:00' }), field: 'denunciadoEn' },
      { what: 'before anybody knew', input: verbal(id, { denunciadoEn: '2026-03-16T07:58:00-05:00' }), field: 'denunciadoEn' },
      { what: 'an unknown institution', input: verbal(id, { institucion: 'ONU' }), field: 'institucion', code: 'CODIGO_DESCONOCIDO' },
      { what: 'the 911', input: verbal(id, { institucion: 'ECU911' }), field: 'institucion', code: 'DENUNCIA_VERBAL_NO_ADMITIDA' },
      { what: 'the Council', input: verbal(id, { institucion: 'CCPD' }), field: 'institucion', code: 'DENUNCIA_VERBAL_NO_ADMITIDA' },
      { what: 'a word for a name', input: verbal(id, { funcionario: 'ok.' }), field: 'funcionario' },
      { what: 'signs for a name', input: verbal(id, { funcionario: '---' }), field: 'funcionario' },
      { what: 'nobody listened', input: verbal(id, { funcionario: '' }), field: 'funcionario' },
      { what: 'by letter', input: { ...verbal(id), canal: 'CORREO' }, field: 'canal' },
    ]);
    const { message } = await h.refused(
      'DENUNCIA_VERBAL_NO_ADMITIDA',
      'derivaciones.registrarDenunciaVerbal',
      verbal(id, { institucion: 'MSP' }),
    );
    expect(message).toMatch(/denuncia de palabra/);
    expect(message).not.toMatch(/no recibe oficios/);
    await expectNothingWritten(h, template, () => h.refused('NO_ENCONTRADO', 'derivaciones.registrarDenunciaVerbal', verbal(uuidv7())));
  });
});
