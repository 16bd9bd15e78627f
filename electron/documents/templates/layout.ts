import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { PuntoEmisor } from '@core/features/documentos/campos.datos';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import { puntoTexto } from '@core/features/documentos/personas.rules';
import type { Content, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { CENTRAL } from '@core/kernel/ids';
import { PAGE, watermarkSvg } from './watermark';

/** A4 in points, 2.5 cm margins (domain.md §6). The bottom margin holds a three-line footer inside the printer's safe area. */
export const MARGIN = 70.87;
const BOTTOM = 82;
export const WIDTH = PAGE.width - 2 * MARGIN;
export const BODY_PT = 11;
const SMALL_PT = 8.5;

export interface FrameInput {
  /** Shown at the top of every page but the first, so that a loose sheet can be put back. */
  runningTitle: string;
  /** Boxed words at the top right of every page. */
  stamps: readonly string[];
  marcas: Marcas;
  /** Small print, one entry a line; `Página x de y` stands at the right of the last one. */
  footer: readonly string[];
  content: Content[];
  /** Lines as close as the font itself sets them: letters of format 2. */
  tight?: boolean;
}

/** Page frame that all documents share: size, margins, running head with stamps, watermark, footer. */
export function pageFrame({ runningTitle, stamps, marcas, footer, content, tight = false }: FrameInput): TDocumentDefinitions {
  const words = watermarkWords(marcas);
  const boxes = [...stamps, ...words];
  return {
    pageSize: 'A4',
    pageMargins: [MARGIN, MARGIN, MARGIN, BOTTOM],
    language: 'es-EC',
    defaultStyle: { font: 'Atkinson', fontSize: BODY_PT, lineHeight: tight ? 1 : 1.06, color: 'black' },
    header: (page) => ({
      margin: [MARGIN, 34, MARGIN, 0],
      columns: [
        { width: '*', text: page === 1 ? '' : runningTitle, fontSize: SMALL_PT + 0.5, margin: [0, 3, 8, 0] },
        ...boxes.map((word, index) => stampBox(word, index > 0)),
      ],
    }),
    footer: (page, pages) => footerContent(footer, page, pages),
    ...(words.length > 0 && { background: () => ({ svg: watermarkSvg(words), absolutePosition: { x: 0, y: 0 } }) }),
    content,
  };
}

/** Words of the stamps that `marcas` asks for, strongest first. There is no copy of a draft. */
function watermarkWords({ borrador, copia, ficticio }: Marcas): string[] {
  return [...(borrador ? [LEYENDAS.borrador] : copia ? [LEYENDAS.copia] : []), ...(ficticio ? [LEYENDAS.ficticio] : [])];
}

function stampBox(word: string, spaced: boolean): Content & { width: 'auto' } {
  return {
    width: 'auto',
    margin: [spaced ? 6 : 0, 0, 0, 0],
    table: { body: [[{ text: word, bold: true, fontSize: 9, noWrap: true, lineHeight: 1 }]] },
    layout: {
      hLineWidth: () => 1,
      vLineWidth: () => 1,
      paddingLeft: () => 5,
      paddingRight: () => 5,
      paddingTop: () => 2,
      paddingBottom: () => 2,
    },
  };
}

function footerContent(lines: readonly string[], page: number, pages: number): Content {
  const last = lines.at(-1) ?? '';
  const small = { fontSize: SMALL_PT, lineHeight: 1.1 };
  return {
    margin: [MARGIN, 8, MARGIN, 0],
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.75 }], margin: [0, 0, 0, 4] },
      ...lines.slice(0, -1).map((text) => ({ text, ...small })),
      {
        columns: [
          { width: WIDTH - 70, text: last, ...small },
          { width: 70, text: `Página ${page} de ${pages}`, alignment: 'right', bold: true, ...small },
        ],
      },
    ],
  };
}

/**
 * The emblem: a roof, and under it a grown person and a child hand in hand. Lines only. It is not the national shield,
 * which a community body may not use.
 */
const EMBLEM =
  '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="52" viewBox="0 0 52 52" fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">' +
  '<path d="M4 23 L26 5 L48 23"/><path d="M9 21 V47 H43 V21"/>' +
  '<circle cx="21" cy="22" r="3.6"/><path d="M14.5 41 V33 Q14.5 28 21 28 Q27.5 28 27.5 33 V41"/>' +
  '<circle cx="34" cy="29.5" r="2.8"/><path d="M29.5 41 V37.5 Q29.5 34.2 34 34.2 Q38.5 34.2 38.5 37.5 V41"/></svg>';

const PROGRAMA = 'DEFENSORÍAS COMUNITARIAS DE LA NIÑEZ Y ADOLESCENCIA';

/** Head of the first page: emblem, name of the body, point, parish and canton, and how to reach it. */
export function letterhead(punto: PuntoEmisor): Content {
  const lugar = [punto.parroquia && `parroquia ${punto.parroquia}`, `cantón ${punto.canton}`].filter(Boolean).join(', ');
  const senas = [punto.direccion, punto.telefono && `teléfono ${punto.telefono}`].filter(Boolean).join(' · ');
  return {
    stack: [
      {
        columns: [
          { width: 62, svg: EMBLEM, fit: [52, 52] },
          {
            width: WIDTH - 62,
            margin: [0, 1, 0, 0],

            stack: [
              { text: punto.codigo === CENTRAL ? PROGRAMA : 'DEFENSORÍA COMUNITARIA DE LA NIÑEZ Y ADOLESCENCIA', bold: true, fontSize: 12 },
              { text: puntoTexto(punto), bold: true, fontSize: 12 },
              { text: sentence(lugar), fontSize: 10 },
              ...(senas === '' ? [] : [{ text: senas, fontSize: 10 }]),
            ],
          },
        ],
      },
      rule(6, 1.25),
    ],
    // The head may use part of the top margin; the text under it keeps its 2.5 cm.
    margin: [0, -10, 0, 10],
  };
}

/** A horizontal line over the whole width. */
export function rule(marginTop: number, lineWidth = 0.75): Content {
  return { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth }], margin: [0, marginTop, 0, 0] };
}

/** First letter in lower case, for a label inside a sentence; an acronym stays. */
export function midSentence(text: string): string {
  return /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** First letter in upper case. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
