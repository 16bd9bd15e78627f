import { DomainError } from '@core/kernel/errors';
import type { ErrorCode } from '@core/kernel/errors';

/*
 * What crosses between the program and its worker thread. An error cannot: of a DomainError go its code and details, of a
 * bug its name, text and stack, with anything that looks like a key blotted out.
 */

export const CANCEL_MESSAGE = 'cancelar';

export type WorkerError =
  { clase: 'dominio'; code: ErrorCode; details: DomainError['details'] } | { clase: 'fallo'; name: string; message: string; stack: string };

const SECRETS = /AGE-SECRET-KEY-1[A-Z0-9]+|[0-9a-f]{64}/gi;

/** Blots out raw keys and recovery keys. */
export function redact(text: string): string {
  return text.replace(SECRETS, '[clave]');
}

export function packError(error: unknown): WorkerError {
  if (error instanceof DomainError) return { clase: 'dominio', code: error.code, details: error.details };
  if (error instanceof Error) return { clase: 'fallo', name: error.name, message: redact(error.message), stack: redact(error.stack ?? '') };
  return { clase: 'fallo', name: 'Error', message: redact(String(error)), stack: '' };
}

/** The error again, as if it had been thrown on this side. */
export function unpackError(packed: WorkerError): Error {
  if (packed.clase === 'dominio') return new DomainError(packed.code, packed.details);
  const error = new Error(packed.message);
  error.name = packed.name;
  error.stack = packed.stack;
  return error;
}
