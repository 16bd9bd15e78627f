import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ESTADOS } from '@core/features/casos/caso.types';
import { estaAbierto } from '@core/features/casos/lista.rules';
import { DECISIONES_RESPUESTA, estadoDerivacion, venceRespuesta } from '@core/features/derivaciones/derivacion-estado.rules';
import { TIPOS_DERIVACION } from '@core/features/derivaciones/oficio.catalogo';
import { estadoDeCarta } from '@core/features/informes/carta-estado.rules';
import type { Calculo, Hechos } from '@core/features/informes/hechos.types';
import {
  i06Derivaciones,
  i07Contrarreferencia,
  i08Visitas,
  i09Mediaciones,
  i10Seguimientos,
  i11Cierres,
  i12Reaperturas,
  i15Emergencias,
} from '@core/features/informes/indicadores-actos.rules';
import { previstosDe } from '@core/features/informes/previstos.rules';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { carta, enLineas, hecho, hechosDe } from '../../support/hechos';

const MARZO = { desde: '2026-03-01', hasta: '2026-03-31' };
const AHORA = '2026-03-16T14:00:00.000Z';
const de = (calculo: Calculo, hechos: Hechos, periodo = MARZO, ahora = AHORA) => enLineas(calculo(hechos, periodo, ahora).medidas);

describe('I06 derivations', () => {
  it('worked example: five letters, each in a state of its own, one annulled, one of February', () => {
    const casos = [
      hecho({
        derivaciones: [
          carta({ autoridad: 'FISCALIA', entregadaEn: null, venceEn: null }),
          carta(),
          carta({ decision: 'ADMITIDA', respondidaEn: '2026-03-05T14:00:00.000Z' }),
          carta({ autoridad: 'MSP', insistencias: 2 }),
          carta({ anulada: true, entregadaEn: null, venceEn: null }),
          carta({ emitidaEn: '2026-02-27T14:00:00.000Z' }),
        ],
      }),
      hecho({ estado: 'CERRADO', derivaciones: [carta()] }),
    ];
    expect(de(i06Derivaciones, hechosDe(casos))).toEqual([
      'TOTAL: 5',
      'AUTORIDAD:FISCALIA: 1',
      'AUTORIDAD:JCPD: 3',
      'AUTORIDAD:MSP: 1',
      'ESTADO:EMITIDA: 1',
      'ESTADO:ACEPTADA: 1',
      'ESTADO:SIN_RESPUESTA: 1',
      'ESTADO:INSISTENCIA: 1',
      'ESTADO:CERRADA: 1',
      'ESTADO:ANULADA: 1',
      'INSISTENCIAS: 2',
    ]);
  });

  it('the state of a letter is the one that its own screen shows, whatever happened', () => {
    const instante = fc
      .integer({ min: 0, max: 40 })
      .map((h) => new Date(Date.parse('2026-03-01T14:00:00.000Z') + h * 12 * 3_600_000).toISOString());
    const puede = <T>(algo: fc.Arbitrary<T>) => fc.option(algo, { nil: null });
    fc.assert(
      fc.property(
        fc.constantFrom(...TIPOS_DERIVACION),
        fc.boolean(),
        puede(instante),
        fc.array(puede(instante), { maxLength: 2 }),
        fc.array(fc.record({ recibidaEn: instante, decision: fc.constantFrom(...DECISIONES_RESPUESTA) }), { maxLength: 3 }),
        fc.constantFrom(...ESTADOS),
        (tipo, anulada, entregadaEn, insistidas, recibidas, estado) => {
          const insistencias = insistidas.map((en) => ({ entregadaEn: en }));
          const respuestas = recibidas
            .map((una, index) => ({ ...una, registradaEn: `${una.recibidaEn.slice(0, 19)}.00${index}Z` }))
            .toSorted((a, b) => a.recibidaEn.localeCompare(b.recibidaEn) || a.registradaEn.localeCompare(b.registradaEn));
          const cuenta = { carta: { tipo, anulada, entregadaEn }, insistencias };
          const reloj = { riesgo: 'ALTO', plazos: CATALOGO_VIGENTE.plazos, feriados: new Set<string>() } as const;
          const decisivas = respuestas.filter(({ decision }) => decision !== 'SIN_NOVEDAD');
          const mia = carta({
            tipo,
            anulada,
            entregadaEn,
            insistencias: insistencias.length,
            decision: decisivas.at(-1)?.decision ?? null,
            venceEn: venceRespuesta(cuenta, reloj),
          });
          expect(estadoDeCarta(mia, { estado }, AHORA)).toBe(
            estadoDerivacion({ ...cuenta, respuestas }, { ...reloj, ahora: AHORA, casoAbierto: estaAbierto(estado) }),
          );
        },
      ),
      { numRuns: 400 },
    );
  });
});

