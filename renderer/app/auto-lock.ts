import { isBusy } from '@renderer/lib/use-operation';
import { useEffect, useRef, useState } from 'react';

const SECONDS_IDLE = 300;
const SECONDS_IDLE_IN_CASE = 120;
/** Warned this long before: nobody loses the screen by surprise. */
const SECONDS_WARNING = 20;
const EVENTS = ['keydown', 'pointerdown', 'pointermove', 'wheel'] as const;
/** Too slight an answer to the warning: it would vanish from under the hand that goes to its button. */
const SLIGHT: readonly string[] = ['pointermove', 'wheel'];

/**
 * Locks after 5 minutes without input, 2 with a case open.
 * @returns seconds left once the warning is due, null before.
 */
export function useAutoLock(inCase: boolean, lock: () => void): number | null {
  const lastInput = useRef(0);
  const [left, setLeft] = useState<number | null>(null);
  const latestLock = useRef(lock);
  useEffect(() => {
    latestLock.current = lock;
  });
  useEffect(() => {
    const limit = inCase ? SECONDS_IDLE_IN_CASE : SECONDS_IDLE;
    let locked = false;
    let warned = false;
    lastInput.current = performance.now();
    const touch = () => {
      lastInput.current = performance.now();
      warned = false;
      setLeft(null);
    };
    const onInput = ({ type }: Event) => {
      if (!warned || !SLIGHT.includes(type)) touch();
    };
    for (const event of EVENTS) window.addEventListener(event, onInput, { capture: true, passive: true });
    const timer = setInterval(() => {
      if (isBusy()) touch();
      const seconds = Math.ceil(limit - (performance.now() - lastInput.current) / 1000);
      if (seconds > SECONDS_WARNING || locked) return;
      warned = true;
      setLeft(Math.max(0, seconds));
      if (seconds > 0) return;
      locked = true;
      latestLock.current();
    }, 1000);
    return () => {
      clearInterval(timer);
      for (const event of EVENTS) window.removeEventListener(event, onInput, { capture: true });
    };
  }, [inCase]);
  return left;
}
