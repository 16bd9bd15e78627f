import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { conVisita, filaId as V } from '../support/agenda';
import { casoListo, casoMinimo } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy, signIn, withRaw } from '../support/program';
import type { Harness, Template } from '../support/program';
import { expectBadInputs, expectNothingWritten } from '../support/refusals';

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

describe('agenda: holidays of the point', () => {
  it('this year and the next are there from the first day', async () => {
    const { feriados } = await h.ok('agenda.listarFeriados', { anio: 2026 });
    expect(feriados).toHaveLength(13);
    expect(feriados.every(({ origen, activo }) => origen === 'PROGRAMA' && activo)).toBe(true);
    expect((await h.ok('agenda.listarFeriados', { anio: 2027 })).feriados).toHaveLength(13);
    expect((await h.ok('agenda.listarFeriados', { anio: 2028 })).feriados).toEqual([]);
  });

  it('a year later the next one is brought, and what the point changed stays as it left it', async () => {
    await h.ok('agenda.quitarFeriado', { fecha: '2027-10-08' });
    await h.ok('agenda.guardarFeriado', { fecha: '2027-12-24', nombre: 'Nochebuena por decreto' });
    h.clock.advance(366 * DIA);
    await signIn(h, template, 'coordinadora');
    expect((await h.ok('agenda.listarFeriados', { anio: 2028 })).feriados.length).toBeGreaterThanOrEqual(12);
    const { feriados } = await h.ok('agenda.listarFeriados', { anio: 2027 });
    expect(feriados.find(({ fecha }) => fecha === '2027-10-08')).toMatchObject({ activo: false, origen: 'PROGRAMA' });
    expect(feriados.find(({ fecha }) => fecha === '2027-12-24')).toMatchObject({
      activo: true,
      origen: 'PUNTO',
      nombre: 'Nochebuena por decreto',
    });
  });

  it('moved by decree: taken off one day, written on another, and taken on again', async () => {
    await h.ok('agenda.quitarFeriado', { fecha: '2026-05-25' });
    await h.ok('agenda.guardarFeriado', { fecha: '2026-05-22', nombre: 'Batalla de Pichincha (decreto)' });
    const activos = async () =>
      (await h.ok('agenda.listarFeriados', { anio: 2026 })).feriados.filter(({ activo }) => activo).map(({ fecha }) => fecha);
    expect(await activos()).toContain('2026-05-22');
    expect(await activos()).not.toContain('2026-05-25');
    await h.ok('agenda.guardarFeriado', { fecha: '2026-05-25', nombre: 'Batalla de Pichincha' });
    expect(await activos()).toContain('2026-05-25');
  });

  it('an insistence in working days waits over a holiday that the point wrote', async () => {
    const vence = async (): Promise<string | null | undefined> => {
      const { recordatorios } = await h.ok('recordatorios.hoy', {});
      return recordatorios.find(({ clase }) => clase === 'INSISTENCIA')?.venceEn;
    };
    const { id } = await casoListo(h, { tipos: ['SUP-02'] });
    const { derivacionId } = await h.ok('derivaciones.emitir', { casoId: id, institucion: 'JCPD' });
    await h.ok('derivaciones.registrarEntrega', { derivacionId, entregadaEn: h.clock.now(), canal: 'MANO', recibidoPor: 'Ciprés Muestra' });
    h.clock.advance(DIA);
    expect(await vence()).toBe('2026-03-23T14:00:00.000Z');
    await h.ok('agenda.guardarFeriado', { fecha: '2026-03-19', nombre: 'Feriado por decreto' });
    expect(await vence()).toBe('2026-03-24T14:00:00.000Z');
    await h.ok('agenda.quitarFeriado', { fecha: '2026-03-19' });
    expect(await vence()).toBe('2026-03-23T14:00:00.000Z');
  });

  it('the secretary keeps them too; a volunteer reads them', async () => {
    await signIn(h, template, 'secretario');
    await h.ok('agenda.guardarFeriado', { fecha: '2026-04-20', nombre: 'Fiesta inventada' });
    await signIn(h, template, 'defensora');
    await h.ok('agenda.listarFeriados', { anio: 2026 });
    await expectNothingWritten(h, template, () => h.refused('SIN_PERMISO', 'agenda.quitarFeriado', { fecha: '2026-04-20' }));
  });

  it('the bitácora says which day, and by whom', async () => {
    await h.ok('agenda.quitarFeriado', { fecha: '2026-05-25' });
    const rows = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("SELECT accion, entidad_id FROM bitacora WHERE entidad = 'feriado'").all(),
    );
    expect(rows).toEqual([{ accion: 'FERIADO_QUITAR', entidad_id: '2026-05-25' }]);
  });

  it('bad input: one sentence beside the field and nothing written', async () => {
    await expectBadInputs(h, template, 'agenda.guardarFeriado', [
      { what: 'no such day', input: { fecha: '2026-02-30', nombre: 'Nada' }, field: 'fecha' },
      { what: 'too far ahead', input: { fecha: '2062-05-25', nombre: 'Batalla' }, field: 'fecha' },
      { what: 'long past', input: { fecha: '2016-05-25', nombre: 'Batalla' }, field: 'fecha' },
      { what: 'without a name', input: { fecha: '2026-05-22', nombre: ' ' }, field: 'nombre' },
      { what: 'over-long', input: { fecha: '2026-05-22', nombre: 'x'.repeat(81) }, field: 'nombre' },
      { what: 'a number', input: { fecha: 20260522, nombre: 'Batalla' }, field: 'fecha' },
    ]);
    await expectBadInputs(h, template, 'agenda.quitarFeriado', [
      { what: 'a working day', input: { fecha: '2026-03-17' }, field: 'fecha', code: 'NO_ENCONTRADO' },
    ]);
  });
});

