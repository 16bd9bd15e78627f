import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import type { OficioVariante } from '@core/features/documentos/oficio-servicio.datos';
import type { TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { oficioDerivacion } from './oficio-derivacion.template';
import { hojaOrientacion } from './oficio-orientacion.template';
import { oficioReferido } from './oficio-referido.template';
import { oficioServicio } from './oficio-servicio.template';

/** Every kind of letter, each by its own template. Pure: the same snapshot gives the same definition. */
export function oficio(datos: OficioVariante, marcas: Marcas, huella: string): TDocumentDefinitions {
  switch (datos.variante) {
    case 'JCPD':
    case 'FISCALIA':
    case 'COMPLETO':
      return oficioDerivacion(datos, marcas, huella);
    case 'ORIENTACION':
      return hojaOrientacion(datos, marcas, huella);
    case 'INSISTENCIA':
    case 'ALCANCE':
      return oficioReferido(datos, marcas, huella);
    default:
      return oficioServicio(datos, marcas, huella);
  }
}
