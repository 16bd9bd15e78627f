import type { Input, OperationName, Output } from '@core/contract/index';
import type { Envelope, EnvelopeError } from '@core/kernel/envelope';
import type { ProgressEvent } from '@core/kernel/operation';
import { v7 as uuidv7 } from 'uuid';
import { LIB_TEXTS } from './lib.texts';

/** Main closed the session by itself (suspend, inactivity seen by the system, another window). */
export interface SesionEvent {
  causa: string;
}

interface BridgeEvents {
  progreso: ProgressEvent;
  sesion: SesionEvent;
}

/** What the preload exposes, and nothing more. */
export interface VigiaBridge {
  call(operation: string, input: unknown, comandoId: string): Promise<Envelope>;
  cancel(comandoId: string): Promise<unknown>;
  on<C extends keyof BridgeEvents>(channel: C, listener: (payload: BridgeEvents[C]) => void): () => void;
}

declare global {
  interface Window {
    api: VigiaBridge;
  }
}

/** A refusal or a fault, with the envelope's error as main wrote it. */
export class OperationError extends Error {
  override readonly name = 'OperationError';
  constructor(readonly detail: EnvelopeError) {
    super(detail.message);
  }
}

/** UUIDv7 for a command; it also becomes the id of the record that the command makes. */
export const newId = (): string => uuidv7();

const sessionLost = new Set<() => void>();

/** Calls `listener` whenever an operation is refused because nobody is signed in. Returns the unsubscribe function. */
export function onSessionLost(listener: () => void): () => void {
  sessionLost.add(listener);
  return () => sessionLost.delete(listener);
}

/**
 * Asks main for one operation.
 * @throws OperationError with the Spanish message, also when main does not answer at all.
 */
export async function call<N extends OperationName>(name: N, input: Input<N>, comandoId: string = newId()): Promise<Output<N>> {
  let envelope: Envelope;
  try {
    envelope = await window.api.call(name, input, comandoId);
  } catch (cause) {
    throw Object.assign(new OperationError({ code: 'ERROR_INTERNO', message: LIB_TEXTS.sinContacto }), { cause });
  }
  if (envelope.ok) return envelope.data as Output<N>;
  if (envelope.error.code === 'SIN_SESION') for (const listener of sessionLost) listener();
  throw new OperationError(envelope.error);
}

/** The envelope's error of anything thrown by `call`; a fault of the page itself becomes the same shape. */
export function toEnvelopeError(error: unknown): EnvelopeError {
  if (error instanceof OperationError) return error.detail;
  return { code: 'ERROR_INTERNO', message: LIB_TEXTS.sinContacto };
}
