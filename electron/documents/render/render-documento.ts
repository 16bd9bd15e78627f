import { createHash } from 'node:crypto';
import { canonicalJson } from '@core/kernel/canonical-json';
import { avisoEnBlanco } from '@core/features/documentos/aviso-privacidad.datos';
import { documentoImprimibleSchema } from '@core/features/documentos/documento-imprimible.datos';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { actaAcuerdo } from '@electron/documents/templates/acta-acuerdo.template';
import { actaCierre } from '@electron/documents/templates/acta-cierre.template';
import { agendaSemanal } from '@electron/documents/templates/agenda-semanal.template';
import { avisoPrivacidad } from '@electron/documents/templates/aviso-privacidad.template';
import { entrega } from '@electron/documents/templates/entrega.template';
import { fichaCaso } from '@electron/documents/templates/ficha-caso.template';
import { fichaVisita } from '@electron/documents/templates/ficha-visita.template';
import { formulario } from '@electron/documents/templates/formulario.template';
import { hojaRecuperacion } from '@electron/documents/templates/hoja-recuperacion.template';
import { hojaRuta } from '@electron/documents/templates/hoja-ruta.template';
import { informeInterno } from '@electron/documents/templates/informe-interno.template';
import { informe } from '@electron/documents/templates/informe.template';
import { oficio } from '@electron/documents/templates/oficio.template';
import { tarjetaCentral } from '@electron/documents/templates/tarjeta-central.template';
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
      return oficio(datos, marcas, huellaCorta(datos));
    case 'FICHA':
      return fichaCaso(datos, marcas, huellaCorta(datos));
    case 'HOJA_RECUPERACION':
      return hojaRecuperacion(datos, marcas);
    case 'FICHA_VISITA':
      return fichaVisita(datos, marcas, huellaCorta(datos));
    case 'ACTA_ACUERDO':
      return actaAcuerdo(datos, marcas, huellaCorta(datos));
    case 'HOJA_RUTA':
      return hojaRuta(datos, marcas, huellaCorta(datos));
    case 'ACTA_CIERRE':
      return actaCierre(datos, marcas, huellaCorta(datos));
    case 'AVISO_PRIVACIDAD':
      return avisoPrivacidad(datos, marcas, huellaCorta(datos));
    case 'AGENDA_SEMANAL':
      return agendaSemanal(datos, marcas, huellaCorta(datos));
    case 'INFORME':
      return informe(datos, marcas, huellaCorta(datos));
    case 'INFORME_INTERNO':
      return informeInterno(datos, marcas, huellaCorta(datos));
    case 'FORMULARIO':
      return formulario(datos, marcas);
    case 'ENTREGA':
      return entrega(datos, marcas, huellaCorta(datos));
    case 'TARJETA_CENTRAL':
      return tarjetaCentral(datos, marcas);
  }
}

/** Title in the PDF's metadata, which file managers and printers show: a number or a code, never a name. */
function pdfTitle({ tipo, datos, marcas }: DocumentoImprimible): string {
  if (tipo === 'TARJETA_CENTRAL') return 'Tarjeta de la central';
  if (tipo === 'HOJA_RECUPERACION') return `Hoja de recuperación ${datos.punto.codigo}`;
  if (tipo === 'AGENDA_SEMANAL') return `Agenda ${datos.punto.codigo} ${datos.dias[0]?.fecha ?? ''}`;
  if (tipo === 'INFORME_INTERNO') return `${datos.clase === 'CARTERA' ? 'Cartera de plazos' : 'Alerta'} ${datos.punto.codigo}`;
  if (tipo === 'FORMULARIO') return `Formulario ${datos.punto.codigo}`;
  // The blank form of the notice is no draft of anything.
  if (tipo === 'AVISO_PRIVACIDAD' && avisoEnBlanco(datos)) return `Aviso de privacidad ${datos.punto.codigo}`;
  return marcas.borrador || datos.numero === null ? 'Borrador' : datos.numero;
}
