import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fichaReservadaSchema } from '@core/features/documentos/ficha.datos';
import type { FichaInterna } from '@core/features/documentos/ficha.datos';
import { fichaDeCaso } from '@core/features/documentos/ficha-de-caso.rules';
import { bandaEdad, fichaReservada } from '@core/features/documentos/reserva.rules';
import { origenDe } from '../derivaciones/apoyo';
import { FICHA, FICHA_LARGA, FICHA_MINIMA } from './ejemplos-ficha';

/** Chosen from a list, not typed. */
const CHOSEN = new Set(['sexo', 'tipo', 'nivel']);

/** Puts a mark into every text of the parts of a sheet that people type into. */
function marked<T>(value: T, mark: string): T;
function marked(value: unknown, mark: string): unknown {
  if (typeof value === 'string') return `${value} ${mark}`.slice(-40);
  if (Array.isArray(value)) return value.map((part: unknown) => marked(part, mark));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([key, part]: [string, unknown]) => [key, CHOSEN.has(key) ? part : marked(part, mark)]),
    );
  return value;
}

const fichaDe = (cambio: Parameters<typeof origenDe>[0]) =>
  fichaDeCaso(origenDe(cambio), {
    numero: null,
    responsable: 'Jacaranda Demo Prueba',
    registrador: 'Jacaranda Demo Prueba',
    confirmacion: { por: 'Aurora Ejemplo Demo', en: '2026-03-16T14:10:00.000Z' },
    informes: { derivaciones: [], denunciasVerbales: 0, avisadas: [] },
    numeros: new Map(),
  });

describe('the sheet of a case', () => {
  const todas = (respuesta: 'SI' | 'NO' | 'NO_SABE') =>
    Object.fromEntries(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'].map((codigo) => [codigo, respuesta]));

  it('a «no» is flagged nowhere; «no sabe» stands apart, a protective factor too', () => {
    const sinNada = fichaReservada(fichaDe({ respuestas: { ...todas('NO'), B2: 'NO' } }));
    expect(sinNada.valoracion).toMatchObject({ codigos: [], porVerificar: [], protectores: [] });
    const mixta = fichaReservada(fichaDe({ respuestas: { ...todas('NO'), A2: 'SI', A3: 'NO_SABE', B2: 'SI', P1: 'SI' } }));
    expect(mixta.valoracion).toMatchObject({ codigos: ['A2', 'B2'], porVerificar: ['A3'], protectores: ['P1'] });
  });

  it('says who confirmed the valuation, not who is responsible, and when', () => {
    expect(fichaDe({}).valoracion).toMatchObject({ confirmadaPor: 'Aurora Ejemplo Demo', fecha: '2026-03-16T14:10:00.000Z' });
  });

  it('a term of no hours is said in words', () => {
    const { caso } = fichaDe({ plazo: { codigo: 'INMEDIATO', horas: 0, venceEn: '2026-03-16T14:00:00.000Z' } });
    expect(caso.plazo?.texto).toBe('De inmediato');
  });
});

describe('fichaReservada', () => {
  it.each([FICHA, FICHA_LARGA, FICHA_MINIMA])('is a valid reserved sheet %#', (ficha) => {
    expect(fichaReservadaSchema.safeParse(fichaReservada(ficha)).error?.issues).toBeUndefined();
  });

  it('nothing that was typed about a person, place or fact gets into it', () => {
    fc.assert(
      fc.property(fc.constantFrom(FICHA, FICHA_LARGA), fc.stringMatching(/^[A-ZÑ]{12}$/), (ficha, mark) => {
        const { lugarHecho, fechaHecho, registrador, responsable } = marked(ficha.caso, mark);
        const typed: FichaInterna = {
          ...ficha,
          punto: { ...ficha.punto, direccion: mark, telefono: mark },
          caso: { ...ficha.caso, lugarHecho, fechaHecho, registrador, responsable },
          nna: marked(ficha.nna, mark),
          familia: marked(ficha.familia, mark),
          cuidadores: marked(ficha.cuidadores, mark),
          denunciante: { modo: 'IDENTIFICADO', calidad: mark, nombre: mark, contacto: mark, aceptaTestigo: true },
          senaladas: marked(ficha.senaladas, mark),
          relato: marked(ficha.relato, mark),
          valoracion: marked(ficha.valoracion, mark),
          opiniones: marked(ficha.opiniones, mark),
          actuaciones: marked(ficha.actuaciones, mark),
          consentimientos: marked(ficha.consentimientos, mark),
          observacionesSeguridad: mark,
        };
        expect(JSON.stringify(typed)).toContain(mark);
        expect(JSON.stringify(fichaReservada(typed))).not.toContain(mark);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps counts, codes and bands', () => {
    const reservada = fichaReservada(FICHA);
    expect(reservada.nna).toEqual([{ codigo: 'NNA-1', sexo: 'MUJER', banda: '5-11' }]);
    expect(reservada.senaladas).toEqual([{ codigo: 'PS-1', sexo: 'HOMBRE', banda: '18+', convive: true }]);
    expect(reservada.valoracion).toEqual({ nivel: 'ALTO', codigos: ['B2'], porVerificar: ['A1'], protectores: ['P1'] });
    expect(reservada.totales).toEqual({ familiares: 3, hechos: 3, actuaciones: 1, opiniones: 0 });
  });

  it.each([
    [null, 'DESCONOCIDA'],
    [0, '0-4'],
    [59, '0-4'],
    [60, '5-11'],
    [143, '5-11'],
    [144, '12-14'],
    [180, '15-17'],
    [215, '15-17'],
    [216, '18+'],
  ] as const)('%s months: %s', (meses, banda) => {
    expect(bandaEdad(meses)).toBe(banda);
  });
});
