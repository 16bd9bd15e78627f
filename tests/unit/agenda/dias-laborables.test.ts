import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diaDeSemana, diasEntre, esLaborable, lunesDe, sumarDias, sumarDiasLaborables } from '@core/features/agenda/dias-laborables.rules';
import { localDay, localTime } from '@core/kernel/dates';

const SIN = new Set<string>();

describe('sumarDiasLaborables', () => {
  it.each<[string, string, number, string[], string]>([
    ['a Monday and five days', '2026-03-16T14:00:00.000Z', 5, [], '2026-03-23T14:00:00.000Z'],
    ['one day from a Friday is Monday', '2026-03-20T14:00:00.000Z', 1, [], '2026-03-23T14:00:00.000Z'],
    ['from a Saturday the first day is Monday', '2026-03-21T14:00:00.000Z', 1, [], '2026-03-23T14:00:00.000Z'],
    ['a holiday is not counted', '2026-03-31T14:00:00.000Z', 3, ['2026-04-03'], '2026-04-06T14:00:00.000Z'],
    ['a holiday on a weekend takes nothing away', '2026-03-20T14:00:00.000Z', 1, ['2026-03-21'], '2026-03-23T14:00:00.000Z'],
    ['by the calendar of Loja: Friday 23:30 is still Friday', '2026-03-21T04:30:00.000Z', 1, [], '2026-03-24T04:30:00.000Z'],
    ['none is now', '2026-03-21T04:30:00.000Z', 0, [], '2026-03-21T04:30:00.000Z'],
    ['across the year', '2026-12-30T14:00:00.000Z', 2, ['2027-01-01'], '2027-01-04T14:00:00.000Z'],
  ])('%s', (_what, desde, dias, feriados, esperado) => expect(sumarDiasLaborables(desde, dias, new Set(feriados))).toBe(esperado));

  it.each([-1, 1.5, NaN])('refuses %s days', (dias) => expect(() => sumarDiasLaborables('2026-03-16T14:00:00.000Z', dias, SIN)).toThrow());

  const instante = fc
    .date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
    .map((uno) => uno.toISOString());
  const feriados = fc
    .array(fc.integer({ min: 0, max: 4400 }), { maxLength: 60 })
    .map((dias) => new Set(dias.map((n) => sumarDias('2024-01-01', n))));

  it('lands on a working day, at the same clock time, with exactly n working days in between', () => {
    fc.assert(
      fc.property(instante, fc.integer({ min: 1, max: 40 }), feriados, (desde, dias, libres) => {
        const hasta = sumarDiasLaborables(desde, dias, libres);
        expect(localTime(hasta)).toBe(localTime(desde));
        expect(esLaborable(localDay(hasta), libres)).toBe(true);
        let contados = 0;
        for (let dia = sumarDias(localDay(desde), 1); dia <= localDay(hasta); dia = sumarDias(dia, 1))
          if (esLaborable(dia, libres)) contados += 1;
        expect(contados).toBe(dias);
      }),
    );
  });

  it('one after the other is the same as all at once, and a holiday never brings the day forward', () => {
    fc.assert(
      fc.property(instante, fc.nat(12), fc.nat(12), feriados, (desde, a, b, libres) => {
        expect(sumarDiasLaborables(sumarDiasLaborables(desde, a, libres), b, libres)).toBe(sumarDiasLaborables(desde, a + b, libres));
        expect(sumarDiasLaborables(desde, a, libres) >= sumarDiasLaborables(desde, a, SIN)).toBe(true);
      }),
    );
  });
});

describe('days of the calendar', () => {
  it('weeks begin on Monday', () => {
    expect(['2026-03-16', '2026-03-18', '2026-03-22'].map(lunesDe)).toEqual(Array(3).fill('2026-03-16'));
    expect(lunesDe('2026-03-15')).toBe('2026-03-09');
    expect(diaDeSemana('2026-03-16')).toBe(1);
  });
  it('days between, and days added, over months and leap years', () => {
    expect(sumarDias('2028-02-28', 1)).toBe('2028-02-29');
    expect(sumarDias('2027-01-01', -1)).toBe('2026-12-31');
    expect(diasEntre('2026-03-16', '2026-03-14')).toBe(-2);
  });
});
