import { createCipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '@core/kernel/errors';
import {
  decryptBytes,
  decryptStream,
  encryptBytes,
  encryptStream,
  generateIdentity,
  isIdentity,
  isRecipient,
  prepareEncryption,
} from '@electron/platform/crypto/age-file';
import { payloadSize } from '@electron/platform/crypto/age-payload';
import { ageDecrypt, ageEncrypt, describeWith } from '../../support/age-cli';
import { makeTemp } from './fixture';

const CHUNK = 65_536;
const SIZES = [0, 1, 15, 16, 17, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK - 1, 2 * CHUNK, 2 * CHUNK + 1, 5 * CHUNK + 123];
const temp = makeTemp();
afterAll(() => temp.clean());

let keys: { identity: string; recipient: string };
let others: { identity: string; recipient: string };
beforeAll(async () => {
  keys = await generateIdentity();
  others = await generateIdentity();
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    return error instanceof DomainError ? error.code : `not a DomainError: ${String(error)}`;
  }
}

/** Through the streams, cut into pieces of `piece` bytes on the way in. */
async function through(bytes: Buffer, stream: NodeJS.ReadWriteStream, piece: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  const pieces = function* () {
    for (let offset = 0; offset < bytes.length; offset += piece) yield bytes.subarray(offset, offset + piece);
  };
  const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => (parts.push(Buffer.from(chunk)), done()) });
  await pipeline(Readable.from(pieces()), stream, sink);
  return Buffer.concat(parts);
}

const flipLast = (text: string) => text.slice(0, -1) + (text.endsWith('q') ? 'p' : 'q');

describe('keys', () => {
  it('knows its own kinds', () => {
    expect(isRecipient(keys.recipient)).toBe(true);
    expect(isIdentity(keys.identity)).toBe(true);
    for (const wrong of [
      '',
      'age1',
      keys.identity,
      flipLast(keys.recipient),
      keys.recipient.toUpperCase(),
      ` ${keys.recipient}`,
      'age1pq1qqqq',
    ])
      expect(isRecipient(wrong)).toBe(false);
    for (const wrong of [
      '',
      keys.recipient,
      keys.identity.toLowerCase(),
      keys.identity.slice(0, -1),
      flipLast(keys.identity.toLowerCase()).toUpperCase(),
    ])
      expect(isIdentity(wrong)).toBe(false);
  });
  it('writes for nobody in particular never', async () => {
    await expect(encryptBytes([], Buffer.from('x'))).rejects.toThrow(TypeError);
    await expect(encryptBytes([keys.recipient, 'age1x'], Buffer.from('x'))).rejects.toThrow(TypeError);
  });
});

