import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { ESTADOS } from '@core/features/casos/caso.types';
import { decidir } from '@core/features/casos/transiciones.rules';
import { visitaHasta } from '@core/features/visitas/visita-plazo.rules';
import {
  admiteCambios,
  camposDeImpedimentos,
  impedimentosDeVisita,
  resultadoDe,
  revisarHoras,
  revisarProgramacion,
} from '@core/features/visitas/visita.rules';
import { ESTADOS_VISITA, RESULTADOS_VISITA } from '@core/features/visitas/visita.types';
import { cuantos, mismoNombre, visitantesDistintos } from '@core/features/visitas/visitantes.rules';
import { situacionBase } from './apoyo';

const AHORA = '2026-03-16T14:00:00.000Z';
const CASO = { conocidoEn: '2026-03-15T13:00:00.000Z' };

describe('visitaHasta (§4.4)', () => {
  it.each([
    ['MEDIO', '2026-03-18T13:00:00.000Z'],
    ['BAJO', '2026-03-23T13:00:00.000Z'],
    ['ALTO', null],
    ['CRITICO', null],
  ] as const)('%s → %s', (riesgo, hasta) => {
    expect(visitaHasta({ riesgo, ...CASO }, CATALOGO_VIGENTE)).toBe(hasta);
  });

  it('follows the parameter, not the code', () => {
    const parametros = CATALOGO_VIGENTE.parametros.map((fila) => (fila.codigo === 'VISITA_MEDIO_H' ? { ...fila, valor: 24 } : fila));
    expect(visitaHasta({ riesgo: 'MEDIO', ...CASO }, { parametros })).toBe('2026-03-16T13:00:00.000Z');
  });
});

describe('guard of a visit (§1.6, §4.3)', () => {
  it.each([
    ['BAJO', 2, false, []],
    ['MEDIO', 2, false, []],
    ['MEDIO', 1, false, ['visitantes.usuarios']],
    ['MEDIO', 1, true, ['visitantes.usuarios']],
    ['ALTO', 2, false, ['autoridad.institucion']],
    ['ALTO', 1, false, ['autoridad.institucion', 'visitantes.usuarios']],
    ['ALTO', 2, true, []],
  ] as const)('%s with %i and authority %s: fields %j', (riesgo, visitantes, acompanamientoAutoridad, campos) => {
    const acto = { roles: ['DEFENSOR'] as const, visitantes, acompanamientoAutoridad };
    expect(Object.keys(camposDeImpedimentos(situacionBase({ riesgo }), acto)).toSorted()).toEqual([...campos]);
    expect(impedimentosDeVisita(situacionBase({ riesgo }), acto)).toHaveLength(campos.length);
  });

  it('CRITICO is refused whatever is brought along, and no field could lift it', () => {
    const acto = { roles: ['COORDINADOR'] as const, visitantes: 5, acompanamientoAutoridad: true };
    const situacion = situacionBase({ riesgo: 'CRITICO' });
    expect(impedimentosDeVisita(situacion, acto)).toMatchObject([{ articulo: 'CONA 73' }]);
    expect(camposDeImpedimentos(situacion, acto)).toEqual({});
  });

  it('nothing that the table allows is made by one, unvalued, at CRITICO, or at ALTO without an authority', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NIVELES_RIESGO),
        fc.constantFrom(...ESTADOS),
        fc.boolean(),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (riesgo, estado, valorado, visitantes, acompanamientoAutoridad) => {
          const decision = decidir('VISITAR', situacionBase({ riesgo, estado, valorado }), {
            roles: ['COORDINADOR'],
            visitantes,
            acompanamientoAutoridad,
          });
          if (!decision.permitido) return;
          expect(valorado && visitantes >= 2 && riesgo !== 'CRITICO' && (riesgo !== 'ALTO' || acompanamientoAutoridad)).toBe(true);
        },
      ),
    );
  });
});

describe('who goes', () => {
  it.each([
    ['Aurora E.', 'Aurora Ejemplo Demo', true],
    ['aurora ejemplo', 'AURORA EJEMPLO DEMO', true],
    ['Áurora  Éjemplo', 'Aurora Ejemplo', true],
    ['Demo Aurora', 'Aurora Ejemplo Demo', true],
    ['Luna Ejemplo', 'Sol Ejemplo', false],
    ['Luna Ejemplo Prueba', 'Luna Ejemplo Muestra', false],
    ['', 'Aurora Ejemplo', false],
  ])('%j and %j: the same person is %s', (a, b, mismo) => {
    expect(mismoNombre(a, b)).toBe(mismo);
    expect(mismoNombre(b, a)).toBe(mismo);
  });

  const nombreDe = (id: string) => ({ u1: 'Aurora Ejemplo Demo', u2: 'Rosa Demo Prueba' })[id] ?? '';
  it.each([
    [{ usuarios: ['u1', 'u1'], otros: [] }, 1],
    [{ usuarios: ['u1'], otros: ['Aurora Ejemplo'] }, 1],
    [{ usuarios: [], otros: ['Luna Muestra', 'luna  muestra', 'Luna M.'] }, 1],
    [{ usuarios: ['u1', 'u2'], otros: [] }, 2],
    [{ usuarios: ['u1'], otros: ['Luna Muestra'] }, 2],
    [{ usuarios: [], otros: [] }, 0],
  ])('%j are %i', (visitantes, n) => {
    expect(cuantos(visitantesDistintos(visitantes, nombreDe))).toBe(n);
  });
});

