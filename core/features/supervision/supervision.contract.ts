import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { texto, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';

/** Where a note stands at the point. `RECIBIDA_EN_CENTRAL`: a later package says that the answer was read. */
export const ESTADOS_NOTA = ['NUEVA', 'LEIDA', 'RESPONDIDA', 'RECIBIDA_EN_CENTRAL'] as const;

/** In the list there is no text: one about a case of sexual violence opens with a motive only. */
const notaSchema = z.object({
  id: idSchema,
  casoId: idSchema.nullable(),
  codigo: z.string().nullable(),
  estado: z.enum(ESTADOS_NOTA),
  escritaEn: instanteSchema,
  escritaPor: z.string(),
  llegoEn: instanteSchema,
});
export type NotaDeCentral = z.infer<typeof notaSchema>;

const notaAbiertaSchema = notaSchema.extend({
  texto: z.string(),
  leidaEn: instanteSchema.nullable(),
  respuesta: z.string().nullable(),
  respondidaEn: instanteSchema.nullable(),
  respondidaPor: z.string().nullable(),
});

export const responderSchema = z.strictObject({ id: idSchema, respuesta: texto(2_000, 3, 'Escriba la respuesta.') });

export const supervisionContract = {
  'supervision.listar': query({
    access: 'NOTA_RESPONDER',
    summary: 'Las notas de supervisión que llegaron de la central, sin su texto.',
    input: vacioSchema,
    output: z.object({ notas: z.array(notaSchema) }),
  }),
  'supervision.abrir': task({
    access: 'NOTA_RESPONDER',
    summary: 'Abre una nota de supervisión; queda como leída.',
    input: z.strictObject({ id: idSchema, motivo: textoOpcional(300) }),
    output: notaAbiertaSchema,
  }),
  'supervision.responder': command({
    access: 'NOTA_RESPONDER',
    summary: 'Responde una nota. La respuesta viaja con la próxima entrega.',
    input: responderSchema,
    output: z.object({ id: idSchema }),
  }),
} as const;
