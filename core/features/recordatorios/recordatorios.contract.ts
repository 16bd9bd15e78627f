import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { vacioSchema } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { query } from '@core/kernel/operation';

export const recordatorioSchema = z.object({
  clave: z.string(),
  casoId: idSchema,
  codigo: z.string(),
  iniciales: z.string(),
  clase: z.enum(['PLAZO', 'VALORAR', 'ENTREGA', 'RESPUESTA']),
  situacion: z.enum(['VENCIDO', 'HOY', 'PRONTO']),
  venceEn: instanteSchema.nullable(),
  texto: z.string(),
  acto: z.enum(['VALORAR', 'EMITIR_OFICIO', 'REGISTRAR_ENTREGA', 'ABRIR']),
  institucion: z.string().nullable(),
});
export type Recordatorio = z.infer<typeof recordatorioSchema>;

export const recordatoriosContract = {
  'recordatorios.hoy': query({
    access: 'HOY_LEER',
    summary: 'Lo vencido, lo de hoy y lo de esta semana, calculado de los datos en el momento.',
    input: vacioSchema,
    output: z.object({
      recordatorios: z.array(recordatorioSchema),
      abiertos: z.number().int(),
      respaldo: z.object({ dias: z.number().int().nullable(), verificadoEn: instanteSchema.nullable(), destino: z.string().nullable() }),
    }),
  }),
} as const;
