import { parseArgs } from 'node:util';

/** A wrong way of calling: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const OPTIONS = {
  datos: { type: 'string' },
  usuario: { type: 'string' },
  reloj: { type: 'string' },
  id: { type: 'string' },
  salida: { type: 'string' },
  casos: { type: 'string' },
  semilla: { type: 'string' },
  puntos: { type: 'string' },
  'sin-entrega': { type: 'string' },
  recibir: { type: 'boolean' },
  punto: { type: 'string' },
  nombres: { type: 'string' },
  apellidos: { type: 'string' },
  cedula: { type: 'string' },
  nacimiento: { type: 'string' },
  direccion: { type: 'string' },
  telefono: { type: 'string' },
  cargo: { type: 'string' },
  central: { type: 'string' },
  hoja: { type: 'string' },
  destino: { type: 'string' },
  carpeta: { type: 'string' },
  archivo: { type: 'string' },
  entrega: { type: 'string' },
  motivo: { type: 'string' },
  'sin-notas': { type: 'boolean' },
  postgres: { type: 'string' },
  'con-casos': { type: 'boolean' },
  preparar: { type: 'boolean' },
  ayuda: { type: 'boolean', short: 'h' },
} as const;

export type Options = { [K in keyof typeof OPTIONS]?: (typeof OPTIONS)[K]['type'] extends 'boolean' ? boolean : string };
/** Options that carry a value. */
type Valued = { [K in keyof typeof OPTIONS]: (typeof OPTIONS)[K]['type'] extends 'boolean' ? never : K }[keyof typeof OPTIONS];

/** Words and options of one call. @throws UsageError naming the option that is unknown or lacks its value. */
export function readArguments(argv: readonly string[]): { words: string[]; options: Options } {
  try {
    const { positionals, values } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
    return { words: positionals, options: values };
  } catch (error) {
    const text = error instanceof Error ? error.message.replace(/\. To specify.*$/s, '') : '';
    throw new UsageError(`No se entiende la llamada: ${text}`);
  }
}

/** The value of an option that this call cannot do without. */
export function required(options: Options, name: Valued): string {
  const value = options[name];
  if (value === undefined || value === '') throw new UsageError(`Falta --${name}.`);
  return value;
}

/** A whole number option. */
export function wholeNumber(options: Options, name: 'casos' | 'semilla' | 'puntos', fallback: number, max: number, min = 0): number {
  const value = options[name];
  if (value === undefined) return fallback;
  if (!/^\d{1,9}$/.test(value) || Number(value) > max || Number(value) < min)
    throw new UsageError(`--${name} debe ser un número entero entre ${min} y ${max}.`);
  return Number(value);
}
