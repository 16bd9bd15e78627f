import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { writeAtomic } from '@electron/platform/files/atomic-write';

const attemptsSchema = z.record(z.string(), z.object({ fallos: z.number().int(), ultimoEn: instanteSchema }));
type Attempts = z.infer<typeof attemptsSchema>;

const FREE_TRIES = 3;
const FIRST_WAIT_S = 5;
const LONGEST_WAIT_S = 900;

/** Seconds that must pass after the n-th wrong password in a row: none for the first three, then doubling to 15 min. */
export function waitAfter(fallos: number): number {
  return fallos < FREE_TRIES ? 0 : Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (fallos - FREE_TRIES));
}

/** Counting begins anew on a file that cannot be read: a damaged counter must not keep everybody out of their data. */
function parseAttempts(text: string): Attempts {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return {};
    throw error;
  }
  const parsed = attemptsSchema.safeParse(raw);
  return parsed.success ? parsed.data : {};
}

/** Wrong passwords in a row, kept beside the database so that a restart does not shorten the wait. Nothing is ever wiped. */
export function makeAttempts(folder: string) {
  const file = path.join(folder, 'intentos.json');
  const read = (): Attempts => (fs.existsSync(file) ? parseAttempts(fs.readFileSync(file, 'utf8')) : {});
  const write = (attempts: Attempts) => writeAtomic(file, Buffer.from(JSON.stringify(attempts)));
  return {
    /** Seconds still to wait for this person; never more than the full wait, even if the clock was set back. */
    wait(personaId: string, now: string): number {
      const entry = read()[personaId];
      if (!entry) return 0;
      const full = waitAfter(entry.fallos);
      const left = Math.ceil((Date.parse(entry.ultimoEn) + full * 1000 - Date.parse(now)) / 1000);
      return Math.max(0, Math.min(full, left));
    },
    /** Longest wait of anyone, for the sign-in screen. */
    longestWait(now: string): number {
      return Math.max(0, ...Object.keys(read()).map((id) => this.wait(id, now)));
    },
    fail(personaId: string, now: string): number {
      const attempts = read();
      const fallos = (attempts[personaId]?.fallos ?? 0) + 1;
      write({ ...attempts, [personaId]: { fallos, ultimoEn: now } });
      return waitAfter(fallos);
    },
    /** Forgets the person's failures and says how many there were. */
    clear(personaId: string): number {
      const { [personaId]: entry, ...rest } = read();
      if (entry) write(rest);
      return entry?.fallos ?? 0;
    },
  };
}
export type AttemptsStore = ReturnType<typeof makeAttempts>;
