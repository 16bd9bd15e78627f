import { createCanvas, loadImage } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BrokenFileError } from '@electron/platform/files/metadata/bytes';
import { cleanFile, sniff } from '@electron/platform/files/metadata/clean-file';
import { conExif, conTexto, jpeg, LUGAR, m4a, mp3, pdf, png, wav } from '../../support/archivos';

async function pixels(bytes: Buffer): Promise<string> {
  const image = await loadImage(bytes);
  const canvas = createCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context.drawImage(image, 0, 0);
  return `${image.width}x${image.height} ${Buffer.from(context.getImageData(0, 0, image.width, image.height).data).toString('hex')}`;
}
const cleaned = (bytes: Buffer): Buffer => {
  const file = cleanFile(bytes);
  if (!file) throw new Error('not admitted');
  return file.bytes;
};

describe('a file loses what it tells about place, device and author', () => {
  it.each<[string, Buffer]>([
    ['JPEG with EXIF, GPS, XMP and a comment', conExif(jpeg(), 1)],
    ['PNG with texts and EXIF', conTexto(png())],
    ['MP3 with ID3 at both ends', mp3()],
    ['M4A with the place in its user data', m4a()],
    ['WAV with an INFO list', wav()],
  ])('%s', (_what, bytes) => {
    expect(bytes.includes(LUGAR)).toBe(true);
    expect(cleaned(bytes).includes(LUGAR)).toBe(false);
    expect(cleanFile(bytes)?.stripped).toBe(true);
    expect(sniff(cleaned(bytes))).toBe(sniff(bytes));
    expect(cleaned(cleaned(bytes)).equals(cleaned(bytes))).toBe(true); // nothing more to take away
  });

  it('and the picture stays the same, dot by dot', async () => {
    expect(await pixels(cleaned(conExif(jpeg(), 1)))).toBe(await pixels(jpeg()));
    expect(await pixels(cleaned(conTexto(png())))).toBe(await pixels(png()));
  });

  it('only which way up it stands is kept of the EXIF', () => {
    const upright = cleaned(conExif(jpeg(), 1));
    const turned = cleaned(conExif(jpeg(), 6));
    expect(upright.includes('Exif')).toBe(false);
    expect(turned.length - upright.length).toBe(36);
    const at = turned.indexOf('Exif');
    expect(turned.subarray(at + 6, at + 32).toString('hex')).toBe('49492a000800000001001201030001000000060000000000' + '0000');
  });

  it('what hangs on behind the end of a picture is cut off', () => {
    expect(cleaned(Buffer.concat([jpeg(), Buffer.from(`PK ${LUGAR}`)])).equals(cleaned(jpeg()))).toBe(true);
    expect(cleaned(Buffer.concat([png(), Buffer.from(LUGAR)])).equals(png())).toBe(true);
  });

  it('the boxes of an M4A keep their places', () => {
    expect(cleaned(m4a()).length).toBe(m4a().length);
    expect(cleaned(m4a()).indexOf('mdat')).toBe(m4a().indexOf('mdat'));
  });
});

describe('what it is, is told by its bytes', () => {
  it.each<[string, Buffer]>([
    ['a program', Buffer.from('MZ\x90\0'.padEnd(600, 'x'), 'latin1')],
    ['a page', Buffer.from('<html><script>alert(1)</script></html>')],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
    ['a GIF', Buffer.from('GIF89a'.padEnd(400, '\0'), 'latin1')],
    ['a video', m4a({ video: true })],
    ['nothing', Buffer.alloc(0)],
  ])('%s is not admitted', (_what, bytes) => {
    expect(cleanFile(bytes)).toBeNull();
  });

  it('a PDF is kept as it came, but must have its end', () => {
    expect(cleanFile(pdf())).toEqual({ mime: 'application/pdf', bytes: pdf(), stripped: false });
    expect(() => cleanFile(pdf().subarray(0, 30))).toThrow(BrokenFileError);
  });

  it('a file cut anywhere is refused or loses nothing that could be read as metadata; it never hangs', () => {
    const samples = [conExif(jpeg(), 6), conTexto(png()), m4a(), wav(), mp3()];
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(10_000), (bytes, at) => {
        const cut = bytes.subarray(0, at % bytes.length);
        try {
          const file = cleanFile(Buffer.from(cut));
          expect(file === null || !file.bytes.includes(LUGAR)).toBe(true);
        } catch (error) {
          expect(error instanceof BrokenFileError || error instanceof RangeError).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
