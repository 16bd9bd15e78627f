import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diaDeSemana } from '@core/features/agenda/dias-laborables.rules';
import { domingoDePascua, feriadosDe } from '@core/features/agenda/feriados.rules';

/** National days of rest as they were announced in those years; local days of Loja left out. */
const PUBLICADOS: Readonly<Record<number, string>> = {
  2019: '01-01 03-04 03-05 04-19 05-03 05-24 08-09 10-11 11-01 11-04 12-25',
  2021: '01-01 02-15 02-16 04-02 04-30 05-24 08-09 10-08 11-01 11-02 12-24',
  2022: '2021-12-31 02-28 03-01 04-15 05-02 05-23 08-12 10-10 11-03 11-04 12-26',
  2023: '01-02 02-20 02-21 04-07 05-01 05-26 08-11 10-09 11-02 11-03 12-25',
  2024: '01-01 02-12 02-13 03-29 05-03 05-24 08-09 10-11 11-01 11-04 12-25',
  2025: '01-01 03-03 03-04 04-18 05-02 05-23 08-11 10-10 11-03 11-04 12-25',
  2026: '01-01 02-16 02-17 04-03 05-01 05-25 08-10 10-09 11-02 11-03 12-25',
};

describe('feriadosDe', () => {
  it.each(Object.entries(PUBLICADOS))('%s as it was announced', (anio, dias) => {
    const nacionales = feriadosDe(Number(anio)).filter(({ nombre }) => !nombre.includes('Loja'));
    expect(nacionales.map(({ fecha }) => fecha)).toEqual(dias.split(' ').map((dia) => (dia.length > 5 ? dia : `${anio}-${dia}`)));
  });

  it('the local days of Loja move by the same rule and say that they have to be checked', () => {
    const locales = feriadosDe(2026).filter(({ nombre }) => nombre.includes('Loja'));
    expect(locales).toEqual([
      { fecha: '2026-11-20', nombre: 'Independencia de Loja (local, por verificar) (trasladado)' },
      { fecha: '2026-12-07', nombre: 'Fundación de Loja (local, por verificar) (trasladado)' },
    ]);
  });

  it('in any year: thirteen different days, none on a weekend, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2017, max: 2199 }), (anio) => {
        const dias = feriadosDe(anio).map(({ fecha }) => fecha);
        expect(new Set(dias).size).toBe(13);
        expect(dias.toSorted()).toEqual(dias);
        expect(dias.filter((dia) => diaDeSemana(dia) === 0 || diaDeSemana(dia) === 6)).toEqual([]);
      }),
    );
  });
});

it.each([
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %s', (anio, dia) => expect(domingoDePascua(anio)).toBe(dia));
