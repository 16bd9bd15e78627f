import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { contract } from '@core/contract/index';
import type { OperationName } from '@core/contract/index';
import type { Envelope } from '@core/kernel/envelope';
import { DomainError } from '@core/kernel/errors';
import { errorText } from '@core/kernel/errors.texts';
import { idSchema } from '@core/kernel/ids';
import type { Operation, ProgressEvent } from '@core/kernel/operation';
import { tienePermiso } from '@core/kernel/permisos';
import { fieldErrors } from '@core/kernel/zod-messages';
import type { Clock } from '@electron/platform/clock';
import { sha256 } from '@electron/platform/crypto/primitives';
import type { WriteDb } from '@electron/platform/db/open';
import type { Log } from '@electron/platform/log/log';
import type { OpenVault } from '@electron/platform/vault';
import type { Anotacion, CommandContext, Handlers, QueryContext, SesionActiva, TaskContext } from './context';

export interface CommandLedger {
  find(read: OpenVault['read'], id: string): { operacion: string; huella: string; respuesta: unknown } | null;
  insert(write: WriteDb, row: { id: string; operacion: string; huella: string; respuesta: unknown; hechoEn: string }): void;
}

export interface DispatcherDeps {
  handlers: Handlers;
  clock: Clock;
  log: Log;
  vault(): OpenVault | null;
  session(): SesionActiva | null;
  puntoId(): string;
  ledger: CommandLedger;
  /**
   * Last question at the door for a signed-in person: whether the records that an input names are there for her.
   * `lee`: a query or a task; false for a command.
   * @throws DomainError
   */
  admit(context: Pick<QueryContext, 'read' | 'ahora' | 'sesion'>, input: unknown, lee: boolean): void;
  /** Appends one bitácora row inside the running transaction. */
  append(write: WriteDb, en: string, usuarioId: string, entry: Anotacion): void;
  progress(event: ProgressEvent): void;
}

type AnyHandler = (context: QueryContext | CommandContext | TaskContext, input: unknown) => unknown;

/**
 * The one door. Name, input, session and permission are checked here; the answer is always an envelope. Commands run one
 * at a time, each in one transaction with its bitácora line and its own id, so that a retry makes no second record.
 */
