import type { Content, ContentCanvas, CustomTableLayout, TableCell } from '@electron/documents/render/pdf-types';
import { headed } from './blocks';
import type { Block } from './blocks';
import { BODY_PT, WIDTH } from './layout';
import { estimateLines, estimateWidth } from './measure';

/**
 * Pieces of a form that is filled by hand: labelled cells with room to write, ruled lines, boxes to tick. The font has
 * no box sign, so boxes are drawn. Sizes in points: a ruled line is 25 high (8.8 mm), for the hand of a grown person.
 */
export const RULE = 25;
const LINE_PT = BODY_PT * 1.3;
const TICK = 10;
const BORDER = 0.75;
/** Words of these forms are ours and short, so the estimate need not err as far upwards as for what people type. */
const FIT = 0.82;
/** Grids up to this many lines are not divided between pages. */
const KEEP_GRID = 14;
const TICK_ROW = 19;
const PAD = 5;

const approxLines = (text: string, width: number) => Math.max(1, Math.ceil((estimateWidth(text, BODY_PT) * FIT) / width));

/** Inner widths of the columns of a table as wide as the text. */
function widthsOf(shares: readonly number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const free = WIDTH - shares.length * 12 - (shares.length + 1) * BORDER;
  return shares.map((share) => (free * share) / sum);
}

/** One labelled cell. Without `ticks` and `rules` it leaves one line to write on. */
export interface Field {
  label: string;
  /** Relative width in its row; 1 when absent. */
  share?: number;
  /** Boxes to tick, with their words. */
  ticks?: readonly string[];
  /** How many of the boxes are ticked already. */
  ticked?: readonly number[];
  /** Ruled lines to write on. */
  rules?: number;
  /** A box with nothing in it (seal, sketch): its height in points. */
  blank?: number;
  /** Known already: printed instead of room. */
  value?: string | null;
}

const box = (ticked: boolean, y: number): ContentCanvas => ({
  canvas: [
    { type: 'rect', x: 0.5, y, w: TICK, h: TICK, lineWidth: 0.9 },
    ...(ticked
      ? [
          { type: 'line' as const, x1: 2, y1: y + 1.5, x2: TICK - 1, y2: y + TICK - 1.5, lineWidth: 1.6 },
          { type: 'line' as const, x1: TICK - 1, y1: y + 1.5, x2: 2, y2: y + TICK - 1.5, lineWidth: 1.6 },
        ]
      : []),
  ],
});

/** A box and its words. */
export function tick(text: string, ticked: boolean, width: number): Content {
  return {
    columns: [
      { width: 17, ...box(ticked, 2) },
      { width: width - 17, text },
    ],
    columnGap: 0,
  };
}

/** A box alone, in the middle of a table cell `width` wide. */
export function tickCell(ticked: boolean, width: number): TableCell {
  return { ...box(ticked, 2), margin: [Math.max(0, (width - TICK) / 2 - 0.5), 0, 0, 0] };
}

/** A line with a box before it, as a block of its own. */
export function tickLine(text: string, ticked: boolean): Block {
  return {
    lines: approxLines(text, WIDTH - 31) + 0.5,
    content: { stack: [tick(text, ticked, WIDTH - 14)], margin: [14, 0, 0, 3], unbreakable: true },
  };
}

function ticks(options: readonly string[], ticked: readonly number[], width: number): { content: Content; height: number } {
  const widest = Math.max(...options.map((option) => estimateWidth(option, BODY_PT))) * FIT + 17 + 6;
  const perRow = Math.max(1, Math.min(options.length, Math.floor(width / widest)));
  const column = width / perRow;
  const rows: Content[] = [];
  let height = 0;
  for (let start = 0; start < options.length; start += perRow) {
    const row = options.slice(start, start + perRow);
    const lines = Math.max(...row.map((option) => approxLines(option, column - 17)));
    height += TICK_ROW + (lines - 1) * LINE_PT;
    rows.push({
      columns: row.map((option, index) => ({ width: column, stack: [tick(option, ticked.includes(start + index), column)] })),
      columnGap: 0,
      margin: [0, 2, 0, 1],
    });
  }
  return { content: { stack: rows }, height };
}

/** The border of the cell is the last of the lines; a white one in its place holds the height. */
function ruled(lines: number, width: number): Content {
  return {
    canvas: Array.from({ length: lines }, (_, index) => {
      const y = RULE * (index + 1) - (index === lines - 1 ? 3 : 0);
      return {
        type: 'line' as const,
        x1: 0,
        y1: y,
        x2: width,
        y2: y,
        lineWidth: 0.4,
        lineColor: index === lines - 1 ? 'white' : '#555555',
      };
    }),
  };
}

function cell(field: Field, width: number): { content: Content; height: number } {
  const open = field.ticks === undefined && field.rules === undefined ? (field.blank ?? RULE) : 0;
  const labelHeight = field.label === '' ? 0 : approxLines(field.label, width) * LINE_PT;
  const value = field.value ?? null;
  const label: Content = { text: field.label, bold: true, margin: [0, 0, 0, value === null ? open : 0] };
  if (value !== null) return { content: { stack: [label, { text: value }] }, height: labelHeight + estimateLines(value, width) * LINE_PT };
  const parts: Content[] = [label];
  let height = labelHeight;
  if (field.ticks !== undefined) {
    const drawn = ticks(field.ticks, field.ticked ?? [], width);
    parts.push(drawn.content);
    height += drawn.height;
  }
  if (field.rules !== undefined && field.rules > 0) {
    parts.push(ruled(field.rules, width));
    height += RULE * field.rules;
  }
  return { content: { stack: parts }, height: height + open };
}

