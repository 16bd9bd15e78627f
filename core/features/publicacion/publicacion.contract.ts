import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { texto, vacioSchema } from '@core/kernel/fields';
import { idSchema, instalacionCodigoSchema, puntoCodigoSchema } from '@core/kernel/ids';
import { command, query } from '@core/kernel/operation';
import { ROLES } from '@core/kernel/permisos';
import { casoPublicadoSchema, cifraSchema, columnaPublicadaSchema, indicadorPublicadoSchema } from './publicacion.types';

const motivoSchema = texto(300, 10, 'Escriba para qué se publica, con al menos 10 letras; quedará en la bitácora.');

/** Three tables of 24 points and 19 periods, for a hundred years. */
const MAX_COLUMNAS = 150_000;

/** What the command line takes out of the central for PostgreSQL. None of it opens a connection. */
export const publicacionContract = {
  'publicacion.preparar': query({
    access: 'CENTRAL_LEER',
    summary: 'Los puntos y el paquete del que sale lo que se publica.',
    input: vacioSchema,
    output: z.object({
      ahora: instanteSchema,
      programa: z.string(),
      ficticio: z.boolean(),
      roles: z.array(z.enum(ROLES)),
      puntos: z.array(
        z.object({
          codigo: puntoCodigoSchema,
          nombre: z.string(),
          parroquia: z.string().nullable(),
          /** Null when nothing came yet. */
          paquete: z.object({ secuencia: z.number().int(), generadoEn: instanteSchema, sha256: z.string() }).nullable(),
        }),
      ),
    }),
  }),
  'publicacion.cifras': query({
    access: 'CENTRAL_LEER',
    summary: 'Cifras públicas, con la reserva ya aplicada, que todavía no se han publicado; queda en la bitácora.',
    input: z.strictObject({ motivo: motivoSchema, publicadas: z.array(columnaPublicadaSchema).max(MAX_COLUMNAS) }),
    output: z.object({
      cifras: z.array(cifraSchema),
      /** Finished years of the canton whose consolidated report nobody has issued yet. */
      sinConsolidado: z.array(z.number().int()),
    }),
  }),
  'publicacion.casos': query({
    access: 'CENTRAL_CASO_LEER',
    summary: 'Casos de un punto sin personas, días ni lugares, para publicarlos; queda en la bitácora.',
    input: z.strictObject({ motivo: motivoSchema, punto: puntoCodigoSchema }),
    output: z.object({ casos: z.array(casoPublicadoSchema) }),
  }),
  'publicacion.indicadores': query({
    access: 'CENTRAL_CASO_LEER',
    summary: 'Indicadores exactos de un punto o de todo el cantón (CENTRAL), para publicarlos; queda en la bitácora.',
    input: z.strictObject({ motivo: motivoSchema, punto: instalacionCodigoSchema }),
    output: z.object({ indicadores: z.array(indicadorPublicadoSchema) }),
  }),
  'publicacion.registrar': command({
    access: 'CENTRAL_LEER',
    summary: 'Escribe en la bitácora que una publicación terminó.',
    input: z.strictObject({
      publicacionId: idSchema,
      destino: texto(200),
      cifras: z.number().int().min(0),
      casos: z.number().int().min(0).nullable(),
    }),
    output: z.object({ publicacionId: idSchema }),
  }),
} as const;
