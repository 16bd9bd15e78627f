import type { Content, CustomTableLayout } from '@electron/documents/render/pdf-types';
import { WIDTH } from './layout';
import { estimateLines } from './measure';

/**
 * A piece of a document with an estimate of its height. pdfmake cuts an unbreakable piece that is taller than a page
 * and loses the rest without a word; so a piece is only kept together when it is surely small.
 */
export interface Block {
  content: Content;
  /** Estimated lines of body text, on the safe side. */
  lines: number;
  /** Text of a plain paragraph, so that a heading can stand in its first line. */
  prose?: string;
}

/** Prose longer than this may be divided between pages: a hole at the foot of a page is uglier than a divided paragraph. */
const KEEP_PROSE = 12;
/** Tables and cards up to this stay whole; longer ones are divided between rows, with their title repeated. */
const KEEP_CARD = 14;
/** Nothing above this is ever made unbreakable. A page holds 45 lines. */
export const SAFE = 36;
/** What margins and cell padding add to a block or row, in lines. */
const PADDING = 0.3;

const totalLines = (blocks: readonly Block[]) => blocks.reduce((total, block) => total + block.lines, 0);

/**
 * A text for a justified column. pdfmake stretches every place where a line may break, the one after a hyphen too
 * («Ejemplo- Prueba»); so a word with a hyphen or a slash inside is handed over as one piece.
 */
export function words(text: string): Content[] {
  return text.split(/(\S*[^\s-/–—][-/–—][^\s-/–—]\S*[^\S\n]*)/).flatMap((part, index): Content[] => {
    if (part === '') return [];
    return [index % 2 === 1 && part.length <= LONGEST_WORD ? { text: part, noWrap: true } : { text: part }];
  });
}
/** Longer than this, a word may be divided after all: it could be wider than the column. */
const LONGEST_WORD = 36;

/** One paragraph, justified; `heading` stands in bold at its beginning. */
export function paragraph(
  text: string,
  style: { bold?: boolean; marginTop?: number; alignment?: 'left' | 'justify'; heading?: string } = {},
): Block {
  const { heading } = style;
  const lines = estimateLines(heading === undefined ? text : `${heading}. ${text}`, WIDTH) + PADDING;
  return {
    lines,
    prose: text,
    content: {
      text: [...(heading === undefined ? [] : [{ text: `${heading}. `, bold: true }]), ...words(text)],
      alignment: style.alignment ?? 'justify',
      margin: [0, style.marginTop ?? 0, 0, 4],
      bold: style.bold ?? false,
      unbreakable: lines <= KEEP_PROSE,
    },
  };
}

/** A text as it was typed: one block for each of its paragraphs, none when there is nothing. */
export function prose(text: string | null): Block[] {
  return (text ?? '')
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => paragraph(part));
}

const MARK_WIDTH = 30;

/** A numbered or marked paragraph with a hanging mark; `heading` stands in bold before the text. */
export function item(mark: string, text: string, heading: string | null = null): Block {
  const width = WIDTH - MARK_WIDTH;
  const lines = estimateLines(`${heading ?? ''}. ${text}`, width) + PADDING;
  return {
    lines,
    content: {
      columns: [
        { width: MARK_WIDTH, text: mark },
        { width, alignment: 'justify', text: [...(heading === null ? [] : [{ text: `${heading}. `, bold: true }]), ...words(text)] },
      ],
      margin: [0, 0, 0, 4],
      unbreakable: lines <= KEEP_PROSE,
    },
  };
}

/** A short list with drawn dots (the font's own bullet is too small on a photocopy). */
export function bullets(texts: readonly string[]): Block[] {
  return texts.map((text) => {
    const width = WIDTH - MARK_WIDTH;
    return {
      lines: estimateLines(text, width) + PADDING,
      content: {
        columns: [
          { width: MARK_WIDTH, canvas: [{ type: 'ellipse' as const, x: 14, y: 7.5, r1: 1.8, r2: 1.8, color: 'black' }] },
          { width, text },
        ],
        margin: [0, 0, 0, 2],
        unbreakable: true,
      },
    };
  });
}

export const BOX: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0.9 : 0.5),
  vLineWidth: () => 0.9,
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 1.5,
  paddingBottom: () => 1.5,
};

/** Room at both sides of a cell, in points. */
const PADDING_X = 6;

/** Inner widths of the columns of a table that fills the text width; `lines` is how many vertical lines it draws. */
export function cellWidths(shares: readonly number[], lines = shares.length + 1, padding = PADDING_X): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const free = WIDTH - shares.length * 2 * padding - lines * 0.9;
  return shares.map((share) => (free * share) / sum);
}

/** How many of the first rows may be tied to the header: what is tied together and taller than a page vanishes. */
function keptRows(heights: readonly number[], wanted: number): number {
  let total = 0;
  let kept = 0;
  for (const height of heights.slice(0, wanted)) {
    total += height + PADDING;
    if (total > SAFE) break;
    kept += 1;
  }
  return kept;
}

export type Row = readonly [label: string, value: string | null];

