import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { entero, texto } from '@core/kernel/fields';
import { command, query } from '@core/kernel/operation';

/** `formulario` or `formulario:id`; one draft per person and key. */
const claveBorradorSchema = z
  .string()
  .regex(/^[a-z-]+(:[0-9a-zA-Z-]+)?$/, { error: 'Clave de borrador no válida.' })
  .max(80);

export const borradoresContract = {
  'borradores.guardar': command({
    remembered: false,
    access: 'BORRADOR_USAR',
    summary: 'Guarda lo escrito en un formulario, dentro de los datos cifrados.',
    input: z.strictObject({ clave: claveBorradorSchema, esquema: entero(1, 1000), contenido: texto(200_000) }),
    output: z.object({ guardadoEn: instanteSchema }),
  }),
  'borradores.leer': query({
    access: 'BORRADOR_USAR',
    summary: 'Devuelve el borrador de un formulario, si lo hay y es de este mismo formato.',
    input: z.strictObject({ clave: claveBorradorSchema, esquema: entero(1, 1000) }),
    output: z.object({ borrador: z.object({ contenido: z.string(), guardadoEn: instanteSchema }).nullable() }),
  }),
  'borradores.descartar': command({
    remembered: false,
    access: 'BORRADOR_USAR',
    summary: 'Descarta el borrador de un formulario.',
    input: z.strictObject({ clave: claveBorradorSchema }),
    output: z.object({}),
  }),
} as const;
