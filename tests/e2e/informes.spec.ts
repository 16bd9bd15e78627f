import fs from 'node:fs';
import path from 'node:path';
import { entrar, textoDelDocumento, titular } from './support/acceso';
import { revisar } from './support/revision';
import { guardaraEn } from './support/sistema';
import { expect, test } from './support/vigia';

const NOMBRES = /Luna|Hortensia|Olmo|Ejemplo Prueba/;
/** 2 April: March is over. */
const ABRIL = '2026-04-02T09:00:00-05:00';

test('informes: the dashboard, the internal papers, a report prepared, issued and saved as numbers', async ({
  folder,
  demo,
  openVigia,
}) => {
  const vigia = await openVigia({ datos: demo.datos, reloj: ABRIL });
  const { page, app } = vigia;
  await entrar(page, demo);

  await test.step('the dashboard: every chart is a table', async () => {
    await page.getByRole('navigation', { name: 'Partes del programa' }).getByRole('link', { name: 'Informes' }).click();
    await expect(titular(page, 'Informes')).toBeVisible();
    await page.getByRole('button', { name: 'Anterior' }).click();
    await expect(page.getByText('Marzo de 2026').first()).toBeVisible();
    const abiertos = page.getByRole('table', { name: 'Abiertos hoy, por riesgo' });
    await expect(abiertos.getByRole('row', { name: /Crítico \d+/i })).toBeVisible();
    await expect(page.getByRole('table', { name: 'Informados a tiempo' }).getByRole('row')).toHaveCount(7);
    expect(await page.locator('main').innerText()).not.toMatch(NOMBRES);
    await revisar(vigia, 'in01-tablero');
  });

  await test.step('all indicators, by keyboard', async () => {
    await page.getByText('Ver los indicadores del periodo').focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('rowgroup').filter({ hasText: 'I04 Informados dentro del plazo legal' })).toBeVisible();
    await expect(page.getByText('sin datos').first()).toBeVisible();
    await revisar(vigia, 'in02-indicadores');
  });

  await test.step('the portfolio of deadlines: codes, no name', async () => {
    await page.getByRole('button', { name: 'Cartera de plazos' }).click();
    const texto = await textoDelDocumento(page, 'Cartera de plazos');
    expect(texto).toMatch(/DC13-2026-\d{4}/);
    expect(texto).not.toMatch(NOMBRES);
    await revisar(vigia, 'in03-cartera');
    await page.keyboard.press('Escape');
  });

  await test.step('a report is written, refused while it tells of a case, and issued', async () => {
    await page.getByRole('button', { name: 'Preparar el informe' }).click();
    await expect(titular(page, 'Informe mensual: marzo de 2026')).toBeVisible();
    await page.getByLabel(/^Logros/).fill('El caso DC13-2026-0001 terminó bien.');
    await expect(page.getByRole('button', { name: 'Emitir el informe' })).toBeDisabled();
    await page.getByRole('button', { name: 'Ver cómo queda' }).click();
    await expect(page.getByText(/Logros: Quite el código/)).toBeVisible();
    await page.getByLabel(/^Logros/).fill('Se abrió el punto todos los días previstos.');
    await page.getByRole('button', { name: 'Ver cómo queda' }).click();
    await expect.poll(() => textoDelDocumento(page, 'Informe tal como saldrá impreso')).toContain('Se abrió el punto');
    const texto = await textoDelDocumento(page, 'Informe tal como saldrá impreso');
    expect(texto).not.toMatch(NOMBRES);
    expect(texto).not.toMatch(/DC13-2026/);
    await revisar(vigia, 'in04-preparar');
    await page.getByRole('button', { name: 'Emitir el informe' }).click();
    await page.getByRole('dialog', { name: '¿Emitir el informe?' }).getByRole('button', { name: 'Emitir el informe' }).click();
    await expect(titular(page, /DC-13-2026-0001-IM/)).toBeVisible();
    await revisar(vigia, 'in05-emitido');
  });

  await test.step('the numbers as a file, asked what for', async () => {
    await page.getByRole('navigation', { name: 'Partes del programa' }).getByRole('link', { name: 'Informes' }).click();
    await expect(page.getByRole('link', { name: 'DC-13-2026-0001-IM' })).toBeVisible();
    await page.getByRole('button', { name: 'Preparar el informe' }).click();
    await expect(page.getByText('Ya se emitió el informe DC-13-2026-0001-IM')).toBeVisible();
    await page.getByRole('button', { name: 'Guardar como hoja de cálculo' }).click();
    const dialogo = page.getByRole('dialog', { name: 'Guardar las cantidades' });
    await dialogo.getByLabel('¿Para qué es?').selectOption({ label: 'Entregar al Patronato' });
    await revisar(vigia, 'in06-exportar');
    const archivo = path.join(folder, 'marzo.csv');
    await guardaraEn(app, archivo);
    await dialogo.getByRole('button', { name: 'Guardar' }).click();
    await expect(page.getByText('El archivo se guardó.')).toBeVisible();
    const csv = fs.readFileSync(archivo, 'utf8');
    expect(csv.startsWith('\uFEFFInforme;')).toBe(true);
    expect(csv).not.toMatch(/;[1-4]\r\n/);
  });
});
