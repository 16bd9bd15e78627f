import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { opcion, texto, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { idSchema, puntoCodigoSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import { CAMPOS_CAMBIABLES, CATALOGOS_CAMBIABLES } from './enmienda.datos';

const catalogoSchema = opcion(CATALOGOS_CAMBIABLES, 'Elija qué catálogo cambia.');

/** One row of a catalogue as the central may change it. */
const filaSchema = z.object({
  codigo: z.string(),
  titulo: z.string(),
  /** Article, or that it is a value of the programme. */
  detalle: z.string(),
  vigenteDesde: fechaSchema,
  campos: z.array(
    z.object({
      campo: z.enum(CAMPOS_CAMBIABLES),
      clase: z.enum(['NUMERO', 'TEXTO', 'PARRAFO']),
      maximo: z.number().int(),
      vaciable: z.boolean(),
      unidad: z.string().nullable(),
      valor: z.string(),
    }),
  ),
  /** Changes that begin later, sent or not. */
  despues: z.array(z.object({ vigenteDesde: fechaSchema, texto: z.string() })),
});

export const cambioVistoSchema = z.object({
  catalogo: z.enum(CATALOGOS_CAMBIABLES),
  codigo: z.string(),
  titulo: z.string(),
  clase: z.enum(['CAMBIA', 'AGREGA', 'QUITA', 'NO_SE_APLICA']),
  vigenteDesde: fechaSchema,
  campos: z.array(
    z.object({
      campo: z.enum(CAMPOS_CAMBIABLES),
      antes: z.string().nullable(),
      despues: z.string().nullable(),
      propio: z.boolean().optional(),
    }),
  ),
});

const enmiendaVistaSchema = cambioVistoSchema.extend({
  id: idSchema,
  /** Number of the package that it left with; null while it waits. */
  paquete: z.number().int().nullable(),
  escritaEn: instanteSchema,
  escritaPor: z.string(),
});

export const enmendarSchema = z.strictObject({
  catalogo: catalogoSchema,
  codigo: texto(80, 1, 'Elija qué fila cambia.'),
  vigenteDesde: fechaSchema,
  campos: z
    .array(
      z.strictObject({
        campo: opcion(CAMPOS_CAMBIABLES, 'Elija qué dato cambia.'),
        valor: z.string().trim().max(1_200, { error: 'Escriba como máximo 1200 letras.' }),
      }),
    )
    .min(1, { error: 'Escriba qué cambia.' })
    .max(20, { error: 'Son demasiados datos a la vez.' }),
});

const previstoPuntoSchema = z.object({
  codigo: puntoCodigoSchema,
  nombre: z.string(),
  /** Notes that wait, or that left before and have no answer yet. */
  notas: z.number().int(),
  /** Of them, those that never left. */
  nuevas: z.number().int(),
  acuses: z.number().int(),
  /** Its last hand-over brought the key that its notes are sealed for. */
  conClave: z.boolean(),
  /** Newest package that the point had applied when it handed over; null: none. */
  aplicado: z.number().int().nullable(),
});

const emitidoSchema = z.object({
  id: idSchema,
  numero: z.number().int(),
  /** Null: for every point. */
  destino: puntoCodigoSchema.nullable(),
  sha256: z.string(),
  creadoEn: instanteSchema,
  registradoPor: z.string(),
  enmiendas: z.number().int(),
  notas: z.number().int(),
  /** Points that have handed over since and had applied this package or a later one. */
  aplicadoPor: z.array(puntoCodigoSchema),
});

export const paqueteVistoSchema = z.object({
  estado: z.enum(['NUEVO', 'YA_APLICADO']),
  central: z.string(),
  /** Fingerprint of the card that the signature was checked with. */
  huella: z.string(),
  numero: z.number().int(),
  creadoEn: instanteSchema,
  sha256: z.string(),
  paraTodos: z.boolean(),
  cambios: z.array(cambioVistoSchema),
  /** New notes for this point. */
  notas: z.number().int(),
  /** Answers of this point that the central has read. */
  acuses: z.number().int(),
  /** The part for this point was sealed for another key of it: what else is in the package can be applied. */
  notasCerradas: z.boolean(),
});
export type PaqueteVisto = z.infer<typeof paqueteVistoSchema>;

const recibidoSchema = paqueteVistoSchema.pick({ central: true, numero: true, creadoEn: true, cambios: true, notas: true }).extend({
  id: idSchema,
  aplicadoEn: instanteSchema,
  aplicadoPor: z.string(),
});

const puntoOpcionalSchema = puntoCodigoSchema.optional();

export const paquetesContract = {
  'paquetes.catalogo': query({
    access: 'CENTRAL_EMITIR',
    summary: 'En la central: las filas de un catálogo que se pueden cambiar, con lo que ya está decidido.',
    input: z.strictObject({ catalogo: catalogoSchema, buscar: textoOpcional(60) }),
    output: z.object({ filas: z.array(filaSchema), total: z.number().int() }),
  }),
  'paquetes.enmiendas': query({
    access: 'CENTRAL_EMITIR',
    summary: 'En la central: los cambios de catálogos que se decidieron, enviados o por enviar.',
    input: vacioSchema,
    output: z.object({ enmiendas: z.array(enmiendaVistaSchema) }),
  }),
  'paquetes.enmendar': command({
    access: 'CENTRAL_EMITIR',
    summary: 'En la central: decide un cambio de un catálogo, desde qué día. Sale en el próximo paquete.',
    input: enmendarSchema,
    output: z.object({ id: idSchema }),
  }),
  'paquetes.retirarEnmienda': command({
    access: 'CENTRAL_EMITIR',
    summary: 'En la central: retira un cambio que todavía no salió.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
  'paquetes.previsto': query({
    access: 'CENTRAL_EMITIR',
    summary: 'En la central: qué llevaría el próximo paquete.',
    input: vacioSchema,
    output: z.object({
      numero: z.number().int(),
      enmiendas: z.number().int(),
      nuevas: z.number().int(),
      puntos: z.array(previstoPuntoSchema),
    }),
  }),
  'paquetes.preparar': task({
    access: 'CENTRAL_EMITIR',
    summary: 'En la central: firma un paquete y lo escribe en una memoria, releído y comparado. Sin punto es para los 24.',
    input: z.strictObject({ medioId: z.string().max(60), punto: puntoOpcionalSchema, conNotas: z.boolean() }),
    output: z.object({
      id: idSchema,
      numero: z.number().int(),
      archivo: z.string(),
      bytes: z.number().int(),
      sha256: z.string(),
      enmiendas: z.number().int(),
      notas: z.number().int(),
      /** Points whose notes stay: no hand-over has brought their key yet. */
      sinClave: z.array(puntoCodigoSchema),
    }),
  }),
  'paquetes.emitidos': query({
    access: 'CENTRAL_EMITIR',
    summary: 'En la central: los paquetes que se hicieron y qué puntos los aplicaron.',
    input: vacioSchema,
    output: z.object({ paquetes: z.array(emitidoSchema) }),
  }),
  'paquetes.elegir': task({
    access: 'PAQUETE_RECIBIR',
    summary: 'En el punto: abre el diálogo para elegir un paquete de la central.',
    input: vacioSchema,
    output: z.object({ archivo: z.object({ id: z.string(), nombre: z.string() }).nullable() }),
  }),
  'paquetes.ver': task({
    access: 'PAQUETE_RECIBIR',
    summary: 'En el punto: comprueba un paquete de la central y dice qué cambiaría, sin cambiar nada.',
    input: z.strictObject({ archivoId: z.string().max(60) }),
    output: paqueteVistoSchema,
  }),
  'paquetes.aplicar': task({
    access: 'PAQUETE_RECIBIR',
    summary: 'En el punto: aplica el paquete que se acaba de ver, todo o nada. Lo de antes queda con su fecha de fin.',
    input: z.strictObject({ archivoId: z.string().max(60), sha256: texto(64, 64, 'Mire primero el paquete.') }),
    output: z.object({ id: idSchema, resultado: z.enum(['APLICADO', 'YA_APLICADO']), paquete: paqueteVistoSchema }),
  }),
  'paquetes.recibidos': query({
    access: 'PAQUETE_RECIBIR',
    summary: 'En el punto: los paquetes aplicados y lo que cada uno cambió.',
    input: vacioSchema,
    output: z.object({ paquetes: z.array(recibidoSchema) }),
  }),
} as const;
