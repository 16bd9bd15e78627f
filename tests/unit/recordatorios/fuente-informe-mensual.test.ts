import { describe, expect, it } from 'vitest';
import { recordatorioInforme } from '@core/features/recordatorios/fuente-informe-mensual.rules';
import { ordenar } from '@core/features/recordatorios/recordatorios.rules';
import type { ContextoRecordatorios } from '@core/features/recordatorios/pendiente.types';
import { PARAMETRO_CATALOGO } from '@core/features/ruta/parametro-plazo.catalogo';

const contexto = (ahora: string, cambio: Partial<ContextoRecordatorios> = {}): ContextoRecordatorios => ({
  ahora,
  hasta: null,
  feriados: new Set(),
  catalogo: { plazos: [], parametros: PARAMETRO_CATALOGO.filas },
  nombrar: (codigo) => codigo,
  ...cambio,
});
const DESDE_ENERO = { informados: new Set<string>(), instaladoEn: '2026-01-20T14:00:00.000Z', puedeHacerlo: true };
const lineas = (datos: Partial<typeof DESDE_ENERO>, donde: ContextoRecordatorios) =>
  recordatorioInforme({ ...DESDE_ENERO, ...datos }, donde).map(({ clave, situacion, dia }) => `${clave} ${situacion} ${dia ?? ''}`);

describe('the monthly report as a reminder', () => {
  it('every closed month since the program came, none of before, and at most three', () => {
    expect(lineas({}, contexto('2026-03-03T14:00:00.000Z'))).toEqual([
      'informe:2026-01-01 VENCIDO 2026-02-05',
      'informe:2026-02-01 PRONTO 2026-03-05',
    ]);
    expect(lineas({ instaladoEn: '2025-01-01T14:00:00.000Z' }, contexto('2026-03-03T14:00:00.000Z'))).toHaveLength(3);
    expect(lineas({ instaladoEn: '2026-03-01T14:00:00.000Z' }, contexto('2026-03-03T14:00:00.000Z'))).toEqual([]);
  });

  it('due on the fifth: that day is today, the next one is late', () => {
    const informados = new Set(['2026-01-01']);
    expect(lineas({ informados }, contexto('2026-03-05T23:00:00-05:00'))).toEqual(['informe:2026-02-01 HOY 2026-03-05']);
    expect(lineas({ informados }, contexto('2026-03-06T14:00:00.000Z'))).toEqual(['informe:2026-02-01 VENCIDO 2026-03-05']);
  });

  it('over the turn of the year, and not for a month that was issued', () => {
    const datos = { instaladoEn: '2025-11-20T14:00:00.000Z', informados: new Set(['2025-11-01']) };
    expect(lineas(datos, contexto('2026-01-02T14:00:00.000Z'))).toEqual(['informe:2025-12-01 PRONTO 2026-01-05']);
  });

  it('the first screen says nothing of a month that still runs; the agenda of its week does', () => {
    const informados = new Set(['2026-01-01', '2026-02-01']);
    expect(lineas({ informados }, contexto('2026-03-30T14:00:00.000Z'))).toEqual([]);
    expect(lineas({ informados }, contexto('2026-03-30T14:00:00.000Z', { hasta: '2026-04-06T04:59:59.999Z' }))).toEqual([
      'informe:2026-03-01 PRONTO 2026-04-05',
    ]);
  });

  it('late as it is, it comes after what is due today, and before what is not yet', () => {
    const informe = recordatorioInforme(DESDE_ENERO, contexto('2026-03-09T14:00:00.000Z'));
    const con = (clave: string, situacion: 'VENCIDO' | 'HOY' | 'PRONTO') =>
      informe.slice(0, 1).map((uno) => ({ ...uno, clave, clase: 'PLAZO' as const, situacion }));
    const todos = [...informe, ...con('pronto', 'PRONTO'), ...con('hoy', 'HOY'), ...con('vencido', 'VENCIDO')];
    expect(ordenar(todos).map(({ clave }) => clave)).toEqual(['vencido', 'hoy', 'informe:2026-01-01', 'informe:2026-02-01', 'pronto']);
  });

  it('not for whoever prepares no reports; a table without the day has the one that the program brings', () => {
    expect(lineas({ puedeHacerlo: false }, contexto('2026-03-03T14:00:00.000Z'))).toEqual([]);
    const viejo = { plazos: [], parametros: PARAMETRO_CATALOGO.filas.filter(({ codigo }) => codigo !== 'INFORME_MENSUAL_DIA') };
    expect(lineas({ informados: new Set(['2026-01-01']) }, contexto('2026-03-03T14:00:00.000Z', { catalogo: viejo }))).toEqual([
      'informe:2026-02-01 PRONTO 2026-03-05',
    ]);
  });
});
