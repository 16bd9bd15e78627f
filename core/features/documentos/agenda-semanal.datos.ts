import { z } from 'zod';
import { fechaSchema } from '@core/kernel/dates';
import { codigoCasoSchema, cortoSchema, emisionCampos, horaSchema, lineaSchema, nivelRiesgoSchema } from './campos.datos';

/**
 * Snapshot of the weekly agenda for a point with one computer: codes only, no field that could hold the name of anybody
 * of a case. It hangs on a wall or lies on the counter; so it says no type of violation either. Not numbered.
 */
export const CLASES_AGENDA = [
  'PLAZO_LEGAL',
  'META',
  'VALORAR',
  'ENTREGA',
  'RESPUESTA',
  'INSISTENCIA',
  'VISITA',
  'MEDIACION',
  'COMPROMISO',
  'SEGUIMIENTO',
  'REVALORACION',
  'AUDIENCIA',
  'MEDIDA_VENCE',
  'CUMPLE_18',
  'REVISION_CIERRE',
  'RESPALDO',
  'INFORME',
  'OTRO',
] as const;
export type ClaseAgenda = (typeof CLASES_AGENDA)[number];

export const entradaAgendaSchema = z.object({
  /** `null`: the whole day. */
  hora: horaSchema.nullable(),
  clase: z.enum(CLASES_AGENDA),
  /** `null` for what belongs to no case (backup). */
  codigoCaso: codigoCasoSchema.nullable(),
  riesgo: nivelRiesgoSchema.nullable(),
  /** Official name of the institution, from the directory. */
  institucion: lineaSchema.nullable(),
  /** Initials of who does it. */
  responsable: z.string().max(24).nullable(),
});
export type EntradaAgenda = z.infer<typeof entradaAgendaSchema>;

export const agendaSemanalDatosSchema = z.object({
  ...emisionCampos,
  numero: z.null(),
  /** Overdue before the first day, oldest first, with the day it fell due. */
  vencidas: z.array(entradaAgendaSchema.extend({ fecha: fechaSchema })).max(200),
  /** Monday to Sunday. */
  dias: z
    .array(
      z.object({
        fecha: fechaSchema,
        /** Name of the holiday, if it is one. */
        feriado: cortoSchema.nullable(),
        entradas: z.array(entradaAgendaSchema).max(120),
      }),
    )
    .length(7),
});
export type AgendaSemanalDatos = z.infer<typeof agendaSemanalDatosSchema>;
