import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import tar from 'tar-stream';
import { DomainError } from '@core/kernel/errors';
import { encabezadoManifiestoSchema, manifiestoSchema, VERSION_MANIFIESTO } from '@core/features/respaldos/manifiesto';
import type { Manifiesto, Miembro } from '@core/features/respaldos/manifiesto';
import { decryptStream } from '@electron/platform/crypto/age-file';
import { SCHEMA_VERSION } from '@electron/platform/db/migrator';
import { systemCode } from '@electron/platform/files/atomic-write';
import { MANIFEST_NAME, packagePayloadSize } from './package-writer';
import { checkCancelled } from './run';

const READ_BYTES = 256 * 1024;
/** Room for a hundred thousand attachments; a manifest that claims more is not one of ours. */
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/** Without these two there is nothing to restore. */
const REQUIRED = ['vigia.sqlite', 'llaves.json'];

export interface MemberSink {
  write(data: Buffer): Promise<void>;
  end(): Promise<void>;
}

export interface ReadPackage {
  /** Plain identity, or the file key of a package written in this run. */
  key: string | Uint8Array;
  signal: AbortSignal | undefined;
  /** Called with the bytes of the age file taken so far. */
  onBytes?: (bytes: number) => void;
  /** Called before any member. Answering `solo-manifiesto` ends the reading there: nothing after it was checked. */
  onManifest?: (manifiesto: Manifiesto) => Promise<'todo' | 'solo-manifiesto'>;
  /** Where a member goes; null when it is only to be checked. */
  onMember?: (miembro: Miembro) => Promise<MemberSink | null>;
}

export interface PackageRead {
  manifiesto: Manifiesto;
  /** Of the age file; complete only after reading everything. */
  bytes: number;
  sha256: string;
}

/** The manifest, believed field by field: first that it is one of ours, then its version, then everything. */
export function parseManifest(bytes: Buffer): Manifiesto {
  let raw: unknown;
  try {
    raw = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new DomainError('RESPALDO_NO_ES'); // not JSON: somebody else's file under the same name
  }
  const head = encabezadoManifiestoSchema.safeParse(raw);
  if (!head.success) throw new DomainError('RESPALDO_NO_ES');
  if (head.data.version > VERSION_MANIFIESTO) throw new DomainError('RESPALDO_VERSION_NUEVA');
  const parsed = manifiestoSchema.safeParse(raw);
  if (!parsed.success || !REQUIRED.every((nombre) => parsed.data.miembros.some((miembro) => miembro.nombre === nombre)))
    throw new DomainError('RESPALDO_ALTERADO');
  if (parsed.data.esquema > SCHEMA_VERSION) throw new DomainError('RESPALDO_VERSION_NUEVA');
  return parsed.data;
}

