import { Worker } from 'node:worker_threads';

/** From the thread: its answer, or the name and stack of a fault (never the data). */
export type WorkerAnswer<O> = { respuesta: O } | { fallo: { name: string; stack: string } };

/**
 * Puts one question to a thread of its own, which answers and ends: for what takes seconds and reads no file, so that the screen
 * never freezes.
 * @param workerFile the built worker.
 */
export const makeWorkerAsk =
  <I, O>(workerFile: string) =>
  (pregunta: I): Promise<O> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerFile, { workerData: pregunta });
      worker.on('message', (answer: WorkerAnswer<O>) => {
        if ('respuesta' in answer) resolve(answer.respuesta);
        else reject(Object.assign(new Error('the thread could not answer'), answer.fallo));
      });
      worker.on('error', reject);
      // after an answer this changes nothing; without one the thread was killed (out of memory)
      worker.on('exit', (code) => reject(new Error(`the thread ended with ${code} and no answer`)));
    });
