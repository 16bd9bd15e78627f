import fs from 'node:fs';
import path from 'node:path';
import { coincideNombre } from '@core/features/acceso/acceso.rules';
import type { OperationName } from '@core/contract/index';
import type { Envelope } from '@core/kernel/envelope';
import { DomainError } from '@core/kernel/errors';
import { renderDocumento } from '@electron/documents/render/render-documento';
import { setFontsFolder } from '@electron/documents/render/render-pdf';
import { extraer } from '@electron/features/central/public';
import { makeProgram } from '@electron/main/compose';
import type { Program } from '@electron/main/compose';
import { makeFixedClock, systemClock } from '@electron/platform/clock';
import type { Clock } from '@electron/platform/clock';
import type { Desktop } from '@electron/platform/desktop';
import { readSmallText } from '@electron/platform/files/small-text';
import { saveFile } from '@electron/platform/files/save-file';
import { readKeyFile } from '@electron/platform/keys/key-file';
import { VERSION } from '@electron/platform/version';
import { makeInlineBackupRunner } from '@electron/platform/worker/backup-runner';
import { v7 as uuidv7 } from 'uuid';
import { UsageError } from './arguments';

/** The desktop of the command line: the folder that the caller named with `--carpeta`; nothing is asked. */
export function makeCliDesktop(folder: string | undefined, backupFile?: string): Desktop {
  const need = (): string => {
    if (folder === undefined) throw new DomainError('SOLO_EN_VENTANA');
    return folder;
  };
  return {
    chooseFolder: async () => path.resolve(need()),
    chooseBackupFile: async () => {
      if (backupFile === undefined) throw new DomainError('SOLO_EN_VENTANA');
      return path.resolve(backupFile);
    },
    choosePackage: async () => {
      if (backupFile === undefined) throw new DomainError('SOLO_EN_VENTANA');
      return path.resolve(backupFile);
    },
    chooseCard: async () => {
      if (backupFile === undefined) throw new DomainError('SOLO_EN_VENTANA');
      return readSmallText(path.resolve(backupFile));
    },
    saveFile: async (name, bytes) => {
      saveFile(path.join(path.resolve(need()), name), bytes);
      return true;
    },
    savePdf: async (name, pdf) => {
      saveFile(path.join(path.resolve(need()), name), pdf);
      return true;
    },
    printPdf: async () => {
      throw new DomainError('SOLO_EN_VENTANA');
    },
  };
}

/**
 * The clock of a call. A fixed one is for demo and tests: invented data, or a program run from its sources.
 * @throws UsageError
 */
export function chooseClock(reloj: string | undefined, folder: string): Clock {
  const packaged = __dirname.includes('app.asar');
  if (reloj !== undefined && packaged && readKeyFile(folder)?.esDemo !== true)
    throw new UsageError('--reloj solo vale en demostración y pruebas.');
  return chooseDemoClock(reloj);
}

/** The demo's clock: any fixed instant, or the real one; its data are invented. */
export function chooseDemoClock(reloj: string | undefined): Clock {
  if (reloj === undefined) return systemClock;
  if (Number.isNaN(Date.parse(reloj))) throw new UsageError('--reloj debe ser una fecha y hora ISO, como 2026-03-16T09:00:00-05:00.');
  return makeFixedClock(reloj);
}

export interface OpenOptions {
  folder: string;
  clock: Clock;
  demo?: boolean;
  desktop?: Desktop;
  /** Papers are set by the program's own templates unless it says otherwise. */
  render?: typeof renderDocumento;
}

/** The program over a data folder, everything in this thread: a command line has no window to keep alive. */
export function openProgram({
  folder,
  clock,
  demo = false,
  desktop = makeCliDesktop(undefined),
  render = renderDocumento,
}: OpenOptions): Program {
  setFontsFolder(path.join(__dirname, '..', 'fonts'));
  return makeProgram({ folder, clock, version: VERSION, demo, desktop, runner: makeInlineBackupRunner(extraer), render });
}

/** An existing data folder. @throws UsageError when there is none: a typing error must not make an empty one. */
export function existingFolder(folder: string): string {
  const full = path.resolve(folder);
  if (!fs.existsSync(full)) throw new UsageError(`No existe la carpeta de datos ${full}.`);
  return full;
}

/** Calls an operation with a fresh id. */
export function callOperation(
  program: Program,
  name: OperationName | (string & {}),
  input: unknown,
  id: string = uuidv7(),
): Promise<Envelope> {
  return program.call(name, input, id);
}

/** Signs in the person of that name; several with like names are tried in turn. */
export async function signIn(program: Program, folder: string, usuario: string, clave: string): Promise<Envelope> {
  const people = readKeyFile(folder)?.personas.filter((persona) => coincideNombre(usuario, persona.nombreEntrada)) ?? [];
  let last: Envelope | null = null;
  for (const persona of people) {
    last = await callOperation(program, 'acceso.entrar', { personaId: persona.id, clave });
    if (last.ok || last.error.code !== 'CLAVE_INCORRECTA') return last;
  }
  if (last) return last;
  throw new UsageError(
    readKeyFile(folder)
      ? `Nadie entra con el nombre «${usuario}» en estos datos.`
      : 'Estos datos todavía no están configurados: use «vigia iniciar».',
  );
}

/** The password of the call, from the environment and never from the command line, where others could see it. */
export function environmentSecret(name: 'VIGIA_CLAVE' | 'VIGIA_RECUPERACION'): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new UsageError(`Falta ${name} en el entorno.`);
  return value;
}
