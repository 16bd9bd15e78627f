import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listAbiertos } from '@electron/features/recordatorios/abiertos.repository';
import { loadAntecedentes } from '@electron/features/situacion/public';
import { makeHandles } from '@electron/platform/db/open';
import { conVisita, filaId as V } from '../support/agenda';
import { casoListo, casoMinimo, valorar } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
});
beforeEach(async () => {
  h = await openCopy(template, 'coordinadora');
  h.renderFast();
  return () => h.close();
});
afterAll(cleanFolders);

const DIA = 24 * 3_600_000;
const raw = (sql: string, ...values: unknown[]) =>
  withRaw(h.folder, template.rawKeyHex, (connection) => connection.prepare(sql).run(...values));

describe('reminders read from the rows of other modules', () => {
  it('coming of age, within thirty days and until somebody assesses again', async () => {
    const { id } = await h.ok(
      'casos.registrar',
      casoMinimo({
        tipos: ['FAM-01'],
        naturaleza: 'CONFLICTO',
        nna: [
          {
            nn: false,
            nombres: 'Luna',
            primerApellido: 'Ejemplo',
            segundoApellido: 'Prueba',
            sexo: 'MUJER',
            fechaNacimiento: '2008-04-10',
            edadFuente: 'DOCUMENTO',
            tipoDocumento: 'NINGUNO',
          },
        ],
      }),
    );
    await valorar(h, id, { naturaleza: 'CONFLICTO' });
    const mayoria = async () =>
      (await h.ok('recordatorios.hoy', {})).recordatorios
        .filter(({ clase }) => clase === 'MAYORIA')
        .map(({ situacion, dia }) => `${situacion} ${dia}`);
    expect(await mayoria()).toEqual(['PRONTO 2026-04-10']);
    h.clock.advance(30 * DIA);
    expect(await mayoria()).toEqual(['HOY 2026-04-15']);
    await valorar(h, id, { naturaleza: 'CONFLICTO' });
    expect(await mayoria()).toEqual([]);
  });

  it('a visit that was made asks for a new triage, and the triage answers it', async () => {
    const { id } = await casoListo(h);
    const clases = async () => (await h.ok('recordatorios.hoy', {})).recordatorios.map(({ clase }) => clase);
    h.clock.advance(3_600_000);
    conVisita(h, template, id, V(1), 'REALIZADA', h.clock.now());
    expect(await clases()).toContain('REVALORAR');
    h.clock.advance(3_600_000);
    await valorar(h, id);
    expect(await clases()).not.toContain('REVALORAR');
  });

  it('«no news» does not stop the insistence; «not competent» asks for another authority and stops it', async () => {
    const { id } = await casoListo(h);
    const { derivacionId } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await h.ok('derivaciones.registrarEntrega', { derivacionId, entregadaEn: h.clock.now(), canal: 'MANO', recibidoPor: 'Ciprés Muestra' });
    h.clock.advance(49 * 3_600_000);
    const responde = (respuestaId: string, decision: string) =>
      raw(
        `INSERT INTO respuesta_derivacion (id, punto_id, caso_id, derivacion_id, recibida_en, medio, funcionario, decision, resumen, creado_en, creado_por)
         VALUES (?, 'DC-13', ?, ?, ?, 'ESCRITO', 'Fiscal Ficticio', ?, 'x', ?, 'x')`,
        respuestaId,
        id,
        derivacionId,
        h.clock.now(),
        decision,
        h.clock.now(),
      );
    const clases = async () => (await h.ok('recordatorios.hoy', {})).recordatorios.map(({ clase }) => clase);
    responde(V(1), 'SIN_NOVEDAD');
    expect(await clases()).toContain('INSISTENCIA');
    h.clock.advance(60_000);
    responde(V(2), 'NO_COMPETENTE');
    expect(await clases()).toEqual(expect.arrayContaining(['NO_COMPETENTE', 'REVALORAR']));
    expect(await clases()).not.toContain('INSISTENCIA');
    h.clock.advance(60_000);
    await h.ok('derivaciones.emitir', { casoId: id, institucion: 'FISCALIA' });
    expect(await clases()).not.toContain('NO_COMPETENTE');
  });

  it('counts what the guards count: the last triage, what asks for a new one, the follow-ups', async () => {
    const { id } = await casoListo(h);
    h.clock.advance(3_600_000);
    conVisita(h, template, id, V(1), 'REALIZADA', h.clock.now());
    raw(
      `INSERT INTO seguimiento (id, punto_id, caso_id, hecho_en, tipo, contacto_nna, localizado, situacion, medidas_cumplidas, acuerdos_cumplidos, violencia_nueva, nota, proximo_el, creado_en, creado_por)
       VALUES (?, 'DC-13', ?, ?, 'LLAMADA', 0, 1, 'EMPEORA', 'NO', 'SI', 0, 'x', '2026-03-20', ?, 'x')`,
      V(2),
      id,
      h.clock.now(),
      h.clock.now(),
    );
    withRaw(h.folder, template.rawKeyHex, (connection) => {
      const { read } = makeHandles(connection);
      const antecedentes = loadAntecedentes(read, id);
      const [fila] = listAbiertos(read, 'DC-13', { usuarioId: template.ids.coordinadora, ahora: h.clock.now() });
      expect(fila).toMatchObject({
        casoId: id,
        valoradoEn: antecedentes.valoradoEn,
        porRevalorarEn: antecedentes.porRevalorarEn,
        seguimientos: antecedentes.seguimientos.hechos,
        ultimoSeguimientoEn: antecedentes.seguimientos.ultimoEn,
        proximoEl: antecedentes.seguimientos.proximoEl,
      });
      expect(antecedentes.porRevalorarEn).not.toBeNull();
    });
  });

  it('thirty days after the last triage it is time for another', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ tipos: ['FAM-01'], naturaleza: 'CONFLICTO' }));
    await valorar(h, id, { naturaleza: 'CONFLICTO' });
    h.clock.advance(31 * DIA);
    expect((await h.ok('recordatorios.hoy', {})).recordatorios.find(({ clase }) => clase === 'REVALORAR')).toMatchObject({
      situacion: 'VENCIDO',
      camino: `/casos/${id}/valorar`,
    });
  });

  it('an open case of years ago has its rules still (a catalogue that began later counts from the first)', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo({ conocidoEn: '2015-05-04T08:00:00-05:00' }));
    expect((await h.ok('recordatorios.hoy', {})).recordatorios[0]).toMatchObject({ casoId: id, clase: 'PLAZO', situacion: 'VENCIDO' });
  });

  it('ninety days after closing the case is looked at once more', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    raw("UPDATE caso SET estado = 'CERRADO', cerrado_en = ? WHERE id = ?", h.clock.now(), id);
    const revision = async () =>
      (await h.ok('recordatorios.hoy', {})).recordatorios.map(({ clase, situacion, dia }) => `${clase} ${situacion} ${dia}`);
    expect(await revision()).toEqual([]);
    h.clock.advance(85 * DIA);
    expect((await revision()).filter((linea) => linea.startsWith('REVISION'))).toEqual(['REVISION PRONTO 2026-06-14']);
    h.clock.advance(30 * DIA);
    expect((await revision()).filter((linea) => linea.startsWith('REVISION'))).toEqual([]);
  });
});
