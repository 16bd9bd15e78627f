import { z } from 'zod';
import { fechaSchema } from '@core/kernel/dates';
import { MOTIVOS_CIERRE } from '@core/features/casos/situacion.types';
import {
  codigoCasoSchema,
  derechoAfectadoSchema,
  emisionCampos,
  lineaSchema,
  nivelRiesgoSchema,
  nombreSchema,
  numeroDocumentoSchema,
  parrafoSchema,
} from './campos.datos';
import { casoRutaCampos, filaRutaSchema } from './ruta-impresa.datos';

/**
 * Snapshot of an acta de cierre (domain.md §4.9, §6.1): the case by its code, its route, why it closes and how the child
 * is. Names stand only in the signatures; the situation and the recommendations are written with codes or kinship.
 */
export const actaCierreDatosSchema = z.object({
  ...emisionCampos,
  /** `null` until issued. */
  numero: numeroDocumentoSchema.nullable(),
  codigoCaso: codigoCasoSchema,
  ...casoRutaCampos,
  fechaCierre: fechaSchema,
  /** Days from knowledge to closing. */
  diasAbierto: z.int().min(0).max(99_999),
  tipos: z.array(derechoAfectadoSchema).max(20),
  riesgoInicial: nivelRiesgoSchema.nullable(),
  /** Oldest act first. */
  filas: z.array(filaRutaSchema).max(300),
  /** `etiqueta` as printed; `detalle` in own words, if any. */
  motivo: z.object({ codigo: z.enum(MOTIVOS_CIERRE), etiqueta: lineaSchema, detalle: parrafoSchema.nullable() }),
  /** DUPLICADO: the main case. */
  casoPrincipal: codigoCasoSchema.nullable(),
  /** TRASLADO_…: who takes over, `Defensoría Comunitaria Carigán (DC-08)`, and the date it signed. */
  receptora: z.object({ nombre: lineaSchema, firmoEl: fechaSchema.nullable() }).nullable(),
  /** Checklist of §4.9. `cumple: null` = does not apply. */
  comprobaciones: z.array(z.object({ texto: lineaSchema, cumple: z.boolean().nullable() })).max(20),
  situacionNna: parrafoSchema,
  recomendaciones: parrafoSchema.nullable(),
  /** How the child or family was told, safely, and when. */
  informado: z.object({ como: lineaSchema, el: fechaSchema.nullable() }).nullable(),
  firmas: z.object({
    coordinacion: nombreSchema.nullable(),
    defensor: nombreSchema.nullable(),
    /** `null`: the family does not sign, because it is not safe or not fit. */
    familia: z.object({ nombre: nombreSchema.nullable() }).nullable(),
  }),
});
export type ActaCierreDatos = z.infer<typeof actaCierreDatosSchema>;
