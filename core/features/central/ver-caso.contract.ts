import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';

/**
 * A case of a point as the authority of the central reads it: what supervision needs. Who reported it is not here, nor
 * are addresses, telephones and attachments.
 */
export const verCasoSchema = z.object({
  punto: z.string(),
  casoId: z.string(),
  codigo: z.string(),
  estado: z.string(),
  riesgo: z.enum(['BAJO', 'MEDIO', 'ALTO', 'CRITICO']),
  naturaleza: z.string().nullable(),
  tipos: z.array(z.string()),
  conocidoEn: instanteSchema,
  venceEn: instanteSchema.nullable(),
  cerradoEn: instanteSchema.nullable(),
  barrio: z.string(),
  relato: z.string(),
  nna: z.array(
    z.object({
      nombres: z.string(),
      apellidos: z.string(),
      sexo: z.string(),
      edadMeses: z.number().int().nullable(),
      fechaNacimiento: fechaSchema.nullable(),
    }),
  ),
  historia: z.array(z.object({ en: instanteSchema, tipo: z.string(), texto: z.string() })),
  documentos: z.array(z.object({ numero: z.string(), estado: z.string(), emitidoEn: instanteSchema })),
  /** Of which delivery this is: it may be weeks old. */
  recibidoEn: instanteSchema,
  generadoEn: instanteSchema,
});
export type CasoDeCentral = z.infer<typeof verCasoSchema>;