const LAYOUT: CustomTableLayout = {
  hLineWidth: () => BORDER,
  vLineWidth: () => BORDER,
  paddingLeft: () => 6,
  paddingRight: () => 6,
  paddingTop: () => 2,
  paddingBottom: () => 3,
};

/** One row of cells; consecutive rows share their lines, and each has its own when a page ends between them. */
function fieldRow(fields: readonly Field[], first: boolean): Block {
  const widths = widthsOf(fields.map(({ share }) => share ?? 1));
  const cells = fields.map((field, index) => cell(field, widths[index] ?? WIDTH));
  const height = Math.max(...cells.map((made) => made.height));
  return {
    lines: (height + PAD) / LINE_PT,
    content: {
      table: { widths, dontBreakRows: true, body: [cells.map(({ content }) => content)] },
      layout: LAYOUT,
      margin: [0, first ? 0 : -BORDER, 0, 0],
    },
  };
}

/** More ruled lines than this may be divided between pages. */
const KEEP_RULES = 5;

/** Many ruled lines, each a row of its own, so that the page may end between any two of them. */
function ruledBlock({ label, rules = 0 }: Field, first: boolean): Block {
  const width = WIDTH - 12 - 2 * BORDER;
  const head = label === '' ? 0 : approxLines(label, width);
  return {
    lines: head + 0.4 + (rules * RULE) / LINE_PT,
    content: {
      table: {
        widths: [width],
        headerRows: 1,
        keepWithHeaderRows: 2,
        dontBreakRows: true,
        heights: (row) => (row === 0 ? 0 : RULE - 5),
        body: [[{ text: label, bold: true }], ...Array.from({ length: rules }, () => [''])],
      },
      layout: {
        ...LAYOUT,
        hLineWidth: (row) => (row === 1 ? 0 : row === 0 || row === rules + 1 ? BORDER : 0.4),
        hLineColor: (row) => (row === 0 || row === rules + 1 ? 'black' : '#555555'),
      },
      margin: [0, first ? 0 : -BORDER, 0, 0],
    },
  };
}

/** Rows of labelled cells, drawn as one box; `joined` to the table above it. */
export function fields(rows: readonly (readonly Field[])[], joined = false): Block[] {
  return rows.map((row, index) => {
    const [only] = row;
    const long = row.length === 1 && only?.ticks === undefined && (only?.rules ?? 0) > KEEP_RULES;
    const first = index === 0 && !joined;
    return long && only !== undefined ? ruledBlock(only, first) : fieldRow(row, first);
  });
}

/** An empty table to be filled: header and `count` rows of `height` points. */
export function blankGrid(header: readonly string[], shares: readonly number[], count: number, height = 27): Block {
  const widths = widthsOf(shares);
  const head = Math.max(...header.map((text, index) => approxLines(text, widths[index] ?? 1)));
  const lines = head + 0.4 + (count * (height + 5)) / LINE_PT;
  return {
    lines,
    content: {
      table: {
        widths,
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        heights: (row) => (row === 0 ? 0 : height),
        body: [header.map((text) => ({ text, bold: true })), ...Array.from({ length: count }, () => header.map(() => ''))],
      },
      layout: LAYOUT,
      margin: [0, -BORDER, 0, 0],
      unbreakable: lines <= KEEP_GRID,
    },
  };
}

/** Questions with a box for each possible answer. */
export function questionGrid(title: string, answers: readonly string[], questions: readonly { codigo: string; texto: string }[]): Block {
  const shares = [100 - answers.length * 11, ...answers.map(() => 11)];
  const widths = widthsOf(shares);
  const lines = questions.map(({ codigo, texto }) => approxLines(`${codigo}  ${texto}`, widths[0] ?? 1) + 0.5);
  return {
    lines: lines.reduce((total, height) => total + height, 2),
    content: {
      table: {
        widths,
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        body: [
          [title, ...answers].map((text, index) => ({
            text,
            bold: true,
            alignment: index === 0 ? ('left' as const) : ('center' as const),
          })),
          ...questions.map(({ codigo, texto }) => [
            { text: [{ text: `${codigo}  `, bold: true }, texto] },
            ...answers.map((_, index) => tickCell(false, widths[index + 1] ?? 0)),
          ]),
        ],
      },
      layout: LAYOUT,
    },
  };
}

/** A part of a form: its heading stays with its first row. */
export function formPart(title: string, note: string | null, blocks: readonly Block[]): Block[] {
  const heading = (room: number): Block => ({
    lines: 1.8 + (note === null ? 0 : approxLines(note, WIDTH)),
    content: {
      stack: [{ text: title, bold: true }, ...(note === null ? [] : [{ text: note }])],
      margin: [0, 9, 0, 3 + room],
    },
  });
  return headed(heading, blocks);
}
