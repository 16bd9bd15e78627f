import { fechaCorta, fechaHora, localTime } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { RIESGO_TEXTOS } from '@core/features/documentos/documentos.texts';
import type { HojaRutaDatos } from '@core/features/documentos/hoja-ruta.datos';
import { unaLinea } from '@core/features/documentos/personas.rules';
import type { FilaRuta } from '@core/features/documentos/ruta-impresa.datos';
import { ACTO_TEXTOS, HOJA_RUTA_TEXTS as T, RESULTADO_TEXTOS } from '@core/features/documentos/ruta-impresa.texts';
import type { TableCell, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { BOX, card, cellWidths } from './blocks';
import type { Block } from './blocks';
import { caseFrame } from './case-frame';
import { estimateLines } from './measure';

const SHARES = [8, 16, 37, 22, 17];
/** Height of a row to write in by hand, in points. */
const EMPTY_ROW = 44;
/** A day without an hour: nothing is printed that nobody wrote down. */
const esDia = (en: string): boolean => en.length === 10;

/** Hoja de ruta (domain.md §6): the acts of a case on the cover of its folder, codes only, with room to sign and to go on by hand. */
export function hojaRuta(datos: HojaRutaDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  return caseFrame({
    tipo: 'HOJA_RUTA',
    titulo: T.titulo,
    subtitulo: null,
    datos,
    marcas,
    huella,
    presuncion: false,
    blocks: [{ lines: 2, content: { text: T.nota, margin: [0, 0, 0, 4] } }, card(null, head(datos)), table(datos)],
  });
}

function head(datos: HojaRutaDatos): [string, string | null][] {
  return [
    [T.conocido, fechaHora(datos.conocidoEn)],
    [T.registrado, datos.registradoEn === null ? null : fechaHora(datos.registradoEn)],
    [T.naturaleza, unaLinea(datos.naturaleza)],
    [T.riesgo, datos.riesgo === null ? null : RIESGO_TEXTOS[datos.riesgo]],
    [T.estado, unaLinea(datos.estado)],
    [T.plazo, datos.plazo === null ? null : T.vence(datos.plazo.texto, fechaHora(datos.plazo.venceEn))],
    [T.autoridad, unaLinea(datos.autoridadPrincipal)],
  ];
}

/** What a page holds, in points: A4 less its margins. The letterhead, the title and the note take from the first one. */
const PAGE_ROOM = 689;
const FIRST_HEAD = 131;
/** The line of the letterhead that tells where the point is. */
const CONTACT_LINE = 14;
/** One line of body text, and what a row adds by padding and its line. */
const LINE = 15.2;
const ROW_EXTRA = 3.6;
/** `estimateLines` never errs downwards; the words of this table really take less. */
const LIKELY = 1.4;
/** Left at the foot of the last page for a line judged wrongly. */
const SLACK = 16;
/** Fewer empty rows than this are no room to go on in: then the page is filled up and another one opened. */
const MIN_EMPTY = 3;

/**
 * Empty rows so that the last page is filled and none begins for one row alone. Heights are judged, not measured: a template
 * is pure. What is judged too high leaves the page a little short, and one line too low is in the slack.
 */
function emptyRows(datos: HojaRutaDatos): number {
  const { formato, filas, lineasVacias, punto } = datos;
  if (formato === 1 || lineasVacias === 0) return lineasVacias;
  const [, , actos = 1, resultado = 1] = cellWidths(SHARES);
  const lineas = (texto: string | null, ancho: number) => (texto === null ? 0 : estimateLines(texto, ancho * LIKELY));
  const alto = (fila: FilaRuta): number => {
    const acto =
      lineas(ACTO_TEXTOS[fila.acto], actos) + lineas(fila.institucion, actos) + lineas(fila.tramite && T.tramite(fila.tramite), actos);
    return Math.max(EMPTY_ROW, Math.max(acto, lineas(resultadoTexto(fila), resultado)) * LINE) + ROW_EXTRA;
  };
  const header = 2 * LINE + ROW_EXTRA;
  const cabeza = head(datos).filter(([, valor]) => valor !== null).length * (LINE + ROW_EXTRA);
  const vacia = EMPTY_ROW + ROW_EXTRA;
  let libre = PAGE_ROOM - FIRST_HEAD - (punto.direccion === null && punto.telefono === null ? 0 : CONTACT_LINE) - cabeza - header;
  for (const fila of filas) {
    const pide = alto(fila);
    if (pide > libre) libre = PAGE_ROOM - header;
    libre -= pide;
  }
  const caben = Math.max(0, Math.floor((libre - SLACK) / vacia));
  return Math.min(40, caben >= MIN_EMPTY ? caben : caben + lineasVacias);
}

function table(datos: HojaRutaDatos): Block {
  const body: TableCell[][] = [
    ...datos.filas.map((fila, index) => actRow(fila, index + 1)),
    ...Array.from({ length: emptyRows(datos) }, (_, index): TableCell[] => [`${datos.filas.length + index + 1}`, '', '', '', '']),
  ];
  const first: TableCell[][] = body.length === 0 ? [[{ text: T.sinActos, colSpan: 5 }, '', '', '', '']] : body;
  return {
    lines: first.length * 4,
    content: {
      table: {
        widths: cellWidths(SHARES),
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        heights: (row) => (row === 0 ? 0 : EMPTY_ROW),
        body: [T.columnas.map((text) => ({ text, bold: true })), ...first],
      },
      layout: BOX,
      margin: [0, 2, 0, 6],
    },
  };
}

/** How the act ended and what comes next. */
function resultadoTexto({ resultado, proximo }: FilaRuta): string {
  return [
    resultado === null ? null : RESULTADO_TEXTOS[resultado],
    proximo === null ? null : T.proximo(ACTO_TEXTOS[proximo.acto], proximo.el === null ? null : fechaCorta(proximo.el)),
  ]
    .filter((text) => text !== null)
    .join('\n');
}

function actRow(fila: FilaRuta, numero: number): TableCell[] {
  return [
    String(numero),
    esDia(fila.en) ? fechaCorta(fila.en) : `${fechaCorta(fila.en)}\n${localTime(fila.en)}`,
    {
      stack: [
        { text: ACTO_TEXTOS[fila.acto], bold: true },
        ...(fila.institucion === null ? [] : [{ text: fila.institucion }]),
        ...(fila.tramite === null ? [] : [{ text: T.tramite(fila.tramite) }]),
      ],
    },
    resultadoTexto(fila),
    fila.responsable ?? '',
  ];
}
