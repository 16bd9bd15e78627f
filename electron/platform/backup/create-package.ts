import fs from 'node:fs';
import path from 'node:path';
import { DomainError } from '@core/kernel/errors';
import { FORMATO_RESPALDO, sinSecretos, VERSION_MANIFIESTO } from '@core/features/respaldos/manifiesto';
import type { Manifiesto, ManifiestoBase, ManifiestoVisible } from '@core/features/respaldos/manifiesto';
import { prepareEncryption } from '@electron/platform/crypto/age-file';
import type { AgeKey } from '@electron/platform/crypto/age-file';
import { deriveKey, randomKey, wipe } from '@electron/platform/crypto/primitives';
import { receptorDe } from '@electron/platform/crypto/receptor';
import { schemaVersion } from '@electron/platform/db/migrator';
import { openDatabase } from '@electron/platform/db/open';
import type { Connection } from '@electron/platform/db/open';
import { listStoredFiles } from '@electron/platform/files/content-store';
import { freeSpace, requireSpace } from '@electron/platform/files/free-space';
import { makeWorkFolder, removeWorkFolder } from '@electron/platform/files/work-folder';
import { contentHash } from './content-hash';
import { discard, guard, realDestination } from './destination';
import type { Destination } from './destination';
import type { Relectura } from './device-read';
import { missingFiles } from './missing-files';
import { manifestBytes, measure, packagePayloadSize, writePackage } from './package-writer';
import type { SourceMember, WrittenFile } from './package-writer';
import { verifyWritten } from './read-back';
import { breathe, checkCancelled, makeReporter } from './run';
import type { Reporter, RunOptions } from './run';
import { rekey, tellDiskFull, withReadOnly } from './snapshot';

export interface CreatePackageInput {
  /** Data folder: `vigia.sqlite`, `llaves.json`, `documentos/`. */
  carpeta: string;
  /** Raw key of the database, 64 hex digits. */
  rawKeyHex: string;
  /** Folder on the drive. */
  destino: string;
  /** `nombreRespaldo(…)`. When the name is taken, `-2`, `-3`… is put before `.age`: no file is ever overwritten. */
  nombreArchivo: string;
  manifiestoBase: ManifiestoBase;
  /** `age1…` of the recovery paper and, when known, of the central. Nobody else can open the file, this machine neither. */
  recipients: readonly string[];
}

export interface CreatedPackage {
  /** Absolute path of the finished file. */
  archivo: string;
  bytes: number;
  /** SHA-256 of the age file, 64 hex digits. */
  sha256: string;
  manifiesto: ManifiestoVisible;
  relectura: Relectura;
  /** Stored files (`documentos/…`) that were missing or altered before this backup; they are in it as they are. */
  documentosDanados: string[];
}

export interface CreateOptions extends RunOptions {
  /** The drive; tests put faults behind it. */
  destination?: Destination;
}

const FILE_NAME = /^vigia-[A-Za-z0-9-]+\.age$/;
/** Room left over on either drive for what others write meanwhile. */
const MARGIN_BYTES = 4 * 1024 * 1024;
/** Age header with a few recipients, at most. */
const HEADER_BYTES = 4096;

/**
 * Makes one backup and reads it back. Snapshot of the open database (other connections keep working), rekeyed to a key of
 * its own; manifest; tar; age; `<name>.parte` on the drive; fsync; rename; then the file is opened again, decrypted with
 * the file key kept in memory, every member and every row compared with the snapshot. Blocks its thread for the snapshot.
 * @throws DomainError DESTINO_DESCONOCIDO, DESTINO_SOLO_LECTURA, DESTINO_RETIRADO, SIN_ESPACIO, RESPALDO_NO_COINCIDE, CANCELADO,
 *   NO_INSTALADO (no data), NO_SE_PUDO_GUARDAR. Former backups are untouched and nothing unfinished stays behind.
 */
