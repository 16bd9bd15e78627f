import { z } from 'zod';
import { fechaSchema } from '@core/kernel/dates';
import {
  codigoCasoSchema,
  cortoSchema,
  emisionCampos,
  lineaSchema,
  nombreSchema,
  numeroDocumentoSchema,
  parrafoSchema,
} from './campos.datos';

/**
 * Snapshot of the aviso de privacidad with consent per purpose and the child's assent (domain.md §1.5.8, §5, LOPDP).
 * Everything about a person may be `null`: then the sheet leaves room to write it by hand, and a sheet without anything
 * is the blank form.
 */
export const PROPOSITOS_CONSENTIMIENTO = ['VISITA', 'SERVICIO', 'MEDIACION', 'COMPARTIR_PATRONATO', 'IMAGEN_EVENTO'] as const;
export const MODOS_CONSENTIMIENTO = ['FIRMA', 'HUELLA', 'VERBAL'] as const;

/** The words of the notice: law and deadlines in them are data with a version (Rule 0, §6.1). The snapshot carries them whole. */
export const plantillaAvisoSchema = z.object({
  codigo: z.literal('AVISO_PRIVACIDAD'),
  version: z.int().min(1).max(9_999),
  textos: z.object({
    presentacion: parrafoSchema,
    puntos: z
      .array(z.object({ titulo: lineaSchema, texto: parrafoSchema }))
      .min(1)
      .max(15),
    permiso: parrafoSchema,
    /** What each purpose means, as a sentence that can be answered with yes or no. */
    propositos: z.record(z.enum(PROPOSITOS_CONSENTIMIENTO), parrafoSchema),
    asentimiento: parrafoSchema,
    asentimientoEdad: parrafoSchema,
    constancia: parrafoSchema,
    retiro: parrafoSchema,
  }),
});
export type PlantillaAviso = z.infer<typeof plantillaAvisoSchema>;

const modoSchema = z.enum(MODOS_CONSENTIMIENTO).nullable();

export const avisoPrivacidadDatosSchema = z.object({
  ...emisionCampos,
  /** `null` until issued, and on the blank form. */
  numero: numeroDocumentoSchema.nullable(),
  codigoCaso: codigoCasoSchema.nullable(),
  lugar: cortoSchema.nullable(),
  fecha: fechaSchema.nullable(),
  /** Who answers for the data [verificar §1.5.8] and where the rights are exercised; `null` prints the point itself. */
  responsable: z.object({ nombre: lineaSchema, contacto: lineaSchema.nullable() }).nullable(),
  nna: z.object({ nombre: nombreSchema.nullable(), edad: z.int().min(0).max(25).nullable() }).nullable(),
  /** Mother, father or caregiver who is not the person accused; from 15 the adolescent may consent [verificar]. */
  otorga: z.object({ nombre: nombreSchema.nullable(), cedula: cortoSchema.nullable(), calidad: cortoSchema.nullable() }).nullable(),
  /** Purposes asked about, in the order given; `decision: null` leaves both boxes open. */
  propositos: z
    .array(z.object({ proposito: z.enum(PROPOSITOS_CONSENTIMIENTO), decision: z.enum(['ACEPTA', 'NIEGA']).nullable(), modo: modoSchema }))
    .min(1)
    .max(5),
  asentimiento: z
    .object({
      decision: z.enum(['ACEPTA', 'NIEGA', 'PREFIRIO_NO_OPINAR', 'NO_FUE_POSIBLE']).nullable(),
      modo: modoSchema,
      nota: lineaSchema.nullable(),
    })
    .nullable(),
  plantilla: plantillaAvisoSchema,
});
export type AvisoPrivacidadDatos = z.infer<typeof avisoPrivacidadDatosSchema>;

/** Whether it is the blank form: no number, nobody on it and nothing answered. It may carry the code of a known case. */
export function avisoEnBlanco({ numero, nna, otorga, propositos, asentimiento }: AvisoPrivacidadDatos): boolean {
  const respondido = propositos.some(({ decision }) => decision !== null) || (asentimiento?.decision ?? null) !== null;
  return numero === null && nna === null && otorga === null && !respondido;
}
