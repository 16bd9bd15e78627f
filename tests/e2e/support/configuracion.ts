import { expect } from '@playwright/test';
import type { Page } from '@playwright/test';
import { gruposDeLaHoja, textoDelDocumento } from './acceso';

/** The present step of the set-up. */
export const pasoPresente = (page: Page) => page.getByRole('listitem').and(page.locator('[aria-current="step"]'));

/** First step: which of the 24 points this computer is; «Seguir» is still to be pressed. */
export async function elegirPunto(page: Page, codigo: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Buscar' }).fill('san jacinto');
  await page.getByRole('radio', { name: codigo }).check();
}

export interface Coordinadora {
  nombres: string;
  apellidos: string;
  nacimiento?: string;
  cedula?: string;
  direccion?: string;
}

/** Second step: who coordinates, with the suggested phrase, which is given back. */
export async function nombrarCoordinadora(
  page: Page,
  { nombres, apellidos, nacimiento = '', cedula = '', direccion = '' }: Coordinadora,
): Promise<string> {
  await page.getByLabel('Nombres').fill(nombres);
  await page.getByLabel('Apellidos').fill(apellidos);
  await page.getByLabel(/^Fecha de nacimiento/).fill(nacimiento);
  await page.getByLabel(/^Cédula/).fill(cedula);
  await page.getByLabel(/^Dirección/).fill(direccion);
  await expect(page.getByRole('radio', { name: 'Usar una frase sugerida' })).toBeChecked();
  const frase = page.getByLabel('Frase sugerida', { exact: true });
  await expect(frase).toHaveText(/^(\S+ ){4,}\S+$/);
  const clave = await frase.innerText();
  await page.getByRole('button', { name: 'Seguir' }).click();
  return clave;
}

/** Third step: prints the sheet (the system's own dialog is not opened) and gives back what the paper says. */
export async function imprimirHoja(page: Page): Promise<{ grupos: string[]; texto: string }> {
  const texto = await textoDelDocumento(page, 'La hoja, tal como se imprime');
  await page.evaluate(() => {
    window.print = () => {
      document.documentElement.dataset['impresas'] = String(document.querySelectorAll('#impresion img').length);
      window.dispatchEvent(new Event('afterprint'));
    };
  });
  await page.getByRole('button', { name: 'Imprimir la hoja' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-impresas', '1');
  return { grupos: gruposDeLaHoja(texto), texto };
}

/** The three groups that are asked back, by their numbers. */
export async function gruposPedidos(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: 'Ya tengo la hoja en la mano' }).click();
  const campos = page.getByRole('textbox', { name: /^Grupo \d+$/ });
  await expect(campos).toHaveCount(3);
  const etiquetas = await campos.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? ''));
  return etiquetas.map((etiqueta) => Number(/\d+/.exec(etiqueta)?.[0]));
}
