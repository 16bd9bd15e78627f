import { z } from 'zod';
import { fechaSchema } from '@core/kernel/dates';
import {
  codigoCasoSchema,
  cortoSchema,
  direccionSchema,
  emisionCampos,
  horaSchema,
  lineaSchema,
  nombreSchema,
  numeroDocumentoSchema,
  parrafoSchema,
  relatoSchema,
} from './campos.datos';
import { opinionSchema } from './oficio.datos';

/**
 * Snapshot of a ficha de visita familiar (domain.md §4.5), in the order of its paper form. What was seen, what was said
 * and what the visitor thinks are three fields and stay so. Coded values arrive as printed labels, except those that
 * change the layout. Years in `edad`.
 */
const edadSchema = z.int().min(0).max(120).nullable();

export const TIPOS_VISITA = ['PRIMERA', 'SEGUIMIENTO', 'VERIFICACION'] as const;
export const RESULTADOS_VISITA = ['REALIZADA', 'NO_ENCONTRADA', 'RECHAZADA', 'SUSPENDIDA_POR_RIESGO'] as const;
export const DECISIONES_VISITA = ['CONTINUAR', 'MEDIAR', 'DERIVAR', 'CERRAR'] as const;

export const viviendaSchema = z.object({
  tenencia: cortoSchema.nullable(),
  tipo: cortoSchema.nullable(),
  cuartos: z.int().min(0).max(99).nullable(),
  personas: z.int().min(0).max(99).nullable(),
  agua: lineaSchema.nullable(),
  luz: lineaSchema.nullable(),
  servicioHigienico: lineaSchema.nullable(),
  seguridad: parrafoSchema.nullable(),
});

export const economiaSchema = z.object({
  quienAporta: lineaSchema.nullable(),
  ocupacion: lineaSchema.nullable(),
  bono: lineaSchema.nullable(),
});

export const fichaVisitaDatosSchema = z.object({
  ...emisionCampos,
  /** `null` until issued. */
  numero: numeroDocumentoSchema.nullable(),
  codigoCaso: codigoCasoSchema,
  /** Written first on a paper form (registro diferido): its own number and date. */
  papel: z.object({ numero: cortoSchema.nullable(), fecha: fechaSchema.nullable() }).nullable(),
  tipo: z.enum(TIPOS_VISITA),
  resultado: z.enum(RESULTADOS_VISITA),
  /** Why it was not found, refused or stopped. */
  razonResultado: parrafoSchema.nullable(),
  fecha: fechaSchema,
  horaInicio: horaSchema.nullable(),
  horaFin: horaSchema.nullable(),
  direccion: direccionSchema,
  referencia: direccionSchema.nullable(),
  motivo: parrafoSchema,
  /** The law of the house is two (§1.6); the rule that issues sees to it. */
  visitantes: z.array(z.object({ nombre: nombreSchema, cargo: lineaSchema.nullable() })).max(8),
  /** Who came along from an authority, with post and institution. */
  autoridad: lineaSchema.nullable(),
  recibio: z
    .object({
      nombre: nombreSchema.nullable(),
      parentesco: cortoSchema.nullable(),
      /** Agreed to the visit? `null`: not asked. */
      consiente: z.boolean().nullable(),
    })
    .nullable(),
  presentes: z.array(z.object({ nombre: nombreSchema.nullable(), parentesco: cortoSchema.nullable(), edad: edadSchema })).max(25),
  /** Was the person accused there? Yes stops the visit. */
  senaladaPresente: z.boolean().nullable(),
  /** Does the family composition on the case sheet still hold? */
  familiaConfirmada: z.boolean().nullable(),
  familia: z
    .array(
      z.object({
        nombre: nombreSchema.nullable(),
        parentesco: cortoSchema.nullable(),
        edad: edadSchema,
        convive: z.boolean().nullable(),
        nota: lineaSchema.nullable(),
      }),
    )
    .max(25),
  /** What changed in the household, or what nobody wants to say of it. */
  familiaNota: parrafoSchema.nullable(),
  vivienda: viviendaSchema.nullable(),
  economia: economiaSchema.nullable(),
  salud: parrafoSchema.nullable(),
  educacion: parrafoSchema.nullable(),
  relacionFamiliar: parrafoSchema.nullable(),
  rutinaCuidado: parrafoSchema.nullable(),
  /** Voluntary, in the child's own words, never about the assault. */
  opiniones: z.array(opinionSchema).max(15),
  /** Why there is none: `No fue posible hablar a solas`. */
  opinionRazon: lineaSchema.nullable(),
  observado: relatoSchema.nullable(),
  manifestado: relatoSchema.nullable(),
  apreciacion: relatoSchema.nullable(),
  /** Signs of violence seen or told? Yes asks for a new triage. */
  senalesViolencia: z.boolean().nullable(),
  /** One item each. */
  factoresRiesgo: z.array(parrafoSchema).max(60),
  factoresProteccion: z.array(parrafoSchema).max(60),
  compromisos: z.array(z.object({ quien: nombreSchema, que: parrafoSchema, hasta: fechaSchema.nullable() })).max(15),
  decision: z.enum(DECISIONES_VISITA).nullable(),
  razonDecision: parrafoSchema.nullable(),
  proximaFecha: fechaSchema.nullable(),
  observacionesSeguridad: parrafoSchema.nullable(),
});
export type FichaVisitaDatos = z.infer<typeof fichaVisitaDatosSchema>;
