import path from 'node:path';
import type { Page } from '@playwright/test';
import { entrar, irA, textoDelDocumento, titular } from './support/acceso';
import { abrirCaso, abrirParte, DEMO } from './support/casos';
import { revisar } from './support/revision';
import { guardaraEn } from './support/sistema';
import { capture, expect, test } from './support/vigia';

const VIOLENCIA = DEMO.violencia;
const RENCILLA = DEMO.rencilla;

const casoDe = async (page: Page, codigo: string): Promise<void> => {
  await irA(page, 'Casos');
  await abrirCaso(page, codigo);
  await abrirParte(page, 'Actuaciones');
};
const alCierre = async (page: Page, codigo: string): Promise<void> => {
  await casoDe(page, codigo);
  await page.getByRole('button', { name: 'Cerrar el caso' }).click();
  await expect(titular(page, `Cerrar el caso ${codigo}`)).toBeVisible();
};
const elegir = (page: Page, pregunta: RegExp, respuesta: string) =>
  page.getByRole('radiogroup', { name: pregunta }).getByRole('radio', { name: respuesta, exact: true }).check();
const siAlDialogo = (page: Page, boton: string) => page.getByRole('dialog').getByRole('button', { name: boton }).click();

test('the way out of a case: what the law refuses, the act, the signature, closing and opening again', async ({
  folder,
  demo,
  openVigia,
}) => {
  const vigia = await openVigia({ datos: demo.datos });
  const { app, page } = vigia;
  await entrar(page, demo);

  await test.step('nobody desists from a violation: the reason is shown, disabled, with its article', async () => {
    await alCierre(page, VIOLENCIA);
    const desistir = page.getByRole('radio', { name: 'La familia ya no quiere seguir' });
    await expect(desistir).toBeDisabled();
    await expect(desistir).toHaveAccessibleDescription(/Nadie puede desistir.*irrenunciables \(CONA 17\)\./);
    await expect(page.getByRole('button', { name: 'Ver y emitir el acta' })).toBeDisabled();
    await page.getByRole('radio', { name: 'La familia cambió de domicilio' }).check();
    await expect(page.getByText(/Hay oficios sin respuesta|Hay un oficio emitido sin entregar/).first()).toBeVisible();
    await page.getByText('Anular este registro').click();
    await revisar(vigia, 'z01-cierre-vulneracion');
  });

  await test.step('a follow-up, with the date that the programme proposes; it opens from the memory of the case', async () => {
    await casoDe(page, RENCILLA);
    await page.getByRole('button', { name: 'Anotar un seguimiento' }).click();
    await expect(titular(page, `Anotar un seguimiento de ${RENCILLA}`)).toBeVisible();
    await page.getByRole('button', { name: 'Guardar seguimiento' }).click();
    await expect(page.getByRole('alert')).toContainText('Elija cómo se hizo.');
    await page.getByRole('radio', { name: 'Llamada' }).check();
    await elegir(page, /Se encontró a la familia/, 'Sí');
    await elegir(page, /Se habló con la niña/, 'Sí');
    await elegir(page, /La situación/, 'Empeora');
    await elegir(page, /Hubo nueva violencia/, 'Sí');
    await expect(page.getByText('Desde ese momento corre un plazo de 24 horas para informar (CONA 72).')).toBeVisible();
    await revisar(vigia, 'z02-seguimiento');
    await elegir(page, /La situación/, 'Mejora');
    await elegir(page, /Hubo nueva violencia/, 'No');
    await page.getByLabel('Qué se hizo y qué se conversó').fill('Se habló con la madre: acordaron horarios para el teléfono.');
    await page.getByRole('button', { name: 'Usar esa fecha' }).click();
    await expect(page.getByLabel('Próximo seguimiento')).toHaveValue(/^\d{2}\/04\/2026$/);
    await page.getByRole('button', { name: 'Guardar seguimiento' }).click();
    await expect(titular(page, new RegExp(`^${RENCILLA}`))).toBeVisible();
    await page.getByText('Seguimiento (llamada): mejora').first().click();
    await expect(titular(page, `Seguimiento de ${RENCILLA}`)).toBeVisible();
    await expect(page.getByText('acordaron horarios para el teléfono')).toBeVisible();
    await revisar(vigia, 'z03-seguimiento-ver');
  });

  await test.step('the closing is prepared; a name of the child does not get into the act', async () => {
    await alCierre(page, RENCILLA);
    await page.getByRole('radio', { name: 'La familia ya no quiere seguir' }).check();
    await page.getByLabel('Cómo está la niña, niño o adolescente').fill('Acacia conversa con su madre.');
    await page.getByRole('button', { name: 'Guardar lo preparado' }).click();
    await expect(page.getByLabel('Cómo está la niña, niño o adolescente')).toHaveAccessibleDescription(/Escríbalo sin el nombre/);
    await page.getByLabel('Cómo está la niña, niño o adolescente').fill('La adolescente conversa con su madre y cumple horarios.');
    await page.getByRole('button', { name: 'Guardar lo preparado' }).click();
    await expect(page.getByText('Informe antes a la niña, niño o adolescente o a su familia, de manera segura (CONA 60).')).toBeVisible();
    await page.getByRole('button', { name: 'Anotarlo' }).click();
    await expect(page.getByLabel('Cómo se les informó')).toBeFocused();
    await page.keyboard.type('En persona, con ambas, en la Defensoría');
    await page.getByLabel('Qué día').fill('16/3/2026');
    await page.getByRole('button', { name: 'Guardar lo preparado' }).click();
    await expect(page.getByText('Falta la firma del acta de cierre.')).toBeVisible();
    await revisar(vigia, 'z04-cierre-preparado');
  });

  await test.step('the act: preview, number, paper', async () => {
    await page.getByRole('button', { name: 'Ver y emitir el acta' }).click();
    const borrador = await textoDelDocumento(page, 'Vista del documento');
    expect(borrador).toContain('ACTA DE CIERRE');
    expect(borrador).toContain('La familia ya no quiere seguir');
    expect(borrador).not.toMatch(/Acacia/);
    await revisar(vigia, 'z05-acta');
    await page.getByRole('button', { name: 'Emitir acta de cierre' }).click();
    await siAlDialogo(page, 'Emitir acta de cierre');
    await expect(titular(page, /DC-13-2026-\d{4}-CI/)).toBeVisible();
    await guardaraEn(app, path.join(folder, 'acta.pdf'));
    await page.getByRole('button', { name: 'Guardar PDF' }).click();
    await expect(page.getByText(/PDF/).first()).toBeVisible();
  });

  await test.step('signed and closed', async () => {
    await alCierre(page, RENCILLA);
    await expect(page.getByText(/^Acta Nro\. DC-13-2026-\d{4}-CI emitida\.$/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Cerrar el caso' })).toBeDisabled();
    await page.getByRole('button', { name: 'Anotar la firma' }).click();
    await expect(page.getByText('Firmada el 16/03/2026.')).toBeVisible();
    await capture(page, 'z06-firmada');
    await page.getByRole('button', { name: 'Cerrar el caso' }).click();
    await siAlDialogo(page, 'Cerrar el caso');
    await expect(page.getByText('El caso está cerrado').first()).toBeVisible();
  });

  await test.step('opened again for new facts, with -R1 and the triage to be confirmed', async () => {
    await casoDe(page, RENCILLA);
    await page.getByRole('button', { name: 'Volver a abrir el caso' }).click();
    await expect(titular(page, `${RENCILLA} está cerrado`)).toBeVisible();
    await revisar(vigia, 'z07-cerrado');
    await page.getByLabel('Hechos nuevos').fill('La vecina refiere que volvió a oír gritos en la casa.');
    await page.getByRole('button', { name: 'Reabrir el caso' }).click();
    await siAlDialogo(page, 'Reabrir el caso');
    await expect(titular(page, new RegExp(`^${RENCILLA}-R1`))).toBeVisible();
    await expect(page.getByText('Siguiente paso: confirmar la valoración')).toBeVisible();
    await capture(page, 'z08-reabierto');
  });

  await test.step('the hoja de ruta tells it all without a name', async () => {
    await abrirParte(page, 'Actuaciones');
    await page.getByRole('button', { name: 'Cerrar el caso' }).click();
    await page.getByRole('button', { name: 'Hoja de ruta' }).click();
    const hoja = await textoDelDocumento(page, 'Vista del documento');
    expect(hoja).toContain(`${RENCILLA}-R1`);
    expect(hoja).not.toMatch(/Acacia|Aurora|gritos/);
    await revisar(vigia, 'z09-hoja-ruta');
  });
});