describe('I07 answers', () => {
  it('worked example: of three delivered letters that ask for one, two were answered after 3 and 8 days', () => {
    const casos = [
      hecho({
        derivaciones: [
          carta({ respondidaEn: '2026-03-05T14:00:00.000Z', decision: 'ADMITIDA' }),
          carta({ respondidaEn: '2026-03-10T14:00:00.000Z', decision: 'ARCHIVADA' }),
          carta({ autoridad: 'MSP' }),
          carta({ tipo: 'ORIENTACION', venceEn: null }),
          carta({ entregadaEn: null }),
        ],
      }),
    ];
    expect(de(i07Contrarreferencia, hechosDe(casos))).toEqual([
      'CON_RESPUESTA: 2/3 = 66.7',
      'DIAS: 5.5',
      'SIN_RESPUESTA: 1',
      'SIN_RESPUESTA:MSP: 1',
    ]);
  });
});

describe('I08 visits', () => {
  it('worked example: two done, one in vain, one broken off, one overdue; tomorrow’s is not due yet: 2 of 5', () => {
    const visita = (estado: 'REALIZADA' | 'NO_ENCONTRADA' | 'SUSPENDIDA_POR_RIESGO' | 'PROGRAMADA', dia = '2026-03-10') => ({
      programadaPara: `${dia}T20:00:00.000Z`,
      estado,
    });
    const visitas = [
      visita('REALIZADA'),
      visita('REALIZADA', '2026-03-20'),
      visita('NO_ENCONTRADA'),
      visita('SUSPENDIDA_POR_RIESGO'),
      visita('PROGRAMADA'),
      visita('PROGRAMADA', '2026-03-17'),
    ];
    expect(de(i08Visitas, hechosDe([hecho({ visitas })]))).toEqual(['HECHAS: 2/5 = 40', 'FALLIDAS: 1', 'SUSPENDIDAS: 1']);
  });
});

describe('I09 mediations', () => {
  it('worked example: two proposed, one agreed; of two agreements of March 90 days old one was kept; one attempt refused', () => {
    const mediacion = (cambio: object) => ({
      propuestaEn: '2026-03-03T14:00:00.000Z',
      estado: 'PROPUESTA',
      acordadaEn: null,
      cumplida: null,
      ...cambio,
    });
    const casos = [
      hecho({ mediaciones: [mediacion({ estado: 'CUMPLIDO', acordadaEn: '2026-03-05T14:00:00.000Z', cumplida: true })] }),
      hecho({ mediaciones: [mediacion({ estado: 'SUSPENDIDA_POR_RIESGO' })] }),
      hecho({
        mediaciones: [mediacion({ propuestaEn: '2026-02-20T14:00:00.000Z', estado: 'ACUERDO', acordadaEn: '2026-03-02T14:00:00.000Z' })],
      }),
    ];
    const hechos = hechosDe(casos, { mediacionesBloqueadas: ['2026-03-04T14:00:00.000Z', '2026-02-04T14:00:00.000Z'] });
    const enJunio = '2026-06-05T14:00:00.000Z';
    expect(de(i09Mediaciones, hechos, MARZO, enJunio)).toEqual([
      'PROPUESTAS: 2',
      'ACORDADAS: 1/2 = 50',
      'CUMPLIDAS_90: 1/2 = 50',
      'SUSPENDIDAS: 1',
      'BLOQUEADAS: 1',
    ]);
    // ninety days have not passed: nothing is said of the agreements
    expect(de(i09Mediaciones, hechos)).toContain('CUMPLIDAS_90: 0/0 = sin datos');
  });
});

