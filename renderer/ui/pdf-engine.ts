export interface PdfPages {
  count: number;
  /** Draws page `n` (from 1) at `pixelsPerPoint` (96 dpi is 4/3) on a new canvas. */
  draw(n: number, pixelsPerPoint: number): Promise<HTMLCanvasElement>;
  /** Text of a page in reading order, for screen readers. */
  text(n: number): Promise<string>;
  /** Width and height of page `n` in points. */
  size(n: number): Promise<{ width: number; height: number }>;
  close(): void;
}

/**
 * pdf.js 6 leaves these two out of its legacy build because its oldest browser has them; Chromium 114 (the test Electron)
 * has not. Only pdf.js uses them: elsewhere they are forbidden.
 */
function fillGaps(): void {
  const promise = Promise as unknown as Record<string, unknown>;
  promise['withResolvers'] ??= function withResolvers<T>() {
    let resolve: ((value: T | PromiseLike<T>) => void) | undefined;
    let reject: ((reason?: unknown) => void) | undefined;
    const made = new Promise<T>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    return { promise: made, resolve, reject };
  };
  const signal = AbortSignal as unknown as Record<string, unknown>;
  signal['any'] ??= (signals: readonly AbortSignal[]) => {
    const controller = new AbortController();
    for (const one of signals) {
      if (one.aborted) controller.abort(one.reason);
      else one.addEventListener('abort', () => controller.abort(one.reason), { once: true });
    }
    return controller.signal;
  };
}

const decode = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));

/**
 * Opens a PDF given as base64. The engine is loaded the first time it is needed. It runs without its worker: our papers have
 * few pages, and so the page's policy needs no worker, no blob script and no WebAssembly.
 */
export async function openPdf(base64: string): Promise<PdfPages> {
  fillGaps();
  const [pdfjs, worker] = await Promise.all([import('pdfjs-dist/legacy/build/pdf.mjs'), import('pdfjs-dist/legacy/build/pdf.worker.mjs')]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  const task = pdfjs.getDocument({
    data: decode(base64),
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    verbosity: 0,
  });
  const document = await task.promise;
  return {
    count: document.numPages,
    async draw(n, pixelsPerPoint) {
      const page = await document.getPage(n);
      const viewport = page.getViewport({ scale: pixelsPerPoint });
      const canvas = window.document.createElement('canvas');
      canvas.width = Math.round(viewport.width);
      canvas.height = Math.round(viewport.height);
      await page.render({ canvas, viewport }).promise;
      return canvas;
    },
    async text(n) {
      const content = await (await document.getPage(n)).getTextContent();
      return content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    },
    async size(n) {
      const { width, height } = (await document.getPage(n)).getViewport({ scale: 1 });
      return { width, height };
    },
    close: () => void task.destroy(),
  };
}