describe('agenda.semana and agenda.mes', () => {
  it('the week of today: the clock, the visit and the holiday on their days', async () => {
    const { id, codigo } = await h.ok('casos.registrar', casoMinimo());
    conVisita(h, template, id, V(1), 'PROGRAMADA', '2026-03-19T20:00:00.000Z');
    await h.ok('agenda.guardarFeriado', { fecha: '2026-03-20', nombre: 'Fiesta inventada' });
    const semana = await h.ok('agenda.semana', {});
    expect([semana.desde, semana.hasta, semana.hoy]).toEqual(['2026-03-16', '2026-03-22', '2026-03-16']);
    const lineas = semana.dias.flatMap(({ dia, entradas }) =>
      entradas.map(({ clase, hora, estado }) => `${dia} ${hora} ${clase} ${estado}`),
    );
    expect(lineas).toEqual(['2026-03-17 08:00 PLAZO PRONTO', '2026-03-19 15:00 VISITA PRONTO']);
    expect(semana.dias[4]?.feriado).toBe('Fiesta inventada');
    expect(semana.dias[3]?.entradas[0]).toMatchObject({ codigo, camino: `/casos/${id}/visitas/${V(1)}`, responsable: 'Aurora E.' });
  });

  it('another week: what lies further ahead than the first screen shows, and what is over', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    conVisita(h, template, id, V(1), 'PROGRAMADA', '2026-03-31T20:00:00.000Z');
    conVisita(h, template, id, V(2), 'NO_ENCONTRADA', '2026-03-03T20:00:00.000Z');
    const entradas = async (dia: string) =>
      (await h.ok('agenda.semana', { dia })).dias.flatMap((uno) =>
        uno.entradas.map(({ clase, estado, texto }) => `${clase} ${estado} ${texto}`),
      );
    expect(await entradas('2026-04-02')).toEqual([
      'VISITA PRONTO Visita familiar',
      'INFORME PRONTO Emitir y entregar el informe de marzo de 2026',
    ]);
    expect(await entradas('2026-03-05')).toEqual(['VISITA HECHO Visita familiar: no se encontró a nadie']);
    expect((await h.ok('recordatorios.hoy', {})).recordatorios.map(({ clase }) => clase)).toEqual(['PLAZO']);
  });

  it('the month in whole weeks', async () => {
    const mes = await h.ok('agenda.mes', { dia: '2026-05-10' });
    expect([mes.desde, mes.hasta, mes.dias.length]).toEqual(['2026-04-27', '2026-05-31', 35]);
    expect(mes.dias.filter(({ feriado }) => feriado !== null).map(({ dia }) => dia)).toEqual(['2026-05-01', '2026-05-25']);
  });

  it('what is overdue since before the week is told apart', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    h.clock.advance(10 * DIA);
    const { vencidas } = await h.ok('agenda.semana', {});
    expect(vencidas).toEqual([expect.objectContaining({ clase: 'PLAZO', dia: '2026-03-17', estado: 'VENCIDO', casoId: id })]);
  });

  it('no name anywhere: codes and initials', async () => {
    const { id } = await casoListo(h);
    conVisita(h, template, id, V(1), 'PROGRAMADA', '2026-03-19T20:00:00.000Z');
    expect(JSON.stringify([await h.ok('agenda.semana', {}), await h.ok('agenda.mes', {})])).not.toMatch(
      /Luna|Ejemplo|correa|Hortensia|Olmo|Inventada/,
    );
  });

  it('a case from which somebody is excused is not in her agenda', async () => {
    const { id } = await h.ok('casos.registrar', casoMinimo());
    conVisita(h, template, id, V(1), 'PROGRAMADA', '2026-03-19T20:00:00.000Z');
    conVisita(h, template, id, V(2), 'REALIZADA', '2026-03-16T12:00:00.000Z');
    raw(
      "INSERT INTO impedimento (id, punto_id, caso_id, usuario_id, causa, creado_en, creado_por) VALUES (?, 'DC-13', ?, ?, 'PARENTESCO', ?, ?)",
      V(9),
      id,
      template.ids.defensora,
      h.clock.now(),
      template.ids.defensora,
    );
    const cuantas = async () => (await h.ok('agenda.semana', {})).dias.flatMap(({ entradas }) => entradas).length;
    expect(await cuantas()).toBe(3);
    await signIn(h, template, 'defensora');
    expect(await cuantas()).toBe(0);
    expect((await h.ok('recordatorios.hoy', {})).abiertos).toBe(0);
  });

  it('impossible days are refused', async () => {
    await expectBadInputs(h, template, 'agenda.semana', [
      { what: 'no such day', input: { dia: '2026-13-01' }, field: 'dia' },
      { what: 'a number', input: { dia: 5 }, field: 'dia' },
    ]);
  });

  it('who administers the point has no agenda of cases', async () => {
    await signIn(h, template, 'admin');
    await h.refused('SIN_PERMISO', 'agenda.semana', {});
  });
});

