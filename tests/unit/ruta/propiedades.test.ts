import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODIGOS_INSTITUCION } from '@core/features/directorio/institucion.catalogo';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { rutaRespuestaSchema, type RutaConsulta } from '@core/features/ruta/ruta.contract';
import { AMBITOS_HECHO, NATURALEZAS_HECHO, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { autoridades, conVerificadas, ruta } from './apoyo';
import { leerTabla, obligatoriaDe } from './tabla-77';

const TABLA = leerTabla();
const CODIGOS = TABLA.map((fila) => fila.codigo);
const PREGUNTAS = CATALOGO_VIGENTE.preguntas.map((pregunta) => pregunta.codigo);
const filaDe = (codigo: string) => {
  const fila = TABLA.find((una) => una.codigo === codigo);
  if (fila === undefined) throw new Error(codigo);
  return fila;
};

const opcional = <T>(valor: fc.Arbitrary<T>) => fc.option(valor, { nil: undefined });
const segundos = fc.integer({ min: Date.parse('2020-01-01T00:00:00Z') / 1000, max: Date.parse('2035-12-31T00:00:00Z') / 1000 });

/** Any possible consultation: every context, every mixture of answers, unknown ages included. */
const consultas: fc.Arbitrary<RutaConsulta> = fc
  .record({
    tipos: fc.array(fc.constantFrom(...CODIGOS), { minLength: 1, maxLength: 4 }),
    naturaleza: opcional(fc.constantFrom(...NATURALEZAS_HECHO)),
    conocidoEn: segundos.map((s) => new Date(s * 1000).toISOString()),
    nna: fc.array(fc.record({ edadMeses: opcional(fc.integer({ min: 0, max: 260 })) }), { maxLength: 3 }),
    ambito: opcional(fc.constantFrom(...AMBITOS_HECHO)),
    agresor: opcional(
      fc.record({
        edadAnios: opcional(fc.integer({ min: 5, max: 60 })),
        servidorPublico: opcional(fc.boolean()),
        cuidador: opcional(fc.boolean()),
      }),
    ),
    parroquiaRural: opcional(fc.boolean()),
    lesiones: opcional(fc.boolean()),
    movilidad: opcional(fc.boolean()),
    // Sparse, so that mild cases without answers are met often.
    respuestas: fc.array(fc.tuple(fc.constantFrom(...PREGUNTAS), fc.boolean()), { maxLength: 4 }),
    medidaVigente: opcional(fc.boolean()),
    denunciaPenalAbierta: opcional(fc.boolean()),
    voluntariedad: fc.constantFrom(undefined, null, true, false),
  })
  .map(({ respuestas, ...resto }) => {
    const mapa = new Map(respuestas);
    const si = PREGUNTAS.filter((codigo) => mapa.get(codigo) === true);
    return { id: 'p', ...resto, triaje: { si, noSabe: PREGUNTAS.filter((codigo) => mapa.get(codigo) === false) } };
  });

const catalogos = fc.subarray([...CODIGOS_INSTITUCION]).map((codigos) => conVerificadas(...codigos));
const nivel = (riesgo: string) => NIVELES_RIESGO.indexOf(riesgo as (typeof NIVELES_RIESGO)[number]);
const SEVERIDAD: Record<string, number> = { PROHIBIDA: 3, NO_PROCEDE: 2, SOLO_CENTRO: 1, NO_APLICA: 0, PERMITIDA: 0 };
const horas = (plazo: { horas: number } | null) => plazo?.horas ?? Infinity;
const esNinio = (consulta: RutaConsulta) => (consulta.agresor?.edadAnios ?? 99) < 12;
const comprobar = <T extends unknown[]>(propiedad: fc.IProperty<T>) => fc.assert(propiedad, { numRuns: 1500 });

describe('for every consultation', () => {
  it('the lists are disjoint, never hold ECU911, CCPD or a shelter, and none stands without a principal', () => {
    comprobar(
      fc.property(consultas, catalogos, (consulta, catalogo) => {
        const respuesta = ruta(consulta, catalogo);
        const todas = autoridades(respuesta);
        expect(new Set(todas).size).toBe(todas.length);
        for (const codigo of ['ECU911', 'CCPD', 'ACOGIDA']) expect(todas).not.toContain(codigo);
        if (respuesta.principal === null) expect(todas).toEqual([]);
        expect(rutaRespuestaSchema.parse(respuesta)).toEqual(respuesta);
      }),
    );
  });

  it('risk, urgency and deadline are the strictest of all its types', () => {
    comprobar(
      fc.property(consultas, (consulta) => {
        const respuesta = ruta(consulta);
        for (const tipo of [...consulta.tipos, ...respuesta.tiposAgregados].map(filaDe)) {
          expect(nivel(respuesta.riesgo)).toBeGreaterThanOrEqual(nivel(tipo.riesgo));
          if (tipo.urgente === 'SI') expect(respuesta.urgente).toBe(true);
          if (tipo.mediable === 'NO') expect(respuesta.mediabilidad).toBe('PROHIBIDA');
          if (tipo.horas !== null && (respuesta.plazo !== null || tipo.horas <= 24 || tipo.mediable === 'NO'))
            expect(horas(respuesta.plazo)).toBeLessThanOrEqual(tipo.horas);
        }
      }),
    );
  });

  it('one more type never lowers risk, lengthens the deadline, relaxes mediability or calls off urgency', () => {
    comprobar(
      fc.property(consultas, fc.constantFrom(...CODIGOS), (consulta, otro) => {
        const antes = ruta(consulta);
        const despues = ruta({ ...consulta, tipos: [...consulta.tipos, otro] });
        expect(nivel(despues.riesgo)).toBeGreaterThanOrEqual(nivel(antes.riesgo));
        expect(horas(despues.plazo)).toBeLessThanOrEqual(horas(antes.plazo));
        expect(SEVERIDAD[despues.mediabilidad]).toBeGreaterThanOrEqual(SEVERIDAD[antes.mediabilidad] ?? 9);
        expect(Number(despues.urgente)).toBeGreaterThanOrEqual(Number(antes.urgente));
        expect(Number(despues.emergencia)).toBeGreaterThanOrEqual(Number(antes.emergencia));
      }),
    );
  });

  it('one more «sí» of block A or B never lowers the risk', () => {
    comprobar(
      fc.property(consultas, fc.constantFrom(...PREGUNTAS.filter((codigo) => /^[AB]/.test(codigo))), (consulta, codigo) => {
        const si = [...(consulta.triaje?.si ?? []), codigo];
        const despues = ruta({ ...consulta, triaje: { si, noSabe: consulta.triaje?.noSabe?.filter((una) => una !== codigo) } });
        expect(nivel(despues.riesgo)).toBeGreaterThanOrEqual(nivel(ruta(consulta).riesgo));
      }),
    );
  });

  it('ALTO and CRITICO are never mediated', () => {
    comprobar(
      fc.property(consultas, (consulta) => {
        const { riesgo, mediabilidad } = ruta(consulta);
        if (nivel(riesgo) >= 2) expect(mediabilidad).toBe('PROHIBIDA');
      }),
    );
  });

  it('every mandatory authority is there, unless the person pointed at is under 12: then the Junta is', () => {
    comprobar(
      fc.property(consultas, catalogos, (consulta, catalogo) => {
        const respuesta = ruta(consulta, catalogo);
        for (const tipo of [...consulta.tipos, ...respuesta.tiposAgregados]) {
          const obligatoria = obligatoriaDe(tipo);
          if (obligatoria === null) continue;
          expect([respuesta.principal, ...respuesta.obligatorias]).toContain(esNinio(consulta) ? 'JCPD' : obligatoria);
        }
      }),
    );
  });

  it('a person under 12 never meets police or prosecutors', () => {
    comprobar(
      fc.property(consultas, fc.integer({ min: 0, max: 11 }), (consulta, edadAnios) => {
        const todas = autoridades(ruta({ ...consulta, agresor: { ...consulta.agresor, edadAnios } }));
        for (const codigo of ['FISCALIA', 'UJVCM']) expect(todas).not.toContain(codigo);
        if (consulta.tipos.some((tipo) => tipo.startsWith('DES-'))) return; // who searches for a child is told all the same
        for (const codigo of ['DINAPEN', 'DINASED', 'UPC']) expect(todas).not.toContain(codigo);
      }),
    );
  });

  it('the deadline is the knowledge plus its hours, and there is one exactly for VULNERACION and AMENAZA', () => {
    comprobar(
      fc.property(consultas, (consulta) => {
        const { plazo, naturaleza, principal } = ruta(consulta);
        expect(plazo !== null).toBe(naturaleza === 'VULNERACION' || naturaleza === 'AMENAZA');
        if (plazo === null) return;
        expect(plazo.venceEn).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-05:00$/);
        expect(Date.parse(plazo.venceEn)).toBe(Date.parse(consulta.conocidoEn) + plazo.horas * 3_600_000);
        expect(principal).not.toBeNull();
      }),
    );
  });

  it('the order of types and answers changes nothing that is decided', () => {
    comprobar(
      fc.property(consultas, (consulta) => {
        const { razones: _a, articulos: a, tiposAgregados: ta, ...antes } = ruta(consulta);
        const alReves = ruta({
          ...consulta,
          tipos: consulta.tipos.toReversed(),
          nna: consulta.nna.toReversed(),
          triaje: { si: consulta.triaje?.si?.toReversed(), noSabe: consulta.triaje?.noSabe?.toReversed() },
        });
        const { razones: _b, articulos: b, tiposAgregados: tb, ...despues } = alReves;
        expect(despues).toEqual(antes);
        expect([new Set(b), new Set(tb)]).toEqual([new Set(a), new Set(ta)]);
      }),
    );
  });
});
