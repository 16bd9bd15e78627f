import { open } from 'node:fs/promises';
import type { MemberSink } from './package-reader';

/** A new file on the data folder's own disk that takes a member's (encrypted) bytes; fsynced when asked, then closed. */
export async function fileSink(file: string, options: { sync: boolean } = { sync: false }): Promise<MemberSink> {
  const handle = await open(file, 'wx', 0o600);
  return {
    async write(data) {
      for (let offset = 0; offset < data.length;) offset += (await handle.write(data, offset)).bytesWritten;
    },
    async end() {
      try {
        if (options.sync) await handle.sync();
      } finally {
        await handle.close();
      }
    },
  };
}
