import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { instalacionCodigoSchema } from '@core/kernel/ids';

/** Says that a tar inside an age file is a backup of Vigía. */
export const FORMATO_RESPALDO = 'vigia-respaldo';
/** Layout of the manifest itself; the database schema inside has its own number (`esquema`). */
export const VERSION_MANIFIESTO = 1;

const hex64Schema = z.string().regex(/^[0-9a-f]{64}$/);
const conteoSchema = z.number().int().min(0);

/** Member names a package may hold; anything else is refused, so no name can leave the folder it is restored into. */
export const NOMBRE_MIEMBRO = /^(vigia\.sqlite|llaves\.json|documentos\/[0-9a-f]{2}\/[0-9a-f]{64}\.bin)$/;

export const miembroSchema = z.object({ nombre: z.string().regex(NOMBRE_MIEMBRO), bytes: conteoSchema, sha256: hex64Schema });
/** One file of the package after the manifest. */
export type Miembro = z.infer<typeof miembroSchema>;

/** The two fields every version of the manifest has; read before anything else is believed. */
export const encabezadoManifiestoSchema = z.object({ formato: z.literal(FORMATO_RESPALDO), version: z.number().int().positive() });

/** `manifiesto.json`, first member of the tar. It exists only inside the encryption: it carries the keys of its content. */
export const manifiestoSchema = z.object({
  formato: z.literal(FORMATO_RESPALDO),
  version: z.literal(VERSION_MANIFIESTO),
  /** Version of the program that wrote it. */
  programa: z.string().min(1),
  /** `user_version` of the snapshot. */
  esquema: z.number().int().positive(),
  punto: instalacionCodigoSchema,
  puntoNombre: z.string(),
  esDemo: z.boolean(),
  creadoEn: instanteSchema,
  secuencia: z.number().int().positive(),
  dispositivoId: z.string().min(1),
  /** Raw SQLCipher key of `vigia.sqlite`: made for this package alone. */
  claveBase: hex64Schema,
  /** Keys derived from the raw key of the point, so that the central can read attachments and doubly encrypted columns. */
  claves: z.object({ adjuntos: hex64Schema, campos: hex64Schema }),
  /** age recipient of this point: the central seals for it what only the point may read. Older programs wrote none. */
  receptor: z
    .string()
    .regex(/^age1[a-z0-9]{58}$/)
    .optional(),
  /** Rows per table. */
  conteos: z.record(z.string(), conteoSchema),
  /** SHA-256 per table over its rows in primary-key order (`contentHash`). */
  huellas: z.record(z.string(), hex64Schema),
  /** Last entry of the chained log; `ultima` 0 and an empty hash when there is none. */
  bitacora: z.object({ ultima: conteoSchema, hash: z.string() }),
  miembros: z.array(miembroSchema),
});
export type Manifiesto = z.infer<typeof manifiestoSchema>;

/** What the caller knows; the rest is measured while the package is made. */
export type ManifiestoBase = Pick<Manifiesto, 'programa' | 'punto' | 'puntoNombre' | 'esDemo' | 'creadoEn' | 'secuencia' | 'dispositivoId'>;

/** The manifest without its keys: may be shown, logged and returned. */
export const manifiestoVisibleSchema = manifiestoSchema.omit({ claveBase: true, claves: true });
export type ManifiestoVisible = z.infer<typeof manifiestoVisibleSchema>;

/** Drops the keys. */
export function sinSecretos(manifiesto: Manifiesto): ManifiestoVisible {
  return manifiestoVisibleSchema.parse(manifiesto);
}

export interface DatosNombre {
  punto: string;
  /** Local day `YYYY-MM-DD`. */
  dia: string;
  secuencia: number;
  esDemo: boolean;
}

/** Whether a file's name is one that a point gives its packages; `-2`, `-3`… when the name was taken. */
export const ES_NOMBRE_RESPALDO = /^vigia-(DEMO-)?(DC\d{2}|CENTRAL)-\d{8}-\d{4,}(-\d+)?\.age$/i;

/** `vigia-DC13-20260316-0001.age`; invented data say so: `vigia-DEMO-DC13-…`. Never a person's name. */
export function nombreRespaldo({ punto, dia, secuencia, esDemo }: DatosNombre): string {
  const numero = String(secuencia).padStart(4, '0');
  return `vigia-${esDemo ? 'DEMO-' : ''}${punto.replace('-', '')}-${dia.replaceAll('-', '')}-${numero}.age`;
}

/** Steps a backup, check or restore reports, with the sentence the screen shows. */
export const PASOS_RESPALDO = {
  instantanea: 'Se prepara una copia de los datos',
  huellas: 'Se cuentan y se marcan los registros',
  escritura: 'Se escribe en la memoria',
  relectura: 'Se vuelve a leer lo escrito',
  comprobacion: 'Se comprueba el contenido',
  extraccion: 'Se leen los datos del respaldo',
  cambio: 'Se ponen los datos en su lugar',
} as const;
export type PasoRespaldo = keyof typeof PASOS_RESPALDO;
