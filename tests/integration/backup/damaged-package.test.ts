import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import tar from 'tar-stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '@core/kernel/errors';
import { createPackage } from '@electron/platform/backup/create-package';
import { inspectPackage, verifyPackage } from '@electron/platform/backup/inspect-package';
import { restorePackage } from '@electron/platform/backup/restore-package';
import { decryptBytes, encryptBytes, generateIdentity } from '@electron/platform/crypto/age-file';
import { openDatabase } from '@electron/platform/db/open';
import { AHORA, createInput, hashTree, leftovers, makeDataFolder, makeTemp } from './fixture';
import type { DataFolder } from './fixture';

const temp = makeTemp();
afterAll(() => temp.clean());

interface Member {
  name: string;
  content: Buffer;
  type?: 'file' | 'symlink' | 'directory';
  linkname?: string;
}

let data: DataFolder;
let good: Buffer;
let goodFile: string;
let work: string;
let headerBytes: number;
/** A machine with data of its own, which no failed restore may touch. */
let occupied: DataFolder;
let occupiedBefore: Record<string, string>;

beforeAll(async () => {
  data = await makeDataFolder(temp.folder('datos'), { documents: 2, documentBytes: 100_000 });
  goodFile = (await createPackage(createInput(data, temp.folder('usb')))).archivo;
  good = fs.readFileSync(goodFile);
  headerBytes = good.indexOf('\n', good.indexOf('\n--- ') + 1) + 1;
  work = temp.folder('danado');
  occupied = await makeDataFolder(temp.folder('ocupada'));
  occupiedBefore = hashTree(occupied.carpeta);
});

async function codeOf(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
    return 'ok';
  } catch (error) {
    return error instanceof DomainError ? error.code : `not a DomainError: ${String(error)}`;
  }
}

/** The code of verifying and of restoring over existing data; both must agree, and restoring must have changed nothing. */
async function verdict(bytes: Buffer, identity = data.identity): Promise<string> {
  const archivo = path.join(work, 'archivo.age');
  fs.writeFileSync(archivo, bytes);
  const verified = await codeOf(verifyPackage({ archivo, identity, carpeta: occupied.carpeta }));
  const restored = await codeOf(restorePackage({ archivo, identity, carpeta: occupied.carpeta, ahora: AHORA }));
  expect(hashTree(occupied.carpeta)).toEqual(occupiedBefore);
  expect(restored).toBe(verified);
  return verified;
}

/** Only the code of verifying: for many positions. */
async function verifyCode(bytes: Buffer, identity = data.identity): Promise<string> {
  const archivo = path.join(work, 'archivo.age');
  fs.writeFileSync(archivo, bytes);
  const code = await codeOf(verifyPackage({ archivo, identity, carpeta: work }));
  expect(fs.readdirSync(work)).toEqual(['archivo.age']);
  return code;
}

async function unpack(): Promise<Member[]> {
  const extract = tar.extract();
  extract.end(await decryptBytes(data.identity, good));
  const members: Member[] = [];
  for await (const entry of extract) {
    const parts: Buffer[] = [];
    for await (const part of entry as AsyncIterable<Buffer>) parts.push(part);
    members.push({ name: entry.header.name, content: Buffer.concat(parts) });
  }
  return members;
}

/** @param padding zero bytes after the end, as other tar programs write. */
async function repack(members: readonly Member[], padding = 0): Promise<Buffer> {
  const pack = tar.pack();
  for (const { name, content, type = 'file', linkname } of members) {
    if (type === 'file') pack.entry({ name, type }, content);
    else pack.entry({ name, type, ...(linkname !== undefined && { linkname }) });
  }
  pack.finalize();
  const parts: Buffer[] = [];
  for await (const part of pack as AsyncIterable<Buffer>) parts.push(part);
  return encryptBytes([data.recipient], Buffer.concat([...parts, Buffer.alloc(padding)]));
}

/** A well-formed package whose manifest (an object) or members were changed by somebody who knows the public key. */
async function forged(change: {
  manifest?: (manifest: Record<string, unknown>) => void;
  members?: (members: Member[]) => Member[];
  padding?: number;
}): Promise<Buffer> {
  const [first, ...rest] = await unpack();
  const manifest = JSON.parse(first!.content.toString()) as Record<string, unknown>;
  change.manifest?.(manifest);
  const members = [{ name: 'manifiesto.json', content: Buffer.from(JSON.stringify(manifest)) }, ...rest];
  return repack(change.members?.(members) ?? members, change.padding);
}

