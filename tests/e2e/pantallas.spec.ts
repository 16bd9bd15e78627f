import path from 'node:path';
import { copiarGrupos, entrar, irA, textoDelDocumento, titular } from './support/acceso';
import { abrirCaso, abrirParte, buscarTipo, campoDeTipos, responder } from './support/casos';
import { elegirPunto, gruposPedidos, imprimirHoja, nombrarCoordinadora } from './support/configuracion';
import { ofrecerCarpeta, respaldarEn } from './support/respaldos';
import { revisar } from './support/revision';
import { elegiraEnDialogo } from './support/sistema';
import { captureForManual, expect, test } from './support/vigia';

test('before signing in: set-up, restore, sign-in', async ({ folder, demo, openVigia }) => {
  const nueva = await openVigia({ datos: path.join(folder, 'nueva') });
  const { page } = nueva;
  await expect(titular(page, 'Primera configuración')).toBeVisible();
  await revisar(nueva, 'p01-punto');
  await elegirPunto(page, 'DC-13');
  await page.getByRole('button', { name: 'Seguir' }).click();
  await expect(page.getByRole('heading', { name: '¿Quién coordina?' })).toBeVisible();
  await revisar(nueva, 'p02-persona');
  await page.getByRole('radio', { name: 'Escribir la mía' }).check();
  await page.getByLabel('Clave', { exact: true }).fill('abc');
  await page.getByLabel('Repita la clave').fill('abd');
  await page.getByRole('button', { name: 'Seguir' }).click();
  await expect(page.getByText('Las dos claves no son iguales. Escríbalas otra vez.').first()).toBeVisible();
  await revisar(nueva, 'p03-persona-corregir');
  await page.getByRole('radio', { name: 'Usar una frase sugerida' }).check();
  await nombrarCoordinadora(page, { nombres: 'Aurora', apellidos: 'Ejemplo Demo' });
  const { grupos } = await imprimirHoja(page);
  await revisar(nueva, 'p04-hoja');
  const pedidos = await gruposPedidos(page);
  await revisar(nueva, 'p05-ensayo');
  for (const numero of pedidos) await page.getByLabel(`Grupo ${numero}`, { exact: true }).fill(grupos[numero - 1] ?? '');
  await page.getByRole('button', { name: 'Seguir' }).click();
  await expect(page.getByRole('heading', { name: 'Clave pública de la central' })).toBeVisible();
  await revisar(nueva, 'p06-central');
  await page.getByRole('button', { name: 'Crear los datos del punto' }).click();
  await expect(page.getByText('Aurora ya puede trabajar.')).toBeVisible();
  await revisar(nueva, 'p07-listo');
  await nueva.close();

  const practica = await openVigia({ datos: demo.datos });
  await expect(titular(practica.page, '¿Quién es usted?')).toBeVisible();
  await revisar(practica, 'p08-quien');
  await practica.page.getByRole('button', { name: 'Aurora E.' }).click();
  await expect(practica.page.getByLabel('Su clave')).toBeFocused();
  await revisar(practica, 'p09-entrar');
  await practica.page.getByRole('button', { name: 'Olvidé mi clave' }).click();
  await expect(titular(practica.page, 'Poner una clave nueva con la hoja')).toBeVisible();
  await practica.page.getByLabel('Grupo 1', { exact: true }).fill('QQQQQ');
  await revisar(practica, 'p10-olvide');
  await practica.page.getByRole('button', { name: 'Volver' }).click();
  await practica.page.getByRole('button', { name: 'Restaurar un respaldo' }).click();
  await expect(titular(practica.page, 'Restaurar un respaldo')).toBeVisible();
  await revisar(practica, 'p11-restaurar');
  await elegiraEnDialogo(practica.app, demo.respaldo);
  await practica.page.getByRole('button', { name: 'Elegir el archivo' }).click();
  await practica.page.getByRole('button', { name: 'Seguir' }).click();
  await revisar(practica, 'p12-restaurar-hoja');
  await copiarGrupos(practica.page, demo.grupos);
  await practica.page.getByRole('button', { name: 'Mirar dentro' }).click();
  await expect(practica.page.getByRole('heading', { name: 'Esto es lo que hay dentro' })).toBeVisible();
  await revisar(practica, 'p13-restaurar-revisar');
  await practica.close();
});

