import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { promisify } from 'node:util';
import { nombreRespaldo } from '@core/features/respaldos/manifiesto';
import type { PasoRespaldo } from '@core/features/respaldos/manifiesto';
import type { CreatedPackage } from '@electron/platform/backup/create-package';
import { deriveKey } from '@electron/platform/crypto/primitives';
import { makeContentStore } from '@electron/platform/files/content-store';
import { syncFile } from '@electron/platform/files/atomic-write';
import { VERSION } from '@electron/platform/version';
import { makeWorkerBackupRunner } from '@electron/platform/worker/run-in-worker';
import { formatBytes, median, timed } from './measure';
import type { Row } from './measure';
import { AHORA, OUT, PUNTO, rawKeyOf } from './point';

const RUNS = 3;
const ATTACHMENTS = 200;
const ATTACHMENT_BYTES = 1024 * 1024;

const run = promisify(execFile);

/** Encrypted attachments beside the database, written as the program writes them. */
export function addAttachments(folder: string, rawKey: Buffer): void {
  const store = makeContentStore(folder, deriveKey(rawKey, 'adjuntos'));
  for (let index = 0; index < ATTACHMENTS; index += 1) store.put(randomBytes(ATTACHMENT_BYTES));
}

interface Written {
  created: CreatedPackage;
  /** Until the snapshot stood, counted, hashed and under its own key, in ms. */
  ready: number;
  /** Until the file stood on the drive under its name, in ms. */
  writing: number;
  /** Until it was read back, opened and compared, in ms. */
  whole: number;
}

async function writeOne(folder: string, destino: string, rawKeyHex: string, recipient: string, secuencia: number): Promise<Written> {
  const runner = makeWorkerBackupRunner(path.join(OUT, 'workers', 'respaldo.worker.cjs'));
  const start = performance.now();
  const began: Partial<Record<PasoRespaldo, number>> = {};
  const created = await runner.createPackage(
    {
      carpeta: folder,
      rawKeyHex,
      destino,
      nombreArchivo: nombreRespaldo({ punto: PUNTO, dia: AHORA.slice(0, 10), secuencia, esDemo: true }),
      manifiestoBase: {
        programa: VERSION,
        punto: PUNTO,
        puntoNombre: 'San Jacinto (13)',
        esDemo: true,
        creadoEn: AHORA,
        secuencia,
        dispositivoId: 'bench',
      },
      recipients: [recipient],
    },
    {
      onProgress: ({ paso }) => {
        began[paso] ??= performance.now() - start;
      },
    },
  );
  const { escritura = Number.NaN, relectura = Number.NaN } = began;
  return { created, ready: escritura, writing: relectura, whole: performance.now() - start };
}

/**
 * A backup of ten thousand cases and 200 MiB of attachments against the `age` command over the very same tar. Ours also
 * takes the snapshot, gives it a key of its own and hashes every row; then it reads everything back.
 */
export async function measureBackup(folder: string, identity: string, scratch: string): Promise<Row[]> {
  const destino = path.join(scratch, 'memoria');
  fs.mkdirSync(destino);
  const keyFile = path.join(scratch, 'identidad.txt');
  fs.writeFileSync(keyFile, `${identity}\n`);
  const recipient = (await run('age-keygen', ['-y', keyFile])).stdout.trim();
  const rawKey = await rawKeyOf(folder);
  addAttachments(folder, rawKey);

  const tar = path.join(scratch, 'mismo.tar');
  const peer = path.join(scratch, 'age.age');
  const times = {
    ready: [] as number[],
    writing: [] as number[],
    whole: [] as number[],
    age: [] as number[],
    ageBack: [] as number[],
    restore: [] as number[],
    ageTar: [] as number[],
  };
  let last: CreatedPackage | null = null;
  for (let round = 1; round <= RUNS; round += 1) {
    const written = await writeOne(folder, destino, rawKey.toString('hex'), recipient, round);
    last = written.created;
    times.ready.push(written.ready);
    times.writing.push(written.writing - written.ready);
    times.whole.push(written.whole);
    if (round === 1) await run('age', ['-d', '-i', keyFile, '-o', tar, last.archivo]);
    fs.rmSync(peer, { force: true });
    const encrypt = async () => {
      await run('age', ['-r', recipient, '-o', peer, tar]);
      syncFile(peer);
    };
    times.age.push((await timed(encrypt)).ms);
    times.ageBack.push((await timed(() => run('age', ['-d', '-i', keyFile, '-o', '/dev/null', peer]))).ms);

    const restored = path.join(scratch, `restaurado-${round}`);
    const runner = makeWorkerBackupRunner(path.join(OUT, 'workers', 'respaldo.worker.cjs'));
    times.restore.push(
      (await timed(() => runner.restorePackage({ archivo: written.created.archivo, identity, carpeta: restored, ahora: AHORA }))).ms,
    );
    fs.rmSync(restored, { recursive: true });
    const unpacked = path.join(scratch, `tar-${round}`);
    fs.mkdirSync(unpacked);
    times.ageTar.push(
      (await timed(() => run('sh', ['-c', 'age -d -i "$1" "$2" | tar -x -C "$3" && sync -f "$3"', 'sh', keyFile, peer, unpacked]))).ms,
    );
    fs.rmSync(unpacked, { recursive: true });
    if (round < RUNS) fs.rmSync(written.created.archivo);
  }
  if (!last) throw new Error('no backup was written');
  const size = `${formatBytes(last.bytes)}; relectura: ${last.relectura}`;
  const age = median(times.age);
  const back = median(times.ageBack);
  return [
    {
      medida: 'Respaldo: instantánea y huellas',
      propio: median(times.ready),
      par: null,
      nota: 'copia de la base, clave propia, SHA-256 de cada tabla y anexo',
    },
    {
      medida: 'Respaldo: escribir cifrado',
      propio: median(times.writing),
      par: { nombre: '`age` cifrando el mismo tar', valor: age },
      nota: size,
    },
    {
      medida: 'Respaldo entero, verificado',
      propio: median(times.whole),
      par: { nombre: '`age` cifrando y descifrando', valor: age + back },
      nota: 'todo lo anterior; relee, abre la base y compara cada fila',
    },
    {
      medida: 'Restaurar',
      propio: median(times.restore),
      par: { nombre: '`age -d` y `tar -x`', valor: median(times.ageTar) },
      nota: 'comprueba antes y después de cambiar la clave',
    },
  ];
}
