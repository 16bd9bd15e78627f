import { createDecipheriv, createHmac, pbkdf2Sync, timingSafeEqual } from 'node:crypto';

/*
 * An independent reader of the published SQLCipher 4 format (https://www.zetetic.net/sqlcipher/design/), for tests. It
 * shares no code with the program and uses nothing but node:crypto.
 *
 * A file is pages of 4096 bytes. The first 16 bytes of page 1 are the salt. Each page ends in 80 reserved bytes: 16 of IV
 * and 64 of HMAC-SHA512 over ciphertext, IV and the page number (32 bits, little endian). Content is AES-256-CBC without
 * padding. With a raw key the key is used as it is; the HMAC key is PBKDF2-HMAC-SHA512(key, salt xor 0x3a, 2 rounds).
 */

const PAGE = 4096;
const SALT = 16;
const IV = 16;
const MAC = 64;
const RESERVED = IV + MAC;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');

export interface DecryptedDatabase {
  /** A plain SQLite file; for tests with invented data only. */
  plain: Buffer;
  pages: number;
}

/** Decrypts every page. @throws Error naming the first page whose MAC is wrong, or that cannot be a page. */
export function decryptSqlcipher(file: Buffer, rawKeyHex: string): DecryptedDatabase {
  if (file.length === 0 || file.length % PAGE !== 0) throw new Error(`not whole pages: ${file.length} bytes`);
  const key = Buffer.from(rawKeyHex, 'hex');
  const salt = file.subarray(0, SALT);
  const macKey = pbkdf2Sync(key, Buffer.from(salt.map((byte) => byte ^ 0x3a)), 2, 32, 'sha512');
  const pages = file.length / PAGE;
  const plain = Buffer.alloc(file.length);
  for (let number = 1; number <= pages; number++) {
    const start = (number - 1) * PAGE;
    const page = file.subarray(start, start + PAGE);
    const skip = number === 1 ? SALT : 0;
    const sealed = page.subarray(skip, PAGE - MAC);
    const pageNumber = Buffer.alloc(4);
    pageNumber.writeUInt32LE(number);
    const mac = createHmac('sha512', macKey).update(sealed).update(pageNumber).digest();
    if (!timingSafeEqual(mac, page.subarray(PAGE - MAC))) throw new Error(`page ${number}: wrong MAC`);
    const cipher = createDecipheriv('aes-256-cbc', key, page.subarray(PAGE - RESERVED, PAGE - MAC)).setAutoPadding(false);
    const content = Buffer.concat([cipher.update(page.subarray(skip, PAGE - RESERVED)), cipher.final()]);
    if (number === 1) MAGIC.copy(plain, 0);
    content.copy(plain, start + skip);
  }
  return { plain, pages };
}
