import type { OficioVariante } from '@core/features/documentos/oficio-servicio.datos';
import { conTextosVigentes } from '@core/features/documentos/plantilla-vigente.rules';
import type { PlantillaPropia } from '@core/features/documentos/plantilla-vigente.rules';
import { localDay } from '@core/kernel/dates';
import { listVigentes } from '@electron/features/catalogos/public';
import type { Gather } from './reunir';

/** A letter with the words that the central has in force today. */
export function conTextosDeHoy<T extends OficioVariante>(context: Pick<Gather, 'read' | 'ahora'>, datos: T): T {
  return conTextosVigentes(datos, listVigentes<PlantillaPropia>(context.read, 'plantilla', localDay(context.ahora)));
}
