import fs from 'node:fs';
import path from 'node:path';
import { entrar, irA, textoDelDocumento, titular } from './support/acceso';
import { abrirParte, llenarRegistro, LUNA, registrar, responder } from './support/casos';
import { elegirPunto, gruposPedidos, imprimirHoja, nombrarCoordinadora } from './support/configuracion';
import { ageDecrypt, falta, pdfText, tarList, tarRead } from './support/jueces';
import { mirarDentro, respaldarEn } from './support/respaldos';
import { guardaraEn } from './support/sistema';
import { capture, expect, test } from './support/vigia';

const sinJueces = falta('age', 'tar', 'pdftotext');

test('from the first run to a case restored on a clean machine', async ({ folder, openVigia }) => {
  test.skip(sinJueces !== null, sinJueces ?? '');
  const usb = path.join(folder, 'USB');
  fs.mkdirSync(usb);
  const vigia = await openVigia({ datos: path.join(folder, 'datos') });
  const { app, page } = vigia;

  await test.step('first run: point and coordinator', async () => {
    await expect(titular(page, 'Primera configuración')).toBeVisible();
    await capture(page, '01-primera-configuracion');
    await page.getByRole('button', { name: 'Seguir' }).click();
    await expect(page.getByRole('alert')).toContainText('Elija el punto de la lista.');
    await elegirPunto(page, 'DC-13');
    await capture(page, '02-coordinacion');
  });

  const clave = await nombrarCoordinadora(page, 'Aurora', 'Ejemplo Demo');
  const hoja = await test.step('first run: the recovery sheet, printed', async () => imprimirHoja(page));
  await capture(page, '03-hoja');

  await test.step('first run: a wrong rehearsal is refused and the group is named; a right one goes on', async () => {
    const [primero = 0, segundo = 0, tercero = 0] = await gruposPedidos(page);
    const grupo = (n: number) => hoja.grupos[n - 1] ?? '';
    const malo = grupo(segundo).replace(/^./, (signo) => (signo === 'Q' ? 'P' : 'Q'));
    await page.getByLabel(`Grupo ${primero}`, { exact: true }).fill(grupo(primero));
    await page.getByLabel(`Grupo ${segundo}`, { exact: true }).fill(malo);
    await page.getByLabel(`Grupo ${tercero}`, { exact: true }).fill(grupo(tercero).toLowerCase());
    await page.getByRole('button', { name: 'Seguir' }).click();
    const mal = page.getByLabel(`Grupo ${segundo}`, { exact: true });
    await expect(mal).toBeFocused();
    await expect(mal).toHaveAccessibleDescription('Este grupo tiene un error. Compare letra por letra.');
    await expect(page.getByLabel(`Grupo ${primero}`, { exact: true })).toHaveAccessibleDescription('');
    await capture(page, '04-ensayo-mal');
    await mal.fill(grupo(segundo));
    await mal.press('Enter');
    await expect(page.getByRole('heading', { name: 'Clave pública de la central' })).toBeVisible();
  });

  await test.step('first run: without the central, done, sign in', async () => {
    await page.getByRole('button', { name: 'Crear los datos del punto' }).click();
    await expect(page.getByText('Aurora ya puede trabajar.')).toBeVisible();
    await capture(page, '05-listo');
    await page.getByRole('button', { name: 'Empezar a trabajar' }).click();
  });

  await test.step('the first day is empty and says something useful; out and in again with the phrase', async () => {
    await expect(titular(page, 'Buenos días, Aurora')).toBeVisible();
    await expect(page.getByText('Nada vence hoy')).toBeVisible();
    await expect(page.getByText('Todavía no hay casos.')).toBeVisible();
    await expect(page.getByText('Todavía ninguno')).toBeVisible();
    await capture(page, '06-hoy-vacio');
    await page.getByRole('button', { name: 'Bloquear' }).click();
    await expect(titular(page, 'Entrar')).toBeVisible();
    await capture(page, '07-entrar');
    await entrar(page, { usuario: 'Aurora E.', clave });
  });

  await page.getByRole('button', { name: /^Registrar un caso/ }).click();
  await expect(titular(page, 'Registrar un caso')).toBeVisible();
  await capture(page, '08-registrar-vacio');
  await llenarRegistro(page);
  await capture(page, '09-registrar');
  console.log(await page.locator('main').innerText());
  const codigo = await registrar(page);
  await capture(page, '10-caso');
  console.log(codigo, await page.locator('main').innerText());
  await page.getByRole('button', { name: 'Valorar', exact: true }).click();
  await expect(titular(page, /^Valorar/)).toBeVisible();
  await capture(page, '11-valorar');
  await responder(page, /^B2/, 'Sí');
  console.log(await page.locator('main').innerText());
  await page.getByRole('button', { name: /^Confirmar/ }).click();
  await expect(titular(page, /^DC13/)).toBeVisible();
  await capture(page, '12-caso-valorado');
  await page.getByRole('button', { name: 'Completar datos' }).click();
  await expect(titular(page, /^Completar datos/)).toBeVisible();
  await capture(page, '13-completar');
  console.log(await page.locator('main').innerText());
  await page.getByRole('button', { name: 'Guardar y seguir' }).click();
  await expect(titular(page, /^DC13/)).toBeVisible();
  await page.getByRole('button', { name: 'Preparar oficio', exact: true }).click();
  await expect(titular(page, /^Oficio/)).toBeVisible();
  await textoDelDocumento(page, 'Vista del documento');
  await capture(page, '14-oficio');
  console.log(await page.locator('main').innerText());
  void [fs, irA, textoDelDocumento, abrirParte, LUNA, responder, ageDecrypt, pdfText, tarList, tarRead, mirarDentro, respaldarEn, guardaraEn, app];
});
