import { describe, expect, it } from 'vitest';
import type { CasoPendiente } from '@core/features/recordatorios/pendiente.types';
import {
  fuenteCierre,
  fuenteLlamada911,
  fuenteMayoria,
  fuenteRevalorar,
  fuenteSeguimiento,
  recordatorioRespaldo,
  recordatorioRevision,
} from '@core/features/recordatorios/fuentes-caso.rules';
import { AHORA, CONTEXTO, dice, masHoras, oficio } from './apoyo';

type Filas = [string, Partial<CasoPendiente>, string[]][];

describe('fuenteRevalorar (§4.4)', () => {
  it.each<Filas[number]>([
    ['fresh', {}, []],
    ['something happened since', { porRevalorarEn: AHORA }, ['HOY - VALORAR /valorar']],
    ['which the last triage knew', { porRevalorarEn: masHoras(-2) }, []],
    ['thirty days next week', { valoradoEn: '2026-02-20T14:00:00.000Z' }, ['PRONTO 2026-03-22 VALORAR /valorar']],
    ['more than thirty days ago', { valoradoEn: '2026-02-01T14:00:00.000Z' }, ['VENCIDO 2026-03-03 VALORAR /valorar']],
    ['never confirmed: another source asks', { valorado: false, valoradoEn: null, porRevalorarEn: AHORA }, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteRevalorar, cambio)).toEqual(esperado));
});

describe('fuenteSeguimiento: by risk, or the day somebody set', () => {
  const base = { estado: 'DERIVADO', oficios: [oficio()] } as const;
  const hechos = (n: number, ultimoEn: string, proximoEl: string | null = null) => ({
    ...base,
    estado: 'EN_SEGUIMIENTO' as const,
    seguimientos: { hechos: n, ultimoEn, proximoEl },
  });
  it.each<Filas[number]>([
    ['critical: 24 hours from the delivery', { ...base, riesgo: 'CRITICO' }, ['PRONTO 2026-03-17 SEGUIR /seguimiento/nuevo']],
    [
      'critical: weekly after the second',
      { ...hechos(2, masHoras(-24)), riesgo: 'CRITICO' },
      ['PRONTO 2026-03-22 SEGUIR /seguimiento/nuevo'],
    ],
    ['high: weekly four times', { ...hechos(3, masHoras(-24)), riesgo: 'ALTO' }, ['PRONTO 2026-03-22 SEGUIR /seguimiento/nuevo']],
    ['high: fortnightly then', { ...hechos(4, masHoras(-24)), riesgo: 'ALTO' }, []],
    [
      'high: fortnightly then, in an agenda that reaches so far',
      { ...hechos(4, masHoras(-24 * 10)), riesgo: 'ALTO' },
      ['PRONTO 2026-03-20 SEGUIR /seguimiento/nuevo'],
    ],
    ['medium: fortnightly', { ...hechos(1, masHoras(-24 * 15)), riesgo: 'MEDIO' }, ['VENCIDO 2026-03-15 SEGUIR /seguimiento/nuevo']],
    ['low: monthly, three checks and no more', { ...hechos(3, masHoras(-24 * 60)), riesgo: 'BAJO' }, []],
    ['low: monthly', { ...hechos(1, masHoras(-24 * 30)), riesgo: 'BAJO' }, ['HOY 2026-03-16 SEGUIR /seguimiento/nuevo']],
    [
      'the day that somebody set',
      { ...hechos(1, masHoras(-24), '2026-03-18'), riesgo: 'BAJO' },
      ['PRONTO 2026-03-18 SEGUIR /seguimiento/nuevo'],
    ],
    [
      'after an agreement',
      { estado: 'EN_SEGUIMIENTO', riesgo: 'BAJO', acuerdoEn: masHoras(-24 * 29) },
      ['PRONTO 2026-03-17 SEGUIR /seguimiento/nuevo'],
    ],
    ['not before the delivery', { estado: 'EN_DERIVACION', riesgo: 'CRITICO' }, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteSeguimiento, cambio)).toEqual(esperado));
});

