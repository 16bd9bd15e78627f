import fs from 'node:fs';
import path from 'node:path';
import { entrar, irA, textoDelDocumento, titular } from './support/acceso';
import { makeMundo } from './support/central';
import { ofrecerCarpeta, respaldarEn } from './support/respaldos';
import { revisar } from './support/revision';
import { elegiraEnDialogo, imprimira } from './support/sistema';
import { expect, RELOJ, test } from './support/vigia';

const MANIANA = '2026-03-17T09:00:00-05:00';

test('the central decides, signs and seals; the point looks, applies and answers; the answer comes back', async ({ folder, openVigia }) => {
  test.setTimeout(300_000);
  const mundo = makeMundo(folder, RELOJ);
  const { central, punto, codigo, usb } = mundo;
  let paquete = '';

  await test.step('at the central: changes of catalogues, a note, one signed file', async () => {
    const vigia = await openVigia({ datos: central.datos });
    const { app, page } = vigia;
    await entrar(page, central);
    await page.getByRole('link', { name: /^Abrir DC-13/ }).click();
    await page.getByLabel(/^Sobre el caso/).fill(codigo);
    await page.getByLabel('Nota', { exact: true }).fill('Falta anotar la llamada a la Junta de este caso.');
    await page.getByRole('button', { name: 'Guardar la nota' }).click();
    await expect(page.getByText('Por enviar')).toBeVisible();
    await page.getByRole('button', { name: 'Volver a los puntos' }).click();
    await page.getByRole('button', { name: 'Paquete para los puntos' }).click();
    await expect(titular(page, 'Paquete para los puntos')).toBeVisible();
    await page.getByRole('button', { name: 'Cambios de catálogos' }).click();
    await expect(titular(page, 'Cambios de catálogos')).toBeVisible();
    await revisar(vigia, 'pq01-catalogos');

    await page.getByLabel('Buscar una fila').fill('ratifica');
    await page.getByRole('button', { name: /^Cambiar: Quien coordina ratifica/ }).click();
    await expect(page.getByRole('dialog').getByLabel('Valor')).toBeFocused();
    await page.getByRole('dialog').getByLabel('Valor').fill('900');
    await page.getByRole('dialog').getByLabel('Vale desde').fill('16/03/2026');
    await page.getByRole('button', { name: 'Guardar el cambio' }).click();
    await expect(page.getByText(/Elija un día desde mañana/).first()).toBeVisible();
    await page.getByRole('dialog').getByLabel('Vale desde').fill('17/03/2026');
    await page.getByRole('button', { name: 'Guardar el cambio' }).click();
    await expect(page.getByText('Escriba un número entre 1 y 720.').first()).toBeVisible();
    await revisar(vigia, 'pq02-cambiar-corregir');
    await page.getByRole('dialog').getByLabel('Valor').fill('12');
    await page.getByRole('button', { name: 'Guardar el cambio' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.getByLabel('¿Qué cambia?').selectOption('Instituciones');
    await page.getByLabel('Buscar una fila').fill('junta');
    await page.getByRole('button', { name: /^Cambiar: Junta/ }).click();
    await page
      .getByRole('dialog')
      .getByLabel(/^Teléfono/)
      .fill('07 257 0000');
    await page.getByRole('dialog').getByLabel('Vale desde').fill('17/03/2026');
    await revisar(vigia, 'pq03-institucion');
    await page.getByRole('button', { name: 'Guardar el cambio' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);

    await page.getByLabel('¿Qué cambia?').selectOption('Feriados');
    await page.getByLabel('Día', { exact: true }).fill('30/04/2026');
    await page.getByLabel('Qué se celebra').fill('Día decretado');
    await page.getByRole('button', { name: 'Añadir' }).click();
    await expect(page.getByText('Día decretado').first()).toBeVisible();
    await revisar(vigia, 'pq04-decididos');

    await page.getByRole('button', { name: 'Preparar el paquete' }).click();
    await expect(page.getByText('3 cambios de catálogos, 3 nuevos.', { exact: false })).toBeVisible();
    await expect(page.getByText('1 nota de supervisión.')).toBeVisible();
    await elegiraEnDialogo(app, usb);
    await page.getByRole('button', { name: /^Elegir una carpeta/ }).click();
    await revisar(vigia, 'pq05-preparar');
    await page.getByRole('button', { name: /^Escribir en «usb»/ }).click();
    await expect(page.getByText('Escrito y comprobado')).toBeVisible();
    await revisar(vigia, 'pq06-escrito');
    paquete = path.join(usb, 'vigia-paquete-0001-todos.json');
    expect(fs.readFileSync(paquete, 'utf8')).not.toContain(codigo);
    await vigia.close();
  });

  await test.step('at the point: seen, applied, and the note answered', async () => {
    const vigia = await openVigia({ datos: punto.datos });
    const { app, page } = vigia;
    await entrar(page, punto);
    await irA(page, 'Respaldo');
    await page.getByRole('button', { name: 'Recibir un paquete' }).click();
    await expect(titular(page, 'Paquete de la central')).toBeVisible();
    await revisar(vigia, 'pq10-recibir');
    const alterado = path.join(usb, 'alterado.json');
    fs.writeFileSync(alterado, fs.readFileSync(paquete, 'utf8').replace('"valor":12', '"valor":13'));
    await elegiraEnDialogo(app, alterado);
    await page.getByRole('button', { name: /^Elegir el archivo/ }).click();
    await expect(page.getByText(/alguien lo cambió después de firmarlo/)).toBeVisible();
    await revisar(vigia, 'pq11-alterado');
    await elegiraEnDialogo(app, paquete);
    await page.getByRole('button', { name: /^Elegir otro/ }).click();
    await expect(page.getByText('24 horas')).toBeVisible();
    await expect(page.getByText('12 horas')).toBeVisible();
    await expect(page.getByText('Trae 1 nota de supervisión para este punto.')).toBeVisible();
    await revisar(vigia, 'pq12-que-cambia');
    await page.getByRole('button', { name: 'Aplicar el paquete' }).click();
    await expect(page.getByText('El paquete quedó aplicado')).toBeVisible();
    await revisar(vigia, 'pq13-aplicado');
    await irA(page, 'Hoy', /Aurora/);
    await expect(page.getByText('Leer y responder una nota de la central')).toBeVisible();
    await revisar(vigia, 'pq14-hoy');
    await page.getByRole('button', { name: `Abrir la nota: caso ${codigo}` }).click();
    await expect(page.getByText('Falta anotar la llamada a la Junta de este caso.')).toBeVisible();
    await revisar(vigia, 'pq15-nota');
    await page.getByLabel('Su respuesta').fill('Se anotó hoy, con su número de trámite.');
    await page.getByRole('button', { name: 'Guardar la respuesta' }).click();
    await expect(page.getByText('Respondida: falta entregarla')).toBeVisible();
    await page.getByRole('button', { name: 'Volver a las notas' }).click();
    await expect(page.getByText('Sobre el caso', { exact: false })).toBeVisible();
    await revisar(vigia, 'pq16-notas');
    await vigia.close();
  });

  const bolso = path.join(folder, 'bolso');
  let acta = '';

  await test.step('the point seals a backup to the central and issues the acta of the hand-over', async () => {
    fs.mkdirSync(bolso);
    const vigia = await openVigia({ datos: punto.datos, reloj: MANIANA });
    const { app, page } = vigia;
    await entrar(page, punto);
    await irA(page, 'Respaldo');
    await ofrecerCarpeta(app, page, bolso);
    await respaldarEn(page, bolso);
    await page.getByRole('button', { name: 'Hacer el acta de entrega' }).first().click();
    await expect(titular(page, 'Acta de entrega-recepción')).toBeVisible();
    await page.locator('input[name="recibe.nombre"]').fill('Jacaranda Inventado Muestra');
    await page.locator('input[name="recibe.cargo"]').fill('Directora');
    await page.getByRole('button', { name: 'Emitir el acta' }).click();
    await expect(titular(page, /^Acta de entrega-recepción DC-13/)).toBeVisible();
    acta = await textoDelDocumento(page, 'Acta de entrega-recepción');
    await revisar(vigia, 'pq17-acta');
    await vigia.close();
  });

  await test.step('the central takes it in, prints the conformidad with the same hash, and reads the answer', async () => {
    const vigia = await openVigia({ datos: central.datos, reloj: MANIANA });
    const { app, page } = vigia;
    await imprimira(app);
    await entrar(page, central);
    await page.getByRole('button', { name: 'Recibir paquetes' }).click();
    await elegiraEnDialogo(app, bolso);
    await page.getByRole('button', { name: /^Elegir una carpeta/ }).click();
    await page.getByLabel('¿Quién los entrega?').fill('Aurora Ejemplo Demo');
    await page.getByRole('button', { name: /^Recibir vigia-.*\.age$/ }).click();
    await expect(page.getByText('Recibido y comprobado.')).toBeVisible();
    await revisar(vigia, 'pq18-recibido');
    await page.getByRole('button', { name: 'Emitir la conformidad' }).click();
    await expect(titular(page, /^Acta de entrega-recepción CENTRAL/)).toBeVisible();
    const conformidad = await textoDelDocumento(page, 'Acta de entrega-recepción');
    const huella = (texto: string) => texto.replaceAll(/\s/g, '').match(/[0-9a-f]{64}/)?.[0];
    expect(huella(conformidad)).toBe(huella(acta));
    expect(huella(acta)).toMatch(/^[0-9a-f]{64}$/);
    await revisar(vigia, 'pq19-conformidad');
    await page.getByRole('button', { name: 'Imprimir' }).click();
    await expect(page.getByText('Se envió a la impresora.')).toBeVisible();
    await page.getByRole('navigation', { name: 'Partes del programa' }).getByRole('link', { name: 'Puntos' }).click();
    await page.getByRole('link', { name: /^Abrir DC-13/ }).click();
    await expect(page.getByText('Se anotó hoy, con su número de trámite.')).toBeVisible();
    await revisar(vigia, 'pq20-respuesta');
    await page.getByRole('button', { name: 'Volver a los puntos' }).click();
    await page.getByRole('button', { name: 'Paquete para los puntos' }).click();
    await expect(page.getByText('Según sus entregas lo aplicaron: DC-13.')).toBeVisible();
    await vigia.close();
  });
});
