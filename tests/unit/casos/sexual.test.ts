import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adjuntoProhibido } from '@core/features/adjuntos/adjuntos.rules';
import { accesoTras, comprobarReserva, exigeMotivo, nivelReserva, quitaViolenciaSexual } from '@core/features/casos/caso.rules';
import { penalDe } from '@core/features/documentos/oficio-de-caso.rules';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { esCasoSexual, PREGUNTAS_SEXUALES, TIPOS_SEXUALES, TIPOS_SEXUALES_SUELTOS } from '@core/features/ruta/sexual.rules';
import { casoDatos } from './apoyo';

type Respuesta = 'SI' | 'NO' | 'NO_SABE';
const con = (tipos: readonly string[], respuestas: Record<string, Respuesta> = {}) => ({ tipos, respuestas });
const CODIGOS = CATALOGO_VIGENTE.tipos.map(({ codigo }) => codigo);
const PREGUNTAS = CATALOGO_VIGENTE.preguntas.map(({ codigo }) => codigo);

describe('what a case of sexual violence is (§1.5.5–6, §3, §4.4)', () => {
  it.each<[readonly string[], Record<string, Respuesta>, boolean]>([
    [[], {}, false],
    [['VIO-01', 'EXP-09'], { A1: 'SI', A8: 'SI', B2: 'SI', B10: 'SI' }, false],
    [['FAM-01', 'SEX-03'], {}, true],
    [['SUP-07'], {}, true],
    [['SUP-06'], {}, false],
    [['FAM-01'], { A3: 'SI' }, true],
    [[], { A3: 'SI' }, true],
    [['SUP-04'], { B1: 'SI' }, true],
    [['SUP-04'], { A3: 'NO', B1: 'NO_SABE' }, false],
  ])('%j with %j: %s', (tipos, respuestas, esperado) => expect(esCasoSexual(con(tipos, respuestas))).toBe(esperado));

  it('names what the catalogue marks, no more and no less', () => {
    expect([...PREGUNTAS_SEXUALES]).toEqual(
      CATALOGO_VIGENTE.preguntas.filter(({ senales }) => senales.includes('SEXUAL')).map(({ codigo }) => codigo),
    );
    expect(CATALOGO_VIGENTE.tipos.filter(({ codigo }) => TIPOS_SEXUALES.test(codigo)).map(({ codigo }) => codigo)).toEqual([
      ...TIPOS_SEXUALES_SUELTOS,
      ...CATALOGO_VIGENTE.tipos.filter(({ grupo }) => grupo === 'VIOLENCIA_SEXUAL').map(({ codigo }) => codigo),
    ]);
  });

  it('never: such a case open to everybody, without a motive, or with a picture or a recording', () => {
    fc.assert(
      fc.property(
        fc.subarray(CODIGOS, { maxLength: 3 }),
        fc.dictionary(fc.constantFrom(...PREGUNTAS), fc.constantFrom<Respuesta>('SI', 'NO', 'NO_SABE'), { maxKeys: 6 }),
        (tipos, respuestas) => {
          const caso = con(tipos, respuestas);
          const sexual = esCasoSexual(caso);
          expect(exigeMotivo(caso)).toBe(sexual);
          for (const mime of ['image/png', 'image/jpeg', 'audio/mp4'] as const) expect(adjuntoProhibido(caso, mime) !== null).toBe(sexual);
          expect(adjuntoProhibido(caso, 'application/pdf')).toBeNull();
          if (!sexual) return;
          expect(nivelReserva(caso)).toBe('MAXIMO');
          expect(accesoTras('PUNTO', nivelReserva(caso))).toBe('RESTRINGIDO');
          expect(penalDe({ caso: casoDatos({ tipos: [...tipos], respuestas }), ruta: null } as never).examenUrgente.urgente).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is taken off only by the coordinator with a reason, by the type or by the answer', () => {
    const quien = { roles: ['DEFENSOR'] as const, razon: 'Se corrige la respuesta.' };
    for (const [antes, despues] of [
      [con(['FAM-01'], { A3: 'SI' }), con(['FAM-01'], { A3: 'NO' })],
      [con(['SUP-07']), con(['SUP-06'])],
      [con(['SEX-02']), con(['VIO-01'])],
    ] as const) {
      expect(quitaViolenciaSexual(antes, despues)).toBe(true);
      expect(() => comprobarReserva(antes, despues, quien)).toThrow(expect.objectContaining({ code: 'SIN_PERMISO' }) as Error);
      expect(() => comprobarReserva(antes, despues, { ...quien, roles: ['COORDINADOR'] })).not.toThrow();
    }
    expect(quitaViolenciaSexual(con(['SEX-02'], { A3: 'SI' }), con(['VIO-01'], { A3: 'SI' }))).toBe(true);
    expect(quitaViolenciaSexual(con(['SEX-02'], { A3: 'SI' }), con(['SUP-07'], { A3: 'NO' }))).toBe(false);
    expect(quitaViolenciaSexual(con(['FAM-01'], { A3: 'SI' }), con(['SEX-09'], { A3: 'NO' }))).toBe(false);
  });
});