export function makeDispatcher(deps: DispatcherDeps) {
  const running = new Map<string, { name: string; input: unknown; controller: AbortController; answer: Promise<Envelope> }>();
  let queue: Promise<unknown> = Promise.resolve();

  const exclusive = async <T>(act: () => T | Promise<T>): Promise<T> => {
    const turn = queue.then(act, act);
    queue = turn.then(
      () => undefined,
      () => undefined,
    );
    return turn;
  };

  const requireVault = (): OpenVault => {
    const vault = deps.vault();
    if (!vault) throw new DomainError('SIN_SESION');
    return vault;
  };
  const requireSession = (): SesionActiva => {
    const session = deps.session();
    if (!session) throw new DomainError('SIN_SESION');
    return session;
  };

  const transaction = <T>(
    ahora: string,
    act: (context: CommandContext) => T,
    comandoId: string,
    quien: SesionActiva | null = deps.session(),
  ): T => {
    const vault = requireVault();
    const entries: Anotacion[] = [];
    return vault.connection
      .transaction(() => {
        const result = act({
          ahora,
          get puntoId() {
            return deps.puntoId();
          },
          get sesion() {
            return quien ?? requireSession();
          },
          read: vault.read,
          write: vault.write,
          anotar: (entry) => entries.push(entry),
          comandoId,
        });
        const usuarioId = (quien ?? deps.session())?.usuarioId ?? 'sin-sesion';
        for (const entry of entries) deps.append(vault.write, ahora, usuarioId, entry);
        return result;
      })
      .immediate();
  };

  const makeQueryContext = (ahora: string, entries: Anotacion[]): QueryContext => ({
    ahora,
    get puntoId() {
      return deps.puntoId();
    },
    get sesion() {
      return requireSession();
    },
    get read() {
      return requireVault().read;
    },
    anotar: (entry) => entries.push(entry),
  });

  const flush = (ahora: string, entries: readonly Anotacion[]): void => {
    if (entries.length === 0 || !deps.vault()) return;
    transaction(ahora, (context) => entries.forEach((entry) => context.anotar(entry)), '');
  };

  const runQuery = async (handler: AnyHandler, input: unknown, ahora: string): Promise<unknown> => {
    const entries: Anotacion[] = [];
    const connection = deps.vault()?.connection;
    connection?.pragma('query_only=ON'); // a read cannot write, whatever its code does
    let result: unknown;
    try {
      result = handler(makeQueryContext(ahora, entries), input);
    } finally {
      connection?.pragma('query_only=OFF');
    }
    const data = await result;
    if (entries.length > 0) await exclusive(() => flush(ahora, entries));
    return data;
  };

  /** The stored answer of this id, or undefined when it has not run yet. */
  const remembered = (id: string, operacion: string, huella: string): unknown => {
    const vault = deps.vault();
    const row = vault && deps.ledger.find(vault.read, id);
    if (!row) return undefined;
    if (row.operacion !== operacion || row.huella !== huella) throw new DomainError('COMANDO_REPETIDO_DISTINTO');
    return row.respuesta;
  };

  const runCommand = (
    name: string,
    handler: AnyHandler,
    input: unknown,
    comandoId: string,
    huella: string,
    kept: boolean,
  ): Promise<unknown> =>
    exclusive(() => {
      const before = kept ? remembered(comandoId, name, huella) : undefined;
      if (before !== undefined) return before;
      const ahora = deps.clock.now();
      return transaction(
        ahora,
        (context) => {
          const respuesta = handler(context, input);
          if (kept) deps.ledger.insert(context.write, { id: comandoId, operacion: name, huella, respuesta, hechoEn: ahora });
          return respuesta;
        },
        comandoId,
      );
    });

  const runTask = async (
    name: string,
    handler: AnyHandler,
    input: unknown,
    comandoId: string,
    huella: string,
    signal: AbortSignal,
  ): Promise<unknown> => {
    const before = remembered(comandoId, name, huella);
    if (before !== undefined) return before;
    const ahora = deps.clock.now();
    const entries: Anotacion[] = [];
    const base = makeQueryContext(ahora, entries);
    const quien = deps.session(); // a lock in the middle of a long act does not undo what this person began
    const context: TaskContext = {
      ahora,
      get puntoId() {
        return base.puntoId;
      },
      get sesion() {
        return quien ?? base.sesion;
      },
      get read() {
        return base.read;
      },
      anotar: base.anotar,
      comandoId,
      signal,
      progreso: (paso, parte) => deps.progress({ comandoId, paso, parte }),
      exclusive,
      transaction: (act) => transaction(deps.clock.now(), act, comandoId, quien ?? deps.session()),
      commit: (act) =>
        transaction(
          deps.clock.now(),
          (inner) => {
            const respuesta = act(inner);
            deps.ledger.insert(inner.write, { id: comandoId, operacion: name, huella, respuesta, hechoEn: inner.ahora });
            return respuesta;
          },
          comandoId,
          quien ?? deps.session(),
        ),
    };
    const data = await handler(context, input);
    await exclusive(() => flush(ahora, entries));
    return data;
  };

  const refuse = (name: string, error: unknown): Envelope => {
    if (error instanceof DomainError) {
      const { fields, datos } = error.details;
      return { ok: false, error: { code: error.code, message: errorText(error.code, datos), ...(fields ? { fields } : {}) } };
    }
    const incident = randomBytes(4).toString('hex').toUpperCase();
    deps.log.incident(incident, name, error);
    return { ok: false, error: { code: 'ERROR_INTERNO', message: errorText('ERROR_INTERNO', { incidente: incident }), incident } };
  };

  const authorize = (operation: Operation): void => {
    if (operation.access === 'ABIERTA') return;
    const session = requireSession();
    requireVault();
    if (operation.access !== 'SESION' && !tienePermiso(session.roles, operation.access)) throw new DomainError('SIN_PERMISO');
  };

  const execute = async (name: string, rawInput: unknown, comandoId: string, signal: AbortSignal): Promise<Envelope> => {
    try {
      if (!Object.hasOwn(contract, name)) throw new DomainError('OPERACION_DESCONOCIDA', { datos: { operacion: name.slice(0, 60) } });
      const operationName = name as OperationName;
      const operation: Operation = contract[operationName];
      if (!idSchema.safeParse(comandoId).success)
        throw new DomainError('ENTRADA_INVALIDA', { fields: { comandoId: 'Identificador no válido.' } });
      authorize(operation);
      const parsed = operation.input.safeParse(rawInput);
      if (!parsed.success) throw new DomainError('ENTRADA_INVALIDA', { fields: fieldErrors(parsed.error) });
      if (operation.access !== 'ABIERTA')
        deps.admit(
          { read: requireVault().read, sesion: requireSession(), ahora: deps.clock.now() },
          parsed.data,
          operation.kind !== 'command' && operation.readsCase !== false,
        );
      const handler = deps.handlers[operationName] as AnyHandler;
      const huella = operation.kind === 'query' ? '' : sha256(JSON.stringify(parsed.data));
      const data =
        operation.kind === 'query'
          ? await runQuery(handler, parsed.data, deps.clock.now())
          : operation.kind === 'command'
            ? await runCommand(name, handler, parsed.data, comandoId, huella, operation.remembered !== false)
            : await runTask(name, handler, parsed.data, comandoId, huella, signal);
      return { ok: true, data: operation.output.parse(data) };
    } catch (error) {
      const envelope = refuse(name, error);
      if (!envelope.ok && deps.vault() && deps.session() && error instanceof DomainError && error.code !== 'ENTRADA_INVALIDA') {
        const code = error.code;
        try {
          await exclusive(() =>
            flush(deps.clock.now(), [
              {
                accion: 'RECHAZO',
                entidad: 'operacion',
                entidadId: Object.hasOwn(contract, name) ? name : 'desconocida',
                detalle: { codigo: code },
              },
            ]),
          );
        } catch (failure) {
          return refuse(name, failure); // whoever asked still gets an envelope
        }
      }
      return envelope;
    }
  };

  return {
    /** Carries out one operation. The same `comandoId` with the same input, while it is under way, gets the same answer. */
    call(name: string, input: unknown, comandoId: string): Promise<Envelope> {
      const same = running.get(comandoId);
      if (same?.name === name && isDeepStrictEqual(same.input, input)) return same.answer;
      if (same) return Promise.resolve(refuse(name, new DomainError('COMANDO_REPETIDO_DISTINTO')));
      const controller = new AbortController();
      const answer = execute(name, input, comandoId, controller.signal).finally(() => running.delete(comandoId));
      running.set(comandoId, { name, input, controller, answer });
      return answer;
    },
    /** Asks a running task to stop; what it had not confirmed is undone by it. */
    cancel(comandoId: string): void {
      running.get(comandoId)?.controller.abort();
    },
    /** Resolves when every other operation under way has been answered. */
    async idle(exceptComandoId: string): Promise<void> {
      await Promise.all([...running].flatMap(([id, entry]) => (id === exceptComandoId ? [] : [entry.answer])));
    },
    /** Resolves when everything that was asked so far has been answered. */
    async settled(): Promise<void> {
      await Promise.all([...running.values()].map((entry) => entry.answer));
      await queue;
    },
  };
}
export type Dispatcher = ReturnType<typeof makeDispatcher>;
