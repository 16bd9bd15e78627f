import { fechaCorta, fechaHora, fechaLarga } from '@core/kernel/dates';
import type { AgendaSemanalDatos, EntradaAgenda } from '@core/features/documentos/agenda-semanal.datos';
import { AGENDA_SEMANAL_TEXTS as T, CLASE_AGENDA_TEXTOS } from '@core/features/documentos/agenda-semanal.texts';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { RIESGO_TEXTOS } from '@core/features/documentos/documentos.texts';
import type { Content, TableCell, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { BOX, cellWidths } from './blocks';
import { titleBlock } from './case-frame';
import { tickCell } from './form-blocks';
import { letterhead, pageFrame } from './layout';

const SHARES = [10.5, 10.5, 38, 27.5, 13.5];
/** Rows left at the end of each day to write in. */
const HAND_ROWS = 1;
const ROW = 19;

/** Weekly agenda for a point with one computer: a table for each day, a box to tick, codes only (domain.md §1.5.1). */
export function agendaSemanal(datos: AgendaSemanalDatos, marcas: Marcas, huella: string): TDocumentDefinitions {
  const first = datos.dias[0]?.fecha ?? '';
  const last = datos.dias.at(-1)?.fecha ?? '';
  return pageFrame({
    runningTitle: `${T.titulo.charAt(0)}${T.titulo.slice(1).toLowerCase()} · ${T.del(fechaCorta(first), fechaCorta(last)).toLowerCase()}`,
    stamps: [T.sello],
    marcas,
    footer: [T.pie, `${datos.punto.codigo} · ${T.impresa(fechaHora(datos.emitidoEn))} · ${datos.elaboradoPor} · Huella ${huella}`],
    content: [
      letterhead(datos.punto),
      titleBlock(T.titulo, T.del(fechaLarga(first), fechaLarga(last)), datos.punto.codigo, T.impresa(fechaHora(datos.emitidoEn))),
      ...(datos.vencidas.length === 0
        ? []
        : [
            day(
              T.vencidas,
              datos.vencidas.map((entrada) => entryRow(entrada, T.vencio(fechaCorta(entrada.fecha)))),
              0,
              true,
            ),
          ]),
      ...datos.dias.map(({ fecha, feriado, entradas }, index) =>
        day(
          `${T.dias[weekday(fecha)] ?? ''} ${fechaLarga(fecha)}${feriado === null ? '' : `. ${T.feriado(feriado)}`}`,
          entradas.toSorted(byHour).map((entrada) => entryRow(entrada, null)),
          HAND_ROWS,
          index === 0 && datos.vencidas.length === 0,
        ),
      ),
    ],
  });
}

/** 0 is Sunday. A day has no time zone: noon in UTC is the same day everywhere it matters. */
const weekday = (fecha: string) => new Date(`${fecha}T12:00:00Z`).getUTCDay();

/** By hour; what has none comes last. */
const byHour = (a: EntradaAgenda, b: EntradaAgenda) => (a.hora ?? '99').localeCompare(b.hora ?? '99');

function entryRow(entrada: EntradaAgenda, note: string | null): TableCell[] {
  const detail = [entrada.institucion, note].filter((text) => text !== null);
  return [
    tickCell(false, cellWidths(SHARES)[0] ?? 0),
    entrada.hora ?? '',
    { stack: [{ text: CLASE_AGENDA_TEXTOS[entrada.clase], bold: true }, ...detail.map((text) => ({ text }))] },
    {
      stack: [
        { text: entrada.codigoCaso ?? '' },
        ...(entrada.riesgo === null ? [] : [{ text: `Riesgo ${RIESGO_TEXTOS[entrada.riesgo].toLowerCase()}` }]),
      ],
    },
    entrada.responsable ?? '',
  ];
}

/** The heading and the first entry stay together; no row is divided. The columns are named once, in the first table. */
function day(title: string, rows: TableCell[][], handRows: number, named: boolean): Content {
  const hand = Array.from({ length: handRows }, (): TableCell[] => [tickCell(false, cellWidths(SHARES)[0] ?? 0), '', '', '', '']);
  return {
    table: {
      widths: cellWidths(SHARES),
      headerRows: named ? 2 : 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      heights: (row) => (row < (named ? 2 : 1) ? 0 : ROW),
      body: [
        [{ text: title, bold: true, colSpan: 5, margin: [0, 1, 0, 1] }, '', '', '', ''],
        ...(named ? [T.columnas.map((text) => ({ text }))] : []),
        ...rows,
        ...hand,
      ],
    },
    layout: BOX,
    margin: [0, 3, 0, 7],
  };
}
