import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { instalacionCodigoSchema } from '@core/kernel/ids';
import { cortoSchema, nombreSchema } from './campos.datos';

/**
 * Snapshot of the hoja de recuperación. It holds the secret itself: unlike the others it is never frozen, never kept
 * beside the PDF and never written to disk; it is printed and forgotten. No person is named on it.
 */
export const hojaRecuperacionDatosSchema = z.object({
  formato: z.literal(1),
  punto: z.object({ codigo: instalacionCodigoSchema, nombre: nombreSchema }),
  fecha: fechaSchema,
  emitidoEn: instanteSchema,
  /** The age identity as any age program reads it: `AGE-SECRET-KEY-1…`. Printed as one line and as the QR. */
  clave: z.string().regex(/^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/, { error: 'La clave de recuperación no es válida.' }),
  /** The same key as the 15 checksummed groups that are asked back at the rehearsal, in order. */
  grupos: z.array(z.string().regex(/^[0-9A-Z-]{2,8}$/)).length(15),
  /** What the key opens: the data of this installation, or what points seal to the central. Absent: the data. */
  uso: z.enum(['DATOS', 'SELLO']).optional(),
  /** Fingerprint of the public recipient, as the program shows it. */
  huellaPublica: cortoSchema.min(1),
});
export type HojaRecuperacionDatos = z.infer<typeof hojaRecuperacionDatosSchema>;