describe('age files of our own', () => {
  it.each(SIZES)('%i bytes go and come back, by bytes and by streams in odd pieces', async (size) => {
    const plain = randomBytes(size);
    const sealed = await encryptBytes([others.recipient, keys.recipient], plain);
    expect((await decryptBytes(keys.identity, sealed)).equals(plain)).toBe(true);
    expect((await decryptBytes(others.identity, sealed)).equals(plain)).toBe(true);
    for (const piece of [997, CHUNK, CHUNK + 16, 1 << 20]) {
      const streamed = await through(plain, encryptStream([keys.recipient]), piece);
      expect((await through(streamed, decryptStream(keys.identity), piece)).equals(plain)).toBe(true);
    }
    const header = sealed.indexOf('\n', sealed.indexOf('\n--- ') + 1) + 1;
    expect(sealed.length).toBe(header + payloadSize(size));
  });

  it('opens with the file key alone, header MAC checked', async () => {
    const key = await prepareEncryption([keys.recipient]);
    const plain = randomBytes(100_000);
    const sealed = await through(plain, encryptStream(key), 4096);
    expect((await through(sealed, decryptStream(key.fileKey), 4096)).equals(plain)).toBe(true);
    sealed[30] = (sealed[30] ?? 0) ^ 1; // inside the recipient's stanza
    expect(await codeOf(through(sealed, decryptStream(key.fileKey), 4096))).toBe('RESPALDO_ALTERADO');
  });

  it('tells a wrong key, a wrong file, a cut one and an altered one apart', async () => {
    const plain = randomBytes(2 * CHUNK + 1000);
    const sealed = await encryptBytes([keys.recipient], plain);
    const header = sealed.indexOf('\n', sealed.indexOf('\n--- ') + 1) + 1;
    const firstEnd = header + 16 + CHUNK + 16;
    expect(await codeOf(decryptBytes(others.identity, sealed))).toBe('RESPALDO_OTRA_CLAVE');
    expect(await codeOf(decryptBytes('AGE-SECRET-KEY-1QQ', sealed))).toBe('CLAVE_RECUPERACION_INVALIDA');
    for (const other of [
      Buffer.from('%PDF-1.7 no'),
      Buffer.from('-----BEGIN AGE ENCRYPTED FILE-----\n'),
      randomBytes(200_000),
      Buffer.from('\0'),
    ])
      expect(await codeOf(decryptBytes(keys.identity, other))).toBe('RESPALDO_NO_ES');
    for (const length of [
      0,
      1,
      10,
      21,
      22,
      40,
      header - 1,
      header,
      header + 1,
      header + 15,
      header + 16,
      header + 17,
      header + 31,
      firstEnd,
      firstEnd + 15,
      firstEnd + CHUNK + 16,
    ]) {
      expect([length, await codeOf(decryptBytes(keys.identity, sealed.subarray(0, length)))]).toEqual([length, 'RESPALDO_TRUNCADO']);
    }
    for (const at of [header, header + 15, header + 16, header + 5000, firstEnd - 1, firstEnd, firstEnd + CHUNK + 16, sealed.length - 1]) {
      const altered = Buffer.from(sealed);
      altered[at] = (altered[at] ?? 0) ^ 0x40;
      expect([at, await codeOf(decryptBytes(keys.identity, altered))]).toEqual([at, 'RESPALDO_ALTERADO']);
    }
    expect(await codeOf(decryptBytes(keys.identity, Buffer.concat([sealed, Buffer.from([0])])))).toBe('RESPALDO_ALTERADO');
  });

  it('never lets out bytes of a chunk whose tag fails', async () => {
    const plain = Buffer.alloc(3 * CHUNK, 7);
    const sealed = await encryptBytes([keys.recipient], plain);
    const header = sealed.indexOf('\n', sealed.indexOf('\n--- ') + 1) + 1;
    sealed[header + 16 + CHUNK + 16 + 100] = 0; // second chunk
    let out = 0;
    const sink = new Writable({ write: (chunk: Buffer, _encoding, done) => ((out += chunk.length), done()) });
    expect(await codeOf(pipeline(Readable.from([sealed]), decryptStream(keys.identity), sink))).toBe('RESPALDO_ALTERADO');
    expect(out % CHUNK).toBe(0);
    expect(out).toBeLessThanOrEqual(CHUNK);
  });

  it('refuses chunks in another order and an empty last chunk', async () => {
    const key = await prepareEncryption([keys.recipient]);
    const sealed = await through(Buffer.alloc(3 * CHUNK, 1), encryptStream(key), CHUNK);
    const start = key.header.length + 16;
    const chunk = (number: number) => sealed.subarray(start + number * (CHUNK + 16), start + (number + 1) * (CHUNK + 16));
    expect(await codeOf(decryptBytes(keys.identity, Buffer.concat([sealed.subarray(0, start), chunk(1), chunk(0), chunk(2)])))).toBe(
      'RESPALDO_ALTERADO',
    );

    // made by node:crypto, which has the cipher outside Electron: a whole chunk, then a final one over nothing
    const nonce = randomBytes(16);
    const payloadKey = Buffer.from(hkdfSync('sha256', key.fileKey, nonce, 'payload', 32));
    const seal = (plain: Buffer, counter: number, final: number) => {
      const cipher = createCipheriv('chacha20-poly1305', payloadKey, Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, counter, final]), {
        authTagLength: 16,
      });
      return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    };
    const crafted = (parts: Buffer[]) => decryptBytes(keys.identity, Buffer.concat([key.header, nonce, ...parts]));
    expect((await crafted([seal(Buffer.alloc(CHUNK), 0, 0), seal(Buffer.from('x'), 1, 1)])).length).toBe(CHUNK + 1);
    expect(await codeOf(crafted([seal(Buffer.alloc(CHUNK), 0, 0), seal(Buffer.alloc(0), 1, 1)]))).toBe('RESPALDO_ALTERADO');
  });

  it('holds only a few chunks: a slow reader stops a fast source', async () => {
    let produced = 0;
    let taken = 0;
    let ahead = 0;
    const source = function* () {
      for (let number = 0; number < 400; number++) {
        produced += CHUNK;
        ahead = Math.max(ahead, produced - taken);
        yield Buffer.alloc(CHUNK, number);
      }
    };
    const hash = createHash('sha256');
    const slow = new Writable({
      highWaterMark: CHUNK,
      write(chunk: Buffer, _encoding, done) {
        taken += chunk.length;
        hash.update(chunk);
        setImmediate(done);
      },
    });
    await pipeline(Readable.from(source()), encryptStream([keys.recipient]), decryptStream(keys.identity), slow);
    expect(taken).toBe(400 * CHUNK);
    expect(ahead).toBeLessThan(40 * CHUNK);
  });
});

describeWith(['age'], 'the age command', () => {
  it.each(SIZES)('%i bytes: each opens what the other made', async (size) => {
    const folder = temp.folder('age');
    const keyFile = path.join(folder, 'clave.txt');
    fs.writeFileSync(keyFile, `${keys.identity}\n`);
    const plain = randomBytes(size);
    fs.writeFileSync(path.join(folder, 'nuestro.age'), await encryptBytes([others.recipient, keys.recipient], plain));
    expect(ageDecrypt(keyFile, path.join(folder, 'nuestro.age')).equals(plain)).toBe(true);
    const theirs = ageEncrypt([others.recipient, keys.recipient], plain);
    expect((await decryptBytes(keys.identity, theirs)).equals(plain)).toBe(true);
    expect((await through(theirs, decryptStream(others.identity), 1000)).equals(plain)).toBe(true);
  });
});
