import { z } from 'zod';
import { canonicalJson } from '@core/kernel/canonical-json';
import { instanteSchema } from '@core/kernel/dates';
import { idSchema, puntoCodigoSchema } from '@core/kernel/ids';
import { enmiendaSchema } from './enmienda.datos';

/** Says that a JSON file is a package of a central for its points. */
export const FORMATO_PAQUETE = 'vigia-paquete-central';
export const VERSION_PAQUETE = 1;
/** Far more than 24 points with their notes need. */
export const MAX_PAQUETE_BYTES = 4 * 1024 * 1024;
/** Destination of a package that every point may apply. */
export const TODOS = 'TODOS';

/** What only one point may read, as an age file: made for the key that its last hand-over brought. */
const sobreCerradoSchema = z.strictObject({ punto: puntoCodigoSchema, cifrado: z.base64().max(1_000_000) });

/** The file, in the one way of writing it that is signed (`textoDelPaquete`). It names no person and no case. */
export const paqueteSchema = z.strictObject({
  formato: z.literal(FORMATO_PAQUETE),
  version: z.literal(VERSION_PAQUETE),
  /** Name of the office, as its card says it. */
  central: z.string().min(1).max(120),
  /** Ed25519 public key, base64: the one of the card that the point loaded. */
  firmante: z.base64().length(44),
  /** Grows by one with every package of this central; a point never goes back. */
  numero: z.number().int().min(1).max(999_999),
  creadoEn: instanteSchema,
  /** Invented data stay among themselves. */
  ficticio: z.boolean(),
  destino: z.union([z.literal(TODOS), puntoCodigoSchema]),
  /** All changes that this central ever decided, in order: a package that got lost is not missed. */
  enmiendas: z.array(enmiendaSchema).max(2_000),
  sobres: z.array(sobreCerradoSchema).max(24),
  /** Ed25519 signature, base64, over all of the above in canonical JSON. */
  firma: z.base64().length(88),
});
export type PaqueteCentral = z.infer<typeof paqueteSchema>;

/** Supervision of one point, opened. Packages repeat a note until its answer has come. */
export const sobreSchema = z.strictObject({
  formato: z.literal('vigia-sobre'),
  version: z.literal(1),
  punto: puntoCodigoSchema,
  notas: z
    .array(
      z.strictObject({
        id: idSchema,
        casoId: idSchema.nullable(),
        casoCodigo: z.string().max(24).nullable(),
        texto: z.string().min(1).max(2_000),
        escritaEn: instanteSchema,
        /** Name with which the person enters at the central. */
        escritaPor: z.string().max(80),
      }),
    )
    .max(500),
  /** Notes whose answer the central has read in a hand-over. */
  acuses: z.array(idSchema).max(5_000),
});
export type Sobre = z.infer<typeof sobreSchema>;

/** What the signature covers. */
export const textoFirmado = (paquete: Omit<PaqueteCentral, 'firma'>): string => canonicalJson(paquete);

/** The file's whole text: one way of writing it, so that no byte can be changed without being told. */
export const textoDelPaquete = (paquete: PaqueteCentral): string => `${canonicalJson(paquete)}\n`;

/** `vigia-paquete-0007-todos.json`, `vigia-paquete-DEMO-0007-DC13.json`. Never a person's name nor a case. */
export function nombrePaquete({ numero, destino, ficticio }: Pick<PaqueteCentral, 'numero' | 'destino' | 'ficticio'>): string {
  const a = destino === TODOS ? 'todos' : destino.replace('-', '');
  return `vigia-paquete-${ficticio ? 'DEMO-' : ''}${String(numero).padStart(4, '0')}-${a}.json`;
}

/** What a package was, as each side keeps it (`paquete_central.contenido`). No text of a note is in it. */
export const contenidoPaqueteSchema = z.object({
  formato: z.literal(1),
  central: z.string(),
  /** Ids of the changes that were new with it. */
  enmiendas: z.array(idSchema),
  notas: z.array(z.object({ id: idSchema, punto: puntoCodigoSchema })),
  acuses: z.array(idSchema),
  /** At a point: what it changed, former value and new one. */
  cambios: z.array(
    z.object({
      catalogo: z.enum(['parametro', 'parametro_plazo', 'institucion', 'tipo_vulneracion', 'medida_proteccion', 'plantilla', 'feriado']),
      codigo: z.string(),
      titulo: z.string(),
      clase: z.enum(['CAMBIA', 'AGREGA', 'QUITA', 'NO_SE_APLICA']),
      vigenteDesde: z.string(),
      campos: z.array(
        z.object({ campo: z.string(), antes: z.string().nullable(), despues: z.string().nullable(), propio: z.boolean().optional() }),
      ),
    }),
  ),
});
export type ContenidoPaquete = z.infer<typeof contenidoPaqueteSchema>;
