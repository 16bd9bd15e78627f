import { z } from 'zod';
import { codigoCasoSchema, cortoSchema, emisionCampos, lineaSchema } from './campos.datos';

/**
 * Snapshot of a blank form for days without power. Not numbered: each sheet has room for a number by hand, and the
 * «registro diferido» types it in later with the date of the paper. A known case may stand on it by its code.
 */
export const FORMULARIOS = ['REGISTRO', 'VISITA', 'SEGUIMIENTO', 'LLAMADA_ENTREGA'] as const;
export type Formulario = (typeof FORMULARIOS)[number];

const comun = { ...emisionCampos, numero: z.null(), codigoCaso: codigoCasoSchema.nullable() };

export const formularioDatosSchema = z.discriminatedUnion('formulario', [
  z.object({
    formulario: z.literal('REGISTRO'),
    ...comun,
    /** The eight questions of block A of the triage in force, as the screen asks them. */
    preguntas: z.array(z.object({ codigo: cortoSchema, texto: lineaSchema })).max(12),
  }),
  z.object({ formulario: z.literal('VISITA'), ...comun }),
  z.object({ formulario: z.literal('SEGUIMIENTO'), ...comun }),
  z.object({ formulario: z.literal('LLAMADA_ENTREGA'), ...comun }),
]);
export type FormularioDatos = z.infer<typeof formularioDatosSchema>;
