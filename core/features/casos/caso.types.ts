import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { entero, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';

export const ESTADOS = [
  'REGISTRADO',
  'VALORADO',
  'EN_VISITA',
  'EN_MEDIACION',
  'EN_DERIVACION',
  'DERIVADO',
  'EN_SEGUIMIENTO',
  'CERRADO',
  'ANULADO',
] as const;
export const CANALES = ['PRESENCIAL', 'TELEFONO', 'VISITA', 'ESCUELA', 'SALUD', 'ASAMBLEA', 'ANONIMO', 'OFICIO', 'OTRO'] as const;
export const FRECUENCIAS = ['UNICA', 'REPETIDA', 'CONTINUA'] as const;
export const RESPUESTAS = ['SI', 'NO', 'NO_SABE'] as const;
export const SEXOS = ['HOMBRE', 'MUJER', 'INTERSEXUAL', 'NO_DETERMINADO'] as const;
export const TIPOS_DOCUMENTO = ['CEDULA', 'PASAPORTE', 'CARNE_REFUGIADO', 'DNI_EXTRANJERO', 'PARTIDA', 'NINGUNO'] as const;
export const EDAD_FUENTES = ['DOCUMENTO', 'REFERIDA', 'ESTIMADA'] as const;
export const TIPOS_DENUNCIANTE = ['ANONIMO', 'RESERVADO', 'IDENTIFICADO'] as const;
export const CALIDADES = ['NNA', 'FAMILIAR', 'VECINO', 'DOCENTE', 'SALUD', 'DEFENSOR', 'AUTORIDAD', 'OTRO'] as const;
/** What the child said, or why nothing was heard: never left open in silence. */
export const SITUACIONES_OPINION = ['EXPRESO', 'PREFIRIO_NO_OPINAR', 'NO_FUE_POSIBLE'] as const;
/** Kind of the event that says that violence came to light on the way; a case that has one is never mediated again. */
export const VIOLENCIA_REVELADA = 'VIOLENCIA_REVELADA';
export type SituacionOpinion = (typeof SITUACIONES_OPINION)[number];
/** Who of the point may open a case: everybody who reads cases, or only those who carry it. */
export const ACCESOS_CASO = ['PUNTO', 'RESTRINGIDO'] as const;
export const NIVELES_RESERVA = ['NORMAL', 'RESERVADO', 'MAXIMO'] as const;

export const riesgoSchema = z.enum(NIVELES_RIESGO, { error: 'Elija el riesgo.' });
export type Estado = (typeof ESTADOS)[number];
export type Respuesta = (typeof RESPUESTAS)[number];

export const respuestaSchema = opcion(RESPUESTAS, 'Responda sí, no o no sabe.');

/** The eight critical questions of §4.4 block A; all must be answered to register. */
export const triajeASchema = z.strictObject({
  A1: respuestaSchema,
  A2: respuestaSchema,
  A3: respuestaSchema,
  A4: respuestaSchema,
  A5: respuestaSchema,
  A6: respuestaSchema,
  A7: respuestaSchema,
  A8: respuestaSchema,
});

/** Answers by question code (A1–P3); what is absent has not been asked. */
export const respuestasSchema = z.record(z.string().regex(/^[ABCP]\d{1,2}$/, { error: 'Pregunta desconocida.' }), respuestaSchema);
export type Respuestas = z.infer<typeof respuestasSchema>;

export const tipoCodigoSchema = z.string().regex(/^[A-Z]{3}-\d{2}$/, { error: 'Elija el tipo de la lista.' });

/**
 * A child as the form knows it. No cédula is needed; unknown identity is `nn` with sex and approximate age.
 * Age is in months (`edadMeses`) or comes from `fechaNacimiento`.
 */
export const nnaEntradaSchema = z.strictObject({
  nn: z.boolean(),
  nombres: textoOpcional(80),
  primerApellido: textoOpcional(59),
  segundoApellido: textoOpcional(59),
  sexo: opcion(SEXOS, 'Elija el sexo.'),
  fechaNacimiento: fechaSchema.optional(),
  edadMeses: entero(0, 1440, 'Escriba una edad posible.').optional(),
  edadFuente: opcion(EDAD_FUENTES),
  tipoDocumento: opcion(TIPOS_DOCUMENTO),
  numeroDocumento: textoOpcional(30),
  /** Written reason when a cédula fails its check digit: a warning, never a block. */
  documentoObservacion: textoOpcional(200),
  /** Somebody registered before, linked by a person's decision; then only what is filled in changes in her sheet. */
  personaId: idSchema.optional(),
});
export type NnaEntrada = z.infer<typeof nnaEntradaSchema>;

export const denuncianteEntradaSchema = z.strictObject({
  tipo: opcion(TIPOS_DENUNCIANTE),
  calidad: opcion(CALIDADES, 'Elija quién informa.'),
  nombre: textoOpcional(120),
  contacto: textoOpcional(120),
  /** Whether she would tell it to the authority as a witness; null or absent: nobody asked her. */
  aceptaTestigo: z.boolean().optional(),
});
export type DenuncianteEntrada = z.infer<typeof denuncianteEntradaSchema>;

export const agresorSchema = z.strictObject({
  conocido: z.boolean(),
  nombres: textoOpcional(160),
  edadAnios: entero(0, 120).optional(),
  sexo: opcion(SEXOS).optional(),
  parentesco: textoOpcional(60),
  convive: z.boolean().optional(),
  cuidador: z.boolean().optional(),
  servidorPublico: z.boolean().optional(),
  ocupacion: textoOpcional(120),
  direccion: textoOpcional(200),
  acceso: textoOpcional(200),
  /** The person, once for all of her cases. */
  personaId: idSchema.optional(),
});
export type Agresor = z.infer<typeof agresorSchema>;

export const hechoSchema = z.strictObject({
  fecha: fechaSchema.optional(),
  hora: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Escriba la hora como 08:40.' })
    .optional(),
  lugar: textoOpcional(160),
  texto: texto(2000, 3, 'Escriba qué pasó.'),
});
export type Hecho = z.infer<typeof hechoSchema>;

/** What the clock of a case says; hours left are computed by whoever shows it. */
export const plazoSchema = z.object({ codigo: z.string(), horas: z.number().int(), venceEn: instanteSchema });
