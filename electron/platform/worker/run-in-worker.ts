import { Worker } from 'node:worker_threads';
import { DomainError } from '@core/kernel/errors';
import type { Progress, RunOptions } from '@electron/platform/backup/run';
import { makeTurn } from './backup-runner';
import type { BackupJob, BackupJobName, BackupJobs, BackupRunner } from './backup-runner';
import { CANCEL_MESSAGE, unpackError } from './messages';
import type { WorkerError } from './messages';

/** From the worker to the program. */
export type WorkerMessage<R = unknown> =
  { clase: 'progreso'; progreso: Progress } | { clase: 'hecho'; resultado: R } | { clase: 'error'; error: WorkerError };

/**
 * Carries out one act in a worker thread of its own, which ends with it.
 * A cancel is passed on and the act ends itself, so that it tidies up; a step that blocks (the snapshot) ends first.
 */
function runInWorker<N extends BackupJobName>(
  workerFile: string,
  job: BackupJob & { act: N },
  options: RunOptions,
): Promise<BackupJobs[N]['result']> {
  if (options.signal?.aborted) return Promise.reject(new DomainError('CANCELADO'));
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile, { workerData: job });
    const cancel = () => worker.postMessage(CANCEL_MESSAGE);
    options.signal?.addEventListener('abort', cancel, { once: true });
    const settle = (finish: () => void) => {
      options.signal?.removeEventListener('abort', cancel);
      finish();
    };
    worker.on('message', (message: WorkerMessage<BackupJobs[N]['result']>) => {
      if (message.clase === 'progreso') options.onProgress?.(message.progreso);
      else if (message.clase === 'hecho') settle(() => resolve(message.resultado));
      else settle(() => reject(unpackError(message.error)));
    });
    worker.on('error', (error) => settle(() => reject(error)));
    // after an answer this changes nothing; without one the thread was killed (out of memory)
    worker.on('exit', (code) => settle(() => reject(new Error(`the backup worker ended with ${code} and no answer`))));
  });
}

/**
 * Backups off the main thread, so that the screen never freezes.
 * @param workerFile the built `respaldo.worker.cjs`.
 */
export function makeWorkerBackupRunner(workerFile: string): BackupRunner {
  const turn = makeTurn();
  return {
    createPackage: (input, options = {}) => turn(() => runInWorker(workerFile, { act: 'createPackage', input }, options)),
    inspectPackage: (input, options = {}) => runInWorker(workerFile, { act: 'inspectPackage', input }, options),
    verifyPackage: (input, options = {}) => turn(() => runInWorker(workerFile, { act: 'verifyPackage', input }, options)),
    restorePackage: (input, options = {}) => turn(() => runInWorker(workerFile, { act: 'restorePackage', input }, options)),
    receivePackage: (input, options = {}) => turn(() => runInWorker(workerFile, { act: 'receivePackage', input }, options)),
  };
}
