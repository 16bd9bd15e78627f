import type { Input, OperationName, Output } from '@core/contract/index';
import type { EnvelopeError } from '@core/kernel/envelope';
import type { ProgressEvent } from '@core/kernel/operation';
import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { call, newId, toEnvelopeError } from './api';

/** Answers are read again whenever a screen opens: the disk is near, and a stale clock would be worse than a short read. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { retry: false, staleTime: 0, gcTime: 60_000, refetchOnWindowFocus: false, refetchOnReconnect: false, networkMode: 'always' },
  },
});

/** Marks as old every answer of the operations whose name starts with one of the prefixes (`casos.`, `recordatorios.hoy`). */
export function invalidate(prefixes: readonly string[]): void {
  void queryClient.invalidateQueries({ predicate: ({ queryKey }) => prefixes.some((prefix) => String(queryKey[0]).startsWith(prefix)) });
}

let running = 0;
/** True while any command or task waits for its answer: the window does not lock itself in the middle of a backup. */
export const isBusy = (): boolean => running > 0;

export interface QueryState<N extends OperationName> {
  data: Output<N> | undefined;
  error: EnvelopeError | null;
  /** True only while there is nothing to show yet. */
  loading: boolean;
  refetching: boolean;
  refetch(): void;
}

interface QueryOptions {
  enabled?: boolean;
  /** Reads again every so many milliseconds. */
  refetchMs?: number;
  /** Keeps showing the former answer while a new input is being read (lists, filters). */
  keepPrevious?: boolean;
}

/** Reads one operation and keeps its answer; the key is the operation's name and its input. */
export function useQueryOperation<N extends OperationName>(name: N, input: Input<N>, options: QueryOptions = {}): QueryState<N> {
  const query = useQuery<Output<N>>({
    queryKey: [name, input],
    queryFn: () => call(name, input),
    enabled: options.enabled ?? true,
    refetchInterval: options.refetchMs ?? false,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  });
  const { refetch } = query;
  return {
    data: query.data,
    error: query.error ? toEnvelopeError(query.error) : null,
    loading: query.isLoading,
    refetching: query.isFetching,
    refetch: useCallback(() => void refetch(), [refetch]),
  };
}

export interface CommandState<N extends OperationName> {
  /** Resolves with the answer, or with null when it was refused (then `error` says why). A second call while running joins the first. */
  run(input: Input<N>): Promise<Output<N> | null>;
  running: boolean;
  error: EnvelopeError | null;
  clearError(): void;
  /** Last progress event of the running task. */
  progress: ProgressEvent | null;
  cancel(): void;
  cancelling: boolean;
}

interface CommandOptions<N extends OperationName> {
  /** Operation name prefixes whose answers this command makes old. */
  invalidates?: readonly string[];
  onDone?: (output: Output<N>, input: Input<N>) => void;
}

/**
 * Runs a command or task. The command's id is kept while the outcome is unknown (no answer, or an internal fault), so that
 * pressing again with the same input cannot make a second record; after a clear answer the next run has a new id.
 */
export function useCommand<N extends OperationName>(name: N, options: CommandOptions<N> = {}): CommandState<N> {
  const [state, setState] = useState<{ running: boolean; error: EnvelopeError | null; cancelling: boolean }>({
    running: false,
    error: null,
    cancelling: false,
  });
  const [progress, setProgress] = useState<ProgressEvent | null>(null);
  const pending = useRef<{ id: string; input: string; answer: Promise<Output<N> | null> | null } | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  useEffect(() => {
    if (!state.running) return;
    return window.api.on('progreso', (event) => {
      if (event.comandoId === pending.current?.id) setProgress(event);
    });
  }, [state.running]);

  const run = useCallback(
    (input: Input<N>): Promise<Output<N> | null> => {
      const key = JSON.stringify(input);
      if (pending.current?.answer) return pending.current.answer;
      const id = pending.current?.input === key ? pending.current.id : newId();
      const perform = async (): Promise<Output<N> | null> => {
        setState({ running: true, error: null, cancelling: false });
        setProgress(null);
        running++;
        try {
          const output = await call(name, input, id);
          pending.current = null;
          setState({ running: false, error: null, cancelling: false });
          if (latest.current.invalidates) invalidate(latest.current.invalidates);
          latest.current.onDone?.(output, input);
          return output;
        } catch (thrown) {
          const error = toEnvelopeError(thrown);
          pending.current = error.code === 'ERROR_INTERNO' ? { id, input: key, answer: null } : null;
          setState({ running: false, error, cancelling: false });
          return null;
        } finally {
          running--;
        }
      };
      const answer = perform();
      pending.current = { id, input: key, answer };
      return answer;
    },
    [name],
  );

  const cancel = useCallback(() => {
    if (!pending.current?.answer) return;
    setState((before) => ({ ...before, cancelling: true }));
    void window.api.cancel(pending.current.id);
  }, []);
  const clearError = useCallback(() => setState((before) => ({ ...before, error: null })), []);
  return { run, ...state, clearError, progress, cancel };
}
