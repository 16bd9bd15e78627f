import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Caso, EditarCaso, ValorarCaso } from '@core/features/casos/casos.contract';
import { casoMinimo, edicionDe, ver } from '../support/casos';
import { cleanFolders, makeTemplate, openCopy } from '../support/program';
import type { Harness, Template } from '../support/program';

let template: Template;
let h: Harness;
beforeAll(async () => {
  template = await makeTemplate();
  h = await openCopy(template, 'defensora');
});
afterAll(async () => {
  await h.close();
  cleanFolders();
});

const TIPOS = ['VIO-01', 'VIO-04', 'SEX-02', 'DES-01', 'FAM-01', 'FAM-07', 'SUP-05', 'SUP-06', 'EXP-04', 'IDE-01', 'EDU-04', 'COM-01'];
const PREGUNTAS = ['A1', 'A4', 'A6', 'B2', 'B5', 'B8', 'C1', 'C6', 'P1'];
const hace = (minutos: number) => new Date(Date.parse('2026-03-16T14:00:00.000Z') - minutos * 60_000).toISOString();

const edicion = fc.record(
  {
    minutos: fc.integer({ min: 0, max: 5000 }),
    edadMeses: fc.integer({ min: 0, max: 240 }),
    movilidad: fc.boolean(),
    medidaVigente: fc.boolean(),
    voluntariedad: fc.boolean(),
    edadAnios: fc.integer({ min: 5, max: 60 }),
  },
  { requiredKeys: [] },
);
const valoracion = fc.record({
  tipos: fc.uniqueArray(fc.constantFrom(...TIPOS), { minLength: 1, maxLength: 3 }),
  naturaleza: fc.constantFrom('VULNERACION' as const, 'AMENAZA' as const, 'CONFLICTO' as const, 'ORIENTACION' as const),
  respuestas: fc.dictionary(fc.constantFrom(...PREGUNTAS), fc.constantFrom('SI' as const, 'NO' as const, 'NO_SABE' as const)),
  riesgo: fc.constantFrom('BAJO' as const, 'MEDIO' as const, 'ALTO' as const, 'CRITICO' as const),
});
type Paso =
  | {
      edita: Partial<{
        minutos: number;
        edadMeses: number;
        edadAnios: number;
        movilidad: boolean;
        medidaVigente: boolean;
        voluntariedad: boolean;
      }>;
    }
  | { valora: Pick<ValorarCaso, 'tipos' | 'naturaleza' | 'respuestas' | 'riesgo'> };
const paso: fc.Arbitrary<Paso> = fc.oneof(
  edicion.map((edita) => ({ edita })),
  valoracion.map((valora) => ({ valora })),
);

function dar(caso: Caso, uno: Paso) {
  if ('valora' in uno)
    return h.call('casos.valorar', {
      id: caso.id,
      version: caso.version,
      ...uno.valora,
      razon: 'Una defensora no puede alargar el plazo.',
    });
  const { minutos, edadMeses, edadAnios, ...cambio } = uno.edita;
  const base = edicionDe(caso, cambio);
  const nueva: EditarCaso = {
    ...base,
    ...(minutos === undefined ? {} : { conocidoEn: hace(minutos) }),
    ...(edadAnios === undefined ? {} : { agresores: [{ conocido: true, edadAnios }] }),
    nna: base.nna.map((nna) => (edadMeses === undefined ? nna : { ...nna, edadMeses })),
    razonPlazo: 'Una defensora no puede alargar el plazo.',
  };
  return h.call('casos.editar', nueva);
}

it('whatever a defender edits and assesses, in whatever order, no clock moves later and none is taken away (§4.3 invariant 4)', async () => {
  let accepted = 0;
  let refused = 0;
  const property = fc.asyncProperty(fc.boolean(), fc.array(paso, { minLength: 1, maxLength: 8 }), async (conTipos, pasos) => {
    const { id } = await h.ok('casos.registrar', casoMinimo(conTipos ? {} : { tipos: [] }));
    let caso = await ver(h, id);
    for (const uno of pasos) {
      const envelope = await dar(caso, uno);
      const despues = await ver(h, id);
      if (!envelope.ok) {
        refused += 1;
        expect(['PLAZO_NO_SE_ALARGA', 'SIN_PERMISO', 'RIESGO_BAJO_MINIMO']).toContain(envelope.error.code);
        expect(despues).toEqual(caso);
        continue;
      }
      accepted += 1;
      expect(despues.conocidoEn <= caso.conocidoEn, 'the knowledge moved later').toBe(true);
      // the provisional clock only stands for types that nobody had chosen yet, and is replaced by theirs
      if (caso.plazo && caso.plazo.codigo !== 'PROVISIONAL_24')
        expect(despues.plazo && despues.plazo.venceEn <= caso.plazo.venceEn, 'the clock moved later').toBe(true);
      if (despues.plazo) expect(Date.parse(despues.plazo.venceEn)).toBe(Date.parse(despues.conocidoEn) + despues.plazo.horas * 3_600_000);
      if (caso.valorado) expect(despues.valorado).toBe(true);
      caso = despues;
    }
  });
  await fc.assert(property, { numRuns: 60, seed: 20_260_316 });
  expect(accepted).toBeGreaterThan(30);
  expect(refused).toBeGreaterThan(30);
});
