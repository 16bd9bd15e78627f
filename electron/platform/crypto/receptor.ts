import { identityFrom } from './age-file';
import { deriveKey, wipe } from './primitives';

/**
 * The key pair that packages of the central are sealed for: taken from the raw key of the data, so that it needs no place
 * of its own, opens with anybody's password and no paper, and is the same after a restore on another computer.
 * The secret half is made anew each time and never stored; the public half travels in the manifest of every hand-over.
 */
export async function receptorDe(rawKey: Uint8Array): Promise<{ identity: string; recipient: string }> {
  const secret = deriveKey(rawKey, 'paquetes');
  try {
    return await identityFrom(secret);
  } finally {
    wipe(secret);
  }
}
