import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, texto, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { query, task } from '@core/kernel/operation';

export const destinoRespaldoSchema = z.object({
  id: z.string(),
  etiqueta: z.string(),
  clase: z.enum(['MEMORIA', 'CARPETA']),
  libreMb: z.number().int(),
  soloLectura: z.boolean(),
});
export type DestinoRespaldo = z.infer<typeof destinoRespaldoSchema>;

export const respaldoSchema = z.object({
  id: idSchema,
  secuencia: z.number().int(),
  archivo: z.string(),
  destino: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  casos: z.number().int(),
  documentos: z.number().int(),
  creadoEn: instanteSchema,
  verificadoEn: instanteSchema,
});

/** A file the person chose in the system's dialog; the screen only ever holds its number, never a path. */
const archivoElegidoSchema = z.object({ id: z.string(), nombre: z.string() });

export const contenidoRespaldoSchema = z.object({
  punto: z.string(),
  puntoNombre: z.string(),
  esDemo: z.boolean(),
  creadoEn: instanteSchema,
  secuencia: z.number().int(),
  programa: z.string(),
  casos: z.number().int(),
  documentos: z.number().int(),
  personas: z.number().int(),
});
const personaActaSchema = z.strictObject({
  nombre: texto(120, 3, 'Escriba el nombre completo.'),
  cedula: textoOpcional(20),
  cargo: texto(120, 2, 'Escriba el cargo.'),
  institucion: textoOpcional(120),
});

/** An acta de entrega-recepción, or at the central a conformidad. */
export const actaSchema = z.object({
  id: idSchema,
  numero: z.string(),
  emitidoEn: instanteSchema,
  anulada: z.boolean(),
  respaldoId: idSchema.nullable(),
});

const abrirSchema = z.strictObject({
  archivoId: z.string().max(60),
  claveRecuperacion: texto(400, 1, 'Escriba los grupos de la hoja de recuperación.'),
});

export const respaldosContract = {
  'respaldos.estado': query({
    access: 'RESPALDO_LEER',
    summary: 'El último respaldo verificado, su edad y las copias locales.',
    input: vacioSchema,
    output: z.object({
      ultimo: respaldoSchema.nullable(),
      copiasLocales: z.array(z.string()),
      siguienteSecuencia: z.number().int(),
      casos: z.number().int(),
      conCentral: z.boolean(),
    }),
  }),
  'respaldos.destinos': query({
    access: 'RESPALDO_CREAR',
    summary: 'Memorias conectadas y carpetas elegidas.',
    input: vacioSchema,
    output: z.object({ destinos: z.array(destinoRespaldoSchema) }),
  }),
  'respaldos.elegirCarpeta': task({
    access: 'RESPALDO_CREAR',
    summary: 'Abre el diálogo para elegir la carpeta del respaldo.',
    input: vacioSchema,
    output: z.object({ destino: destinoRespaldoSchema.nullable() }),
  }),
  'respaldos.crear': task({
    access: 'RESPALDO_CREAR',
    summary: 'Escribe el respaldo cifrado, lo relee, lo abre y compara: solo entonces está verificado.',
    input: z.strictObject({ destinoId: z.string().max(60) }),
    output: respaldoSchema,
  }),
  'respaldos.elegirArchivo': task({
    access: 'ABIERTA',
    summary: 'Abre el diálogo para elegir un archivo de respaldo.',
    input: vacioSchema,
    output: z.object({ archivo: archivoElegidoSchema.nullable() }),
  }),
  'respaldos.inspeccionar': task({
    access: 'ABIERTA',
    summary: 'Mira dentro de un respaldo sin escribir nada: punto, fecha y cantidades.',
    input: abrirSchema,
    output: contenidoRespaldoSchema,
  }),
  'respaldos.verificar': task({
    access: 'ABIERTA',
    summary: 'Comprueba un respaldo entero: cada archivo, cada tabla.',
    input: abrirSchema,
    output: contenidoRespaldoSchema.extend({ verificado: z.literal(true) }),
  }),
  'respaldos.prepararActa': query({
    access: 'RESPALDO_CREAR',
    summary: 'Lo que ya se sabe para el acta de entrega del último respaldo.',
    input: z.strictObject({ respaldoId: idSchema }),
    output: z.object({
      entrega: z.object({ nombre: z.string(), cedula: z.string(), cargo: z.string() }),
      medio: z.string(),
      desde: fechaSchema.nullable(),
      hasta: fechaSchema,
    }),
  }),
  'respaldos.emitirActaEntrega': task({
    access: 'RESPALDO_CREAR',
    summary: 'Emite el acta de entrega-recepción de un respaldo verificado.',
    input: z.strictObject({
      respaldoId: idSchema,
      entrega: personaActaSchema,
      recibe: personaActaSchema,
      medio: textoOpcional(120),
      serie: textoOpcional(60),
      desde: fechaSchema.optional(),
      hasta: fechaSchema,
      devuelve: z.boolean().optional(),
    }),
    output: z.object({ id: idSchema, numero: z.string() }),
  }),
  'respaldos.actas': query({
    access: 'ENTREGA_LEER',
    summary: 'Actas de entrega-recepción y conformidades emitidas en este equipo.',
    input: vacioSchema,
    output: z.object({ actas: z.array(actaSchema) }),
  }),
  'respaldos.leerActa': query({
    access: 'ENTREGA_LEER',
    summary: 'El PDF congelado de un acta o conformidad.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ numero: z.string(), pdf: base64Schema }),
  }),
  'respaldos.imprimirActa': task({
    access: 'ENTREGA_LEER',
    summary: 'Imprime un acta o conformidad; desde la segunda vez, como COPIA.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ impreso: z.boolean(), copia: z.boolean() }),
  }),
  'respaldos.guardarActaPdf': task({
    access: 'ENTREGA_LEER',
    summary: 'Guarda el PDF de un acta o conformidad.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ guardado: z.boolean(), copia: z.boolean() }),
  }),
  'respaldos.restaurar': task({
    access: 'ABIERTA',
    summary: 'Restaura un respaldo con la hoja de recuperación. Si ya había datos, los aparta primero.',
    input: abrirSchema,
    output: contenidoRespaldoSchema.extend({ apartado: z.string().nullable() }),
  }),
} as const;
