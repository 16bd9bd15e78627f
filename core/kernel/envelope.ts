import type { ErrorCode, FieldErrors } from './errors';

/** What crosses between screen (or command line) and main, always in this one shape. */
export interface EnvelopeError {
  code: ErrorCode;
  /** Spanish sentence, ready to show. */
  message: string;
  /** Dotted input path to Spanish sentence. */
  fields?: FieldErrors;
  /** Present only with `ERROR_INTERNO`: the number that stands in the log. */
  incident?: string;
}

export type Envelope<T = unknown> = { ok: true; data: T } | { ok: false; error: EnvelopeError };
