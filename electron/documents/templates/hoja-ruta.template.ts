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

function table(datos: HojaRutaDatos): Block {
  const body: TableCell[][] = [
    ...datos.filas.map((fila, index) => actRow(fila, index + 1)),
    ...Array.from({ length: datos.lineasVacias }, (_, index): TableCell[] => [`${datos.filas.length + index + 1}`, '', '', '', '']),
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

function actRow(fila: FilaRuta, numero: number): TableCell[] {
  const next = fila.proximo;
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
    [
      fila.resultado === null ? null : RESULTADO_TEXTOS[fila.resultado],
      next === null ? null : T.proximo(ACTO_TEXTOS[next.acto], next.el === null ? null : fechaCorta(next.el)),
    ]
      .filter((text) => text !== null)
      .join('\n'),
    fila.responsable ?? '',
  ];
}
