import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firmar } from '../support/accesos';
import { casoListo, casoMinimo, valorar, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';
import {
  actaFirmada,
  ahora,
  casoEnSeguimiento,
  casoValorado,
  cerrar,
  cierre,
  faltan,
  HORA,
  hoy,
  motivoDe,
  prepararConFamilia,
  RENCILLA,
  seguimiento,
} from '../support/seguimiento';

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

const raw = (sql: string, ...values: string[]) => withRaw(h.folder, template.rawKeyHex, (db) => db.prepare(sql).run(...values));

describe('the way out', () => {
  it('prepared, act issued, printed, signed, closed: each step opens the next, and everything is on record', async () => {
    const { id: casoId, codigo } = await casoEnSeguimiento(h);
    expect(await faltan(h, casoId, 'DERECHO_RESTITUIDO')).toEqual(['NNA_INFORMADO', 'ACTA']);
    const { id: cierreId } = await prepararConFamilia(h, casoId, 'DERECHO_RESTITUIDO');
    expect(await faltan(h, casoId, 'DERECHO_RESTITUIDO')).toEqual(['ACTA']);
    await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.firmarActa', { casoId, cierreId, firmadaEl: hoy(h) });
    await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId, cierreId });

    const acta = await h.ok('seguimiento.emitirActaCierre', { casoId, cierreId });
    expect(acta.numero).toMatch(/^DC-13-2026-\d{4}-CI$/);
    expect(h.rendered.at(-1)).toMatchObject({
      tipo: 'ACTA_CIERRE',
      datos: {
        numero: acta.numero,
        codigoCaso: codigo,
        motivo: { codigo: 'DERECHO_RESTITUIDO', etiqueta: 'El derecho fue restituido' },
        informado: { como: 'En persona, con la madre a solas', el: '2026-03-16' },
        firmas: { coordinacion: 'Aurora Ejemplo Demo', familia: null },
        comprobaciones: expect.arrayContaining([
          { texto: 'La autoridad fue informada', cumple: true },
          { texto: 'No hay visitas programadas', cumple: true },
        ]),
      },
    });
    expect(JSON.stringify(h.rendered.at(-1))).not.toMatch(/Luna|Hortensia|0900000003/);
    await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.emitirActaCierre', { casoId, cierreId });
    // signed, but the paper itself never left the program
    await h.ok('seguimiento.firmarActa', { casoId, cierreId, firmadaEl: hoy(h) });
    expect(await faltan(h, casoId, 'DERECHO_RESTITUIDO')).toEqual(['DOCUMENTOS']);
    expect((await h.ok('seguimiento.estadoCierre', { casoId })).sinImprimir).toEqual([{ id: acta.documentoId, numero: acta.numero }]);
    await h.ok('documentos.imprimir', { id: acta.documentoId });

    expect(await h.ok('seguimiento.cerrar', { casoId, cierreId })).toEqual({ id: casoId, codigo });
    const caso = await ver(h, casoId);
    expect(caso).toMatchObject({ estado: 'CERRADO', cerradoEn: ahora(h), siguientePaso: { acto: 'NINGUNO' } });
    expect(caso.historia).toContainEqual(
      expect.objectContaining({ tipo: 'CIERRE', referenciaId: cierreId, texto: 'Caso cerrado: el derecho fue restituido' }),
    );
    const estado = await h.ok('seguimiento.estadoCierre', { casoId });
    expect(estado).toMatchObject({ estado: 'CERRADO', preparado: null, anteriores: [{ id: cierreId, documentoNumero: acta.numero }] });
    await h.refused('CASO_CERRADO', 'seguimiento.cerrar', { casoId, cierreId });
    await h.refused('CASO_CERRADO', 'seguimiento.prepararCierre', cierre(casoId, 'DUPLICADO'));
    await h.refused('CASO_CERRADO', 'seguimiento.anular', { casoId, motivo: 'ERROR_REGISTRO', razon: 'Se escribió dos veces.' });
  });

  it('an act that was issued falls with its signature as soon as the closing says something else', async () => {
    const { id: casoId } = await casoEnSeguimiento(h);
    const { id: cierreId } = await prepararConFamilia(h, casoId, 'DERECHO_RESTITUIDO');
    const acta = await actaFirmada(h, casoId, cierreId);
    await prepararConFamilia(h, casoId, 'DERECHO_RESTITUIDO'); // the same words again
    expect((await h.ok('seguimiento.estadoCierre', { casoId })).preparado).toMatchObject({ documentoId: acta.documentoId });
    await prepararConFamilia(h, casoId, 'TRASLADO_DOMICILIO', { cartaTraslado: 'Oficio 12 a la Defensoría de Saraguro' });
    expect((await h.ok('seguimiento.estadoCierre', { casoId })).preparado).toMatchObject({
      id: cierreId,
      documentoId: null,
      firmadaEl: null,
    });
    await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId, cierreId });
    expect((await ver(h, casoId)).historia).toContainEqual(expect.objectContaining({ tipo: 'ACTA_CAMBIADA', referenciaId: cierreId }));
    expect((await h.ok('documentos.listar', { casoId })).documentos).toEqual([expect.objectContaining({ numero: acta.numero })]);
    withRaw(h.folder, template.rawKeyHex, (db) =>
      expect(db.prepare('SELECT estado FROM documento_emitido WHERE id = ?').get(acta.documentoId)).toEqual({ estado: 'ANULADO' }),
    );
  });

  it('what is prepared may wait unfinished; the act may not', async () => {
    const { id: casoId } = await casoValorado(h);
    const { id: cierreId } = await h.ok('seguimiento.prepararCierre', cierre(casoId, 'DERECHO_RESTITUIDO'));
    expect((await h.ok('seguimiento.previsualizarActaCierre', { casoId, cierreId })).pdf.length).toBeGreaterThan(100);
    await expectNothingWritten(h, template, async () => {
      const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.emitirActaCierre', { casoId, cierreId });
      expect(message).toMatch(/un seguimiento.*no ha sido informada.*CONA 17 y 72.*CONA 60/);
    });
  });

  it('a measure in execution: written answer, measure in force', async () => {
    const { id: casoId } = await casoListo(h);
    const { derivacionId, documentoId } = await h.ok('derivaciones.emitir', { casoId, institucion: 'JCPD' });
    await h.ok('documentos.imprimir', { id: documentoId });
    await h.ok('derivaciones.registrarEntrega', { derivacionId, entregadaEn: ahora(h), canal: 'MANO', recibidoPor: 'Ciprés Muestra' });
    await h.ok('seguimiento.registrar', seguimiento(casoId, { hechoEn: ahora(h) }));
    expect((await motivoDe(h, casoId, 'MEDIDA_EN_EJECUCION'))?.impedimento?.razon).toMatch(/confirmación escrita/);
    expect(await faltan(h, casoId, 'MEDIDA_EN_EJECUCION')).toEqual(['OFICIOS_RESUELTOS', 'RIESGO', 'NNA_INFORMADO', 'ACTA']);
    h.clock.advance(HORA);
    const respuesta = uuidv7();
    const en = ahora(h);
    raw(
      `INSERT INTO respuesta_derivacion VALUES (?, 'DC-13', ?, ?, ?, 'TELEFONO', NULL, 'Nogal Prueba', 'MEDIDA_DICTADA', 'Dictó medidas.', ?, ?)`,
      respuesta,
      casoId,
      derivacionId,
      en,
      en,
      template.ids.coordinadora,
    );
    raw(
      `INSERT INTO medida_dictada VALUES (?, 'DC-13', ?, ?, 'APOYO', 'M-1', '2026-03-16', NULL, NULL, 'VIGENTE', NULL, ?, ?, ?, ?)`,
      uuidv7(),
      casoId,
      respuesta,
      en,
      template.ids.coordinadora,
      en,
      template.ids.coordinadora,
    );
    // by telephone is not in writing
    expect((await motivoDe(h, casoId, 'MEDIDA_EN_EJECUCION'))?.impedimento?.razon).toMatch(/confirmación escrita/);
    expect((await motivoDe(h, casoId, 'DERIVACION_ACEPTADA'))?.impedimento).toBeNull();
    const escrita = uuidv7();
    raw(
      `INSERT INTO respuesta_derivacion VALUES (?, 'DC-13', ?, ?, ?, 'ESCRITO', 'J-7', 'Nogal Prueba', 'MEDIDA_DICTADA', 'Dictó medidas.', ?, ?)`,
      escrita,
      casoId,
      derivacionId,
      en,
      en,
      template.ids.coordinadora,
    );
    raw('UPDATE medida_dictada SET respuesta_id = ? WHERE respuesta_id = ?', escrita, respuesta);
    expect((await motivoDe(h, casoId, 'MEDIDA_EN_EJECUCION'))?.impedimento).toBeNull();
    // the answer came after the triage (§4.4)
    expect(await faltan(h, casoId, 'MEDIDA_EN_EJECUCION')).toEqual(['REVALORADO', 'NNA_INFORMADO', 'ACTA']);
    h.clock.advance(HORA);
    await valorar(h, casoId);
    const situacionNna = 'La niña está con su abuela y va a la escuela.';
    const { id: cierreId } = await prepararConFamilia(h, casoId, 'MEDIDA_EN_EJECUCION', { situacionNna });
    await actaFirmada(h, casoId, cierreId);
    // the last triage is high: two people close it (ADR 0011)
    await expectNothingWritten(h, template, () => h.refused('SEGUNDA_FIRMA_REQUERIDA', 'seguimiento.cerrar', { casoId, cierreId }));
    await h.ok('seguimiento.cerrar', { casoId, cierreId, segundaFirma: await firmar(h, template, 'secretario', 'CERRAR_CASO', casoId) });
    const caso = await ver(h, casoId);
    expect(caso).toMatchObject({ estado: 'CERRADO', riesgo: 'ALTO' });
  });

  it('a worse follow-up after the triage stops the closing until somebody looks again', async () => {
    const { id: casoId } = await casoEnSeguimiento(h);
    h.clock.advance(HORA);
    await h.ok('seguimiento.registrar', seguimiento(casoId, { hechoEn: ahora(h), situacion: 'EMPEORA' }));
    expect(await faltan(h, casoId, 'DERECHO_RESTITUIDO')).toContain('REVALORADO');
    h.clock.advance(HORA);
    await valorar(h, casoId);
    expect(await faltan(h, casoId, 'DERECHO_RESTITUIDO')).not.toContain('REVALORADO');
  });

  it('of age: only by a birth date on record', async () => {
    const nna = (fechaNacimiento?: string) => [
      {
        nn: false,
        nombres: 'Ceibo',
        primerApellido: 'Muestra',
        sexo: 'HOMBRE' as const,
        edadFuente: 'REFERIDA' as const,
        tipoDocumento: 'NINGUNO' as const,
        ...(fechaNacimiento === undefined ? { edadMeses: 230 } : { fechaNacimiento }),
      },
    ];
    const edad = async (fecha?: string) => {
      const { id } = await h.ok('casos.registrar', casoMinimo({ ...RENCILLA, conocidoEn: ahora(h), nna: nna(fecha) }));
      return (await motivoDe(h, id, 'MAYORIA_EDAD'))?.impedimento?.articulo;
    };
    expect(await edad('2008-03-16')).toBeUndefined(); // 18 today
    expect(await edad('2008-03-17')).toBe('CONA 5'); // 18 tomorrow
    expect(await edad()).toBe('CONA 5'); // a guessed 19
  });
});

