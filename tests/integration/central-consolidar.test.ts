import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPackage } from '@electron/platform/backup/create-package';
import { SCHEMA_VERSION } from '@electron/platform/db/migrator';
import { openDatabase } from '@electron/platform/db/open';
import { generateIdentity } from '@electron/platform/crypto/age-file';
import { wrapForRecovery, writeKeyFile } from '@electron/platform/keys/key-file';
import { consolidadoDe, makeCentral, openLugar, particionesDe, recibir } from '../support/central';
import type { Lugar } from '../support/central';
import { makePaquetes, PUNTOS } from '../support/paquetes';
import type { Paquete } from '../support/paquetes';
import { cleanFolders, tempFolder, withRaw } from '../support/program';
import type { Harness } from '../support/program';

let central: Lugar;
let sello: string;
let paquetes: Paquete[];
beforeAll(async () => {
  central = await makeCentral(true);
  const h = await openLugar(central);
  ({ sello } = await h.ok('central.tarjeta', {}));
  await h.close();
  paquetes = await makePaquetes(sello, PUNTOS, 2);
}, 200_000);
afterAll(cleanFolders);

/** Hands in packages one after the other through the whole program; those that come too late are refused, and that is right. */
async function entregarTodo(h: Harness, orden: readonly Paquete[]): Promise<void> {
  const ids = new Map<string, string>();
  h.desktop.folder = path.dirname(paquetes[0]?.archivo ?? '');
  const medioId = (await h.ok('central.elegirCarpeta', {})).medio?.id ?? '';
  for (const { archivo, archivoId } of (await h.ok('central.inspeccionar', { medioId })).paquetes) ids.set(archivo, archivoId);
  for (const { archivo } of orden) {
    const archivoId = ids.get(path.basename(archivo)) ?? '';
    const envelope = await h.call('central.recibir', { archivoId, entregadoPor: 'Sol Ficticio Demo' });
    if (!envelope.ok && envelope.error.code !== 'PAQUETE_ANTERIOR') throw new Error(`${archivo}: ${envelope.error.code}`);
  }
}

/** The newest package of each point among those that arrived. */
const ultimos = (orden: readonly Paquete[]): Paquete[] => {
  const newest = new Map<string, Paquete>();
  for (const paquete of orden) if ((newest.get(paquete.punto)?.secuencia ?? 0) < paquete.secuencia) newest.set(paquete.punto, paquete);
  return [...newest.values()].toSorted((a, b) => a.punto.localeCompare(b.punto));
};

it('24 points in any order, with duplicates and losses: the same content, byte for byte', async () => {
  // every point once, a third of them with a second generation: 32 packages before losses and duplicates
  const todos = paquetes.filter(({ punto, secuencia }) => secuencia === 1 || Number(punto.slice(3)) % 3 === 1);
  const llegada = fc
    .record({
      perdidos: fc.array(fc.nat(31), { maxLength: 12 }),
      repetidos: fc.array(fc.nat(31), { maxLength: 8 }),
      azar: fc.infiniteStream(fc.nat(1_000_000)),
    })
    .map(({ perdidos, repetidos, azar }) => {
      const queda = todos.filter((_, index) => !perdidos.includes(index));
      const doble = repetidos.flatMap((index) => (perdidos.includes(index) ? [] : todos.slice(index, index + 1)));
      return [...queda, ...doble]
        .map((paquete) => ({ paquete, lugar: azar.next().value ?? 0 }))
        .toSorted((a, b) => a.lugar - b.lugar)
        .map(({ paquete }) => paquete);
    });
  await fc.assert(
    fc.asyncProperty(llegada, async (orden) => {
      const h = await openLugar(central);
      await entregarTodo(h, orden);
      const obtenido = consolidadoDe(h, central);
      expect(particionesDe(h.folder)).toHaveLength(ultimos(orden).length);
      await h.close();
      const limpio = await openLugar(central);
      await entregarTodo(limpio, ultimos(orden));
      expect(obtenido).toEqual(consolidadoDe(limpio, central));
      await limpio.close();
    }),
    { numRuns: 2, endOnFailure: true },
  );
}, 300_000);

it('a point replaces its own rows and nobody else’s, even where ids are the same', async () => {
  const h = await openLugar(central);
  const de = (punto: string, secuencia: number) => paquetes.filter((p) => p.punto === punto && p.secuencia === secuencia);
  await entregarTodo(h, [...de('DC-13', 1), ...de('DC-21', 1)]);
  const filas = () =>
    withRaw(h.folder, central.rawKeyHex, (connection) =>
      connection.prepare("SELECT * FROM consolidado_caso WHERE punto_id = 'DC-21' ORDER BY caso_id").raw().all(),
    );
  const antes = filas();
  expect(antes).toHaveLength(2);
  await entregarTodo(h, de('DC-13', 2));
  expect(filas()).toEqual(antes);
  const { recepciones } = await h.ok('central.recepciones', { punto: 'DC-13' });
  expect(await h.ok('central.cambios', { recepcionId: recepciones[0]?.id ?? '' })).toEqual({
    primera: false,
    total: 3,
    nuevos: ['DC13-2026-0033'],
    cambiados: [],
    cerrados: ['DC13-2026-0001'],
    idos: [],
  });
  await h.close();
});

it('a package of an older schema is brought up to date on the copy; the file itself is not touched', async () => {
  const folder = tempFolder('viejo');
  const fixture = path.resolve('tests', 'support', 'fixtures', 'esquema-0001');
  const { clave } = JSON.parse(fs.readFileSync(path.join(fixture, 'esperado.json'), 'utf8')) as { clave: string };
  fs.copyFileSync(path.join(fixture, 'vigia.sqlite'), path.join(folder, 'vigia.sqlite'));
  const { recipient } = await generateIdentity();
  writeKeyFile(folder, {
    formato: 'vigia-llaves',
    version: 1,
    punto: 'DC-13',
    esDemo: true,
    personas: [],
    recuperacion: await wrapForRecovery(Buffer.from(clave, 'hex'), recipient),
  });
  const usb = tempFolder('usb');
  const { archivo, manifiesto, sha256 } = await createPackage({
    carpeta: folder,
    rawKeyHex: clave,
    destino: usb,
    nombreArchivo: 'vigia-DEMO-DC13-20260316-0001.age',
    manifiestoBase: {
      programa: '0.1.0',
      punto: 'DC-13',
      puntoNombre: 'San Jacinto (13)',
      esDemo: true,
      creadoEn: '2026-03-16T14:00:00.000Z',
      secuencia: 1,
      dispositivoId: 'equipo',
    },
    recipients: [sello],
  });
  expect(manifiesto.esquema).toBe(1);
  const h = await openLugar(central);
  const { recepcion } = await recibir(h, archivo);
  expect(recepcion).toMatchObject({ esquema: 1, sha256, casos: manifiesto.conteos['caso'] });
  const { archivo: particion, clave: llave } = withRaw(h.folder, central.rawKeyHex, (connection) =>
    connection.prepare('SELECT archivo, clave FROM particion').get(),
  ) as { archivo: string; clave: string };
  const abierta = openDatabase(path.join(h.folder, particion), llave, { readonly: true });
  expect(abierta.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION);
  abierta.close();
  const [caso] = (await h.ok('central.casos', { punto: 'DC-13' })).casos;
  expect(
    (await h.ok('central.verCaso', { punto: 'DC-13', codigo: caso?.codigo ?? '', motivo: 'Comprobar un paquete antiguo.' })).relato,
  ).not.toBe('');
  await h.close();
});
