import { fechaHora, fechaLarga } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { asuntoOficio, numeroImpreso } from '@core/features/documentos/documentos.rules';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import type { OficioVariante } from '@core/features/documentos/oficio-servicio.datos';
import type { Content, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import type { Block } from './blocks';
import { letterhead, pageFrame } from './layout';
import { headBlock } from './oficio-partes';

/** Frame of the letters that are no complete report: head, running title, footer with code and hash. */
export function oficioFrame(
  datos: OficioVariante,
  marcas: Marcas,
  huella: string,
  parts: { addressee: Content | null; blocks: readonly Block[]; presuncion: boolean },
): TDocumentDefinitions {
  const numero = numeroImpreso('OFICIO', marcas.borrador ? null : datos.numero);
  return pageFrame({
    tight: datos.formato === 2,
    runningTitle: numero,
    stamps: [LEYENDAS.confidencial],
    marcas,
    footer: [
      LEYENDAS.reserva,
      ...(parts.presuncion ? [LEYENDAS.presuncion] : []),
      [
        marcas.borrador || datos.numero === null ? 'Borrador' : datos.numero,
        `Caso ${datos.codigoCaso}`,
        `Elab.: ${datos.elaboradoPor}, ${fechaHora(datos.emitidoEn)}`,
        `Huella ${huella}`,
      ].join(' · '),
    ],
    content: [
      letterhead(datos.punto),
      headBlock(numero, `${datos.lugar}, ${fechaLarga(datos.fecha)}`, asuntoOficio(datos.plantilla, datos.codigoCaso), datos.formato === 2),
      ...(parts.addressee === null ? [] : [parts.addressee]),
      ...parts.blocks.map((block) => block.content),
    ],
  });
}
