import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import {
  codigoCasoSchema,
  cortoSchema,
  derechoAfectadoSchema,
  direccionSchema,
  emisionCampos,
  horaSchema,
  lineaSchema,
  nivelRiesgoSchema,
  nombreSchema,
  numeroDocumentoSchema,
  parrafoSchema,
  sexoSchema,
} from './campos.datos';
import { plantillaCompletaSchema, plantillaOficioSchema } from './plantilla.datos';

/**
 * Snapshot of an oficio de derivación: all that domain.md §4.7 asks, ready to print. It is frozen as JSON beside the
 * PDF. Nearly everything may be `null` or empty, because a draft is previewed before it is complete;
 * `faltantesOficio` says what keeps it from being issued (the five contents of CONA art. 237).
 */

/** Content 1 of CONA 237: the authority. */
export const destinatarioSchema = z.object({
  /** Institution code of domain.md §2, `JCPD`. */
  codigo: cortoSchema,
  /** `Señora doctora`, `Señoras y señores`. */
  tratamiento: lineaSchema.nullable(),
  nombreTitular: nombreSchema.nullable(),
  /** `Fiscal provincial`, `Miembros principales`. */
  cargo: lineaSchema,
  institucion: lineaSchema,
  /** `En su despacho.-` or `Presente.-`. */
  saludoFinal: cortoSchema,
});

/** Content 2: who complains, the Defensoría through its coordinator (CONA 236.4). `edad` in years. */
export const firmanteSchema = z.object({
  nombre: nombreSchema,
  cedula: cortoSchema.nullable(),
  edad: z.int().min(10).max(120).nullable(),
  direccion: direccionSchema.nullable(),
  cargo: lineaSchema,
});
export type Firmante = z.infer<typeof firmanteSchema>;

/** Content 3: the child, as detailed as possible. Names may be missing (NN); sex and age then identify. */
export const nnaOficioSchema = z.object({
  nombres: nombreSchema.nullable(),
  apellidos: nombreSchema.nullable(),
  sexo: sexoSchema.nullable(),
  /** Completed months at the day of the letter. */
  edadMeses: z.int().min(0).max(1_440).nullable(),
  /** True when the age is told or estimated, not read from a document: printed `aproximadamente`. */
  edadAproximada: z.boolean(),
  fechaNacimiento: fechaSchema.nullable(),
  /** `tipo` as printed: `Cédula`, `Pasaporte`. */
  documento: z.object({ tipo: cortoSchema, numero: cortoSchema }).nullable(),
  nacionalidad: cortoSchema.nullable(),
  discapacidad: lineaSchema.nullable(),
  viveCon: lineaSchema.nullable(),
  representante: lineaSchema.nullable(),
  direccion: direccionSchema.nullable(),
  /** Where the child can be found now, when it is not the address. */
  ubicacionActual: direccionSchema.nullable(),
  centroEducativo: lineaSchema.nullable(),
  /** Only what the authority needs (injury seen, treatment); never genital descriptions (CONA 80). */
  salud: lineaSchema.nullable(),
});
export type NnaOficio = z.infer<typeof nnaOficioSchema>;

/** Content 4: person or entity accused; always printed with «presunto/a». `edad` in years, approximate. */
export const senaladaSchema = z.object({
  tipo: z.enum(['PERSONA', 'ENTIDAD']),
  nombre: nombreSchema.nullable(),
  alias: nombreSchema.nullable(),
  sexo: sexoSchema.nullable(),
  edad: z.int().min(0).max(120).nullable(),
  /** Relation with the child: `padre`, `docente del aula`. */
  relacion: lineaSchema.nullable(),
  ocupacion: lineaSchema.nullable(),
  direccion: direccionSchema.nullable(),
  /** Lives with the child? `null`: not known. */
  convive: z.boolean().nullable(),
  /** How the person reaches the child. */
  acceso: lineaSchema.nullable(),
  /** Arms, substances, earlier measures: what the officer at the door must know. */
  advertencias: lineaSchema.nullable(),
  /** Does the person know of this report? `null`: not known. */
  conoceDenuncia: z.boolean().nullable(),
});
export type Senalada = z.infer<typeof senaladaSchema>;

/** Content 5, part one: one circumstance, dated as well as it is known. */
export const hechoSchema = z.object({
  fecha: fechaSchema.nullable(),
  /** Instead of an exact day: `los fines de semana`, `hace unos dos meses`. */
  fechaTexto: cortoSchema.nullable(),
  hora: horaSchema.nullable(),
  lugar: lineaSchema.nullable(),
  texto: parrafoSchema,
});
export type Hecho = z.infer<typeof hechoSchema>;

/** Expression of a child. `texto: null` = preferred not to give an opinion. `textual` puts the words in quotes. */
export const opinionSchema = z.object({
  /** Who speaks, as printed: the child's first names, or `NNA 2`. */
  de: nombreSchema,
  texto: parrafoSchema.nullable(),
  textual: z.boolean(),
});

