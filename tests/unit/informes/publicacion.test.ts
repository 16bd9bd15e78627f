import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Periodo } from '@core/features/informes/hechos.types';
import type { Suma } from '@core/features/informes/sumas.types';
import { clavePeriodo, partesDe, rangoDe } from '@core/features/informes/periodos.rules';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { columnaDe, publicar, publicarCanton } from '@core/features/informes/publicacion.rules';
import type { Columna, Cuadro } from '@core/features/informes/publicacion.rules';
import type { CeldaPublica, Publicacion, Visibilidad } from '@core/features/informes/suprimir.rules';
import { adivinadas, despejadas } from '../../support/adivinar';

const mes = (numero: number): PeriodoFijo => ({ clase: 'MENSUAL', anio: 2026, numero });
const T1: PeriodoFijo = { clase: 'TRIMESTRAL', anio: 2026, numero: 1 };
const ANIO: PeriodoFijo = { clase: 'ANUAL', anio: 2026, numero: 1 };

/** A count whose months are given: `meses[0]` is January. */
const cuadroDe = (meses: readonly (readonly number[])[]): Cuadro => ({
  filas: (meses[0] ?? []).map((_, index) => ({ clave: `F${index}`, etiqueta: `Fila ${index}` })),
  contar: ({ desde, hasta }: Periodo) => {
    const suyos = meses.filter((_, index) => {
      const rango = rangoDe(mes(index + 1));
      return rango.desde >= desde && rango.hasta <= hasta;
    });
    return (meses[0] ?? []).map((_, fila) => suyos.reduce((sum, uno) => sum + (uno[fila] ?? 0), 0));
  },
});

/** Everything that the reader of all the tables has before her: the cells of every column and all sums that she can check. */
function lector(
  grupos: readonly (readonly Columna[])[],
  canton: readonly Columna[] = [],
): { publicacion: Publicacion; marcas: Visibilidad[] } {
  const todas = [...grupos.flat(), ...canton];
  const size = todas[0]?.valores.length ?? 0;
  const celdas: CeldaPublica[] = todas.flatMap(({ valores }) => valores.map((valor) => ({ valor })));
  const sumas: Suma[] = todas.map((_, c) => ({
    total: c * size + size - 1,
    partes: Array.from({ length: size - 1 }, (__, f) => c * size + f),
  }));
  const igualar = (total: number, partes: readonly number[]) => {
    for (let fila = 0; fila < size; fila += 1)
      sumas.push({ total: total * size + fila, partes: partes.map((parte) => parte * size + fila) });
  };
  let desde = 0;
  for (const columnas of [...grupos, canton]) {
    const lugar = new Map(columnas.map((columna, index) => [clavePeriodo(columna.periodo), desde + index]));
    columnas.forEach(({ periodo }, index) => {
      const partes = partesDe(periodo).flatMap((parte) => lugar.get(clavePeriodo(parte)) ?? []);
      if (partes.length > 0) igualar(desde + index, partes);
    });
    desde += columnas.length;
  }
  const enGrupos = grupos.flat().length;
  canton.forEach(({ periodo }, index) => {
    let lugar = 0;
    const partes = grupos.flat().flatMap((columna) => {
      lugar += 1;
      return clavePeriodo(columna.periodo) === clavePeriodo(periodo) ? [lugar - 1] : [];
    });
    igualar(enGrupos + index, partes);
  });
  return { publicacion: { celdas, sumas }, marcas: todas.flatMap(({ marcas }) => [...marcas]) };
}

const tabla = (columnas: number, filas: number, max: number) =>
  fc.array(fc.array(fc.nat(max), { minLength: filas, maxLength: filas }), { minLength: columnas, maxLength: columnas });

function sinPocos(columnas: readonly Columna[]): void {
  for (const { valores, marcas } of columnas)
    valores.forEach((valor, index) => {
      if (valor > 0 && valor < 5) expect(marcas[index]).not.toBe('VISIBLE');
    });
}

