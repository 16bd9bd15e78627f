import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imprimible, noImprimibles } from '@core/features/documentos/caracteres.rules';
import { estimateLines } from '@electron/documents/templates/measure';
import { FONT_FILES, glyphWidths } from './fuente';

const fonts = FONT_FILES.map(([name, file]) => ({ name, widths: glyphWidths(file) }));
const printableBy = (letter: string) => fonts.every(({ widths }) => widths.has(letter.codePointAt(0) ?? 0));

describe('printable characters', () => {
  it('are all drawn by the four cuts of the font', () => {
    const claimed = Array.from({ length: 0x2f00 }, (_, code) => String.fromCodePoint(code)).filter(
      (letter) => letter !== '\n' && imprimible(letter) === letter,
    );
    expect(claimed.length).toBeGreaterThan(280);
    expect(claimed.filter((letter) => !printableBy(letter))).toEqual([]);
  });

  it('include what Spanish and Kichwa need', () => {
    for (const letter of 'áéíóúüñÁÉÍÓÚÜÑ¿¡«»“”ºª€–—…·') expect(imprimible(letter)).toBe(letter);
  });

  it('never leave a character that the font lacks, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(Array.from(imprimible(text)).filter((letter) => letter !== '\n' && !printableBy(letter))).toEqual([]);
      }),
    );
  });

  it.each([
    ['decomposed accents are composed', 'Nin\u0303a Jose\u0301', 'Niña José'],
    ['lookalikes', 'casa → escuela ☐ sí ✓', 'casa -> escuela [ ] sí sí'],
    ['invisible marks and direction overrides vanish', 'Lu\u200Bna\u202E\uFEFF', 'Luna'],
    ['Windows line ends', 'uno\r\ndos\rtres', 'uno\ndos\ntres'],
    ['many empty lines', 'uno\n\n\n\n\ndos', 'uno\n\ndos'],
    ['a letter whose mark is not there', 'ḥola', 'hola'],
    ['no lookalike', 'Luna 月 🙂', 'Luna ? ?'],
  ])('%s', (_, typed, printed) => {
    expect(imprimible(typed)).toBe(printed);
  });

  it('names what would be printed as a question mark', () => {
    expect(noImprimibles('Luna 月 🙂 月 → ñ')).toEqual(['月', '🙂']);
    expect(noImprimibles('¿Qué pasó? «Nada».')).toEqual([]);
  });
});

describe('estimateLines', () => {
  /** Greedy wrapping with the real widths of the widest cut. */
  const realLines = (text: string, width: number) => {
    const measure = (part: string) =>
      Array.from(part).reduce(
        (total, letter) => total + Math.max(...fonts.slice(0, 2).map(({ widths }) => widths.get(letter.codePointAt(0) ?? 0) ?? 0)),
        0,
      ) * 11;
    return text.split('\n').reduce((total, line) => {
      let used = 0;
      let lines = 1;
      for (const word of line.split(' ')) {
        const length = measure(word);
        if (used > 0 && used + length > width) {
          lines += 1;
          used = 0;
        }
        used += length + measure(' ');
      }
      return total + lines;
    }, 0);
  };
  const words = fc.array(
    fc.string({
      unit: fc.constantFrom(...'abcdefghijlmnñopqrstuvzáéíóúABCDEFGHIMNÑOWQ0123456789.,;:()«»¿?-'),
      minLength: 1,
      maxLength: 14,
    }),
    { minLength: 1, maxLength: 120 },
  );

  it('is never fewer than the font takes', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 200, max: 460 }),
        (list, width) => estimateLines(list.join(' '), width) >= realLines(list.join(' '), width),
      ),
    );
  });

  it('counts line breaks, and words wider than the column', () => {
    expect(estimateLines('a\nb\n\nc', 300)).toBe(4);
    expect(estimateLines('W'.repeat(100), 300)).toBeGreaterThanOrEqual(4);
  });
});
