import { z } from 'zod';
import { texto, vacioSchema } from '@core/kernel/fields';
import { command, query } from '@core/kernel/operation';

export const centralSchema = z.object({ publica: z.string().nullable(), huella: z.string().nullable() });

export const centralContract = {
  'central.leer': query({
    access: 'SESION',
    summary: 'Clave pública de la central, si ya se cargó, con su huella.',
    input: vacioSchema,
    output: centralSchema,
  }),
  'central.cargarClave': command({
    access: 'CLAVE_CENTRAL_CARGAR',
    summary: 'Carga la clave pública de la central: desde entonces los respaldos se cierran también para ella.',
    input: z.strictObject({ publica: texto(100, 1, 'Copie la clave de la tarjeta de la central.') }),
    output: centralSchema,
  }),
} as const;
