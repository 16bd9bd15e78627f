import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, texto, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { idSchema, puntoCodigoSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import { ESTADOS_PAQUETE } from './recepcion.rules';
import { verCasoSchema } from './ver-caso.contract';

/** Which central this computer seals to, as people compare it. */
export const centralSchema = z.object({
  publica: z.string().nullable(),
  nombre: z.string().nullable(),
  huella: z.string().nullable(),
  /** Null while only the bare key is known. */
  palabras: z.array(z.string()).nullable(),
  /** Signed packages of the central can be checked. */
  conFirma: z.boolean(),
});

const tarjetaVistaSchema = z.object({
  texto: z.string(),
  nombre: z.string(),
  huella: z.string(),
  palabras: z.array(z.string()),
  creadaEn: instanteSchema,
  /** Whether another one is loaded now. */
  cambia: z.boolean(),
});

export const cambiosSchema = z.object({
  primera: z.boolean(),
  total: z.number().int(),
  nuevos: z.array(z.string()),
  cambiados: z.array(z.string()),
  cerrados: z.array(z.string()),
  idos: z.array(z.string()),
});

export const recepcionSchema = z.object({
  id: idSchema,
  punto: puntoCodigoSchema,
  puntoNombre: z.string(),
  secuencia: z.number().int(),
  generadoEn: instanteSchema,
  archivo: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  programa: z.string(),
  esquema: z.number().int(),
  casos: z.number().int(),
  bitacoraIntegra: z.boolean(),
  entregadoPor: z.string(),
  motivo: z.string().nullable(),
  recibidoEn: instanteSchema,
  recibidoPor: z.string(),
  /** Number of the last conformidad that was issued for it. */
  conformidad: z.object({ id: idSchema, numero: z.string() }).nullable(),
});

/** `ILEGIBLE`: nothing is known but why; `mensaje` says it. */
export const paqueteVistoSchema = z.object({
  archivoId: z.string(),
  archivo: z.string(),
  bytes: z.number().int(),
  estado: z.enum([...ESTADOS_PAQUETE, 'ILEGIBLE']),
  /** Why it cannot be received as it is; null where it can. */
  error: z.object({ code: z.string(), mensaje: z.string() }).nullable(),
  punto: z.string().nullable(),
  puntoNombre: z.string().nullable(),
  secuencia: z.number().int().nullable(),
  generadoEn: instanteSchema.nullable(),
  programa: z.string().nullable(),
  casos: z.number().int().nullable(),
  documentos: z.number().int().nullable(),
  /** What was received before from this point. */
  ultima: z.object({ secuencia: z.number().int(), recibidoEn: instanteSchema }).nullable(),
});

export const puntoCentralSchema = z.object({
  codigo: puntoCodigoSchema,
  nombre: z.string(),
  /** Null when nothing came yet. */
  ultima: recepcionSchema.nullable(),
  recepciones: z.number().int(),
  casos: z.number().int(),
  abiertos: z.number().int(),
});

const ladoSchema = z.object({ punto: z.string(), casoId: z.string(), codigo: z.string(), en: z.string() });

const notaSchema = z.object({
  id: idSchema,
  punto: puntoCodigoSchema,
  codigo: z.string().nullable(),
  texto: z.string(),
  escritaEn: instanteSchema,
  escritaPor: z.string(),
  /** Whether it already left in a signed package. */
  enviada: z.boolean(),
  /** What the point says, as its last hand-over brought it. */
  leidaEn: instanteSchema.nullable(),
  respuesta: z.string().nullable(),
  respondidaEn: instanteSchema.nullable(),
});

const destinoSchema = z.object({ id: z.string(), etiqueta: z.string(), clase: z.enum(['MEMORIA', 'CARPETA']) });
const codigoCasoSchema = texto(24, 1, 'Escriba el código del caso.');
const motivoSchema = texto(300, 10, 'Escriba para qué necesita abrirlo; quedará en la bitácora.');

export const centralContract = {
  'central.leer': query({
    access: 'SESION',
    summary: 'La central para la que se cierran los respaldos, con su huella y sus palabras.',
    input: vacioSchema,
    output: centralSchema,
  }),
  'central.abrirTarjeta': task({
    access: 'CLAVE_CENTRAL_CARGAR',
    summary: 'Abre el diálogo para elegir la tarjeta de la central y muestra sus palabras, sin cargarla.',
    input: vacioSchema,
    output: z.object({ tarjeta: tarjetaVistaSchema.nullable() }),
  }),
  'central.cargarTarjeta': command({
    access: 'CLAVE_CENTRAL_CARGAR',
    summary: 'Carga la tarjeta que se acaba de comparar: desde entonces los respaldos se cierran también para la central.',
    input: z.strictObject({
      tarjeta: texto(2_000, 1, 'Elija el archivo de la tarjeta de la central.'),
      huella: texto(40, 1, 'Compare primero las palabras de la tarjeta.'),
    }),
    output: centralSchema,
  }),
  'central.tarjeta': query({
    access: 'CENTRAL_LEER',
    summary: 'La tarjeta de esta central: claves públicas, huella y palabras.',
    input: vacioSchema,
    output: tarjetaVistaSchema.omit({ cambia: true }).extend({ sello: z.string(), firma: z.string() }),
  }),
  'central.exportarTarjeta': task({
    access: 'CENTRAL_LEER',
    summary: 'Guarda el archivo de la tarjeta donde se elija.',
    input: vacioSchema,
    output: z.object({ guardada: z.boolean() }),
  }),
  'central.imprimirTarjeta': task({
    access: 'CENTRAL_LEER',
    summary: 'La tarjeta como hoja para imprimir.',
    input: vacioSchema,
    output: z.object({ pdf: base64Schema }),
  }),
  'central.hojaSello': task({
    access: 'CENTRAL_CLAVES',
    summary: 'La hoja secreta con la clave que abre lo que los puntos cierran para la central.',
    input: vacioSchema,
    output: z.object({ pdf: base64Schema }),
  }),
  'central.medios': query({
    access: 'CENTRAL_RECIBIR',
    summary: 'Memorias conectadas y carpetas elegidas.',
    input: vacioSchema,
    output: z.object({ medios: z.array(destinoSchema) }),
  }),
  'central.elegirCarpeta': task({
    access: 'CENTRAL_RECIBIR',
    summary: 'Abre el diálogo para elegir una carpeta con paquetes.',
    input: vacioSchema,
    output: z.object({ medio: destinoSchema.nullable() }),
  }),
  'central.inspeccionar': task({
    access: 'CENTRAL_RECIBIR',
    summary: 'Mira cada paquete de una memoria o carpeta sin importar nada.',
    input: z.strictObject({ medioId: z.string().max(60) }),
    output: z.object({ paquetes: z.array(paqueteVistoSchema) }),
  }),
  'central.recibir': task({
    access: 'CENTRAL_RECIBIR',
    summary: 'Comprueba un paquete entero y lo importa en una sola transacción.',
    input: z.strictObject({
      archivoId: z.string().max(60),
      entregadoPor: texto(120, 3, 'Escriba quién entrega el paquete.'),
      motivo: texto(300, 10, 'Escriba por qué se recibe, con al menos 10 letras.').optional(),
    }),
    output: z.object({
      resultado: z.enum(['RECIBIDO', 'YA_RECIBIDO', 'REPUESTO']),
      recepcion: recepcionSchema,
      cambios: cambiosSchema,
    }),
  }),
  'central.emitirConformidad': task({
    access: 'CENTRAL_RECIBIR',
    summary: 'Imprime la conformidad de una recepción, con la misma huella del archivo.',
    input: z.strictObject({ recepcionId: idSchema, cargoEntrega: textoOpcional(120) }),
    output: z.object({ id: idSchema, numero: z.string() }),
  }),
  'central.puntos': query({
    access: 'CENTRAL_LEER',
    summary: 'Los 24 puntos: última entrega, número, casos consolidados.',
    input: vacioSchema,
    output: z.object({ puntos: z.array(puntoCentralSchema) }),
  }),
  'central.recepciones': query({
    access: 'CENTRAL_LEER',
    summary: 'Todas las entregas recibidas de un punto, la última primero.',
    input: z.strictObject({ punto: puntoCodigoSchema }),
    output: z.object({ recepciones: z.array(recepcionSchema) }),
  }),
  'central.cambios': query({
    access: 'CENTRAL_LEER',
    summary: 'Qué cambió en una recepción respecto de la anterior: cantidades y códigos.',
    input: z.strictObject({ recepcionId: idSchema }),
    output: cambiosSchema,
  }),
  'central.traslados': query({
    access: 'CENTRAL_LEER',
    summary: 'Casos que pasaron de un punto a otro, con los dos lados.',
    input: vacioSchema,
    output: z.object({
      traslados: z.array(
        z.object({
          de: z.string(),
          a: z.string(),
          enviado: ladoSchema.nullable(),
          recibido: ladoSchema.nullable(),
          dudoso: z.boolean(),
        }),
      ),
    }),
  }),
  'central.casos': query({
    access: 'CENTRAL_CASO_LEER',
    summary: 'Códigos de los casos de un punto.',
    input: z.strictObject({ punto: puntoCodigoSchema, buscar: textoOpcional(24) }),
    output: z.object({
      total: z.number().int(),
      casos: z.array(z.object({ codigo: z.string(), estado: z.string(), dia: fechaSchema })),
    }),
  }),
  'central.verCaso': query({
    access: 'CENTRAL_CASO_LEER',
    summary: 'Abre un caso de un punto, solo para leer, con motivo; queda en la bitácora.',
    input: z.strictObject({ punto: puntoCodigoSchema, codigo: codigoCasoSchema, motivo: motivoSchema }),
    output: verCasoSchema,
  }),
  'central.notaSupervision': command({
    access: 'CENTRAL_SUPERVISAR',
    summary: 'Escribe una nota de supervisión para un punto, sobre un caso o en general.',
    input: z.strictObject({
      punto: puntoCodigoSchema,
      codigo: codigoCasoSchema.optional(),
      texto: texto(2_000, 10, 'Escriba la nota, con al menos 10 letras.'),
    }),
    output: notaSchema,
  }),
  'central.notas': query({
    access: 'CENTRAL_SUPERVISAR',
    summary: 'Notas de supervisión escritas para un punto.',
    input: z.strictObject({ punto: puntoCodigoSchema }),
    output: z.object({ notas: z.array(notaSchema) }),
  }),
} as const;
