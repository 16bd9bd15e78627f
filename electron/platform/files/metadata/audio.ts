import { BrokenFileError, part, tag } from './bytes';

/** An MP3 without its ID3 tags (title, place, pictures). */
export function cleanMp3(bytes: Buffer): Buffer {
  let from = 0;
  while (bytes.toString('latin1', from, from + 3) === 'ID3') {
    const size = part(bytes, from + 6, 4).reduce((sum, byte) => sum * 128 + (byte & 0x7f), 0);
    const footer = ((bytes[from + 5] ?? 0) & 0x10) === 0 ? 0 : 10;
    from += 10 + size + footer;
  }
  // old tags hang on behind the sound; in a file that was cut short, only their beginning is left
  const tails = [bytes.indexOf('TAG', Math.max(from, bytes.length - 128), 'latin1'), bytes.indexOf('APETAGEX', from, 'latin1')];
  const sound = bytes.subarray(from, Math.min(bytes.length, ...tails.filter((at) => at !== -1)));
  if (sound[0] !== 0xff || ((sound[1] ?? 0) & 0xe0) !== 0xe0) throw new BrokenFileError('no sound after the tags');
  return Buffer.from(sound);
}

const HOLDERS = new Set(['moov', 'trak', 'mdia', 'minf', 'stbl', 'edts', 'moof', 'traf']);
const PRIVATE = new Set(['udta', 'meta', 'uuid', 'Xtra']);

/**
 * An MP4 audio whose boxes of user data (phones write the place there) are turned into free space of the same length, so
 * that no offset inside the file changes.
 * @throws BrokenFileError
 */
export function cleanMp4(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  const walk = (from: number, to: number): void => {
    for (let at = from; at < to;) {
      const small = part(copy, at, 4).readUInt32BE(0);
      const type = tag(copy, at + 4);
      const size = small === 1 ? Number(part(copy, at + 8, 8).readBigUInt64BE(0)) : small === 0 ? to - at : small;
      const header = small === 1 ? 16 : 8;
      if (size < header || at + size > to) throw new BrokenFileError('a box is longer than what holds it');
      if (PRIVATE.has(type)) {
        copy.write('free', at + 4, 'latin1');
        copy.fill(0, at + header, at + size);
      } else if (HOLDERS.has(type)) walk(at + header, at + size);
      at += size;
    }
  };
  walk(0, copy.length);
  return copy;
}

/** A WAV with its format and sound only. @throws BrokenFileError */
export function cleanWav(bytes: Buffer): Buffer {
  const chunks: Buffer[] = [];
  for (let at = 12; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32LE(at + 4);
    const type = tag(bytes, at);
    const chunk = part(bytes, at, Math.min(8 + length + (length % 2), bytes.length - at));
    if (type === 'fmt ' || type === 'data' || type === 'fact') chunks.push(chunk);
    at += chunk.length;
  }
  if (chunks.length < 2) throw new BrokenFileError('no sound in it');
  const body = Buffer.concat(chunks);
  const head = Buffer.alloc(12);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  head.write('WAVE', 8, 'latin1');
  return Buffer.concat([head, body]);
}
