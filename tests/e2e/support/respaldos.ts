import path from 'node:path';
import { expect } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { copiarGrupos } from './acceso';
import { elegiraEnDialogo } from './sistema';

/** Backs up into a folder that the person chooses; gives back the name of the file on the receipt. */
export async function respaldarEn(app: ElectronApplication, page: Page, carpeta: string): Promise<string> {
  await elegiraEnDialogo(app, carpeta);
  await page.getByRole('button', { name: /^Elegir otra carpeta/ }).click();
  await page.getByRole('button', { name: new RegExp(`^Respaldar en «${path.basename(carpeta)}»`) }).click();
  await expect(page.getByText('Verificado: ya puede retirar la memoria')).toBeVisible();
  return page.getByText(/^vigia-.*DC13-.*\.age$/).innerText();
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
