import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cargoDe,
  coincideNombre,
  exigirEdadParaRoles,
  exigirPersona,
  nombreEntrada,
  quedaCoordinacion,
} from '@core/features/acceso/acceso.rules';

describe('nombreEntrada', () => {
  it.each([
    ['Rosa María', 'Demo Prueba', [], 'Rosa D.'],
    ['Rosa', 'Demo', ['Rosa D.'], 'Rosa De.'],
    ['Rosa', 'Demo', ['rosa d.', 'ROSA DE.'], 'Rosa Dem.'],
    ['Rosa', 'Demo', ['Rosa D.', 'Rosa De.', 'Rosa Dem.'], 'Rosa D. 2'],
    ['Rosa', 'Ñu', ['Rosa N.'], 'Rosa Ñu.'],
    ['  Sol  ', ' Muestra ', [], 'Sol M.'],
  ])('%s %s beside %j is %s', (nombres, apellidos, usados, esperado) => expect(nombreEntrada(nombres, apellidos, usados)).toBe(esperado));

  it('a hundred people of one name all get their own', () => {
    const usados: string[] = [];
    for (let n = 0; n < 100; n += 1) usados.push(nombreEntrada('Luna', 'Ejemplo', usados));
    expect(new Set(usados).size).toBe(100);
  });

  it('never shows more than three letters of the surname', () => {
    const palabra = (letras: string) => fc.string({ unit: fc.constantFrom(...letras), minLength: 4, maxLength: 12 });
    fc.assert(
      fc.property(palabra('abcñíóú'), palabra('lmnrst'), fc.array(palabra('lmnrst')), (nombre, apellido, usados) => {
        expect(
          nombreEntrada(
            nombre,
            apellido,
            usados.map((uno) => `${nombre} ${uno.slice(0, 2)}.`),
          ),
        ).not.toContain(apellido.slice(0, 4));
      }),
    );
  });
});

describe('coincideNombre', () => {
  it.each([
    ['Rosa D.', 'Rosa D.', true],
    ['rosa d', 'Rosa D.', true],
    ['Rosa Demo Prueba', 'Rosa D.', true],
    ['ROSA DÉMO', 'Rosa D.', true],
    ['Rosa Prueba', 'Rosa D.', false],
    ['Rosa', 'Rosa D.', false],
    ['Rosalía Demo', 'Rosa D.', false],
    ['', 'Rosa D.', false],
  ])('%j for %j: %s', (escrito, entrada, es) => expect(coincideNombre(escrito, entrada)).toBe(es));
});

describe('the post that letters print', () => {
  it.each([
    [['DEFENSOR', 'COORDINADOR'], 'Coordinador/a'],
    [['DEFENSOR', 'SECRETARIO'], 'Secretario/a'],
    [['DEFENSOR'], 'Defensor/a comunitario/a'],
    [[], 'Integrante'],
  ] as const)('%j: %s', (roles, cargo) => expect(cargoDe(roles)).toBe(cargo));
});

describe('who remains', () => {
  it.each([
    [[], false],
    [[{ roles: ['COORDINADOR'], activo: false }], false],
    [[{ roles: ['ADMIN_PUNTO', 'DEFENSOR'], activo: true }], false],
    [
      [
        { roles: ['DEFENSOR'], activo: true },
        { roles: ['COORDINADOR'], activo: true },
      ],
      true,
    ],
  ] as const)('%j: %s', (personas, queda) => expect(quedaCoordinacion(personas)).toBe(queda));
});

describe('exigirPersona', () => {
  const ahora = '2026-03-17T04:30:00.000Z'; // still the 16th in Loja
  it.each([undefined, '2026-03-16', '1900-01-01', '1984-05-10'])('admits %s', (fechaNacimiento) =>
    expect(() => exigirPersona({ fechaNacimiento }, ahora)).not.toThrow(),
  );
  it.each(['2026-03-17', '1899-12-31', '2999-01-01'])('refuses %s', (fechaNacimiento) =>
    expect(() => exigirPersona({ fechaNacimiento }, ahora)).toThrow('ENTRADA_INVALIDA'),
  );
});

describe('exigirEdadParaRoles (§4.2)', () => {
  const ahora = '2026-03-17T04:30:00.000Z'; // still the 16th in Loja
  it.each([
    [undefined, ['DEFENSOR']],
    ['2008-03-16', ['DEFENSOR', 'COORDINADOR']],
    ['2010-01-01', ['DEFENSOR_JUVENIL']],
    ['2008-03-16', ['DEFENSOR_JUVENIL']],
  ] as const)('born %s: %j is admitted', (fechaNacimiento, roles) =>
    expect(() => exigirEdadParaRoles({ fechaNacimiento }, roles, ahora, 'roles')).not.toThrow(),
  );
  it.each([
    ['2008-03-17', ['DEFENSOR']],
    ['2010-01-01', ['CAPACITADOR']],
    [undefined, ['DEFENSOR_JUVENIL', 'DEFENSOR']],
  ] as const)('born %s: %j is refused', (fechaNacimiento, roles) =>
    expect(() => exigirEdadParaRoles({ fechaNacimiento }, roles, ahora, 'roles')).toThrow('ENTRADA_INVALIDA'),
  );
});