describe('handing a case over', () => {
  it('to another Defensoría: it signs, and its deadline stands in the act', async () => {
    const { id: casoId } = await casoValorado(h);
    const { plazo } = await ver(h, casoId);
    const { id: cierreId } = await prepararConFamilia(h, casoId, 'TRASLADO_OTRA_DEFENSORIA', { receptora: 'DC-08' });
    await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.emitirActaCierre', { casoId, cierreId });
    await prepararConFamilia(h, casoId, 'TRASLADO_OTRA_DEFENSORIA', {
      receptora: 'DC-08',
      receptoraFirma: 'Sauce Demo Inventado',
      receptoraFirmoEl: hoy(h),
    });
    await actaFirmada(h, casoId, cierreId);
    expect(h.rendered.at(-1)).toMatchObject({
      datos: {
        receptora: { nombre: expect.stringContaining('DC-08'), firmoEl: hoy(h) },
        motivo: { detalle: expect.stringContaining('asume el plazo') },
      },
    });
    expect(plazo).not.toBeNull();
    await h.ok('seguimiento.cerrar', { casoId, cierreId });
    expect(await ver(h, casoId)).toMatchObject({ estado: 'CERRADO', trasladadoA: 'DC-08' });
  });

  it('a duplicate is found by its code, and gives its clock up only to one that runs as early', async () => {
    const viejo = await casoValorado(h);
    h.clock.advance(HORA);
    const nuevo = await casoValorado(h);
    await expectNothingWritten(h, template, async () => {
      const { fields } = await h.refused(
        'ENTRADA_INVALIDA',
        'seguimiento.prepararCierre',
        cierre(viejo.id, 'DUPLICADO', { casoPrincipalCodigo: nuevo.codigo }),
      );
      expect(fields?.['casoPrincipalCodigo']).toMatch(/vence antes/);
    });
    await cerrar(h, nuevo.id, 'DUPLICADO', { casoPrincipalCodigo: ` ${viejo.codigo.toLowerCase()} ` });
    expect(await ver(h, nuevo.id)).toMatchObject({ estado: 'CERRADO', casoPrincipalId: viejo.id });
  });

  it('a duplicate is not closed any more once its main case has been annulled', async () => {
    const principal = await casoValorado(h);
    const duplicado = await casoValorado(h);
    const { id: cierreId } = await prepararConFamilia(h, duplicado.id, 'DUPLICADO', { casoPrincipalCodigo: principal.codigo });
    await actaFirmada(h, duplicado.id, cierreId);
    await h.ok('seguimiento.anular', {
      casoId: principal.id,
      motivo: 'ERROR_REGISTRO',
      razon: 'No era un caso de este punto.',
      segundaFirma: await firmar(h, template, 'secretario', 'ANULAR_CASO', principal.id),
    });
    await expectNothingWritten(h, template, async () => {
      const { message } = await h.refused('TRANSICION_NO_PERMITIDA', 'seguimiento.cerrar', { casoId: duplicado.id, cierreId });
      expect(message).toMatch(/está anulado/);
    });
  });
});

