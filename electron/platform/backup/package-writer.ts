import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-stream';
import type { Pack } from 'tar-stream';
import type { Manifiesto, Miembro } from '@core/features/respaldos/manifiesto';
import { encryptStream } from '@electron/platform/crypto/age-file';
import type { AgeKey } from '@electron/platform/crypto/age-file';
import { payloadSize } from '@electron/platform/crypto/age-payload';
import { checkCancelled } from './run';
import type { DestinationFile } from './destination';

/** First member of the tar. */
export const MANIFEST_NAME = 'manifiesto.json';
const READ_BYTES = 256 * 1024;
const TAR_BLOCK = 512;

/** A file of the data folder that goes into the package. */
export interface SourceMember extends Miembro {
  ruta: string;
}

/** Size and hash of a file, read once in pieces. */
export async function measure(nombre: string, ruta: string, signal: AbortSignal | undefined): Promise<SourceMember> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(ruta, { highWaterMark: READ_BYTES }) as AsyncIterable<Buffer>) {
    checkCancelled(signal);
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { nombre, ruta, bytes, sha256: hash.digest('hex') };
}

/** The manifest as it stands in the tar. */
export function manifestBytes(manifiesto: Manifiesto): Buffer {
  return Buffer.from(`${JSON.stringify(manifiesto, null, 1)}\n`, 'utf8');
}

const blocks = (bytes: number) => TAR_BLOCK + Math.ceil(bytes / TAR_BLOCK) * TAR_BLOCK;

/** Bytes of the payload of an age file over the tar with this manifest and these members; the age header comes on top. */
export function packagePayloadSize(manifestLength: number, members: readonly Pick<Miembro, 'bytes'>[]): number {
  const tarBytes = blocks(manifestLength) + members.reduce((sum, member) => sum + blocks(member.bytes), 0) + 2 * TAR_BLOCK;
  return payloadSize(tarBytes);
}

async function fill(
  pack: Pack,
  manifest: Buffer,
  members: readonly SourceMember[],
  mtime: Date,
  signal: AbortSignal | undefined,
): Promise<void> {
  const entry = (name: string, size: number) => pack.entry({ name, size, mtime, mode: 0o600, type: 'file' });
  await pipeline(Readable.from([manifest]), entry(MANIFEST_NAME, manifest.length));
  for (const member of members) {
    checkCancelled(signal);
    await pipeline(createReadStream(member.ruta, { highWaterMark: READ_BYTES }), entry(member.nombre, member.bytes));
  }
  pack.finalize();
}

export interface WrittenFile {
  bytes: number;
  /** SHA-256 of the age file, 64 hex digits. */
  sha256: string;
}

/**
 * tar → age → drive in one stream: nothing plain is ever on a disk, and memory stays flat. The file is fsynced and closed.
 * @param onBytes called with the bytes handed over so far.
 */
export async function writePackage(
  work: { file: DestinationFile; key: AgeKey; manifest: Buffer; members: readonly SourceMember[]; mtime: Date },
  options: { signal: AbortSignal | undefined; onBytes: (bytes: number) => void },
): Promise<WrittenFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const sink = new Writable({
    highWaterMark: READ_BYTES,
    write(chunk: Buffer, _encoding, done) {
      const step = async () => {
        checkCancelled(options.signal);
        await work.file.write(chunk);
        hash.update(chunk);
        bytes += chunk.length;
        options.onBytes(bytes);
      };
      step().then(
        () => done(),
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  const pack = tar.pack();
  const filling = fill(pack, work.manifest, work.members, work.mtime, options.signal).catch((error: unknown) => {
    pack.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  // the drive's own error comes first: filling only notices that nobody takes its bytes any more
  const [sent, filled] = await Promise.allSettled([pipeline(pack, encryptStream(work.key), sink), filling]);
  if (sent.status === 'rejected') throw sent.reason;
  if (filled.status === 'rejected') throw filled.reason;
  await work.file.sync();
  return { bytes, sha256: hash.digest('hex') };
}
