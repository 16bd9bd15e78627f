import { bech32 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elegirEnsayo, ensayoCorrecto, fromGrupos, GRUPOS, toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';

const ALPHABET = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
const identities = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => bech32.encodeFromBytes('AGE-SECRET-KEY-', bytes).toUpperCase());
const groupNumbers = fc.integer({ min: 1, max: GRUPOS });
const IDENTITY = bech32
  .encodeFromBytes(
    'AGE-SECRET-KEY-',
    Uint8Array.from({ length: 32 }, (_, index) => index * 7),
  )
  .toUpperCase();

/** The 15 groups with one of them replaced. */
const withGroup = (groups: readonly string[], numero: number, text: string) =>
  groups.map((group, index) => (index === numero - 1 ? text : group));

describe('the recovery key on paper', () => {
  it('is 15 groups: fourteen of five characters and a last one of three, with the data in order', () => {
    const groups = toGrupos(IDENTITY);
    expect(groups.map((group) => group.length)).toEqual([...Array.from({ length: 14 }, () => 5), 3]);
    expect(`AGE-SECRET-KEY-1${groups.map((group) => group.slice(0, -1)).join('')}`).toBe(IDENTITY);
    expect(groups.join('')).toMatch(new RegExp(`^[${ALPHABET}]{73}$`));
  });

  it('stays readable on sheets already printed (known answer)', () => {
    expect(toGrupos(IDENTITY).slice(0, 3).concat(toGrupos(IDENTITY).slice(-1))).toMatchInlineSnapshot(`
      [
        "QQRSQ",
        "U9GUK",
        "YV4RV",
        "VYW",
      ]
    `);
  });

  it('comes back from its groups, however they are copied', () => {
    fc.assert(
      fc.property(identities, (identity) => {
        const groups = toGrupos(identity);
        const label = (separator: string) => groups.map((group, index) => `${index + 1}${separator}${group}`);
        const copies = [
          groups.join(' '),
          groups.join('\n').toLowerCase(),
          groups.join('-'),
          groups.join(''),
          groups.map((group) => `${group.slice(0, 4)}-${group.slice(4)}`).join('  '),
          groups.join(' ').replaceAll('0', 'o').replaceAll('L', 'I'),
          groups.join(' ').replaceAll('L', '1'),
          label('. ').join('\n'),
          label(') ').join('  '),
          label(' ').join('\n'),
          label(': ').join(', '),
          label('.').join(' '),
          `  ${label('- ').join('\r\n')}\n`,
          identity,
          identity.toLowerCase(),
          ` ${identity.slice(0, 30)}\n${identity.slice(30)} `,
        ];
        for (const copy of copies) expect(fromGrupos(copy)).toEqual({ ok: true, identity });
      }),
    );
  });

  it('takes numbered groups in any order', () => {
    const lines = toGrupos(IDENTITY).map((group, index) => `${index + 1}. ${group}`);
    expect(fromGrupos(lines.toReversed().join('\n'))).toEqual({ ok: true, identity: IDENTITY });
  });

  it('notices any one wrong character, in the right group', () => {
    fc.assert(
      fc.property(identities, groupNumbers, fc.nat(), fc.constantFrom(...ALPHABET), (identity, numero, place, char) => {
        const groups = toGrupos(identity);
        const group = groups[numero - 1] ?? '';
        const at = place % group.length;
        fc.pre(group[at] !== char);
        const wrong = group.slice(0, at) + char + group.slice(at + 1);
        expect(fromGrupos(withGroup(groups, numero, wrong).join(' '))).toEqual({ ok: false, grupos: [numero] });
        expect(ensayoCorrecto(identity, [{ numero, texto: wrong }])).toEqual([numero]);
      }),
      { numRuns: 500 },
    );
  });

  it('notices any two neighbours that changed places', () => {
    fc.assert(
      fc.property(identities, groupNumbers, fc.nat(), (identity, numero, place) => {
        const groups = toGrupos(identity);
        const group = groups[numero - 1] ?? '';
        const at = place % (group.length - 1);
        const swapped = group.slice(0, at) + (group[at + 1] ?? '') + (group[at] ?? '') + group.slice(at + 2);
        fc.pre(swapped !== group);
        expect(fromGrupos(withGroup(groups, numero, swapped).join(' '))).toEqual({ ok: false, grupos: [numero] });
      }),
      { numRuns: 500 },
    );
  });

  it('notices two whole groups that changed places, even alike ones', () => {
    fc.assert(
      fc.property(identities, fc.integer({ min: 1, max: 14 }), fc.integer({ min: 1, max: 14 }), (identity, first, second) => {
        fc.pre(first < second);
        const groups = toGrupos(identity);
        const swapped = withGroup(withGroup(groups, first, groups[second - 1] ?? ''), second, groups[first - 1] ?? '');
        expect(fromGrupos(swapped.join(' '))).toEqual({ ok: false, grupos: [first, second] });
      }),
      { numRuns: 300 },
    );
    const zeros = toGrupos(bech32.encodeFromBytes('AGE-SECRET-KEY-', new Uint8Array(32)).toUpperCase());
    expect(new Set(zeros.slice(0, 12)).size).toBe(12); // the same four characters, and yet no two groups alike
  });

  it.each([
    ['a character missing', (groups: string[]) => withGroup(groups, 4, (groups[3] ?? '').slice(1)), [4]],
    ['a character too many', (groups: string[]) => withGroup(groups, 9, `${groups[8] ?? ''}Q`), [9]],
    ['a letter outside the alphabet', (groups: string[]) => withGroup(groups, 2, `B${(groups[1] ?? '').slice(1)}`), [2]],
    ['the last group missing', (groups: string[]) => groups.slice(0, 14), [15]],
    ['a group too many', (groups: string[]) => [...groups, 'QQQQQ'], [15]],
    ['nothing', () => [], Array.from({ length: 15 }, (_, index) => index + 1)],
  ])('names the group with %s', (_name, change, grupos) => {
    expect(fromGrupos(change(toGrupos(IDENTITY)).join(' '))).toEqual({ ok: false, grupos });
  });

  it('names a missing numbered group', () => {
    const lines = toGrupos(IDENTITY).map((group, index) => `${index + 1}. ${group}`);
    expect(fromGrupos(lines.toSpliced(6, 1).join('\n'))).toEqual({ ok: false, grupos: [7] });
  });

  it('cannot name a group of a plain line, and says so', () => {
    const wrong = IDENTITY.slice(0, 40) + (IDENTITY[40] === 'Q' ? 'P' : 'Q') + IDENTITY.slice(41);
    expect(fromGrupos(wrong)).toEqual({ ok: false, grupos: [] });
    expect(fromGrupos('AGE-SECRET-KEY-1')).toEqual({ ok: false, grupos: [] });
  });

  it('never throws and never accepts what is not the key', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(fromGrupos(text).ok).toBe(false);
      }),
    );
  });

  it('refuses to print what is no identity', () => {
    expect(() => toGrupos('AGE-SECRET-KEY-1QQQ')).toThrow(TypeError);
    expect(() => toGrupos('age1qqqq')).toThrow(TypeError);
  });
});

