/** The peer of a letter: bare pdfkit setting the same text, in a thread of its own as our renderer is. */
import path from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import PDFDocument from 'pdfkit';

const MARGIN = 71; // 2.5 cm, as our letters have

function setText(text) {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({ size: 'A4', margin: MARGIN, font: path.join(workerData.fontsFolder, 'Atkinson-Regular.ttf') });
    const chunks = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.fontSize(11);
    for (const paragraph of text.split(/\n{2,}/)) document.text(paragraph, { align: 'justify' }).moveDown(0.5);
    document.end();
  });
}

parentPort.on('message', ({ text }) => {
  setText(text).then(
    (pdf) => parentPort.postMessage({ bytes: pdf.length }),
    (error) => parentPort.postMessage({ error: String(error) }),
  );
});
