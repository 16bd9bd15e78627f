import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { entrar, textoDelDocumento, titular } from './support/acceso';
import { falta, pdfText } from './support/jueces';
import { revisar } from './support/revision';
import { guardaraEn } from './support/sistema';
import { expect, test } from './support/vigia';

const parte = async (page: Page, nombre: 'Hoy' | 'Agenda' | 'Directorio'): Promise<void> => {
  await page.getByRole('navigation', { name: 'Partes del programa' }).getByRole('link', { name: nombre }).click();
};
const presente = (page: Page) => page.getByRole('gridcell', { selected: true });
const NOMBRES = /Luna|Hortensia|Olmo|Ejemplo Prueba/;

test('agenda: the week, the month by keyboard, the printed sheet, the holidays', async ({ folder, demo, openVigia }) => {
  const vigia = await openVigia({ datos: demo.datos });
  const { page, app } = vigia;
  await entrar(page, demo);

  await test.step('Hoy leads to the act of each reminder', async () => {
    await expect(page.getByText('Vencido y para hoy')).toBeVisible();
    await revisar(vigia, 'ag01-hoy');
  });

  await test.step('the week is a list of days with links to the records', async () => {
    await parte(page, 'Agenda');
    await expect(titular(page, 'Agenda')).toBeVisible();
    await expect(page.getByText('Del 16 de marzo al 22 de marzo de 2026')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Lunes 16 de marzo' })).toBeVisible();
    expect(await page.locator('main').innerText()).not.toMatch(NOMBRES);
    await revisar(vigia, 'ag02-semana');
    const primera = page
      .getByRole('region', { name: 'Lunes 16 de marzo' })
      .getByRole('link', { name: /^Entregar el oficio/ })
      .first();
    const codigo = /DC13-2026-\d{4}/.exec((await primera.getAttribute('aria-label')) ?? '')?.[0] ?? '';
    await primera.click();
    await expect(titular(page, new RegExp(codigo))).toBeVisible();
    await parte(page, 'Agenda');
    await page.getByRole('button', { name: 'Semana siguiente' }).click();
    await expect(page.getByText('Del 23 de marzo al 29 de marzo de 2026')).toBeVisible();
    await page.getByRole('button', { name: 'Ir a hoy' }).click();
  });

  await test.step('the month moves with the arrows and Enter leads to the tasks of the day', async () => {
    await page.getByRole('radio', { name: 'Mes' }).check();
    await expect(page.getByRole('grid', { name: /^Calendario de marzo de 2026/ })).toBeVisible();
    await expect(presente(page)).toHaveAccessibleName(/^lunes 16 de marzo/);
    await presente(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect(presente(page)).toHaveAccessibleName(/^martes 17 de marzo, \d+ tareas?/);
    await revisar(vigia, 'ag03-mes');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('link', { name: /Caso DC13/ }).first()).toBeFocused();
    await presente(page).focus();
    await page.keyboard.press('PageDown');
    await expect(presente(page)).toHaveAccessibleName(/^viernes 17 de abril/);
    await expect(presente(page)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await expect(presente(page)).toHaveAccessibleName(/^viernes 3 de abril, .*feriado: Viernes Santo/);
    await expect(page.getByText('Los plazos legales corren también en feriado.')).toBeVisible();
    await page.getByRole('button', { name: 'Ir a hoy' }).click();
    await page.getByRole('radio', { name: 'Semana' }).check();
  });

  await test.step('the sheet of the week: codes, no name, on paper', async () => {
    await page.getByRole('button', { name: 'Hoja de la semana' }).click();
    const dialogo = page.getByRole('dialog', { name: 'Hoja de la semana' });
    await expect(dialogo).toBeVisible();
    const texto = await textoDelDocumento(page, 'Agenda de la semana');
    expect(texto).toMatch(/DC13-2026-\d{4}/);
    expect(texto).not.toMatch(NOMBRES);
    await revisar(vigia, 'ag04-hoja');
    const archivo = path.join(folder, 'agenda.pdf');
    await guardaraEn(app, archivo);
    await dialogo.getByRole('button', { name: 'Guardar PDF' }).click();
    await expect(page.getByText('La hoja se guardó como PDF.')).toBeVisible();
    expect(fs.readFileSync(archivo).subarray(0, 5).toString()).toBe('%PDF-');
    if (falta('pdftotext') === null) expect(pdfText(archivo)).toMatch(/AGENDA DE LA SEMANA/);
    await page.keyboard.press('Escape');
  });

  await test.step('a holiday that a decree moves', async () => {
    await page.getByRole('button', { name: 'Feriados' }).click();
    await expect(titular(page, 'Feriados')).toBeVisible();
    await page.getByRole('button', { name: 'Quitar el feriado del lunes 25 de mayo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitar' }).click();
    await expect(page.getByRole('button', { name: 'Poner de nuevo el feriado del lunes 25 de mayo' })).toBeVisible();
    await page.getByLabel('Día', { exact: true }).fill('18/3/2026');
    await page.getByLabel('Qué se celebra').fill('Fiesta inventada por decreto');
    await page.getByRole('button', { name: 'Añadir' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Fiesta inventada por decreto' })).toBeVisible();
    await revisar(vigia, 'ag05-feriados');
    await page.getByRole('button', { name: 'Volver a la agenda' }).click();
    await expect(page.getByText('Feriado: Fiesta inventada por decreto')).toBeVisible();
  });
});

test('directorio: find, complete, check, and have it at hand in an emergency', async ({ demo, openVigia }) => {
  const vigia = await openVigia({ datos: demo.datos });
  const { page } = vigia;
  await entrar(page, demo);
  await parte(page, 'Directorio');
  await expect(titular(page, 'Directorio')).toBeVisible();
  await revisar(vigia, 'dir01-lista');
  await page.getByLabel('Buscar una institución').fill('policia especializada');
  await page.getByRole('link', { name: 'Policía Especializada en Niñez y Adolescencia (DINAPEN), Loja' }).click();
  await expect(titular(page, 'Policía Especializada en Niñez y Adolescencia (DINAPEN), Loja')).toBeVisible();
  await expect(page.getByText('Sin comprobar', { exact: true })).toBeVisible();
  await page.getByLabel('Teléfono').fill('llamar por la tarde');
  await page.getByRole('button', { name: 'Guardar y marcar como comprobada hoy' }).click();
  await expect(page.getByText('Escriba solo números, por ejemplo 07 257 0000 ext. 12.').first()).toBeVisible();
  await page.getByLabel('Teléfono').fill('07 257 0000 ext. 12');
  await page.getByLabel('Nombre de la persona titular').fill('Sauce Muestra Ejemplo');
  await expect(page.getByText(/Borrador guardado/)).toBeVisible();
  await revisar(vigia, 'dir02-ficha');

  // the window goes away in the middle: what was typed is there when the form is opened again
  await parte(page, 'Hoy');
  await parte(page, 'Directorio');
  await page.getByRole('link', { name: 'Policía Especializada en Niñez y Adolescencia (DINAPEN), Loja' }).click();
  await expect(page.getByLabel('Nombre de la persona titular')).toHaveValue('Sauce Muestra Ejemplo');
  await page.getByRole('button', { name: 'Guardar y marcar como comprobada hoy' }).click();
  await expect(page.getByText('Comprobada el 16/03/2026').first()).toBeVisible();

  await page.getByRole('button', { name: 'Volver al directorio' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'DINAPEN' })).toContainText('07 257 0000 ext. 12');
  await page.keyboard.press('F2');
  const emergencia = page.getByRole('dialog', { name: 'Emergencia: llame al 911 ahora' });
  await expect(emergencia.getByText('07 257 0000 ext. 12')).toBeVisible();
  await revisar(vigia, 'dir03-emergencia');
});
