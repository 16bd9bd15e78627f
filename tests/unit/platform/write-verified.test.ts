import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { realDestination } from '@electron/platform/backup/destination';
import type { Destination } from '@electron/platform/backup/destination';
import { writeVerified } from '@electron/platform/backup/write-verified';
import { decryptBytes, encryptBytes, isIdentity, isRecipient } from '@electron/platform/crypto/age-file';
import { deriveKey, randomKey, sha256 } from '@electron/platform/crypto/primitives';
import { receptorDe } from '@electron/platform/crypto/receptor';
import { readBounded, utf8 } from '@electron/platform/files/read-bounded';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-prueba-escribir-'));
  return () => fs.rmSync(folder, { recursive: true, force: true });
});
const bytes = Buffer.from('{"formato":"vigia-paquete-central"}\n');
const file = () => ({ destino: folder, nombre: 'vigia-paquete-0001-todos.json', bytes });
const fault = (code: string) => Object.assign(new Error(code), { code });

describe('a small file on a stick', () => {
  it('is there whole, under its name alone, and its hash is that of what was read back', async () => {
    expect(await writeVerified(file())).toBe(sha256(bytes));
    expect(fs.readdirSync(folder)).toEqual(['vigia-paquete-0001-todos.json']);
    expect(fs.readFileSync(path.join(folder, 'vigia-paquete-0001-todos.json'))).toEqual(bytes);
  });

  it.each<[string, Partial<Destination>, string]>([
    ['a full drive', { create: () => Promise.reject(fault('ENOSPC')) }, 'SIN_ESPACIO'],
    ['a drive that is write-protected', { create: () => Promise.reject(fault('EROFS')) }, 'DESTINO_SOLO_LECTURA'],
    ['one drawn before the rename', { rename: () => Promise.reject(fault('EIO')) }, 'DESTINO_RETIRADO'],
    [
      'one that gives back something else',
      { readBack: (name) => realDestination.readBack(name).then((reader) => ({ ...reader, chunks: otro(reader.chunks) })) },
      'PAQUETE_CENTRAL_NO_COINCIDE',
    ],
  ])('%s: told, and nothing is left that could be taken for a package', async (_what, fallo, code) => {
    await expect(writeVerified(file(), { ...realDestination, ...fallo })).rejects.toMatchObject({ code });
    expect(fs.readdirSync(folder)).toEqual([]);
  });
});

async function* otro(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) yield Buffer.concat([chunk.subarray(0, -1), Buffer.from('?')]);
}

describe('a small file from a stick', () => {
  it('is read whole up to its bound and not at all beyond', () => {
    const ruta = path.join(folder, 'x');
    fs.writeFileSync(ruta, 'áé');
    expect(utf8(readBounded(ruta, 4) ?? Buffer.alloc(0))).toBe('áé');
    expect(readBounded(ruta, 3)).toBeNull();
    expect(() => readBounded(path.join(folder, 'no'), 3)).toThrow(expect.objectContaining({ code: 'DESTINO_RETIRADO' }) as Error);
    expect(utf8(Buffer.from([0xc3]))).toBeNull();
    expect(utf8(Buffer.from([0xef, 0xbb, 0xbf, 0x7b]))).toBe('\ufeff{');
  });
});

describe('the key that a point’s notes are sealed for', () => {
  it('is the same from the same data, another from others, and no other key of theirs', async () => {
    const raw = randomKey();
    const uno = await receptorDe(raw);
    expect([isIdentity(uno.identity), isRecipient(uno.recipient)]).toEqual([true, true]);
    expect(await receptorDe(Buffer.from(raw))).toEqual(uno);
    expect((await receptorDe(randomKey())).recipient).not.toBe(uno.recipient);
    for (const purpose of ['adjuntos', 'campos'] as const) expect(deriveKey(raw, purpose).equals(deriveKey(raw, 'paquetes'))).toBe(false);
    const cerrado = await encryptBytes([uno.recipient], Buffer.from('para uno solo'));
    expect((await decryptBytes(uno.identity, cerrado)).toString()).toBe('para uno solo');
    await expect(decryptBytes((await receptorDe(randomKey())).identity, cerrado)).rejects.toMatchObject({ code: 'RESPALDO_OTRA_CLAVE' });
  });
});
