import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fichaReservadaSchema } from '@core/features/documentos/ficha.datos';
import type { FichaInterna } from '@core/features/documentos/ficha.datos';
import { bandaEdad, fichaReservada } from '@core/features/documentos/reserva.rules';
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
    expect(reservada.valoracion).toEqual({ nivel: 'ALTO', codigos: ['B2', 'A1'] });
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
