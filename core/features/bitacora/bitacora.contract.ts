import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { entero, vacioSchema } from '@core/kernel/fields';
import { query } from '@core/kernel/operation';

export const verificacionSchema = z.object({
  integra: z.boolean(),
  filas: z.number().int(),
  /** Sequence number of the first row that does not fit, and what is wrong with it. */
  primeraFalla: z.object({ secuencia: z.number().int(), motivo: z.string() }).nullable(),
  cabeza: z.string(),
});

export const bitacoraContract = {
  'bitacora.verificar': query({
    access: 'BITACORA_VERIFICAR',
    summary: 'Recorre la bitácora y comprueba que ninguna fila fue cambiada ni quitada.',
    input: vacioSchema,
    output: verificacionSchema,
  }),
  'bitacora.listar': query({
    access: 'BITACORA_VERIFICAR',
    summary: 'Últimas filas de la bitácora, de la más nueva a la más antigua.',
    input: z.strictObject({ antesDe: entero(1, Number.MAX_SAFE_INTEGER).optional(), limite: entero(1, 200) }),
    output: z.object({
      filas: z.array(
        z.object({
          secuencia: z.number().int(),
          en: instanteSchema,
          usuario: z.string(),
          accion: z.string(),
          entidad: z.string(),
          entidadId: z.string(),
        }),
      ),
    }),
  }),
} as const;
