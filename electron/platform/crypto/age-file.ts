import { Transform } from 'node:stream';
import { DomainError } from '@core/kernel/errors';
import { checkHeader, prepareEncryption, takeHeader, unwrapHeader } from './age-header';
import type { AgeKey } from './age-header';
import { makeOpener, makeSealer } from './age-payload';
import type { PayloadStep } from './age-payload';
import { wipe } from './primitives';

export { generateIdentity, identityFrom, isIdentity, isRecipient, prepareEncryption } from './age-header';
export type { AgeKey } from './age-header';

/** Two or three chunks on the way at a time: memory stays flat whatever the size of the file. */
const HIGH_WATER = 256 * 1024;

/** Runs one step of a Transform and hands any error to the stream. */
function settle(work: Promise<void>, done: (error?: Error | null) => void): void {
  work.then(
    () => done(),
    (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
  );
}

/**
 * Plain bytes in, one age v1 file out. Any of the recipients (`age1…`) opens it, also with the `age` command.
 * @param target recipients, or an `AgeKey` of `prepareEncryption` when the caller keeps the file key to read back.
 */
export function encryptStream(target: readonly string[] | AgeKey): Transform {
  let sealer: PayloadStep | null = null;
  // The header is made with the first bytes, not in `construct`: Node lets a write overtake the ones that waited for it.
  const begin = async (stream: Transform): Promise<PayloadStep> => {
    if (sealer) return sealer;
    const given = 'header' in target;
    const { header, fileKey } = given ? target : await prepareEncryption(target);
    sealer = makeSealer(fileKey);
    if (!given) wipe(fileKey);
    stream.push(header);
    return sealer;
  };
  return new Transform({
    readableHighWaterMark: HIGH_WATER,
    writableHighWaterMark: HIGH_WATER,
    transform(data: Buffer, _encoding, done) {
      const step = async () => {
        for (const part of (await begin(this)).update(data)) this.push(part);
      };
      settle(step(), done);
    },
    flush(done) {
      const step = async () => {
        for (const part of (await begin(this)).final()) this.push(part);
      };
      settle(step(), done);
    },
  });
}

/**
 * One age v1 file in, its plain bytes out; bytes leave only after their chunk is authenticated, and the end of the
 * stream is proof that the file was whole.
 * @param key an identity `AGE-SECRET-KEY-1…`, or the file key of a file written in this run.
 * @param onHeader called once with the length of the header, before any plain byte.
 * Errors of the stream, all DomainError: RESPALDO_NO_ES, RESPALDO_OTRA_CLAVE, RESPALDO_TRUNCADO, RESPALDO_ALTERADO (see
 * `makeOpener` for the one case the format leaves open), CLAVE_RECUPERACION_INVALIDA.
 */
export function decryptStream(key: string | Uint8Array, onHeader: (headerBytes: number) => void = () => undefined): Transform {
  const machine = makeDecryption(key, onHeader);
  return new Transform({
    readableHighWaterMark: HIGH_WATER,
    writableHighWaterMark: HIGH_WATER,
    transform(data: Buffer, _encoding, done) {
      const step = async () => {
        for (const part of await machine.update(data)) this.push(part);
      };
      settle(step(), done);
    },
    flush(done) {
      const step = async () => {
        for (const part of machine.final()) this.push(part);
      };
      settle(step(), done);
    },
  });
}

function makeDecryption(key: string | Uint8Array, onHeader: (headerBytes: number) => void = () => undefined) {
  let start: Buffer = Buffer.alloc(0);
  let opener: PayloadStep | null = null;
  return {
    async update(data: Buffer): Promise<Buffer[]> {
      if (opener) return opener.update(data);
      start = Buffer.concat([start, data]);
      const header = takeHeader(start);
      if (!header) return [];
      const fileKey = await (typeof key === 'string' ? unwrapHeader(header, key) : checkHeader(header, key));
      onHeader(header.length);
      opener = makeOpener(fileKey);
      const payload = start.subarray(header.length);
      start = Buffer.alloc(0);
      return opener.update(payload);
    },
    final(): Buffer[] {
      if (!opener) throw new DomainError('RESPALDO_TRUNCADO'); // all there is fits the beginning of an age file
      return opener.final();
    },
  };
}

/** A whole small age file (a wrapped key) in memory. */
export async function encryptBytes(recipients: readonly string[], bytes: Uint8Array): Promise<Buffer> {
  const { header, fileKey } = await prepareEncryption(recipients);
  const sealer = makeSealer(fileKey);
  wipe(fileKey);
  return Buffer.concat([header, ...sealer.update(bytes), ...sealer.final()]);
}

/** The content of a small age file. Same errors as `decryptStream`. */
export async function decryptBytes(identity: string, bytes: Uint8Array): Promise<Buffer> {
  const machine = makeDecryption(identity);
  const parts = await machine.update(Buffer.from(bytes));
  return Buffer.concat([...parts, ...machine.final()]);
}