describe('months, and then their quarter', () => {
  it('a month is published alone, as if nothing came after it', () => {
    const cuadro = cuadroDe([
      [6, 0, 7],
      [5, 5, 5],
      [2, 9, 9],
    ]);
    const columnas = publicar(cuadro, T1);
    expect(columnas.map(({ periodo }) => clavePeriodo(periodo))).toEqual(['2026-M01', '2026-M02', '2026-M03', '2026-T01']);
    for (const numero of [1, 2, 3]) expect(columnaDe(columnas, mes(numero))).toEqual(publicar(cuadro, mes(numero))[0]);
  });

  it('the quarter hides what would tell a small month, although its own number is large', () => {
    // March, first row: 2. January and February showed 6 and 5, so 13 in the quarter would tell it.
    const columnas = publicar(
      cuadroDe([
        [6, 0, 7],
        [5, 5, 5],
        [2, 9, 9],
      ]),
      T1,
    );
    expect(columnaDe(columnas, mes(3))?.marcas[0]).toBe('POCOS');
    expect(columnaDe(columnas, T1)?.marcas[0]).toBe('OCULTA');
  });

  it('nothing small in any month: nothing is hidden', () => {
    const columnas = publicar(
      cuadroDe([
        [6, 0],
        [5, 5],
        [8, 9],
      ]),
      T1,
    );
    expect(columnas.flatMap(({ marcas }) => marcas).every((marca) => marca === 'VISIBLE')).toBe(true);
  });

  it('whoever keeps the three monthly reports and the quarterly one finds nothing out', () => {
    fc.assert(
      fc.property(tabla(3, 3, 12), (meses) => {
        const columnas = publicar(cuadroDe(meses), T1);
        sinPocos(columnas);
        const { publicacion, marcas } = lector([columnas]);
        expect(despejadas(publicacion, marcas)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('«<5» on the quarter says too much when its four small cases are all that there can be', () => {
    // four rows of at least one each and a total below five: every one of them is one
    const columnas = publicar(
      cuadroDe([
        [0, 0],
        [1, 1],
        [1, 1],
      ]),
      T1,
    );
    const { publicacion, marcas } = lector([columnas]);
    expect(adivinadas(publicacion, marcas, 5)).toEqual([]);
    expect(columnaDe(columnas, mes(2))?.marcas).toEqual(['POCOS', 'POCOS', 'POCOS']);
  });

  it('not even by trying all whole numbers', () => {
    fc.assert(
      fc.property(tabla(3, 2, 7), (meses) => {
        const { publicacion, marcas } = lector([publicar(cuadroDe(meses), T1)]);
        expect(adivinadas(publicacion, marcas, 5)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });

  it('nor from a whole year of months, quarters, halves and the year', () => {
    fc.assert(
      fc.property(tabla(12, 3, 9), (meses) => {
        const columnas = publicar(cuadroDe(meses), ANIO);
        expect(columnas).toHaveLength(12 + 4 + 2 + 1);
        sinPocos(columnas);
        const { publicacion, marcas } = lector([columnas]);
        expect(despejadas(publicacion, marcas)).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });
});

describe('points, and the canton beside them', () => {
  type Punto = readonly (readonly number[])[];
  const suma = (puntos: readonly Punto[]) =>
    (puntos[0] ?? []).map((filas, m) => filas.map((_, f) => puntos.reduce((sum, punto) => sum + (punto[m]?.[f] ?? 0), 0)));
  const cantonDe = (puntos: readonly Punto[], k = 5) =>
    publicarCanton(
      cuadroDe(suma(puntos)),
      puntos.map((meses) => ({ cuadro: cuadroDe(meses), k })),
      2026,
    );
  const anioDe = (meses: Punto) => publicar(cuadroDe(meses), ANIO);
  /** Twelve months of which only January has anybody. */
  const enEnero = (...filas: readonly number[]): Punto => [filas, ...Array.from({ length: 11 }, () => filas.map(() => 0))];

  it('the canton hides what would tell the one point that is small', () => {
    const puntos = [enEnero(7, 9), enEnero(6, 8), enEnero(2, 9)];
    expect(columnaDe(anioDe(puntos[0] ?? []), ANIO)?.marcas[0]).toBe('VISIBLE');
    expect(columnaDe(cantonDe(puntos), ANIO)?.marcas[0]).toBe('OCULTA');
  });

  it('a number that the points have told already is shown', () => {
    expect(
      cantonDe([enEnero(7, 9), enEnero(6, 8)])
        .flatMap(({ marcas }) => marcas)
        .every((marca) => marca === 'VISIBLE'),
    ).toBe(true);
  });

  it('no cell of any point can be worked out from the canton and every paper of the points', () => {
    fc.assert(
      fc.property(fc.array(tabla(12, 2, 6), { minLength: 3, maxLength: 4 }), (puntos) => {
        const canton = cantonDe(puntos);
        const suyas = puntos.map(anioDe);
        sinPocos([...canton, ...suyas.flat()]);
        const { publicacion, marcas } = lector(suyas, canton);
        // a quarter of the canton that is not printed may be added up from papers of the points: that tells nothing of a point
        const trimestres = suyas.flat().length * 3;
        const nada = (index: number): boolean => index >= trimestres && index < trimestres + 4 * 3;
        expect(despejadas(publicacion, marcas).filter((index) => !nada(index))).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  it('14 points with a few cases a month each: the year of the canton is told', () => {
    let semilla = 7;
    const azar = (n: number): number => {
      semilla = (semilla * 48_271) % 2_147_483_647;
      return Math.floor((semilla / 2_147_483_647) * n);
    };
    const puntos = Array.from({ length: 14 }, () => Array.from({ length: 12 }, () => [azar(7), azar(5), azar(4), azar(4)]));
    const canton = cantonDe(puntos);
    sinPocos(canton);
    const anual = columnaDe(canton, ANIO);
    expect(anual?.marcas.at(-1)).toBe('VISIBLE');
    const { publicacion, marcas } = lector(puntos.map(anioDe), canton);
    const trimestres = puntos.length * 19 * 5;
    expect(despejadas(publicacion, marcas).filter((index) => index < trimestres || index >= trimestres + 4 * 5)).toEqual([]);
  });

  it('24 points, a whole year: nothing small is shown, nothing can be worked out, and something is said', () => {
    const puntos = Array.from({ length: 24 }, (_, p) =>
      Array.from({ length: 12 }, (__, m) => Array.from({ length: 5 }, (___, f) => (p * 7 + m * 5 + f * 3) % 11)),
    );
    const canton = cantonDe(puntos);
    sinPocos(canton);
    expect(canton.map(({ periodo }) => clavePeriodo(periodo))).toEqual(['2026-T01', '2026-T02', '2026-T03', '2026-T04', '2026-A01']);
    expect(columnaDe(canton, ANIO)?.marcas.some((marca) => marca === 'VISIBLE')).toBe(true);
  });

  it('a point for which the central asked for eight', () => {
    const [columna] = publicar(cuadroDe([[7, 9, 20]]), mes(1), 8);
    expect(columna?.marcas[0]).toBe('POCOS');
    const canton = cantonDe([enEnero(7, 9), enEnero(6, 8), enEnero(9, 9)], 8);
    expect(columnaDe(canton, ANIO)?.valores).toEqual([22, 26, 48]);
  });
});
