import { performance } from 'node:perf_hooks';

/** One line of the table: what was measured, against what, and how many times as long it took. */
export interface Row {
  medida: string;
  /** Ours, in ms. */
  propio: number;
  /** The peer or the limit it is held against; null when there is none and the figure stands alone. */
  par: { nombre: string; valor: number } | null;
  nota: string;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Milliseconds that an act takes, and what it gave. */
export async function timed<T>(act: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const start = performance.now();
  const value = await act();
  return { ms: performance.now() - start, value };
}

/** Median of so many runs in ms; the act gets the number of the run. */
export async function medianOf(runs: number, act: (run: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push((await timed(() => act(run))).ms);
  return median(times);
}

/**
 * Medians of two acts that take turns, so that whatever else the machine does meanwhile falls on both.
 * @param warmUp runs of each that are not counted.
 */
export async function duel(
  runs: number,
  ours: (run: number) => unknown,
  peer: (run: number) => unknown,
  warmUp = 1,
): Promise<{ ours: number; peer: number }> {
  const times = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs + warmUp; run += 1) {
    const a = await timed(() => ours(run));
    const b = await timed(() => peer(run));
    if (run < warmUp) continue;
    times.ours.push(a.ms);
    times.peer.push(b.ms);
  }
  return { ours: median(times.ours), peer: median(times.peer) };
}

const number = (value: number, digits: number) => value.toFixed(digits).replace('.', ',');

/** `3,42 ms`, `187 ms`, `12,3 s`. */
export function formatMs(ms: number): string {
  if (ms >= 10_000) return `${number(ms / 1000, 1)} s`;
  return `${number(ms, ms < 10 ? 2 : ms < 100 ? 1 : 0)} ms`;
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024 * 1024) return `${number(bytes / 1024, 1)} KiB`;
  return `${number(bytes / 1024 / 1024, 1)} MiB`;
}

/** The table in Markdown, ready for docs/medidas.md. */
export function formatTable(rows: readonly Row[]): string {
  const lines = rows.map(({ medida, propio, par, nota }) =>
    [
      medida,
      formatMs(propio),
      par?.nombre ?? '—',
      par ? formatMs(par.valor) : '—',
      par ? `${number(propio / par.valor, 2)} ×` : '—',
      nota,
    ].join(' | '),
  );
  return [
    '| Medida | Vigía | Comparado con | Su tiempo | Razón | Nota |',
    '|---|--:|---|--:|--:|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}
