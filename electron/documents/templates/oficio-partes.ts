import type { OficioDatos } from '@core/features/documentos/oficio.datos';
import { unaLinea } from '@core/features/documentos/personas.rules';
import type { Content } from '@electron/documents/render/pdf-types';
import { BOX, cellWidths, paragraph, together } from './blocks';
import type { Block } from './blocks';
import { WIDTH } from './layout';
import { estimateLines } from './measure';

/** Number and date at the right, then the Asunto line (order of domain.md §6). */
export function headBlock(numero: string, lugarFecha: string, asunto: string, tight = false): Content {
  return {
    stack: [
      { text: numero, bold: true, alignment: 'right', fontSize: 12 },
      { text: lugarFecha, alignment: 'right' },
      { text: [{ text: 'Asunto: ', bold: true }, asunto], margin: tight ? [0, 5, 0, 6] : [0, 10, 0, 10] },
    ],
  };
}

/** Who receives it: treatment, name if known, post and institution in capitals, closing formula. */
export function addresseeBlock(destinatario: OficioDatos['destinatario']): Content {
  const lineas = [
    unaLinea(destinatario.tratamiento),
    unaLinea(destinatario.nombreTitular),
    unaLinea(destinatario.cargo)?.toUpperCase(),
    unaLinea(destinatario.institucion)?.toUpperCase(),
  ].filter((linea): linea is string => typeof linea === 'string');
  return {
    stack: [...lineas.map((text, index) => ({ text, bold: index === lineas.length - 1 })), { text: destinatario.saludoFinal }],
    margin: [0, 0, 80, 6],
  };
}

/** Above this the annexes leave the signature's block: the page could not hold both. */
const KEEP_CLOSING = 42;

/** What the end of any letter is made from. */
export type Closing = Pick<OficioDatos, 'formato' | 'firmante' | 'anexos' | 'copias' | 'elaboradoPor'> & {
  plantilla: { textos: Pick<OficioDatos['plantilla']['textos'], 'pedidoRespuesta' | 'despedida' | 'cierre'> };
};

/**
 * The last section of the letter and all that follows it, down to the reception box. Normally it is one piece: a sheet
 * that holds a signature without text above it can be put under another letter.
 */
export function closingBlocks(datos: Closing, lastSection: readonly Block[]): Block[] {
  const { textos } = datos.plantilla;
  const tight = datos.formato === 2;
  const firma: Block[] = [
    paragraph(textos.pedidoRespuesta, { marginTop: tight ? 3 : 6, alignment: 'left' }),
    paragraph(textos.despedida, { marginTop: tight ? 0 : 2 }),
    signature(datos),
  ];
  const recibo: Block[] = [annexes(datos), { lines: 6, content: { stack: [receptionBox(tight)], unbreakable: true } }];
  const all = [...lastSection, ...firma, ...recibo];
  const lines = all.reduce((total, block) => total + block.lines, 0);
  if (lines <= KEEP_CLOSING) return [{ lines, content: { stack: all.map((block) => block.content), unbreakable: true } }];
  return [...lastSection, together(firma), together(recibo)];
}

const SEAL = { width: 130, height: 84, gap: 40 } as const;

/** Room to sign, line, who signs, and beside it the place of the seal. */
function signature({ formato, firmante, plantilla }: Closing): Block {
  const width = WIDTH - SEAL.width - SEAL.gap;
  const cedula = unaLinea(firmante.cedula);
  const nombre = unaLinea(firmante.nombre) ?? '';
  const cargo = unaLinea(firmante.cargo) ?? '';
  return {
    lines: 6.5 + estimateLines(nombre, width) + estimateLines(cargo, width),
    content: {
      columns: [
        {
          width,
          stack: [
            { text: plantilla.textos.cierre },
            { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 230, y2: 0, lineWidth: 0.9 }], margin: [0, formato === 2 ? 40 : 46, 0, 3] },
            { text: nombre, bold: true },
            { text: cargo },
            ...(cedula === null ? [] : [{ text: `C.I. ${cedula}` }]),
          ],
        },
        {
          width: SEAL.width,
          stack: [
            { canvas: [{ type: 'rect', x: 0, y: 0, w: SEAL.width - 1, h: SEAL.height, lineWidth: 0.75, dash: { length: 3 } }] },
            { text: 'Sello de la Defensoría', fontSize: 9, alignment: 'center', relativePosition: { x: 0, y: -15 } },
          ],
        },
      ],
      columnGap: SEAL.gap,
      margin: formato === 2 ? [0, 0, 0, 3] : [0, 2, 0, 8],
    },
  };
}

/** Annexes, copies, and who prepared it; a list that is empty is not announced. */
function annexes(datos: Closing): Block {
  const listas = (
    [
      ['Anexo: ', datos.anexos],
      ['Copia: ', datos.copias],
      ['Elab.: ', [datos.elaboradoPor]],
    ] as const
  ).flatMap(([label, valores]) => {
    const textos = valores.map(unaLinea).filter((valor) => valor !== null);
    return textos.length === 0 ? [] : [{ label, text: textos.join('; ') }];
  });
  return {
    lines: listas.reduce((total, { label, text }) => total + estimateLines(label + text, WIDTH, 10), 1),
    content: {
      stack: listas.map(({ label, text }) => ({ text: [{ text: label, bold: true }, text], fontSize: 10 })),
      margin: datos.formato === 2 ? [0, 1, 0, 4] : [0, 4, 0, 6],
    },
  };
}

/** What the authority fills in and stamps on the copy that goes back. */
function receptionBox(tight: boolean): Content {
  const cell = (text: string) => ({ text, fontSize: 9, bold: true });
  return {
    table: {
      widths: cellWidths([24, 16, 30, 30]),
      heights: tight ? [30, 30] : [36, 36],
      dontBreakRows: true,
      body: [
        [{ ...cell('RECIBIDO POR'), colSpan: 2 }, {}, cell('CARGO'), { ...cell('SELLO'), rowSpan: 2 }],
        [cell('FECHA'), cell('HORA'), cell('N.º DE TRÁMITE'), {}],
      ],
    },
    layout: BOX,
  };
}
