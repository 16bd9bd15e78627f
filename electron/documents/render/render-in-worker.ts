import { Worker } from 'node:worker_threads';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import type { RenderAnswer, RenderRequest } from './worker-messages';

interface Waiting {
  resolve(pdf: Uint8Array): void;
  reject(error: Error): void;
}

/**
 * Renders documents in one thread that stays warm, so that the screen never freezes and the second letter is fast.
 * @param workerFile the built `pdf.worker.cjs`.
 */
export function makeWorkerRenderer(
  workerFile: string,
  fontsFolder: string,
): { render(documento: DocumentoImprimible): Promise<Uint8Array>; close(): Promise<void> } {
  let worker: Worker | null = null;
  let next = 0;
  const waiting = new Map<number, Waiting>();

  const failAll = (error: Error): void => {
    for (const entry of waiting.values()) entry.reject(error);
    waiting.clear();
    worker = null;
  };

  const start = (): Worker => {
    const thread = new Worker(workerFile, { workerData: { fontsFolder } });
    thread.unref();
    thread.on('message', (answer: RenderAnswer) => {
      const entry = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) thread.unref();
      if ('pdf' in answer) entry?.resolve(answer.pdf);
      else entry?.reject(Object.assign(new Error('the document could not be rendered'), answer.fallo));
    });
    thread.on('error', failAll);
    thread.on('exit', () => failAll(new Error('the rendering thread ended')));
    return thread;
  };

  return {
    render(documento) {
      worker ??= start();
      const thread = worker;
      const id = (next += 1);
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        thread.ref();
        thread.postMessage({ id, documento } satisfies RenderRequest);
      });
    },
    async close() {
      await worker?.terminate();
      worker = null;
    },
  };
}
