import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { puntoCodigoSchema } from '@core/kernel/ids';
import {
  codigoCasoSchema,
  cortoSchema,
  derechoAfectadoSchema,
  direccionSchema,
  emisionCampos,
  lineaSchema,
  nivelRiesgoSchema,
  nombreSchema,
  numeroDocumentoSchema,
  parrafoSchema,
  relatoSchema,
  sexoSchema,
} from './campos.datos';
import { contactoSeguroSchema, hechoSchema, nnaOficioSchema, opinionSchema, senaladaSchema } from './oficio.datos';

/**
 * Snapshot of a ficha de caso (domain.md §5, §6). Two shapes, not one with holes: the reserved sheet has no field that
 * could hold a name, so that none can slip into it. Coded values arrive as printed labels (`Presencial`, `Madre`).
 */

/** A child as the sheet shows it: what the letter shows, and the rest of §5. */
export const nnaFichaSchema = nnaOficioSchema.extend({
  alias: nombreSchema.nullable(),
  identidadGenero: cortoSchema.nullable(),
  autoidentificacion: lineaSchema.nullable(),
  lengua: cortoSchema.nullable(),
  movilidad: lineaSchema.nullable(),
  acompanamiento: cortoSchema.nullable(),
  /** `Segundo de EGB, paralelo A, matutina`. */
  nivelEducativo: lineaSchema.nullable(),
  motivoNoEstudia: lineaSchema.nullable(),
  /** Treatment, medication, allergies, vaccines, health centre. */
  saludDetalle: parrafoSchema.nullable(),
  embarazo: cortoSchema.nullable(),
  trabaja: lineaSchema.nullable(),
  contactoSeguro: contactoSeguroSchema.nullable(),
});
export type NnaFicha = z.infer<typeof nnaFichaSchema>;

export const familiarSchema = z.object({
  nombre: nombreSchema.nullable(),
  parentesco: cortoSchema,
  edad: z.int().min(0).max(120).nullable(),
  documento: cortoSchema.nullable(),
  ocupacion: lineaSchema.nullable(),
  instruccion: cortoSchema.nullable(),
  convive: z.boolean().nullable(),
  aporta: z.boolean().nullable(),
  /** Disability or illness. */
  salud: lineaSchema.nullable(),
  rol: lineaSchema.nullable(),
});

export const cuidadorSchema = z.object({
  nombre: nombreSchema.nullable(),
  parentesco: cortoSchema.nullable(),
  relacionLegal: cortoSchema.nullable(),
  telefono: cortoSchema.nullable(),
  direccion: direccionSchema.nullable(),
  esSenalada: z.boolean().nullable(),
  esProtectora: z.boolean().nullable(),
});

/** Who told. Only an identified person has a name here; a reserved one stays in its own encrypted table (§1.5.2). */
export const denuncianteSchema = z.discriminatedUnion('modo', [
  z.object({ modo: z.literal('ANONIMO') }),
  z.object({ modo: z.literal('RESERVADO'), calidad: cortoSchema.nullable(), aceptaTestigo: z.boolean().nullable() }),
  z.object({
    modo: z.literal('IDENTIFICADO'),
    calidad: cortoSchema.nullable(),
    nombre: nombreSchema,
    contacto: lineaSchema.nullable(),
    aceptaTestigo: z.boolean().nullable(),
  }),
]);

const casoCampos = {
  codigo: codigoCasoSchema,
  conocidoEn: instanteSchema,
  registradoEn: instanteSchema.nullable(),
  canal: cortoSchema.nullable(),
  tipos: z.array(derechoAfectadoSchema).max(20),
  naturaleza: cortoSchema.nullable(),
  ambito: cortoSchema.nullable(),
  frecuencia: cortoSchema.nullable(),
  riesgo: nivelRiesgoSchema.nullable(),
  estado: cortoSchema.nullable(),
  confidencialidad: cortoSchema.nullable(),
  /** Legal deadline to tell the authority. `texto`: `24 horas (CONA, artículo 72)`. */
  plazo: z.object({ texto: lineaSchema, venceEn: instanteSchema }).nullable(),
};

export const derivacionFichaSchema = z.object({
  numero: numeroDocumentoSchema.nullable(),
  institucion: lineaSchema,
  fecha: fechaSchema.nullable(),
  estado: cortoSchema,
});

const codigosSchema = z.array(cortoSchema).max(40);

