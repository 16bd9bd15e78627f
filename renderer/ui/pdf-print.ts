import { openPdf } from './pdf-engine';

const DOTS_PER_INCH = 300;
const POINTS_PER_INCH = 72;

const container = (): HTMLElement => {
  const element = document.getElementById('impresion');
  if (!element) throw new Error('index.html has lost its #impresion element');
  return element;
};

function empty(): void {
  for (const image of container().querySelectorAll('img')) URL.revokeObjectURL(image.src);
  container().replaceChildren();
}

/**
 * Puts the pages of a PDF, drawn at 300 dpi, where only the printer sees them (`@media print`). Whoever asks then opens the
 * print dialog, and calls the returned function when paper is out.
 */
export async function preparePrint(base64: string): Promise<() => void> {
  empty();
  const pdf = await openPdf(base64);
  try {
    for (let n = 1; n <= pdf.count; n++) {
      const canvas = await pdf.draw(n, DOTS_PER_INCH / POINTS_PER_INCH);
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
      // A canvas of 300 dpi holds 35 MB; the laptops this runs on have 4 GB.
      canvas.width = 0;
      if (!blob) throw new Error('The page could not be drawn');
      const image = document.createElement('img');
      image.alt = '';
      image.src = URL.createObjectURL(blob);
      container().append(image);
      await image.decode();
    }
  } finally {
    pdf.close();
  }
  return empty;
}

/** Prints a PDF that is not a document of the program (the recovery sheet) through the system's dialog. */
export async function printPdf(base64: string): Promise<void> {
  const done = await preparePrint(base64);
  window.addEventListener('afterprint', done, { once: true });
  window.print();
}
