/**
 * Characters that the printed font can draw and that people type: Latin with its accents, the punctuation of Spanish,
 * a few signs. A test compares this list with the font's own table. Anything else (→, ☐, emoji, other scripts) would
 * come out as an empty box.
 */
const IMPRIMIBLES =
  /^[\n\u0020-\u007E\u00A0-\u00AC\u00AE-\u00B4\u00B6-\u0107\u010A-\u0113\u0116-\u011B\u011E-\u0123\u0126\u0127\u012A\u012B\u012E-\u0133\u0136\u0137\u0139-\u013E\u0141-\u0148\u0150-\u0155\u0158-\u015B\u015E-\u0165\u016A\u016B\u016E-\u017E\u2009\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020-\u2022\u2026\u2039\u203A\u20AC\u2122\u2212\u2248\u2260\u2264\u2265]$/u;

/** Lookalikes of what the font lacks. Invisible marks (zero width, direction overrides) map to nothing. */
const EQUIVALENTES: ReadonlyMap<string, string> = new Map([
  ['\t', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u202F', ' '],
  ['\u2007', ' '],
  ['\u3000', ' '],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '–'],
  ['\u2015', '—'],
  ['\u2192', '->'],
  ['\u2190', '<-'],
  ['\u21D2', '=>'],
  ['\u2610', '[ ]'],
  ['\u2611', '[x]'],
  ['\u2612', '[x]'],
  ['\u2713', 'sí'],
  ['\u2714', 'sí'],
  ['\u25CF', '•'],
  ['\u25AA', '•'],
  ['\u201F', '“'],
  ['\u201B', '‘'],
  ['\u2032', "'"],
  ['\u2033', '"'],
  ['\u02BC', '’'],
]);
const INVISIBLES = /[\p{Cc}\p{Cf}]|\p{Variation_Selector}/u;

/**
 * A text that can be printed: composed accents, Unix line ends, at most one empty line in a row, lookalikes for what
 * the font lacks, `?` for what has none. Never lengthens a line break or drops a letter silently.
 */
export function imprimible(texto: string): string {
  const compuesto = texto.normalize('NFC').replace(/\r\n?/g, '\n');
  let salida = '';
  for (const letra of compuesto) {
    const equivalente = EQUIVALENTES.get(letra);
    if (IMPRIMIBLES.test(letra)) salida += letra;
    else if (equivalente !== undefined) salida += equivalente;
    else if (!INVISIBLES.test(letra)) salida += sinMarcas(letra);
  }
  return salida.replace(/\n{3,}/g, '\n\n');
}

/** Characters of a text that would be printed as `?`, each once. For the list of what to correct before issuing. */
export function noImprimibles(texto: string): string[] {
  const letras = Array.from(texto.normalize('NFC').replace(/\r\n?/g, '\n'));
  return [
    ...new Set(
      letras.filter((letra) => !IMPRIMIBLES.test(letra) && !EQUIVALENTES.has(letra) && !INVISIBLES.test(letra) && sinMarcas(letra) === '?'),
    ),
  ];
}

/** `ḥ` → `h`; `?` when even the bare letter cannot be printed. */
function sinMarcas(letra: string): string {
  const base = letra.normalize('NFKD').replace(/\p{M}/gu, '');
  return base !== '' && Array.from(base).every((parte) => IMPRIMIBLES.test(parte)) ? base : '?';
}