async function readManifest(chunks: AsyncIterable<Buffer>, size: number): Promise<Buffer> {
  if (size > MAX_MANIFEST_BYTES) throw new DomainError('RESPALDO_NO_ES');
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

async function readMember(chunks: AsyncIterable<Buffer>, miembro: Miembro, request: ReadPackage): Promise<void> {
  const sink = (await request.onMember?.(miembro)) ?? null;
  const hash = createHash('sha256');
  try {
    for await (const chunk of chunks) {
      checkCancelled(request.signal);
      hash.update(chunk);
      await sink?.write(chunk);
    }
  } finally {
    await sink?.end();
  }
  if (hash.digest('hex') !== miembro.sha256) throw new DomainError('RESPALDO_ALTERADO');
}

/**
 * Decrypts and checks a package from a stream: manifest first, then every member it names, each once, in any order, with
 * its size and hash, and nothing else.
 * @param fileBytes size of the age file: tells a cut file from an altered one.
 * @throws DomainError RESPALDO_NO_ES, RESPALDO_OTRA_CLAVE, RESPALDO_TRUNCADO, RESPALDO_ALTERADO, RESPALDO_VERSION_NUEVA, CANCELADO,
 *   CLAVE_RECUPERACION_INVALIDA.
 */
export async function readPackage(source: AsyncIterable<Buffer>, fileBytes: number, request: ReadPackage): Promise<PackageRead> {
  const hash = createHash('sha256');
  let bytes = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      checkCancelled(request.signal);
      hash.update(chunk);
      bytes += chunk.length;
      request.onBytes?.(bytes);
      yield chunk;
    }
  }
  let manifiesto: Manifiesto | null = null;
  let headerBytes = 0;
  let stopped = false;
  const extract = tar.extract();
  const entries = async (): Promise<void> => {
    const missing = new Map<string, Miembro>();
    for await (const entry of extract) {
      const { name, size, type } = entry.header;
      if (!manifiesto) {
        if (name !== MANIFEST_NAME || type !== 'file') throw new DomainError('RESPALDO_NO_ES');
        const text = await readManifest(entry as AsyncIterable<Buffer>, size);
        const found = parseManifest(text);
        // a package of another tar program may be padded further, never shorter
        if (fileBytes < headerBytes + packagePayloadSize(text.length, found.miembros)) throw new DomainError('RESPALDO_TRUNCADO');
        for (const miembro of found.miembros) missing.set(miembro.nombre, miembro);
        if (missing.size !== found.miembros.length) throw new DomainError('RESPALDO_ALTERADO');
        manifiesto = found;
        stopped = (await request.onManifest?.(found)) === 'solo-manifiesto';
        if (stopped) return;
        continue;
      }
      const miembro = missing.get(name);
      if (!miembro || type !== 'file' || size !== miembro.bytes) throw new DomainError('RESPALDO_ALTERADO');
      await readMember(entry as AsyncIterable<Buffer>, miembro, request);
      missing.delete(name);
    }
    if (missing.size > 0) throw new DomainError('RESPALDO_ALTERADO');
  };
  const [read, fed] = await Promise.allSettled([
    entries(),
    pipeline(
      counted(),
      decryptStream(request.key, (length) => (headerBytes = length)),
      extract,
    ),
  ]);
  const found = manifiesto as Manifiesto | null;
  const failure = stopped ? null : firstCause(read, fed);
  if (failure !== null) throw explain(failure, found !== null);
  if (!found) throw new DomainError('RESPALDO_NO_ES'); // an age file over nothing
  return { manifiesto: found, bytes, sha256: hash.digest('hex') };
}

/** The error that started it all: our own refusals and errors of the system before those of a stream that was only told to stop. */
function firstCause(read: PromiseSettledResult<void>, fed: PromiseSettledResult<void>): unknown {
  const causes = [read, fed].flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
  return (
    causes.find((cause) => cause instanceof DomainError) ??
    causes.find((cause) => /^E[A-Z0-9]+$/.test(systemCode(cause))) ??
    causes[0] ??
    null
  );
}

/**
 * What is left after our own words: a plain Error is how the tar reader says that things do not hold together. Errors of
 * the system and faults of the program (TypeError and the like) pass unchanged.
 */
function explain(error: unknown, manifestKnown: boolean): unknown {
  if (error instanceof DomainError) {
    // the last chunk fails and the manifest is not even whole: what should follow it is missing
    return error.details.datos?.['tramo'] === 'ultimo' && !manifestKnown ? new DomainError('RESPALDO_TRUNCADO') : error;
  }
  if (!(error instanceof Error) || error.name !== 'Error' || /^E[A-Z0-9]+$/.test(systemCode(error))) return error;
  return new DomainError(manifestKnown ? 'RESPALDO_ALTERADO' : 'RESPALDO_NO_ES');
}

/** `readPackage` over a file. @throws DomainError DESTINO_RETIRADO when the file is not there (any more). */
export async function readPackageFile(archivo: string, request: ReadPackage): Promise<PackageRead> {
  try {
    const { size } = await stat(archivo);
    return await readPackage(createReadStream(archivo, { highWaterMark: READ_BYTES }), size, request);
  } catch (error) {
    if (GONE.has(systemCode(error))) throw new DomainError('DESTINO_RETIRADO');
    if (systemCode(error) === 'EISDIR') throw new DomainError('RESPALDO_NO_ES');
    throw error;
  }
}

const GONE = new Set(['ENOENT', 'EIO', 'ENODEV', 'ENXIO', 'ENOTCONN', 'ESTALE']);
