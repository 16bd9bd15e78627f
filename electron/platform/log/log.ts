import fs from 'node:fs';
import path from 'node:path';

/** Technical log: incident numbers, stacks without messages, codes. Never names, texts or paths of personal data. */
export interface Log {
  incident(incidente: string, operacion: string, error: unknown): void;
  note(code: string, data?: Readonly<Record<string, string | number | boolean>>): void;
}

const MAX_BYTES = 512 * 1024;

/** Only the frames of a stack: an error's message may quote what a person typed. */
function frames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  return (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12).map((line) => line.trim());
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
      write({ incidente, operacion, clase: error instanceof Error ? error.name : typeof error, codigo: (error as { code?: unknown }).code ?? null, pila: frames(error) }),
    note: (code, data = {}) => write({ nota: code, ...data }),
  };
}

/** Keeps nothing; for commands that have no data folder. */
export const silentLog: Log = { incident: () => undefined, note: () => undefined };
