import { z } from 'zod';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { vacioSchema } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { query } from '@core/kernel/operation';

/** What a reminder is about; each one is made by a source of its own (domain.md §4.9). */
export const CLASES_RECORDATORIO = [
  'PLAZO',
  'VALORAR',
  'ENTREGA',
  'TRAMITE',
  'INSISTENCIA',
  'SIN_RESPUESTA',
  'NO_COMPETENTE',
  'VERBAL',
  'LLAMADA_911',
  'VISITA',
  'VISITA_POR_RIESGO',
  'MEDIACION',
  'COMPROMISO',
  'AUDIENCIA',
  'MEDIDA',
  'REVALORAR',
  'SEGUIMIENTO',
  'MAYORIA',
  'CIERRE',
  'REVISION',
  'SUPERVISION',
  'RESPALDO',
  'INFORME',
] as const;
export type ClaseRecordatorio = (typeof CLASES_RECORDATORIO)[number];

/** The word on the button; where it leads is `camino`. */
export const ACTOS_RECORDATORIO = [
  'VALORAR',
  'EMITIR_OFICIO',
  'REGISTRAR_ENTREGA',
  'ABRIR_OFICIO',
  'ABRIR_VISITA',
  'PROGRAMAR_VISITA',
  'ABRIR_MEDIACION',
  'SEGUIR',
  'CERRAR',
  'RESPALDAR',
  'RESPONDER',
  'PREPARAR_INFORME',
  'ABRIR',
] as const;

export const SITUACIONES_RECORDATORIO = ['VENCIDO', 'HOY', 'PRONTO'] as const;

/** Codes and initials only: the list may be read from the door, and its words go to paper. */
export const recordatorioSchema = z.object({
  clave: z.string(),
  clase: z.enum(CLASES_RECORDATORIO),
  /** Null for what belongs to no case (backup, report). */
  casoId: idSchema.nullable(),
  codigo: z.string().nullable(),
  iniciales: z.string().nullable(),
  riesgo: z.enum(NIVELES_RIESGO).nullable(),
  situacion: z.enum(SITUACIONES_RECORDATORIO),
  /** The moment, when it has an hour. */
  venceEn: instanteSchema.nullable(),
  /** The day, in Loja; null for what is simply pending. */
  dia: fechaSchema.nullable(),
  texto: z.string(),
  acto: z.enum(ACTOS_RECORDATORIO),
  /** Path of the screen where it is done; only ids. */
  camino: z.string(),
  institucion: z.string().nullable(),
  /** Name with which the person responsible for the case enters. */
  responsable: z.string().nullable(),
});
export type Recordatorio = z.infer<typeof recordatorioSchema>;

export const recordatoriosContract = {
  'recordatorios.hoy': query({
    access: 'HOY_LEER',
    summary: 'Lo vencido, lo de hoy y lo de esta semana, calculado de los datos en el momento.',
    input: vacioSchema,
    output: z.object({
      recordatorios: z.array(recordatorioSchema),
      /** How many more there are than were sent: the most urgent ones come first, and nothing is left out in silence. */
      mas: z.number().int(),
      abiertos: z.number().int(),
      respaldo: z.object({ dias: z.number().int().nullable(), verificadoEn: instanteSchema.nullable(), destino: z.string().nullable() }),
    }),
  }),
} as const;
