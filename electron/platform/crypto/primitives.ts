import { createHash, hkdfSync, randomBytes, randomInt } from 'node:crypto';
import sodium from 'sodium-native';

/** Argon2id cost. Stored beside each wrap, so that it can grow without breaking old ones. */
export interface Argon2Cost {
  opsLimit: number;
  memBytes: number;
}

/** 128 MiB, 4 passes: about a fifth of a second on the reference machine, under one on a donated laptop (`npm run bench`). */
export const ARGON2_COST: Argon2Cost = { opsLimit: 4, memBytes: 128 * 1024 * 1024 };

const NONCE_BYTES = 24;

/** Fresh random bytes from the operating system. */
export function randomKey(bytes = 32): Buffer {
  return randomBytes(bytes);
}

/** A random whole number from 0 up to, not including, `limit` (at most 2^47). */
export function randomBelow(limit: number): number {
  return randomInt(limit);
}

/** 32-byte key from a password; runs on a thread of libuv, the screen stays alive. The password is folded to NFKC. */
export async function argon2id(password: string, salt: Uint8Array, cost: Argon2Cost): Promise<Buffer> {
  const out = Buffer.alloc(32);
  const secret = Buffer.from(password.normalize('NFKC'), 'utf8');
  try {
    await sodium.crypto_pwhash_async(out, secret, salt, cost.opsLimit, cost.memBytes, sodium.crypto_pwhash_ALG_ARGON2ID13);
  } finally {
    sodium.sodium_memzero(secret);
  }
  return out;
}

/** XChaCha20-Poly1305: 24-byte random nonce followed by ciphertext and tag. `context` is bound, not stored. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const out = Buffer.alloc(plain.length + sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES);
  sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(out, plain, Buffer.from(context), null, nonce, key);
  return Buffer.concat([nonce, out]);
}

/** Opens what `seal` made; null when key, context or any byte is wrong. */
export function open(key: Uint8Array, sealed: Uint8Array, context: string): Buffer | null {
  const tag = sodium.crypto_aead_xchacha20poly1305_ietf_ABYTES;
  if (sealed.length < NONCE_BYTES + tag) return null;
  const out = Buffer.alloc(sealed.length - NONCE_BYTES - tag);
  try {
    sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(
      out,
      null,
      sealed.subarray(NONCE_BYTES),
      Buffer.from(context),
      sealed.subarray(0, NONCE_BYTES),
      key,
    );
    return out;
  } catch {
    return null; // libsodium reports a failed tag only by throwing; the caller turns null into its own refusal
  }
}

/** A purpose-bound subkey (HKDF-SHA256) of the raw database key. */
export function deriveKey(rawKey: Uint8Array, purpose: 'adjuntos' | 'campos' | 'paquetes'): Buffer {
  return Buffer.from(hkdfSync('sha256', rawKey, Buffer.alloc(0), `vigia/${purpose}/v1`, 32));
}

/** SHA-256 as 64 hex digits. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Sixteen hex digits in groups of four: a public key short enough to compare aloud over the telephone. */
export function publicFingerprint(publica: string): string {
  return (sha256(publica).slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join(' ');
}

/** Overwrites a secret in memory. */
export function wipe(buffer: Uint8Array): void {
  sodium.sodium_memzero(buffer);
}
