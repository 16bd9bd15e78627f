import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { GRUPOS_VACIOS, grupoBienCopiado, gruposCompletos, partirGrupos, textoGrupos } from '@renderer/lib/recovery-groups';
import { describe, expect, it } from 'vitest';

/** Made for this test with age-keygen; opens nothing. */
const IDENTITY = 'AGE-SECRET-KEY-1C4Q8CSEU5NYV8E452KDAPGLPZRZTCDUMAESM6KN0LG8NCSHUPHCSUZRQ2L';
const GRUPOS = toGrupos(IDENTITY);

describe('copying the recovery sheet', () => {
  it('each group is judged by itself, at its own number', () => {
    GRUPOS.forEach((grupo, index) => {
      expect(grupoBienCopiado(index + 1, grupo)).toBe(true);
      expect(grupoBienCopiado(index + 1, grupo.toLowerCase())).toBe(true);
      expect(grupoBienCopiado(((index + 1) % 14) + 1, grupo)).toBe(false);
    });
  });

  it('a slip of one letter is seen', () => {
    const [first = ''] = GRUPOS;
    const slipped = (first[0] === 'Q' ? 'P' : 'Q') + first.slice(1);
    expect(grupoBienCopiado(1, slipped)).toBe(false);
  });

  it.each([
    ['one a line with numbers', GRUPOS.map((grupo, index) => `${index + 1}. ${grupo}`).join('\n')],
    ['in a row', GRUPOS.join(' ')],
    ['the plain line', IDENTITY],
    ['lower case', GRUPOS.join(' ').toLowerCase()],
  ])('a paste fills every box: %s', (_, pasted) => expect(partirGrupos(pasted)).toEqual(GRUPOS));

  it('a paste with a slip fills what it has, a paste of one group fills nothing', () => {
    const slipped = GRUPOS.map((grupo, index) => `${index + 1}) ${index === 3 ? 'AAAAA' : grupo}`).join('\n');
    expect(partirGrupos(slipped)).toEqual(GRUPOS.map((grupo, index) => (index === 3 ? 'AAAAA' : grupo)));
    expect(partirGrupos(GRUPOS[0] ?? '')).toBeNull();
  });

  it('is complete only when all fifteen are right', () => {
    expect(gruposCompletos(GRUPOS)).toBe(true);
    expect(gruposCompletos(GRUPOS_VACIOS)).toBe(false);
    expect(gruposCompletos(GRUPOS.map((grupo, index) => (index === 14 ? '' : grupo)))).toBe(false);
    expect(textoGrupos(['AB', ' CD '])).toBe('1. AB\n2. CD');
  });
});
