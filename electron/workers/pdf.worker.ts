import { parentPort, workerData } from 'node:worker_threads';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { renderDocumento } from '@electron/documents/render/render-documento';
import type { RenderAnswer, RenderRequest } from '@electron/documents/render/worker-messages';

/** The thread that makes PDFs. It writes nothing and logs nothing. */
const port = parentPort;
if (!port) throw new Error('pdf.worker runs only as a worker thread');
setFontsFolder((workerData as { fontsFolder: string }).fontsFolder);

port.on('message', ({ id, documento }: RenderRequest) => {
  renderDocumento(documento).then(
    (pdf) => port.postMessage({ id, pdf } satisfies RenderAnswer),
    (error: unknown) =>
      port.postMessage({
        id,
        fallo: { name: error instanceof Error ? error.name : 'Error', stack: error instanceof Error ? (error.stack ?? '') : '' },
      } satisfies RenderAnswer),
  );
});
