import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { codigoCasoSchema, emisionCampos, lineaSchema, numeroDocumentoSchema } from './campos.datos';
import { casoRutaCampos, filaRutaSchema } from './ruta-impresa.datos';

/**
 * Snapshot of a hoja de ruta (domain.md §6): the table that stands on the cover of the folder, codes only. Oldest act
 * first. `lineasVacias`: rows left to go on by hand.
 */
export const hojaRutaDatosSchema = z.object({
  ...emisionCampos,
  /** `null` until issued. */
  numero: numeroDocumentoSchema.nullable(),
  codigoCaso: codigoCasoSchema,
  ...casoRutaCampos,
  /** Legal deadline to tell the authority. `texto`: `24 horas (CONA, artículo 72)`. */
  plazo: z.object({ texto: lineaSchema, venceEn: instanteSchema }).nullable(),
  /** Official name of the principal authority. */
  autoridadPrincipal: lineaSchema.nullable(),
  filas: z.array(filaRutaSchema).max(300),
  lineasVacias: z.int().min(0).max(40),
});
export type HojaRutaDatos = z.infer<typeof hojaRutaDatosSchema>;
