import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { entero, opcion } from '@core/kernel/fields';
import { query } from '@core/kernel/operation';
import { ADMISIONES_CASO, CODIGOS_INSTITUCION, DATOS_MINIMOS, NIVELES_INSTITUCION } from '@core/features/directorio/institucion.catalogo';
import {
  AMBITOS_HECHO,
  BLOQUES_TRIAJE,
  CODIGOS_PARAMETRO,
  CONDICIONES_DESTINO,
  GRUPOS_TIPO,
  INICIOS_PLAZO,
  MEDIABILIDADES,
  MEDIABLES_TIPO,
  NATURALEZAS_HECHO,
  NIVELES_RIESGO,
  SENALES,
  UNIDADES_PLAZO,
  URGENCIAS_TIPO,
} from './ruta.types';

/** Strict object whose refusal of unknown keys names them, in Spanish. */
const objeto = <T extends z.ZodRawShape>(forma: T) =>
  z.strictObject(forma, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `Dato desconocido: ${issue.keys.join(', ')}.` : 'Se espera un grupo de datos con nombre.',
  });
const bandera = z.boolean({ error: 'Responda sí o no (true o false).' }).optional();
const codigo = z.string({ error: 'Escriba un código.' }).max(20, { error: 'Un código tiene como máximo 20 letras.' });
const codigos = z.array(codigo, { error: 'Escriba una lista de códigos.' }).max(100, { error: 'La lista es demasiado larga.' }).readonly();

/**
 * A consultation without names. `edadMeses` in completed months; absent = unknown, so the younger is presumed (CONA 5).
 * `triaje` holds codes of §4.4 answered yes and answered «no sabe»; what is in neither is «no» or not asked.
 */
export const rutaConsultaSchema = objeto({
  id: z.string({ error: 'Escriba un identificador de la consulta (texto).' }).max(200, { error: 'El identificador es demasiado largo.' }),
  tipos: z
    .array(codigo, { error: 'Escriba la lista de tipos.' })
    .min(1, { error: 'Elija al menos un tipo.' })
    .max(100, { error: 'La lista de tipos es demasiado larga.' })
    .readonly(),
  naturaleza: opcion(NATURALEZAS_HECHO, 'La naturaleza no está en la lista.').optional(),
  conocidoEn: instanteSchema,
  nna: z
    .array(objeto({ edadMeses: entero(0, 1440, 'La edad en meses va de 0 a 1440, sin decimales.').optional() }), {
      error: 'Escriba la lista de NNA.',
    })
    .max(100, { error: 'La lista de NNA es demasiado larga.' })
    .readonly(),
  ambito: opcion(AMBITOS_HECHO, 'El ámbito no está en la lista.').optional(),
  agresor: objeto({
    edadAnios: entero(0, 120, 'La edad en años va de 0 a 120, sin decimales.').optional(),
    servidorPublico: bandera,
    cuidador: bandera,
  }).optional(),
  parroquiaRural: bandera,
  lesiones: bandera,
  movilidad: bandera,
  triaje: objeto({ si: codigos.optional(), noSabe: codigos.optional() }).optional(),
  medidaVigente: bandera,
  denunciaPenalAbierta: bandera,
  voluntariedad: z.boolean({ error: 'Responda sí, no o déjelo vacío (true, false o null).' }).nullable().optional(),
});
export type RutaConsulta = z.infer<typeof rutaConsultaSchema>;

const institucionCodigoSchema = z.enum(CODIGOS_INSTITUCION);

export const plazoLegalSchema = z.strictObject({
  codigo: z.enum(['INMEDIATO', 'DENUNCIA_24', 'DENUNCIA_48']),
  horas: z.int(),
  /** With the -05:00 offset written out. */
  venceEn: instanteSchema,
});
export type PlazoLegal = z.infer<typeof plazoLegalSchema>;

