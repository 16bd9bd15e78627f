import type { Page } from '@playwright/test';
import { entrar, irA, textoDelDocumento, titular } from './support/acceso';
import { abrirCaso, abrirParte, DEMO, responder } from './support/casos';
import { revisar } from './support/revision';
import { expect, test } from './support/vigia';

const CASO_CONFLICTO = DEMO.rencilla;
const CASO_CRITICO = DEMO.desaparicion;

async function irAProgramar(page: Page, codigo: string): Promise<void> {
  await irA(page, 'Casos');
  await abrirCaso(page, codigo);
  await abrirParte(page, 'Actuaciones');
  await page.getByRole('button', { name: 'Programar una visita' }).click();
  await expect(titular(page, `Programar una visita · ${codigo}`)).toBeVisible();
}

/** Day and hour of an instant, as they are typed. */
async function escribirInstante(page: Page, dia: string, hora: string, etiquetaHora: string): Promise<void> {
  await page.getByLabel('Día', { exact: true }).fill(dia);
  await page.getByLabel(etiquetaHora, { exact: true }).fill(hora);
  await page.keyboard.press('Tab');
}

test('a visit from its plan to its printed sheet', async ({ demo, openVigia }) => {
  test.setTimeout(180_000);
  const vigia = await openVigia({ datos: demo.datos });
  const { page } = vigia;
  await entrar(page, demo);

  await test.step('what the law forbids is told before anything is typed', async () => {
    await irA(page, 'Casos');
    await abrirCaso(page, CASO_CRITICO);
    await abrirParte(page, 'Actuaciones');
    const boton = page.getByRole('button', { name: 'Programar una visita' });
    await expect(boton).toBeDisabled();
    await expect(boton).toHaveAccessibleDescription('En riesgo crítico no se visita: actúa la autoridad (CONA 73).');
  });

  await test.step('one person alone is not sent', async () => {
    await irAProgramar(page, CASO_CONFLICTO);
    await expect(page.getByText(/No consta el consentimiento/)).toBeVisible();
    await expect(page.getByText(/La primera visita se hace hasta/)).toBeVisible();
    await page.getByLabel('La visita ya se hizo y la ficha está en papel').check();
    await page.getByLabel('Fecha de la ficha de papel').fill('16/3/2026');
    await page.getByLabel(/^Número de la hoja/).fill('0007');
    await escribirInstante(page, '16/3/2026', '08:10', 'Hora');
    await page.getByLabel('Para qué es la visita').fill('Conocer cómo están en casa y qué ayuda necesitan');
    await page.getByRole('button', { name: 'Programar la visita' }).click();
    await expect(page.getByText('Una visita la hacen siempre dos personas distintas, nunca una sola.').first()).toBeVisible();
    await revisar(vigia, 'v01-programar');
    await page.getByLabel('Otras personas, una por línea').fill('Aurora Ejemplo');
    await page.getByRole('button', { name: 'Programar la visita' }).click();
    await expect(page.getByText('Una visita la hacen siempre dos personas.').first()).toBeVisible();
    await page.getByLabel('Otras personas, una por línea').fill('Jacaranda Muestra Demo');
    await page.getByRole('button', { name: 'Programar la visita' }).click();
    await expect(titular(page, `Primera visita · ${CASO_CONFLICTO}`)).toBeVisible();
    await revisar(vigia, 'v02-por-registrar');
  });

  await test.step('the sheet asks for what it needs, and the accused at the door closes it', async () => {
    await page.getByRole('radio', { name: 'Se hizo', exact: true }).check();
    await expect(page.getByRole('heading', { name: /^7 · Lo que la niña/ })).toBeVisible();
    await page.getByRole('button', { name: 'Registrar la visita' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'datos que' })).toContainText('datos que corregir');
    await revisar(vigia, 'v03-registrar-corregir');
    await responder(page, /persona señalada/, 'Sí');
    await expect(page.getByText('La visita se detiene y queda suspendida por riesgo')).toBeVisible();
    await expect(page.getByRole('heading', { name: '4 · Vivienda' })).toHaveCount(0);
    await revisar(vigia, 'v04-registrar-detenida');
    await responder(page, /persona señalada/, 'No');
    await expect(page.getByRole('heading', { name: '4 · Vivienda' })).toBeVisible();
  });

  await test.step('told in paper order', async () => {
    await page.getByLabel('Hora en que terminó').fill('08:50');
    await page.getByLabel('Quién recibió', { exact: true }).fill('Hortensia Muestra Demo');
    await page.getByLabel('Parentesco').first().fill('Madre');
    await responder(page, '¿Aceptó la visita?', 'Sí');
    await responder(page, '¿Tiene agua?', 'Sí');
    await page.getByRole('radio', { name: 'Opinó', exact: true }).check();
    await page.getByLabel('Lo que dijo, con sus palabras').fill('Quiero que conversemos en la cena.');
    await page.getByLabel('Lo que vieron, sin opinar').fill('La casa está ordenada; madre e hija se sientan juntas.');
    await page.getByLabel('Lo que les contaron, y quién').fill('La madre cuenta que discuten por el teléfono.');
    await page.getByLabel('Lo que ustedes piensan; aparte de lo anterior').fill('Las dos quieren un acuerdo.');
    await responder(page, '¿Hubo señales de violencia?', 'No');
    await page.getByRole('button', { name: 'Agregar un compromiso' }).click();
    const compromiso = page.getByRole('region', { name: 'Compromiso 1' });
    await expect(compromiso.getByLabel('Quién', { exact: true })).toBeFocused();
    await compromiso.getByLabel('Quién', { exact: true }).fill('La madre');
    await compromiso.getByLabel('A qué se compromete').fill('Conversar cada noche sin el teléfono');
    await page.getByRole('radio', { name: 'Mediar', exact: true }).check();
    await revisar(vigia, 'v05-registrar-llena');
    await page.getByRole('button', { name: 'Registrar la visita' }).click();
    await expect(page.getByText('La ficha todavía no se ha emitido.')).toBeVisible();
    await expect(page.getByText('Quiero que conversemos en la cena.')).toBeVisible();
    await revisar(vigia, 'v06-registrada');
  });

  await test.step('on paper', async () => {
    await page.getByRole('button', { name: 'Ver la ficha e imprimir' }).click();
    const borrador = await textoDelDocumento(page, 'Ficha de visita');
    expect(borrador).toContain('Quiero que conversemos en la cena');
    await revisar(vigia, 'v07-ficha');
    await page.getByRole('button', { name: 'Emitir ficha' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Emitir ficha' }).click();
    await expect(titular(page, /DC-13-2026-\d{4}-FV/)).toBeVisible();
    await revisar(vigia, 'v08-ficha-emitida');
  });

  await test.step('the history opens the visit, which no longer changes', async () => {
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await abrirParte(page, 'Actuaciones');
    await page
      .getByRole('button', { name: /^Visita realizada/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: 'Abrir la ficha emitida' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Registrar la visita' })).toHaveCount(0);
  });
});
