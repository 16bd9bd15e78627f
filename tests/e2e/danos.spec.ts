import fs from 'node:fs';
import path from 'node:path';
import { copiarGrupos, entrar, escribirClave, irA, titular } from './support/acceso';
import { LUNA } from './support/casos';
import { elegiraEnDialogo } from './support/sistema';
import { capture, expect, test } from './support/vigia';

const PAGE = 4096;

/** A disk that went bad: some pages of the database are no longer what was written. Gives back the damaged bytes. */
function damage(datos: string): Buffer {
  const file = path.join(datos, 'vigia.sqlite');
  const bytes = fs.readFileSync(file);
  bytes.fill(0xa5, 3 * PAGE, 9 * PAGE);
  fs.writeFileSync(file, bytes);
  return bytes;
}

/** Everything that was set aside under the name of the database. */
const setAside = (datos: string): Buffer[] => {
  const folder = path.join(datos, 'apartado');
  return fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name, 'vigia.sqlite')));
};

test('a damaged database: the last good copy takes its place, it is said, and the damaged one is kept', async ({ demo, openVigia }) => {
  const damaged = damage(demo.datos);
  const { page, close } = await openVigia({ datos: demo.datos, reloj: '2026-03-17T08:00:00-05:00' });
  await entrar(page, demo);
  const aviso = page.getByText(/^Los datos de este equipo estaban dañados/);
  await expect(aviso).toContainText('la última copia local que sirve, la del 16 de marzo de 2026');
  await expect(aviso).toContainText('Lo dañado se guardó aparte.');
  await capture(page, '40-recuperado');
  await irA(page, 'Casos');
  await expect(page.getByText('21 casos', { exact: true })).toBeVisible();
  expect(setAside(demo.datos)).toEqual([damaged]);
  await page.getByRole('button', { name: 'Entendido' }).click();
  await expect(aviso).toHaveCount(0);
  await close();

  const otra = await openVigia({ datos: demo.datos, reloj: '2026-03-17T09:00:00-05:00' });
  await entrar(otra.page, demo);
  await expect(titular(otra.page, 'Buenos días, Aurora')).toBeVisible();
  await expect(otra.page.getByText(/dañados/)).toHaveCount(0);
  await otra.close();
});

test('damaged and without any copy: it says so, and the backup brings everything back', async ({ demo, openVigia }) => {
  fs.rmSync(path.join(demo.datos, 'copias'), { recursive: true });
  const damaged = damage(demo.datos);
  const { app, page, close } = await openVigia({ datos: demo.datos });
  await escribirClave(page, demo.usuario, demo.clave);
  await expect(page.getByRole('alert')).toContainText(
    'Los datos de este equipo están dañados y no hay copia local que sirva. Restaure desde un respaldo.',
  );
  await capture(page, '41-sin-copia');
  await page.getByRole('button', { name: 'Restaurar un respaldo' }).click();
  await elegiraEnDialogo(app, demo.respaldo);
  await page.getByRole('button', { name: 'Elegir el archivo' }).click();
  await page.getByRole('button', { name: 'Seguir' }).click();
  await copiarGrupos(page, demo.grupos);
  await page.getByRole('button', { name: 'Mirar dentro' }).click();
  await expect(page.getByText(/^Este equipo ya tiene datos\. Antes de restaurar se guardan aparte/)).toBeVisible();
  await page.getByRole('button', { name: 'Restaurar estos datos' }).click();
  await expect(page.getByText(/^Restaurado: 21 casos\./)).toBeVisible();
  await expect(page.getByText(/^Los datos que había antes quedaron guardados aparte/)).toBeVisible();
  await entrar(page, demo);
  await irA(page, 'Casos');
  await expect(page.getByText('21 casos', { exact: true })).toBeVisible();
  expect(setAside(demo.datos)).toEqual([damaged]);
  await close();
});

test('the power goes out while she types: what she had written is there when it opens again', async ({ demo, openVigia }) => {
  const antes = await openVigia({ datos: demo.datos });
  await entrar(antes.page, demo);
  await antes.page.getByRole('button', { name: /^Registrar un caso/ }).click();
  const relato = antes.page.getByLabel('Relato, con las palabras de quien cuenta');
  await antes.page.getByLabel('Nombres').fill(LUNA.nombres);
  await relato.click();
  await relato.pressSequentially(LUNA.relato);
  await expect(antes.page.getByText('Borrador guardado')).toBeVisible();
  await relato.pressSequentially(' Y algo más');
  await antes.kill();

  const despues = await openVigia({ datos: demo.datos, reloj: '2026-03-16T10:00:00-05:00' });
  await entrar(despues.page, demo);
  await despues.page.getByRole('button', { name: /^Registrar un caso/ }).click();
  await expect(despues.page.getByLabel('Relato, con las palabras de quien cuenta')).toHaveValue(new RegExp(`^${LUNA.relato}`));
  await expect(despues.page.getByLabel('Nombres')).toHaveValue(LUNA.nombres);
  await expect(despues.page.getByText(/^Se recuperó lo que usted escribió/)).toBeVisible();
  await capture(despues.page, '42-borrador');
  await despues.page.getByRole('button', { name: 'Empezar de nuevo' }).click();
  await expect(despues.page.getByLabel('Nombres')).toHaveValue('');
  await despues.close();
});
