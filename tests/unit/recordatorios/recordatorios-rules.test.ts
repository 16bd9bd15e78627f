import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cuando, diasDesde, recordatoriosDe } from '@core/features/recordatorios/recordatorios.rules';
import type { CasoPendiente } from '@core/features/recordatorios/recordatorios.rules';

const AHORA = '2026-03-16T14:00:00.000Z';
const pendiente = (cambio: Partial<CasoPendiente> = {}): CasoPendiente => ({
  casoId: 'c1',
  codigo: 'DC13-2026-0001',
  iniciales: 'L. E. P.',
  valorado: true,
  riesgo: 'ALTO',
  plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T13:00:00.000Z' },
  informado: false,
  principal: { codigo: 'JCPD', nombre: 'la Junta' },
  sinEntregar: [],
  entregadas: [],
  ...cambio,
});
const JUNTA = { institucion: 'JCPD', nombre: 'la Junta' };

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

describe('recordatoriosDe', () => {
  it.each<[string, Partial<CasoPendiente>, [string, string, string][]]>([
    ['not assessed', { valorado: false }, [['PLAZO', 'PRONTO', 'VALORAR']]],
    ['assessed', {}, [['PLAZO', 'PRONTO', 'EMITIR_OFICIO']]],
    ['issued', { sinEntregar: [JUNTA] }, [['PLAZO', 'PRONTO', 'REGISTRAR_ENTREGA']]],
    [
      'overdue by a millisecond',
      { plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-16T13:59:59.999Z' } },
      [['PLAZO', 'VENCIDO', 'EMITIR_OFICIO']],
    ],
    ['due now', { plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: AHORA } }, [['PLAZO', 'HOY', 'EMITIR_OFICIO']]],
    ['told, one letter left', { informado: true, sinEntregar: [JUNTA] }, [['ENTREGA', 'HOY', 'REGISTRAR_ENTREGA']]],
    [
      'told, waiting for an answer',
      { informado: true, entregadas: [{ ...JUNTA, entregadaEn: '2026-03-16T13:00:00.000Z', horasRespuesta: 48 }] },
      [['RESPUESTA', 'PRONTO', 'ABRIR']],
    ],
    [
      'told, an answer is late',
      { informado: true, entregadas: [{ ...JUNTA, entregadaEn: '2026-03-10T13:00:00.000Z', horasRespuesta: 48 }] },
      [['RESPUESTA', 'VENCIDO', 'ABRIR']],
    ],
    [
      'an answer far ahead is not of this week',
      { informado: true, entregadas: [{ ...JUNTA, entregadaEn: AHORA, horasRespuesta: 169 }] },
      [],
    ],
    ['no duty, assessed', { plazo: null }, []],
    ['no duty, not assessed', { plazo: null, valorado: false }, [['VALORAR', 'HOY', 'VALORAR']]],
  ])('%s', (_what, cambio, esperado) => {
    expect(recordatoriosDe([pendiente(cambio)], AHORA).map(({ clase, situacion, acto }) => [clase, situacion, acto])).toEqual(esperado);
  });

  it('names the article of the clock', () => {
    const texto = (codigo: string) =>
      recordatoriosDe([pendiente({ plazo: { codigo, horas: 24, venceEn: '2026-03-17T13:00:00.000Z' } })], AHORA)[0]?.texto;
    expect(texto('DENUNCIA_24')).toContain('CONA 72');
    expect(texto('DENUNCIA_48')).toContain('CONA 17');
    expect(texto('INMEDIATO')).toContain('CONA 73');
    expect(texto('PROVISIONAL_24')).toContain('24 horas');
  });

  it('is always in the same order: overdue, today, soon, and the earliest first', () => {
    const caso = fc.record({ minutos: fc.integer({ min: -9000, max: 9000 }), n: fc.nat(999) }).map(({ minutos, n }) =>
      pendiente({
        casoId: `c${n}`,
        plazo: { codigo: 'DENUNCIA_24', horas: 24, venceEn: new Date(Date.parse(AHORA) + minutos * 60_000).toISOString() },
      }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(caso, { selector: ({ casoId }) => casoId, maxLength: 30 }), (casos) => {
        const lista = recordatoriosDe(casos, AHORA);
        expect(recordatoriosDe(casos.toReversed(), AHORA)).toEqual(lista);
        const rango = { VENCIDO: 0, HOY: 1, PRONTO: 2 };
        lista.slice(1).forEach((uno, index) => {
          const antes = lista[index]!;
          expect(
            rango[antes.situacion] < rango[uno.situacion] ||
              (antes.situacion === uno.situacion && (antes.venceEn ?? '') <= (uno.venceEn ?? '')),
          ).toBe(true);
        });
      }),
    );
  });
});

it('days since the last backup', () => {
  expect(diasDesde(null, AHORA)).toBeNull();
  expect(diasDesde('2026-03-16T05:00:00.000Z', AHORA)).toBe(0); // midnight in Loja
  expect(diasDesde('2026-03-16T04:59:59.999Z', AHORA)).toBe(1); // the evening before: nobody calls that today
  expect(diasDesde('2026-03-13T23:00:00.000Z', AHORA)).toBe(3);
  expect(diasDesde('2026-03-17T14:00:00.000Z', AHORA)).toBe(0); // a clock that was set back
});
