import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '@core/kernel/canonical-json';
import { cedulaValida } from '@core/kernel/cedula';
import { ERROR_CODES } from '@core/kernel/errors';
import { ERROR_TEXTS, errorText } from '@core/kernel/errors.texts';
import { idSchema, puntoCodigoSchema } from '@core/kernel/ids';
import { PERMISOS, PERMISOS_DE_ROL, ROLES, tienePermiso } from '@core/kernel/permisos';
import { foldText, iniciales } from '@core/kernel/text';
import { fieldErrors, installSpanishMessages } from '@core/kernel/zod-messages';
import { expectSpanish } from '../../support/refusals';

describe('cedulaValida', () => {
  it.each(['3059999015', '3059999023', '3059999031', '3059999049', '3059999056', '3059999122', '1710034065'])('%s fits', (numero) =>
    expect(cedulaValida(numero)).toBe(true),
  );
  it.each([
    '',
    '305999901',
    '30599990155',
    '3059999016',
    '0059999015',
    '2559999015',
    '3069999015x',
    '1111111111',
    '1770034065',
    ' 1710034065',
    '１７１００３４０６５',
  ])('%j does not', (numero) => expect(cedulaValida(numero)).toBe(false));

  it('of ten last digits exactly one fits', () => {
    const prefix = fc
      .tuple(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 999_999 }))
      .map(([p, t, r]) => `${String(p).padStart(2, '0')}${t}${String(r).padStart(6, '0')}`);
    fc.assert(
      fc.property(
        prefix.filter((nine) => !/^(\d)\1{8}$/.test(nine)),
        (nine) => {
          expect(Array.from({ length: 10 }, (_, digit) => cedulaValida(`${nine}${digit}`)).filter(Boolean)).toHaveLength(1);
        },
      ),
    );
  });
});

describe('text', () => {
  it.each([
    ['Ñandú  GÜIÑA', 'nandu guina'],
    ['  José\tNúñez \n', 'jose nunez'],
    ['N\u0303un\u0303ez', 'nunez'],
    ['', ''],
  ])('folds %j', (text, folded) => expect(foldText(text)).toBe(folded));

  it.each([
    ['Luna', 'Ejemplo Prueba', 'L. E. P.'],
    ['sol josé', 'ñuñez', 'S. J. Ñ.'],
    ['', '', 'NN'],
    ['   ', '-', 'NN'],
    ['𝒜da', '', '𝒜.'],
  ])('initials of %j %j', (nombres, apellidos, letters) => expect(iniciales(nombres, apellidos)).toBe(letters));
});

describe('canonicalJson', () => {
  it('is the same whatever the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        const turned = (node: unknown): unknown =>
          Array.isArray(node)
            ? node.map(turned)
            : typeof node === 'object' && node !== null
              ? Object.fromEntries(
                  Object.entries(node)
                    .toReversed()
                    .map(([key, member]) => [key, turned(member)]),
                )
              : node;
        expect(canonicalJson(turned(value))).toBe(text);
      }),
    );
  });

  it('tells apart what differs, and leaves out only what is absent', () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
    const values = [{ a: 1 }, { a: '1' }, { a: [1] }, { a: null }, {}, [], [{}], '', 0, false, null];
    expect(new Set(values.map(canonicalJson)).size).toBe(values.length);
  });

  it.each([[Number.NaN], [Infinity], [[undefined]], [() => 1], [new Date()], [new Map()], [Symbol('x')], [{ a: new Date() }]])(
    'refuses %s',
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
      expect(() => canonicalJson({ a: 1n })).toThrow(TypeError);
    },
  );
});

describe('words of errors', () => {
  it.each(ERROR_CODES)('%s has its Spanish sentence, and its placeholders can be filled', (code) => {
    const names = [...ERROR_TEXTS[code].matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    expectSpanish(errorText(code, Object.fromEntries(names.map((name) => [name, 'A']))).replace(/:? ?A$/, '.'));
    expect(errorText(code)).not.toContain('{');
  });

  it('one for each code and none besides', () => expect(Object.keys(ERROR_TEXTS).toSorted()).toEqual([...ERROR_CODES].toSorted()));

  it('what a validator says by itself is Spanish too', () => {
    installSpanishMessages();
    const schema = z.strictObject({
      a: z.string(),
      b: z.number().min(3),
      c: z.string().max(2),
      d: z.enum(['X']),
      e: z.array(z.boolean()),
      f: z.uuid(),
    });
    const fields = fieldErrors(schema.safeParse({ b: 1, c: 'largo', d: 'Y', e: 'no', f: 'x', g: 1 }).error as z.ZodError);
    expect(Object.keys(fields).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    Object.values(fields).forEach(expectSpanish);
    expect(fields['g']).toBe('El dato «g» no se conoce.');
  });
});

describe('ids and permissions', () => {
  it('24 points and no other', () => {
    expect(
      Array.from({ length: 100 }, (_, n) => `DC-${String(n).padStart(2, '0')}`).filter(
        (punto) => puntoCodigoSchema.safeParse(punto).success,
      ),
    ).toHaveLength(24);
    for (const bad of ['DC-1', 'dc-13', 'DC13', 'DC-13 ', 'DC-25', 'DC-00']) expect(puntoCodigoSchema.safeParse(bad).success).toBe(false);
    expect(idSchema.safeParse('0195a000-0000-7000-8000-000000000001').success).toBe(true);
  });

  it('every permission has somebody, and who only teaches or is under age sees no case (§4.2)', () => {
    for (const permiso of PERMISOS)
      expect(
        ROLES.some((rol) => PERMISOS_DE_ROL[rol].includes(permiso)),
        permiso,
      ).toBe(true);
    for (const rol of ['CAPACITADOR', 'DEFENSOR_JUVENIL', 'TECNICO_CENTRAL', 'ADMIN_PUNTO'] as const)
      for (const permiso of PERMISOS.filter((uno) => /^(CASO|OFICIO|ENTREGA_REGISTRAR|FICHA|DOCUMENTO|EMERGENCIA|BORRADOR)/.test(uno)))
        expect(tienePermiso([rol], permiso)).toBe(false);
    expect(tienePermiso([], 'HOY_LEER')).toBe(false);
    expect(tienePermiso(['CAPACITADOR', 'DEFENSOR'], 'CASO_LEER')).toBe(true);
  });
});
