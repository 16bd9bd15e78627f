import { describe, expect, it } from 'vitest';
import type { Calculo, Hechos } from '@core/features/informes/hechos.types';
import {
  bandaEdad,
  i01CasosNuevos,
  i02NnaAtendidos,
  i03Riesgo,
  i04ATiempo,
  i05Horas,
  i13Fichas,
  i14Opinion,
} from '@core/features/informes/indicadores-casos.rules';
import { INDICADORES_CASOS, porGrupo } from '@core/features/informes/indicadores.rules';
import { enLineas, hecho, hechosDe, nna, programa } from '../../support/hechos';

const MARZO = { desde: '2026-03-01', hasta: '2026-03-31' };
/** 16 March, 09:00 in Loja. */
const AHORA = '2026-03-16T14:00:00.000Z';
const de = (calculo: Calculo, hechos: Hechos) => enLineas(calculo(hechos, MARZO, AHORA).medidas);

describe('I01 new cases', () => {
  it('worked example: three cases, one of two types, one annulled, one of February', () => {
    const casos = [
      hecho({ tipos: ['VIO-01'] }),
      hecho({ tipos: ['SEX-02', 'VIO-01'] }),
      hecho({ tipos: [], naturaleza: null }),
      hecho({ estado: 'ANULADO' }),
      hecho({ conocidoEn: '2026-02-20T14:00:00.000Z' }),
    ];
    expect(de(i01CasosNuevos, hechosDe(casos))).toEqual([
      'TOTAL: 3',
      'NATURALEZA:VULNERACION: 2',
      'NATURALEZA:SIN_DATO: 1',
      'GRUPO:VIOLENCIA: 2',
      'GRUPO:VIOLENCIA_SEXUAL: 1',
      'GRUPO:SIN_DATO: 1',
      'TIPO:VIO-01: 2',
      'TIPO:SEX-02: 1',
      'TIPO:SIN_DATO: 1',
    ]);
  });

  it('the borders of the period are midnight in Loja, five hours after UTC', () => {
    const total = (conocidoEn: string) => i01CasosNuevos(hechosDe([hecho({ conocidoEn })]), MARZO, AHORA).medidas[0]?.valor;
    expect(total('2026-03-01T04:59:59.999Z')).toBe(0); // 28 February, 23:59
    expect(total('2026-03-01T05:00:00.000Z')).toBe(1);
    expect(total('2026-04-01T04:59:59.999Z')).toBe(1); // 31 March, 23:59
    expect(total('2026-04-01T05:00:00.000Z')).toBe(0);
  });
});

describe('I02 children', () => {
  it('worked example: two cases, one child in both counts once, as she was in the first', () => {
    const luna = nna({ personaId: 'luna', edadMeses: 59, etnia: 'MESTIZO', discapacidad: 'NO', movilidad: 'NINGUNA' });
    const casos = [
      hecho({ conocidoEn: '2026-03-05T14:00:00.000Z', nna: [{ ...luna, edadMeses: 60 }, nna({ sexo: 'HOMBRE', edadMeses: null })] }),
      hecho({ conocidoEn: '2026-03-02T14:00:00.000Z', nna: [luna] }),
    ];
    expect(de(i02NnaAtendidos, hechosDe(casos))).toEqual([
      'TOTAL: 2',
      'SEXO:MUJER: 1',
      'SEXO:HOMBRE: 1',
      'EDAD:0-4: 1',
      'EDAD:SIN_DATO: 1',
      'ETNIA:MESTIZO: 1',
      'ETNIA:SIN_DATO: 1',
      'DISCAPACIDAD:NO: 1',
      'DISCAPACIDAD:SIN_DATO: 1',
      'MOVILIDAD:NINGUNA: 1',
      'MOVILIDAD:SIN_DATO: 1',
    ]);
  });

  it.each([
    [0, '0-4'],
    [59, '0-4'],
    [60, '5-11'],
    [143, '5-11'],
    [144, '12-14'],
    [179, '12-14'],
    [180, '15-17'],
    [215, '15-17'],
    [216, '18+'],
    [null, null],
  ])('%s months: %s', (meses, banda) => {
    expect(bandaEdad(meses)).toBe(banda);
  });
});

describe('I03 risk', () => {
  it('worked example: of four new cases three are assessed; one went down, one stayed, one rose', () => {
    const casos = [
      hecho({ riesgoInicial: 'ALTO', riesgoActual: 'MEDIO' }),
      hecho({ riesgoInicial: 'BAJO', riesgoActual: 'BAJO' }),
      hecho({ riesgoInicial: 'MEDIO', riesgoActual: 'CRITICO' }),
      hecho({ riesgoInicial: null, riesgoActual: 'ALTO' }),
    ];
    expect(de(i03Riesgo, hechosDe(casos))).toEqual([
      'INICIAL:BAJO: 1',
      'INICIAL:MEDIO: 1',
      'INICIAL:ALTO: 1',
      'INICIAL:SIN_DATO: 1',
      'BAJO_DESPUES: 1/3 = 33.3',
      'IGUAL: 1/3 = 33.3',
      'SUBIO: 1/3 = 33.3',
    ]);
  });
});

