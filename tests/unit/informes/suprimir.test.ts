import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Suma } from '@core/features/informes/sumas.types';
import { adivinadas, despejadas } from '../../support/adivinar';
import { porcentajePublico, suprimir } from '@core/features/informes/suprimir.rules';
import type { CeldaPublica, Publicacion, Visibilidad } from '@core/features/informes/suprimir.rules';

/** A table with totals: cells row by row, then row totals, column totals, grand total. */
function tabla(filas: readonly (readonly number[])[], sensible: (fila: number, columna: number) => boolean = () => false): Publicacion {
  const rows = filas.length;
  const columns = filas[0]?.length ?? 0;
  const celdas: CeldaPublica[] = filas.flatMap((fila, f) => fila.map((valor, c) => ({ valor, sensible: sensible(f, c) })));
  const sumas: Suma[] = [];
  const addTotal = (partes: number[]): number => {
    const valor = partes.reduce((sum, part) => sum + (celdas[part]?.valor ?? 0), 0);
    celdas.push({ valor, esTotal: true, sensible: partes.every((part) => celdas[part]?.sensible) });
    sumas.push({ total: celdas.length - 1, partes });
    return celdas.length - 1;
  };
  const at = (f: number, c: number) => f * columns + c;
  const rowTotals = filas.map((_, f) => addTotal(Array.from({ length: columns }, (__, c) => at(f, c))));
  const columnTotals = Array.from({ length: columns }, (_, c) => addTotal(filas.map((__, f) => at(f, c))));
  const grand = addTotal(rowTotals);
  sumas.push({ total: grand, partes: columnTotals });
  expect(celdas.length).toBe(rows * columns + rows + columns + 1);
  return { celdas, sumas };
}

/** Months side by side with their quarter: each cell of the quarter is the sum of the months'. */
function trimestre(meses: readonly Publicacion[]): Publicacion {
  const [first] = meses;
  if (!first) throw new Error('no months');
  const size = first.celdas.length;
  const celdas = meses.flatMap((mes) => mes.celdas);
  const sumas = meses.flatMap((mes, m) =>
    mes.sumas.map(({ total, partes }) => ({ total: total + m * size, partes: partes.map((parte) => parte + m * size) })),
  );
  const base = celdas.length;
  first.celdas.forEach((celda, index) => {
    const partes = meses.map((_, m) => m * size + index);
    celdas.push({ ...celda, esTotal: true, valor: partes.reduce((sum, part) => sum + (celdas[part]?.valor ?? 0), 0) });
    sumas.push({ total: base + index, partes });
  });
  for (const { total, partes } of first.sumas) sumas.push({ total: base + total, partes: partes.map((parte) => base + parte) });
  return { celdas, sumas };
}

const filas = (rows: number, columns: number, max: number) =>
  fc.array(fc.array(fc.nat(max), { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

describe('suprimir: what may be shown', () => {
  it('one to four print «<5»; zero and five are shown unless they would tell another', () => {
    const marcas = suprimir(
      tabla([
        [0, 40, 60],
        [7, 2, 3],
        [5, 3, 4],
      ]),
    );
    expect(marcas.slice(0, 9)).toEqual(['VISIBLE', 'VISIBLE', 'VISIBLE', 'VISIBLE', 'POCOS', 'POCOS', 'VISIBLE', 'POCOS', 'POCOS']);
  });

  it('the judge does find out a cell that is hidden alone', () => {
    const publicacion = tabla([
      [3, 10],
      [20, 30],
    ]);
    const alone = publicacion.celdas.map((_, index): Visibilidad => (index === 0 ? 'POCOS' : 'VISIBLE'));
    expect(adivinadas(publicacion, alone, 5)).toEqual([0]);
  });

  it('two ones in a row of two are not safe with their total shown', () => {
    const publicacion = tabla([
      [1, 1],
      [20, 30],
    ]);
    const pair = publicacion.celdas.map((_, index): Visibilidad => (index < 2 ? 'POCOS' : 'VISIBLE'));
    expect(adivinadas(publicacion, pair, 5).length).toBeGreaterThan(0);
    expect(adivinadas(publicacion, suprimir(publicacion), 5)).toEqual([]);
  });

  it('a zero of a sensitive group hides when its total is small', () => {
    const marcas = suprimir(
      tabla(
        [
          [0, 2],
          [20, 30],
        ],
        (fila) => fila === 0,
      ),
    );
    expect(marcas[0]).toBe('POCOS');
  });

  it('nothing small: nothing is hidden', () => {
    expect(
      suprimir(
        tabla([
          [5, 9],
          [0, 30],
        ]),
      ).every((marca) => marca === 'VISIBLE'),
    ).toBe(true);
  });

  const primarios = (publicacion: Publicacion, marcas: readonly Visibilidad[], k: number) =>
    publicacion.celdas.forEach(({ valor }, index) => {
      if (valor > 0 && valor < k) expect(marcas[index]).not.toBe('VISIBLE');
      else expect(marcas[index] === 'POCOS' && !publicacion.celdas[index]?.sensible).toBe(false);
    });

  it.each([
    ['2 × 2', filas(2, 2, 9), 200],
    ['2 × 3', filas(2, 3, 6), 100],
  ])('no hidden cell of a table of %s can be computed back, for any numbers', (_what, arbitrary, numRuns) => {
    fc.assert(
      fc.property(arbitrary, fc.boolean(), (numbers, sensible) => {
        const publicacion = tabla(numbers, (fila) => sensible && fila === 0);
        const marcas = suprimir(publicacion);
        primarios(publicacion, marcas, 5);
        expect(adivinadas(publicacion, marcas, 5)).toEqual([]);
      }),
      { numRuns },
    );
  });

  it.each([
    ['3 × 4', filas(3, 4, 30)],
    ['5 × 3', filas(5, 3, 15)],
  ])('nor of one of %s, by linear algebra', (_what, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (numbers) => {
        const publicacion = tabla(numbers);
        const marcas = suprimir(publicacion);
        primarios(publicacion, marcas, 5);
        expect(despejadas(publicacion, marcas)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('nor from the months and their quarter together', () => {
    fc.assert(
      fc.property(fc.array(filas(2, 2, 12), { minLength: 3, maxLength: 3 }), (meses) => {
        const publicacion = trimestre(meses.map((mes) => tabla(mes)));
        const marcas = suprimir(publicacion);
        primarios(publicacion, marcas, 5);
        expect(despejadas(publicacion, marcas)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('the second judge does find out what stands alone', () => {
    const publicacion = tabla([
      [3, 10],
      [20, 30],
    ]);
    expect(
      despejadas(
        publicacion,
        publicacion.celdas.map((_, index): Visibilidad => (index === 0 ? 'POCOS' : 'VISIBLE')),
      ),
    ).toEqual([0]);
  });

  it('the threshold may be raised', () => {
    fc.assert(
      fc.property(filas(2, 2, 14), fc.integer({ min: 5, max: 8 }), (numbers, k) => {
        const publicacion = tabla(numbers);
        expect(adivinadas(publicacion, suprimir(publicacion, k), k)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('percentages', () => {
  it.each([
    [5, 9, null],
    [0, 10, 0],
    [10, 10, 100],
    [3, 40, null],
    [38, 40, null],
    [7, 21, 33.3],
  ])('%i of %i is %s', (numerador, denominador, esperado) => {
    expect(porcentajePublico(numerador, denominador)).toBe(esperado);
  });
});
