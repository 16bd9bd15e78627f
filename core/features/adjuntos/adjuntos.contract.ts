import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { base64Schema, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import { REFERENCIAS_ADJUNTO, TIPOS_MIME } from './adjuntos.types';

export const adjuntoSchema = z.object({
  id: idSchema,
  casoId: idSchema,
  titulo: z.string(),
  tipoMime: z.enum(TIPOS_MIME),
  bytes: z.number().int(),
  sha256: z.string(),
  /** Place, device and author were taken out of the file. */
  sinMetadatos: z.boolean(),
  referenciaTipo: z.enum(REFERENCIAS_ADJUNTO).nullable(),
  referenciaId: z.string().nullable(),
  agregadoEn: instanteSchema,
  agregadoPor: z.string(),
  retiradoEn: instanteSchema.nullable(),
  retiradoRazon: z.string().nullable(),
});
export type Adjunto = z.infer<typeof adjuntoSchema>;

export const agregarAdjuntoSchema = z.strictObject({
  casoId: idSchema,
  titulo: texto(120, 3, 'Escriba qué es este archivo.'),
  /** Bounded well above 20 MB, so that a large file gets its own words. */
  contenido: base64Schema.min(8, { error: 'Elija un archivo.' }).max(40_000_000, { error: 'El archivo es demasiado grande.' }),
  /** A picture shows no child, no injury and nothing intimate (§1.5.6). */
  declaracion: z.boolean(),
  referencia: z.strictObject({ tipo: opcion(REFERENCIAS_ADJUNTO), id: idSchema }).optional(),
});

export const adjuntosContract = {
  'adjuntos.listar': query({
    access: 'CASO_LEER',
    summary: 'Archivos guardados con un caso.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({ adjuntos: z.array(adjuntoSchema) }),
  }),
  'adjuntos.agregar': command({
    access: 'ADJUNTO_AGREGAR',
    summary: 'Guarda cifrado un PDF, una imagen o un audio de hasta 20 MB, sin datos de lugar ni de aparato.',
    input: agregarAdjuntoSchema,
    output: z.object({ id: idSchema, sha256: z.string() }),
  }),
  'adjuntos.leer': task({
    access: 'CASO_LEER',
    summary: 'El contenido de un archivo, comprobado con su huella, para verlo dentro del programa.',
    input: z.strictObject({ id: idSchema, motivo: textoOpcional(300) }),
    output: z.object({ adjunto: adjuntoSchema, contenido: base64Schema }),
  }),
  'adjuntos.retirar': command({
    access: 'ADJUNTO_AGREGAR',
    summary: 'Retira un archivo de la vista con una razón; no se borra.',
    input: z.strictObject({ id: idSchema, razon: texto(300, 10, 'Escriba por qué se retira (al menos 10 letras).') }),
    output: z.object({ id: idSchema }),
  }),
} as const;
