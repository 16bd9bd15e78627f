import { unaLinea } from '@core/features/documentos/personas.rules';
import type { Content } from '@electron/documents/render/pdf-types';
import { SAFE, together } from './blocks';
import type { Block } from './blocks';
import { WIDTH } from './layout';
import { estimateLines } from './measure';

export interface Signer {
  /** `null`: the name is written by hand. */
  nombre: string | null;
  cargo: string;
  cedula?: string | null;
  /** Draws a box for the print of the thumb beside the line, with this word under it. */
  huella?: string;
}

const GAP = 32;
const BOX = 62;
const ROOM = 43;

/** Rows of two signatures, each row kept whole. */
export function signatureRows(signers: readonly Signer[]): Block[] {
  const width = (WIDTH - GAP) / 2;
  const rows: Signer[][] = [];
  signers.forEach((signer, index) => {
    if (index % 2 === 0) rows.push([signer]);
    else rows.at(-1)?.push(signer);
  });
  return rows.map((row) => ({
    lines: Math.max(...row.map((signer) => linesOf(signer, width))) + 1,
    content: {
      columns: row.map((signer) => ({ width, stack: [signature(signer, width)] })),
      columnGap: GAP,
      margin: [0, 0, 0, 6],
      unbreakable: true,
    },
  }));
}

function texts({ nombre, cargo, cedula }: Signer): Content[] {
  const name = unaLinea(nombre);
  const id = unaLinea(cedula ?? null);
  return [
    ...(name === null ? [] : [{ text: name, bold: true }]),
    { text: unaLinea(cargo) ?? '' },
    ...(id === null ? [] : [{ text: `C.I. ${id}` }]),
  ];
}

function linesOf(signer: Signer, width: number): number {
  const inner = signer.huella === undefined ? width : width - BOX - 10;
  const written = estimateLines(unaLinea(signer.nombre) ?? '', inner) + estimateLines(unaLinea(signer.cargo) ?? '', inner) + 1;
  return Math.max(ROOM / 15 + written, signer.huella === undefined ? 0 : 6);
}

function signature(signer: Signer, width: number): Content {
  const inner = signer.huella === undefined ? width : width - BOX - 10;
  const line: Content = {
    stack: [{ canvas: [{ type: 'line', x1: 0, y1: 0, x2: inner, y2: 0, lineWidth: 0.9 }], margin: [0, ROOM, 0, 3] }, ...texts(signer)],
  };
  if (signer.huella === undefined) return line;
  return {
    columns: [
      { width: inner, ...line },
      {
        width: BOX,
        stack: [
          { canvas: [{ type: 'rect', x: 0, y: 0, w: BOX, h: 68, lineWidth: 0.75 }], margin: [0, 6, 0, 1] },
          { text: signer.huella, alignment: 'center' },
        ],
      },
    ],
    columnGap: 10,
  };
}

/**
 * The last section with its signatures: all on one sheet if they fit; otherwise the first row stays with the text above
 * it. A sheet that holds signatures alone could be put under another text.
 */
export function signed(last: readonly Block[], intro: Block, signers: readonly Signer[]): Block[] {
  const rows = signatureRows(signers);
  const all = together([...last.slice(-1), intro, ...rows]);
  if (all.lines <= SAFE) return [...last.slice(0, -1), all];
  const [first, ...rest] = rows;
  if (first === undefined) return [...last, intro];
  const whole = together([...last.slice(-1), intro, first]);
  const head = whole.lines <= SAFE ? [...last.slice(0, -1), whole] : [...last, together([intro, first])];
  return [...head, ...rest];
}
