import { describe, expect, it } from 'vitest';
import type { CasoPendiente } from '@core/features/recordatorios/pendiente.types';
import {
  fuenteEntrega,
  fuenteInsistencia,
  fuenteNoCompetente,
  fuentePlazo,
  fuenteTramite,
  fuenteValorar,
  fuenteVerbal,
} from '@core/features/recordatorios/fuentes-informe.rules';
import { venceInsistencia } from '@core/features/recordatorios/insistencia.rules';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { AHORA, CONTEXTO, dice, masHoras, oficio, pendiente } from './apoyo';

type Filas = [string, Partial<CasoPendiente>, string[]][];
const plazo = { codigo: 'DENUNCIA_24', horas: 24, venceEn: '2026-03-17T13:00:00.000Z' };
const emitido = oficio({ entregadaEn: null });
const servicio = oficio({ id: 'd2', institucion: 'MSP', tipo: 'SERVICIO', esPrincipal: false, entregadaEn: null });

describe('fuentePlazo: the legal clock', () => {
  it.each<Filas[number]>([
    ['not assessed', { plazo, valorado: false }, ['PRONTO 2026-03-17T13:00:00.000Z VALORAR /valorar']],
    ['assessed', { plazo, principal: 'JCPD' }, ['PRONTO 2026-03-17T13:00:00.000Z EMITIR_OFICIO /documentos/c1/oficio/JCPD']],
    ['assessed, no letter to that authority', { plazo, principal: 'ECU911' }, ['PRONTO 2026-03-17T13:00:00.000Z ABRIR']],
    ['issued', { plazo, oficios: [emitido] }, ['PRONTO 2026-03-17T13:00:00.000Z REGISTRAR_ENTREGA']],
    [
      'a service was asked for, which tells nobody (§2)',
      { plazo, principal: 'JCPD', oficios: [servicio] },
      ['PRONTO 2026-03-17T13:00:00.000Z EMITIR_OFICIO /documentos/c1/oficio/JCPD'],
    ],
    [
      'a delivered service does not stop it',
      { plazo, principal: 'JCPD', oficios: [{ ...servicio, entregadaEn: AHORA }] },
      ['PRONTO 2026-03-17T13:00:00.000Z EMITIR_OFICIO /documentos/c1/oficio/JCPD'],
    ],
    ['told by letter', { plazo, oficios: [oficio()] }, []],
    ['told by word', { plazo, denunciaVerbal: { en: AHORA, institucion: 'FISCALIA' } }, []],
    ['a 911 call does not stop it, and makes it of today', { plazo, llamada911En: AHORA }, ['HOY 2026-03-17T13:00:00.000Z ABRIR']],
    ['critical: of today', { plazo, riesgo: 'CRITICO' }, ['HOY 2026-03-17T13:00:00.000Z ABRIR']],
    ['overdue by a millisecond', { plazo: { ...plazo, venceEn: '2026-03-16T13:59:59.999Z' } }, ['VENCIDO 2026-03-16T13:59:59.999Z ABRIR']],
    ['due now', { plazo: { ...plazo, venceEn: AHORA } }, [`HOY ${AHORA} ABRIR`]],
    ['overdue for years', { plazo: { ...plazo, venceEn: '2020-01-01T00:00:00.000Z' } }, ['VENCIDO 2020-01-01T00:00:00.000Z ABRIR']],
    ['no duty to tell', { plazo: null }, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuentePlazo, cambio)).toEqual(esperado));

  it('names who, when, and the article; for what is critical also the goal of the programme', () => {
    const texto = (cambio: Partial<CasoPendiente>) => fuentePlazo(pendiente({ plazo, principal: 'JCPD', ...cambio }), CONTEXTO)[0]?.texto;
    expect(texto({})).toBe('Informar a la Junta: hasta mañana a las 08:00 (24 horas, CONA 72)');
    expect(texto({ riesgo: 'CRITICO' })).toBe('Informar a la Junta: hasta mañana a las 08:00 (24 horas, CONA 72); meta: hoy a las 10:00');
    expect(texto({ plazo: { ...plazo, codigo: 'DENUNCIA_48' }, principal: null })).toBe(
      'Informar a la autoridad: hasta mañana a las 08:00 (48 horas, CONA 17)',
    );
    expect(texto({ plazo: { ...plazo, codigo: 'INMEDIATO' } })).toContain('CONA 73');
    expect(texto({ plazo: { ...plazo, codigo: 'PROVISIONAL_24' } })).toContain('24 horas');
  });
});

