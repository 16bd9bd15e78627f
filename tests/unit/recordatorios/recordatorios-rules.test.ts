import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cabe, cuando, diasDesde, situacionDe } from '@core/features/recordatorios/cuando.rules';
import type { FechaPendiente } from '@core/features/recordatorios/pendiente.types';
import { FUENTES, recordatoriosDe } from '@core/features/recordatorios/recordatorios.rules';
import { CLASES_RECORDATORIO } from '@core/features/recordatorios/recordatorios.contract';
import { recordatoriosTexts } from '@core/features/recordatorios/recordatorios.texts';
import { AHORA, CONTEXTO, masHoras, oficio, pendiente } from './apoyo';

describe('cuando', () => {
  it.each([
    ['2026-03-16T14:00:00.000Z', 'hoy a las 09:00'],
    ['2026-03-17T04:59:00.000Z', 'hoy a las 23:59'],
    ['2026-03-17T05:00:00.000Z', 'mañana a las 00:00'],
    ['2026-03-15T05:00:00.000Z', 'ayer a las 00:00'],
    ['2026-03-15T04:59:00.000Z', 'el 14/03/2026 a las 23:59'],
    ['2026-03-18T05:00:00.000Z', 'el 18/03/2026 a las 00:00'],
  ])('%s: %s', (instante, texto) => expect(cuando(instante, AHORA)).toBe(texto));
});

it('what has an hour is late by the millisecond, what has a day by the day', () => {
  expect(situacionDe({ en: '2026-03-16T13:59:59.999Z' }, AHORA)).toBe('VENCIDO');
  expect(situacionDe({ en: AHORA }, AHORA)).toBe('HOY');
  expect(situacionDe({ dia: '2026-03-16' }, AHORA)).toBe('HOY');
  expect(situacionDe({ dia: '2026-03-15' }, AHORA)).toBe('VENCIDO');
  expect(situacionDe(null, AHORA)).toBe('HOY');
});

it('the lead time of the first screen, and the end of an agenda', () => {
  expect(cabe({ dia: '2026-03-23' }, { ahora: AHORA, hasta: null, avisoDias: 7 })).toBe(true);
  expect(cabe({ dia: '2026-03-24' }, { ahora: AHORA, hasta: null, avisoDias: 7 })).toBe(false);
  expect(cabe({ dia: '2026-03-24' }, { ahora: AHORA, hasta: '2026-03-25T04:59:59.999Z', avisoDias: 7 })).toBe(true);
  expect(cabe({ en: masHoras(169) }, { ahora: AHORA, hasta: null, avisoDias: 7 })).toBe(false);
});

it('days since the last backup', () => {
  expect(diasDesde(null, AHORA)).toBeNull();
  expect(diasDesde('2026-03-16T05:00:00.000Z', AHORA)).toBe(0); // midnight in Loja
  expect(diasDesde('2026-03-16T04:59:59.999Z', AHORA)).toBe(1); // the evening before: nobody calls that today
  expect(diasDesde('2026-03-17T14:00:00.000Z', AHORA)).toBe(0); // a clock that was set back
});

describe('recordatoriosDe', () => {
  const fecha = fc
    .record({ minutos: fc.integer({ min: -9000, max: 9000 }), id: fc.uuid(), deDia: fc.boolean() })
    .map(({ minutos, id, deDia }): FechaPendiente => {
      const en = masHoras(minutos / 60);
      return deDia ? { clase: 'COMPROMISO', id, mediacionId: id, dia: en.slice(0, 10) } : { clase: 'VISITA', id, en };
    });
  const casos = fc.uniqueArray(
    fc.record({ n: fc.nat(999), fechas: fc.array(fecha, { maxLength: 5 }) }).map(({ n, fechas }) => pendiente({ casoId: `c${n}`, fechas })),
    { selector: ({ casoId }) => casoId, maxLength: 20 },
  );

  it('is always in the same order: overdue, today, soon, and the earliest first; no two lines have one key', () => {
    fc.assert(
      fc.property(casos, (lista) => {
        const orden = recordatoriosDe({ casos: lista, cerrados: [] }, CONTEXTO);
        expect(recordatoriosDe({ casos: lista.toReversed(), cerrados: [] }, CONTEXTO)).toEqual(orden);
        expect(new Set(orden.map(({ clave }) => clave)).size).toBe(orden.length);
        const rango = { VENCIDO: 0, HOY: 1, PRONTO: 2 };
        orden.slice(1).forEach((uno, index) => {
          const antes = orden[index];
          if (antes === undefined) return;
          expect(rango[antes.situacion] <= rango[uno.situacion]).toBe(true);
          if (antes.situacion === uno.situacion) expect((antes.dia ?? '9') <= (uno.dia ?? '9')).toBe(true);
        });
      }),
    );
  });

  it('a longer range never loses what a shorter one showed', () => {
    fc.assert(
      fc.property(casos, fc.integer({ min: 1, max: 400 }), fc.nat(400), (lista, horas, mas) => {
        const hasta = (h: number) =>
          new Set(recordatoriosDe({ casos: lista, cerrados: [] }, { ...CONTEXTO, hasta: masHoras(h) }).map(({ clave }) => clave));
        expect([...hasta(horas)].filter((clave) => !hasta(horas + mas).has(clave))).toEqual([]);
      }),
    );
  });

  it('every line leads to a path of its case, with words for its button and its class', () => {
    const todo = pendiente({
      plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: AHORA },
      valorado: false,
      llamada911En: AHORA,
      mayorias: ['2026-03-17'],
      cierre: { id: 'k1', desde: AHORA, firmado: false },
      oficios: [oficio({ entregadaEn: null })],
      fechas: [{ clase: 'VISITA', id: 'v1', en: AHORA }],
    });
    const lineas = recordatoriosDe({ casos: [todo], cerrados: [] }, CONTEXTO);
    expect(lineas.length).toBeGreaterThan(4);
    for (const { camino, acto, texto } of lineas) {
      expect(camino).toMatch(/^\/(casos|documentos)\/c1/);
      expect(recordatoriosTexts.acto[acto]).toMatch(/^[A-ZÁÉÍÓÚ]/);
      expect(texto).toMatch(/^[A-ZÁÉÍÓÚ]/);
    }
    expect(CLASES_RECORDATORIO.every((clase) => recordatoriosTexts.clase[clase].length > 0)).toBe(true);
    expect(FUENTES.length).toBeGreaterThanOrEqual(18);
  });
});
