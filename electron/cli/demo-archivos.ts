import { crc32, deflateSync } from 'node:zlib';
import type { Program } from '@electron/main/compose';
import { llamar } from './demo-ensayo';

const LADO = 320;
type Tono = readonly [number, number, number];
const ARENA: Tono = [244, 234, 213];
const CALLE: Tono = [255, 255, 255];
const CASA: Tono = [18, 107, 102];
const TECHO: Tono = [178, 58, 46];

/** Two streets that cross, some houses, and the one that is meant: a sketch without any name. */
function tonoDe(x: number, y: number): Tono {
  if ((x > 140 && x < 176) || (y > 190 && y < 222)) return CALLE;
  const enCasa = (izquierda: number, arriba: number) => x > izquierda && x < izquierda + 46 && y > arriba && y < arriba + 40;
  if (enCasa(200, 130)) return TECHO;
  return enCasa(40, 60) || enCasa(40, 250) || enCasa(210, 40) || enCasa(220, 250) ? CASA : ARENA;
}

const trozo = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

/** A small drawing as PNG, with nothing in it but the picture. */
export function pngDemo(): Buffer {
  const filas = Buffer.alloc(LADO * (1 + LADO * 3));
  for (let y = 0; y < LADO; y += 1) {
    for (let x = 0; x < LADO; x += 1) filas.set(tonoDe(x, y), y * (1 + LADO * 3) + 1 + x * 3);
  }
  const cabeza = Buffer.alloc(13);
  cabeza.writeUInt32BE(LADO, 0);
  cabeza.writeUInt32BE(LADO, 4);
  cabeza.set([8, 2, 0, 0, 0], 8);
  const firma = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([firma, trozo('IHDR', cabeza), trozo('IDAT', deflateSync(filas)), trozo('IEND', Buffer.alloc(0))]);
}

/** A sheet of paper as PDF: one of the blank forms, as if it had been scanned. */
export async function pdfDemo(program: Program): Promise<Buffer> {
  const { pdf } = await llamar(program, 'documentos.formulario', { formulario: 'LLAMADA_ENTREGA' });
  return Buffer.from(pdf, 'base64');
}
