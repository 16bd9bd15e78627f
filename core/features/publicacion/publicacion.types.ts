import { CLASES_PERIODO } from '@core/features/informes/periodos.rules';
import { UNIDADES_INDICADOR } from '@core/features/informes/hechos.types';
import { puntoCodigoSchema } from '@core/kernel/ids';
import { z } from 'zod';

/**
 * What leaves for PostgreSQL (domain.md §9.4, ADR 0016). Two kinds that never mix: `Cifra` has gone through the disclosure
 * control and may be read by anybody; `CasoPublicado` is a case without its people, for who may see that point.
 */
export const TABLAS_CIFRA = ['CASOS', 'NNA', 'GESTION', 'PUNTOS', 'CRUCE', 'PROGRAMA'] as const;
export type TablaCifra = (typeof TABLAS_CIFRA)[number];
export const UNIDADES_CIFRA = ['CASOS', 'NNA', 'PORCENTAJE', 'HORAS', 'DIAS', 'CANTIDAD'] as const;
export type UnidadCifra = (typeof UNIDADES_CIFRA)[number];
/** `SIN_DATOS`: nobody writes it down yet. */
export const MARCAS_CIFRA = ['VISIBLE', 'POCOS', 'OCULTA', 'SIN_DATOS'] as const;

const marcaSchema = z.enum(MARCAS_CIFRA);
const visibilidadSchema = z.enum(['VISIBLE', 'POCOS', 'OCULTA']);
const periodoCampos = { clase: z.enum(CLASES_PERIODO), anio: z.number().int(), numero: z.number().int() };

/** One number of a public table; `valor` is null for whatever is not said. */
export const cifraSchema = z.object({
  /** Null: the whole canton. */
  punto: z.string().nullable(),
  tabla: z.enum(TABLAS_CIFRA),
  unidad: z.enum(UNIDADES_CIFRA),
  ...periodoCampos,
  /** Place within its table and period. */
  orden: z.number().int(),
  categoria: z.string(),
  etiqueta: z.string(),
  /** Second characteristic of a crossed table; empty in the others. */
  columna: z.string(),
  columnaEtiqueta: z.string(),
  esTotal: z.boolean(),
  valor: z.number().nullable(),
  marca: marcaSchema,
  /** As a paper prints it: `12`, `<5`, `—`, `87,5 %`. */
  mostrado: z.string(),
});
export type Cifra = z.infer<typeof cifraSchema>;

/** A column that is out already, with the mark of each of its rows. */
export const columnaPublicadaSchema = z.strictObject({
  punto: puntoCodigoSchema.nullable(),
  tabla: z.enum(TABLAS_CIFRA),
  ...periodoCampos,
  marcas: z.record(z.string().max(60), visibilidadSchema),
});
export type ColumnaPublicada = z.infer<typeof columnaPublicadaSchema>;

/** A month `AAAA-MM`: no date that leaves is finer (§9.4.4). */
const mesSchema = z.string().regex(/^\d{4}-\d{2}$/);
const si = z.boolean().nullable();

export const casoPublicadoSchema = z.object({
  codigo: z.string(),
  estado: z.string(),
  naturaleza: z.string().nullable(),
  riesgoInicial: z.string().nullable(),
  riesgoActual: z.string(),
  parroquia: z.string().nullable(),
  mesConocido: mesSchema,
  mesRegistrado: mesSchema,
  conDeberDeInformar: z.boolean(),
  mesInformado: mesSchema.nullable(),
  /** Null: no duty, or not told yet. */
  informadoATiempo: si,
  /** Whole hours from knowledge to report. */
  horasHastaInformar: z.number().int().nullable(),
  /** Of the last closing, also where a reopening followed. */
  mesCierre: mesSchema.nullable(),
  motivoCierre: z.string().nullable(),
  reaperturas: z.number().int(),
  completitud: z.number(),
  opinionConsta: z.boolean(),
  llamadas911: z.number().int(),
  seguimientosHechos: z.number().int(),
  seguimientosPrevistos: z.number().int(),
  trasladadoA: z.string().nullable(),
  recibidoDe: z.string().nullable(),
  tipos: z.array(z.object({ tipo: z.string(), tipoNombre: z.string(), grupo: z.string(), grupoNombre: z.string() })),
  nna: z.array(
    z.object({
      /** Tells that two cases are of one child of that point, and nothing else. */
      seudonimo: z.string(),
      sexo: z.string(),
      grupoEdad: z.string().nullable(),
      etnia: z.string().nullable(),
      discapacidad: z.string().nullable(),
      movilidad: z.string().nullable(),
    }),
  ),
  derivaciones: z.array(
    z.object({
      autoridad: z.string(),
      autoridadNombre: z.string(),
      tipo: z.string(),
      anulada: z.boolean(),
      mesEmitida: mesSchema,
      mesEntregada: mesSchema.nullable(),
      decision: z.string().nullable(),
      mesRespondida: mesSchema.nullable(),
      diasHastaRespuesta: z.number().int().nullable(),
      insistencias: z.number().int(),
    }),
  ),
  visitas: z.array(z.object({ mesProgramada: mesSchema, estado: z.string() })),
  mediaciones: z.array(z.object({ mesPropuesta: mesSchema, estado: z.string(), mesAcordada: mesSchema.nullable(), cumplida: si })),
});
export type CasoPublicado = z.infer<typeof casoPublicadoSchema>;

/** An exact indicator of a period, for the authority and for the point itself. */
export const indicadorPublicadoSchema = z.object({
  ...periodoCampos,
  terminado: z.boolean(),
  codigo: z.string(),
  titulo: z.string(),
  denominadorTexto: z.string(),
  unidad: z.enum(UNIDADES_INDICADOR),
  orden: z.number().int(),
  medida: z.string(),
  etiqueta: z.string(),
  numerador: z.number(),
  denominador: z.number().nullable(),
  valor: z.number().nullable(),
});
export type IndicadorPublicado = z.infer<typeof indicadorPublicadoSchema>;
