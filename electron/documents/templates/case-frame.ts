import { fechaCorta, fechaHora } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { PuntoEmisor } from '@core/features/documentos/campos.datos';
import { numeroImpreso } from '@core/features/documentos/documentos.rules';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import type { TipoDocumento } from '@core/features/documentos/documentos.texts';
import type { Content, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import type { Block } from './blocks';
import { letterhead, pageFrame } from './layout';

interface Emision {
  punto: PuntoEmisor;
  emitidoEn: string;
  elaboradoPor: string;
  numero: string | null;
  codigoCaso: string | null;
}

export interface CaseFrameInput {
  tipo: TipoDocumento;
  titulo: string;
  subtitulo: string | null;
  datos: Emision;
  marcas: Marcas;
  /** Eight characters that tie the paper to its snapshot. */
  huella: string;
  /** Whether somebody is accused on it. */
  presuncion: boolean;
  blocks: readonly Block[];
  /** Lines set close: `FrameInput`. */
  tight?: boolean;
}

/** Frame of a numbered document of a case other than a letter: head, title with number and code, legends, footer. */
export function caseFrame({
  tipo,
  titulo,
  subtitulo,
  datos,
  marcas,
  huella,
  presuncion,
  blocks,
  tight = false,
}: CaseFrameInput): TDocumentDefinitions {
  const { numero: asignado, codigoCaso } = datos;
  const numero = numeroImpreso(tipo, marcas.borrador ? null : asignado);
  const fecha = fechaCorta(datos.emitidoEn);
  return pageFrame({
    tight,
    runningTitle: numero,
    stamps: [LEYENDAS.confidencial],
    marcas,
    footer: [
      LEYENDAS.reserva,
      ...(presuncion ? [LEYENDAS.presuncion] : []),
      [
        marcas.borrador || asignado === null ? 'Borrador' : asignado,
        ...(codigoCaso === null ? [] : [`Caso ${codigoCaso}`]),
        `Elab.: ${datos.elaboradoPor}, ${fechaHora(datos.emitidoEn)}`,
        `Huella ${huella}`,
      ].join(' · '),
    ],
    content: [
      letterhead(datos.punto),
      titleBlock(titulo, subtitulo, numero, codigoCaso === null ? fecha : `Caso ${codigoCaso} · ${fecha}`),
      ...blocks.map((block) => block.content),
    ],
  });
}

/** Name of the document at the left; its number and what it is about at the right. */
export function titleBlock(titulo: string, subtitulo: string | null, numero: string, sobre: string): Content {
  return {
    columns: [
      { width: '*', stack: [{ text: titulo, bold: true, fontSize: 15 }, ...(subtitulo === null ? [] : [{ text: subtitulo }])] },
      {
        width: 'auto',
        alignment: 'right',
        stack: [
          { text: numero, bold: true, noWrap: true },
          { text: sobre, noWrap: true },
        ],
      },
    ],
    columnGap: 12,
    margin: [0, 0, 0, 4],
  };
}
