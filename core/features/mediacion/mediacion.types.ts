import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { opcion, texto, textoOpcional } from '@core/kernel/fields';
import { SITUACIONES_OPINION } from '@core/features/casos/caso.types';

/** Sub-machine of §4.1. INASISTENCIA may be convened once more; the last four are ends. */
export const ESTADOS_MEDIACION = [
  'PROPUESTA',
  'ACEPTADA',
  'CONVOCADA',
  'SESION',
  'INASISTENCIA',
  'ACUERDO',
  'SIN_ACUERDO',
  'SUSPENDIDA_POR_RIESGO',
  'CUMPLIDO',
  'INCUMPLIDO',
] as const;
export type EstadoMediacion = (typeof ESTADOS_MEDIACION)[number];

export const ESTADOS_SESION = ['CONVOCADA', 'EN_CURSO', 'REALIZADA', 'INASISTENCIA', 'SUSPENDIDA_POR_RIESGO'] as const;
export type EstadoSesion = (typeof ESTADOS_SESION)[number];

/** Result codes of §4.6. SUSPENDIDA: goes on another day; violence is not a result, it stops everything. */
export const RESULTADOS_SESION = ['TOTAL', 'PARCIAL', 'SIN_ACUERDO', 'INASISTENCIA', 'SUSPENDIDA'] as const;
export type ResultadoSesion = (typeof RESULTADOS_SESION)[number];

/** The two kinds of act that never mix (§1.4). */
export const TIPOS_ACTA = ['ACTA_COMPROMISO', 'ACTA_MEDIACION'] as const;
export type TipoActa = (typeof TIPOS_ACTA)[number];

export const ESTADOS_COMPROMISO = ['PENDIENTE', 'CUMPLIDO', 'INCUMPLIDO'] as const;
export type EstadoCompromiso = (typeof ESTADOS_COMPROMISO)[number];

/** What a screening says: only SIN_SENALES opens the session; a doubt is asked again; VIOLENCIA ends the mediation. */
export const RESULTADOS_TAMIZAJE = ['SIN_SENALES', 'CON_DUDA', 'VIOLENCIA'] as const;
export type ResultadoTamizaje = (typeof RESULTADOS_TAMIZAJE)[number];

export const FIRMAS = ['FIRMA', 'HUELLA'] as const;

/** How the child was heard before the first session (CONA 60); stored as JSON beside the words. */
export const escuchaSchema = z.object({
  formato: z.literal(1),
  situacion: z.enum(SITUACIONES_OPINION),
  oidaEn: instanteSchema,
  como: z.string(),
  porQuien: z.string(),
});
export type Escucha = z.infer<typeof escuchaSchema>;

/** A registered mediator. Without the three records there is no act of mediation (§1.4). */
export const mediadorSchema = z.strictObject({
  nombre: texto(120, 3, 'Escriba el nombre de la persona mediadora.'),
  cedula: textoOpcional(20),
  registroCjNumero: textoOpcional(60),
  centroMediacion: textoOpcional(160),
  centroRegistro: textoOpcional(60),
});
export type Mediador = z.infer<typeof mediadorSchema>;

/** One line of the table of commitments (§4.6). */
export const compromisoEntradaSchema = z.strictObject({
  quien: texto(120, 2, 'Escriba quién se compromete.'),
  que: texto(600, 5, 'Escriba a qué se compromete.'),
  desde: fechaSchema.optional(),
  controlEl: fechaSchema,
  comoSeVerifica: texto(200, 3, 'Escriba cómo se verifica.'),
});
export type CompromisoEntrada = z.infer<typeof compromisoEntradaSchema>;

/** How a party signs; who cannot write puts the thumb and somebody signs at her request. */
export const firmaSchema = z.strictObject({
  parteId: z.uuid({ error: 'Identificador no válido.' }),
  firma: opcion(FIRMAS, 'Elija cómo firma.'),
  testigoNombre: textoOpcional(120),
  testigoCedula: textoOpcional(20),
});
export type Firma = z.infer<typeof firmaSchema>;

/** One screening as it is stored: which questions, and what was answered. */
export const respuestasTamizajeSchema = z.object({
  formato: z.literal(1),
  catalogo: z.string(),
  variante: z.enum(['ADULTA', 'NNA']),
  respuestas: z.record(z.string(), z.enum(['SI', 'NO', 'NO_SABE'])),
  /** Said by herself; never asked for. */
  palabras: z.string().nullable(),
});
export type RespuestasTamizaje = z.infer<typeof respuestasTamizajeSchema>;
