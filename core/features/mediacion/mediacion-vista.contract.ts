import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { idSchema } from '@core/kernel/ids';
import { SITUACIONES_OPINION } from '@core/features/casos/caso.types';
import { ACTOS_MEDIACION } from './mediacion.rules';
import {
  ESTADOS_COMPROMISO,
  ESTADOS_MEDIACION,
  ESTADOS_SESION,
  mediadorSchema,
  RESULTADOS_SESION,
  RESULTADOS_TAMIZAJE,
  TIPOS_ACTA,
} from './mediacion.types';

/** One reason against an act, with its article when a law stands behind it. */
export const impedimentoSchema = z.object({ razon: z.string(), articulo: z.string().nullable() });

export const sesionSchema = z.object({
  id: idSchema,
  orden: z.number().int(),
  estado: z.enum(ESTADOS_SESION),
  convocadaPara: instanteSchema,
  lugar: z.string(),
  facilitador: z.string(),
  mediador: mediadorSchema.nullable(),
  inicioEn: instanteSchema.nullable(),
  finEn: instanteSchema.nullable(),
  puntos: z.array(z.string()),
  resultado: z.enum(RESULTADOS_SESION).nullable(),
  nota: z.string().nullable(),
  /** Outcome only: what was answered stays where it was written. */
  tamizajes: z.array(
    z.object({ parteId: idSchema, preguntadoEn: instanteSchema, preguntadoPor: z.string(), resultado: z.enum(RESULTADOS_TAMIZAJE) }),
  ),
});

export const compromisoSchema = z.object({
  id: idSchema,
  orden: z.number().int(),
  quien: z.string(),
  que: z.string(),
  desde: fechaSchema.nullable(),
  controlEl: fechaSchema,
  comoSeVerifica: z.string(),
  estado: z.enum(ESTADOS_COMPROMISO),
  verificadoEn: z.string().nullable(),
  verificadoPor: z.string().nullable(),
  nota: z.string().nullable(),
});

export const mediacionSchema = z.object({
  id: idSchema,
  casoId: idSchema,
  codigoCaso: z.string(),
  estadoCaso: z.string(),
  version: z.number().int(),
  estado: z.enum(ESTADOS_MEDIACION),
  asunto: z.string(),
  razonFin: z.string().nullable(),
  creadoEn: instanteSchema,
  partes: z.array(
    z.object({
      id: idSchema,
      esNna: z.boolean(),
      nombre: z.string(),
      cedula: z.string().nullable(),
      /** The number does not look like a cédula: look again (§5). */
      avisoCedula: z.string().nullable(),
      calidad: z.string(),
      representante: z.string().nullable(),
      acepta: z.boolean().nullable(),
      firmadaEl: fechaSchema.nullable(),
    }),
  ),
  opinion: z
    .object({
      situacion: z.enum(SITUACIONES_OPINION),
      palabras: z.string().nullable(),
      oidaEn: instanteSchema,
      como: z.string(),
      porQuien: z.string(),
    })
    .nullable(),
  sesiones: z.array(sesionSchema),
  acuerdo: z
    .object({
      id: idSchema,
      tipoActa: z.enum(TIPOS_ACTA),
      alcance: z.enum(['TOTAL', 'PARCIAL']),
      antecedentes: z.string(),
      vigenciaHasta: fechaSchema.nullable(),
      documentoId: idSchema.nullable(),
      numero: z.string().nullable(),
      compromisos: z.array(compromisoSchema),
    })
    .nullable(),
  /** What may be done now, for the person who looks; what is refused stands there with its reasons. */
  actos: z.array(z.object({ acto: z.enum(ACTOS_MEDIACION), impedimentos: z.array(impedimentoSchema) })),
  /** A session is held within so many days of being convened (policy). */
  diasParaSesion: z.number().int(),
  facilitadores: z.array(z.object({ id: idSchema, nombre: z.string() })),
});
export type Mediacion = z.infer<typeof mediacionSchema>;
