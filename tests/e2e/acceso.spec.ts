import { spawn } from 'node:child_process';
import path from 'node:path';
import { copiarGrupos, entrar, escribirClave, irA, titular } from './support/acceso';
import { abrirCaso, abrirParte, DEMO, LUNA } from './support/casos';
import { makePunto } from './support/datos';
import { capture, commandLine, expect, RELOJ, test } from './support/vigia';

const OTRA_CLAVE = 'brisa trueno maíz canela farol';
const alas = (segundos: string) => `2026-03-16T09:00:${segundos}-05:00`;

test('wrong passwords: three tries, then a wait that grows and that a restart does not shorten', async ({ folder, openVigia }) => {
  const punto = makePunto(path.join(folder, 'datos'), RELOJ);
  const primera = await openVigia({ datos: punto.datos, reloj: alas('00') });
  for (const intento of ['uno dos tres', 'cuatro cinco seis']) {
    await escribirClave(primera.page, punto.usuario, intento);
    await expect(primera.page.getByRole('alert')).toContainText('La clave no es correcta.');
    await expect(primera.page.getByLabel('Su clave')).toHaveValue('');
    await expect(primera.page.getByLabel('Su clave')).toBeFocused();
  }
  await escribirClave(primera.page, punto.usuario, 'siete ocho nueve');
  await expect(primera.page.getByText(/^Espere [45] segundos para volver a probar\. No se borra nada\./)).toBeVisible();
  await expect(primera.page.getByRole('button', { name: 'Entrar' })).toBeDisabled();
  await capture(primera.page, '30-espera');
  await primera.close();

  const segunda = await openVigia({ datos: punto.datos, reloj: alas('02') });
  await expect(segunda.page.getByText(/^Espere [23] segundos/)).toBeVisible();
  await expect(segunda.page.getByRole('button', { name: 'Entrar' })).toBeDisabled();
  await segunda.close();

  const tercera = await openVigia({ datos: punto.datos, reloj: alas('05') });
  await escribirClave(tercera.page, punto.usuario, 'diez once doce');
  await expect(tercera.page.getByText(/^Espere (9|10) segundos/)).toBeVisible();
  await tercera.close();

  const cuarta = await openVigia({ datos: punto.datos, reloj: alas('15') });
  await entrar(cuarta.page, punto);
  await cuarta.close();
});