describe('the sheet of the week', () => {
  it('codes only, without a number, and the print is in the bitácora', async () => {
    const { codigo } = await casoListo(h);
    await h.ok('agenda.previsualizarSemana', {});
    expect(h.rendered.at(-1)).toMatchObject({ tipo: 'AGENDA_SEMANAL', datos: { numero: null } });
    expect(JSON.stringify(h.rendered.at(-1))).toContain(codigo);
    expect(JSON.stringify(h.rendered.at(-1))).not.toMatch(/Luna|L\. E\. P\.|Hortensia|Olmo/);
    expect(await h.ok('agenda.imprimirSemana', {})).toEqual({ impreso: true });
    expect(h.desktop.printed).toHaveLength(1);
    expect(await h.ok('agenda.guardarSemanaPdf', { dia: '2026-03-25' })).toEqual({ guardado: true });
    expect(h.desktop.suggested).toEqual(['agenda-DC-13-2026-03-23.pdf']);
    const rows = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("SELECT accion, entidad_id FROM bitacora WHERE entidad = 'agenda'").all(),
    );
    expect(rows).toEqual([
      { accion: 'IMPRIMIR', entidad_id: '2026-03-16' },
      { accion: 'GUARDAR_PDF', entidad_id: '2026-03-23' },
    ]);
  });

  it('whoever gives up in the dialog has printed nothing', async () => {
    h.desktop.accepts = false;
    expect(await h.ok('agenda.imprimirSemana', {})).toEqual({ impreso: false });
    expect(await h.ok('agenda.guardarSemanaPdf', {})).toEqual({ guardado: false });
    const rows = withRaw(h.folder, template.rawKeyHex, (connection) =>
      connection.prepare("SELECT 1 FROM bitacora WHERE entidad = 'agenda'").all(),
    );
    expect(rows).toEqual([]);
  });
});
