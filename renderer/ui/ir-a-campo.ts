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

/** After a row of a list left the screen, with the button that sent it away: to what adds rows, or else to the row before. */
export function irAListaTrasQuitar(name: string, index: number): void {
  requestAnimationFrame(() => {
    if (irACampo(name)) return;
    const before = CSS.escape(`${name}.${Math.max(0, index - 1)}.`);
    document.querySelector<HTMLElement>(`form [name^="${before}"]:not([type="hidden"])`)?.focus();
  });
}
