import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import {
  argon2id,
  ARGON2_COST,
  deriveKey,
  open,
  publicFingerprint,
  randomBelow,
  randomKey,
  seal,
  sha256,
} from '@electron/platform/crypto/primitives';
import { makeAttempts, waitAfter } from '@electron/platform/keys/attempts';
import {
  openWithRecovery,
  parseKeyFile,
  readKeyFile,
  unwrapForPerson,
  withoutPerson,
  withPerson,
  wrapForPerson,
  wrapForRecovery,
  writeKeyFile,
} from '@electron/platform/keys/key-file';
import type { KeyFile } from '@electron/platform/keys/key-file';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-llaves-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const [UNA, OTRA] = ['0195a000-0000-7000-8000-000000000001', '0195a000-0000-7000-8000-000000000002'];
const CLAVE = 'ceibo luna nube trigo brisa';

describe('seal and open', () => {
  const key = randomKey();
  it('gives back what went in, each time in other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (plain, context) => {
        const sealed = seal(key, plain, context);
        expect(open(key, sealed, context)?.equals(Buffer.from(plain))).toBe(true);
        expect(seal(key, plain, context).equals(sealed)).toBe(false);
      }),
    );
  });

  it('opens nothing after any bit was changed, cut or added, under another key or in another context', () => {
    const sealed = seal(key, Buffer.from('Luna Ejemplo'), 'denunciante:1');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const spoiled = Buffer.from(sealed);
      spoiled[bit >> 3] = (spoiled[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(open(key, spoiled, 'denunciante:1')).toBeNull();
    }
    for (let length = 0; length < sealed.length; length += 1) expect(open(key, sealed.subarray(0, length), 'denunciante:1')).toBeNull();
    expect(open(key, Buffer.concat([sealed, Buffer.alloc(1)]), 'denunciante:1')).toBeNull();
    expect(open(randomKey(), sealed, 'denunciante:1')).toBeNull();
    expect(open(key, sealed, 'denunciante:2')).toBeNull();
  });

  it('keys of two purposes and of two points have nothing in common', () => {
    const raw = randomKey();
    expect(
      new Set(
        [raw, deriveKey(raw, 'campos'), deriveKey(raw, 'adjuntos'), deriveKey(randomKey(), 'campos')].map((one) => one.toString('hex')),
      ).size,
    ).toBe(4);
    expect(deriveKey(raw, 'campos').equals(deriveKey(raw, 'campos'))).toBe(true);
  });

  it('known answers: SHA-256, the fingerprint, chance within its bounds', () => {
    expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(publicFingerprint('')).toBe('E3B0 C442 98FC 1C14');
    expect(new Set(Array.from({ length: 500 }, () => randomBelow(3)))).toEqual(new Set([0, 1, 2]));
  });
});

describe('the key of a person', () => {
  it('opens with the password alone, however its accents are typed, and for that person alone', async () => {
    const raw = randomKey();
    const wrap = await wrapForPerson(raw, { id: UNA, nombreEntrada: 'Rosa D.' }, 'corazón de maíz y ñame');
    expect(wrap.costo).toEqual(ARGON2_COST);
    expect(wrap.costo.memBytes).toBeGreaterThanOrEqual(64 * 1024 * 1024);
    expect((await unwrapForPerson(wrap, 'corazo\u0301n de mai\u0301z y n\u0303ame'))?.equals(raw)).toBe(true);
    expect(await unwrapForPerson(wrap, 'corazon de maiz y name')).toBeNull();
    expect(await unwrapForPerson({ ...wrap, id: OTRA }, 'corazón de maíz y ñame')).toBeNull();
  });

  it('the same password makes another wrap each time', async () => {
    const raw = randomKey();
    const [a, b] = await Promise.all([
      wrapForPerson(raw, { id: UNA, nombreEntrada: 'R' }, CLAVE),
      wrapForPerson(raw, { id: UNA, nombreEntrada: 'R' }, CLAVE),
    ]);
    expect([a.sal === b.sal, a.envoltura === b.envoltura]).toEqual([false, false]);
    const salt = Buffer.alloc(16, 7);
    const cheap = { opsLimit: 1, memBytes: 64 * 1024 * 1024 };
    expect((await argon2id(CLAVE, salt, cheap)).equals(await argon2id(CLAVE, salt, cheap))).toBe(true);
  });
});

