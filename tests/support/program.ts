import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { inject } from 'vitest';
import type { Input, OperationName, Output } from '@core/contract/index';
import type { Rol } from '@core/kernel/permisos';
import type { DocumentoImprimible } from '@core/features/documentos/documento-imprimible.datos';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import type { Envelope, EnvelopeError } from '@core/kernel/envelope';
import type { ErrorCode } from '@core/kernel/errors';
import type { ProgressEvent } from '@core/kernel/operation';
import { renderDocumento } from '@electron/documents/render/render-documento';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { extraer } from '@electron/features/central/public';
import { makeProgram } from '@electron/main/compose';
import type { Program } from '@electron/main/compose';
import { contentHash } from '@electron/platform/backup/content-hash';
import type { ContentHash } from '@electron/platform/backup/content-hash';
import { makeFixedClock } from '@electron/platform/clock';
import { argon2id, randomKey, seal } from '@electron/platform/crypto/primitives';
import { openDatabase } from '@electron/platform/db/open';
import type { Connection } from '@electron/platform/db/open';
import { openWithRecovery, readKeyFile, writeKeyFile } from '@electron/platform/keys/key-file';
import { DATABASE_NAME } from '@electron/platform/vault';
import { makeInlineBackupRunner } from '@electron/platform/worker/backup-runner';
import { makeFakeDesktop } from './desktop';
import { fontsFolder } from './fonts';

/** Monday, the fixed clock of all tests (domain.md §10). */
export const RELOJ = '2026-03-16T09:00:00-05:00';
export const RELOJ_UTC = '2026-03-16T14:00:00.000Z';
/** Every invented person enters with the same long phrase. */
export const CLAVE = 'ceibo luna nube trigo brisa';
export const OTRA_CLAVE = 'laurel cedro violeta cielo lucero';

const COORDINADORA = {
  nombres: 'Aurora',
  apellidos: 'Ejemplo Demo',
  cedula: '3059999015',
  fechaNacimiento: '1984-05-10',
  direccion: 'Calle Inventada y Av. Ejemplo',
  telefono: '0900000001',
  cargo: 'Coordinadora',
};
const EQUIPO = {
  secretario: { nombres: 'Laurel', apellidos: 'Ficticio Muestra', rol: 'SECRETARIO' },
  defensora: { nombres: 'Rosa', apellidos: 'Demo Prueba', rol: 'DEFENSOR' },
  admin: { nombres: 'Cedro', apellidos: 'Inventado Ejemplo', rol: 'ADMIN_PUNTO' },
} as const satisfies Record<string, { nombres: string; apellidos: string; rol: Rol }>;
export type Who = 'coordinadora' | keyof typeof EQUIPO;

/** A point that has been set up, closed, ready to be copied. */
export interface Template {
  folder: string;
  /** The recovery paper: `AGE-SECRET-KEY-1…`. */
  identity: string;
  rawKeyHex: string;
  ids: Record<Who, string>;
}

const made: string[] = [];
/** A temporary folder of this test file; `cleanFolders` removes them all. */
export function tempFolder(name: string): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `vigia-prueba-${name}-`));
  made.push(folder);
  return folder;
}

export interface OpenSettings {
  folder?: string;
  reloj?: string;
  demo?: boolean;
}

/** The whole program over one folder, as the window and the command line have it, with everything around it under the test's control. */
export function openHarness({ folder = tempFolder('datos'), reloj = RELOJ, demo = false }: OpenSettings = {}) {
  setFontsFolder(fontsFolder());
  const clock = makeFixedClock(reloj);
  const desktop = makeFakeDesktop();
  const progress: ProgressEvent[] = [];
  const rendered: DocumentoImprimible[] = [];
  let skip = 0;
  let failures = 0;
  let real = true;
  let locked = 0;
  const render = async (documento: DocumentoImprimible): Promise<Uint8Array> => {
    if (skip > 0) skip -= 1;
    else if (failures > 0) {
      failures -= 1;
      throw new Error('rendering failed on purpose');
    }
    rendered.push(documento);
    return real ? renderDocumento(documento) : Buffer.from(`%PDF-1.7 ${JSON.stringify(documento)}`);
  };
  const open = (): Program =>
    makeProgram({
      folder,
      clock,
      version: '0.0.0-prueba',
      demo,
      desktop,
      runner: makeInlineBackupRunner(extraer),
      render,
      onProgress: (event) => progress.push(event),
      onLocked: () => (locked += 1),
    });
  let program = open();

  const call = (name: string, input: unknown, id: string = uuidv7()): Promise<Envelope> => program.call(name, input, id);

  return {
    folder,
    clock,
    desktop,
    progress,
    rendered,
    get program() {
      return program;
    },
    /** How often the window would have been told that the session ended. */
    get locked() {
      return locked;
    },
    /** The next renderings throw, after so many that still work. */
    failRenders(times: number, after = 0): void {
      failures = times;
      skip = after;
    },
    /** For tests about many documents and not about their looks. */
    renderFast(): void {
      real = false;
    },
    call,
    /** The answer of an operation that must succeed. */
    async ok<N extends OperationName>(name: N, input: Input<N>, id?: string): Promise<Output<N>> {
      const envelope = await call(name, input, id);
      if (!envelope.ok)
        throw new Error(`${name}: ${envelope.error.code} ${JSON.stringify(envelope.error.fields ?? {})} ${envelope.error.message}`);
      return envelope.data as Output<N>;
    },
    /** The refusal of an operation that must be refused with this code. */
    async refused(code: ErrorCode, name: OperationName, input: unknown, id?: string): Promise<EnvelopeError> {
      const envelope = await call(name, input, id);
      if (envelope.ok) throw new Error(`${name}: expected ${code}, but it was done`);
      if (envelope.error.code !== code)
        throw new Error(`${name}: expected ${code}, got ${envelope.error.code} ${JSON.stringify(envelope.error.fields ?? {})}`);
      return envelope.error;
    },
    /** Closes (local copy included) and opens again, as a restart of the program. */
    async restart(): Promise<void> {
      await program.close();
      program = open();
    },
    close: (): Promise<void> => program.close(),
  };
}
export type Harness = ReturnType<typeof openHarness>;

