import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { nombreDePersona, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { DECISIONES_RESPUESTA, ESTADOS_DERIVACION, MEDIOS_RESPUESTA } from './derivacion-estado.rules';
import { ESTADOS_MEDIDA } from './medida.rules';
import { INSTITUCIONES_CON_OFICIO, TIPOS_DERIVACION } from './oficio.catalogo';

export const ESTADOS_AUDIENCIA = ['FIJADA', 'REALIZADA', 'DIFERIDA', 'CANCELADA'] as const;
export type EstadoAudiencia = (typeof ESTADOS_AUDIENCIA)[number];

const permisoSchema = z.object({ permitido: z.boolean(), razon: z.string().nullable() });

/** An answer of the authority, as it was written down (§4.8). */
export const respuestaSchema = z.object({
  id: idSchema,
  recibidaEn: instanteSchema,
  medio: z.enum(MEDIOS_RESPUESTA),
  numeroTramite: z.string().nullable(),
  funcionario: z.string(),
  decision: z.enum(DECISIONES_RESPUESTA),
  resumen: z.string(),
  registradaEn: instanteSchema,
  registradaPor: z.string(),
});
export type Respuesta = z.infer<typeof respuestaSchema>;

export const medidaSchema = z.object({
  id: idSchema,
  derivacionId: idSchema,
  codigo: z.string(),
  etiqueta: z.string(),
  norma: z.string(),
  numero: z.string().nullable(),
  desde: instanteSchema,
  hasta: fechaSchema.nullable(),
  /** End of `hasta`, or of the measure's own deadline (72 hours of emergency custody); null while it has none. */
  venceEn: instanteSchema.nullable(),
  responsable: z.string().nullable(),
  estado: z.enum(ESTADOS_MEDIDA),
  nota: z.string().nullable(),
});
export type Medida = z.infer<typeof medidaSchema>;

export const audienciaSchema = z.object({
  id: idSchema,
  /** The letter whose answer fixed it; null when it was heard of otherwise. */
  derivacionId: z.string().nullable(),
  institucion: z.string(),
  nombre: z.string(),
  fijadaPara: instanteSchema,
  lugar: z.string().nullable(),
  asunto: z.string(),
  estado: z.enum(ESTADOS_AUDIENCIA),
  nota: z.string().nullable(),
});
export type Audiencia = z.infer<typeof audienciaSchema>;

/** A letter as lists show it; the state is computed when it is read. */
export const oficioSchema = z.object({
  id: idSchema,
  casoId: idSchema,
  institucion: z.enum(INSTITUCIONES_CON_OFICIO),
  nombre: z.string(),
  tipo: z.enum(TIPOS_DERIVACION),
  esPrincipal: z.boolean(),
  estado: z.enum(ESTADOS_DERIVACION),
  /** Number of the insistence that this letter is, or (first letter) how many went out. */
  insistencia: z.number().int(),
  documentoId: idSchema,
  numero: z.string(),
  emitidaEn: instanteSchema,
  entregadaEn: instanteSchema.nullable(),
  entregaCanal: z.string().nullable(),
  recibidoPor: z.string().nullable(),
  recibidoCargo: z.string().nullable(),
  numeroTramite: z.string().nullable(),
  deDerivacionId: z.string().nullable(),
  anulacion: z.object({ en: instanteSchema, por: z.string(), razon: z.string() }).nullable(),
  /** Whole days since the first delivery, while nothing was decided; null otherwise. */
  diasSinRespuesta: z.number().int().nullable(),
  /** When the term of the answer ends. */
  respuestaVence: instanteSchema.nullable(),
});
export type Oficio = z.infer<typeof oficioSchema>;

/** A first letter with all that followed it. */
export const derivacionSchema = z.object({
  oficio: oficioSchema,
  /** Insistences and scope letters, oldest first, annulled ones too. */
  siguientes: z.array(oficioSchema),
  respuestas: z.array(respuestaSchema),
  medidas: z.array(medidaSchema),
  audiencias: z.array(audienciaSchema),
  puede: z.object({
    responder: permisoSchema,
    insistir: permisoSchema,
    alcanzar: permisoSchema,
    anular: permisoSchema,
  }),
  codigoCaso: z.string(),
  riesgo: z.enum(NIVELES_RIESGO),
});
export type Derivacion = z.infer<typeof derivacionSchema>;

/** What a person writes for one addressee beside what the sheet of the case gives. */
export const complementoSchema = z.strictObject({ detalle: textoOpcional(2000), pedido: textoOpcional(2000) });
export type Complemento = z.output<typeof complementoSchema>;

export const medidaEntradaSchema = z.strictObject({
  codigo: texto(40, 1, 'Elija la medida.'),
  numero: textoOpcional(60),
  desde: instanteSchema,
  hasta: fechaSchema.optional(),
  responsable: textoOpcional(120),
});

export const audienciaEntradaSchema = z.strictObject({
  fijadaPara: instanteSchema,
  lugar: textoOpcional(160),
  asunto: texto(200, 3, 'Escriba para qué es la audiencia o cita.'),
});

/** Counter-referral (§4.8). */
export const registrarRespuestaSchema = z.strictObject({
  derivacionId: idSchema,
  recibidaEn: instanteSchema,
  medio: opcion(MEDIOS_RESPUESTA, 'Elija por qué medio llegó.'),
  numeroTramite: textoOpcional(60),
  funcionario: nombreDePersona(120, 'Escriba el nombre de quien responde.'),
  decision: opcion(DECISIONES_RESPUESTA, 'Elija qué decidió la institución.'),
  resumen: texto(2000, 3, 'Escriba en una frase qué dice la respuesta.'),
  medidas: z.array(medidaEntradaSchema).max(10),
  audiencia: audienciaEntradaSchema.optional(),
});
export type RegistrarRespuesta = z.output<typeof registrarRespuestaSchema>;

export const correccionSchema = z.strictObject({
  dice: texto(1000, 1, 'Escriba lo que dice el oficio.'),
  debeDecir: texto(1000, 1, 'Escriba lo que debe decir.'),
});
export const hechoAlcanceSchema = z.strictObject({
  fecha: fechaSchema.optional(),
  hora: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Escriba la hora como 08:40.' })
    .optional(),
  lugar: textoOpcional(160),
  texto: texto(2000, 3, 'Escriba la información nueva.'),
});
export const alcanceEntradaSchema = z
  .strictObject({
    derivacionId: idSchema,
    correcciones: z.array(correccionSchema).max(20),
    hechos: z.array(hechoAlcanceSchema).max(20),
  })
  .refine(({ correcciones, hechos }) => correcciones.length + hechos.length > 0, {
    error: 'Escriba al menos una corrección o una información nueva.',
    path: ['correcciones'],
  });
export type AlcanceEntrada = z.output<typeof alcanceEntradaSchema>;
