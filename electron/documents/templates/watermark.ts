/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

/**
 * Large outlined words across the sheet, under the text: COPIA, BORRADOR, DATOS FICTICIOS. The letters are drawn as
 * lines and not set as text, so that searching, copying or reading the page aloud does not stumble over them; the
 * boxed words at the head of each page carry the same message as text. Outlines survive two photocopies and leave the
 * text over them legible, which a grey surface does not.
 */
export function watermarkSvg(words: readonly string[]): string {
  const size = (word: string) => Math.min(118, (690 / lettering(word).width) * 100);
  const gap = 135;
  const top = (-(words.length - 1) * gap) / 2;
  const lines = words.map((word, index) => {
    const { paths, width } = lettering(word);
    const scale = size(word) / 100;
    const place = `translate(${-(width * scale) / 2} ${top + index * gap - size(word) / 2}) scale(${scale})`;
    const stroke = (colour: string, weight: number) =>
      `<g fill="none" stroke="${colour}" stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round">${paths}</g>`;
    // The same lines twice, a wide grey and a narrower white: what is left over is the outline.
    return `<g transform="${place}">${stroke('#7a7a7a', 17)}${stroke('#ffffff', 17 - 2.4 / scale)}</g>`;
  });
  const { width, height } = PAGE;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><g transform="translate(${width / 2} ${height / 2}) rotate(-52)">${lines.join('')}</g></svg>`;
}

/** Width and strokes of a letter in a box 100 high. Only the letters of the stamps. */
const LETTERS: Readonly<Record<string, readonly [width: number, d: string]>> = {
  A: [72, 'M0 100 L36 0 L72 100 M13 66 H59'],
  B: [60, 'M0 48 H32 A24 24 0 0 0 32 0 H0 V100 H33 A26 26 0 0 0 33 48'],
  C: [74, 'M74 20 A46 50 0 1 0 74 80'],
  D: [72, 'M0 0 V100 H22 A50 50 0 0 0 22 0 Z'],
  F: [54, 'M54 0 H0 V100 M0 48 H44'],
  I: [0, 'M0 0 V100'],
  L: [50, 'M0 0 V100 H50'],
  N: [68, 'M0 100 V0 L68 100 V0'],
  O: [90, 'M45 0 A45 50 0 1 0 45 100 A45 50 0 1 0 45 0 Z'],
  P: [58, 'M0 100 V0 H30 A28 28 0 0 1 30 56 H0'],
  R: [60, 'M0 100 V0 H30 A27 27 0 0 1 30 54 H0 M30 54 L60 100'],
  S: [60, 'M58 17 C52 -5 3 -6 3 25 C3 58 60 42 60 74 C60 107 6 106 0 82'],
  T: [66, 'M0 0 H66 M33 0 V100'],
  V: [70, 'M0 0 L35 100 L70 0'],
  '–': [42, 'M0 54 H42'],
  ' ': [26, ''],
};
const SPACING = 30;

function lettering(word: string): { paths: string; width: number } {
  let x = 0;
  let paths = '';
  for (const letter of word) {
    const shape = LETTERS[letter];
    if (shape === undefined) throw new Error(`watermark: no strokes for «${letter}»`);
    if (shape[1] !== '') paths += `<path transform="translate(${x} 0)" d="${shape[1]}"/>`;
    x += shape[0] + SPACING;
  }
  return { paths, width: x - SPACING };
}