const LABELS: CustomTableLayout = {
  ...BOX,
  vLineWidth: (column, node) => (column === 0 || column === (node.table.widths?.length ?? 0) ? 0.9 : 0),
};

const TIGHT_LABELS: CustomTableLayout = { ...LABELS, paddingTop: () => 0.6, paddingBottom: () => 0.6 };

/** A boxed list of label and value; rows without a value are left out. The title row is repeated if the box is divided. */
export function card(title: string | null, rows: readonly Row[], tight = false): Block {
  const widths = cellWidths([28, 72], 2);
  const filled = rows.flatMap(([label, value]) => (value === null || value.trim() === '' ? [] : [{ label, value }]));
  const [labelWidth = 1, valueWidth = 1] = widths;
  const heights = filled.map(({ label, value }) => Math.max(estimateLines(label, labelWidth), estimateLines(value, valueWidth)));
  const lines = heights.reduce((total, height) => total + height + PADDING, title === null ? 0.5 : estimateLines(title, WIDTH - 14) + 1);
  const body = filled.map(({ label, value }) => [{ text: label, bold: true }, { text: value }]);
  return {
    lines,
    content: {
      table: {
        widths,
        headerRows: title === null ? 0 : 1,
        ...(title !== null && { keepWithHeaderRows: keptRows(heights, 3) }),
        // A row taller than a page would be cut: only rows that are surely shorter are kept whole.
        dontBreakRows: heights.every((height) => height <= SAFE),
        body: title === null ? body : [[{ text: title, bold: true, colSpan: 2 }, {}], ...body],
      },
      layout: tight ? TIGHT_LABELS : LABELS,
      margin: tight ? [0, 1, 0, 3] : [0, 2, 0, 6],
      unbreakable: lines <= KEEP_CARD,
    },
  };
}

/** A boxed table with a repeated header row. `shares` are relative column widths; `padding` the room beside each cell, in points. */
export function grid(
  header: readonly string[],
  shares: readonly number[],
  rows: readonly (readonly string[])[],
  padding = PADDING_X,
): Block {
  const widths = cellWidths(shares, shares.length + 1, padding);
  const heights = rows.map((row) => Math.max(...row.map((text, column) => estimateLines(text, widths[column] ?? 1))));
  const lines = heights.reduce((total, height) => total + height + PADDING, 2);
  return {
    lines,
    content: {
      table: {
        widths,
        headerRows: 1,
        keepWithHeaderRows: keptRows(heights, 1),
        dontBreakRows: heights.every((height) => height <= SAFE),
        body: [header.map((text) => ({ text, bold: true })), ...rows.map((row) => row.map((text) => ({ text })))],
      },
      layout: { ...BOX, paddingLeft: () => padding, paddingRight: () => padding },
      margin: [0, 2, 0, 6],
      unbreakable: lines <= KEEP_CARD,
    },
  };
}

/** Several blocks as one that is never divided, if that is safe. */
export function together(blocks: readonly Block[], margin: [number, number, number, number] = [0, 0, 0, 0]): Block {
  const lines = totalLines(blocks);
  return { lines, content: { stack: blocks.map((block) => block.content), unbreakable: lines <= SAFE, margin } };
}

/** An introduction that stays with the first of the blocks it announces. */
export function introduced(intro: Block, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  return first === undefined ? [intro] : [together([intro, first]), ...rest];
}

/** Room that a title keeps below itself, in points: three lines and the padding of a box. */
const TITLE_ROOM = 66;

/** A titled section: the title never stands alone at the foot of a page. */
export function section(title: string, blocks: readonly Block[]): Block[] {
  return headed((room) => ({ lines: 2, content: { text: title, bold: true, margin: [0, 8, 0, 3 + room] } }), blocks);
}

/** A titled section of a letter of format 2: before a paragraph its title stands in the same line. */
export function tightSection(title: string, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first?.prose === undefined)
    return headed((room) => ({ lines: 2, content: { text: title, bold: true, margin: [0, 4, 0, 2 + room] } }), blocks);
  return [paragraph(first.prose, { heading: title, marginTop: 4 }), ...rest];
}

/** Blocks under a heading that stays with the first of them; `heading` gets the room in points to leave below itself. */
export function headed(heading: (room: number) => Block, blocks: readonly Block[]): Block[] {
  const [first, ...rest] = blocks;
  if (first === undefined) return [heading(0)];
  if (first.lines <= Math.max(KEEP_PROSE, KEEP_CARD)) return [together([heading(0), first]), ...rest];
  // The first block may be divided: the title reserves room below itself, and the block steps back up into it.
  const above = heading(TITLE_ROOM);
  const reserved: Content = { stack: [above.content], unbreakable: true };
  return [{ lines: above.lines + first.lines, content: [reserved, { stack: [first.content], margin: [0, -TITLE_ROOM, 0, 0] }] }, ...rest];
}

/** A numbered section before it is laid out. */
export interface SectionSpec {
  title: string;
  /** Gets the section's number, for the numbers of its items. */
  body: (numero: number) => Block[];
}
