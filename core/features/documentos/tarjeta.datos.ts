import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { cortoSchema, nombreSchema } from './campos.datos';

/** Snapshot of the printed card of the central: public keys and their fingerprint. Not numbered, not frozen, no secret. */
export const tarjetaImpresaDatosSchema = z.object({
  formato: z.literal(1),
  nombre: nombreSchema,
  fecha: fechaSchema,
  emitidoEn: instanteSchema,
  creadaEn: instanteSchema,
  sello: z.string().regex(/^age1[a-z0-9]{58}$/),
  firma: cortoSchema,
  /** Eight words, in order. */
  palabras: z.array(z.string().min(2).max(20)).length(8),
  huella: cortoSchema.min(1),
  /** The whole card as the file has it: the QR. */
  qr: z.string().max(1_200),
});
export type TarjetaImpresaDatos = z.infer<typeof tarjetaImpresaDatosSchema>;
