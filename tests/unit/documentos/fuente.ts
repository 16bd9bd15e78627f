import { copyFileSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The font as npm brings it, and an own small reader of its tables: what the program believes of it is compared with this. */
const PACKAGE = fileURLToPath(new URL('../../../node_modules/@expo-google-fonts/atkinson-hyperlegible-next', import.meta.url));
const CUTS = [
  ['Regular', '400Regular'],
  ['Bold', '700Bold'],
  ['Italic', '400Regular_Italic'],
  ['BoldItalic', '700Bold_Italic'],
] as const;

export const FONT_FILES = CUTS.map(([name, folder]) => [name, join(PACKAGE, folder, `AtkinsonHyperlegibleNext_${folder}.ttf`)] as const);

/** A folder with the four files under the names that the built program has them. */
export function fontsFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'vigia-fuentes-'));
  for (const [name, file] of FONT_FILES) copyFileSync(file, join(folder, `Atkinson-${name}.ttf`));
  return folder;
}

/** Advance width in ems of every code point that the file can draw (format 4 of `cmap`, `hmtx`). */
export function glyphWidths(file: string): Map<number, number> {
  const font = readFileSync(file);
  const table = (tag: string): number => {
    for (let index = 0; index < font.readUInt16BE(4); index += 1) {
      const at = 12 + index * 16;
      if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8);
    }
    throw new Error(`no table ${tag}`);
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const metrics = font.readUInt16BE(table('hhea') + 34);
  const advance = (glyph: number) => font.readUInt16BE(table('hmtx') + Math.min(glyph, metrics - 1) * 4) / unitsPerEm;
  const cmap = table('cmap');
  const widths = new Map<number, number>();
  for (let index = 0; index < font.readUInt16BE(cmap + 2); index += 1) {
    const sub = cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4);
    if (font.readUInt16BE(sub) !== 4) continue;
    const segments = font.readUInt16BE(sub + 6) / 2;
    const column = (n: number, segment: number) => sub + 14 + n * segments * 2 + (n > 0 ? 2 : 0) + segment * 2;
    for (let segment = 0; segment < segments; segment += 1) {
      const end = font.readUInt16BE(column(0, segment));
      const start = font.readUInt16BE(column(1, segment));
      const delta = font.readUInt16BE(column(2, segment));
      const rangeAt = column(3, segment);
      const range = font.readUInt16BE(rangeAt);
      for (let code = start; code <= end && code !== 0xffff; code += 1) {
        const raw = range === 0 ? code : font.readUInt16BE(rangeAt + range + (code - start) * 2);
        const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
        if (glyph !== 0) widths.set(code, advance(glyph));
      }
    }
  }
  return widths;
}