describe('fuenteLlamada911: somebody looks again within a day', () => {
  it.each<Filas[number]>([
    ['after a call', { llamada911En: AHORA }, ['PRONTO 2026-03-17T14:00:00.000Z ABRIR']],
    [
      'in follow-up it leads there',
      { llamada911En: AHORA, estado: 'DERIVADO' },
      ['PRONTO 2026-03-17T14:00:00.000Z SEGUIR /seguimiento/nuevo'],
    ],
    ['and nobody did', { llamada911En: masHoras(-30) }, ['VENCIDO 2026-03-16T08:00:00.000Z ABRIR']],
    ['somebody did', { llamada911En: masHoras(-30), ultimoContactoEn: masHoras(-5) }, []],
    [
      'a contact before the call is none',
      { llamada911En: masHoras(-30), ultimoContactoEn: masHoras(-31) },
      ['VENCIDO 2026-03-16T08:00:00.000Z ABRIR'],
    ],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteLlamada911, cambio)).toEqual(esperado));
});

describe('fuenteMayoria', () => {
  it.each<Filas[number]>([
    ['in thirty days', { mayorias: ['2026-04-15'] }, ['PRONTO 2026-04-15 VALORAR /valorar']],
    ['in more', { mayorias: ['2026-04-16'] }, []],
    ['tomorrow', { mayorias: ['2026-03-17'] }, ['PRONTO 2026-03-17 VALORAR /valorar']],
    [
      'reached, and not looked at since',
      { mayorias: ['2026-03-10'], valoradoEn: '2026-03-09T14:00:00.000Z' },
      ['HOY 2026-03-16 VALORAR /valorar'],
    ],
    ['reached, and assessed since', { mayorias: ['2026-03-10'], valoradoEn: '2026-03-11T14:00:00.000Z' }, []],
    [
      'two children',
      { mayorias: ['2026-03-17', '2026-03-20'] },
      ['PRONTO 2026-03-17 VALORAR /valorar', 'PRONTO 2026-03-20 VALORAR /valorar'],
    ],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteMayoria, cambio)).toEqual(esperado));
});

it.each<Filas[number]>([
  ['prepared and unsigned', { cierre: { id: 'k1', desde: AHORA, firmado: false } }, ['HOY - CERRAR /cierre']],
  ['signed and not closed', { cierre: { id: 'k1', desde: AHORA, firmado: true } }, ['HOY - CERRAR /cierre']],
  ['none', {}, []],
])('fuenteCierre: %s', (_what, cambio, esperado) => expect(dice(fuenteCierre, cambio)).toEqual(esperado));

it.each([
  ['in a week', 84, ['PRONTO 2026-03-22']],
  ['today', 90, ['HOY 2026-03-16']],
  ['passed', 95, ['VENCIDO 2026-03-11']],
  ['too long ago: nothing can be written in a closed case', 105, []],
  ['not yet', 60, []],
])('recordatorioRevision: %s', (_what, dias, esperado) => {
  const caso = {
    casoId: 'c1',
    codigo: 'DC13-2026-0001',
    iniciales: 'L.',
    responsable: null,
    riesgo: 'BAJO' as const,
    cerradoEn: masHoras(-24 * dias),
  };
  expect(recordatorioRevision(caso, CONTEXTO).map(({ situacion, dia }) => `${situacion} ${dia}`)).toEqual(esperado);
});

describe('recordatorioRespaldo', () => {
  const copia = (dias: number | null, instalado = 100, puedeHacerlo = true) =>
    recordatorioRespaldo(
      { verificadoEn: dias === null ? null : masHoras(-24 * dias), instaladoEn: masHoras(-24 * instalado), puedeHacerlo },
      CONTEXTO,
    ).map(({ situacion, texto }) => `${situacion} ${texto}`);
  it('seven days are enough, eight are too many', () => {
    expect(copia(7)).toEqual([]);
    expect(copia(8)).toEqual(['HOY Hace 8 días del último respaldo comprobado']);
    expect(copia(9)).toEqual(['VENCIDO Hace 9 días del último respaldo comprobado']);
  });
  it('a new installation has its first week', () => {
    expect(copia(null, 3)).toEqual([]);
    expect(copia(null, 30)).toEqual(['VENCIDO Todavía no hay un respaldo comprobado']);
  });
  it('who cannot make one is not asked for it', () => expect(copia(30, 100, false)).toEqual([]));
});
