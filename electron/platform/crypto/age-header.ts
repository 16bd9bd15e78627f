import './age-webcrypto';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { bech32 } from '@scure/base';
import { DomainError } from '@core/kernel/errors';

const MAGIC = Buffer.from('age-encryption.org/v1\n');
const MAC_LINE = Buffer.from('\n--- ');
const LINE_END = 0x0a;
/** Far more than any number of recipients needs; where a header goes on for longer, something else is being read. */
const MAX_HEADER_BYTES = 64 * 1024;

/** An age recipient of the X25519 kind, `age1…` with 62 characters: the only one Vigía writes for. */
export function isRecipient(text: string): boolean {
  const decoded = bech32.decodeUnsafe(text);
  return text === text.toLowerCase() && decoded !== undefined && decoded.prefix === 'age' && toBytes(decoded.words)?.length === 32;
}

/** An age identity of the X25519 kind, `AGE-SECRET-KEY-1…`. */
export function isIdentity(text: string): boolean {
  const decoded = bech32.decodeUnsafe(text);
  return (
    text === text.toUpperCase() &&
    decoded !== undefined &&
    decoded.prefix.toUpperCase() === 'AGE-SECRET-KEY-' &&
    toBytes(decoded.words)?.length === 32
  );
}

function toBytes(words: number[]): Uint8Array | undefined {
  return bech32.fromWordsUnsafe(words) ?? undefined;
}

/** A fresh recovery key: the secret half goes on paper, the public half into every backup. */
export async function generateIdentity(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The X25519 identity that 32 secret bytes stand for, with its public half. */
export async function identityFrom(secret: Uint8Array): Promise<{ identity: string; recipient: string }> {
  if (secret.length !== 32) throw new TypeError('identityFrom: 32 bytes are required');
  const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', secret).toUpperCase();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** A finished header and the file key it wraps. Whoever holds the file key can read the file: wipe it after use. */
export interface AgeKey {
  header: Buffer;
  fileKey: Buffer;
}

/**
 * Wraps a fresh file key for every recipient. The library does the wrapping; a recipient that writes no stanza tells us
 * the file key, so that the payload can be sealed by sodium and the written file read back without any identity.
 * @throws TypeError without recipients or with one that is not `age1…` (X25519).
 */
export async function prepareEncryption(recipients: readonly string[]): Promise<AgeKey> {
  if (recipients.length === 0 || !recipients.every(isRecipient)) throw new TypeError('prepareEncryption: X25519 recipients are required');
  const encrypter = new Encrypter();
  let fileKey: Buffer | null = null;
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = Buffer.from(key);
      return [];
    },
  });
  const empty = Buffer.from(await encrypter.encrypt(new Uint8Array(0)));
  const header = takeHeader(empty);
  if (!header || !fileKey) throw new Error('age-encryption did not make a header');
  return { header: Buffer.from(header), fileKey };
}

/**
 * The header at the beginning of `bytes`, MAC line included; null when it is not complete yet.
 * @throws DomainError RESPALDO_NO_ES when this cannot be an age file; RESPALDO_ALTERADO when its header is broken.
 */
export function takeHeader(bytes: Buffer): Buffer | null {
  const start = bytes.subarray(0, MAGIC.length);
  if (!start.equals(MAGIC.subarray(0, start.length))) throw new DomainError('RESPALDO_NO_ES');
  const mac = bytes.indexOf(MAC_LINE);
  const end = mac < 0 ? -1 : bytes.indexOf(LINE_END, mac + MAC_LINE.length);
  const header = end < 0 ? bytes : bytes.subarray(0, end + 1);
  if (header.length > MAX_HEADER_BYTES || header.some((byte) => byte !== LINE_END && (byte < 0x20 || byte > 0x7e)))
    throw new DomainError('RESPALDO_ALTERADO');
  return end < 0 ? null : header;
}

/**
 * The file key, with the header's MAC checked.
 * @throws DomainError CLAVE_RECUPERACION_INVALIDA (not an identity), RESPALDO_OTRA_CLAVE (wrapped for others), RESPALDO_ALTERADO.
 */
export async function unwrapHeader(header: Buffer, identity: string): Promise<Buffer> {
  if (!isIdentity(identity)) throw new DomainError('CLAVE_RECUPERACION_INVALIDA');
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  let unmatched = false;
  decrypter.addIdentity({
    unwrapFileKey() {
      unmatched = true; // asked only after the real identity found no stanza of its own
      return null;
    },
  });
  return readHeader(decrypter, header, () => (unmatched ? 'RESPALDO_OTRA_CLAVE' : 'RESPALDO_ALTERADO'));
}

/** Checks a header's MAC with a file key that is already known. @throws DomainError RESPALDO_ALTERADO */
export async function checkHeader(header: Buffer, fileKey: Uint8Array): Promise<Buffer> {
  const decrypter = new Decrypter();
  decrypter.addIdentity({ unwrapFileKey: () => Uint8Array.from(fileKey) });
  return readHeader(decrypter, header, () => 'RESPALDO_ALTERADO');
}

async function readHeader(decrypter: Decrypter, header: Buffer, code: () => 'RESPALDO_OTRA_CLAVE' | 'RESPALDO_ALTERADO'): Promise<Buffer> {
  try {
    return Buffer.from(await decrypter.decryptHeader(header));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new DomainError(code()); // the library tells every fault of a header by a plain Error
  }
}
