import fs from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { jpeg } from '../support/archivos';
import { entrar, titular } from './support/acceso';
import { abrirParte, responder } from './support/casos';
import { agregarDefensora, makePunto } from './support/datos';
import { revisar } from './support/revision';
import { abrirActuaciones, abrirCasoReservado, emitir, entregar, registrarCaso } from './support/ruta';
import { imprimira } from './support/sistema';
import { expect, RELOJ, test } from './support/vigia';

const CODIGO = 'DC21-2026-0001';
/** Urgent question A3, by its place on the screen. */
const VIOLENCIA_SEXUAL = 2;

test('vignette 2: what the girl told last night; a volunteer alone, the coordinator away', async ({ folder, openVigia }) => {
  test.setTimeout(480_000);
  const punto = makePunto(path.join(folder, 'datos'), RELOJ, 'DC-21');
  const rosa = agregarDefensora(punto, RELOJ);
  const primera = await openVigia({ datos: punto.datos });
  const sinNombres = async (page: Page) => expect(await page.locator('body').innerText()).not.toMatch(/Sol\b|Ficticio|Roble/);

  await test.step('registered: critical at once, and the 911 comes before any paper', async () => {
    const { page } = primera;
    await entrar(page, rosa);
    const codigo = await registrarCaso(page, {
      quien: 'La propia niña, niño o adolescente, pide reserva',
      nombres: 'Sol',
      apellidos: 'Ficticio Demo',
      sexo: 'Mujer',
      edad: '15',
      barrio: 'San Jacinto',
      relato: 'La adolescente contó por su propia voluntad lo que su tío le hizo anoche. Él duerme en la misma casa.',
      tipo: ['abuso sexual', /SEX-02/],
      urgencia: { [VIOLENCIA_SEXUAL]: 'Sí' },
    });
    expect(codigo).toBe(CODIGO);
    await expect(page.getByText('Este caso pide llamar al ECU 911 antes de escribir.', { exact: false })).toBeVisible();
    await expect(page.getByText('Reserva máxima')).toBeVisible();
    await revisar(primera, 'j2-01-registrado');
  });

  await test.step('F2: what to say and what not to do; the call is written down and does not stop the clock', async () => {
    const { page } = primera;
    await page.keyboard.press('F2');
    const tarjeta = page.getByRole('dialog', { name: 'Emergencia: llame al 911 ahora' });
    await expect(tarjeta).toContainText('No le pida a la niña o niño que repita lo que pasó.');
    await expect(tarjeta).toContainText('La llamada no detiene el plazo');
    await revisar(primera, 'j2-02-emergencia');
    await tarjeta.getByLabel(/^Número de ficha/).fill('0911-2026');
    await tarjeta.getByLabel(/^Unidad que acude/).fill('Patrullero 7');
    await tarjeta.getByRole('button', { name: 'Guardar la llamada' }).click();
    await expect(page.getByText('La llamada al 911 quedó anotada.')).toBeVisible();
    await expect(page.getByText(/Llamada al ECU 911/).first()).toBeVisible();
    await expect(page.getByText(/para informar/).first()).toBeVisible();
  });

  await test.step('F9 takes the names off at once, and gives them back', async () => {
    const { page } = primera;
    await abrirParte(page, 'Personas');
    await expect(page.getByText('Sol Ficticio Demo').first()).toBeVisible();
    await page.keyboard.press('F9');
    await expect(page.getByText('Sol Ficticio Demo')).toHaveCount(0);
    await sinNombres(page);
    await revisar(primera, 'j2-03-sin-nombres');
    await page.keyboard.press('F9');
    await expect(page.getByText('Sol Ficticio Demo').first()).toBeVisible();
  });

  await primera.close();
  const vigia = await openVigia({ datos: punto.datos, reloj: '2026-03-16T09:20:00-05:00' });
  const { page } = vigia;
  await imprimira(vigia.app);

  await test.step('out and in again: the list names nobody, and the case asks what it is opened for', async () => {
    await entrar(page, rosa);
    await page.keyboard.press('Control+k');
    await page.keyboard.type(CODIGO);
    await page.keyboard.press('Enter');
    await expect(titular(page, 'Casos')).toBeVisible();
    await sinNombres(page);
    await page.getByRole('row', { name: new RegExp(CODIGO) }).click();
    await expect(titular(page, 'Caso reservado')).toBeVisible();
    await sinNombres(page);
    await page.getByRole('button', { name: 'Abrir el caso' }).click();
    await expect(page.getByLabel('Para qué lo abre')).toHaveAccessibleDescription('Escriba al menos unas palabras.');
    await revisar(vigia, 'j2-04-motivo');
    await page.getByLabel('Para qué lo abre').fill('Preparar el oficio a la Fiscalía');
    await page.keyboard.press('Enter');
    await expect(titular(page, new RegExp(`^${CODIGO}`))).toBeVisible();
  });

  await test.step('no photo is taken in; the screen says to whom it goes', async () => {
    const foto = path.join(folder, 'foto.jpg');
    fs.writeFileSync(foto, jpeg());
    await abrirParte(page, 'Documentos');
    await page
      .getByRole('link', { name: 'Archivos' })
      .or(page.getByRole('button', { name: 'Archivos' }))
      .click();
    await expect(titular(page, `Archivos del caso ${CODIGO}`)).toBeVisible();
    await expect(page.getByText('Entregue el material a la Fiscalía en el mismo aparato', { exact: false })).toBeVisible();
    await page.getByLabel('Archivo', { exact: true }).setInputFiles(foto);
    await page.getByLabel('Qué es').fill('Una fotografía');
    await page.getByLabel(/^La imagen no muestra/).check();
    await page.getByRole('button', { name: 'Guardar archivo' }).click();
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.getByText('Todavía no hay archivos')).toBeVisible();
    await revisar(vigia, 'j2-05-foto-rechazada');
    await page.getByRole('button', { name: 'Volver al caso' }).click();
  });

  await test.step('assessed; neither visit nor mediation; it waits for the coordinator and is good at once', async () => {
    await page.getByRole('button', { name: 'Valorar', exact: true }).click();
    await responder(page, /vive en la misma casa y sabe de la denuncia/, 'Sí');
    await revisar(vigia, 'j2-06-valorar');
    await page.getByRole('button', { name: 'Confirmar: riesgo crítico' }).click();
    await abrirActuaciones(page, CODIGO);
    for (const [acto, razon] of [
      ['Mediación', /LOIPEVCM 9/],
      ['Programar una visita', /CONA 73/],
    ] as const) {
      const boton = page.getByRole('button', { name: acto, exact: true });
      await expect(boton).toBeDisabled();
      await expect(boton).toHaveAccessibleDescription(razon);
    }
    await revisar(vigia, 'j2-07-actuaciones');
  });

  await test.step('the letter to the Fiscalía, issued by the volunteer because it is critical', async () => {
    await page.getByRole('button', { name: 'Preparar oficio', exact: true }).click();
    await page.getByRole('link', { name: /^Anote a la persona o entidad señalada/ }).click();
    await page.getByRole('button', { name: 'Agregar persona señalada' }).click();
    const senalada = page.getByRole('region', { name: 'Persona señalada 1' });
    await senalada.getByLabel('Nombres o apodo').fill('Roble Demo Inventado');
    await senalada.getByLabel('Relación con la niña, niño o adolescente').fill('Tío');
    await page.getByLabel('Dirección, con referencias').fill('Calle Inventada 21-02');
    await page.getByLabel('Contacto seguro').fill('Por medio de la tutora del colegio; no llamar a la casa');
    await page.getByRole('button', { name: 'Guardar y seguir' }).click();
    await expect(titular(page, /Oficio a la Fiscalía/)).toBeVisible();
    await revisar(vigia, 'j2-08-oficio-fiscalia');
    const fiscalia = await emitir(page, 'Emitir oficio', 'DC-21-2026-0001-O');
    expect(fiscalia).toContain('Roble Demo Inventado');
    expect(/Asunto:.*/.exec(fiscalia)?.[0]).not.toMatch(/Sol|Ficticio/);
    await entregar(page, 'Nogal Prueba Muestra');
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await expect(page.getByText('La autoridad ya fue informada').first()).toBeVisible();
    await revisar(vigia, 'j2-09-informado');
  });

  await test.step('the Junta, and health the same day: what the service needs, and nobody accused', async () => {
    await page.getByRole('button', { name: 'Preparar oficio', exact: true }).click();
    await expect(titular(page, 'Oficio a la Junta Cantonal (JCPD)')).toBeVisible();
    await emitir(page, 'Emitir oficio', 'DC-21-2026-0002-O');
    await entregar(page, 'Ciprés Muestra Ficticio');
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await page.getByRole('button', { name: 'Preparar oficio', exact: true }).click();
    await expect(titular(page, /servicio de salud/)).toBeVisible();
    await revisar(vigia, 'j2-10-oficio-salud');
    const salud = await emitir(page, 'Emitir oficio', 'DC-21-2026-0003-O');
    expect(salud).not.toMatch(/Roble|tío/i);
    await entregar(page, 'Salvia Prueba Demo');
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await revisar(vigia, 'j2-11-derivado');
  });

  await test.step('the coordinator comes back: she ratifies from Hoy, and gives her own motive to look at it', async () => {
    await page.getByRole('button', { name: 'Bloquear' }).click();
    await page.getByRole('button', { name: 'No soy yo' }).click();
    await entrar(page, punto);
    await sinNombres(page);
    await revisar(vigia, 'j2-12-hoy-coordinacion');
    await page.getByRole('button', { name: `Ratificar, caso ${CODIGO}` }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ratificar' }).click();
    await expect(page.getByText('Ratificado.')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.keyboard.type(CODIGO);
    await page.keyboard.press('Enter');
    await abrirCasoReservado(page, CODIGO, 'Acompañar el seguimiento');
    await expect(page.getByText('La autoridad ya fue informada').first()).toBeVisible();
    await revisar(vigia, 'j2-13-ratificado');
  });
});