describe('the key file', () => {
  const makeFile = async (): Promise<{ keyFile: KeyFile; raw: Buffer; identity: string }> => {
    const raw = randomKey();
    const { identity, recipient } = await generateIdentity();
    return {
      raw,
      identity,
      keyFile: {
        formato: 'vigia-llaves',
        version: 1,
        punto: 'DC-13',
        esDemo: false,
        personas: [],
        recuperacion: await wrapForRecovery(raw, recipient),
      },
    };
  };

  it('is written and read as it was; the paper opens it and no other does', async () => {
    const { keyFile, raw, identity } = await makeFile();
    expect(readKeyFile(folder)).toBeNull();
    writeKeyFile(folder, keyFile);
    expect(readKeyFile(folder)).toEqual(keyFile);
    expect(fs.statSync(path.join(folder, 'llaves.json')).mode & 0o077).toBe(0);
    expect(fs.readdirSync(folder)).toEqual(['llaves.json']);
    expect((await openWithRecovery(keyFile, identity)).equals(raw)).toBe(true);
    await expect(openWithRecovery(keyFile, (await generateIdentity()).identity)).rejects.toMatchObject({
      code: 'CLAVE_RECUPERACION_DISTINTA',
    });
  });

  it('people come and go without touching the others', async () => {
    const { keyFile, raw } = await makeFile();
    const [una, otra] = await Promise.all([UNA, OTRA].map((id) => wrapForPerson(raw, { id: id ?? '', nombreEntrada: 'R' }, CLAVE)));
    const dos = withPerson(withPerson(keyFile, una!), otra!);
    expect(withPerson(dos, { ...una!, nombreEntrada: 'S' }).personas.map(({ id, nombreEntrada }) => [id, nombreEntrada])).toEqual([
      [OTRA, 'R'],
      [UNA, 'S'],
    ]);
    expect(withoutPerson(dos, UNA).personas).toEqual([otra]);
    expect(withoutPerson(dos, 'nadie')).toEqual(dos);
    expect(keyFile.personas).toEqual([]);
  });

  it('refuses what is none, and a cost too low to protect anybody', async () => {
    const { keyFile, raw } = await makeFile();
    const persona = await wrapForPerson(raw, { id: UNA, nombreEntrada: 'R' }, CLAVE);
    const texts = [
      '',
      '{',
      '[]',
      'null',
      '{}',
      ...[
        { version: 2 },
        { formato: 'otra' },
        { punto: 'DC-99' },
        { recuperacion: {} },
        { personas: [{ ...persona, costo: { opsLimit: 1, memBytes: 1024 } }] },
        { personas: [{ ...persona, sal: '¡' }] },
      ].map((cambio) => JSON.stringify({ ...keyFile, ...cambio })),
    ];
    for (const text of texts) expect(() => parseKeyFile(text), text.slice(0, 60)).toThrow('DATOS_DANADOS');
    expect(parseKeyFile(JSON.stringify({ ...keyFile, personas: [persona] })).personas).toHaveLength(1);
  });
});

describe('the wait after wrong passwords', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 0],
    [3, 5],
    [4, 10],
    [5, 20],
    [6, 40],
    [7, 80],
    [8, 160],
    [9, 320],
    [10, 640],
    [11, 900],
    [12, 900],
    [1000, 900],
    [5000, 900],
  ])('%i in a row: %i s', (fallos, segundos) => expect(waitAfter(fallos)).toBe(segundos));

  it('is never negative, never more than the full one, and ends', () => {
    const attempts = makeAttempts(fs.mkdtempSync(path.join(folder, 'x-')));
    const now = (seconds: number) => new Date(Date.parse('2026-03-16T14:00:00.000Z') + seconds * 1000).toISOString();
    for (let n = 0; n < 6; n += 1) attempts.fail(UNA, now(0));
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (seconds) => {
        const wait = attempts.wait(UNA, now(seconds));
        expect(wait).toBe(Math.max(0, Math.min(40, 40 - seconds)));
      }),
    );
    expect([
      attempts.longestWait(now(10)),
      attempts.wait(OTRA, now(0)),
      attempts.clear(UNA),
      attempts.clear(UNA),
      attempts.wait(UNA, now(0)),
    ]).toEqual([30, 0, 6, 0, 0]);
  });
});
