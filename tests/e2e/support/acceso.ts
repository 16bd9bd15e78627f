import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';

/** Writes one's password on the sign-in screen; chooses the name first where there are several. */
export async function escribirClave(page: Page, usuario: string, clave: string): Promise<void> {
  const nombre = page.getByRole('button', { name: usuario, exact: true });
  const campo = page.getByLabel('Su clave');
  await expect(nombre.or(campo)).toBeVisible();
  if (await nombre.isVisible()) await nombre.click();
  await campo.fill(clave);
  await campo.press('Enter');
}

/** Signs in and waits for the work to appear. */
export async function entrar(page: Page, { usuario, clave }: { usuario: string; clave: string }): Promise<void> {
  await escribirClave(page, usuario, clave);
  await expect(page.getByRole('navigation', { name: 'Partes del programa' })).toBeVisible();
}

/** A part of the program, by its word on the rail. */
export async function irA(
  page: Page,
  parte: 'Hoy' | 'Casos' | '¿Qué hago si…?' | 'Respaldo' | 'Ajustes',
  titulo: RegExp | string = parte,
): Promise<void> {
  await page.getByRole('navigation', { name: 'Partes del programa' }).getByRole('link', { name: parte }).click();
  await expect(titular(page, titulo)).toBeVisible();
}

/** The title of the screen. */
export const titular = (page: Page, name: RegExp | string): Locator => page.getByRole('heading', { level: 1, name });

/** Text of every page of the document that is being shown, once all of them are drawn. */
export async function textoDelDocumento(page: Page, vista: string): Promise<string> {
  const documento = page.getByRole('region', { name: vista });
  await expect(documento).toHaveAttribute('aria-busy', 'false');
  return (await documento.getByRole('region', { name: /^Página \d+ de \d+$/ }).allTextContents()).join('\n');
}

/** The 15 groups as the recovery sheet prints them: each after its number, letter by letter. */
export function gruposDeLaHoja(texto: string): string[] {
  const patron = Array.from({ length: 15 }, (_, index) => `${index + 1}([A-Z0-9]{${index === 14 ? 3 : 5}})`).join('');
  const grupos = new RegExp(`recuperan\\.${patron}Cómo`).exec(texto.replace(/\s/g, ''))?.slice(1);
  if (!grupos) throw new Error(`the sheet does not show its 15 groups: ${texto}`);
  return grupos;
}

/** Types the groups of the paper into their boxes, one by one. */
export async function copiarGrupos(page: Page, grupos: readonly string[]): Promise<void> {
  for (const [index, grupo] of grupos.entries()) await page.getByLabel(new RegExp(`^Grupo ${index + 1}(:|$)`)).fill(grupo);
  await expect(page.getByText('15 de 15 grupos bien copiados')).toBeVisible();
}
