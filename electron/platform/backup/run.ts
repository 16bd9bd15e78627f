import { DomainError } from '@core/kernel/errors';
import type { PasoRespaldo } from '@core/features/respaldos/manifiesto';

export interface Progress {
  paso: PasoRespaldo;
  /** Share of the whole work done, 0 to 1, never going back. */
  parte: number;
}

/** How a long act reports and is stopped. */
export interface RunOptions {
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
}

/** @throws DomainError CANCELADO once the signal was given. */
export function checkCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new DomainError('CANCELADO');
}

/** Lets messages in (a cancel, for one) between two blocking steps. */
export async function breathe(signal: AbortSignal | undefined): Promise<void> {
  await new Promise<void>((resolve) => setImmediate(resolve));
  checkCancelled(signal);
}

/** Reports per step, each with its share of the whole; small movements (under a half percent) are not sent. */
export function makeReporter(shares: Partial<Record<PasoRespaldo, number>>, onProgress: RunOptions['onProgress']) {
  const steps = Object.entries(shares);
  let last = -1;
  return (paso: PasoRespaldo, done: number): void => {
    if (!onProgress) return;
    const before = steps
      .slice(
        0,
        steps.findIndex(([name]) => name === paso),
      )
      .reduce((sum, [, share]) => sum + share, 0);
    const parte = Math.min(1, before + Math.min(1, Math.max(0, done)) * (shares[paso] ?? 0));
    if (parte < 1 && parte < last + 0.005) return;
    last = parte;
    onProgress({ paso, parte });
  };
}
export type Reporter = ReturnType<typeof makeReporter>;
