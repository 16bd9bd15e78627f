import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@core/kernel/canonical-json';
import { marcadores, rellenar } from '@core/features/documentos/plantilla.rules';
import { MARCADORES_OFICIO, plantillaOficioSchema } from '@core/features/documentos/plantilla.datos';
import { PLANTILLAS_OFICIO } from '@core/features/documentos/plantillas.texts';

describe('rellenar', () => {
  it('fills every placeholder, spaces inside the braces or not', () => {
    expect(rellenar('{{a}} y {{ b }} y {{a}}', { a: 'uno', b: 'dos' })).toBe('uno y dos y uno');
  });
  it('does not expand what a value brings, and leaves $ signs alone', () => {
    expect(rellenar('{{a}}', { a: '{{b}} $1 $&', b: 'no' })).toBe('{{b}} $1 $&');
  });
  it.each(['{{nombre}}', '{{}}', '{{toString}}', 'x {{a}} {{ otro campo }}'])('refuses %s', (texto) => {
    expect(() => rellenar(texto, { a: 'uno' })).toThrow('Unknown placeholder');
  });
  it('lists placeholders once', () => {
    expect(marcadores('{{a}} {{b}} {{a}}')).toEqual(['a', 'b']);
  });
});

describe('plantillas', () => {
  it.each(Object.entries(PLANTILLAS_OFICIO))('%s uses only the placeholders it may', (_, plantilla) => {
    expect(plantillaOficioSchema.safeParse(plantilla).success).toBe(true);
  });
  it('an edited template cannot put a name into the Asunto', () => {
    const editada = structuredClone(PLANTILLAS_OFICIO.JCPD);
    editada.textos.asunto = 'Caso {{codigo_caso}} de {{firmante}}';
    expect(plantillaOficioSchema.safeParse(editada).success).toBe(false);
    expect(MARCADORES_OFICIO.asunto).toEqual(['codigo_caso']);
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every depth and leaves out what is absent', () => {
    expect(canonicalJson({ b: [{ d: 1, c: null }], a: 'ñ"', x: undefined })).toBe('{"a":"ñ\\"","b":[{"c":null,"d":1}]}');
  });
  it('is the same after a round trip with other key order', () => {
    const value = { z: 1, a: { y: [true, 1.5, -0], b: 'x' } };
    expect(canonicalJson(JSON.parse('{"a":{"b":"x","y":[true,1.5,0]},"z":1}'))).toBe(canonicalJson(value));
  });
  it.each([[Number.NaN], [[undefined]], [() => 1], [new Date(0)], [undefined], [{ a: new Map() }], [1n]])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});