it('the accused at the door suspends the visit whatever result was asked for', () => {
  for (const pedido of RESULTADOS_VISITA) {
    expect(resultadoDe(pedido, { agresorPresente: 'SI' })).toBe('SUSPENDIDA_POR_RIESGO');
    expect(resultadoDe(pedido, { agresorPresente: 'NO' })).toBe(pedido);
    expect(resultadoDe(pedido, {})).toBe(pedido);
  }
});

it('only a planned visit can be changed', () => {
  expect(ESTADOS_VISITA.filter(admiteCambios)).toEqual(['PROGRAMADA']);
});

describe('dates of a plan', () => {
  it.each([
    ['this minute', { programadaPara: '2026-03-16T13:59:30Z' }, []],
    ['tomorrow', { programadaPara: '2026-03-17T15:00:00Z' }, []],
    ['an hour ago', { programadaPara: '2026-03-16T13:00:00Z' }, ['programadaPara']],
    ['in three years', { programadaPara: '2029-03-16T13:00:00Z' }, ['programadaPara']],
    ['a paper number without its day', { programadaPara: '2026-03-17T15:00:00Z', papelNumero: '7' }, ['papelFecha']],
    ['on paper, yesterday', { programadaPara: '2026-03-15T15:00:00Z', papelFecha: '2026-03-15' }, []],
    [
      'on paper, before anybody knew',
      { programadaPara: '2026-03-14T15:00:00Z', papelFecha: '2026-03-14' },
      ['papelFecha', 'programadaPara'],
    ],
    ['on paper, still to come', { programadaPara: '2026-03-17T15:00:00Z', papelFecha: '2026-03-17' }, ['papelFecha', 'programadaPara']],
    ['a paper older than the visit', { programadaPara: '2026-03-16T13:00:00Z', papelFecha: '2026-03-15' }, ['papelFecha']],
  ])('%s', (_what, entrada, campos) => {
    expect(Object.keys(revisarProgramacion(entrada, CASO, AHORA)).toSorted()).toEqual(campos);
  });

  it('with the clock set back behind the knowledge nothing can be planned for before it', () => {
    const campos = revisarProgramacion({ programadaPara: '2026-03-10T15:00:00Z' }, CASO, '2026-03-01T14:00:00.000Z');
    expect(Object.keys(campos)).toEqual(['programadaPara']);
  });
});

describe('hours of a visit told afterwards', () => {
  const inicioEn = '2026-03-16T12:00:00Z';
  const finEn = '2026-03-16T13:00:00Z';
  it.each([
    ['made', 'REALIZADA', { inicioEn, finEn }, []],
    ['made, without hours', 'REALIZADA', {}, ['finEn', 'inicioEn']],
    ['ends before it begins', 'REALIZADA', { inicioEn: finEn, finEn: inicioEn }, ['finEn']],
    ['lasts a night', 'REALIZADA', { inicioEn: '2026-03-15T14:00:00Z', finEn }, ['finEn']],
    ['still to come', 'REALIZADA', { inicioEn: '2026-03-16T15:00:00Z', finEn: '2026-03-16T16:00:00Z' }, ['finEn', 'inicioEn']],
    ['before anybody knew', 'NO_ENCONTRADA', { inicioEn: '2026-03-10T12:00:00Z' }, ['inicioEn']],
    ['nobody found, no hour', 'NO_ENCONTRADA', {}, ['inicioEn']],
    ['never began', 'SUSPENDIDA_POR_RIESGO', {}, []],
    ['an end without a beginning', 'SUSPENDIDA_POR_RIESGO', { finEn }, ['inicioEn']],
    ['stopped at the door, no hour', 'SUSPENDIDA_POR_RIESGO', { ficha: { agresorPresente: 'SI' as const } }, ['inicioEn']],
    ['a paper older than the visit', 'REALIZADA', { inicioEn, finEn, papelFecha: '2026-03-15' }, ['papelFecha']],
    ['a paper of tomorrow', 'REALIZADA', { inicioEn, finEn, papelFecha: '2026-03-17' }, ['papelFecha']],
    ['a paper', 'REALIZADA', { inicioEn, finEn, papelFecha: '2026-03-16', papelNumero: '12' }, []],
  ] as const)('%s', (_what, resultado, entrada, campos) => {
    expect(Object.keys(revisarHoras({ ficha: {}, ...entrada }, resultado, CASO, AHORA)).toSorted()).toEqual(campos);
  });
});
