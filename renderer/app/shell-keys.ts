import { useUi } from '@renderer/lib/ui-store';
import { useEffect, useRef } from 'react';

interface ShellKeys {
  onSearch(): void;
  onLock(): void;
  onBack(): void;
}

/** Something is open over the page, or a list under a field: Esc belongs to it. */
const escIsTaken = (target: EventTarget | null): boolean =>
  document.querySelector('[role="dialog"]') !== null || (target instanceof HTMLElement && target.getAttribute('aria-expanded') === 'true');
let escTaken = false;
// Registered when the program loads, so before any dialog's own listener: those close at once, and later nobody could tell
// that this Esc was theirs.
window.addEventListener('keydown', (event) => (escTaken = event.key === 'Escape' && escIsTaken(event.target)), { capture: true });

const isField = (target: EventTarget | null): target is HTMLElement =>
  target instanceof HTMLElement && target.matches('input, textarea, select');

/**
 * Keys that work everywhere once signed in. Esc in a field only leaves the field (half a sentence must not vanish with one
 * key); the next Esc goes back.
 */
export function useShellKeys(keys: ShellKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const ui = useUi.getState();
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
      const act = (() => {
        if (event.key === 'F1') return () => ui.setHelpOpen(!ui.helpOpen);
        if (event.key === 'F2') return () => ui.setEmergencyOpen(true);
        if (event.key === 'F9') return () => ui.toggleNames();
        if (ctrl && event.key.toLowerCase() === 'k') return () => latest.current.onSearch();
        if (ctrl && event.key.toLowerCase() === 'l') return () => latest.current.onLock();
        if (event.key !== 'Escape' || event.defaultPrevented || escTaken) return null;
        if (isField(event.target)) return () => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true });
        return () => latest.current.onBack();
      })();
      if (!act) return;
      event.preventDefault();
      act();
    };
    // In the capture phase: menus and dialogs must still be there when Esc asks whether they are.
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
