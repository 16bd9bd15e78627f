import { zlibSync } from 'fflate';

/**
 * Compresses the streams of a PDF that pdfkit wrote plain. Not with node:zlib: its output differs between the Node of
 * the command line and the one inside Electron (and between processors), and the same document must be the same bytes
 * wherever it is made. fflate is one implementation in JavaScript for all of them.
 *
 * It understands exactly what pdfkit writes (one cross-reference table, no object streams, `/Length` as a number) and
 * refuses anything else.
 * @throws Error when the file is not of that shape.
 */
export function compactPdf(pdf: Uint8Array): Uint8Array {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const xrefAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(bytes.subarray(-64).toString('latin1'))?.[1] ?? Number.NaN);
  const tail = bytes.subarray(xrefAt).toString('latin1');
  const table = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] ?\n)+)(trailer\n[\s\S]*?)startxref/.exec(tail);
  if (!table) throw new Error('compactPdf: no plain cross-reference table');
  const entries = (table[2] ?? '')
    .trimEnd()
    .split('\n')
    .map((line) => ({ offset: Number(line.slice(0, 10)), used: line[17] === 'n' }));
  const starts = entries
    .filter(({ used }) => used)
    .map(({ offset }) => offset)
    .sort((a, b) => a - b);
  const parts: Buffer[] = [bytes.subarray(0, starts[0])];
  const moved = new Map<number, number>();
  let position = parts[0]?.length ?? 0;
  starts.forEach((start, index) => {
    const object = compactObject(bytes.subarray(start, starts[index + 1] ?? xrefAt));
    moved.set(start, position);
    position += object.length;
    parts.push(object);
  });
  const lines = entries.map(({ offset, used }) =>
    used ? `${String(moved.get(offset)).padStart(10, '0')} 00000 n ` : '0000000000 65535 f ',
  );
  parts.push(Buffer.from(`xref\n0 ${entries.length}\n${lines.join('\n')}\n${table[3] ?? ''}startxref\n${position}\n%%EOF\n`, 'latin1'));
  return new Uint8Array(Buffer.concat(parts));
}

const STREAM = '\nstream\n';

/** One `n 0 obj … endobj`, with its stream deflated if it has one, is not filtered yet and gets smaller by it. */
function compactObject(object: Buffer): Buffer {
  const at = object.indexOf(STREAM, 0, 'latin1');
  if (at < 0) return object;
  const head = object.subarray(0, at).toString('latin1');
  const length = Number(/\/Length (\d+)\n/.exec(head)?.[1] ?? Number.NaN);
  const start = at + STREAM.length;
  if (object.subarray(start + length, start + length + 10).toString('latin1') !== '\nendstream')
    throw new Error('compactPdf: stream without its length');
  if (head.includes('/Filter')) return object;
  const packed = Buffer.from(zlibSync(object.subarray(start, start + length), { level: 9 }));
  if (packed.length >= length) return object;
  const packedHead = head.replace(/\/Length \d+\n/, `/Length ${packed.length}\n/Filter /FlateDecode\n`);
  return Buffer.concat([Buffer.from(packedHead + STREAM, 'latin1'), packed, object.subarray(start + length)]);
}
