import fs from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verifyBitacora } from '@electron/features/bitacora/public';
import { deriveKey, sha256 } from '@electron/platform/crypto/primitives';
import { isSound, makeHandles, openDatabase } from '@electron/platform/db/open';
import { makeContentStore } from '@electron/platform/files/content-store';
import { casoMinimo } from '../support/casos';
import { ensureCli, startCli } from '../support/cli';
import { CLAVE, cleanFolders, makeTemplate, openHarness, RELOJ, signIn, tempFolder } from '../support/program';
import type { Template } from '../support/program';

const KILLS = 50;

let template: Template;
let folder: string;
beforeAll(async () => {
  ensureCli();
  template = await makeTemplate();
  folder = path.join(tempFolder('muerte'), 'datos');
  fs.cpSync(template.folder, folder, { recursive: true });
});
afterAll(cleanFolders);

/** A repeatable random source, so that a failure can be looked at again (the moments themselves depend on the machine). */
function makeRandom(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

interface Sent {
  id: string;
  op: 'casos.registrar' | 'documentos.emitirFicha';
}

/** Cases one after the other, and now and then a document of the last one. Each carries its own id. */
function makePairs(count: number): { sent: Sent[]; input: string } {
  let casoId = '';
  const pairs = Array.from({ length: count }, (_, n) => {
    const id = uuidv7();
    if (n % 6 === 5) return ['documentos.emitirFicha', { casoId, version: 'RESERVADA' }, id] as const;
    casoId = id;
    return ['casos.registrar', casoMinimo(), id] as const;
  });
  return { sent: pairs.map(([op, , id]) => ({ op, id })), input: JSON.stringify(pairs) };
}

/** Runs the command line until so many acknowledgements were printed and a moment more, and kills it. */
async function runAndKill(input: string, after: number, delay: number): Promise<{ acknowledged: string[]; signal: NodeJS.Signals | null }> {
  const child = startCli(['call', '-', '--datos', folder, '--usuario', 'Aurora E.', '--reloj', RELOJ], { env: { VIGIA_CLAVE: CLAVE } });
  const acknowledged: string[] = [];
  const exit = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)));
  const kill = () => setTimeout(() => child.kill('SIGKILL'), delay);
  child.stdin.on('error', () => undefined); // the pipe breaks when the child dies before reading all of it
  child.stdin.end(input);
  if (after === 0) child.stdin.once('close', kill);
  for await (const line of readline.createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line) as { ok: boolean; data?: { id?: string; documentoId?: string }; error?: unknown };
    if (!answer.ok) throw new Error(`refused: ${line}`);
    acknowledged.push(answer.data?.id ?? answer.data?.documentoId ?? '');
    if (acknowledged.length === after) kill();
  }
  return { acknowledged, signal: await exit };
}

/** Opens what the killed process left, as the next start does, and compares it with what it had promised. */
function inspect(promised: readonly string[]): void {
  const connection = openDatabase(path.join(folder, 'vigia.sqlite'), template.rawKeyHex);
  try {
    expect(isSound(connection)).toBe(true);
    expect(connection.pragma('foreign_key_check')).toEqual([]);
    const stored = new Set(connection.prepare('SELECT id FROM caso UNION ALL SELECT id FROM documento_emitido').pluck().all());
    expect(promised.filter((id) => !stored.has(id))).toEqual([]);
    const codes = connection.prepare('SELECT secuencia FROM caso ORDER BY secuencia').pluck().all();
    expect(codes).toEqual(codes.map((_, index) => index + 1));
    const numbers = connection.prepare('SELECT secuencia FROM documento_emitido ORDER BY secuencia').pluck().all();
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    // every row that counts as done has all its parts, and every issued document its file
    expect(
      connection
        .prepare(
          'SELECT count(*) FROM caso c WHERE NOT EXISTS (SELECT 1 FROM denunciante d WHERE d.caso_id = c.id) OR NOT EXISTS (SELECT 1 FROM caso_nna n WHERE n.caso_id = c.id) OR NOT EXISTS (SELECT 1 FROM comando k WHERE k.id = c.id)',
        )
        .pluck()
        .get(),
    ).toBe(0);
    const files = makeContentStore(folder, deriveKey(Buffer.from(template.rawKeyHex, 'hex'), 'adjuntos'));
    for (const row of connection.prepare('SELECT pdf_archivo AS archivo, pdf_sha256 AS huella FROM documento_emitido').all() as {
      archivo: string;
      huella: string;
    }[])
      expect(sha256(files.get(row.archivo) ?? Buffer.alloc(0))).toBe(row.huella);
    expect(verifyBitacora(makeHandles(connection).read)).toMatchObject({ integra: true });
  } finally {
    connection.close();
  }
}

it(`${KILLS} sudden deaths during saves lose not one acknowledged save`, { timeout: 240_000 }, async () => {
  const random = makeRandom(20_260_316);
  const promised: string[] = [];
  let midway = 0;
  for (let n = 0; n < KILLS; n += 1) {
    const closing = n % 10 === 9; // now and then the end: the local copy of the day is being written
    const { sent, input } = makePairs(closing ? 3 : 60);
    const { acknowledged, signal } = await runAndKill(input, closing ? 3 : random(14), random(closing ? 40 : 25) + (n % 7 === 0 ? 300 : 0));
    expect(acknowledged).toEqual(sent.slice(0, acknowledged.length).map(({ id }) => id));
    promised.push(...acknowledged);
    if (signal === 'SIGKILL' && acknowledged.length < sent.length) midway += 1;
    inspect(promised);
  }
  expect(midway).toBeGreaterThan(KILLS * 0.7);
  expect(promised.length).toBeGreaterThan(KILLS * 3);

  const h = openHarness({ folder });
  await signIn(h, template, 'coordinadora');
  expect((await h.ok('acceso.estado', {})).recuperadoDe).toBeNull();
  expect((await h.ok('bitacora.verificar', {})).integra).toBe(true);
  expect((await h.ok('casos.listar', { limite: 1 })).total).toBeGreaterThanOrEqual(promised.length * 0.8);
  await h.close();
  expect(fs.readdirSync(path.join(folder, 'copias'))).toEqual(['2026-03-16.sqlite']); // half-written copies are cleared away
});
