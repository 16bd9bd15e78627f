/** The only source of «now», so that tests and the demo can fix it. */
export interface Clock {
  /** UTC instant with milliseconds. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still at an instant; `advance` moves it by whole milliseconds. */
export function makeFixedClock(instant: string): Clock & { advance(milliseconds: number): void } {
  let current = Date.parse(instant);
  if (Number.isNaN(current)) throw new TypeError(`not an instant: ${instant}`);
  return {
    now: () => new Date(current).toISOString(),
    advance: (milliseconds) => {
      current += milliseconds;
    },
  };
}
