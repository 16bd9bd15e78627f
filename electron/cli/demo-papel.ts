import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { renderDocumento } from '@electron/documents/render/render-documento';

/** Parentheses and the backslash end or escape a PDF string; the standard fonts know Latin-1. */
const cadena = (text: string): string => `(${text.replace(/[\\()]/g, '\\$&')})`;

/** One page of plain text in a standard font: what a document is when nobody will look at its layout. */
function hoja(lineas: readonly string[]): Buffer {
  const contenido = `BT /F1 12 Tf 16 TL 60 780 Td ${lineas.map((linea) => `${cadena(linea)} Tj T*`).join(' ')} ET`;
  const objetos = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${contenido.length} >>\nstream\n${contenido}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let texto = '%PDF-1.7\n';
  const lugares = objetos.map((objeto, index) => {
    const lugar = texto.length;
    texto += `${index + 1} 0 obj\n${objeto}\nendobj\n`;
    return String(lugar).padStart(10, '0');
  });
  const tabla = texto.length;
  texto += `xref\n0 ${objetos.length + 1}\n0000000000 65535 f \n${lugares.map((lugar) => `${lugar} 00000 n \n`).join('')}`;
  texto += `trailer\n<< /Size ${objetos.length + 1} /Root 1 0 R >>\nstartxref\n${tabla}\n%%EOF\n`;
  return Buffer.from(texto, 'latin1');
}

/**
 * Paper of the test world. The first document of each kind of a point is the real one; the others, hundreds of them, are one
 * page that says what it stands for: setting them all would take most of an hour.
 */
export function makePapelDelMundo(): (documento: DocumentoImprimible) => Promise<Uint8Array> {
  const enteros = new Map<string, number>();
  return async (documento) => {
    const vistos = enteros.get(documento.tipo) ?? 0;
    enteros.set(documento.tipo, vistos + 1);
    // original and copy
    if (vistos < 2) return renderDocumento(documento);
    const numero = 'numero' in documento.datos ? String(documento.datos.numero ?? 'borrador') : documento.tipo;
    return hoja([
      `Nro. ${numero}${documento.marcas.copia ? ' (copia)' : ''}`,
      'DATOS FICTICIOS',
      'Hoja abreviada del mundo de prueba: sus datos están en el programa.',
      'La demostración de un solo punto imprime todas las hojas enteras.',
    ]);
  };
}
