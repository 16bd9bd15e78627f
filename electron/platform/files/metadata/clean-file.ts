import { cleanMp3, cleanMp4, cleanWav } from './audio';
import { BrokenFileError } from './bytes';
import { cleanJpeg } from './jpeg';
import { cleanPng, PNG_SIGNATURE } from './png';

export type CleanMime = 'application/pdf' | 'image/jpeg' | 'image/png' | 'audio/mpeg' | 'audio/mp4' | 'audio/ogg' | 'audio/wav';

export interface CleanFile {
  mime: CleanMime;
  bytes: Buffer;
  /** Place, device, author and the like were taken out. False for PDF and OGG, which are kept as they came. */
  stripped: boolean;
}

const starts = (bytes: Buffer, text: string, at = 0) => bytes.toString('latin1', at, at + text.length) === text;

/** What a file is by its first bytes, whatever its name says; null when it is none of the admitted kinds. */
export function sniff(bytes: Buffer): CleanMime | null {
  if (starts(bytes, '%PDF-')) return 'application/pdf';
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return 'image/png';
  if (starts(bytes, 'OggS')) return 'audio/ogg';
  if (starts(bytes, 'RIFF') && starts(bytes, 'WAVE', 8)) return 'audio/wav';
  if (starts(bytes, 'ftyp', 4) && /^(M4A |M4B |mp42|mp41|isom|3gp|iso2|dash)/.test(bytes.toString('latin1', 8, 12))) return 'audio/mp4';
  if (starts(bytes, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)) return 'audio/mpeg';
  return null;
}

/**
 * The file without what it tells about place, device and author; pictures and sound are not encoded again. An MP4 with a
 * video track is not admitted.
 * @throws BrokenFileError when the content does not hold together.
 */
export function cleanFile(bytes: Buffer): CleanFile | null {
  const mime = sniff(bytes);
  switch (mime) {
    case null:
      return null;
    case 'application/pdf':
      if (!bytes.subarray(-2048).toString('latin1').includes('%%EOF')) throw new BrokenFileError('the PDF has no end');
      return { mime, bytes, stripped: false };
    case 'image/jpeg':
      return { mime, bytes: cleanJpeg(bytes), stripped: true };
    case 'image/png':
      return { mime, bytes: cleanPng(bytes), stripped: true };
    case 'audio/mpeg':
      return { mime, bytes: cleanMp3(bytes), stripped: true };
    case 'audio/mp4':
      if (bytes.includes('vide', 0, 'latin1') && bytes.includes('vmhd', 0, 'latin1')) return null;
      return { mime, bytes: cleanMp4(bytes), stripped: true };
    case 'audio/wav':
      return { mime, bytes: cleanWav(bytes), stripped: true };
    case 'audio/ogg':
      return { mime, bytes, stripped: false };
  }
}
