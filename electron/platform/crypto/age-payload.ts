import { hkdfSync, randomBytes } from 'node:crypto';
import sodium from 'sodium-native';
import { DomainError } from '@core/kernel/errors';

/*
 * The payload of an age v1 file: 16-byte nonce, then the STREAM construction over chunks of 64 KiB, each sealed with
 * ChaCha20-Poly1305 under a counter nonce whose last byte marks the final chunk. It runs on sodium-native because
 * Electron's crypto (BoringSSL) has no chacha20-poly1305, and JavaScript implementations are five times slower.
 */

/** Plain bytes of every chunk but the last. */
export const CHUNK_BYTES = 65_536;
/** Authentication tag after each chunk. */
export const TAG_BYTES = 16;
/** Random nonce between header and first chunk. */
export const PAYLOAD_NONCE_BYTES = 16;
const SEALED_CHUNK = CHUNK_BYTES + TAG_BYTES;

function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
}

/** 11-byte big-endian counter and the final flag. */
function makeCounter() {
  const nonce = Buffer.alloc(12);
  return {
    /** The nonce of the current chunk. */
    at(final: boolean): Buffer {
      nonce[11] = final ? 1 : 0;
      return nonce;
    },
    advance(): void {
      for (let index = 10; index >= 0; index--) {
        nonce[index] = ((nonce[index] ?? 0) + 1) & 255;
        if (nonce[index] !== 0) return;
      }
      throw new Error('age payload: chunk counter overflow');
    },
  };
}

export interface PayloadStep {
  /** Takes any amount of input, gives back what is complete. */
  update(data: Uint8Array): Buffer[];
  /** The end of the input. */
  final(): Buffer[];
}

/** Plain bytes in, nonce and sealed chunks out. Holds one chunk. */
export function makeSealer(fileKey: Uint8Array): PayloadStep {
  const nonce = randomBytes(PAYLOAD_NONCE_BYTES);
  const key = payloadKey(fileKey, nonce);
  const counter = makeCounter();
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let filled = 0;
  let pending: Buffer[] = [nonce];
  const seal = (final: boolean) => {
    const sealed = Buffer.allocUnsafe(filled + TAG_BYTES);
    sodium.crypto_aead_chacha20poly1305_ietf_encrypt(sealed, chunk.subarray(0, filled), null, null, counter.at(final), key);
    counter.advance();
    filled = 0;
    pending.push(sealed);
  };
  const take = () => {
    const ready = pending;
    pending = [];
    return ready;
  };
  return {
    update(data) {
      for (let offset = 0; offset < data.length;) {
        if (filled === CHUNK_BYTES) seal(false); // only now is it known not to be the last one
        const part = data.subarray(offset, offset + CHUNK_BYTES - filled);
        chunk.set(part, filled);
        filled += part.length;
        offset += part.length;
      }
      return take();
    },
    final() {
      seal(true);
      sodium.sodium_memzero(chunk);
      sodium.sodium_memzero(key);
      return take();
    },
  };
}

/**
 * Nonce and sealed chunks in, plain bytes out; nothing leaves before its tag is checked. Holds one chunk.
 * @throws DomainError RESPALDO_TRUNCADO when the input ends before the final chunk; RESPALDO_ALTERADO when a tag fails.
 *   A cut inside the last chunk that is left cannot be told from an altered one by the format alone: that is
 *   RESPALDO_ALTERADO with `datos.tramo` = `ultimo`, and who knows the right size can say more.
 */
export function makeOpener(fileKey: Uint8Array): PayloadStep {
  const nonce = Buffer.alloc(PAYLOAD_NONCE_BYTES);
  let nonceFilled = 0;
  let key: Buffer | null = null;
  const counter = makeCounter();
  const chunk = Buffer.alloc(SEALED_CHUNK);
  let filled = 0;
  let first = true;
  const open = (final: boolean): Buffer | null => {
    if (!key) return null;
    const plain = Buffer.allocUnsafe(filled - TAG_BYTES);
    try {
      sodium.crypto_aead_chacha20poly1305_ietf_decrypt(plain, null, chunk.subarray(0, filled), null, counter.at(final), key);
      return plain;
    } catch {
      return null; // libsodium reports a failed tag only by throwing; the caller turns null into its own refusal
    }
  };
  return {
    update(data) {
      const ready: Buffer[] = [];
      let offset = 0;
      if (!key) {
        const part = data.subarray(0, PAYLOAD_NONCE_BYTES - nonceFilled);
        nonce.set(part, nonceFilled);
        nonceFilled += part.length;
        offset = part.length;
        if (nonceFilled === PAYLOAD_NONCE_BYTES) key = payloadKey(fileKey, nonce);
      }
      while (offset < data.length) {
        if (filled === SEALED_CHUNK) {
          const plain = open(false);
          if (!plain) throw new DomainError('RESPALDO_ALTERADO');
          ready.push(plain);
          counter.advance();
          first = false;
          filled = 0;
        }
        const part = data.subarray(offset, offset + SEALED_CHUNK - filled);
        chunk.set(part, filled);
        filled += part.length;
        offset += part.length;
      }
      return ready;
    },
    final() {
      if (!key || filled < TAG_BYTES) throw new DomainError('RESPALDO_TRUNCADO');
      const plain = open(true);
      if (!plain) {
        if (filled === SEALED_CHUNK && open(false)) throw new DomainError('RESPALDO_TRUNCADO');
        throw new DomainError('RESPALDO_ALTERADO', { datos: { tramo: 'ultimo' } });
      }
      // the format allows an empty last chunk only when there is nothing at all
      if (plain.length === 0 && !first) throw new DomainError('RESPALDO_ALTERADO');
      sodium.sodium_memzero(key);
      return [plain];
    },
  };
}

/** Size of the payload (nonce, chunks and tags) over so many plain bytes. */
export function payloadSize(plainBytes: number): number {
  return PAYLOAD_NONCE_BYTES + plainBytes + TAG_BYTES * Math.max(1, Math.ceil(plainBytes / CHUNK_BYTES));
}