describe('seguimiento.prepararCierre', () => {
  it('refuses what cannot be, beside the field', async () => {
    const { id: casoId } = await casoValorado(h);
    const con = (cambio: object) => ({ ...cierre(casoId, 'DERECHO_RESTITUIDO'), ...cambio });
    await expectBadInputs(h, template, 'seguimiento.prepararCierre', [
      { what: 'an unknown reason', input: con({ motivo: 'CANSANCIO' }), field: 'motivo' },
      { what: 'nothing about the child', input: con({ situacionNna: 'bien' }), field: 'situacionNna' },
      { what: 'endless', input: con({ situacionNna: 'x'.repeat(2001) }), field: 'situacionNna' },
      { what: 'her name in the act', input: con({ situacionNna: 'Luna Ejemplo vive con su abuela.' }), field: 'situacionNna' },
      {
        what: 'her name in what is recommended',
        input: con({ recomendaciones: 'Visitar a Luna en la escuela.' }),
        field: 'recomendaciones',
      },
      { what: 'told tomorrow', input: con({ informadoComo: 'En persona', informadoEl: '2027-01-01' }), field: 'informadoEl' },
      { what: 'told without a day', input: con({ informadoComo: 'En persona' }), field: 'informadoEl' },
      { what: 'to nowhere', input: con({ motivo: 'TRASLADO_OTRA_DEFENSORIA', receptora: 'DC-77' }), field: 'receptora' },
      { what: 'to itself', input: con({ motivo: 'TRASLADO_OTRA_DEFENSORIA', receptora: 'DC-13' }), field: 'receptora' },
      {
        what: 'a code that does not exist',
        input: con({ motivo: 'DUPLICADO', casoPrincipalCodigo: 'DC13-2026-9999' }),
        field: 'casoPrincipalCodigo',
      },
      { what: 'a mark of its own', input: con({ firmadaEl: '2026-03-16' }), field: 'firmadaEl' },
    ]);
    await h.refused('NO_ENCONTRADO', 'seguimiento.prepararCierre', cierre(uuidv7(), 'DERECHO_RESTITUIDO'));
  });
});
