import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addHours,
  fechaCorta,
  fechaHora,
  fechaLarga,
  fechaSchema,
  instanteSchema,
  localDay,
  localTime,
  localYear,
  monthsBetween,
  toLocalIso,
  toUtc,
} from '@core/kernel/dates';

describe('local time of Loja (UTC−5, no daylight saving)', () => {
  it.each([
    ['2026-03-16T14:00:00.000Z', '2026-03-16T09:00:00-05:00', '2026-03-16', '09:00'],
    ['2026-03-17T04:59:59.999Z', '2026-03-16T23:59:59-05:00', '2026-03-16', '23:59'],
    ['2026-03-17T05:00:00.000Z', '2026-03-17T00:00:00-05:00', '2026-03-17', '00:00'],
    ['2026-01-01T04:59:00.000Z', '2025-12-31T23:59:00-05:00', '2025-12-31', '23:59'],
    ['2024-03-01T04:00:00.000Z', '2024-02-29T23:00:00-05:00', '2024-02-29', '23:00'],
  ])('%s is %s', (utc, local, dia, hora) => {
    expect([toLocalIso(utc), localDay(utc), localTime(utc), localYear(utc)]).toEqual([local, dia, hora, Number(dia.slice(0, 4))]);
    expect(toUtc(local)).toBe(new Date(utc).toISOString().replace(/\d{3}Z$/, '000Z'));
  });

  it('any spelling of one moment is stored as one text', () => {
    for (const text of [
      '2026-03-16T09:00-05:00',
      '2026-03-16T09:00:00-05:00',
      '2026-03-16T14:00:00Z',
      '2026-03-16T14:00:00.000000Z',
      '2026-03-16T23:00+09:00',
    ]) {
      expect(instanteSchema.safeParse(text).success).toBe(true);
      expect(toUtc(text)).toBe('2026-03-16T14:00:00.000Z');
    }
  });

  it('stored instants sort as texts as they do in time', () => {
    const instante = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instante, instante, (a, b) => {
        expect(toUtc(a.toISOString()) < toUtc(b.toISOString())).toBe(a < b);
      }),
    );
  });

  it('hours run through nights, weekends and month ends', () => {
    expect(addHours('2026-03-20T20:00:00-05:00', 24)).toBe('2026-03-22T01:00:00.000Z'); // Friday to Saturday
    expect(addHours('2026-02-28T23:00:00-05:00', 48)).toBe('2026-03-03T04:00:00.000Z');
  });
});

describe('what is no instant and no day', () => {
  it.each([
    '',
    'ayer',
    '2026-03-16',
    '2026-03-16T09:00',
    '2026-03-16 09:00:00-05:00',
    '2026-02-29T09:00:00Z',
    '2026-13-01T09:00:00Z',
    '2026-03-16T24:00:00Z',
    '2026-03-16T09:60:00Z',
    '2026-03-16T09:00:60Z',
    '2026-03-16T09:00:00-15:00',
    '2026-03-16T09:00:00-05:0',
    '20260316T090000Z',
    '2026-03-16T09:00:00Z ',
    '٢٠٢٦-03-16T09:00:00Z',
  ])('instant %j', (text) => {
    expect(instanteSchema.safeParse(text).success).toBe(false);
  });

  it.each(['', '16/03/2026', '2026-3-16', '2026-02-30', '2025-02-29', '2026-00-10', '2026-04-31', '2026-03-16T00:00:00Z'])(
    'day %j',
    (text) => {
      expect(fechaSchema.safeParse(text).success).toBe(false);
    },
  );

  it('a leap day is a day', () => {
    expect(fechaSchema.safeParse('2024-02-29').success).toBe(true);
  });
});

describe('completed months', () => {
  it.each([
    ['2019-03-16', '2026-03-16', 84],
    ['2019-03-17', '2026-03-16', 83],
    ['2026-02-16', '2026-03-16', 1],
    ['2026-02-17', '2026-03-16', 0],
    ['2026-03-16', '2026-03-16', 0],
    ['2024-02-29', '2025-02-28', 11],
    ['2024-02-29', '2025-03-01', 12],
    ['2008-03-17', '2026-03-16', 215],
  ])('%s to %s: %i', (desde, hasta, meses) => {
    expect(monthsBetween(desde, hasta)).toBe(meses);
  });

  it('never grow less as days go by', () => {
    const dia = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(dia, fc.nat(9000), fc.nat(40), (nacimiento, dias, mas) => {
        const day = (n: number) => new Date(nacimiento.getTime() + n * 86_400_000).toISOString().slice(0, 10);
        expect(monthsBetween(day(0), day(dias + mas))).toBeGreaterThanOrEqual(monthsBetween(day(0), day(dias)));
      }),
    );
  });
});

it('dates in words are the same on every machine', () => {
  expect(fechaLarga('2026-03-17T04:30:00.000Z')).toBe('16 de marzo de 2026');
  expect(fechaLarga('2026-12-01')).toBe('1 de diciembre de 2026');
  expect([fechaCorta('2026-03-16'), fechaHora('2026-03-16T14:05:00.000Z')]).toEqual(['16/03/2026', '16/03/2026 09:05']);
});