describe('the rehearsal', () => {
  it('accepts the asked groups in any writing and lists the wrong ones', () => {
    const groups = toGrupos(IDENTITY);
    const answer = (numero: number) => ({ numero, texto: groups[numero - 1] ?? '' });
    expect(ensayoCorrecto(IDENTITY, [answer(2), answer(7), answer(15)])).toEqual([]);
    expect(ensayoCorrecto(IDENTITY, [{ numero: 2, texto: ` ${(groups[1] ?? '').toLowerCase().split('').join(' ')} ` }])).toEqual([]);
    expect(ensayoCorrecto(IDENTITY, [{ numero: 2, texto: `2. ${groups[1] ?? ''}` }])).toEqual([]);
    expect(ensayoCorrecto(IDENTITY, [answer(2), { numero: 7, texto: groups[7] ?? '' }, { numero: 11, texto: '' }])).toEqual([7, 11]);
    expect(
      ensayoCorrecto(IDENTITY, [
        { numero: 16, texto: 'QQQQQ' },
        { numero: 0, texto: '' },
      ]),
    ).toEqual([16, 0]);
  });

  it('asks three different groups, one of each third, the same for the same seed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer(), fc.double({ noNaN: true })), (seed) => {
        const asked = elegirEnsayo(seed);
        expect(asked).toEqual(elegirEnsayo(seed));
        expect(asked.map((numero) => Math.ceil(numero / 5))).toEqual([1, 2, 3]);
      }),
    );
    const all = new Set(Array.from({ length: 200 }, (_, seed) => elegirEnsayo(seed)).flat());
    expect(all.size).toBe(15);
  });
});
