import { z } from 'zod';
import {
  codigoCasoSchema,
  cortoSchema,
  emisionCampos,
  lineaSchema,
  nivelRiesgoSchema,
  nombreSchema,
  numeroDocumentoSchema,
  parrafoSchema,
} from '@core/features/documentos/campos.datos';
import { fechaSchema } from '@core/kernel/dates';
import { CLASES_PERIODO } from './periodos.rules';

/**
 * Snapshot of a report of counts (domain.md §9.2): channel (a) of §9.3, which may be shared. Every number of cases or children
 * in it has gone through `suprimir`; a number that may not be shown is not in the snapshot at all, not even to draw a bar.
 */
export const celdaImpresaSchema = z.object({
  /** As printed: `12`, `<5`, `—`, `87,5 %`, `sin datos`. */
  texto: z.string().max(24),
  /** For bars and spreadsheets; null for whatever is hidden. */
  valor: z.number().nullable(),
});
export type CeldaImpresa = z.infer<typeof celdaImpresaSchema>;

export const tablaPublicaSchema = z.object({
  clave: z.string().max(24),
  titulo: lineaSchema,
  /** What is counted, in one sentence. */
  nota: parrafoSchema.nullable(),
  /** Head of the first column, then one for each column of numbers. */
  columnas: z.array(cortoSchema).min(2).max(9),
  filas: z.array(z.object({ etiqueta: lineaSchema, celdas: z.array(celdaImpresaSchema).min(1).max(8), esTotal: z.boolean() })).max(40),
  /** Which column of numbers is drawn as bars; null for none. */
  grafico: z.number().int().min(0).max(7).nullable(),
});
export type TablaPublica = z.infer<typeof tablaPublicaSchema>;

export const informeDatosSchema = z.object({
  ...emisionCampos,
  numero: numeroDocumentoSchema.nullable(),
  clase: z.enum(CLASES_PERIODO),
  /** A point's own report, or that of the whole canton. */
  alcance: z.enum(['PUNTO', 'CANTON']),
  anio: z.number().int().min(2000).max(2099),
  orden: z.number().int().min(1).max(12),
  desde: fechaSchema,
  hasta: fechaSchema,
  /** `marzo de 2026`. */
  periodo: cortoSchema,
  /** 2 Actividades por componente. */
  componentes: z.array(
    z.object({ componente: cortoSchema, planificado: celdaImpresaSchema, ejecutado: celdaImpresaSchema, avance: celdaImpresaSchema }),
  ),
  /** 3 Casos. */
  tablas: z.array(tablaPublicaSchema).max(12),
  /** Annex: how the work went, and the programme. */
  gestion: tablaPublicaSchema,
  programa: tablaPublicaSchema,
  /** Typed by a person; null: nothing was written. */
  textos: z.object({
    actividades: parrafoSchema.nullable(),
    finanzas: parrafoSchema.nullable(),
    logros: parrafoSchema.nullable(),
    dificultades: parrafoSchema.nullable(),
    necesidades: parrafoSchema.nullable(),
    proximo: parrafoSchema.nullable(),
  }),
  firmas: z.object({ coordinacion: nombreSchema.nullable(), secretaria: nombreSchema.nullable() }),
});
export type InformeDatos = z.infer<typeof informeDatosSchema>;

/**
 * Internal papers of a point (§9.2): codes only, never a name. They are printed when they are needed, carry no number and
 * are not kept.
 */
export const informeInternoDatosSchema = z.discriminatedUnion('clase', [
  z.object({
    ...emisionCampos,
    numero: z.null(),
    clase: z.literal('CARTERA'),
    /** At the central each line names its package in the place of the person responsible. */
    alcance: z.enum(['PUNTO', 'CANTON']),
    hasta: fechaSchema,
    filas: z
      .array(
        z.object({
          situacion: z.enum(['VENCIDO', 'HOY', 'PRONTO']),
          codigoCaso: codigoCasoSchema,
          riesgo: nivelRiesgoSchema,
          asunto: lineaSchema,
          /** `16/03/2026 09:00`, or a day. */
          vence: cortoSchema.nullable(),
          responsable: z.string().max(24).nullable(),
        }),
      )
      .max(400),
    /** How many more there are than fit. */
    mas: z.number().int().min(0),
  }),
  z.object({
    ...emisionCampos,
    numero: z.null(),
    clase: z.literal('ALERTA'),
    patrones: z
      .array(
        z.object({
          /** Only at the central. */
          punto: cortoSchema.nullable(),
          barrio: cortoSchema,
          grupo: cortoSchema,
          desde: fechaSchema,
          hasta: fechaSchema,
          casos: z
            .array(z.object({ codigo: codigoCasoSchema, riesgo: nivelRiesgoSchema, conocidoEl: fechaSchema, estado: cortoSchema }))
            .max(60),
        }),
      )
      .max(40),
  }),
]);
export type InformeInternoDatos = z.infer<typeof informeInternoDatosSchema>;
