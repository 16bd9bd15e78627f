import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { makeFolder, syncFolder, systemCode, writeAtomic } from './atomic-write';

/*
 * Exchanges the data of a folder for other data so that a crash at any moment leaves the old or the new whole.
 * Everything new is written and fsynced in a staging folder first. Then the list of moves is made durable in a small
 * journal: up to there the old data count, from there on the new ones. The moves are renames inside one folder tree, each
 * of which can be asked whether it has happened, so start-up simply carries out the rest.
 */

/** Present only while a change is half done. */
export const SWAP_JOURNAL = 'cambio-pendiente.json';

const relativeSchema = z
  .string()
  .min(1)
  .refine((name) => !path.isAbsolute(name) && !name.split(/[\\/]/).includes('..'));
const journalSchema = z.object({ version: z.literal(1), movimientos: z.array(z.object({ de: relativeSchema, a: relativeSchema })) });
type Journal = z.infer<typeof journalSchema>;

export interface Swap {
  /** Folder inside `folder` that holds the new things, complete and fsynced. */
  staging: string;
  /** Names to move from staging into `folder`. */
  place: readonly string[];
  /** Names to move out of the way; those that do not exist are skipped. Every name of `place` that may exist must be here. */
  aside: readonly string[];
  /** Folder inside `folder` that receives them; made when there is something to move. */
  setAside: string;
}

/** Where a fault may strike; tests stop the process there. */
export type SwapHook = (step: string) => void;

/** Carries out the exchange. All paths are relative to `folder`; the database must be closed. */
export function swapIn(folder: string, swap: Swap, hook: SwapHook = () => undefined): void {
  finishPendingSwap(folder);
  const present = swap.aside.filter((name) => fs.existsSync(path.join(folder, name)));
  const movimientos = [
    ...present.map((name) => ({ de: name, a: path.posix.join(swap.setAside, name) })),
    ...swap.place.map((name) => ({ de: path.posix.join(swap.staging, name), a: name })),
  ];
  if (present.length > 0) makeFolder(path.join(folder, swap.setAside));
  const journal: Journal = { version: 1, movimientos };
  writeAtomic(path.join(folder, SWAP_JOURNAL), JSON.stringify(journal));
  hook('diario');
  carryOut(folder, journal, hook);
}

/** Finishes an exchange that was cut short. @returns false when there was none. */
export function finishPendingSwap(folder: string, hook: SwapHook = () => undefined): boolean {
  let text: string;
  try {
    text = fs.readFileSync(path.join(folder, SWAP_JOURNAL), 'utf8');
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return false;
    throw error;
  }
  carryOut(folder, journalSchema.parse(JSON.parse(text)), hook);
  return true;
}

function carryOut(folder: string, journal: Journal, hook: SwapHook): void {
  for (const { de, a } of journal.movimientos) {
    const from = path.join(folder, de);
    const to = path.join(folder, a);
    // a move has happened when its source is gone, or when its target stands (the source is then the newcomer's)
    if (!fs.existsSync(from) || fs.existsSync(to)) continue;
    fs.renameSync(from, to);
    syncFolder(path.dirname(to));
    syncFolder(path.dirname(from));
    hook(a);
  }
  fs.rmSync(path.join(folder, SWAP_JOURNAL));
  syncFolder(folder);
  hook('fin');
}

/** A name that no folder inside `parent` has yet: `name`, `name-2`, … */
export function freeName(parent: string, name: string): string {
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!fs.existsSync(path.join(parent, candidate))) return candidate;
  }
}

/** `2026-03-16T14:00:00.000Z` → `20260316T140000Z`, fit for a folder name on every system. */
export function stamp(instant: string): string {
  return new Date(instant).toISOString().replace(/\.\d+/, '').replace(/[-:]/g, '');
}
