import type { Contract, OperationName } from '@core/contract/index';
import type { Rol } from '@core/kernel/permisos';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import type { z } from 'zod';

/** Who is signed in, as use cases see it. */
export interface SesionActiva {
  usuarioId: string;
  nombre: string;
  roles: readonly Rol[];
  desde: string;
}

/** One line for the bitácora. `detalle` holds codes and numbers, never names or texts. */
export interface Anotacion {
  accion: string;
  entidad: string;
  entidadId: string;
  detalle?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What a read may use. `anotar` lines are written after the read succeeds (views of case data are logged). */
export interface QueryContext {
  readonly ahora: string;
  /** Code of the point that these data belong to. */
  readonly puntoId: string;
  /** @throws DomainError SIN_SESION */
  readonly sesion: SesionActiva;
  /** @throws DomainError SIN_SESION when the data are closed. */
  readonly read: ReadDb;
  anotar(entry: Anotacion): void;
}

/** What a write may use: everything happens inside one transaction, bitácora included. */
export interface CommandContext extends QueryContext {
  readonly write: WriteDb;
  /** The client-made id; it becomes the id of the record that the command makes. */
  readonly comandoId: string;
}

/** What a long act may use. */
export interface TaskContext extends QueryContext {
  readonly comandoId: string;
  readonly signal: AbortSignal;
  progreso(paso: string, parte: number): void;
  /** No other command runs while `act` does (numbering stays gap-free across an asynchronous rendering). */
  exclusive<T>(act: () => Promise<T>): Promise<T>;
  /** One short transaction; bitácora lines of `context` go into it. */
  transaction<T>(act: (context: CommandContext) => T): T;
  /** Like `transaction`, and remembers the answer: a retry with the same id gets it again instead of a second record. */
  commit<T extends object>(act: (context: CommandContext) => T): T;
}

type Parsed<N extends OperationName> = z.output<Contract[N]['input']>;
type Answer<N extends OperationName> = z.input<Contract[N]['output']>;

export type Handler<N extends OperationName> = Contract[N]['kind'] extends 'query'
  ? (context: QueryContext, input: Parsed<N>) => Answer<N> | Promise<Answer<N>>
  : Contract[N]['kind'] extends 'command'
    ? (context: CommandContext, input: Parsed<N>) => Answer<N>
    : (context: TaskContext, input: Parsed<N>) => Promise<Answer<N>>;

/** Every operation has its handler, or the program does not compile. */
export type Handlers = { [N in OperationName]: Handler<N> };
/** The handlers of one module: `HandlersOf<'casos'>` needs every `casos.…` operation. */
export type HandlersOf<M extends string> = { [N in Extract<OperationName, `${M}.${string}`>]: Handler<N> };