export const contactoSeguroSchema = z.object({
  persona: nombreSchema.nullable(),
  telefono: cortoSchema.nullable(),
  horario: lineaSchema.nullable(),
  /** `No dejar mensaje.` */
  indicaciones: lineaSchema.nullable(),
});
export type ContactoSeguro = z.infer<typeof contactoSeguroSchema>;

/** What a letter to the Fiscalía adds (§2, §6.1). */
export const penalSchema = z.object({
  /** Place, day and hour of the event, as exact as known. */
  lugar: lineaSchema.nullable(),
  fecha: fechaSchema.nullable(),
  hora: horaSchema.nullable(),
  /** `reserva`: there are witnesses but their names are withheld. */
  testigos: z.object({ reserva: z.boolean(), lista: z.array(lineaSchema).max(12) }),
  /** Evidence that exists and where it is; the Defensoría keeps none. */
  evidencias: z.array(lineaSchema).max(12),
  /** Medico-legal examination: `null` motive prints only the yes. */
  examenUrgente: z.object({ urgente: z.boolean(), motivo: parrafoSchema.nullable() }),
  pideProteccion: z.boolean(),
});

/** Head and foot that every letter has, whatever it may tell of the case. */
export const cabeceraOficio = {
  ...emisionCampos,
  /** `null` until issued. */
  numero: numeroDocumentoSchema.nullable(),
  codigoCaso: codigoCasoSchema,
  /** City of the date line, `Loja`. */
  lugar: cortoSchema,
  fecha: fechaSchema,
  destinatario: destinatarioSchema,
  firmante: firmanteSchema,
  /** Articles that entitle the Defensoría: `{norma:'Código de la Niñez y Adolescencia', articulos:['17','72','208','236 numeral 4']}`. */
  baseLegal: z.array(z.object({ norma: lineaSchema, articulos: z.array(cortoSchema).min(1).max(20) })).max(6),
  anexos: z.array(lineaSchema).max(15),
  copias: z.array(lineaSchema).max(10),
};

const comun = {
  ...cabeceraOficio,
  nna: z.array(nnaOficioSchema).max(15),
  senaladas: z.array(senaladaSchema).max(10),
  /** True when it is stated that nobody knows whom to accuse; a list left empty by oversight is not that. */
  senaladaDesconocida: z.boolean(),
  /** Who tells, without identifying: `según refiere una persona vecina que pide reserva`. */
  fuente: lineaSchema.nullable(),
  hechos: z.array(hechoSchema).max(40),
  /** Content 5, part two. */
  derechos: z.array(derechoAfectadoSchema).max(20),
  riesgo: z.object({
    nivel: nivelRiesgoSchema.nullable(),
    motivos: z.array(lineaSchema).max(20),
    /** `Plazo legal para informar: hasta el 17/03/2026 09:00 (CONA, artículo 72).` */
    urgencia: lineaSchema.nullable(),
  }),
  actuaciones: z.array(z.object({ fecha: fechaSchema.nullable(), hora: horaSchema.nullable(), texto: parrafoSchema })).max(30),
  opiniones: z.array(opinionSchema).max(15),
  /** Suggested measures (CONA 79, 217) or services; the authority decides. */
  medidasSugeridas: z.array(lineaSchema).max(20),
  contactoSeguro: contactoSeguroSchema.nullable(),
  /** Default true (§1.5.2). */
  reservaInformante: z.boolean(),
};

/** One thing that an institution needs, under its own heading. */
export const puntoOficioSchema = z.object({ titulo: lineaSchema, texto: parrafoSchema });
export type PuntoOficio = z.infer<typeof puntoOficioSchema>;

/** A letter that nobody answered, as the Defensoría del Pueblo gets it listed (§2). */
export const oficioSinRespuestaSchema = z.object({
  numero: numeroDocumentoSchema,
  institucion: lineaSchema,
  /** Instant of the delivery. */
  recibidoEn: instanteSchema,
  numeroTramite: cortoSchema.nullable(),
  insistencias: z.array(z.object({ numero: numeroDocumentoSchema, recibidoEn: instanteSchema })).max(20),
});
export type OficioSinRespuesta = z.infer<typeof oficioSinRespuestaSchema>;

export const oficioDatosSchema = z.discriminatedUnion('variante', [
  z.object({ variante: z.literal('JCPD'), ...comun, plantilla: plantillaOficioSchema }),
  z.object({ variante: z.literal('FISCALIA'), ...comun, plantilla: plantillaOficioSchema, penal: penalSchema }),
  /** Another authority that hears the whole case (row COMPLETO of the matrix of §4.7). */
  z.object({
    variante: z.literal('COMPLETO'),
    ...comun,
    plantilla: plantillaCompletaSchema,
    /** What judges and police need beside the Junta's contents; null where it is no matter of theirs. */
    penal: penalSchema.nullable(),
    agregados: z.array(puntoOficioSchema).max(10),
    sinRespuesta: z.array(oficioSinRespuestaSchema).max(20),
  }),
]);
/** A letter to an authority that may know the whole case. */
export type OficioDatos = z.infer<typeof oficioDatosSchema>;
export type PenalOficio = z.infer<typeof penalSchema>;
