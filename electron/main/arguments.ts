import path from 'node:path';
import { app } from 'electron';
import { makeFixedClock, systemClock } from '@electron/platform/clock';
import type { Clock } from '@electron/platform/clock';

function option(name: string): string | null {
  const prefix = `--${name}=`;
  const found = process.argv.find((argument) => argument.startsWith(prefix));
  return found === undefined ? null : found.slice(prefix.length);
}

/** The data folder: the person's own, or the one named at start (`--datos=`). */
export function dataFolder(): string {
  const named = option('datos');
  return named === null ? path.join(app.getPath('userData'), 'datos') : path.resolve(named);
}

/** A fixed clock (`--reloj=`) exists only in a program run from its sources, for tests. */
export function programClock(): Clock {
  const fixed = option('reloj');
  return fixed === null || app.isPackaged ? systemClock : makeFixedClock(fixed);
}

/** The browser's own folder, when one is named at start: two windows of a test must not take each other for one program. */
export function useNamedBrowserFolder(): void {
  const named = option('user-data-dir');
  if (named !== null) app.setPath('userData', path.resolve(named));
}
