import { z } from 'zod';
import { instalacionCodigoSchema } from '@core/kernel/ids';
import { instanteSchema } from '@core/kernel/dates';

/**
 * Building blocks of the printed snapshots. Every text is bounded: a snapshot is frozen for ever and a sheet of paper
 * has an end. Texts arrive as they will be printed (labels in Spanish, not codes), because catalogues change and a
 * letter of 2026 must still read the same in 2040.
 */
export const LIMITES = { corto: 80, nombre: 120, linea: 200, direccion: 320, parrafo: 2_000, relato: 12_000 } as const;

const hasta = (max: number) => z.string().max(max, { error: `El texto es demasiado largo (máximo ${max} letras).` });

/** One or two words: a label, a code of another office. */
export const cortoSchema = hasta(LIMITES.corto);
/** Names of a person, all together as they are printed. */
export const nombreSchema = hasta(LIMITES.nombre);
/** One line: a post, an institution, an item of a list. */
export const lineaSchema = hasta(LIMITES.linea);
/** A postal address with its reference. */
export const direccionSchema = hasta(LIMITES.direccion);
/** One paragraph; line breaks are kept. */
export const parrafoSchema = hasta(LIMITES.parrafo);
/** The long narrative of a case sheet; line breaks are kept. */
export const relatoSchema = hasta(LIMITES.relato);

/** `HH:mm`, 24 hours, local time. */
export const horaSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Escriba la hora como 18:30.' });

/** `DC13-2026-0001`, with `-R1` when reopened (domain.md §5). A closed shape, so that no name can travel in it. */
export const codigoCasoSchema = z
  .string()
  .regex(/^DC(0[1-9]|1\d|2[0-4])-20\d{2}-\d{4,6}(-R\d{1,2})?$/, { error: 'El código del caso no es válido.' });

/** `DC-13-2026-0001-O`: what `numeroDocumento` makes. */
export const numeroDocumentoSchema = z
  .string()
  .regex(/^(DC-(0[1-9]|1\d|2[0-4])|CENTRAL)-20\d{2}-\d{4,6}-[A-Z]{1,2}$/, { error: 'El número del documento no es válido.' });

/** Sex as registered (§5). `null` in a snapshot means that nobody has written it yet. */
export const sexoSchema = z.enum(['HOMBRE', 'MUJER', 'INTERSEXUAL', 'NO_DETERMINADO']);
export type Sexo = z.infer<typeof sexoSchema>;

export const nivelRiesgoSchema = z.enum(['BAJO', 'MEDIO', 'ALTO', 'CRITICO']);
export type NivelRiesgo = z.infer<typeof nivelRiesgoSchema>;

/** The point that issues: its letterhead. `canton` without the word cantón. */
export const puntoEmisorSchema = z.object({
  codigo: instalacionCodigoSchema,
  /** `San Jacinto`, or the distinguishing name that the point uses. */
  nombre: nombreSchema,
  parroquia: cortoSchema.nullable(),
  canton: cortoSchema,
  direccion: direccionSchema.nullable(),
  telefono: cortoSchema.nullable(),
});
export type PuntoEmisor = z.infer<typeof puntoEmisorSchema>;

/** What every document of a case carries in its footer. */
export const emisionCampos = {
  /**
   * Shape of the snapshot. A new shape gets a new number and the template keeps reading the old one: an issued paper prints
   * the same bytes for ever. 2: letters set tight, commitments with a column for each date, hoja de ruta that fills its page.
   */
  formato: z.union([z.literal(1), z.literal(2)]),
  punto: puntoEmisorSchema,
  /** Instant of issue (of the preview, in a draft). Becomes the PDF's creation date: same snapshot, same bytes. */
  emitidoEn: instanteSchema,
  /** Initials of who prepared it, `R. E. M.`; never the name. */
  elaboradoPor: z.string().max(24),
};

/** Right affected: catalogue code, its label and the articles as one text, `CONA 67; COIP 152 y 156`. */
export const derechoAfectadoSchema = z.object({ codigo: cortoSchema, etiqueta: lineaSchema, articulos: lineaSchema });
export type DerechoAfectado = z.infer<typeof derechoAfectadoSchema>;
