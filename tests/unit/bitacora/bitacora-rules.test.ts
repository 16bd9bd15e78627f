import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HASH_INICIAL, textoEncadenado } from '@core/features/bitacora/bitacora.rules';
import type { FilaBitacora } from '@core/features/bitacora/bitacora.rules';

const fila = fc.record<FilaBitacora>({
  secuencia: fc.nat(),
  en: fc.string(),
  usuarioId: fc.string(),
  accion: fc.string(),
  entidad: fc.string(),
  entidadId: fc.string(),
  detalle: fc.string(),
  hashPrevio: fc.string(),
});

it('no two different rows give the same text to hash, however their fields are cut', () => {
  fc.assert(
    fc.property(fila, fila, (a, b) => {
      expect(textoEncadenado(a) === textoEncadenado(b)).toBe(isDeepStrictEqual(a, b));
    }),
  );
  const base: FilaBitacora = {
    secuencia: 1,
    en: 'e',
    usuarioId: 'u',
    accion: 'VER',
    entidad: 'caso',
    entidadId: 'x',
    detalle: '{}',
    hashPrevio: HASH_INICIAL,
  };
  expect(textoEncadenado({ ...base, accion: 'VERc', entidad: 'aso' })).not.toBe(textoEncadenado(base));
  expect(textoEncadenado({ ...base, accion: 'VER","caso', entidad: '' })).not.toBe(
    textoEncadenado({ ...base, accion: 'VER', entidad: 'caso","' }),
  );
});

it('every field counts', () => {
  const base: FilaBitacora = {
    secuencia: 1,
    en: 'e',
    usuarioId: 'u',
    accion: 'VER',
    entidad: 'caso',
    entidadId: 'x',
    detalle: '{}',
    hashPrevio: HASH_INICIAL,
  };
  const texts = Object.keys(base).map((campo) => textoEncadenado({ ...base, [campo]: campo === 'secuencia' ? 2 : 'otro' }));
  expect(new Set([textoEncadenado(base), ...texts]).size).toBe(texts.length + 1);
});
