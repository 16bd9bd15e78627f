import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import {
  cortoSchema,
  derechoAfectadoSchema,
  direccionSchema,
  lineaSchema,
  nivelRiesgoSchema,
  nombreSchema,
  numeroDocumentoSchema,
  parrafoSchema,
} from './campos.datos';
import { cabeceraOficio, contactoSeguroSchema, hechoSchema, nnaOficioSchema, oficioDatosSchema, puntoOficioSchema } from './oficio.datos';
import {
  plantillaInformeSchema,
  plantillaOrientacionSchema,
  plantillaReferidoSchema,
  plantillaServicioSchema,
} from './plantilla-servicio.datos';

/** Rows of the minimum-data matrix below COMPLETO (domain.md §4.7). */
export const ALCANCES_LIMITADOS = ['SALUD', 'EDUCATIVO', 'SOCIOECONOMICO', 'MINIMO'] as const;
export type AlcanceLimitado = (typeof ALCANCES_LIMITADOS)[number];

/** One person of the household as a social service needs it: kinship, never a name. */
export const familiaOficioSchema = z.object({
  parentesco: cortoSchema,
  edad: z.int().min(0).max(120).nullable(),
  ocupacion: lineaSchema.nullable(),
  aporta: z.boolean().nullable(),
  discapacidad: lineaSchema.nullable(),
});
export type FamiliaOficio = z.infer<typeof familiaOficioSchema>;

/** The consent that a service letter cites; `asentimiento` as printed. */
export const consentimientoOficioSchema = z.object({
  otorgadoPor: nombreSchema,
  calidad: cortoSchema,
  fecha: fechaSchema,
  asentimiento: lineaSchema,
});

/**
 * What makes a letter with minimum data a report (CONA 236.4, 237): the right affected, the term, the reserve of who told.
 * Only the letter to the principal of the route has it, because only that one stops the legal clock (§1.2).
 */
const informeSchema = z.object({
  derechos: z.array(derechoAfectadoSchema).max(20),
  urgencia: lineaSchema.nullable(),
  reservaInformante: z.boolean(),
});

/**
 * A letter that asks for a service. It has no place for who told, for the child's words or for the risk: what the matrix keeps
 * back cannot be printed by mistake. `hechos` is there only where the whole matter of the case is this institution's.
 */
const servicio = {
  ...cabeceraOficio,
  nna: z.array(nnaOficioSchema).max(15),
  puntos: z.array(puntoOficioSchema).max(20),
  /** Towards the Distrito Educativo its own staff that is pointed at; towards the Inspectoría who gives the work, and where. */
  personal: z
    .array(z.object({ nombre: nombreSchema.nullable(), cargo: lineaSchema.nullable(), direccion: direccionSchema.nullable().optional() }))
    .max(10),
  hechos: z.array(hechoSchema).max(40).optional(),
  informe: informeSchema.optional(),
  familia: z.array(familiaOficioSchema).max(30),
  consentimientos: z.array(consentimientoOficioSchema).max(15),
  pedidos: z.array(lineaSchema).max(20),
  contactoSeguro: contactoSeguroSchema.nullable(),
  plantilla: z.discriminatedUnion('codigo', [plantillaServicioSchema, plantillaInformeSchema]),
};

/** What an insistence or a scope letter refers to. */
const referencia = z.object({
  numero: numeroDocumentoSchema,
  fecha: fechaSchema,
  recibido: z
    .object({ en: instanteSchema, por: nombreSchema.nullable(), cargo: lineaSchema.nullable(), numeroTramite: cortoSchema.nullable() })
    .nullable(),
});

/** Every letter as data: the complete ones, those that ask for a service, the sheet of papers, and those about a former letter. */
export const oficioVarianteSchema = z.discriminatedUnion('variante', [
  ...oficioDatosSchema.options,
  z.strictObject({ variante: z.literal('SALUD'), ...servicio }),
  z.strictObject({ variante: z.literal('EDUCATIVO'), ...servicio }),
  z.strictObject({ variante: z.literal('SOCIOECONOMICO'), ...servicio }),
  z.strictObject({ variante: z.literal('MINIMO'), ...servicio }),
  z.strictObject({
    variante: z.literal('ORIENTACION'),
    ...cabeceraOficio,
    /** What it is about, as the law calls it; nothing of the child. */
    asuntos: z.array(lineaSchema).max(10),
    papeles: z.array(lineaSchema).max(30),
    /** Where to go: address, hours, telephone, as far as the point knows. */
    donde: z.array(lineaSchema).max(6),
    plantilla: plantillaOrientacionSchema,
  }),
  z.strictObject({
    variante: z.literal('INSISTENCIA'),
    ...cabeceraOficio,
    referencia: referencia.extend({ recibido: referencia.shape.recibido.unwrap() }),
    insistencia: z.int().min(1).max(99),
    /** Whole days since the first letter was received. */
    dias: z.int().min(0).max(99_999),
    anteriores: z.array(z.object({ numero: numeroDocumentoSchema, recibidoEn: instanteSchema })).max(98),
    riesgo: nivelRiesgoSchema.nullable(),
    plantilla: plantillaReferidoSchema,
  }),
  z.strictObject({
    variante: z.literal('ALCANCE'),
    ...cabeceraOficio,
    referencia,
    correcciones: z.array(z.object({ dice: parrafoSchema, debeDecir: parrafoSchema })).max(20),
    hechos: z.array(hechoSchema).max(20),
    plantilla: plantillaReferidoSchema,
  }),
]);
export type OficioVariante = z.infer<typeof oficioVarianteSchema>;
export type OficioServicio = Extract<OficioVariante, { variante: AlcanceLimitado }>;
export type OficioOrientacion = Extract<OficioVariante, { variante: 'ORIENTACION' }>;
export type OficioInsistencia = Extract<OficioVariante, { variante: 'INSISTENCIA' }>;
export type OficioAlcance = Extract<OficioVariante, { variante: 'ALCANCE' }>;