/** Makes size and hash in the manifest fit the members again, so that only deeper checks can notice. */
function fit(members: Member[]): Member[] {
  const [first, ...rest] = members;
  const manifest = JSON.parse(first!.content.toString()) as Record<string, unknown>;
  manifest['miembros'] = rest.map(({ name, content }) => ({
    nombre: name,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  return [{ name: 'manifiesto.json', content: Buffer.from(JSON.stringify(manifest)) }, ...rest];
}

describe('a damaged package', () => {
  it('is whole to begin with, also taken apart and put together again', async () => {
    expect(await verifyCode(good)).toBe('ok');
    expect(await verifyCode(await forged({}))).toBe('ok');
    expect(await verifyCode(await forged({ padding: 9728 }))).toBe('ok');
  });

  it('says ALTERADO for one wrong byte anywhere in the payload', async () => {
    const positions = [headerBytes, headerBytes + 15, headerBytes + 16, good.length - 1, good.length - 16, good.length - 17];
    for (let index = 0; index < 60; index++) positions.push(headerBytes + Math.floor(((index + 0.5) / 60) * (good.length - headerBytes)));
    for (const at of positions) {
      const altered = Buffer.from(good);
      altered[at] = (altered[at] ?? 0) ^ (1 << (at % 8));
      expect([at, await verifyCode(altered)]).toEqual([at, 'RESPALDO_ALTERADO']);
    }
  });

  it('says the right thing for one wrong byte anywhere in the header', async () => {
    const stanza = good.indexOf('-> X25519 ') + '-> X25519 '.length;
    const mac = good.indexOf('\n--- ') + 1;
    for (let at = 0; at < headerBytes; at++) {
      const altered = Buffer.from(good);
      altered[at] = (altered[at] ?? 0) ^ 1;
      const code = await verifyCode(altered);
      // a wrapped key that no longer fits cannot be told from one wrapped for somebody else
      const expected =
        at < 22
          ? ['RESPALDO_NO_ES']
          : at >= stanza && at < mac
            ? ['RESPALDO_OTRA_CLAVE', 'RESPALDO_ALTERADO']
            : ['RESPALDO_ALTERADO', 'RESPALDO_OTRA_CLAVE'];
      expect(expected, `byte ${at} gave ${code}`).toContain(code);
      if (at >= mac) expect(code).toBe('RESPALDO_ALTERADO');
    }
  });

  it('says TRUNCADO for every length', async () => {
    const chunk = 65_536 + 16;
    const lengths = [
      0,
      1,
      21,
      22,
      headerBytes - 1,
      headerBytes,
      headerBytes + 16,
      headerBytes + 17,
      good.length - 1,
      good.length - 15,
      good.length - 16,
      good.length - 17,
      good.length - 512,
    ];
    for (let border = headerBytes + 16 + chunk; border < good.length; border += chunk)
      lengths.push(border - 1, border, border + 1, border + 16, border + 4096);
    for (let index = 1; index < 30; index++) lengths.push(Math.floor((index / 30) * good.length));
    for (const length of lengths) expect([length, await verifyCode(good.subarray(0, length))]).toEqual([length, 'RESPALDO_TRUNCADO']);
  });

  it('says TRUNCADO even when the manifest alone is longer than what is left', async () => {
    const many = await makeDataFolder(temp.folder('muchos'), { documents: 700, documentBytes: 10 });
    const bytes = fs.readFileSync((await createPackage(createInput(many, temp.folder('usb')))).archivo);
    for (const length of [30_000, 65_900, 70_000, 100_000, 131_800])
      expect([length, await verifyCode(bytes.subarray(0, length), many.identity)]).toEqual([length, 'RESPALDO_TRUNCADO']);
    const altered = Buffer.from(bytes);
    altered[70_000] = (altered[70_000] ?? 0) ^ 1;
    expect(await verifyCode(altered, many.identity)).toBe('RESPALDO_ALTERADO');
  });

  it('notices a cut at the first look', async () => {
    const archivo = path.join(work, 'archivo.age');
    fs.writeFileSync(archivo, good.subarray(0, good.length - 1));
    expect(await codeOf(inspectPackage({ archivo, identity: data.identity }))).toBe('RESPALDO_TRUNCADO');
  });

  it('says ALTERADO for appended bytes', async () => {
    for (const extra of [1, 16, 512, 65_552]) expect(await verifyCode(Buffer.concat([good, randomBytes(extra)]))).toBe('RESPALDO_ALTERADO');
  });

  it('says OTRA_CLAVE for the paper of other data, INVALIDA for no paper at all', async () => {
    expect(await verdict(good, (await generateIdentity()).identity)).toBe('RESPALDO_OTRA_CLAVE');
    expect(await verdict(good, 'AGE-SECRET-KEY-1')).toBe('CLAVE_RECUPERACION_INVALIDA');
  });

  it('says NO_ES for what never was a backup', async () => {
    for (const other of [Buffer.from('PK\u0003\u0004'), randomBytes(300_000), Buffer.from('SQLite format 3\0')])
      expect(await verdict(other)).toBe('RESPALDO_NO_ES');
    for (const content of [Buffer.alloc(0), Buffer.from('hola'), randomBytes(100_000)])
      expect(await verdict(await encryptBytes([data.recipient], content))).toBe('RESPALDO_NO_ES');
    expect(await codeOf(verifyPackage({ archivo: work, identity: data.identity }))).toBe('RESPALDO_NO_ES'); // a folder
    expect(await verdict(await repack([{ name: 'otra-cosa.txt', content: Buffer.from('hola') }]))).toBe('RESPALDO_NO_ES');
    expect(await verdict(await repack([{ name: 'manifiesto.json', content: Buffer.from('hola') }]))).toBe('RESPALDO_NO_ES');
    expect(await verdict(await repack([{ name: 'manifiesto.json', content: Buffer.from('{"formato":"otro","version":1}') }]))).toBe(
      'RESPALDO_NO_ES',
    );
  });

  it('says VERSION_NUEVA for a newer manifest, whatever else it holds, and for a newer schema', async () => {
    expect(
      await verdict(
        await repack([{ name: 'manifiesto.json', content: Buffer.from('{"formato":"vigia-respaldo","version":2,"nuevo":true}') }]),
      ),
    ).toBe('RESPALDO_VERSION_NUEVA');
    expect(await verdict(await forged({ manifest: (manifest) => (manifest['esquema'] = 9999) }))).toBe('RESPALDO_VERSION_NUEVA');
    const archivo = path.join(work, 'archivo.age');
    expect(await codeOf(inspectPackage({ archivo, identity: data.identity }))).toBe('RESPALDO_VERSION_NUEVA');
  });

  it('says DESTINO_RETIRADO when the file is gone', async () => {
    expect(await codeOf(verifyPackage({ archivo: path.join(work, 'no-esta.age'), identity: data.identity }))).toBe('DESTINO_RETIRADO');
  });
});

describe('a package made up by somebody who knows the public key', () => {
  const hex = 'ab'.repeat(32);
  const evil = Buffer.from('fuera');

  it.each<[string, Parameters<typeof forged>[0]]>([
    ['a count that is not so', { manifest: (manifest) => ((manifest['conteos'] as Record<string, number>)['caso'] = 99) }],
    ['a table hash that is not so', { manifest: (manifest) => ((manifest['huellas'] as Record<string, string>)['caso'] = hex) }],
    ['a table more', { manifest: (manifest) => ((manifest['huellas'] as Record<string, string>)['otra'] = hex) }],
    ['another key for the snapshot', { manifest: (manifest) => (manifest['claveBase'] = hex) }],
    ['a key that is no key', { manifest: (manifest) => (manifest['claveBase'] = "x'; DROP TABLE caso; --") }],
    ['a field missing', { manifest: (manifest) => delete manifest['punto'] }],
    ['a member missing', { members: (members) => members.slice(0, -1), padding: 1_048_576 }],
    ['a member twice', { members: (members) => [...members, members[1]!] }],
    ['a member the manifest does not name', { members: (members) => [...members, { name: `documentos/ab/${hex}.bin`, content: evil }] }],
    [
      'another content of the same length',
      {
        members: (members) =>
          members.map((member) =>
            member.name === 'llaves.json' ? { ...member, content: Buffer.alloc(member.content.length, 32) } : member,
          ),
      },
    ],
    [
      'a shorter member',
      {
        members: (members) =>
          members.map((member) => (member.name === 'llaves.json' ? { ...member, content: member.content.subarray(1) } : member)),
      },
    ],
    ['a path out of the folder', { members: (members) => fit([...members, { name: '../fuera.txt', content: evil }]) }],
    ['an absolute path', { members: (members) => fit([...members, { name: '/tmp/fuera.txt', content: evil }]) }],
    ['a hidden path out', { members: (members) => fit([...members, { name: `documentos/ab/../../../fuera.txt`, content: evil }]) }],
    [
      'a link',
      {
        members: (members) => [
          ...members.slice(0, 1),
          { name: 'vigia.sqlite', content: Buffer.alloc(0), type: 'symlink', linkname: '/etc/passwd' },
          ...members.slice(2),
        ],
        padding: 1_048_576,
      },
    ],
    ['no snapshot', { members: (members) => fit(members.filter(({ name }) => name !== 'vigia.sqlite')) }],
    ['no key file', { members: (members) => fit(members.filter(({ name }) => name !== 'llaves.json')) }],
    [
      'a snapshot that is none',
      {
        members: (members) =>
          fit(members.map((member) => (member.name === 'vigia.sqlite' ? { ...member, content: randomBytes(8192) } : member))),
      },
    ],
    [
      'a snapshot with one page altered',
      {
        members: (members) =>
          fit(
            members.map((member) =>
              member.name === 'vigia.sqlite' ? { ...member, content: flip(member.content, 20 * 4096 + 50) } : member,
            ),
          ),
      },
    ],
  ])('is refused with %s', async (_name, change) => {
    expect(await verdict(await forged(change))).toBe('RESPALDO_ALTERADO');
    expect(fs.existsSync(path.join(path.dirname(occupied.carpeta), 'fuera.txt'))).toBe(false);
    expect(fs.existsSync('/tmp/fuera.txt')).toBe(false);
    expect(leftovers(occupied.carpeta)).toEqual([]);
  });

  it('is refused with an index altered that no row is read through', async () => {
    const members = await unpack();
    const { claveBase } = JSON.parse(members[0]!.content.toString()) as { claveBase: string };
    const file = path.join(work, 'instantanea.sqlite');
    fs.writeFileSync(file, members.find(({ name }) => name === 'vigia.sqlite')!.content);
    const connection = openDatabase(file, claveBase, { readonly: true });
    const { rootpage } = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'caso_por_estado'").get() as {
      rootpage: number;
    };
    connection.close();
    fs.rmSync(file);
    const change = (content: Buffer) => flip(content, (rootpage - 1) * 4096 + 2000);
    const bytes = await forged({
      members: (list) =>
        fit(list.map((member) => (member.name === 'vigia.sqlite' ? { ...member, content: change(member.content) } : member))),
    });
    expect(await verdict(bytes)).toBe('RESPALDO_ALTERADO');
  });

  it('is refused by restoring when its key file is of other data', async () => {
    const other = await makeDataFolder(temp.folder('otra'));
    const llaves = fs.readFileSync(path.join(other.carpeta, 'llaves.json'));
    const swap = (content: Buffer) =>
      forged({ members: (members) => fit(members.map((member) => (member.name === 'llaves.json' ? { ...member, content } : member))) });
    const restore = async (bytes: Buffer) => {
      const archivo = path.join(work, 'archivo.age');
      fs.writeFileSync(archivo, bytes);
      return codeOf(restorePackage({ archivo, identity: data.identity, carpeta: occupied.carpeta, ahora: AHORA }));
    };
    expect(await restore(await swap(llaves))).toBe('CLAVE_RECUPERACION_DISTINTA');
    expect(await restore(await swap(Buffer.from('{}')))).toBe('RESPALDO_ALTERADO');
    const own = JSON.parse(fs.readFileSync(path.join(data.carpeta, 'llaves.json'), 'utf8')) as { recuperacion: { envoltura: string } };
    own.recuperacion.envoltura = (await encryptBytes([data.recipient], randomBytes(32))).toString('base64');
    expect(await restore(await swap(Buffer.from(JSON.stringify(own))))).toBe('RESPALDO_ALTERADO'); // opens, but is not the key of these data
    own.recuperacion.envoltura = (await encryptBytes([data.recipient], randomBytes(5))).toString('base64');
    expect(await restore(await swap(Buffer.from(JSON.stringify(own))))).toBe('RESPALDO_ALTERADO');
    expect(hashTree(occupied.carpeta)).toEqual(occupiedBefore);
  });
});

function flip(content: Buffer, at: number): Buffer {
  const altered = Buffer.from(content);
  altered[at] = (altered[at] ?? 0) ^ 1;
  return altered;
}
