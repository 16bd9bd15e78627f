import { createHash } from 'node:crypto';
import { canonicalJson } from '@core/kernel/canonical-json';
import { documentoImprimibleSchema } from '@core/features/documentos/documento-imprimible.datos';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { fichaCaso } from '@electron/documents/templates/ficha-caso.template';
import { hojaRecuperacion } from '@electron/documents/templates/hoja-recuperacion.template';
import { oficioDerivacion } from '@electron/documents/templates/oficio-derivacion.template';
import type { TDocumentDefinitions } from './pdf-types';
import { renderPdf } from './render-pdf';

/** SHA-256 of a snapshot's canonical JSON, 64 hex digits. The stamps (copy, draft) are not part of it. */
export function huellaDatos(datos: DocumentoImprimible['datos']): string {
  return createHash('sha256').update(canonicalJson(datos)).digest('hex');
}

/** The eight characters of that hash that are printed in the footer. */
export function huellaCorta(datos: DocumentoImprimible['datos']): string {
  return huellaDatos(datos).slice(0, 8);
}

/**
 * The PDF of a document. Needs `setFontsFolder` first, in the same thread. The snapshot is checked against its schema
 * again: the lengths it promises are what keeps the layout from losing text.
 * @throws ZodError on a snapshot that is not one.
 */
export async function renderDocumento(documento: DocumentoImprimible): Promise<Uint8Array> {
  const checked = documentoImprimibleSchema.parse(documento);
  return renderPdf(definition(checked), { creadoEn: checked.datos.emitidoEn, titulo: pdfTitle(checked) });
}

function definition({ tipo, datos, marcas }: DocumentoImprimible): TDocumentDefinitions {
  switch (tipo) {
    case 'OFICIO':
      return oficioDerivacion(datos, marcas, huellaCorta(datos));
    case 'FICHA':
      return fichaCaso(datos, marcas, huellaCorta(datos));
    case 'HOJA_RECUPERACION':
      return hojaRecuperacion(datos, marcas);
  }
}

/** Title in the PDF's metadata, which file managers and printers show: a number or a code, never a name. */
function pdfTitle({ tipo, datos, marcas }: DocumentoImprimible): string {
  if (tipo === 'HOJA_RECUPERACION') return `Hoja de recuperación ${datos.punto.codigo}`;
  return marcas.borrador || datos.numero === null ? 'Borrador' : datos.numero;
}
