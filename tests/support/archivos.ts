import { createCanvas } from '@napi-rs/canvas';
import { crc32 } from 'node:zlib';

/** Stands for a place or a name in the metadata of invented files. */
export const LUGAR = '-3.9906,-79.2050 Inventada';

function picture() {
  const canvas = createCanvas(24, 16);
  const context = canvas.getContext('2d');
  context.fillStyle = '#126b66';
  context.fillRect(0, 0, 24, 16);
  context.fillStyle = '#f4ead5';
  context.fillRect(3, 3, 9, 6);
  return canvas;
}

/** A small drawing as JPEG, without metadata. */
export const jpeg = (): Buffer => picture().toBuffer('image/jpeg', 90);
/** The same as PNG. */
export const png = (): Buffer => picture().toBuffer('image/png');
export const pdf = (): Buffer => Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

const segment = (marker: number, payload: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};

/** EXIF with an orientation and a place, XMP and a comment, right after the start of the picture. */
export function conExif(bytes: Buffer, orientation: number): Buffer {
  const ifd = Buffer.alloc(2 + 12 + 4);
  ifd.writeUInt16BE(1, 0);
  ifd.writeUInt16BE(0x0112, 2);
  ifd.writeUInt16BE(3, 4);
  ifd.writeUInt32BE(1, 6);
  ifd.writeUInt16BE(orientation, 10);
  const exif = Buffer.concat([Buffer.from('Exif\0\0MM\0*', 'latin1'), Buffer.from([0, 0, 0, 8]), ifd, Buffer.from(LUGAR)]);
  const xmp = Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x>${LUGAR}</x>`);
  return Buffer.concat([
    bytes.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xe1, xmp),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${LUGAR}`)),
    segment(0xfe, Buffer.from(LUGAR)),
    bytes.subarray(2),
  ]);
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
};

/** Texts and EXIF behind the header of a PNG. */
export function conTexto(bytes: Buffer): Buffer {
  const after = 8 + 25;
  return Buffer.concat([
    bytes.subarray(0, after),
    chunk('tEXt', Buffer.from(`Location\0${LUGAR}`)),
    chunk('eXIf', Buffer.from(LUGAR)),
    bytes.subarray(after),
  ]);
}

/** ID3 before and behind a few frames of silence. */
export function mp3(): Buffer {
  const title = Buffer.from(LUGAR);
  const id3 = Buffer.concat([Buffer.from('ID3\x03\0\0\0\0\0', 'latin1'), Buffer.from([title.length]), title]);
  const frame = Buffer.alloc(417);
  Buffer.from([0xff, 0xfb, 0x90, 0x00]).copy(frame);
  const old = Buffer.alloc(128);
  old.write('TAG', 0, 'latin1');
  old.write(LUGAR, 3, 'latin1');
  return Buffer.concat([id3, frame, frame, old]);
}

const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, body]);
};

/** The frame of an M4A with a place in `moov/udta` and in `meta`; with `video`, a video track. */
export function m4a({ video = false } = {}): Buffer {
  const track = box(
    'trak',
    box(
      'mdia',
      box('hdlr', Buffer.from(video ? '\0\0\0\0\0\0\0\0vide' : '\0\0\0\0\0\0\0\0soun', 'latin1')),
      box('minf', box(video ? 'vmhd' : 'smhd', Buffer.alloc(8))),
    ),
  );
  return Buffer.concat([
    box('ftyp', Buffer.from('M4A \0\0\0\0M4A mp42isom', 'latin1')),
    box('moov', box('mvhd', Buffer.alloc(100)), track, box('udta', box('\xa9xyz', Buffer.from(LUGAR)))),
    box('meta', Buffer.from(LUGAR)),
    box('mdat', Buffer.alloc(64, 7)),
  ]);
}

/** A WAV with an INFO list before its sound. */
export function wav(): Buffer {
  const part = (type: string, data: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(type, 0, 'latin1');
    head.writeUInt32LE(data.length, 4);
    return Buffer.concat([head, data, Buffer.alloc(data.length % 2)]);
  };
  const body = Buffer.concat([
    Buffer.from('WAVE', 'latin1'),
    part('fmt ', Buffer.alloc(16, 1)),
    part('LIST', Buffer.from(`INFOIART${LUGAR}`)),
    part('data', Buffer.alloc(40, 9)),
  ]);
  return part('RIFF', body);
}