export const fichaInternaSchema = z.object({
  version: z.literal('INTERNA'),
  ...emisionCampos,
  numero: numeroDocumentoSchema.nullable(),
  caso: z.object({
    ...casoCampos,
    fechaHecho: cortoSchema.nullable(),
    lugarHecho: lineaSchema.nullable(),
    registrador: nombreSchema.nullable(),
    responsable: nombreSchema.nullable(),
  }),
  nna: z.array(nnaFichaSchema).max(15),
  familia: z.array(familiarSchema).max(25),
  cuidadores: z.array(cuidadorSchema).max(6),
  denunciante: denuncianteSchema,
  senaladas: z.array(senaladaSchema).max(10),
  relato: z.object({
    /** Who tells and in what words. */
    textual: relatoSchema.nullable(),
    hechos: z.array(hechoSchema).max(40),
    indicadores: z.array(lineaSchema).max(30),
  }),
  valoracion: z
    .object({
      nivel: nivelRiesgoSchema,
      /** `B2 Golpes con marca u objeto, o repetidos`; unanswered questions say so. */
      respuestas: z.array(lineaSchema).max(40),
      /** The same answers as codes: what the reserved sheet may show. Absent in sheets of earlier versions. */
      codigos: z.object({ si: codigosSchema, porVerificar: codigosSchema, protectores: codigosSchema }).optional(),
      confirmadaPor: nombreSchema.nullable(),
      fecha: instanteSchema.nullable(),
    })
    .nullable(),
  opiniones: z.array(opinionSchema).max(15),
  actuaciones: z
    .array(
      z.object({ fecha: fechaSchema.nullable(), autoridad: lineaSchema.nullable(), numero: cortoSchema.nullable(), texto: parrafoSchema }),
    )
    .max(40),
  derivaciones: z.array(derivacionFichaSchema).max(20),
  consentimientos: z
    .array(z.object({ finalidad: lineaSchema, quien: nombreSchema.nullable(), respuesta: lineaSchema, fecha: fechaSchema.nullable() }))
    .max(20),
  observacionesSeguridad: parrafoSchema.nullable(),
});
export type FichaInterna = z.infer<typeof fichaInternaSchema>;

/** Age bands of §9.1; in doubt about age the younger is presumed (CONA 5). */
export const bandaEdadSchema = z.enum(['0-4', '5-11', '12-14', '15-17', '18+', 'DESCONOCIDA']);
export type BandaEdad = z.infer<typeof bandaEdadSchema>;

/** Codes only: no name, address, narrative, date of birth or free text of any kind. */
export const fichaReservadaSchema = z.object({
  version: z.literal('RESERVADA'),
  formato: z.literal(1),
  punto: z.object({
    codigo: puntoCodigoSchema,
    nombre: nombreSchema,
    parroquia: cortoSchema.nullable(),
    canton: cortoSchema,
    direccion: z.null(),
    telefono: z.null(),
  }),
  emitidoEn: instanteSchema,
  elaboradoPor: z.string().max(24),
  numero: numeroDocumentoSchema.nullable(),
  caso: z.object(casoCampos),
  nna: z.array(z.object({ codigo: cortoSchema, sexo: sexoSchema.nullable(), banda: bandaEdadSchema })).max(15),
  senaladas: z
    .array(
      z.object({
        codigo: cortoSchema,
        sexo: sexoSchema.nullable(),
        banda: z.enum(['<12', '12-17', '18+', 'DESCONOCIDA']),
        convive: z.boolean().nullable(),
      }),
    )
    .max(10),
  denunciante: z.enum(['ANONIMO', 'RESERVADO', 'IDENTIFICADO']),
  totales: z.object({ familiares: z.int(), hechos: z.int(), actuaciones: z.int(), opiniones: z.int() }),
  /** Codes of the triage questions answered yes, `B2`; apart, those nobody knows yet and the protective factors. */
  valoracion: z
    .object({
      nivel: nivelRiesgoSchema,
      codigos: codigosSchema,
      porVerificar: codigosSchema.optional(),
      protectores: codigosSchema.optional(),
    })
    .nullable(),
  derivaciones: z.array(derivacionFichaSchema).max(20),
});
export type FichaReservada = z.infer<typeof fichaReservadaSchema>;

export const fichaDatosSchema = z.discriminatedUnion('version', [fichaInternaSchema, fichaReservadaSchema]);
export type FichaDatos = z.infer<typeof fichaDatosSchema>;