export const rutaRespuestaSchema = z.strictObject({
  id: z.string(),
  riesgo: z.enum(NIVELES_RIESGO),
  urgente: z.boolean(),
  /** Call the ECU 911 before writing. */
  emergencia: z.boolean(),
  mediabilidad: z.enum(MEDIABILIDADES),
  razones: z.array(z.string()).readonly(),
  /** Null only where nobody has to be told (COM-01, COM-02, COM-03). */
  principal: institucionCodigoSchema.nullable(),
  obligatorias: z.array(institucionCodigoSchema).readonly(),
  otras: z.array(institucionCodigoSchema).readonly(),
  /** The legal one; null for CONFLICTO and ORIENTACION. */
  plazo: plazoLegalSchema.nullable(),
  articulos: z.array(z.string()).readonly(),
  /** The one applied, which may be stricter than the one asked for. */
  naturaleza: z.enum(NATURALEZAS_HECHO),
  /** Target of the programme for CRITICO, beside the legal deadline; null otherwise. */
  objetivoHoras: z.int().nullable(),
  /** Types the rules added because of an age (EXP-03, SUP-07). */
  tiposAgregados: z.array(z.string()).readonly(),
});
export type RutaRespuesta = z.infer<typeof rutaRespuestaSchema>;

const vigencia = { vigenteDesde: z.string(), vigenteHasta: z.string().nullable() };
const instituciones = z.array(institucionCodigoSchema).readonly();

export const tipoVulneracionSchema = z.strictObject({
  codigo: z.string(),
  grupo: z.enum(GRUPOS_TIPO),
  etiqueta: z.string(),
  normas: z.array(z.string()).readonly(),
  urgente: z.enum(URGENCIAS_TIPO),
  mediable: z.enum(MEDIABLES_TIPO),
  principal: instituciones,
  otras: z.array(z.strictObject({ opciones: instituciones, condicion: z.enum(CONDICIONES_DESTINO).exactOptional() })).readonly(),
  obligatorias: instituciones,
  copias: instituciones,
  unidades: z.partialRecord(institucionCodigoSchema, z.string()),
  horas: z.union([z.literal(0), z.literal(24), z.literal(48), z.null()]),
  riesgoMinimo: z.enum(NIVELES_RIESGO),
  naturaleza: z.enum(NATURALEZAS_HECHO),
});

export const institucionSchema = z.strictObject({
  codigo: institucionCodigoSchema,
  nombreOficial: z.string(),
  nombresAnteriores: z.array(z.string()).readonly(),
  nombreCorto: z.string(),
  nivel: z.enum(NIVELES_INSTITUCION),
  tratamiento: z.string(),
  cargoDestinatario: z.string(),
  competencia: z.string(),
  oficioAgrega: z.string(),
  atiende24h: z.boolean(),
  aceptaVerbal: z.boolean(),
  admiteCaso: z.enum(ADMISIONES_CASO),
  datosMinimos: z.enum(DATOS_MINIMOS),
  requiereConsentimiento: z.boolean(),
  verificadoEl: z.string().nullable(),
});

export const preguntaTriajeSchema = z.strictObject({
  codigo: z.string(),
  bloque: z.enum(BLOQUES_TRIAJE),
  texto: z.string(),
  resumen: z.string(),
  puntos: z.int(),
  puntosPorTipo: z.record(z.string(), z.int()),
  senales: z.array(z.enum(SENALES)).readonly(),
  criticoSiMenorDe: z.enum(CODIGOS_PARAMETRO).nullable(),
});

export const parametroPlazoSchema = z.strictObject({
  codigo: z.string(),
  valor: z.int(),
  unidad: z.enum(UNIDADES_PLAZO),
  inicio: z.enum(INICIOS_PLAZO),
  norma: z.string().nullable(),
  politica: z.boolean(),
  porVerificar: z.boolean(),
  riesgos: z.array(z.enum(NIVELES_RIESGO)).readonly().nullable(),
  aplica: z.string(),
  ...vigencia,
});

export const rutaCatalogoSchema = z.strictObject({
  tipos: z.array(tipoVulneracionSchema).readonly(),
  instituciones: z.array(institucionSchema).readonly(),
  preguntas: z.array(preguntaTriajeSchema).readonly(),
  plazos: z.array(parametroPlazoSchema).readonly(),
});
export type RutaCatalogo = z.infer<typeof rutaCatalogoSchema>;

export const rutaContract = {
  'ruta.consultar': query({
    access: 'ABIERTA',
    summary: 'Dice el riesgo, el plazo legal, a quién informar y si se puede mediar. No guarda nada.',
    input: rutaConsultaSchema,
    output: rutaRespuestaSchema,
  }),
  'ruta.catalogo': query({
    access: 'ABIERTA',
    summary: 'Los 77 tipos de caso, las instituciones, las preguntas de riesgo y los plazos.',
    input: objeto({}),
    output: rutaCatalogoSchema,
  }),
} as const;
