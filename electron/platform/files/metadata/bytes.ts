/** A file whose structure does not hold together: it is not what it says it is. */
export class BrokenFileError extends Error {
  override readonly name = 'BrokenFileError';
}

/** Text of a four-letter tag. @throws BrokenFileError past the end. */
export function tag(bytes: Buffer, at: number): string {
  if (at + 4 > bytes.length) throw new BrokenFileError('the file ends in the middle of a part');
  return bytes.toString('latin1', at, at + 4);
}

/** A part of a file. @throws BrokenFileError when it would reach past the end. */
export function part(bytes: Buffer, from: number, length: number): Buffer {
  if (length < 0 || from + length > bytes.length) throw new BrokenFileError('a part is longer than the file');
  return bytes.subarray(from, from + length);
}
