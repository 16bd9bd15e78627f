import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { DomainError } from '@core/kernel/errors';
import { idSchema, instalacionCodigoSchema } from '@core/kernel/ids';
import { decryptBytes, encryptBytes } from '@electron/platform/crypto/age-file';
import { ARGON2_COST, argon2id, open, randomKey, seal, wipe } from '@electron/platform/crypto/primitives';
import { writeAtomic } from '@electron/platform/files/atomic-write';

const personKeySchema = z.object({
  id: idSchema,
  /** Short name shown at sign-in («Rosa D.»); full names are only inside the database (ADR 0005). */
  nombreEntrada: z.string(),
  sal: z.base64(),
  costo: z.object({
    opsLimit: z.number().int().positive(),
    memBytes: z
      .number()
      .int()
      .min(64 * 1024 * 1024),
  }),
  envoltura: z.base64(),
});
export type PersonKey = z.infer<typeof personKeySchema>;

const keyFileSchema = z.object({
  formato: z.literal('vigia-llaves'),
  version: z.literal(1),
  punto: instalacionCodigoSchema,
  esDemo: z.boolean(),
  personas: z.array(personKeySchema),
  recuperacion: z.object({ publica: z.string(), envoltura: z.base64() }),
});
/** The small file beside the database: the raw key, wrapped once per person and once for the recovery paper. */
export type KeyFile = z.infer<typeof keyFileSchema>;

export const KEY_FILE_NAME = 'llaves.json';

/** Null when the folder has never been set up; an unreadable file counts as damaged data. */
export function readKeyFile(folder: string): KeyFile | null {
  const file = path.join(folder, KEY_FILE_NAME);
  if (!fs.existsSync(file)) return null;
  return parseKeyFile(fs.readFileSync(file, 'utf8'));
}

/** @throws DomainError DATOS_DANADOS when the text is not a key file. */
export function parseKeyFile(text: string): KeyFile {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    throw new DomainError('DATOS_DANADOS');
  }
  const parsed = keyFileSchema.safeParse(raw);
  if (!parsed.success) throw new DomainError('DATOS_DANADOS');
  return parsed.data;
}

/** Replaces the key file as a whole (temp, fsync, rename). */
export function writeKeyFile(folder: string, keyFile: KeyFile): void {
  writeAtomic(path.join(folder, KEY_FILE_NAME), Buffer.from(`${JSON.stringify(keyFile, null, 2)}\n`));
}

/** Wraps the raw key under a password: Argon2id, then XChaCha20-Poly1305 bound to the person's id. */
export async function wrapForPerson(
  rawKey: Uint8Array,
  person: { id: string; nombreEntrada: string },
  password: string,
): Promise<PersonKey> {
  const salt = randomKey(16);
  const key = await argon2id(password, salt, ARGON2_COST);
  const envoltura = seal(key, rawKey, `persona:${person.id}`);
  wipe(key);
  return { ...person, sal: salt.toString('base64'), costo: { ...ARGON2_COST }, envoltura: envoltura.toString('base64') };
}

/** The raw key, or null when the password is wrong. */
export async function unwrapForPerson(person: PersonKey, password: string): Promise<Buffer | null> {
  const key = await argon2id(password, Buffer.from(person.sal, 'base64'), person.costo);
  const rawKey = open(key, Buffer.from(person.envoltura, 'base64'), `persona:${person.id}`);
  wipe(key);
  return rawKey;
}

/** Wraps the raw key to the public half of the recovery paper, as a small age file. */
export async function wrapForRecovery(rawKey: Uint8Array, publica: string): Promise<KeyFile['recuperacion']> {
  return { publica, envoltura: Buffer.from(await encryptBytes([publica], rawKey)).toString('base64') };
}

/** @throws DomainError CLAVE_RECUPERACION_DISTINTA when the paper is of other data. */
export async function openWithRecovery(keyFile: KeyFile, identity: string): Promise<Buffer> {
  try {
    return Buffer.from(await decryptBytes(identity, Buffer.from(keyFile.recuperacion.envoltura, 'base64')));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'RESPALDO_OTRA_CLAVE') throw new DomainError('CLAVE_RECUPERACION_DISTINTA');
    throw error;
  }
}

/** The key file with one person's wrap added or replaced. */
export function withPerson(keyFile: KeyFile, person: PersonKey): KeyFile {
  return { ...keyFile, personas: [...keyFile.personas.filter((other) => other.id !== person.id), person] };
}

/** The key file without a person's wrap: their password opens nothing from then on. */
export function withoutPerson(keyFile: KeyFile, id: string): KeyFile {
  return { ...keyFile, personas: keyFile.personas.filter((person) => person.id !== id) };
}
