import { fechaLarga } from '@core/kernel/dates';
import type { Marcas } from '@core/features/documentos/documento-imprimible.datos';
import { TARJETA_IMPRESA_TEXTS as T } from '@core/features/documentos/entrega.texts';
import type { TarjetaImpresaDatos } from '@core/features/documentos/tarjeta.datos';
import type { Content, TableCell, TDocumentDefinitions } from '@electron/documents/render/pdf-types';
import { BOX, cellWidths } from './blocks';
import { pageFrame, rule, WIDTH } from './layout';

const COLUMNS = 4;
const QR_SIZE = 190;

/** The card of the central: one A4 page with the words to compare aloud, the public keys and the file as a QR. */
export function tarjetaCentral(datos: TarjetaImpresaDatos, marcas: Marcas): TDocumentDefinitions {
  return pageFrame({
    runningTitle: '',
    stamps: [],
    marcas,
    footer: [`${T.titulo} · ${datos.nombre} · ${fechaLarga(datos.fecha)}`],
    content: [
      { text: T.titulo, bold: true, fontSize: 20, margin: [0, -8, 0, 0] },
      { text: `${datos.nombre} · ${T.creada(fechaLarga(datos.creadaEn))}`, bold: true, fontSize: 12 },
      rule(5, 1.25),
      { text: T.para, margin: [0, 8, 0, 8] },
      { text: T.palabras, bold: true, fontSize: 12, margin: [0, 0, 0, 3] },
      words(datos.palabras),
      { text: T.palabrasNota, margin: [0, 6, 0, 10] },
      {
        columns: [
          { width: QR_SIZE, qr: datos.qr, fit: QR_SIZE, eccLevel: 'L' },
          {
            width: WIDTH - QR_SIZE - 20,
            stack: [
              ...labelled(T.huella, datos.huella, 15),
              ...labelled(T.sello, datos.sello, 10.5),
              ...labelled(T.firma, datos.firma, 10.5),
              { text: T.archivo },
            ],
          },
        ],
        columnGap: 20,
      },
    ],
  });
}

const labelled = (label: string, value: string, fontSize: number): Content[] => [
  { text: label, fontSize: 10 },
  { text: value, bold: true, fontSize, margin: [0, 1, 0, 9] },
];

/** Words in rows of four, numbered, big enough to read aloud across a table. */
function words(palabras: readonly string[]): Content {
  const cells: TableCell[] = palabras.map((palabra, index) => ({
    columns: [
      { width: 16, text: `${index + 1}`, fontSize: 9, margin: [0, 6, 0, 0] },
      { width: '*', text: palabra, bold: true, fontSize: 15, noWrap: true, margin: [0, 2, 0, 2] },
    ],
  }));
  const rows = Array.from({ length: cells.length / COLUMNS }, (_, row) => cells.slice(row * COLUMNS, (row + 1) * COLUMNS));
  return { table: { widths: cellWidths([1, 1, 1, 1]), dontBreakRows: true, body: rows }, layout: BOX };
}