describe('fuenteValorar', () => {
  it.each<Filas[number]>([
    ['no clock', { valorado: false }, ['HOY - VALORAR /valorar']],
    ['the clock says it already', { valorado: false, plazo }, []],
    ['told, and still not assessed', { valorado: false, plazo, oficios: [oficio()] }, ['HOY - VALORAR /valorar']],
    ['assessed', {}, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteValorar, cambio)).toEqual(esperado));
});

describe('fuenteEntrega', () => {
  it.each<Filas[number]>([
    ['while the clock runs it speaks for the letter', { plazo, oficios: [emitido] }, []],
    ['a service beside it', { plazo, oficios: [emitido, servicio] }, ['HOY - REGISTRAR_ENTREGA']],
    ['told: the others are left', { plazo, oficios: [oficio(), servicio] }, ['HOY - REGISTRAR_ENTREGA']],
    [
      'an insistence waits too',
      { oficios: [oficio(), oficio({ id: 'd3', deDerivacionId: 'd1', insistencia: 1, entregadaEn: null })] },
      ['HOY - REGISTRAR_ENTREGA'],
    ],
    ['all delivered', { oficios: [oficio()] }, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteEntrega, cambio)).toEqual(esperado));
});

const entregada = (horas: number, cambio = {}) => oficio({ emitidaEn: masHoras(-horas), entregadaEn: masHoras(-horas), ...cambio });
/** An answer that came so many hours ago and was written down at once. */
const dijo = (horas: number, decision = 'NO_COMPETENTE') => ({ decision, recibidaEn: masHoras(-horas), anotadaEn: masHoras(-horas) });
const insistencia = (n: number, horas: number) =>
  oficio({ id: `i${n}`, tipo: 'INSISTENCIA', deDerivacionId: 'd1', insistencia: n, entregadaEn: masHoras(-horas) });

describe('fuenteInsistencia: an authority that does not answer', () => {
  it.each<[string, CasoPendiente['riesgo'], string, string]>([
    ['critical: a day', 'CRITICO', AHORA, '2026-03-17T14:00:00.000Z'],
    ['high: two days, through the weekend', 'ALTO', '2026-03-20T14:00:00.000Z', '2026-03-22T14:00:00.000Z'],
    ['medium: five working days', 'MEDIO', AHORA, '2026-03-23T14:00:00.000Z'],
    ['low, over Good Friday', 'BAJO', '2026-03-31T14:00:00.000Z', '2026-04-08T14:00:00.000Z'],
  ])('%s', (_what, riesgo, desde, vence) =>
    expect(venceInsistencia(desde, riesgo, CATALOGO_VIGENTE.plazos, CONTEXTO.feriados)).toBe(vence),
  );

  it.each<Filas[number]>([
    ['waits its time', { oficios: [entregada(1)] }, ['PRONTO 2026-03-18T13:00:00.000Z ABRIR_OFICIO /derivaciones/d1']],
    ['its time came', { oficios: [entregada(49)] }, ['VENCIDO 2026-03-16T13:00:00.000Z ABRIR_OFICIO /derivaciones/d1']],
    ['answered', { oficios: [entregada(49, { respuesta: dijo(1, 'ADMITIDA') })] }, []],
    [
      'an answer to the insistence is an answer',
      { oficios: [entregada(99), { ...insistencia(1, 50), respuesta: dijo(0, 'ADMITIDA') }] },
      [],
    ],
    [
      'insisted: the time begins again',
      { oficios: [entregada(99), insistencia(1, 1)] },
      ['PRONTO 2026-03-18T13:00:00.000Z ABRIR_OFICIO /derivaciones/d1'],
    ],
    ['an insistence on its way', { oficios: [entregada(99), { ...insistencia(1, 1), entregadaEn: null }] }, []],
    [
      'two insistences: the Defensoría del Pueblo',
      { oficios: [entregada(299), insistencia(1, 199), insistencia(2, 49)] },
      ['VENCIDO 2026-03-16T13:00:00.000Z ABRIR'],
    ],
    [
      'which has its letter',
      {
        oficios: [
          entregada(299),
          insistencia(1, 199),
          insistencia(2, 49),
          oficio({ id: 'd9', institucion: 'DEF_PUEBLO', respuesta: dijo(0, 'ADMITIDA') }),
        ],
      },
      [],
    ],
    ['an orientation goes with the family and is not answered', { oficios: [entregada(99, { tipo: 'ORIENTACION' })] }, []],
    ['not delivered', { oficios: [emitido] }, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteInsistencia, cambio)).toEqual(esperado));
});

