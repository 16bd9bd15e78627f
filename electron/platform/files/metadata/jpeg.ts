import { BrokenFileError, part } from './bytes';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP1 = 0xe1;
/** Markers that stand alone, without a length. */
const alone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/**
 * What a picture needs to be seen: tables, frames, scans, JFIF (APP0), Adobe's colour mark (APP14) and an ICC profile
 * (APP2). Everything else (EXIF, GPS, XMP, IPTC, thumbnails, comments, makers' notes) is left behind.
 */
function kept(marker: number, payload: Buffer): boolean {
  if (marker === 0xe0) return payload.toString('latin1', 0, 4) === 'JFIF';
  if (marker === 0xe2) return payload.toString('latin1', 0, 11) === 'ICC_PROFILE';
  if (marker === 0xee) return payload.toString('latin1', 0, 5) === 'Adobe';
  return marker >= 0xc0 && marker < 0xe0;
}

/** The orientation (1–8) that the camera wrote; 1 when there is none. */
function orientation(payload: Buffer): number {
  if (payload.toString('latin1', 0, 6) !== 'Exif\0\0') return 1;
  const tiff = payload.subarray(6);
  if (tiff.length < 14) return 1;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const u16 = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < u16(first); entry++) {
    const at = first + 2 + entry * 12;
    if (u16(at) === 0x0112) {
      const value = u16(at + 8);
      return value >= 1 && value <= 8 ? value : 1;
    }
  }
  return 1;
}

/** An EXIF block that says which way up, and nothing else. */
function uprightBlock(value: number): Buffer {
  const block = Buffer.from('ffe1002245786966000049492a0008000000010012010300010000000000000000000000', 'hex');
  block.writeUInt16LE(value, 28);
  return block;
}

/**
 * A JPEG without its metadata; the picture itself is not encoded again. What stands after the end of the image is cut off.
 * @throws BrokenFileError
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) throw new BrokenFileError('not a JPEG');
  const head: Buffer[] = [];
  const rest: Buffer[] = [];
  let up = 1;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1; // fill bytes
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) throw new BrokenFileError('no marker where one must be');
    if (marker === EOI) break;
    if (alone(marker)) {
      at += 2;
      continue;
    }
    const length = part(bytes, at + 2, 2).readUInt16BE(0);
    const payload = part(bytes, at + 4, length - 2);
    if (marker === APP1) up = up === 1 ? orientation(payload) : up;
    if (kept(marker, payload)) (marker === 0xe0 ? head : rest).push(bytes.subarray(at, at + 2 + length));
    at += 2 + length;
    if (marker === SOS) {
      const end = scanEnd(bytes, at);
      rest.push(bytes.subarray(at, end));
      at = end;
    }
  }
  return Buffer.concat([Buffer.from([0xff, SOI]), ...head, ...(up === 1 ? [] : [uprightBlock(up)]), ...rest, Buffer.from([0xff, EOI])]);
}

/** Where the coded picture data end: at the next marker that is neither stuffing nor a restart. */
function scanEnd(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1];
    if (next === undefined) break;
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  throw new BrokenFileError('the picture has no end');
}
