import { fechaHora } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { LEYENDAS } from '@core/features/documentos/documentos.texts';
import type { FormularioDatos } from '@core/features/documentos/formularios.datos';
import { FORMULARIO_TEXTS as T } from '@core/features/documentos/formularios.texts';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { paragraph } from './blocks';
import type { Block } from './blocks';
import { titleBlock } from './case-frame';
import { fields } from './form-blocks';
import { followUpForm, logForm } from './formulario-breves';
import { registrationForm } from './formulario-registro';
import { visitForm } from './formulario-visita';
import { letterhead, pageFrame } from './layout';

/**
 * Blank forms for days without power. No hash and no number: the sheet is not a document yet. Each has room for a number
 * by hand and for the day and hour on which the Defensoría knew and on which it was written.
 */
export function formulario(datos: FormularioDatos, marcas: Marcas): TDocumentDefinitions {
  const titulo = T.titulo[datos.formulario];
  return pageFrame({
    runningTitle: T.corrido(`${titulo.charAt(0)}${titulo.slice(1).toLowerCase()}`),
    stamps: [LEYENDAS.confidencial],
    marcas,
    footer: [LEYENDAS.reserva, LEYENDAS.presuncion, T.pieEnBlanco(datos.punto.codigo, fechaHora(datos.emitidoEn))],
    content: [
      letterhead(datos.punto),
      titleBlock(titulo, T.subtitulo, T.hoja, datos.codigoCaso === null ? T.caso : T.casoEs(datos.codigoCaso)),
      paragraph(T.peligro, { bold: true, marginTop: 2 }).content,
      paragraph(T.pase, { alignment: 'left' }).content,
      ...fields([
        [
          { label: T.fechaEscribe, share: 3 },
          { label: T.horaEscribe, share: 2 },
          { label: T.escribe, share: 5 },
        ],
      ]).map((block) => block.content),
      ...body(datos).map((block) => block.content),
    ],
  });
}

function body(datos: FormularioDatos): Block[] {
  switch (datos.formulario) {
    case 'REGISTRO':
      return registrationForm(datos.preguntas);
    case 'VISITA':
      return visitForm();
    case 'SEGUIMIENTO':
      return followUpForm();
    case 'LLAMADA_ENTREGA':
      return logForm();
  }
}
