import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { cortoSchema, lineaSchema, nivelRiesgoSchema } from './campos.datos';

/**
 * Acts of a case as papers show them that name nobody (hoja de ruta, acta de cierre). Everything is chosen from a closed
 * list, is a date, or is the name of an institution: nothing that a person typed about another can get in.
 */
export const ACTOS_IMPRESOS = [
  'CONOCIMIENTO',
  'REGISTRO',
  'VALORACION',
  'LLAMADA_911',
  'VISITA',
  'MEDIACION',
  'ACUERDO',
  'CONTROL_COMPROMISO',
  'OFICIO',
  'INSISTENCIA',
  'ALCANCE',
  'ENTREGA',
  'DENUNCIA_VERBAL',
  'RESPUESTA',
  'MEDIDA',
  'AUDIENCIA',
  'SEGUIMIENTO',
  'CONSENTIMIENTO',
  'DOCUMENTO',
  'TRASLADO',
  'CIERRE',
  'REAPERTURA',
  'ANULACION',
  'OTRO',
] as const;
export const actoImpresoSchema = z.enum(ACTOS_IMPRESOS);
export type ActoImpreso = z.infer<typeof actoImpresoSchema>;

/** How an act ended: states of visits, sessions, letters, answers, follow-ups, commitments and measures, and risk levels. */
export const RESULTADOS_IMPRESOS = [
  'PROGRAMADA',
  'REALIZADA',
  'NO_ENCONTRADA',
  'RECHAZADA',
  'SUSPENDIDA_POR_RIESGO',
  'TOTAL',
  'PARCIAL',
  'SIN_ACUERDO',
  'INASISTENCIA',
  'EMITIDA',
  'ENTREGADA',
  'ANULADA',
  'ADMITIDA',
  'MEDIDA_DICTADA',
  'SERVICIO_BRINDADO',
  'NO_COMPETENTE',
  'ARCHIVADA',
  'SIN_NOVEDAD',
  'MEJORA',
  'IGUAL',
  'EMPEORA',
  'NO_SE_SABE',
  'CUMPLIDO',
  'INCUMPLIDO',
  'VIGENTE',
  'REVOCADA',
  'ACEPTA',
  'NIEGA',
  'RETIRADO',
  'BAJO',
  'MEDIO',
  'ALTO',
  'CRITICO',
] as const;
export const resultadoImpresoSchema = z.enum(RESULTADOS_IMPRESOS);
export type ResultadoImpreso = z.infer<typeof resultadoImpresoSchema>;

const TRAMITE = /^(?=.*\d)[A-Z0-9][A-Z0-9./ -]{0,39}$/;

/** Number of a file at another office: capitals, digits and `. / -`, at least one digit. `tramiteImpreso` makes one of what was typed. */
export const tramiteSchema = z.string().regex(TRAMITE, { error: 'El número de trámite no es válido.' });

/** What was typed as file number, if it is one; words («no me dieron», a name) are left out of a paper with codes only. */
export function tramiteImpreso(escrito: string | null): string | null {
  const limpio = (escrito ?? '').trim().replace(/\s+/g, ' ').toUpperCase();
  if (!TRAMITE.test(limpio)) return null;
  // A word of more than four letters in a row is rather a word than the series of a file.
  return /[A-Z]{5,}/.test(limpio) ? null : limpio;
}

export const filaRutaSchema = z.object({
  /** Moment of the act, or its day alone where nobody writes an hour down (the check of a commitment). */
  en: z.union([instanteSchema, fechaSchema]),
  acto: actoImpresoSchema,
  /** Initials of who did it, `R. E. M.`; never the name. */
  responsable: z.string().max(24).nullable(),
  /** Official name of the institution, from the directory. */
  institucion: lineaSchema.nullable(),
  /** Number of the document that the act made, `DC-13-2026-0001-O`, or of the file at the other office. */
  tramite: tramiteSchema.nullable(),
  resultado: resultadoImpresoSchema.nullable(),
  proximo: z.object({ acto: actoImpresoSchema, el: fechaSchema.nullable() }).nullable(),
});
export type FilaRuta = z.infer<typeof filaRutaSchema>;

/** Heading of the case on papers with codes only. */
export const casoRutaCampos = {
  conocidoEn: instanteSchema,
  registradoEn: instanteSchema.nullable(),
  riesgo: nivelRiesgoSchema.nullable(),
  estado: cortoSchema.nullable(),
  naturaleza: cortoSchema.nullable(),
};