describe('I10 follow-ups', () => {
  it('worked example: due on the 5th and made, due on the 10th and missing, due tomorrow: 1 of 2', () => {
    const casos = [
      hecho({
        seguimientos: ['2026-03-05T14:00:00.000Z'],
        previstos: [
          { dia: '2026-03-05', hechoEn: '2026-03-05T14:00:00.000Z' },
          { dia: '2026-03-10', hechoEn: null },
          { dia: '2026-03-17', hechoEn: null },
        ],
      }),
    ];
    expect(de(i10Seguimientos, hechosDe(casos))).toEqual(['HECHOS: 1/2 = 50', 'TOTAL: 1']);
  });

  it('today is still time', () => {
    expect(de(i10Seguimientos, hechosDe([hecho({ previstos: [{ dia: '2026-03-16', hechoEn: null }] })]))).toEqual([
      'HECHOS: 0/0 = sin datos',
    ]);
  });

  it('what falls due: by the risk, or by the day that somebody set; nothing after the closing', () => {
    const curso = { estado: 'EN_SEGUIMIENTO', riesgo: 'ALTO', desde: '2026-03-02T14:00:00.000Z', cerradoEn: null } as const;
    const uno = { hechoEn: '2026-03-08T14:00:00.000Z', proximoEl: null };
    expect(previstosDe(CATALOGO_VIGENTE, { ...curso, seguimientos: [] })).toEqual([{ dia: '2026-03-09', hechoEn: null }]);
    expect(previstosDe(CATALOGO_VIGENTE, { ...curso, seguimientos: [uno] })).toEqual([
      { dia: '2026-03-09', hechoEn: uno.hechoEn },
      { dia: '2026-03-15', hechoEn: null },
    ]);
    expect(previstosDe(CATALOGO_VIGENTE, { ...curso, seguimientos: [{ ...uno, proximoEl: '2026-03-20' }] }).at(-1)).toEqual({
      dia: '2026-03-20',
      hechoEn: null,
    });
    const cerrado = { ...curso, estado: 'CERRADO', seguimientos: [uno] } as const;
    expect(previstosDe(CATALOGO_VIGENTE, { ...cerrado, cerradoEn: '2026-03-12T14:00:00.000Z' })).toHaveLength(1);
    expect(previstosDe(CATALOGO_VIGENTE, { ...cerrado, cerradoEn: '2026-03-18T14:00:00.000Z' })).toHaveLength(2);
    expect(previstosDe(CATALOGO_VIGENTE, { ...curso, estado: 'VALORADO', seguimientos: [], desde: null })).toEqual([]);
  });
});

describe('I11, I12 closings and reopenings', () => {
  const viejo = '2025-12-01T14:00:00.000Z';
  it('worked example: two closings of March, one of a case that is open again; one case open since December', () => {
    const casos = [
      hecho({ estado: 'CERRADO', cierres: [{ en: '2026-03-10T14:00:00.000Z', motivo: 'DERECHO_RESTITUIDO' }] }),
      hecho({
        conocidoEn: viejo,
        cierres: [{ en: '2026-03-05T14:00:00.000Z', motivo: 'NO_LOCALIZADO' }],
        reaperturas: ['2026-03-12T14:00:00.000Z'],
      }),
      hecho({ conocidoEn: viejo }),
      hecho({ conocidoEn: '2026-02-01T14:00:00.000Z' }),
    ];
    expect(de(i11Cierres, hechosDe(casos))).toEqual([
      'TOTAL: 2',
      'MOTIVO:DERECHO_RESTITUIDO: 1',
      'MOTIVO:NO_LOCALIZADO: 1',
      'ABIERTOS_90: 1',
    ]);
    expect(de(i12Reaperturas, hechosDe(casos))).toEqual(['TOTAL: 1']);
  });

  it('open at the end of a past period, whatever became of it later; ninety days exactly are not more than ninety', () => {
    const enFebrero = { desde: '2026-02-01', hasta: '2026-02-28' };
    const caso = hecho({
      conocidoEn: viejo,
      estado: 'CERRADO',
      cierres: [{ en: '2026-03-10T14:00:00.000Z', motivo: 'DERECHO_RESTITUIDO' }],
    });
    expect(de(i11Cierres, hechosDe([caso]), { desde: '2026-02-01', hasta: '2026-03-01' })).toEqual([]); // 90 days
    expect(de(i11Cierres, hechosDe([caso]), { desde: '2026-02-01', hasta: '2026-03-02' })).toEqual(['ABIERTOS_90: 1']); // 91
    expect(de(i11Cierres, hechosDe([caso]), { ...enFebrero, hasta: '2026-03-31' })).toEqual(['TOTAL: 1', 'MOTIVO:DERECHO_RESTITUIDO: 1']);
  });
});

describe('I15 emergencies', () => {
  it('worked example: a case with two calls, one without any case: three calls, one case', () => {
    const casos = [hecho({ llamadas911: ['2026-03-02T14:00:00.000Z', '2026-03-03T14:00:00.000Z', '2026-04-03T14:00:00.000Z'] }), hecho()];
    expect(de(i15Emergencias, hechosDe(casos, { llamadasSinCaso: ['2026-03-09T14:00:00.000Z'] }))).toEqual(['LLAMADAS: 3', 'CASOS: 1']);
  });
});
