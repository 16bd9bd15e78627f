import { z } from 'zod';
import { NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, entero, opcion, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { idSchema, puntoCodigoSchema } from '@core/kernel/ids';
import { query, task } from '@core/kernel/operation';
import { PARROQUIAS } from './ambito.rules';
import { UNIDADES_INDICADOR } from './hechos.types';
import { CLASES_PERIODO, cuantosAlAnio } from './periodos.rules';

const medidaSchema = z.object({
  clave: z.string(),
  etiqueta: z.string(),
  numerador: z.number(),
  denominador: z.number().nullable(),
  valor: z.number().nullable(),
});
const indicadorSchema = z.object({
  codigo: z.string(),
  titulo: z.string(),
  denominadorTexto: z.string(),
  unidad: z.enum(UNIDADES_INDICADOR),
  medidas: z.array(medidaSchema),
});

const enOrden = ({ desde, hasta }: { desde: string; hasta: string }): boolean => desde <= hasta;
const ORDEN = { path: ['hasta'], error: 'La última fecha no puede ser anterior a la primera.' };
const rangoSchema = z
  .strictObject({
    desde: fechaSchema,
    hasta: fechaSchema,
    /** Only at the central: one point, or the points of one parish; with neither, all that have sent. */
    punto: puntoCodigoSchema.optional(),
    parroquia: z
      .string()
      .max(80, { error: 'Elija una de las parroquias.' })
      .refine((una) => PARROQUIAS.includes(una), { error: 'Elija una de las parroquias.' })
      .optional(),
  })
  .refine(enOrden, ORDEN)
  .refine(({ punto, parroquia }) => punto === undefined || parroquia === undefined, {
    path: ['parroquia'],
    error: 'Elija una defensoría o una parroquia, no las dos.',
  });
const compararSchema = z
  .strictObject({ desde: fechaSchema, hasta: fechaSchema, por: opcion(['PUNTO', 'PARROQUIA'], 'Elija defensorías o parroquias.') })
  .refine(enOrden, ORDEN);

/** A month, quarter, half or whole year: reports are made for no other stretch of days. */
export const periodoInformeSchema = z
  .strictObject({
    clase: opcion(CLASES_PERIODO, 'Elija qué informe.'),
    anio: entero(2020, 2099, 'Escriba un año entre 2020 y 2099.'),
    numero: entero(1, 12, 'Elija el periodo.'),
  })
  .refine(({ clase, numero }) => numero <= cuantosAlAnio(clase), { path: ['numero'], error: 'Ese periodo no existe en el año.' });

const parrafo = textoOpcional(2000);
export const narrativaSchema = z.strictObject({
  actividades: parrafo,
  finanzas: parrafo,
  logros: parrafo,
  dificultades: parrafo,
  necesidades: parrafo,
  proximo: parrafo,
});
export const prepararInformeSchema = z.strictObject({ informe: periodoInformeSchema, textos: narrativaSchema });
export type PrepararInforme = z.output<typeof prepararInformeSchema>;

export const FORMATOS_EXPORTAR = ['CSV', 'XLSX'] as const;
/** What a file with the numbers is for (§9.4.7); goes into the bitácora. */
export const PROPOSITOS = ['PATRONATO', 'CCPD', 'ASAMBLEA', 'PLANIFICACION', 'OTRO'] as const;
export const exportarInformeSchema = z
  .strictObject({
    informe: periodoInformeSchema,
    formato: opcion(FORMATOS_EXPORTAR, 'Elija el formato.'),
    proposito: opcion(PROPOSITOS, 'Diga para qué es.'),
    detalle: textoOpcional(200),
  })
  .refine(({ proposito, detalle }) => proposito !== 'OTRO' || (detalle ?? '').length >= 5, {
    path: ['detalle'],
    error: 'Escriba para qué es.',
  });

const emitidoSchema = z.object({
  documentoId: idSchema,
  numero: z.string(),
  clase: z.enum(CLASES_PERIODO),
  anio: z.number().int(),
  orden: z.number().int(),
  periodo: z.string(),
  emitidoEn: instanteSchema,
  emitidoPor: z.string(),
  /** Of one point, or of the canton. */
  alcance: z.enum(['PUNTO', 'CANTON']),
  /** Taken back; it keeps its number and its place in the list. */
  anulado: z.boolean(),
});
/** How much of the canton the numbers are made of; null at a point, which knows all of its own. */
const corteSchema = z
  .object({
    /** Points that have sent, of those that are looked at, and how many these are. */
    conDatos: z.number().int(),
    todos: z.number().int(),
    /** Moments of the oldest and of the newest of their packages. */
    desde: instanteSchema.nullable(),
    hasta: instanteSchema.nullable(),
  })
  .nullable();
const carteraEntradaSchema = z.strictObject({ hasta: fechaSchema.optional() });
const pdfSchema = z.object({ pdf: base64Schema });
const impresoSchema = z.object({ impreso: z.boolean() });

export const informesContract = {
  'informes.indicadores': query({
    access: 'INFORME_LEER',
    summary:
      'Indicadores I01–I30 de un periodo con sus denominadores, y el tablero. Cantidades exactas, de uso interno. En la central, de una defensoría, de una parroquia o de todas.',
    input: rangoSchema,
    output: z.object({
      desde: fechaSchema,
      hasta: fechaSchema,
      corte: corteSchema,
      indicadores: z.array(indicadorSchema),
      tablero: z.object({
        aTiempo: z.array(medidaSchema),
        abiertos: z.array(medidaSchema),
        sinRespuesta: z.array(medidaSchema),
        nuevos: z.array(medidaSchema),
      }),
    }),
  }),
  'informes.comparar': query({
    access: 'INFORME_LEER',
    summary:
      'Todas las defensorías, o todas las parroquias, una junto a otra en un periodo. Solo en la central; cantidades exactas, de uso interno.',
    input: compararSchema,
    output: z.object({
      filas: z.array(
        z.object({
          clave: z.string(),
          etiqueta: z.string(),
          corte: instanteSchema.nullable(),
          puntos: z.object({ conDatos: z.number().int(), todos: z.number().int() }),
          cuentas: z
            .object({
              nuevos: z.number().int(),
              abiertos: z.number().int(),
              graves: z.number().int(),
              aTiempo: medidaSchema,
              sinRespuesta: z.number().int(),
            })
            .nullable(),
        }),
      ),
    }),
  }),
  'informes.listar': query({
    access: 'INFORME_LEER',
    summary: 'Informes emitidos, del más nuevo al más antiguo, y en qué formatos se puede exportar.',
    input: vacioSchema,
    output: z.object({ informes: z.array(emitidoSchema), formatos: z.array(z.enum(FORMATOS_EXPORTAR)) }),
  }),
  'informes.previsualizar': task({
    access: 'INFORME_LEER',
    summary:
      'Un informe mensual, trimestral, semestral o anual tal como saldrá impreso, con lo que conviene revisar. En la central, el consolidado cantonal del año.',
    input: prepararInformeSchema,
    output: z.object({
      pdf: base64Schema,
      avisos: z.array(z.string()),
      /** Why it cannot be issued yet; null when it can. */
      bloqueo: z.string().nullable(),
      /** Number of the report of this period that is in force; null while there is none. */
      emitido: z.string().nullable(),
    }),
  }),
  'informes.emitir': task({
    access: 'INFORME_EMITIR',
    summary: 'Emite el informe de un periodo terminado: le da número y lo congela.',
    input: prepararInformeSchema,
    output: z.object({ documentoId: idSchema, numero: z.string() }),
  }),
  'informes.exportar': task({
    access: 'INFORME_EMITIR',
    summary: 'Guarda las cantidades de un informe emitido como CSV o XLSX. Pide para qué es y queda anotado.',
    input: exportarInformeSchema,
    output: z.object({ guardado: z.boolean() }),
  }),
  'informes.cartera': task({
    access: 'CARTERA_LEER',
    summary: 'Cartera de plazos tal como saldrá impresa: solo códigos, de uso interno.',
    input: carteraEntradaSchema,
    output: pdfSchema,
  }),
  'informes.imprimirCartera': task({
    access: 'CARTERA_LEER',
    summary: 'Imprime la cartera de plazos.',
    input: carteraEntradaSchema,
    output: impresoSchema,
  }),
  'informes.alertas': query({
    access: 'ALERTA_LEER',
    summary: 'Tres casos parecidos o más en un mismo barrio en 30 días; solo para la coordinación y la autoridad de la central.',
    input: vacioSchema,
    output: z.object({
      patrones: z.array(
        z.object({
          /** Code of the point at the central; null at a point. */
          punto: z.string().nullable(),
          puntoNombre: z.string().nullable(),
          barrio: z.string(),
          grupo: z.string(),
          desde: fechaSchema,
          hasta: fechaSchema,
          casos: z.array(z.object({ casoId: idSchema, codigo: z.string(), riesgo: z.enum(NIVELES_RIESGO), conocidoEn: instanteSchema })),
        }),
      ),
    }),
  }),
  'informes.alerta': task({
    access: 'ALERTA_LEER',
    summary: 'La alerta de patrón tal como saldrá impresa.',
    input: vacioSchema,
    output: pdfSchema,
  }),
  'informes.imprimirAlerta': task({
    access: 'ALERTA_LEER',
    summary: 'Imprime la alerta de patrón.',
    input: vacioSchema,
    output: impresoSchema,
  }),
} as const;
