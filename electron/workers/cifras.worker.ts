import { parentPort, workerData } from 'node:worker_threads';
import { contarCifras } from '@core/features/informes/armar-informe.rules';
import type { Cifras, PedidoCifras } from '@core/features/informes/armar-informe.rules';
import type { WorkerAnswer } from '@electron/platform/worker/ask-worker';

/** The thread that counts one report: takes its facts at birth, answers once, and ends. It writes nothing and logs nothing. */
const port = parentPort;
if (!port) throw new Error('cifras.worker runs only as a worker thread');

function answer(): WorkerAnswer<Cifras> {
  try {
    return { respuesta: contarCifras(workerData as PedidoCifras) };
  } catch (error) {
    return { fallo: { name: error instanceof Error ? error.name : 'Error', stack: error instanceof Error ? (error.stack ?? '') : '' } };
  }
}
port.postMessage(answer());
