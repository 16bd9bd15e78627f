import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { base64Schema, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';

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
  /** Taken back before its delivery: who, when and why; it can be read and does not leave the program any more. */
  anulacion: z.object({ en: instanteSchema, por: z.string(), razon: z.string() }).nullable(),
});

/**
 * Kinds that may be taken back: papers that hang on no other record. An agreement or an act of closing is put right on its own
 * screen. A report that is taken back is replaced by another one of its period.
 */
export const DOCUMENTOS_ANULABLES: readonly string[] = ['OFICIO', 'FICHA', 'HOJA_RUTA', 'INFORME'];

/** Blank sheets; AVISO is the privacy notice with consent, to be filled by hand. */
export const FORMULARIOS_EN_BLANCO = ['REGISTRO', 'VISITA', 'SEGUIMIENTO', 'LLAMADA_ENTREGA', 'AVISO'] as const;
const formularioSchema = z.strictObject({ formulario: opcion(FORMULARIOS_EN_BLANCO, 'Elija la hoja.'), casoId: idSchema.optional() });

export const documentosContract = {
  'documentos.anular': command({
    access: 'DOCUMENTO_ANULAR',
    summary: 'Anula un documento de un caso antes de entregarlo, o un informe, con la razón. Conserva su número y sigue en la lista.',
    input: z.strictObject({ id: idSchema, razon: texto(500, 10, 'Escriba por qué se anula (al menos 10 letras).') }),
    output: z.object({ id: idSchema, numero: z.string() }),
  }),
  'documentos.formulario': task({
    access: 'FORMULARIO_IMPRIMIR',
    summary: 'Una hoja en blanco para los días sin luz, tal como saldrá impresa. No lleva número.',
    input: formularioSchema,
    output: z.object({ pdf: base64Schema }),
  }),
  'documentos.imprimirFormulario': task({
    access: 'FORMULARIO_IMPRIMIR',
    summary: 'Imprime una hoja en blanco con el diálogo del sistema.',
    input: formularioSchema,
    output: z.object({ impreso: z.boolean() }),
  }),
  'documentos.guardarFormulario': task({
    access: 'FORMULARIO_IMPRIMIR',
    summary: 'Guarda una hoja en blanco como PDF donde la persona elija.',
    input: formularioSchema,
    output: z.object({ guardado: z.boolean() }),
  }),
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
    input: z.strictObject({ id: idSchema, copia: z.boolean(), motivo: textoOpcional(300) }),
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
