import { BrokenFileError, part, tag } from './bytes';

export const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');
/** Critical chunks and those that change how the picture looks. Texts, times, EXIF and private chunks are left behind. */
const KEPT = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'sBIT', 'bKGD', 'pHYs']);

/** A PNG without its metadata; the picture itself is not encoded again. @throws BrokenFileError */
export function cleanPng(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) throw new BrokenFileError('not a PNG');
  const chunks: Buffer[] = [PNG_SIGNATURE];
  for (let at = 8; ;) {
    const length = part(bytes, at, 4).readUInt32BE(0);
    const type = tag(bytes, at + 4);
    const chunk = part(bytes, at, length + 12);
    if (KEPT.has(type)) chunks.push(chunk);
    if (type === 'IEND') return Buffer.concat(chunks);
    at += chunk.length;
  }
}
