import { describe, expect, it } from 'vitest';
import type { CasoPendiente, FechaPendiente } from '@core/features/recordatorios/pendiente.types';
import {
  fuenteAudiencia,
  fuenteCompromiso,
  fuenteMedida,
  fuenteMediacion,
  fuenteVisita,
  fuenteVisitaPorRiesgo,
} from '@core/features/recordatorios/fuentes-encuentro.rules';
import { AHORA, CONTEXTO, dice, masHoras, pendiente } from './apoyo';

type Filas = [string, Partial<CasoPendiente>, string[]][];
const con = (...fechas: FechaPendiente[]): Partial<CasoPendiente> => ({ fechas });

describe('fuenteVisita', () => {
  const visita = (en: string): FechaPendiente => ({ clase: 'VISITA', id: 'v1', en });
  it.each<Filas[number]>([
    ['today', con(visita(masHoras(2))), ['HOY 2026-03-16T16:00:00.000Z ABRIR_VISITA /visitas/v1']],
    ['this week', con(visita(masHoras(50))), ['PRONTO 2026-03-18T16:00:00.000Z ABRIR_VISITA /visitas/v1']],
    ['its hour passed', con(visita(masHoras(-2))), ['VENCIDO 2026-03-16T12:00:00.000Z ABRIR_VISITA /visitas/v1']],
    ['in more than a week', con(visita(masHoras(169))), []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteVisita, cambio)).toEqual(esperado));

  it('in an agenda it comes up as far as the range goes', () =>
    expect(dice(fuenteVisita, con(visita(masHoras(169))), { hasta: masHoras(200) })).toHaveLength(1));
  it('says what is missing once its hour has passed', () =>
    expect(fuenteVisita(pendiente(con(visita(masHoras(-2)))), CONTEXTO)[0]?.texto).toBe('Anotar cómo fue la visita familiar'));
});

describe('fuenteVisitaPorRiesgo (§4.4)', () => {
  it.each<Filas[number]>([
    ['medium: 72 hours from the knowledge', { riesgo: 'MEDIO' }, ['PRONTO 2026-03-19T13:00:00.000Z PROGRAMAR_VISITA /visitas/nueva']],
    ['low: 8 days', { riesgo: 'BAJO', conocidoEn: '2026-03-10T13:00:00.000Z' }, ['PRONTO 2026-03-18 PROGRAMAR_VISITA /visitas/nueva']],
    [
      'late',
      { riesgo: 'MEDIO', conocidoEn: '2026-03-10T13:00:00.000Z', estado: 'DERIVADO' },
      ['VENCIDO 2026-03-13T13:00:00.000Z PROGRAMAR_VISITA /visitas/nueva'],
    ],
    ['high: only with an authority, no date', { riesgo: 'ALTO' }, []],
    ['critical: none', { riesgo: 'CRITICO' }, []],
    ['a visit is there', { riesgo: 'MEDIO', visitas: 1 }, []],
    ['not assessed', { riesgo: 'MEDIO', estado: 'REGISTRADO' }, []],
    ['in follow-up', { riesgo: 'MEDIO', estado: 'EN_SEGUIMIENTO' }, []],
    ['a question is answered, not visited', { riesgo: 'BAJO', naturaleza: 'ORIENTACION' }, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteVisitaPorRiesgo, cambio)).toEqual(esperado));
});

describe('fuenteMediacion', () => {
  it.each<Filas[number]>([
    [
      'a session today',
      con({ clase: 'SESION', id: 's1', mediacionId: 'm1', en: masHoras(1) }),
      ['HOY 2026-03-16T15:00:00.000Z ABRIR_MEDIACION /mediacion/m1'],
    ],
    [
      'a session that passed',
      con({ clase: 'SESION', id: 's1', mediacionId: 'm1', en: masHoras(-1) }),
      ['VENCIDO 2026-03-16T13:00:00.000Z ABRIR_MEDIACION /mediacion/m1'],
    ],
    [
      'ten days to the first session',
      { mediacionSinSesion: { id: 'm1', desde: '2026-03-10T14:00:00.000Z' } },
      ['PRONTO 2026-03-20 ABRIR_MEDIACION /mediacion/m1'],
    ],
    [
      'and they passed',
      { mediacionSinSesion: { id: 'm1', desde: '2026-03-01T14:00:00.000Z' } },
      ['VENCIDO 2026-03-11 ABRIR_MEDIACION /mediacion/m1'],
    ],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteMediacion, cambio)).toEqual(esperado));
});

describe('fuenteCompromiso', () => {
  const compromiso = (id: string, dia: string): FechaPendiente => ({ clase: 'COMPROMISO', id, mediacionId: 'm1', dia });
  it('those of one day are checked together, of another day apart', () => {
    const fechas = con(compromiso('k1', '2026-03-16'), compromiso('k2', '2026-03-16'), compromiso('k3', '2026-03-15'));
    expect(dice(fuenteCompromiso, fechas)).toEqual([
      'HOY 2026-03-16 ABRIR_MEDIACION /mediacion/m1',
      'VENCIDO 2026-03-15 ABRIR_MEDIACION /mediacion/m1',
    ]);
    expect(fuenteCompromiso(pendiente(fechas), CONTEXTO).map(({ texto }) => texto)).toEqual([
      'Verificar 2 compromisos del acuerdo',
      'Verificar un compromiso del acuerdo',
    ]);
  });
});

describe('fuenteAudiencia: three days before', () => {
  const audiencia = (en: string, derivacionId: string | null = 'd1'): FechaPendiente => ({
    clase: 'AUDIENCIA',
    id: 'a1',
    institucion: 'JCPD',
    derivacionId,
    en,
  });
  it.each<Filas[number]>([
    ['in three days', con(audiencia(masHoras(72))), ['PRONTO 2026-03-19T14:00:00.000Z ABRIR_OFICIO /derivaciones/d1']],
    ['in more', con(audiencia(masHoras(73))), []],
    ['that belongs to no answer', con(audiencia(masHoras(1), null)), ['HOY 2026-03-16T15:00:00.000Z ABRIR']],
    ['that was', con(audiencia(masHoras(-24))), ['VENCIDO 2026-03-15T14:00:00.000Z ABRIR_OFICIO /derivaciones/d1']],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteAudiencia, cambio)).toEqual(esperado));
});

describe('fuenteMedida', () => {
  const medida = (cambio: Partial<Extract<FechaPendiente, { clase: 'MEDIDA' }>>): Partial<CasoPendiente> =>
    con({ clase: 'MEDIDA', id: 'p1', codigo: 'C79_BOLETA', derivacionId: 'd1', desde: AHORA, hasta: null, ...cambio });
  it.each<Filas[number]>([
    ['without an end', medida({}), []],
    [
      'emergency custody: 72 hours (CONA 217)',
      medida({ codigo: 'C217_CUSTODIA_EMERGENCIA' }),
      ['PRONTO 2026-03-19T14:00:00.000Z ABRIR_OFICIO /derivaciones/d1'],
    ],
    [
      'ordered until tomorrow, its last moment',
      medida({ hasta: '2026-03-17' }),
      ['PRONTO 2026-03-18T05:00:00.000Z ABRIR_OFICIO /derivaciones/d1'],
    ],
    ['far ahead', medida({ hasta: '2026-04-17' }), []],
    ['ended and nobody wrote it down', medida({ hasta: '2026-03-10' }), ['VENCIDO 2026-03-11T05:00:00.000Z ABRIR_OFICIO /derivaciones/d1']],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteMedida, cambio)).toEqual(esperado));
});
