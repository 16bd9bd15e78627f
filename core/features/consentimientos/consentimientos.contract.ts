import { z } from 'zod';
import { faltanteSchema } from '@core/features/derivaciones/derivaciones.contract';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, nombreDePersona, opcion, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import { ASENTIMIENTOS, CALIDADES_CONSIENTE, DECISIONES, MODOS_CONSENTIMIENTO, PROPOSITOS } from './consentimientos.types';

export const registrarConsentimientoSchema = z.strictObject({
  casoId: idSchema,
  nnaId: idSchema,
  proposito: opcion(PROPOSITOS, 'Elija para qué es el consentimiento.'),
  decision: opcion(DECISIONES, 'Elija si acepta o no.'),
  otorgadoPor: nombreDePersona(120, 'Escriba el nombre de quien decide.'),
  calidad: opcion(CALIDADES_CONSIENTE, 'Elija quién es.'),
  /** Asked aloud and answered each time: who is pointed at never consents for the child. */
  esSenalada: z.boolean({ error: 'Diga si es la persona señalada.' }),
  modo: opcion(MODOS_CONSENTIMIENTO, 'Elija cómo lo dio.'),
  otorgadoEl: fechaSchema,
  asentimiento: opcion(ASENTIMIENTOS, 'Anote qué dijo la niña, niño o adolescente.'),
  asentimientoModo: opcion(MODOS_CONSENTIMIENTO).optional(),
  asentimientoNota: textoOpcional(500),
});
export type RegistrarConsentimiento = z.output<typeof registrarConsentimientoSchema>;

export const consentimientoSchema = z.object({
  id: idSchema,
  casoId: idSchema,
  nnaId: z.string().nullable(),
  proposito: z.enum(PROPOSITOS),
  decision: z.enum(DECISIONES),
  otorgadoPor: z.string(),
  calidad: z.string(),
  modo: z.enum(MODOS_CONSENTIMIENTO),
  otorgadoEl: fechaSchema,
  asentimiento: z.enum(ASENTIMIENTOS),
  asentimientoModo: z.enum(MODOS_CONSENTIMIENTO).nullable(),
  asentimientoNota: z.string().nullable(),
  documentoId: z.string().nullable(),
  retiradoEl: fechaSchema.nullable(),
  retiradoPorQuien: z.string().nullable(),
  retiradoNota: z.string().nullable(),
  /** Given, not refused by the child, not withdrawn. */
  vale: z.boolean(),
  registradoEn: instanteSchema,
  registradoPor: z.string(),
});
export type Consentimiento = z.infer<typeof consentimientoSchema>;

const unoSchema = z.strictObject({ id: idSchema });

export const consentimientosContract = {
  'consentimientos.listar': query({
    access: 'CASO_LEER',
    summary: 'Consentimientos de un caso por propósito, con el asentimiento y los retiros.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({
      consentimientos: z.array(consentimientoSchema),
      /** Purposes for which a consent holds today. */
      vigentes: z.array(z.enum(PROPOSITOS)),
    }),
  }),
  'consentimientos.registrar': command({
    access: 'CONSENTIMIENTO_REGISTRAR',
    summary: 'Anota un consentimiento o una negativa, con lo que dijo la niña, niño o adolescente.',
    input: registrarConsentimientoSchema,
    output: z.object({ id: idSchema }),
  }),
  'consentimientos.retirar': command({
    access: 'CONSENTIMIENTO_REGISTRAR',
    summary: 'Anota que se retiró un consentimiento; desde ese día no vale.',
    input: z.strictObject({
      id: idSchema,
      retiradoEl: fechaSchema,
      quien: nombreDePersona(120, 'Escriba quién lo retira.'),
      nota: textoOpcional(500),
    }),
    output: z.object({ id: idSchema }),
  }),
  'consentimientos.previsualizarAviso': task({
    access: 'CONSENTIMIENTO_REGISTRAR',
    summary: 'El aviso de privacidad con el consentimiento, tal como saldrá impreso.',
    input: unoSchema,
    output: z.object({ pdf: base64Schema, faltantes: z.array(faltanteSchema) }),
  }),
  'consentimientos.emitirAviso': task({
    access: 'CONSENTIMIENTO_REGISTRAR',
    summary: 'Emite el aviso de privacidad con el consentimiento: le da número y lo congela.',
    input: unoSchema,
    output: z.object({ documentoId: idSchema, numero: z.string() }),
  }),
} as const;