export async function createPackage(input: CreatePackageInput, options: CreateOptions = {}): Promise<CreatedPackage> {
  if (!FILE_NAME.test(input.nombreArchivo)) throw new TypeError('createPackage: unusable file name');
  const report = makeReporter({ instantanea: 0.1, huellas: 0.1, escritura: 0.4, relectura: 0.3, comprobacion: 0.1 }, options.onProgress);
  const { signal } = options;
  let needed = 0;
  const destination = guard(options.destination ?? realDestination, input.destino, () => needed);
  checkCancelled(signal);
  await destination.checkFolder(input.destino);
  const work = makeWorkFolder(input.carpeta, 'respaldo');
  let age: AgeKey | null = null;
  try {
    needed = roughSize(input.carpeta);
    requireSpace(needed, (await destination.freeSpace(input.destino)).libre);
    const prepared = await prepare(input, work, report, signal);
    age = await prepareEncryption(input.recipients);
    const manifest = manifestBytes(prepared.manifiesto);
    needed = age.header.length + packagePayloadSize(manifest.length, prepared.members);
    await removeUnfinished(destination, input);
    requireSpace(needed + MARGIN_BYTES, (await destination.freeSpace(input.destino)).libre);
    const archivo = await freeFile(destination, input);
    const written = await writeFile(destination, archivo, {
      age,
      manifest,
      members: prepared.members,
      mtime: new Date(input.manifiestoBase.creadoEn),
      signal,
      onBytes: (bytes) => report('escritura', bytes / needed),
    });
    try {
      for (const name of fs.readdirSync(work)) fs.rmSync(path.join(work, name)); // the snapshot has done its duty; its room is for the copy read back
      const relectura = await verifyWritten(
        { destination, archivo, fileKey: age.fileKey, expected: prepared.manifiesto, written, work },
        { report, signal },
      );
      return {
        archivo,
        ...written,
        manifiesto: sinSecretos(prepared.manifiesto),
        relectura,
        documentosDanados: prepared.documentosDanados,
      };
    } catch (error) {
      await discard(destination, archivo);
      throw error;
    }
  } finally {
    if (age) wipe(age.fileKey);
    removeWorkFolder(work);
  }
}

interface Prepared {
  manifiesto: Manifiesto;
  members: SourceMember[];
  documentosDanados: string[];
}

async function prepare(input: CreatePackageInput, work: string, report: Reporter, signal: AbortSignal | undefined): Promise<Prepared> {
  const snapshot = path.join(work, 'vigia.sqlite');
  report('instantanea', 0);
  await breathe(signal);
  await takeSnapshot(input, snapshot);
  report('instantanea', 1);
  await breathe(signal);
  const content = withReadOnly(snapshot, input.rawKeyHex, (connection) => ({
    esquema: schemaVersion(connection),
    bitacora: lastLogEntry(connection),
    faltan: missingFiles(connection, input.carpeta),
    ...contentHash(connection, (_table, index, total) => {
      report('huellas', index / total);
      checkCancelled(signal);
    }),
  }));
  const claveBase = randomKey().toString('hex');
  await breathe(signal);
  rekey(snapshot, input.rawKeyHex, claveBase);
  const sources: [string, string][] = [
    ['vigia.sqlite', snapshot],
    ['llaves.json', path.join(input.carpeta, 'llaves.json')],
    ...listStoredFiles(input.carpeta).map((archivo): [string, string] => [archivo, path.join(input.carpeta, ...archivo.split('/'))]),
  ];
  const members: SourceMember[] = [];
  for (const [nombre, ruta] of sources) members.push(await measure(nombre, ruta, signal));
  const altered = members
    .filter(({ nombre, sha256 }) => nombre.startsWith('documentos/') && !nombre.endsWith(`/${sha256}.bin`))
    .map(({ nombre }) => nombre);
  report('huellas', 1);
  const rawKey = Buffer.from(input.rawKeyHex, 'hex');
  const claves = { adjuntos: deriveKey(rawKey, 'adjuntos').toString('hex'), campos: deriveKey(rawKey, 'campos').toString('hex') };
  const { recipient: receptor } = await receptorDe(rawKey);
  wipe(rawKey);
  const manifiesto: Manifiesto = {
    formato: FORMATO_RESPALDO,
    version: VERSION_MANIFIESTO,
    programa: input.manifiestoBase.programa,
    esquema: content.esquema,
    punto: input.manifiestoBase.punto,
    puntoNombre: input.manifiestoBase.puntoNombre,
    esDemo: input.manifiestoBase.esDemo,
    creadoEn: input.manifiestoBase.creadoEn,
    secuencia: input.manifiestoBase.secuencia,
    dispositivoId: input.manifiestoBase.dispositivoId,
    claveBase,
    claves,
    receptor,
    conteos: content.conteos,
    huellas: content.huellas,
    bitacora: content.bitacora,
    miembros: members.map(({ nombre, bytes, sha256 }) => ({ nombre, bytes, sha256 })),
  };
  return { manifiesto, members, documentosDanados: [...new Set([...altered, ...content.faltan])].toSorted() };
}