/** Set-up of DC-13 with its first coordinator, who stays signed in. @returns the recovery paper. */
export async function install(h: Harness, punto = 'DC-13', central?: string): Promise<string> {
  const { pide } = await h.ok('acceso.prepararHoja', { punto });
  const identity = h.program.hojas.pending?.identity ?? '';
  const grupos = toGrupos(identity);
  await h.ok('acceso.iniciar', {
    punto,
    persona: COORDINADORA,
    clave: CLAVE,
    ensayo: pide.map((numero) => ({ numero, texto: grupos[numero - 1] ?? '' })),
    ...(central === undefined ? {} : { central }),
  });
  return identity;
}

/** The raw key of a closed or open folder, through the recovery paper. */
export async function rawKeyOf(folder: string, identity: string): Promise<string> {
  const keyFile = readKeyFile(folder);
  if (!keyFile) throw new Error(`no key file in ${folder}`);
  return (await openWithRecovery(keyFile, identity)).toString('hex');
}

/** The least that a key file admits; wraps of an earlier program may have it, and their sign-in takes a tenth of the time. */
const COSTO_MINIMO = { opsLimit: 1, memBytes: 64 * 1024 * 1024 };

/**
 * Wraps everybody's key again under the lowest cost, same people and password, so that a test file may sign in a hundred
 * times. People added afterwards get the full cost.
 */
export async function cheapenKeys(folder: string, identity: string): Promise<void> {
  const keyFile = readKeyFile(folder);
  if (!keyFile) throw new Error(`no key file in ${folder}`);
  const rawKey = await openWithRecovery(keyFile, identity);
  const personas = await Promise.all(
    keyFile.personas.map(async (persona) => {
      const salt = randomKey(16);
      const envoltura = seal(await argon2id(CLAVE, salt, COSTO_MINIMO), rawKey, `persona:${persona.id}`);
      return { ...persona, sal: salt.toString('base64'), costo: COSTO_MINIMO, envoltura: envoltura.toString('base64') };
    }),
  );
  writeKeyFile(folder, { ...keyFile, personas });
}

/** An installed point for a test file: a copy of the one that was set up for all of them, which takes a second and more. */
export function makeTemplate(): Promise<Template> {
  const shared = inject('plantilla');
  const folder = tempFolder('modelo');
  fs.cpSync(shared.folder, folder, { recursive: true });
  return Promise.resolve({ ...shared, folder });
}

/** Sets up a point with its team, as its people would. */
export async function installTemplate(): Promise<Template> {
  const h = openHarness({ folder: tempFolder('modelo') });
  const identity = await install(h);
  const ids: Record<string, string> = { coordinadora: (await h.ok('acceso.estado', {})).sesion?.usuarioId ?? '' };
  for (const [who, { rol, ...persona }] of Object.entries(EQUIPO)) {
    ids[who] = (await h.ok('acceso.agregarPersona', { persona, roles: [rol], clave: CLAVE })).id;
  }
  await h.close();
  await cheapenKeys(h.folder, identity);
  fs.rmSync(path.join(h.folder, 'copias'), { recursive: true });
  return { folder: h.folder, identity, rawKeyHex: await rawKeyOf(h.folder, identity), ids: ids as Template['ids'] };
}

/** A fresh copy of an installed point, opened; with somebody signed in unless `null`. */
export async function openCopy(template: Template, who: Who | null = 'coordinadora', settings: OpenSettings = {}): Promise<Harness> {
  const folder = tempFolder('datos');
  fs.cpSync(template.folder, folder, { recursive: true });
  const h = openHarness({ ...settings, folder });
  if (who) await signIn(h, template, who);
  return h;
}

/** Somebody of the team sits down at the computer. */
export async function signIn(h: Harness, template: Template, who: Who): Promise<void> {
  await h.ok('acceso.entrar', { personaId: template.ids[who], clave: CLAVE });
}

/** A second, raw connection to the data: what somebody with the key and other tools would have. */
export function withRaw<T>(folder: string, rawKeyHex: string, act: (connection: Connection) => T): T {
  const connection = openDatabase(path.join(folder, DATABASE_NAME), rawKeyHex);
  try {
    return act(connection);
  } finally {
    connection.close();
  }
}

/** Rows and hash of every table except the bitácora, to prove that something wrote nothing (refusals are logged there). */
export function contentOf(h: Pick<Harness, 'folder'>, template: Pick<Template, 'rawKeyHex'>): ContentHash {
  const all = withRaw(h.folder, template.rawKeyHex, (connection) => contentHash(connection));
  const { bitacora: _rows, ...conteos } = all.conteos;
  const { bitacora: _hash, ...huellas } = all.huellas;
  return { conteos, huellas };
}

/** Removes every temporary folder of this file. */
export function cleanFolders(): void {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true });
}
