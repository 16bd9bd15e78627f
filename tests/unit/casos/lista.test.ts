import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filtrosCasoSchema, listarCasosSchema } from '@core/features/casos/lista.contract';
import { CURSOR, escribirCursor, leerCursor, TRAMOS_URGENCIA, tramosDe } from '@core/features/casos/lista.rules';
import type { Cursor } from '@core/features/casos/lista.rules';

describe('cursor', () => {
  it.each<Cursor>([
    { clase: 'FILA', desde: 0 },
    { clase: 'FILA', desde: 1900 },
    { clase: 'TRAS', tramo: 5, fila: 99_999, clave: '2026-03-16T14:00:00.000Z' },
    { clase: 'TRAS', tramo: 0, fila: 1, clave: '2026-12345' },
  ])('%j', (cursor) => {
    const texto = escribirCursor(cursor);
    expect(texto).toMatch(CURSOR);
    expect(leerCursor(texto)).toEqual(cursor);
  });

  it('is nothing for the first page, and what fits the pattern is always read', () => {
    expect(leerCursor(undefined)).toBeNull();
    fc.assert(
      fc.property(fc.stringMatching(CURSOR), (texto) => {
        const cursor = leerCursor(texto);
        expect(cursor === null ? null : Object.values(cursor)).not.toContain(Number.NaN);
      }),
    );
  });
});

describe('tramosDe', () => {
  it.each([
    ['nothing asked', {}, [...TRAMOS_URGENCIA]],
    ['open cases', { soloAbiertos: true }, ['CORRE', 'CRITICO', 'ALTO', 'MEDIO', 'BAJO']],
    ['overdue ones', { soloVencidos: true }, ['CORRE']],
    ['closed ones', { estados: ['CERRADO'] }, ['CERRADO']],
    ['annulled, but open', { estados: ['ANULADO'], soloAbiertos: true }, []],
    ['high risk', { riesgos: ['ALTO'] }, ['CORRE', 'ALTO', 'CERRADO']],
    ['assessed ones', { estados: ['VALORADO'] }, ['CORRE', 'CRITICO', 'ALTO', 'MEDIO', 'BAJO']],
    ['empty lists', { estados: [], riesgos: [] }, [...TRAMOS_URGENCIA]],
  ] as const)('%s', (_what, filtro, esperado) => {
    expect(tramosDe(filtro)).toEqual(esperado);
  });
});

describe('schemas of the list', () => {
  it('a saved view holds filters, not the words and not a place in the list', () => {
    expect(filtrosCasoSchema.safeParse({ soloVencidos: true, orden: 'CODIGO' }).success).toBe(true);
    for (const key of ['texto', 'cursor', 'limite', 'usuarioId'])
      expect(filtrosCasoSchema.safeParse({ [key]: 'x' }).success, key).toBe(false);
  });

  it.each([
    ['the same day', '2026-03-01', '2026-03-01', true],
    ['in order', '2026-03-01', '2026-03-02', true],
    ['the wrong way round', '2026-03-02', '2026-03-01', false],
    ['no such day', '2026-02-30', undefined, false],
  ])('a period: %s', (_what, conocidoDesde, conocidoHasta, vale) => {
    const periodo = { conocidoDesde, ...(conocidoHasta === undefined ? {} : { conocidoHasta }) };
    expect(listarCasosSchema.safeParse({ limite: 1, ...periodo }).success).toBe(vale);
    expect(filtrosCasoSchema.safeParse(periodo).success).toBe(vale);
  });
});
