import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { capture, captureWindow } from './vigia';
import type { Vigia } from './vigia';

const AXE = fs.readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Words that no screen for these volunteers may show: English, and what programs say when they are lost. */
const AJENAS =
  /\b(the|and|you|your|please|loading|close|cancel|save|submit|search|select|next|previous|back|delete|remove|open|error|failed|invalid|required|undefined|null|NaN|true|false|object Object)\b/i;

/** Violations in one line each. The page's policy forbids script tags; the debugger's own way in is not bound by it. */
async function violaciones(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`));
}

/** What the page says outside Spanish, also to screen readers. */
async function palabrasAjenas(page: Page): Promise<string[]> {
  const textos = await page.evaluate(() => {
    const etiquetas = [...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((element) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [...document.body.innerText.split('\n'), ...etiquetas];
  });
  return textos.filter((texto) => AJENAS.test(texto));
}

/** What does not fit: a page wider than its window, or words cut by the box that holds them. */
function loQueNoCabe(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide in ${root.clientWidth}`);
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      // A row of a list may shorten what happened: the case tells all of it.
      if (element.closest('.solo-lectores, [aria-hidden="true"], svg, [role="gridcell"]') || element.getClientRects().length === 0)
        continue;
      const style = getComputedStyle(element);
      const cuts = style.overflowX !== 'visible' && style.overflowX !== 'auto' && style.overflowX !== 'scroll';
      const name = `${element.tagName.toLowerCase()} «${(element.innerText || element.getAttribute('aria-label') || '').trim().slice(0, 50)}»`;
      // One pixel wide is how words are kept for screen readers alone.
      if (cuts && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1 && !element.matches('input, select, textarea')) {
        found.push(`${name} needs ${element.scrollWidth} px and has ${element.clientWidth}`);
      }
      const box = element.getBoundingClientRect();
      if (box.right > root.clientWidth + 1 && !element.closest('[role="grid"]'))
        found.push(`${name} ends at ${Math.round(box.right)} of ${root.clientWidth}`);
    }
    return found.slice(0, 5);
  });
}

async function zoom({ app, page }: Vigia, factor: number): Promise<void> {
  await app.evaluate(({ BrowserWindow }, value) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(value), factor);
  await expect.poll(() => page.evaluate(() => Math.round(window.outerWidth / window.innerWidth))).toBe(factor);
}

/**
 * Looks at the screen that is open as its users would: no barrier that axe knows, no foreign word, nothing cut, at the usual
 * size and at 200 %; a picture of both is kept. Failures are collected, so that one run tells of every screen.
 */
export async function revisar(vigia: Vigia, nombre: string): Promise<void> {
  const { app, page } = vigia;
  await expect(page.getByRole('status').getByText(/^(Abriendo|Preparando)/)).toHaveCount(0);
  const ventana = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.getTitle()));
  expect.soft([await page.title(), ...ventana], `${nombre}: the title tells nothing`).toEqual(['Vigía', 'Vigía']);
  await capture(page, nombre);
  expect.soft(await violaciones(page), `${nombre}: axe`).toEqual([]);
  expect.soft(await palabrasAjenas(page), `${nombre}: words`).toEqual([]);
  expect.soft(await loQueNoCabe(page), `${nombre}: cut at 100 %`).toEqual([]);
  await zoom(vigia, 2);
  await captureWindow(vigia, `${nombre}-200`);
  expect.soft(await loQueNoCabe(page), `${nombre}: cut at 200 %`).toEqual([]);
  await zoom(vigia, 1);
}