test('locked and back: the same screen with what was being written; F9 covers the names', async ({ demo, openVigia }) => {
  const { page, close } = await openVigia({ datos: demo.datos });
  await entrar(page, demo);
  await page.getByRole('button', { name: /^Registrar un caso/ }).click();
  await page.getByLabel('Relato, con las palabras de quien cuenta').fill(LUNA.relato);
  await page.keyboard.press('Control+l');
  await expect(titular(page, 'Entrar')).toBeVisible();
  await expect(page.getByText(LUNA.relato)).toHaveCount(0);
  await entrar(page, demo);
  await expect(titular(page, 'Registrar un caso')).toBeVisible();
  await expect(page.getByLabel('Relato, con las palabras de quien cuenta')).toHaveValue(LUNA.relato);

  await irA(page, 'Casos');
  await abrirCaso(page, DEMO.violencia);
  await abrirParte(page, 'Personas');
  const personas = page.getByRole('tabpanel', { name: 'Personas' });
  await expect(personas).toContainText('Olmo');
  await page.keyboard.press('F9');
  await expect(personas).not.toContainText('Olmo');
  await expect(personas.getByText('Nombre oculto').first()).toBeAttached();
  await expect(page.getByText('Aurora E.')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Mostrar nombres' })).toHaveAttribute('aria-pressed', 'true');
  await capture(page, '31-nombres-ocultos');
  await page.getByRole('button', { name: 'Completar datos' }).click();
  await expect(page.getByLabel('Nombres', { exact: true })).toHaveCSS('-webkit-text-security', 'disc');
  await expect(page.getByLabel('Relato, con las palabras de quien cuenta')).toHaveCSS('-webkit-text-security', 'disc');
  await page.keyboard.press('F9');
  await expect(page.getByLabel('Nombres', { exact: true })).toHaveCSS('-webkit-text-security', 'none');
  await close();
});

test('left alone it locks itself: five minutes, two with a case open; «Sigo aquí» keeps it', async ({ demo, openVigia }) => {
  const { page, close } = await openVigia({ datos: demo.datos });
  await page.clock.install();
  await entrar(page, demo);
  const aviso = page.getByRole('alertdialog', { name: 'Bloquear' });

  await page.clock.fastForward('04:50');
  await expect(aviso).toContainText(/La pantalla se cerrará en (8|9|10) segundos/);
  await capture(page, '32-aviso-bloqueo');
  await page.getByRole('button', { name: 'Sigo aquí' }).click();
  await expect(aviso).toHaveCount(0);
  await page.clock.fastForward('04:30');
  await expect(titular(page, 'Buenos días, Aurora')).toBeVisible();
  await expect(aviso).toHaveCount(0);
  await page.clock.fastForward('00:31');
  await expect(titular(page, 'Entrar')).toBeVisible();

  await entrar(page, demo);
  await irA(page, 'Casos');
  await abrirCaso(page, DEMO.violencia);
  await page.clock.fastForward('02:01');
  await expect(titular(page, 'Entrar')).toBeVisible();
  await expect(page.getByText(DEMO.violencia)).toHaveCount(0);
  await close();
});

test('a second program over the same data says that Vigía is already open', async ({ demo, folder, openVigia }) => {
  const primera = await openVigia({ datos: demo.datos });
  await entrar(primera.page, demo);
  const start = async (navegador: string) => {
    const { executablePath, args, env } = commandLine({ datos: demo.datos }, navegador, [
      path.join(__dirname, 'support', 'sin-cuadros.cjs'),
    ]);
    const second = spawn(executablePath, args, { env });
    let said = '';
    second.stdout.on('data', (text) => (said += String(text)));
    const code = await new Promise<number | null>((resolve) => second.once('close', resolve));
    return { code, said };
  };

  const otraPersona = await start(path.join(folder, 'otra-persona'));
  expect(otraPersona.said).toContain('[Vigía] Vigía ya está abierto con estos datos.');
  expect(otraPersona.code).toBe(1);

  // The same person opening it twice only brings the window that is there to the front.
  const misma = await start(primera.navegador);
  expect(misma).toEqual({ code: 0, said: '' });

  await expect(titular(primera.page, 'Buenos días, Aurora')).toBeVisible();
  await primera.close();
});

test('a forgotten password: the paper sets a new one, and the old one serves no more', async ({ folder, openVigia }) => {
  const punto = makePunto(path.join(folder, 'datos'), RELOJ);
  const { page, close } = await openVigia({ datos: punto.datos });
  await page.getByRole('button', { name: 'Olvidé mi clave' }).click();
  await expect(titular(page, 'Poner una clave nueva con la hoja')).toBeVisible();
  await page.getByRole('button', { name: 'Poner la clave nueva y entrar' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Copie los 15 grupos de la hoja.' })).toBeVisible();
  await copiarGrupos(page, punto.grupos);
  await page.getByRole('radio', { name: 'Escribir la mía' }).check();
  await page.getByLabel('Clave nueva', { exact: true }).fill(OTRA_CLAVE);
  await page.getByLabel('Repita la clave').fill(OTRA_CLAVE);
  await expect(page.getByText(/^(Buena|Muy buena)/)).toBeVisible();
  await capture(page, '33-olvide');
  await page.getByRole('button', { name: 'Poner la clave nueva y entrar' }).click();
  await expect(titular(page, 'Buenos días, Aurora')).toBeVisible();
  await page.keyboard.press('Control+l');
  await escribirClave(page, punto.usuario, punto.clave);
  await expect(page.getByRole('alert')).toContainText('La clave no es correcta.');
  await entrar(page, { usuario: punto.usuario, clave: OTRA_CLAVE });
  await close();
});
