import fs from 'node:fs';
import path from 'node:path';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { contentHash } from '@electron/platform/backup/content-hash';
import { casoMinimo } from './casos';
import { cheapenKeys, CLAVE, install, openHarness, rawKeyOf, tempFolder, withRaw } from './program';
import type { Harness } from './program';

/** A place that was set up and closed, ready to be copied. */
export interface Lugar {
  folder: string;
  identity: string;
  rawKeyHex: string;
  usuarioId: string;
}

/** Sets up the central: its first person has both roles of the place. */
export async function makeCentral(demo = false): Promise<Lugar> {
  const h = openHarness({ folder: tempFolder('central'), demo });
  const { pide } = await h.ok('acceso.prepararHoja', { punto: 'CENTRAL' });
  const identity = h.program.hojas.pending?.identity ?? '';
  const grupos = toGrupos(identity);
  const sesion = await h.ok('acceso.iniciar', {
    punto: 'CENTRAL',
    persona: { nombres: 'Jacaranda', apellidos: 'Inventado Muestra', cargo: 'Directora' },
    clave: CLAVE,
    ensayo: pide.map((numero) => ({ numero, texto: grupos[numero - 1] ?? '' })),
  });
  return closed(h, identity, sesion.usuarioId);
}

/** Sets up a point and, when there is one, loads the card of the central. */
export async function makePunto(punto: string, tarjeta: string | null): Promise<Lugar> {
  const h = openHarness({ folder: tempFolder(`punto-${punto}`) });
  const identity = await install(h, punto);
  const usuarioId = (await h.ok('acceso.estado', {})).sesion?.usuarioId ?? '';
  if (tarjeta !== null) await cargarTarjeta(h, tarjeta);
  return closed(h, identity, usuarioId);
}

/** Both steps of a point: choose the file, compare, load. */
export async function cargarTarjeta(h: Harness, tarjeta: string) {
  h.desktop.card = tarjeta;
  const abierta = (await h.ok('central.abrirTarjeta', {})).tarjeta;
  return h.ok('central.cargarTarjeta', { tarjeta: abierta?.texto ?? '', huella: abierta?.huella ?? '' });
}

async function closed(h: Harness, identity: string, usuarioId: string): Promise<Lugar> {
  await h.close();
  await cheapenKeys(h.folder, identity);
  fs.rmSync(path.join(h.folder, 'copias'), { recursive: true, force: true });
  return { folder: h.folder, identity, rawKeyHex: await rawKeyOf(h.folder, identity), usuarioId };
}

/** A fresh copy of a place, opened, with its first person signed in. */
export async function openLugar(lugar: Lugar, settings: { reloj?: string; same?: boolean } = {}): Promise<Harness> {
  const folder = settings.same === true ? lugar.folder : tempFolder('copia');
  if (settings.same !== true) fs.cpSync(lugar.folder, folder, { recursive: true });
  const h = openHarness({ folder, ...(settings.reloj === undefined ? {} : { reloj: settings.reloj }) });
  h.renderFast();
  await h.ok('acceso.entrar', { personaId: lugar.usuarioId, clave: CLAVE });
  return h;
}

/** Makes one package in a folder and answers with its path. */
export async function entregar(h: Harness, usb: string): Promise<string> {
  h.desktop.folder = usb;
  const destinoId = (await h.ok('respaldos.elegirCarpeta', {})).destino?.id ?? '';
  return path.join(usb, (await h.ok('respaldos.crear', { destinoId })).archivo);
}

/** Registers so many of the smallest cases. */
export async function registrar(h: Harness, cuantos: number): Promise<string[]> {
  const codigos: string[] = [];
  for (let index = 0; index < cuantos; index += 1) codigos.push((await h.ok('casos.registrar', casoMinimo())).codigo);
  return codigos;
}

/** What the central sees in a folder. */
export async function inspeccionar(h: Harness, carpeta: string) {
  h.desktop.folder = carpeta;
  const medioId = (await h.ok('central.elegirCarpeta', {})).medio?.id ?? '';
  return (await h.ok('central.inspeccionar', { medioId })).paquetes;
}

/** Number of one file of a folder, as the screen would hold it. */
export async function archivoIdDe(h: Harness, file: string): Promise<string> {
  const paquete = (await inspeccionar(h, path.dirname(file))).find(({ archivo }) => archivo === path.basename(file));
  if (!paquete) throw new Error(`${file} is not in the list`);
  return paquete.archivoId;
}

/** Receives one file. */
export async function recibir(h: Harness, file: string, motivo?: string) {
  const archivoId = await archivoIdDe(h, file);
  return h.ok('central.recibir', { archivoId, entregadoPor: 'Aurora Ejemplo Demo', ...(motivo === undefined ? {} : { motivo }) });
}

/** Rows and hashes of the consolidated tables alone: what any order of arrival must give alike. */
export function consolidadoDe(h: Pick<Harness, 'folder'>, central: Pick<Lugar, 'rawKeyHex'>): Record<string, string> {
  const { huellas } = withRaw(h.folder, central.rawKeyHex, (connection) => contentHash(connection));
  return Object.fromEntries(Object.entries(huellas).filter(([table]) => table.startsWith('consolidado_')));
}

/** Everything that a failed reception must leave alone: all tables but the bitácora and the ledger, and the files of the partitions. */
export function contenidoDe(h: Pick<Harness, 'folder'>, central: Pick<Lugar, 'rawKeyHex'>) {
  const { conteos, huellas } = withRaw(h.folder, central.rawKeyHex, (connection) => contentHash(connection));
  const { bitacora: _hash, ...tablas } = huellas;
  return {
    tablas,
    filas: { ...conteos, bitacora: 0 },
    particiones: particionesDe(h.folder),
    tmp: fs.existsSync(path.join(h.folder, 'tmp')),
  };
}

/** Partition files by name, which is the hash of their bytes. */
export function particionesDe(folder: string): string[] {
  const root = path.join(folder, 'particiones');
  return fs.existsSync(root)
    ? fs
        .readdirSync(root)
        .flatMap((part) => fs.readdirSync(path.join(root, part)))
        .toSorted()
    : [];
}
