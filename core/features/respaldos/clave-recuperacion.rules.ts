import { bech32 } from '@scure/base';

/*
 * The recovery key on paper. An age identity is `AGE-SECRET-KEY-1` and 58 characters of the bech32 alphabet (5 bits
 * each). The prefix is always the same and is not copied; the 58 are written as 15 numbered groups of four, the last one
 * of two, and one check character ends each group: 14 groups of five and a fifteenth of three. No padding.
 *
 * Check character of group n over characters d1…d4, all as elements of GF(32) (x⁵+x³+1):
 *     c = mark(n) + α·d1 + α²·d2 + α³·d3 + α⁴·d4          with α = x, mark(n) = αⁿ
 * Every weight is non-zero and no two are alike (c itself has weight α⁰), so any one wrong character and any swap of two
 * different neighbours changes c. The marks of the 15 groups all differ, so a group standing at another number never fits.
 */

const PREFIX = 'AGE-SECRET-KEY-1';
const ALPHABET = 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L';
/** Characters of the identity after its prefix. */
const DATA_CHARS = 58;
const GROUP_DATA = 4;
/** Number of groups on the sheet, numbered from 1. */
export const GRUPOS = 15;
/** Groups asked back in the rehearsal. */
export const GRUPOS_ENSAYO = 3;

/** Powers of α in GF(32), index = exponent. */
const POWERS: readonly number[] = Array.from({ length: 31 }).reduce<number[]>((list, _, index) => {
  const previous = list[index - 1];
  const doubled = previous === undefined ? 1 : previous << 1;
  return [...list, doubled & 32 ? doubled ^ 0b101001 : doubled];
}, []);

function multiply(a: number, b: number): number {
  if (a === 0 || b === 0) return 0;
  return POWERS[(POWERS.indexOf(a) + POWERS.indexOf(b)) % 31] ?? 0;
}

function checkCharacter(numero: number, data: string): string {
  const sum = [...data].reduce(
    (total, char, index) => total ^ multiply(POWERS[index + 1] ?? 0, ALPHABET.indexOf(char)),
    POWERS[numero] ?? 0,
  );
  return ALPHABET[sum] ?? '';
}

/** Characters of group `numero` on paper, check character included. */
function groupLength(numero: number): number {
  return (numero === GRUPOS ? DATA_CHARS - (GRUPOS - 1) * GROUP_DATA : GROUP_DATA) + 1;
}

const TOTAL_CHARS = DATA_CHARS + GRUPOS;

/** Upper case, and the letters the alphabet leaves out read as what they were taken for: O is 0; I and 1 are L. */
function normalise(text: string): string {
  return text.toUpperCase().replaceAll('O', '0').replace(/[I1|]/g, 'L');
}

function isGroup(numero: number, group: string): boolean {
  const data = group.slice(0, -1);
  return (
    group.length === groupLength(numero) &&
    [...group].every((char) => ALPHABET.includes(char)) &&
    checkCharacter(numero, data) === group.at(-1)
  );
}

function isIdentity(identity: string): boolean {
  const decoded = bech32.decodeUnsafe(identity);
  return (
    decoded !== undefined && decoded.prefix.toUpperCase() === PREFIX.slice(0, -1) && bech32.fromWordsUnsafe(decoded.words)?.length === 32
  );
}

/**
 * The 15 groups of an identity, as printed: `['QPZRY', …, 'MUA']`, index 0 is group 1.
 * @throws TypeError when the text is not an age X25519 identity (a fault of the program, not of the person).
 */
export function toGrupos(identity: string): string[] {
  const text = identity.trim().toUpperCase();
  if (!isIdentity(text)) throw new TypeError('toGrupos: not an age identity');
  const data = text.slice(PREFIX.length);
  return Array.from({ length: GRUPOS }, (_, index) => {
    const chars = data.slice(index * GROUP_DATA, (index + 1) * GROUP_DATA);
    return chars + checkCharacter(index + 1, chars);
  });
}

/** Cuts an unbroken run of 73 characters where the groups end. */
function cut(chars: string): string[] {
  return Array.from({ length: GRUPOS }, (_, index) => chars.slice(index * (GROUP_DATA + 1), (index + 1) * (GROUP_DATA + 1)));
}

