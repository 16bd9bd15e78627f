import sodium from 'sodium-native';

/** An Ed25519 key pair, base64. */
export interface SigningKey {
  publica: string;
  privada: string;
}

/** A fresh Ed25519 pair from the operating system's randomness. */
export function makeSigningKey(): SigningKey {
  const publica = Buffer.alloc(sodium.crypto_sign_PUBLICKEYBYTES);
  const privada = Buffer.alloc(sodium.crypto_sign_SECRETKEYBYTES);
  sodium.crypto_sign_keypair(publica, privada);
  const pair = { publica: publica.toString('base64'), privada: privada.toString('base64') };
  sodium.sodium_memzero(privada);
  return pair;
}

/** Detached Ed25519 signature, base64. */
export function sign(bytes: Uint8Array, privada: string): string {
  const key = Buffer.from(privada, 'base64');
  if (key.length !== sodium.crypto_sign_SECRETKEYBYTES) throw new TypeError('sign: not an Ed25519 private key');
  const signature = Buffer.alloc(sodium.crypto_sign_BYTES);
  try {
    sodium.crypto_sign_detached(signature, bytes, key);
  } finally {
    sodium.sodium_memzero(key);
  }
  return signature.toString('base64');
}

/** True only when the signature was made over exactly these bytes with the private half of that key. */
export function isSignedBy(bytes: Uint8Array, signature: string, publica: string): boolean {
  const key = Buffer.from(publica, 'base64');
  const given = Buffer.from(signature, 'base64');
  if (key.length !== sodium.crypto_sign_PUBLICKEYBYTES || given.length !== sodium.crypto_sign_BYTES) return false;
  return sodium.crypto_sign_verify_detached(given, bytes, key);
}

/** Whether a text is the base64 of an Ed25519 public key, in its one canonical writing. */
export function isSigningKey(publica: string): boolean {
  const bytes = Buffer.from(publica, 'base64');
  return bytes.length === sodium.crypto_sign_PUBLICKEYBYTES && bytes.toString('base64') === publica;
}
