import type { KeyboardEvent } from 'react';

const CAMPOS = 'input:not([type="hidden"]):not(:disabled), select:not(:disabled), textarea:not(:disabled)';

/** Fields in reading order; a group of radio buttons counts once, by the one that Tab would reach. */
function paradas(form: HTMLFormElement): HTMLElement[] {
  const seen = new Set<string>();
  return [...form.querySelectorAll<HTMLInputElement>(CAMPOS)].filter((field) => {
    if (field.offsetParent === null) return false;
    if (field.type !== 'radio') return true;
    if (seen.has(field.name)) return false;
    seen.add(field.name);
    return true;
  });
}

/**
 * Enter goes on to the next field instead of sending a half-filled sheet; Ctrl+Enter sends. A text of several lines keeps its
 * own Enter, and an open list the choice it makes.
 */
export function enterSigue(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.defaultPrevented || event.altKey || event.metaKey) return;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return;
  const form = target.closest('form');
  if (!form) return;
  if (event.ctrlKey) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (!target.matches('input, select')) return;
  event.preventDefault();
  const fields = paradas(form);
  const here = fields.findIndex(
    (field) =>
      field === target ||
      (field instanceof HTMLInputElement && target instanceof HTMLInputElement && field.type === 'radio' && field.name === target.name),
  );
  const next = fields[here + 1];
  const checked =
    next instanceof HTMLInputElement && next.type === 'radio'
      ? form.querySelector<HTMLElement>(`input[name="${CSS.escape(next.name)}"]:checked`)
      : null;
  (checked ?? next)?.focus();
  // As Tab does: what is there is replaced by what is typed.
  if (next instanceof HTMLInputElement && next.type !== 'radio' && next.type !== 'checkbox') next.select();
}