/** `3. ABCDE`, `3) ABCDE`, `3: ABCDE`, `3 ABCDE`, `3-ABCDE`: what follows each number, by number. Empty when the text is not numbered. */
function numbered(text: string): string[] {
  const tokens = text.split(/[\s,;]+/).filter((token) => token !== '');
  const groups = Array.from({ length: GRUPOS }, () => '');
  let current = 0;
  let labels = 0;
  for (const token of tokens) {
    const match = /^(\d{1,2})[.:)\]º-]*$/.exec(token) ?? /^(\d{1,2})[.:)\]º]+(.+)$/.exec(token) ?? /^(\d{1,2})-(.{3,})$/.exec(token);
    const numero = Number(match?.[1] ?? 0);
    // a bare pair of digits is a number only where the next one is due; inside a group it is data
    if (match && numero >= 1 && numero <= GRUPOS && (numero === current + 1 || /[.:)\]º-]/.test(token))) {
      current = numero;
      labels += 1;
      groups[current - 1] += match[2] ?? '';
    } else if (current > 0) groups[current - 1] += token;
    else return [];
  }
  return labels > 0 ? groups.map(clean) : [];
}

function clean(text: string): string {
  return normalise(text.replace(/[\s,;.:()[\]º_–—-]+/g, ''));
}

/** The ways a person may have copied the sheet, likeliest first. */
function readings(text: string): string[][] {
  const tokens = text
    .split(/[\s,;]+/)
    .filter((token) => token !== '')
    .map(clean);
  const joined = tokens.join('');
  const found = [numbered(text), ...(joined.length === TOTAL_CHARS ? [cut(joined)] : []), tokens.length <= 1 ? cut(joined) : tokens];
  return found.filter((groups) => groups.length > 0);
}

function wrongGroups(groups: readonly string[]): number[] {
  const wrong = Array.from({ length: GRUPOS }, (_, index) => index + 1).filter((numero) => !isGroup(numero, groups[numero - 1] ?? ''));
  return groups.length > GRUPOS && wrong.length === 0 ? [GRUPOS] : wrong;
}

export type ClaveLeida = { ok: true; identity: string } | { ok: false; grupos: number[] };

/**
 * Reads what a person typed from the sheet: any case, spaces, dashes, line ends, with or without group numbers, O for 0,
 * I or 1 for L; also the plain line `AGE-SECRET-KEY-1…`.
 * @returns the identity, or the numbers of the groups that are wrong; an empty list means that something is wrong and no
 *   group can be named (a plain line has no check characters).
 */
export function fromGrupos(texto: string): ClaveLeida {
  const compact = texto.toUpperCase().replace(/[\s–—-]+/g, '');
  const compactPrefix = PREFIX.replaceAll('-', '');
  if (compact.startsWith(compactPrefix)) {
    const identity = PREFIX + normalise(compact.slice(compactPrefix.length));
    return isIdentity(identity) ? { ok: true, identity } : { ok: false, grupos: [] };
  }
  let fewest: number[] | null = null;
  for (const groups of readings(texto)) {
    const wrong = wrongGroups(groups);
    if (wrong.length === 0) {
      const identity = PREFIX + groups.map((group) => group.slice(0, -1)).join('');
      return isIdentity(identity) ? { ok: true, identity } : { ok: false, grupos: [] };
    }
    if (!fewest || wrong.length < fewest.length) fewest = wrong;
  }
  return { ok: false, grupos: fewest ?? Array.from({ length: GRUPOS }, (_, index) => index + 1) };
}

/** The rehearsal: numbers of the groups that do not match the sheet, empty when all do. Same tolerance as `fromGrupos`. */
export function ensayoCorrecto(identity: string, respuestas: readonly { numero: number; texto: string }[]): number[] {
  const groups = toGrupos(identity);
  return respuestas
    .filter(({ numero, texto }) => groups[numero - 1] !== clean(texto.replace(/^\s*\d{1,2}\s*[.:)\]º]+/, '')))
    .map(({ numero }) => numero);
}

/** One step of mulberry32: a well spread 32-bit number for any other. Chooses what to ask; keeps no secret. */
function spread(state: number): number {
  let value = Math.imul(state ^ (state >>> 15), state | 1);
  value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
  return (value ^ (value >>> 14)) >>> 0;
}

/** Three different group numbers for a seed (a whole number, or a fraction such as `Math.random()`), one out of each third of the sheet, ascending. */
export function elegirEnsayo(semilla: number): number[] {
  const third = GRUPOS / GRUPOS_ENSAYO;
  let state = (Number.isInteger(semilla) ? semilla : semilla * 2 ** 32) >>> 0;
  return Array.from({ length: GRUPOS_ENSAYO }, (_, index) => {
    state = (state + 0x6d2b79f5) >>> 0;
    return index * third + 1 + Math.floor((spread(state) / 2 ** 32) * third);
  });
}
