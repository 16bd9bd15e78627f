import { useEffect, useState } from 'react';

let offsetMs = 0;

/** Follows main's clock (tests and demonstrations fix it): `ahora` is what main said a moment ago. */
export function followClock(ahora: string): void {
  offsetMs = Date.parse(ahora) - Date.now();
}

/** The present instant, UTC ISO, by main's clock. */
export const nowIso = (): string => new Date(Date.now() + offsetMs).toISOString();

/** The present instant, renewed every `everyMs` (30 s when not told): for clocks and «hace 5 min». */
export function useNow(everyMs = 30_000): string {
  const [now, setNow] = useState(nowIso);
  useEffect(() => {
    const timer = setInterval(() => setNow(nowIso()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
