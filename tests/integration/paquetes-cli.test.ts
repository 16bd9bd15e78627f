import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeCentral, makePunto, openLugar } from '../support/central';
import { cli, ensureCli } from '../support/cli';
import { cambiarValor } from '../support/envios';
import { cleanFolders, CLAVE, RELOJ, tempFolder } from '../support/program';

beforeAll(ensureCli);
afterAll(cleanFolders);

it('vigia central preparar, vigia paquete ver and aplicar: the same answers as the window', async () => {
  const central = await makeCentral();
  const c = await openLugar(central, { same: true });
  const { texto } = await c.ok('central.tarjeta', {});
  await cambiarValor(c, 'RATIFICACION_H', 12, '2026-04-01');
  await c.close();
  const punto = await makePunto('DC-13', texto);
  const env = { VIGIA_CLAVE: CLAVE };
  const usb = tempFolder('usb');
  const enCentral = ['--datos', central.folder, '--usuario', 'Jacaranda I.', '--reloj', RELOJ];
  const enPunto = ['--datos', punto.folder, '--usuario', 'Aurora E.', '--reloj', RELOJ];

  const hecho = cli(['central', 'preparar', ...enCentral, '--carpeta', usb, '--sin-notas'], { env });
  expect([hecho.code, hecho.stderr]).toEqual([0, '']);
  expect(JSON.parse(hecho.stdout)).toMatchObject({ ok: true, data: { numero: 1, archivo: 'vigia-paquete-0001-todos.json', enmiendas: 1 } });
  expect(fs.readdirSync(usb)).toEqual(['vigia-paquete-0001-todos.json']);

  const file = path.join(usb, 'vigia-paquete-0001-todos.json');
  const visto = cli(['paquete', 'ver', ...enPunto, '--archivo', file], { env });
  expect(JSON.parse(visto.stdout)).toMatchObject({ ok: true, data: { estado: 'NUEVO', cambios: [{ campos: [{ despues: '12 horas' }] }] } });
  const aplicar = ['paquete', 'aplicar', ...enPunto, '--archivo', file];
  expect(JSON.parse(cli(aplicar, { env }).stdout)).toMatchObject({ ok: true, data: { resultado: 'APLICADO' } });
  expect(JSON.parse(cli(aplicar, { env }).stdout)).toMatchObject({ ok: true, data: { resultado: 'YA_APLICADO' } });
  fs.appendFileSync(file, ' ');
  const alterado = cli(aplicar, { env });
  expect([alterado.code, JSON.parse(alterado.stdout)]).toMatchObject([1, { ok: false, error: { code: 'PAQUETE_CENTRAL_ALTERADO' } }]);
  expect(cli(['paquete', 'borrar', ...enPunto], { env }).code).toBe(2);
  expect(cli(['central', 'preparar', ...enCentral], { env }).code).toBe(2);
});
