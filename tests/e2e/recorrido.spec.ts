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
  console.log('clave', clave);
  const hoja = await test.step('first run: the recovery sheet, printed', async () => imprimirHoja(page));
  await capture(page, '03-hoja');
  console.log(hoja);
});
