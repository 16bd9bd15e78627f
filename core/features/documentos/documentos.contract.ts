import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { base64Schema, opcion } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { query, task } from '@core/kernel/operation';

export const VERSIONES_FICHA = ['INTERNA', 'RESERVADA'] as const;
const fichaEntradaSchema = z.strictObject({ casoId: idSchema, version: opcion(VERSIONES_FICHA) });

export const documentoSchema = z.object({
  id: idSchema,
  casoId: z.string().nullable(),
  tipo: z.string(),
  numero: z.string(),
  emitidoEn: instanteSchema,
  emitidoPor: z.string(),
  /** How many times it already left the program (printed or saved); from the first on, it leaves as COPIA. */
  salidas: z.number().int(),
  pdfSha256: z.string(),
});

export const documentosContract = {
  'documentos.previsualizarFicha': task({
    access: 'FICHA_EMITIR',
    summary: 'La ficha de caso tal como saldrá impresa, con la lista de lo que falta.',
    input: fichaEntradaSchema,
    output: z.object({ pdf: base64Schema, faltantes: z.array(z.object({ campo: z.string(), texto: z.string(), bloquea: z.boolean() })) }),
  }),
  'documentos.emitirFicha': task({
    access: 'FICHA_EMITIR',
    summary: 'Emite la ficha de caso: le da número y la congela.',
    input: fichaEntradaSchema,
    output: z.object({ documentoId: idSchema, numero: z.string() }),
  }),
  'documentos.listar': query({
    access: 'DOCUMENTO_LEER',
    summary: 'Documentos emitidos de un caso.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({ documentos: z.array(documentoSchema) }),
  }),
  'documentos.leer': task({
    access: 'DOCUMENTO_LEER',
    summary: 'El PDF congelado de un documento, comprobado con su huella. `copia` da la versión marcada COPIA.',
    input: z.strictObject({ id: idSchema, copia: z.boolean() }),
    output: z.object({ documento: documentoSchema, pdf: base64Schema }),
  }),
  'documentos.imprimir': task({
    access: 'DOCUMENTO_LEER',
    summary: 'Abre el diálogo de impresión del sistema. La primera salida es el original; después, COPIA.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ impreso: z.boolean(), copia: z.boolean() }),
  }),
  'documentos.guardarPdf': task({
    access: 'DOCUMENTO_LEER',
    summary: 'Guarda el PDF donde la persona elija. La primera salida es el original; después, COPIA.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ guardado: z.boolean(), copia: z.boolean() }),
  }),
} as const;