test('at work: every screen and dialog', async ({ folder, demo, openVigia }) => {
  test.setTimeout(180_000);
  const vigia = await openVigia({ datos: demo.datos });
  const { app, page } = vigia;
  await entrar(page, demo);

  await test.step('Hoy, Casos, Registrar, ¿Qué hago si…?', async () => {
    await expect(titular(page, 'Buenos días, Aurora')).toBeVisible();
    await captureForManual(page, '04-hoy');
    await revisar(vigia, 'p20-hoy');
    await irA(page, 'Casos');
    await expect(page.getByRole('row')).not.toHaveCount(0);
    await revisar(vigia, 'p21-casos');
    await page.getByRole('button', { name: 'Registrar un caso' }).click();
    await expect(titular(page, 'Registrar un caso')).toBeVisible();
    await revisar(vigia, 'p22-registrar');
    await page.getByRole('button', { name: 'Registrar y seguir' }).click();
    await expect(page.getByRole('alert')).toContainText('datos que corregir');
    await revisar(vigia, 'p23-registrar-corregir');
    await campoDeTipos(page).fill('escuela');
    await expect(page.getByRole('option', { name: /EDU-02/ })).toBeVisible();
    await revisar(vigia, 'p24-registrar-lista');
    await buscarTipo(page, 'pegan', /VIO-01/);
    await responder(page, /agresión está ocurriendo ahora/, 'Sí');
    await expect(page.getByText('Llame al ECU 911 ahora, antes de escribir.')).toBeVisible();
    await revisar(vigia, 'p24b-registrar-critico');
    await irA(page, '¿Qué hago si…?');
    await revisar(vigia, 'p25-consulta');
    await buscarTipo(page, 'pegan', /VIO-01/, 'Escríbalo con sus palabras');
    await expect(page.getByText('Lo que nunca se hace')).toBeVisible();
    await revisar(vigia, 'p26-consulta-respuesta');
  });

  await test.step('Caso and its parts, Valorar, Completar datos', async () => {
    await irA(page, 'Casos');
    await abrirCaso(page, 'DC13-2026-0017');
    await revisar(vigia, 'p30-caso-resumen');
    for (const parte of ['Personas', 'Actuaciones', 'Documentos'] as const) {
      await abrirParte(page, parte);
      await revisar(vigia, `p31-caso-${parte.toLowerCase()}`);
    }
    await page.getByRole('button', { name: 'Completar datos' }).click();
    await expect(titular(page, 'Completar datos de DC13-2026-0017')).toBeVisible();
    await revisar(vigia, 'p32-completar');
    await irA(page, 'Casos');
    await abrirCaso(page, 'DC13-2026-0017');
    await page.getByRole('link', { name: 'Volver a valorar' }).click();
    await expect(titular(page, 'Valorar DC13-2026-0017')).toBeVisible();
    await revisar(vigia, 'p33-valorar');
  });

  await test.step('Documento: letter, sheet, issued, delivery', async () => {
    await irA(page, 'Casos');
    await abrirCaso(page, 'DC13-2026-0017');
    await abrirParte(page, 'Documentos');
    await page.getByRole('button', { name: 'Preparar ficha reservada' }).click();
    await textoDelDocumento(page, 'Vista del documento');
    await revisar(vigia, 'p40-ficha');
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await abrirParte(page, 'Documentos');
    await page.getByRole('listitem').filter({ hasText: /DC-13-2026-\d{4}-O/ }).first().getByRole('button', { name: 'Abrir' }).click();
    await textoDelDocumento(page, 'Vista del documento');
    await revisar(vigia, 'p41-emitido');
    const documento = page.getByRole('region', { name: 'Vista del documento' });
    await page.keyboard.press('F9');
    await expect(documento.getByText('El documento está tapado')).toBeVisible();
    await expect(documento.locator('canvas')).toHaveCount(0);
    await revisar(vigia, 'p41b-tapado');
    await page.keyboard.press('F9');
    await expect(documento.locator('canvas').first()).toBeVisible();
    await page.getByRole('button', { name: 'Registrar entrega' }).click();
    await expect(page.getByRole('dialog', { name: 'Registrar la entrega del oficio' })).toBeVisible();
    await revisar(vigia, 'p42-entrega');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Volver al caso' }).click();
    await abrirParte(page, 'Actuaciones');
    await page.getByRole('button', { name: 'Anotar denuncia verbal' }).click();
    await expect(page.getByRole('dialog', { name: 'Anotar la denuncia de palabra' })).toBeVisible();
    await revisar(vigia, 'p43-verbal');
    await page.keyboard.press('Escape');
  });

  await test.step('Respaldo and Restaurar', async () => {
    await irA(page, 'Respaldo');
    await revisar(vigia, 'p50-respaldo');
    await ofrecerCarpeta(app, page, folder);
    await respaldarEn(page, folder);
    await revisar(vigia, 'p51-verificado');
    await page.getByRole('button', { name: 'Restaurar un respaldo' }).click();
    await expect(titular(page, 'Restaurar un respaldo')).toBeVisible();
    await revisar(vigia, 'p52-restaurar');
  });

  await test.step('Ajustes and its dialogs', async () => {
    await irA(page, 'Ajustes');
    await revisar(vigia, 'p60-ajustes');
    for (const [boton, nombre] of [
      ['Añadir persona', 'p61-persona'],
      ['Editar a Rosa D.', 'p62-editar'],
      ['Restablecer clave de Rosa D.', 'p63-restablecer'],
      ['Cambiar mi clave', 'p64-mi-clave'],
      ['Hacer una hoja nueva', 'p66-hoja-nueva'],
    ] as const) {
      await page.getByRole('button', { name: boton }).click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await revisar(vigia, nombre);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.getByRole('button', { name: 'Verificar la bitácora' }).click();
    await page.getByRole('button', { name: 'Ver las últimas anotaciones' }).click();
    await expect(page.getByText(/^La bitácora está íntegra/)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Ver más antiguas' })).toBeVisible();
    await revisar(vigia, 'p67-bitacora');
  });

  await test.step('Emergencia and Ayuda', async () => {
    await irA(page, 'Hoy', 'Buenos días, Aurora');
    await page.keyboard.press('F2');
    await expect(page.getByRole('dialog', { name: 'Emergencia: llame al 911 ahora' })).toBeVisible();
    await revisar(vigia, 'p70-emergencia');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F1');
    await expect(page.getByRole('dialog', { name: /^Ayuda/ })).toBeVisible();
    await revisar(vigia, 'p71-ayuda');
    await page.keyboard.press('Escape');
  });
});
