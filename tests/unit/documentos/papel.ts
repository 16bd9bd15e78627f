import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DocumentoImprimible, Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { fichaReservada } from '@core/features/documentos/reserva.rules';
import { renderDocumento } from '@electron/documents/render/render-documento';
import { requireTool } from '../../support/jueces';
import { OFICIO_FISCALIA, OFICIO_JCPD, OFICIO_MINIMO, PENAL_VACIO, SIN_MARCAS } from './ejemplos';
import { FICHA, FICHA_LARGA, FICHA_MINIMA, HOJA } from './ejemplos-ficha';
import { OFICIO_LARGO } from './ejemplos-largos';
import { DOCUMENTOS_RUTA } from './ejemplos-ruta';
import { DOCUMENTOS_VARIANTES } from './ejemplos-variantes';

/** Documents on paper, for the tests that read them back. */

export const DOCUMENTOS_EJEMPLO: Readonly<Record<string, DocumentoImprimible>> = {
  'oficio-jcpd': { tipo: 'OFICIO', datos: OFICIO_JCPD, marcas: SIN_MARCAS },
  'oficio-largo': { tipo: 'OFICIO', datos: OFICIO_LARGO, marcas: SIN_MARCAS },
  'oficio-minimo': { tipo: 'OFICIO', datos: OFICIO_MINIMO, marcas: SIN_MARCAS },
  'oficio-fiscalia': { tipo: 'OFICIO', datos: OFICIO_FISCALIA, marcas: SIN_MARCAS },
  'oficio-fiscalia-vacio': { tipo: 'OFICIO', datos: { ...OFICIO_FISCALIA, penal: PENAL_VACIO }, marcas: SIN_MARCAS },
  'ficha-interna': { tipo: 'FICHA', datos: FICHA, marcas: SIN_MARCAS },
  'ficha-larga': { tipo: 'FICHA', datos: FICHA_LARGA, marcas: SIN_MARCAS },
  'ficha-minima': { tipo: 'FICHA', datos: FICHA_MINIMA, marcas: SIN_MARCAS },
  'ficha-reservada': { tipo: 'FICHA', datos: fichaReservada(FICHA), marcas: SIN_MARCAS },
  'hoja-recuperacion': { tipo: 'HOJA_RECUPERACION', datos: HOJA, marcas: SIN_MARCAS },
  ...DOCUMENTOS_RUTA,
  ...DOCUMENTOS_VARIANTES,
};

export const conMarcas = (nombre: keyof typeof DOCUMENTOS_EJEMPLO, marcas: Partial<Marcas>): DocumentoImprimible => {
  const documento = DOCUMENTOS_EJEMPLO[nombre];
  if (!documento) throw new Error(`no example ${nombre}`);
  return { ...documento, marcas: { ...SIN_MARCAS, ...marcas } };
};

export const pdftotext = requireTool('pdftotext');
export const pdfinfo = requireTool('pdfinfo');
export const pdffonts = requireTool('pdffonts');
export const qpdf = requireTool('qpdf');

const folder = mkdtempSync(join(tmpdir(), 'vigia-papel-'));
let count = 0;

/** Writes a PDF to a temporary file for the outside judges. */
export function toFile(pdf: Uint8Array): string {
  const file = join(folder, `${(count += 1)}.pdf`);
  writeFileSync(file, pdf);
  return file;
}

/** Text of each page, as laid out, with runs of spaces and line ends folded to one space. */
export async function pagesOf(documento: DocumentoImprimible): Promise<string[]> {
  const file = toFile(await renderDocumento(documento));
  return pdftotext.run(['-layout', '-enc', 'UTF-8', file, '-']).split('\f').slice(0, -1).map(fold);
}

export const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Letters and digits only: for texts that run over lines, columns and pages. */
export const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');