describe('fuenteTramite: the number of the Junta', () => {
  it.each<Filas[number]>([
    [
      '48 hours from delivery',
      { riesgo: 'MEDIO', oficios: [entregada(1)] },
      ['PRONTO 2026-03-18T13:00:00.000Z ABRIR_OFICIO /derivaciones/d1'],
    ],
    ['late', { riesgo: 'MEDIO', oficios: [entregada(49)] }, ['VENCIDO 2026-03-16T13:00:00.000Z ABRIR_OFICIO /derivaciones/d1']],
    ['the number is known', { riesgo: 'MEDIO', oficios: [entregada(49, { numeroTramite: 'T-1' })] }, []],
    ['once the insistence is due, it asks', { riesgo: 'ALTO', oficios: [entregada(49)] }, []],
    ['the Fiscalía gives no such number in 48 hours', { riesgo: 'MEDIO', oficios: [entregada(49, { institucion: 'FISCALIA' })] }, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteTramite, cambio)).toEqual(esperado));
});

describe('fuenteNoCompetente: another authority the same day', () => {
  it.each<Filas[number]>([
    ['today', { oficios: [entregada(20, { respuesta: dijo(1) })] }, ['HOY 2026-03-16 ABRIR']],
    ['since yesterday', { oficios: [entregada(50, { respuesta: dijo(20) })] }, ['VENCIDO 2026-03-15 ABRIR']],
    [
      'sent to another one afterwards',
      { oficios: [entregada(50, { respuesta: dijo(20) }), oficio({ id: 'd2', institucion: 'FISCALIA', emitidaEn: AHORA })] },
      [],
    ],
    [
      'an older letter does not count',
      { oficios: [entregada(50, { respuesta: dijo(20) }), oficio({ id: 'd2', institucion: 'FISCALIA', emitidaEn: masHoras(-60) })] },
      ['VENCIDO 2026-03-15 ABRIR'],
    ],
    [
      'an insistence is not another authority',
      { oficios: [entregada(50, { respuesta: dijo(20) }), oficio({ id: 'i1', deDerivacionId: 'd1', insistencia: 1, emitidaEn: AHORA })] },
      ['VENCIDO 2026-03-15 ABRIR'],
    ],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteNoCompetente, cambio)).toEqual(esperado));
});

describe('fuenteVerbal: in writing on the next working day', () => {
  const verbal = (en: string) => ({ plazo, denunciaVerbal: { en, institucion: 'FISCALIA' } });
  it.each<Filas[number]>([
    ['a Monday', verbal(AHORA), ['PRONTO 2026-03-17 ABRIR']],
    ['a Friday night', verbal('2026-03-14T01:00:00.000Z'), ['HOY 2026-03-16 ABRIR']],
    ['a letter went out', { ...verbal(AHORA), oficios: [emitido] }, []],
    ['nothing has to be reported', { ...verbal(AHORA), plazo: null }, []],
  ])('%s', (_what, cambio, esperado) => expect(dice(fuenteVerbal, cambio)).toEqual(esperado));
});
