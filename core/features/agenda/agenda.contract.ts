import { z } from 'zod';
import { CLASES_RECORDATORIO, SITUACIONES_RECORDATORIO } from '@core/features/recordatorios/recordatorios.contract';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, entero, texto } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';

/** `HECHO`: done, or past without being done, and written down. */
export const ESTADOS_ENTRADA = [...SITUACIONES_RECORDATORIO, 'HECHO'] as const;

/** Something on a day of the agenda; codes and initials only. */
export const entradaSchema = z.object({
  clave: z.string(),
  clase: z.enum(CLASES_RECORDATORIO),
  estado: z.enum(ESTADOS_ENTRADA),
  dia: fechaSchema,
  /** `HH:mm` in Loja; null for the whole day. */
  hora: z.string().nullable(),
  casoId: idSchema.nullable(),
  codigo: z.string().nullable(),
  iniciales: z.string().nullable(),
  riesgo: z.enum(NIVELES_RIESGO).nullable(),
  texto: z.string(),
  /** Path of the record. */
  camino: z.string(),
  institucion: z.string().nullable(),
  responsable: z.string().nullable(),
});
export type EntradaDia = z.infer<typeof entradaSchema>;

export const agendaSchema = z.object({
  desde: fechaSchema,
  hasta: fechaSchema,
  hoy: fechaSchema,
  ahora: instanteSchema,
  /** Overdue since before the first day; only where the range holds today. */
  vencidas: z.array(entradaSchema),
  masVencidas: z.number().int(),
  dias: z.array(
    z.object({
      dia: fechaSchema,
      /** Name of the holiday. */
      feriado: z.string().nullable(),
      entradas: z.array(entradaSchema),
      /** How many more there are on this day than were sent. */
      mas: z.number().int(),
    }),
  ),
});
export type Agenda = z.infer<typeof agendaSchema>;

/** Any day of the week or month that is asked for. */
const rangoSchema = z.strictObject({ dia: fechaSchema.optional() });

const feriadoSchema = z.object({
  fecha: fechaSchema,
  nombre: z.string(),
  /** Brought by the program, or written by the point. */
  origen: z.enum(['PROGRAMA', 'PUNTO']),
  /** False: taken off by the point; it counts as a working day. */
  activo: z.boolean(),
});
export type FeriadoFila = z.infer<typeof feriadoSchema>;

export const guardarFeriadoSchema = z.strictObject({ fecha: fechaSchema, nombre: texto(80, 3, 'Escriba qué se celebra.') });
const hechoSchema = z.object({ fecha: fechaSchema });

export const agendaContract = {
  'agenda.semana': query({
    access: 'AGENDA_LEER',
    summary: 'La semana de lunes a domingo: plazos, visitas, sesiones, audiencias, compromisos y feriados.',
    input: rangoSchema,
    output: agendaSchema,
  }),
  'agenda.mes': query({
    access: 'AGENDA_LEER',
    summary: 'El mes en semanas enteras.',
    input: rangoSchema,
    output: agendaSchema,
  }),
  'agenda.previsualizarSemana': task({
    access: 'AGENDA_LEER',
    summary: 'La agenda de una semana tal como saldrá impresa: solo códigos, sin número.',
    input: rangoSchema,
    output: z.object({ pdf: base64Schema }),
  }),
  'agenda.imprimirSemana': task({
    access: 'AGENDA_LEER',
    summary: 'Imprime la agenda de una semana.',
    input: rangoSchema,
    output: z.object({ impreso: z.boolean() }),
  }),
  'agenda.guardarSemanaPdf': task({
    access: 'AGENDA_LEER',
    summary: 'Guarda la agenda de una semana como PDF.',
    input: rangoSchema,
    output: z.object({ guardado: z.boolean() }),
  }),
  'agenda.listarFeriados': query({
    access: 'AGENDA_LEER',
    summary: 'Los feriados de un año, también los que el punto quitó.',
    input: z.strictObject({ anio: entero(2000, 2200) }),
    output: z.object({ feriados: z.array(feriadoSchema) }),
  }),
  'agenda.guardarFeriado': command({
    access: 'FERIADO_EDITAR',
    summary: 'Añade un feriado o cambia su nombre, por ejemplo si un decreto lo mueve.',
    input: guardarFeriadoSchema,
    output: hechoSchema,
  }),
  'agenda.quitarFeriado': command({
    access: 'FERIADO_EDITAR',
    summary: 'Quita un feriado: ese día vuelve a contar como laborable.',
    input: z.strictObject({ fecha: fechaSchema }),
    output: hechoSchema,
  }),
} as const;
