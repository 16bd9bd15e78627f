import { parentPort, workerData } from 'node:worker_threads';
import { extraer } from '@electron/features/central/public';
import { runJob } from '@electron/platform/worker/backup-runner';
import type { BackupJob } from '@electron/platform/worker/backup-runner';
import { CANCEL_MESSAGE, packError } from '@electron/platform/worker/messages';
import type { WorkerMessage } from '@electron/platform/worker/run-in-worker';

/** The thread of one backup, check or restore: takes its job at birth, answers once, and ends. Logs nothing. */
const port = parentPort;
if (!port) throw new Error('respaldo.worker runs only as a worker thread');

const send = (message: WorkerMessage) => port.postMessage(message);
const stop = new AbortController();
port.on('message', (message: unknown) => {
  if (message === CANCEL_MESSAGE) stop.abort();
});

runJob(workerData as BackupJob, { signal: stop.signal, onProgress: (progreso) => send({ clase: 'progreso', progreso }) }, extraer)
  .then(
    (resultado) => send({ clase: 'hecho', resultado }),
    (error: unknown) => send({ clase: 'error', error: packError(error) }),
  )
  .finally(() => port.close());
