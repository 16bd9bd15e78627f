import { z } from 'zod';
import { CODIGOS_INSTITUCION } from '@core/features/directorio/institucion.catalogo';
import { GRUPOS_TIPO, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { entero, opcion, texto } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query } from '@core/kernel/operation';
import { ESTADOS, NIVELES_RESERVA, plazoSchema, riesgoSchema, tipoCodigoSchema } from './caso.types';
import { CURSOR, ORDENES_LISTA } from './lista.rules';

/** More types than the catalogue has are never chosen. */
const MAX_TIPOS = 100;

/** What narrows the list of cases. Several values of one filter mean «any of them»; several filters mean «all of them». */
const FILTROS = {
  estados: z.array(z.enum(ESTADOS)).max(ESTADOS.length).optional(),
  riesgos: z.array(riesgoSchema).max(NIVELES_RIESGO.length).optional(),
  tipos: z.array(tipoCodigoSchema).max(MAX_TIPOS).optional(),
  grupos: z.array(z.enum(GRUPOS_TIPO)).max(GRUPOS_TIPO.length).optional(),
  /** However it is written: case and accents do not count. */
  barrio: texto(120).optional(),
  /** A letter went to it, or it was told by word of mouth; its answer comes through the letter. */
  autoridad: opcion(CODIGOS_INSTITUCION, 'Elija la institución de la lista.').optional(),
  /** Those of whom the person who asks is responsible. */
  soloMios: z.boolean().optional(),
  soloVencidos: z.boolean().optional(),
  soloAbiertos: z.boolean().optional(),
  /** First and last day of the knowledge, both included. */
  conocidoDesde: fechaSchema.optional(),
  conocidoHasta: fechaSchema.optional(),
  reservas: z.array(z.enum(NIVELES_RESERVA)).max(NIVELES_RESERVA.length).optional(),
  /** Whether any letter of the case was handed over. */
  oficioEntregado: z.boolean().optional(),
  orden: z.enum(ORDENES_LISTA).optional(),
} as const;

type Periodo = { conocidoDesde?: string | undefined; conocidoHasta?: string | undefined };
const enOrden = ({ conocidoDesde, conocidoHasta }: Periodo): boolean =>
  conocidoDesde === undefined || conocidoHasta === undefined || conocidoDesde <= conocidoHasta;
const PERIODO = { path: ['conocidoHasta'], error: 'No puede ser anterior al primer día.' };

/** The filters as a person keeps them: without the words, which may be somebody's name. */
export const filtrosCasoSchema = z.strictObject(FILTROS).refine(enOrden, PERIODO);
export type FiltrosCaso = z.infer<typeof filtrosCasoSchema>;

export const listarCasosSchema = z
  .strictObject({
    texto: z.string().max(200).optional(),
    ...FILTROS,
    /** `siguiente` of the page before. */
    cursor: z.string().regex(CURSOR, { error: 'Esta página ya no existe. Empiece otra vez la lista.' }).optional(),
    limite: entero(1, 500),
  })
  .refine(enOrden, PERIODO);
export type ListarCasos = z.infer<typeof listarCasosSchema>;

export const COINCIDENCIAS = ['EXACTA', 'PARECIDA'] as const;

export const filaCasoSchema = z.object({
  id: idSchema,
  codigo: z.string(),
  iniciales: z.string(),
  estado: z.enum(ESTADOS),
  riesgo: riesgoSchema,
  tipos: z.array(z.string()),
  barrio: z.string(),
  conocidoEn: instanteSchema,
  plazo: plazoSchema.nullable(),
  /** The legal clock no longer runs: a letter was delivered, a verbal report made, or there is no duty to report. */
  plazoCumplido: z.boolean(),
  vencido: z.boolean(),
  /** Why a search found it: as it was typed, or a name that sounds like it. Null without a search. */
  coincidencia: z.enum(COINCIDENCIAS).nullable(),
});
export type FilaCaso = z.infer<typeof filaCasoSchema>;

const nombreVista = texto(40, 1, 'Escriba un nombre para la vista.');

export const vistaGuardadaSchema = z.object({ id: idSchema, nombre: z.string(), filtros: filtrosCasoSchema });
export type VistaGuardada = z.infer<typeof vistaGuardadaSchema>;

export const guardarVistaSchema = z.strictObject({ nombre: nombreVista, filtros: filtrosCasoSchema });

/** The list of cases: search, filters, saved views. Part of the contract of `casos`. */
export const listaContract = {
  'casos.listar': query({
    access: 'CASO_LEER',
    summary: 'Lista de casos con búsqueda y filtros; solo códigos e iniciales.',
    input: listarCasosSchema,
    output: z.object({
      filas: z.array(filaCasoSchema),
      /** How many match, up to a ceiling; `hayMas` says that there are more than that. */
      total: z.number().int(),
      hayMas: z.boolean(),
      siguiente: z.string().nullable(),
    }),
  }),
  'casos.opcionesDeLista': query({
    access: 'CASO_LEER',
    summary: 'Barrios e instituciones que aparecen en los casos que puedo ver, para los filtros.',
    input: z.strictObject({}),
    output: z.object({ barrios: z.array(z.string()), autoridades: z.array(z.object({ codigo: z.string(), nombre: z.string() })) }),
  }),
  'casos.guardarVista': command({
    access: 'VISTA_GUARDAR',
    summary: 'Guarda con un nombre los filtros de la lista de casos, para la persona que los guarda.',
    input: guardarVistaSchema,
    output: z.object({ id: idSchema }),
  }),
  'casos.listarVistas': query({
    access: 'VISTA_GUARDAR',
    summary: 'Las vistas que guardé, por nombre.',
    input: z.strictObject({}),
    output: z.object({ vistas: z.array(vistaGuardadaSchema) }),
  }),
  'casos.borrarVista': command({
    access: 'VISTA_GUARDAR',
    summary: 'Quita una vista que guardé. Los casos no cambian.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ id: idSchema }),
  }),
} as const;
