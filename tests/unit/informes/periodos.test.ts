import { describe, expect, it } from 'vitest';
import {
  columnasDe,
  clavePeriodo,
  entregaHasta,
  moverPeriodo,
  nombrePeriodo,
  partesDe,
  periodoDelDia,
  rangoDe,
  terminado,
} from '@core/features/informes/periodos.rules';
import type { ClasePeriodo } from '@core/features/informes/periodos.rules';
import { revisarNarrativa } from '@core/features/informes/narrativa.rules';
import { dolares, numeroEsEc } from '@core/features/informes/numeros.rules';

const p = (clase: ClasePeriodo, anio: number, numero: number) => ({ clase, anio, numero });

describe('fixed periods', () => {
  it.each([
    [p('MENSUAL', 2026, 2), '2026-02-01', '2026-02-28', 'febrero de 2026'],
    [p('MENSUAL', 2028, 2), '2028-02-01', '2028-02-29', 'febrero de 2028'],
    [p('MENSUAL', 2026, 12), '2026-12-01', '2026-12-31', 'diciembre de 2026'],
    [p('TRIMESTRAL', 2026, 1), '2026-01-01', '2026-03-31', 'primer trimestre de 2026'],
    [p('TRIMESTRAL', 2026, 4), '2026-10-01', '2026-12-31', 'cuarto trimestre de 2026'],
    [p('SEMESTRAL', 2026, 2), '2026-07-01', '2026-12-31', 'segundo semestre de 2026'],
    [p('ANUAL', 2026, 1), '2026-01-01', '2026-12-31', 'año 2026'],
  ])('%j', (periodo, desde, hasta, nombre) => {
    expect(rangoDe(periodo)).toEqual({ desde, hasta });
    expect(nombrePeriodo(periodo)).toBe(nombre);
    const partes = partesDe(periodo).map(rangoDe);
    if (partes.length > 0) expect([partes[0]?.desde, partes.at(-1)?.hasta]).toEqual([desde, hasta]);
    expect(periodoDelDia(periodo.clase, desde)).toEqual(periodo);
    expect(periodoDelDia(periodo.clase, hasta)).toEqual(periodo);
  });

  it('a year shows its quarters, and moves over the turn of the year', () => {
    expect(columnasDe(p('ANUAL', 2026, 1)).map(clavePeriodo)).toEqual(['2026-T01', '2026-T02', '2026-T03', '2026-T04', '2026-A01']);
    expect(moverPeriodo(p('MENSUAL', 2026, 1), -1)).toEqual(p('MENSUAL', 2025, 12));
    expect(moverPeriodo(p('TRIMESTRAL', 2026, 4), 1)).toEqual(p('TRIMESTRAL', 2027, 1));
    expect(moverPeriodo(p('MENSUAL', 2026, 3), -14)).toEqual(p('MENSUAL', 2025, 1));
  });

  it('is over on the day after its last; due on the fifth', () => {
    expect(terminado(p('MENSUAL', 2026, 3), '2026-03-31')).toBe(false);
    expect(terminado(p('MENSUAL', 2026, 3), '2026-04-01')).toBe(true);
    expect(entregaHasta(p('MENSUAL', 2026, 3), 5)).toBe('2026-04-05');
  });
});

describe('what a person wrote for a paper that is shared', () => {
  const LUNA = [{ nombres: 'Luna Sol', primerApellido: 'Ejemplo' }];
  it.each([
    'Se trabajó con Luna Sol Ejemplo.',
    'se trabajó con LUNA   EJEMPLO',
    'El caso DC13-2026-0004 fue difícil',
    'el caso dc-13-2026-0004',
    'C.I. 1104567890',
  ])('%s', (logros) => {
    expect(Object.keys(revisarNarrativa({ logros }, LUNA))).toEqual(['logros']);
  });
  it.each(['La luna llena y el sol de ejemplo.', 'Se hicieron 12 visitas en 2026.', 'Aurora Ejemplo coordinó.', ''])(
    'admits: %s',
    (logros) => {
      expect(revisarNarrativa({ logros, otro: undefined }, LUNA)).toEqual({});
    },
  );
});

describe('numbers of Ecuador', () => {
  it.each([
    [0, '0'],
    [9999, '9999'],
    [10000, '10.000'],
    [1234567.5, '1.234.567,5'],
    [33.3, '33,3'],
  ])('%s', (valor, texto) => {
    expect(numeroEsEc(valor)).toBe(texto);
  });
  it('dollars', () => {
    expect([0, 5, 12_550, 125_040, 1_250_040].map(dolares)).toEqual([
      'USD 0,00',
      'USD 0,05',
      'USD 125,50',
      'USD 1.250,40',
      'USD 12.500,40',
    ]);
  });
});
