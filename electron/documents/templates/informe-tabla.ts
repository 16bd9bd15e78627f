import type { TablaPublica } from '@core/features/informes/informe.datos';
import { informeTexts as T } from '@core/features/informes/informe.texts';
import type { Content, CustomTableLayout, TableCell } from '@electron/documents/render/pdf-types';
import { BOX, cellWidths, SAFE } from './blocks';
import type { Block } from './blocks';
import { WIDTH } from './layout';
import { estimateLines } from './measure';

const LABEL = 34;
const NUMBER = 13;
const BARS = 30;
const BAR_HEIGHT = 9;

/** A bar as long as its share of the longest one; grey with an edge, so that a photocopy of a photocopy still shows it. */
function bar(valor: number | null, max: number, width: number): Content {
  if (valor === null || valor === 0 || max === 0) return { text: '' };
  const w = Math.max(1.5, (width * valor) / max);
  return {
    canvas: [{ type: 'rect', x: 0, y: 0, w, h: BAR_HEIGHT, color: '#9a9a9a', lineColor: 'black', lineWidth: 0.6 }],
    margin: [0, 2.5, 0, 0],
  };
}

/** A table whose first row is its title: no line above that. */
const TITLED: CustomTableLayout = {
  ...BOX,
  hLineWidth: (row, node) => (row === 0 ? 0 : row === 1 ? 0.9 : (BOX.hLineWidth?.(row, node) ?? 0)),
};

/** The title over the whole width of a table, without a frame. */
function titleRow(stack: Content[], columns: number): TableCell[] {
  const border: [boolean, boolean, boolean, boolean] = [false, false, false, false];
  return [{ stack, colSpan: columns, border }, ...Array.from({ length: columns - 1 }, (): TableCell => ({ text: '', border }))];
}

/** A table of counts with its bars beside it, row by row: what is not printed is not drawn either. */
export function countTable({ columnas, filas, grafico, titulo, nota }: TablaPublica): Block {
  const shares = [LABEL, ...columnas.slice(1).map(() => NUMBER), ...(grafico === null ? [] : [BARS])];
  const widths = cellWidths(grafico === null && columnas.length === 2 ? [74, 26] : shares);
  const barWidth = widths.at(-1) ?? 0;
  const max =
    grafico === null ? 0 : Math.max(0, ...filas.filter(({ esTotal }) => !esTotal).map(({ celdas }) => celdas[grafico]?.valor ?? 0));
  const head: TableCell[] = [
    ...columnas.map((text, index): TableCell => ({ text, bold: true, alignment: index === 0 ? 'left' : 'right' })),
    ...(grafico === null ? [] : [{ text: `${T.grafico}: ${(columnas[grafico + 1] ?? '').toLowerCase()}`, bold: true }]),
  ];
  const body = filas.map(({ etiqueta, celdas, esTotal }): TableCell[] => [
    { text: etiqueta, bold: esTotal },
    ...celdas.map(({ texto }): TableCell => ({ text: texto, alignment: 'right', bold: esTotal, noWrap: true })),
    ...(grafico === null ? [] : [esTotal ? { text: '' } : bar(celdas[grafico]?.valor ?? null, max, barWidth)]),
  ]);
  const heights = filas.map(({ etiqueta }) => Math.max(1, estimateLines(etiqueta, widths[0] ?? 1)));
  const headLines = Math.max(...head.map((_, index) => estimateLines(columnas[index] ?? T.grafico, widths[index] ?? 1)));
  const noteLines = nota === null ? 0 : estimateLines(nota, WIDTH, 10);
  const lines = heights.reduce((sum, height) => sum + height + 0.3, headLines + noteLines + 2.5);
  const title: Content = { text: titulo, bold: true, margin: [0, 4, 0, 1] };
  const note: Content[] = nota === null ? [] : [{ text: nota, fontSize: 10, margin: [0, 0, 0, 2] }];
  const table = (rows: TableCell[][], layout: CustomTableLayout): Content => ({
    table: { widths, headerRows: rows.length, keepWithHeaderRows: 1, dontBreakRows: true, body: [...rows, ...body] },
    layout,
  });
  const whole = lines <= SAFE;
  return {
    lines,
    content: {
      // the title of a table that is divided goes with its head, so that it is never left behind at the foot of a page
      stack: whole ? [title, ...note, table([head], BOX)] : [table([titleRow([title, ...note], head.length), head], TITLED)],
      unbreakable: whole,
      margin: [0, 0, 0, 8],
    },
  };
}
