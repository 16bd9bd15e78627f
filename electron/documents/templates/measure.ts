/**
 * Widths of the printed font by kind of letter, in ems, from the wider of its regular and bold cuts (a test compares
 * them with the font itself). Templates are pure and cannot open the font; they only need to know what surely fits.
 */
function em(letter: string): number {
  if (/[ ,.:;`ij|'‘’!()[\]l¡íìîï]/.test(letter)) return 0.35;
  if (/["\-_frt{}°ºª1/I\\Í]/.test(letter)) return 0.45;
  if (/[mwMW@#%©®™…—¼½¾œŒæÆĲŵŴ]/.test(letter)) return 1.05;
  if (/\p{Lu}|[0-9&]/u.test(letter)) return 0.8;
  return 0.65;
}

const widthOf = (text: string, fontSize: number) => Array.from(text).reduce((total, letter) => total + em(letter), 0) * fontSize;

/** Width of a text on one line, in points; errs upwards. */
export function estimateWidth(text: string, fontSize: number): number {
  return widthOf(text, fontSize);
}

/**
 * Lines that a text takes in a column of `width` points, with its own line breaks and words kept whole. Errs upwards:
 * layout decisions that must not lose text rest on it.
 */
export function estimateLines(text: string, width: number, fontSize = 11): number {
  const space = widthOf(' ', fontSize);
  let lines = 0;
  for (const source of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of source.split(' ')) {
      const length = widthOf(word, fontSize);
      if (used > 0 && used + length > width) {
        lines += 1;
        used = 0;
      }
      // A word wider than the column is divided between letters.
      if (length > width) lines += Math.floor(length / width);
      used += (length % width) + space;
    }
  }
  return lines;
}
