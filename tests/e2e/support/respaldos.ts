import path from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { copiarGrupos } from './acceso';
import { elegiraEnDialogo } from './sistema';

const enCarpeta = (page: Page, carpeta: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^Respaldar en «${path.basename(carpeta)}»`) });

/** Offers a folder of the person's choice as a place for the backup. */
export async function ofrecerCarpeta(app: ElectronApplication, page: Page, carpeta: string): Promise<void> {
  await elegiraEnDialogo(app, carpeta);
  await page.getByRole('button', { name: /^Elegir otra carpeta/ }).click();
  await expect(enCarpeta(page, carpeta)).toBeVisible();
}

/** Backs up into the folder that is offered; gives back the file's name on the receipt and what the screen said meanwhile. */
export async function respaldarEn(page: Page, carpeta: string): Promise<{ archivo: string; avance: string[] }> {
  // With little data it is over in half a second: what was drawn meanwhile is written down as it comes.
  const seen = await page.evaluateHandle(() => {
    const texts = new Set<string>();
    const look = () => {
      for (const bar of document.querySelectorAll('[role="progressbar"]')) {
        texts.add(`${bar.getAttribute('aria-valuetext') ?? ''} ${bar.closest('section')?.innerText ?? ''}`);
      }
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true, characterData: true });
    return texts;
  });
  await enCarpeta(page, carpeta).click();
  await expect(page.getByText('Verificado: ya puede retirar la memoria')).toBeVisible();
  return { archivo: await page.getByText(/^vigia-.*DC13-.*\.age$/).innerText(), avance: await seen.evaluate((texts) => [...texts]) };
}

/** On the restore screen: file and paper, up to the look inside. */
export async function mirarDentro(app: ElectronApplication, page: Page, archivo: string, grupos: readonly string[]): Promise<void> {
  await elegiraEnDialogo(app, archivo);
  await page.getByRole('button', { name: 'Elegir el archivo' }).click();
  await page.getByRole('button', { name: 'Seguir' }).click();
  await copiarGrupos(page, grupos);
  await page.getByRole('button', { name: 'Mirar dentro' }).click();
  await expect(page.getByRole('heading', { name: 'Esto es lo que hay dentro' })).toBeVisible();
}
