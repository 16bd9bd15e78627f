import fs from 'node:fs';
import path from 'node:path';
import { open, seal, sha256 } from '@electron/platform/crypto/primitives';
import { makeFolder, systemCode, writeAtomic } from './atomic-write';

/** Folder of the encrypted attachments and issued PDFs, inside the data folder. */
export const DOCUMENTS_FOLDER = 'documentos';

const FILE_NAME = /^documentos\/([0-9a-f]{2})\/(\1[0-9a-f]{62})\.bin$/;
const CONTEXT = 'vigia/adjunto/v1';

export interface StoredFile {
  /** Path inside the data folder, always with `/`: `documentos/ab/<sha256 of the encrypted bytes>.bin`. */
  archivo: string;
  /** SHA-256 of the plain bytes, 64 hex digits. */
  sha256: string;
  /** Length of the plain bytes. */
  bytes: number;
}

export interface ContentStore {
  /** Encrypts and writes; on disk (fsync of file and folder) before it returns, so a row may name it afterwards. */
  put(plain: Uint8Array): StoredFile;
  /** The plain bytes; null when the file is missing, altered, sealed under another key or not a name of this store. */
  get(archivo: string): Buffer | null;
}

/**
 * Encrypted files beside the database, named by the hash of what is on disk: a damaged file is known without its key.
 * @param key 32 bytes, `deriveKey(rawKey, 'adjuntos')`; the store keeps a reference to it.
 */
export function makeContentStore(folder: string, key: Uint8Array): ContentStore {
  return {
    put(plain) {
      const sealed = seal(key, plain, CONTEXT);
      const name = sha256(sealed);
      const archivo = `${DOCUMENTS_FOLDER}/${name.slice(0, 2)}/${name}.bin`;
      const file = path.join(folder, ...archivo.split('/'));
      makeFolder(path.dirname(file));
      writeAtomic(file, sealed);
      return { archivo, sha256: sha256(plain), bytes: plain.length };
    },
    get(archivo) {
      const name = FILE_NAME.exec(archivo)?.[2];
      if (!name) return null;
      let sealed: Buffer;
      try {
        sealed = fs.readFileSync(path.join(folder, ...archivo.split('/')));
      } catch (error) {
        if (systemCode(error) === 'ENOENT') return null;
        throw error;
      }
      return sha256(sealed) === name ? open(key, sealed, CONTEXT) : null;
    },
  };
}

/** Names (`documentos/ab/….bin`) of every stored file, sorted. Files that are none of the store's are left out. */
export function listStoredFiles(folder: string): string[] {
  const root = path.join(folder, DOCUMENTS_FOLDER);
  if (!fs.existsSync(root)) return [];
  return fs
    .readdirSync(root)
    .flatMap((part) =>
      /^[0-9a-f]{2}$/.test(part) ? fs.readdirSync(path.join(root, part)).map((name) => `${DOCUMENTS_FOLDER}/${part}/${name}`) : [],
    )
    .filter((archivo) => FILE_NAME.test(archivo))
    .toSorted();
}
