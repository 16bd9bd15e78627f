import { wordlist } from '@scure/bip39/wordlists/spanish.js';
import { z } from 'zod';
import { canonicalJson } from '@core/kernel/canonical-json';
import { instanteSchema } from '@core/kernel/dates';

/** Says that a small JSON file is the card of a central. */
export const FORMATO_TARJETA = 'vigia-tarjeta-central';

const PALABRAS = 8;
const BITS_POR_PALABRA = 11;

/** The file that points load once. Public: it holds no secret and no name of a person. */
export const tarjetaSchema = z.strictObject({
  formato: z.literal(FORMATO_TARJETA),
  version: z.literal(1),
  /** Name of the office, as it is printed. */
  nombre: z.string().min(1).max(120),
  /** age recipient: packages are sealed to it. */
  sello: z.string().regex(/^age1[a-z0-9]{58}$/),
  /** Ed25519 public key, base64: what comes back is signed with its other half. */
  firma: z.base64().length(44),
  creadaEn: instanteSchema,
  /** A card of invented data seals nothing real. */
  ficticia: z.boolean(),
  /** Ed25519 signature over all of the above, so that a copying fault or a change in one key shows. */
  prueba: z.base64().length(88),
});
export type Tarjeta = z.infer<typeof tarjetaSchema>;

/** What the card's own signature covers. */
export function textoFirmado(tarjeta: Omit<Tarjeta, 'prueba'>): string {
  const { formato, version, nombre, sello, firma, creadaEn, ficticia } = tarjeta;
  return canonicalJson({ formato, version, nombre, sello, firma, creadaEn, ficticia });
}

/** What the fingerprint is taken over: both keys, and nothing that could differ between two prints of one card. */
export const textoHuella = ({ sello, firma }: Pick<Tarjeta, 'sello' | 'firma'>): string => canonicalJson({ firma, sello });

/** The file as text, or null when it is no card. */
export function leerTarjeta(texto: string): Tarjeta | null {
  try {
    return tarjetaSchema.safeParse(JSON.parse(texto)).data ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** First 16 hex digits in groups of four. @param sha256 64 hex digits. */
export const huellaCorta = (sha256: string): string => (sha256.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');

/**
 * The same fingerprint as words to compare aloud: the first 88 bits of the hash, eleven for each word of the Spanish list
 * of 2,048 that suggested passwords are made of.
 * @param sha256 64 hex digits.
 */
export function palabrasDeHuella(sha256: string): string[] {
  const bits = BigInt(`0x${sha256.slice(0, 22)}`);
  return Array.from({ length: PALABRAS }, (_, index) => {
    const shift = BigInt((PALABRAS - 1 - index) * BITS_POR_PALABRA);
    return (wordlist[Number((bits >> shift) & 0x7ffn)] ?? '').normalize('NFC');
  });
}
