import { webcrypto } from 'node:crypto';

/*
 * age-encryption draws its random numbers from `globalThis.crypto`. Node 18 (and a worker thread of an Electron built on
 * it) has none until it is put there. Imported for its effect, before anything that needs it.
 */
if (!('crypto' in globalThis)) Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
