import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { systemCode } from '@electron/platform/files/atomic-write';

/**
 * How a written file was read back.
 * - `DISPOSITIVO`: past the system's page cache (O_DIRECT, Linux): the bytes came over the cable from the drive. A drive's
 *   own cache may still have served them; nothing a program can ask for goes further.
 * - `SISTEMA`: after fsync and close, through a new descriptor. The system may have served them from its cache, so this
 *   proves what was handed over and accepted as written, not that the flash cells kept it. Windows and macOS, and Linux
 *   file systems that refuse O_DIRECT.
 */
export type Relectura = 'DISPOSITIVO' | 'SISTEMA';

const WASM_PAGE = 65_536;
const BLOCK_BYTES = 16 * WASM_PAGE;
const NO_DIRECT = new Set(['EINVAL', 'ENOTSUP', 'EOPNOTSUPP']);

/** O_DIRECT wants memory on a page boundary; WebAssembly memory is, on every engine, and needs no native code. */
function alignedBuffer(): Buffer {
  return Buffer.from(new WebAssembly.Memory({ initial: BLOCK_BYTES / WASM_PAGE }).buffer);
}

export interface DeviceReader {
  relectura: Relectura;
  /** The whole file; each part is the caller's to keep. */
  chunks: AsyncIterable<Buffer>;
}

async function* readAll(handle: FileHandle): AsyncGenerator<Buffer> {
  const block = alignedBuffer();
  try {
    for (let position = 0; ;) {
      const { bytesRead } = await handle.read(block, 0, block.length, position);
      if (bytesRead === 0) return;
      yield Buffer.from(block.subarray(0, bytesRead));
      position += bytesRead;
    }
  } finally {
    await handle.close();
  }
}

/** Opens a file for reading back, from the drive itself where the system can. Iterate `chunks` once: that closes the file. */
export async function openForReadBack(file: string): Promise<DeviceReader> {
  if (process.platform === 'linux') {
    let handle: FileHandle | null = null;
    try {
      handle = await open(file, constants.O_RDONLY | constants.O_DIRECT);
      await handle.read(alignedBuffer(), 0, BLOCK_BYTES, 0); // some file systems accept the flag and refuse the read
      return { relectura: 'DISPOSITIVO', chunks: readAll(handle) };
    } catch (error) {
      await handle?.close();
      if (!NO_DIRECT.has(systemCode(error))) throw error;
    }
  }
  return { relectura: 'SISTEMA', chunks: readAll(await open(file, 'r')) };
}
