import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** What has the focus, in words, and how it shows; null when nothing has. */
async function focus(page: Page): Promise<{ name: string; shows: boolean } | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // Some fields light up as a whole: a radio lies invisible over its key, a search is one input among its pills.
    let shows = false;
    for (
      let node: Element | null = element, up = 0;
      node && up <= 3 && !node.matches('section, form, dialog');
      node = node.parentElement, up += 1
    ) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
      shows ||= (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
    }
    return { name: `${element.tagName.toLowerCase()} «${(element.ariaLabel ?? element.innerText ?? '').slice(0, 40)}»`, shows };
  });
}

/** The focus is somewhere, and whoever uses it sees where. */
export async function focoVisible(page: Page): Promise<void> {
  const here = await focus(page);
  expect(here, 'something has the focus').not.toBeNull();
  expect(here?.shows, `the focus shows on ${here?.name ?? ''}`).toBe(true);
}

const MAX_STOPS = 80;

/** Goes on with Tab (or back) until the control has the focus; at every stop the focus must show. */
export async function tabularHasta(page: Page, control: Locator, tecla: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(control).toBeVisible();
  for (let stops = 0; stops < MAX_STOPS; stops += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(tecla);
    await focoVisible(page);
  }
  throw new Error(`${MAX_STOPS} stops and not there: ${String(control)}`);
}
