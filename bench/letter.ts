import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { makeWorkerRenderer } from '@electron/documents/render/render-in-worker';
import { formatBytes, median, medianOf, timed } from './measure';
import type { Row } from './measure';
import { casoCompleto, installPoint, must, openPoint, OUT } from './point';

const FONTS = path.join(OUT, 'fonts');
const WORKER = path.join(OUT, 'workers', 'pdf.worker.cjs');
const COLD_RUNS = 5;
const WARM_RUNS = 20;
const EMISSIONS = 7;

const run = promisify(execFile);

/** A fresh renderer, used for one letter and ended: what the first letter of a day costs. */
async function coldLetter(documento: DocumentoImprimible): Promise<void> {
  const renderer = makeWorkerRenderer(WORKER, FONTS);
  await renderer.render(documento);
  await renderer.close();
}

function makePdfkit(): { set(text: string): Promise<number>; close(): Promise<unknown> } {
  const worker = new Worker(path.resolve('bench', 'peers', 'pdfkit.worker.mjs'), { workerData: { fontsFolder: FONTS } });
  return {
    set: (text) =>
      new Promise((resolve, reject) => {
        worker.once('error', reject);
        worker.once('message', (answer: { bytes: number } | { error: string }) => {
          worker.off('error', reject);
          if ('bytes' in answer) resolve(answer.bytes);
          else reject(new Error(answer.error));
        });
        worker.postMessage({ text });
      }),
    close: () => worker.terminate(),
  };
}

async function coldPdfkit(text: string): Promise<void> {
  const pdfkit = makePdfkit();
  await pdfkit.set(text);
  await pdfkit.close();
}

const escapeHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

async function chromiumPrint(
  electron: readonly string[],
  scratch: string,
  text: string,
): Promise<{ bytes: number; cold: number; warm: number }> {
  const page = path.join(scratch, 'carta.html');
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  const font = `@font-face { font-family: Atkinson; src: url(file://${path.join(FONTS, 'Atkinson-Regular.ttf')}) }`;
  const style = `${font} @page { size: A4; margin: 2.5cm } body { font: 11pt Atkinson; text-align: justify; white-space: pre-line; margin: 0 }`;
  fs.writeFileSync(page, `<!doctype html><meta charset="utf-8"><style>${style}</style>${paragraphs.join('\n')}`);
  const [binary = '', ...flags] = electron;
  const { stdout } = await run(binary, [
    ...flags,
    `--user-data-dir=${path.join(scratch, 'chromium')}`,
    path.resolve('bench', 'peers', 'chromium-print.cjs'),
    page,
    String(WARM_RUNS),
  ]);
  const answer = JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as { bytes: number; cold: number; warm: number[] };
  return { bytes: answer.bytes, cold: answer.cold, warm: median(answer.warm) };
}

/**
 * One letter to the Junta: ours (two pages, letterhead, tables, reception box) against programs that only set its text.
 * Ours and pdfkit run in a worker thread of Node; Chromium in the Electron at hand.
 */
export async function measureLetter(electron: readonly string[], scratch: string): Promise<Row[]> {
  const renderer = makeWorkerRenderer(WORKER, FONTS);
  let captured: DocumentoImprimible | null = null;
  const program = openPoint(path.join(scratch, 'carta'), (documento) => {
    captured = documento;
    return renderer.render(documento);
  });
  try {
    await installPoint(program);
    const casoId = await casoCompleto(program);
    const { pdf } = await must(program, 'derivaciones.previsualizar', { casoId, institucion: 'JCPD' });
    const documento = captured as DocumentoImprimible | null;
    if (!documento) throw new Error('no letter was rendered');
    const file = path.join(scratch, 'carta.pdf');
    const bytes = Buffer.from(pdf, 'base64');
    fs.writeFileSync(file, bytes);
    const text = (await run('pdftotext', ['-layout', file, '-'])).stdout.replaceAll('\f', '\n\n').replaceAll(/[ \t]+/g, ' ');

    const cold = await medianOf(COLD_RUNS, () => coldLetter(documento));
    const pdfkitCold = await medianOf(COLD_RUNS, () => coldPdfkit(text));
    const pdfkit = makePdfkit();
    const pdfkitBytes = await pdfkit.set(text);
    const warm = { ours: [] as number[], pdfkit: [] as number[] };
    for (let round = 0; round < WARM_RUNS; round += 1) {
      warm.ours.push((await timed(() => renderer.render(documento))).ms);
      warm.pdfkit.push((await timed(() => pdfkit.set(text))).ms);
    }
    await pdfkit.close();
    const ours = median(warm.ours);
    const bare = median(warm.pdfkit);
    const chromium = await chromiumPrint(electron, scratch, text);
    const emitir = await medianOf(EMISSIONS, () => must(program, 'derivaciones.emitir', { casoId, institucion: 'JCPD' }));

    const size = `PDF de ${formatBytes(bytes.length)}`;
    return [
      {
        medida: 'Oficio, primero (hilo nuevo)',
        propio: cold,
        par: { nombre: 'pdfkit, solo el texto', valor: pdfkitCold },
        nota: `${size}; pdfkit ${formatBytes(pdfkitBytes)}`,
      },
      {
        medida: 'Oficio, primero (hilo nuevo)',
        propio: cold,
        par: { nombre: 'Chromium printToPDF', valor: chromium.cold },
        nota: `Chromium ${formatBytes(chromium.bytes)}; con su ventana`,
      },
      { medida: 'Oficio, siguientes', propio: ours, par: { nombre: 'pdfkit, solo el texto', valor: bare }, nota: size },
      { medida: 'Oficio, siguientes', propio: ours, par: { nombre: 'Chromium printToPDF', valor: chromium.warm }, nota: size },
      {
        medida: 'Emitir un oficio',
        propio: emitir,
        par: { nombre: 'dos impresiones seguidas', valor: 2 * ours },
        nota: 'original y COPIA, cifrados, en disco (fsync), con número y bitácora',
      },
    ];
  } finally {
    await program.close();
    await renderer.close();
  }
}
