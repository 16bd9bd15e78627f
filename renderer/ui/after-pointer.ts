let pressed = false;
window.addEventListener('pointerdown', () => (pressed = true), { capture: true });
for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => (pressed = false), { capture: true });

/**
 * Runs `act` now, or right after the click that is under way. Leaving a field by pressing a button would otherwise show the
 * field's message first, move the button away from under the pointer, and the click would be lost.
 */
export function afterPointer(act: () => void): void {
  if (!pressed) return act();
  window.addEventListener('pointerup', () => setTimeout(act, 0), { once: true });
}
