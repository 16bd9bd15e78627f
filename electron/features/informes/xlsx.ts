import type { CeldaHoja, EscribirXlsx, Hoja } from '@core/features/informes/csv.rules';
import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile from 'write-excel-file/universal';

/** Every file of the archive bears this date, so that the same numbers give the same bytes. */
const FECHA = new Date(2020, 0, 1);
/** Letters of the name of a sheet that Excel admits. */
const LARGO_NOMBRE = 31;

/** Excel admits none of these signs in the name of a sheet, nor a quote at its end; the number keeps names apart. */
const nombreDeHoja = (nombre: string, index: number): string =>
  `${index + 1} ${nombre.replace(/[[\]:*?/\\]/g, ' ')}`.slice(0, LARGO_NOMBRE).replace(/[\s']+$/, '');

/** Texts stay texts, whatever they begin with: a cell of type text is never a formula. */
function celda(valor: CeldaHoja, cabeza: boolean) {
  if (valor === null) return null;
  if (typeof valor === 'number') return { value: valor, type: Number };
  if (typeof valor === 'object') return { value: valor.porcentaje / 100, type: Number, format: '0.0%' };
  return { value: valor, type: String, ...(cabeza ? { fontWeight: 'bold' as const } : {}) };
}

/** Letters that a cell takes up, for the width of its column. */
const largo = (valor: CeldaHoja | undefined): number =>
  valor === null || valor === undefined ? 0 : typeof valor === 'object' ? 6 : String(valor).length;

const ancho = ({ filas }: Hoja, columna: number): number => Math.min(60, Math.max(10, ...filas.map((fila) => largo(fila[columna]) + 2)));

/** A workbook of one sheet for each table; the same tables give the same bytes. */
export const escribirXlsx: EscribirXlsx = async (hojas) => {
  const libro = hojas.map((hoja, index) => ({
    sheet: nombreDeHoja(hoja.nombre, index),
    data: hoja.filas.map((fila, orden) => fila.map((valor) => celda(valor, orden === 0))),
    columns: (hoja.filas[0] ?? []).map((_, columna) => ({ width: ancho(hoja, columna) })),
    stickyRowsCount: 1,
  }));
  const escrito = new Uint8Array(await (await writeXlsxFile(libro).toBlob()).arrayBuffer());
  // the library dates its archive with the time of writing
  return zipSync(unzipSync(escrito), { mtime: FECHA });
};
