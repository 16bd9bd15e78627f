import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { instalacionCodigoSchema } from '@core/kernel/ids';
import { cortoSchema, emisionCampos, lineaSchema, nombreSchema, numeroDocumentoSchema, parrafoSchema } from './campos.datos';

/** Somebody who signs for a backup. */
const firmanteEntregaSchema = z.object({
  nombre: nombreSchema,
  cedula: cortoSchema.nullable(),
  cargo: lineaSchema,
  institucion: lineaSchema.nullable(),
});
export type FirmanteEntrega = z.infer<typeof firmanteEntregaSchema>;

const cuentaSchema = z.int().min(0).max(100_000_000);

/**
 * Snapshot of an acta de entrega-recepción of a backup (domain.md §6, §6.1) and of the conformidad that the central prints
 * over the same file: one shape, because both must say the same hash, size and counts. No case and no child stands on it.
 */
export const entregaDatosSchema = z.object({
  ...emisionCampos,
  clase: z.enum(['ENTREGA', 'CONFORMIDAD']),
  /** `null` until issued. */
  numero: numeroDocumentoSchema.nullable(),
  lugar: cortoSchema,
  /** Point whose data the file holds. */
  origen: z.object({ codigo: instalacionCodigoSchema, nombre: nombreSchema }),
  paquete: z.object({
    archivo: lineaSchema,
    bytes: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    secuencia: z.int().min(1),
    /** Version of the program that wrote it, and the number of its schema. */
    programa: cortoSchema,
    esquema: z.int().min(1),
    generadoEn: instanteSchema,
    /** When it was read back (point) or read whole (central). */
    verificadoEn: instanteSchema,
  }),
  /** The stick: label and serial number as far as they are known. */
  medio: z.object({ etiqueta: lineaSchema, serie: cortoSchema.nullable() }).nullable(),
  periodo: z.object({ desde: fechaSchema.nullable(), hasta: fechaSchema }).nullable(),
  conteos: z.object({ casos: cuentaSchema, oficios: cuentaSchema, documentos: cuentaSchema, actividades: cuentaSchema }),
  bitacora: z.object({ ultima: cuentaSchema, hash: z.string().max(64) }),
  entrega: firmanteEntregaSchema,
  recibe: firmanteEntregaSchema,
  /** Whether the stick goes back to who hands it over; null when nobody said. */
  devuelve: z.boolean().nullable(),
  /** Only a conformidad: what was found that does not follow the reception before, and why it was taken all the same. */
  observacion: parrafoSchema.nullable(),
});
export type EntregaDatos = z.infer<typeof entregaDatosSchema>;
