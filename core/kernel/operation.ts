import type { z } from 'zod';
import type { Permiso } from './permisos';

/**
 * One act that screen or command line may ask for.
 * - `query` reads, through a read-only handle.
 * - `command` writes: a synchronous function inside one transaction.
 * - `task` is a command whose work is long or asynchronous (key derivation, PDF, backup): it reports progress, can be
 *   cancelled, and opens its own short transactions.
 */
export type OperationKind = 'query' | 'command' | 'task';

/** `ABIERTA`: before sign-in too. `SESION`: any signed-in person. Otherwise a permission of domain.md §4.2. */
export type Access = 'ABIERTA' | 'SESION' | Permiso;

export interface Operation<K extends OperationKind = OperationKind, I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly kind: K;
  readonly access: Access;
  /** One Spanish line for `vigia operaciones` and the manual. */
  readonly summary: string;
  readonly input: I;
  readonly output: O;
  /** False for a command that may simply run again (drafts): its answer is not kept in the ledger. */
  readonly remembered?: boolean;
  /** False for a query or task that shows nothing of a case itself, only who may see it: no motive is asked for it. */
  readonly readsCase?: boolean;
}

export interface OperationSpec<I extends z.ZodType, O extends z.ZodType> {
  access: Access;
  summary: string;
  input: I;
  output: O;
  remembered?: boolean;
  readsCase?: boolean;
}

/** Declares a read. */
export const query = <I extends z.ZodType, O extends z.ZodType>(spec: OperationSpec<I, O>): Operation<'query', I, O> => ({
  kind: 'query',
  ...spec,
});
/** Declares a transactional write. */
export const command = <I extends z.ZodType, O extends z.ZodType>(spec: OperationSpec<I, O>): Operation<'command', I, O> => ({
  kind: 'command',
  ...spec,
});
/** Declares a long or asynchronous act with progress and cancel. */
export const task = <I extends z.ZodType, O extends z.ZodType>(spec: OperationSpec<I, O>): Operation<'task', I, O> => ({
  kind: 'task',
  ...spec,
});

/** Progress of a task, as it reaches the screen. `parte` goes from 0 to 1. */
export interface ProgressEvent {
  comandoId: string;
  paso: string;
  parte: number;
}
