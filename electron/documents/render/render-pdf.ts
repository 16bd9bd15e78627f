import { statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import pdfmake from 'pdfmake';
import { compactPdf } from './compact-pdf';
import type { TDocumentDefinitions } from './pdf-types';
import { printableDefinition } from './printable';

const FONT_FILES = {
  normal: 'Atkinson-Regular.ttf',
  bold: 'Atkinson-Bold.ttf',
  italics: 'Atkinson-Italic.ttf',
  bolditalics: 'Atkinson-BoldItalic.ttf',
} as const;

let fontsFolder: string | null = null;

/**
 * Where the four `Atkinson-{Regular,Bold,Italic,BoldItalic}.ttf` are. To be called once per thread before rendering.
 * @throws when one of them is not there: a document must not wait for the day it is printed to find that out.
 */
export function setFontsFolder(path: string): void {
  const folder = resolve(path);
  for (const file of Object.values(FONT_FILES)) statSync(join(folder, file));
  fontsFolder = folder;
}

export interface RenderOptions {
  /** ISO instant; becomes the creation date and the file's id, so that the same input gives the same bytes. */
  creadoEn: string;
  /** PDF title: the document's number or code, never a name. */
  titulo: string;
}

/**
 * The one door to pdfmake. Nothing is fetched, and no file outside the fonts folder is read. The definition is copied
 * before pdfmake, which scribbles on what it is given, gets it.
 */
export async function renderPdf(definition: TDocumentDefinitions, { creadoEn, titulo }: RenderOptions): Promise<Uint8Array> {
  if (fontsFolder === null) throw new Error('setFontsFolder has not been called in this thread');
  const folder = fontsFolder;
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => resolve(path).startsWith(folder + sep));
  pdfmake.setFonts({
    Atkinson: {
      normal: join(folder, FONT_FILES.normal),
      bold: join(folder, FONT_FILES.bold),
      italics: join(folder, FONT_FILES.italics),
      bolditalics: join(folder, FONT_FILES.bolditalics),
    },
  });
  const creationDate = new Date(creadoEn);
  const pdf = pdfmake.createPdf({
    ...printableDefinition(definition),
    version: '1.7',
    tagged: false,
    displayTitle: true,
    // compactPdf does it afterwards, the same way on every machine
    compress: false,
    info: { title: titulo, creator: 'Vigía', producer: 'Vigía', creationDate, modDate: creationDate },
  });
  return compactPdf(await pdf.getBuffer());
}
