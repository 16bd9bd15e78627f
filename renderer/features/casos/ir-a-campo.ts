/**
 * Puts the focus on a field of the form by its dotted path (`nna.0.viveCon`); where that one is not on the screen (a fact that
 * was never numbered), on the nearest thing above it (`hechos`). True when something was found.
 */
export function irACampo(path: string): boolean {
  for (let parts = path.split('.'); parts.length > 0; parts = parts.slice(0, -1)) {
    const name = CSS.escape(parts.join('.'));
    const found = document.querySelector<HTMLElement>(
      `form [name="${name}"]:not([type="hidden"]), form [data-field="${name}"] :is(input, textarea, select, button)`,
    );
    if (!found) continue;
    found.focus({ preventScroll: true });
    found.scrollIntoView({ block: 'center' });
    return true;
  }
  return false;
}

/** The same, once what has just been added is on the screen. */
export function irACampoNuevo(path: string): void {
  requestAnimationFrame(() => irACampo(path));
}