describe('I04 in time', () => {
  const vence = '2026-03-03T14:00:00.000Z';
  it('worked example: two in time, one late, one overdue and open: 2 of 4', () => {
    const casos = [
      hecho({ venceEn: vence, informadoEn: '2026-03-02T20:00:00.000Z' }),
      hecho({ venceEn: vence, informadoEn: vence, naturaleza: 'AMENAZA' }), // the last minute is still in time
      hecho({ venceEn: vence, informadoEn: '2026-03-03T14:00:00.001Z' }),
      hecho({ venceEn: vence }),
    ];
    expect(de(i04ATiempo, hechosDe(casos))).toEqual(['A_TIEMPO: 2/4 = 50']);
  });

  it('what owes nothing stays out: no deadline, conflict, orientation, annulled, another month', () => {
    const casos = [
      hecho(),
      hecho({ venceEn: vence, naturaleza: 'CONFLICTO' }),
      hecho({ venceEn: vence, naturaleza: 'ORIENTACION' }),
      hecho({ venceEn: vence, estado: 'ANULADO' }),
      hecho({ venceEn: '2026-02-10T14:00:00.000Z' }),
    ];
    expect(de(i04ATiempo, hechosDe(casos))).toEqual(['A_TIEMPO: 0/0 = sin datos']);
  });

  it('a clock that still runs is not counted; one that was met early is', () => {
    const manana = '2026-03-17T14:00:00.000Z';
    expect(de(i04ATiempo, hechosDe([hecho({ venceEn: manana })]))).toEqual(['A_TIEMPO: 0/0 = sin datos']);
    expect(de(i04ATiempo, hechosDe([hecho({ venceEn: manana, informadoEn: AHORA })]))).toEqual(['A_TIEMPO: 1/1 = 100']);
  });

  it('a provisional clock that nobody assessed counts as any other', () => {
    expect(de(i04ATiempo, hechosDe([hecho({ venceEn: vence, naturaleza: null })]))).toEqual(['A_TIEMPO: 0/1 = 0']);
  });

  it('closed: before its deadline it owed nothing; after it, it failed; a duplicate is counted where it goes on', () => {
    const cerrado = (en: string, motivo: 'NO_SE_CONFIRMA' | 'DUPLICADO' | 'TRASLADO_OTRA_DEFENSORIA') =>
      hecho({ venceEn: vence, estado: 'CERRADO', cierres: [{ en, motivo }] });
    expect(de(i04ATiempo, hechosDe([cerrado('2026-03-03T10:00:00.000Z', 'NO_SE_CONFIRMA')]))).toEqual(['A_TIEMPO: 0/0 = sin datos']);
    expect(de(i04ATiempo, hechosDe([cerrado('2026-03-04T10:00:00.000Z', 'NO_SE_CONFIRMA')]))).toEqual(['A_TIEMPO: 0/1 = 0']);
    for (const motivo of ['DUPLICADO', 'TRASLADO_OTRA_DEFENSORIA'] as const)
      expect(de(i04ATiempo, hechosDe([cerrado('2026-03-04T10:00:00.000Z', motivo)]))).toEqual(['A_TIEMPO: 0/0 = sin datos']);
  });
});

describe('I05 hours', () => {
  it('worked example: 2, 10 and 30 hours: 10 in the middle; a fourth of 20 makes it 15', () => {
    const tras = (horas: number) =>
      hecho({ informadoEn: new Date(Date.parse('2026-03-02T14:00:00.000Z') + horas * 3_600_000).toISOString() });
    expect(de(i05Horas, hechosDe([2, 10, 30].map(tras)))).toEqual(['MEDIANA: 10']);
    expect(de(i05Horas, hechosDe([2, 10, 30, 20].map(tras)))).toEqual(['MEDIANA: 15']);
  });
});

describe('I13, I14 sheets and opinions', () => {
  it('worked example: of four new cases two have 90 % or more, and one the opinion', () => {
    const casos = [hecho({ completitud: 90 }), hecho({ completitud: 100, opinionConsta: true }), hecho({ completitud: 89 }), hecho()];
    expect(de(i13Fichas, hechosDe(casos))).toEqual(['COMPLETAS: 2/4 = 50']);
    expect(de(i14Opinion, hechosDe(casos))).toEqual(['CON_OPINION: 1/4 = 25']);
  });
});

describe('all of them', () => {
  it('nothing recorded: no percentage and no median says zero', () => {
    for (const calculo of INDICADORES_CASOS) {
      const { codigo, medidas, denominadorTexto } = calculo({ casos: [], programas: [] }, MARZO, AHORA);
      expect(denominadorTexto.length, codigo).toBeGreaterThan(10);
      for (const { denominador, valor } of medidas) if (denominador !== null) expect(valor, codigo).toBeNull();
    }
    expect(INDICADORES_CASOS.map((calculo) => calculo({ casos: [], programas: [] }, MARZO, AHORA).codigo)).toEqual(
      Array.from({ length: 15 }, (_, index) => `I${String(index + 1).padStart(2, '0')}`),
    );
  });

  it('split by point and by parish, each with its own programme', () => {
    const hechos = {
      casos: [
        hecho({ punto: 'DC-12', parroquia: 'El Valle' }),
        hecho({ punto: 'DC-13' }),
        hecho({ punto: 'DC-15', parroquia: 'El Valle' }),
      ],
      programas: [programa(), programa({ punto: 'DC-12', parroquia: 'El Valle' })],
    };
    expect([...porGrupo(hechos, 'punto')].map(([clave, { casos, programas }]) => [clave, casos.length, programas.length])).toEqual([
      ['DC-12', 1, 1],
      ['DC-13', 1, 1],
      ['DC-15', 1, 0],
    ]);
    expect([...porGrupo(hechos, 'parroquia')].map(([clave, { casos }]) => [clave, casos.length])).toEqual([
      ['', 1],
      ['El Valle', 2],
    ]);
  });
});
