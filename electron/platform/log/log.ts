import fs from 'node:fs';
import path from 'node:path';

/** Technical log: incident numbers, stacks without messages, codes. Never names, texts or paths of personal data. */
export interface Log {
  incident(incidente: string, operacion: string, error: unknown): void;
  note(code: string, data?: Readonly<Record<string, string | number | boolean>>): void;
}

const MAX_BYTES = 512 * 1024;

/**
 * Only the frames of a stack: an error's message may quote what a person typed, line breaks included, and folders above a
 * file may carry the name of whoever owns the computer.
 */
function frames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const stack = error.stack ?? '';
  const message = stack.indexOf(error.message);
  return stack
    .slice(message < 0 ? 0 : message + error.message.length)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) => line.replace(/(\(|^at (?!.*\()).*[\\/]/, '$1'));
}

/** A system's or library's code (`SQLITE_FULL`), never free text. */
function technicalCode(error: unknown): string | null {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? code : null;
}

/** JSON lines in `<folder>/registros/vigia.log`, one older generation kept. */
export function makeFileLog(folder: string, now: () => string): Log {
  const file = path.join(folder, 'registros', 'vigia.log');
  const write = (entry: Record<string, unknown>) => {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    if (fs.existsSync(file) && fs.statSync(file).size > MAX_BYTES) fs.renameSync(file, `${file}.1`);
    fs.appendFileSync(file, `${JSON.stringify({ en: now(), ...entry })}\n`);
  };
  return {
    incident: (incidente, operacion, error) =>
      write({
        incidente,
        operacion,
        clase: error instanceof Error ? error.name : typeof error,
        codigo: technicalCode(error),
        pila: frames(error),
      }),
    note: (code, data = {}) => write({ nota: code, ...data }),
  };
}

/** Keeps nothing; for commands that have no data folder. */
export const silentLog: Log = { incident: () => undefined, note: () => undefined };