/** A whole copy at one instant, under the same key, while others go on reading and writing. */
async function takeSnapshot(input: CreatePackageInput, target: string): Promise<void> {
  const database = path.join(input.carpeta, 'vigia.sqlite');
  if (!fs.existsSync(database) || !fs.existsSync(path.join(input.carpeta, 'llaves.json'))) throw new DomainError('NO_INSTALADO');
  const needed = databaseSize(input.carpeta) + MARGIN_BYTES;
  const { libre } = await freeSpace(input.carpeta);
  requireSpace(needed, libre);
  const connection = openDatabase(database, input.rawKeyHex, { readonly: true });
  try {
    connection.prepare('VACUUM INTO ?').run(target);
  } catch (error) {
    throw tellDiskFull(error, needed, libre);
  } finally {
    connection.close();
  }
}

function lastLogEntry(connection: Connection): Manifiesto['bitacora'] {
  const row = connection.prepare('SELECT secuencia, hash FROM bitacora ORDER BY secuencia DESC LIMIT 1').get() as
    { secuencia: number; hash: string } | undefined;
  return { ultima: row?.secuencia ?? 0, hash: row?.hash ?? '' };
}

const sizeOf = (file: string) => (fs.existsSync(file) ? fs.statSync(file).size : 0);

/** What a snapshot can take at most: the file and what still stands in its log. */
function databaseSize(folder: string): number {
  return sizeOf(path.join(folder, 'vigia.sqlite')) + sizeOf(path.join(folder, 'vigia.sqlite-wal'));
}

/** What the package will take, before anything is done; the exact figure follows once the snapshot stands. */
function roughSize(folder: string): number {
  const documents = listStoredFiles(folder).reduce((sum, archivo) => sum + sizeOf(path.join(folder, ...archivo.split('/'))), 0);
  return sizeOf(path.join(folder, 'vigia.sqlite')) + documents + HEADER_BYTES;
}

/** Half-written files of the same point that a crash left on the drive. */
async function removeUnfinished(destination: Destination, input: CreatePackageInput): Promise<void> {
  const own = input.nombreArchivo.replace(/-\d+-\d+\.age$/, '-');
  for (const name of await destination.list(input.destino)) {
    if (name.startsWith(own) && name.endsWith('.age.parte')) await destination.remove(path.join(input.destino, name));
  }
}

async function freeFile(destination: Destination, input: CreatePackageInput): Promise<string> {
  const taken = new Set((await destination.list(input.destino)).map((name) => name.toLowerCase())); // sticks do not tell case apart
  const base = input.nombreArchivo.replace(/\.age$/, '');
  for (let number = 1; ; number++) {
    const name = number === 1 ? `${base}.age` : `${base}-${number}.age`;
    if (!taken.has(name.toLowerCase())) return path.join(input.destino, name);
  }
}

interface FileWork {
  age: AgeKey;
  manifest: Buffer;
  members: readonly SourceMember[];
  mtime: Date;
  signal: AbortSignal | undefined;
  onBytes: (bytes: number) => void;
}

async function writeFile(destination: Destination, archivo: string, work: FileWork): Promise<WrittenFile> {
  const partial = `${archivo}.parte`;
  try {
    const file = await destination.create(partial);
    let written: WrittenFile;
    try {
      written = await writePackage({ file, key: work.age, manifest: work.manifest, members: work.members, mtime: work.mtime }, work);
    } finally {
      await file.close();
    }
    checkCancelled(work.signal);
    await destination.rename(partial, archivo);
    return written;
  } catch (error) {
    await discard(destination, partial);
    throw error;
  }
}
