import { describe, expect, it } from 'vitest';
import { fusionar } from '@renderer/features/casos/editar.mapping';

const base = {
  version: 1,
  barrio: 'Belén',
  direccion: '',
  relato: 'uno',
  nna: [{ nombres: 'Luna' }],
  lesiones: undefined as boolean | undefined,
};

describe('fusionar', () => {
  it('takes what the other person stored where I touched nothing', () => {
    const { valores, enConflicto } = fusionar(base, { ...base, direccion: 'Calle Inventada' }, { ...base, version: 2, barrio: 'El Valle' });
    expect(valores).toMatchObject({ version: 2, barrio: 'El Valle', direccion: 'Calle Inventada' });
    expect(enConflicto).toEqual([]);
  });

  it('keeps my words and names the field where both wrote', () => {
    const { valores, enConflicto } = fusionar(base, { ...base, relato: 'lo mío' }, { ...base, version: 2, relato: 'lo suyo' });
    expect(valores.relato).toBe('lo mío');
    expect(enConflicto).toEqual(['relato']);
  });

  it('does not call it a conflict when both wrote the same, or nothing against empty', () => {
    expect(
      fusionar(base, { ...base, relato: 'igual', lesiones: undefined }, { ...base, version: 2, relato: 'igual', direccion: '' })
        .enConflicto,
    ).toEqual([]);
  });

  it('compares lists as a whole', () => {
    const { valores, enConflicto } = fusionar(base, { ...base, nna: [{ nombres: 'Luna' }, { nombres: 'Sol' }] }, { ...base, version: 2 });
    expect(valores.nna).toHaveLength(2);
    expect(enConflicto).toEqual([]);
  });

  it('without a base keeps all that differs as mine, to be looked at', () => {
    expect(fusionar(null, { ...base, relato: 'borrador' }, { ...base, version: 3 })).toEqual({
      valores: { ...base, version: 3, relato: 'borrador' },
      enConflicto: ['relato'],
    });
  });

  it('keeps a field that I emptied empty', () => {
    expect(
      fusionar({ ...base, direccion: 'Calle' }, { ...base, direccion: '' }, { ...base, direccion: 'Calle', version: 2 }).valores.direccion,
    ).toBe('');
  });
});
