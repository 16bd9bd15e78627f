import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cli, ensureCli } from '../support/cli';
import { entregar, makeCentral, makePunto, openLugar, registrar } from '../support/central';
import { cleanFolders, CLAVE, tempFolder } from '../support/program';

beforeAll(ensureCli);
afterAll(cleanFolders);

it('vigia central: looks into a folder and takes in a package, with the same answers as the window', async () => {
  const central = await makeCentral();
  const c = await openLugar(central);
  const { texto } = await c.ok('central.tarjeta', {});
  await c.close();
  const punto = await openLugar(await makePunto('DC-13', texto), { same: true });
  await registrar(punto, 1);
  const file = await entregar(punto, tempFolder('usb'));
  await punto.close();
  const quien = ['--datos', central.folder, '--usuario', 'Jacaranda I.'];
  const env = { VIGIA_CLAVE: CLAVE };
  const visto = cli(['central', 'inspeccionar', ...quien, '--carpeta', path.dirname(file)], { env });
  expect([visto.code, visto.stderr]).toEqual([0, '']);
  expect(JSON.parse(visto.stdout)).toMatchObject({ ok: true, data: { paquetes: [{ estado: 'NUEVO', punto: 'DC-13', casos: 1 }] } });
  const recibir = ['central', 'recibir', ...quien, '--archivo', file, '--entrega', 'Aurora Ejemplo'];
  expect(JSON.parse(cli(recibir, { env }).stdout)).toMatchObject({ ok: true, data: { resultado: 'RECIBIDO' } });
  expect(JSON.parse(cli(recibir, { env }).stdout)).toMatchObject({ ok: true, data: { resultado: 'YA_RECIBIDO' } });
  fs.truncateSync(file, 20_000);
  const cortado = cli(recibir, { env });
  expect([cortado.code, JSON.parse(cortado.stdout)]).toMatchObject([1, { ok: false, error: { code: 'RESPALDO_TRUNCADO' } }]);
  expect(cli(['central', 'borrar', ...quien], { env }).code).toBe(2);
  expect(cli(['central', 'recibir', ...quien, '--archivo', '/no/hay.age', '--entrega', 'Alguien'], { env }).code).toBe(2);
});
