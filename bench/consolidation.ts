import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { nombreRespaldo } from '@core/features/respaldos/manifiesto';
import type { Connection } from '@electron/platform/db/open';
import type { Program } from '@electron/main/compose';
import { VERSION } from '@electron/platform/version';
import { makeWorkerBackupRunner } from '@electron/platform/worker/run-in-worker';
import { insertManyCases } from './many-cases';
import { duel, formatBytes, formatMs, median, timed } from './measure';
import type { Row } from './measure';
import { AHORA, connect, installPoint, must, openPoint, OUT, rawKeyOf } from './point';

const run = promisify(execFile);

export const CASOS_POR_PUNTO = 4000;
const CERRADOS = 0.6;
/** Where the growth is looked at. */
const HASTA = [6, 12, 24] as const;
/** What a point changes between two deliveries. */
const NUEVOS = 40;
const CAMBIADOS = 40;
const REPETICIONES = 3;
const LECTURAS = 20;

const noPaper = async (): Promise<Uint8Array> => Buffer.from('%PDF-1.7');
const runner = () => makeWorkerBackupRunner(path.join(OUT, 'workers', 'respaldo.worker.cjs'));

interface Punto {
  codigo: string;
  folder: string;
  recipient: string;
  dispositivoId: string;
  paquete: string;
}

interface Central {
  folder: string;
  program: Program;
  personaId: string;
  /** Public half that points seal to, and a file with the private one for `age`. */
  sello: string;
  keyFile: string;
}

async function makeCentral(scratch: string): Promise<Central> {
  const folder = path.join(scratch, 'central');
  const program = openPoint(folder, noPaper);
  const { personaId } = await installPoint(program, 'CENTRAL');
  const { sello } = await must(program, 'central.tarjeta', {});
  const connection = connect(folder, await rawKeyOf(folder), { readonly: true });
  const privada = String(connection.prepare('SELECT sello_privada FROM clave_central').pluck().get());
  connection.close();
  const keyFile = path.join(scratch, 'sello.txt');
  fs.writeFileSync(keyFile, `${privada}\n`, { mode: 0o600 });
  return { folder, program, personaId, sello, keyFile };
}

/** A point as it is set up, with its cases, and its first package on the stick. */
async function makePunto(scratch: string, lugar: number, codigo: string, sello: string): Promise<Punto> {
  const folder = path.join(scratch, 'puntos', codigo);
  const program = openPoint(folder, noPaper);
  const { personaId } = await installPoint(program, codigo, sello);
  await program.close();
  fs.rmSync(path.join(folder, 'copias'), { recursive: true, force: true });
  const connection = connect(folder, await rawKeyOf(folder));
  insertManyCases(connection, CASOS_POR_PUNTO, personaId, { cerrados: CERRADOS, completos: true, punto: codigo, lugar });
  const { recuperacion, dispositivo } = connection
    .prepare('SELECT recuperacion_publica AS recuperacion, dispositivo_id AS dispositivo FROM instalacion')
    .get() as { recuperacion: string; dispositivo: string };
  connection.close();
  const punto = { codigo, folder, recipient: recuperacion, dispositivoId: dispositivo, paquete: '' };
  return { ...punto, paquete: await seal(scratch, punto, sello, 1) };
}

async function seal(scratch: string, punto: Omit<Punto, 'paquete'>, sello: string, secuencia: number): Promise<string> {
  const { archivo } = await runner().createPackage({
    carpeta: punto.folder,
    rawKeyHex: (await rawKeyOf(punto.folder)).toString('hex'),
    destino: path.join(scratch, 'usb'),
    nombreArchivo: nombreRespaldo({ punto: punto.codigo, dia: AHORA.slice(0, 10), secuencia, esDemo: true }),
    manifiestoBase: {
      programa: VERSION,
      punto: punto.codigo,
      puntoNombre: punto.codigo,
      esDemo: true,
      creadoEn: AHORA,
      secuencia,
      dispositivoId: punto.dispositivoId,
    },
    recipients: [punto.recipient, sello],
  });
  return archivo;
}

/** A month of work: some cases more, some in another state. */
async function work({ folder, codigo }: Punto, lugar: number): Promise<void> {
  const connection: Connection = connect(folder, await rawKeyOf(folder));
  const usuario = String(connection.prepare('SELECT id FROM usuario').pluck().get());
  insertManyCases(connection, NUEVOS, usuario, { cerrados: 0, completos: true, punto: codigo, lugar, desde: CASOS_POR_PUNTO + 1 });
  connection
    .prepare(`UPDATE caso SET estado = 'EN_SEGUIMIENTO' WHERE id IN (SELECT id FROM caso WHERE estado = 'DERIVADO' ORDER BY id LIMIT ?)`)
    .run(CAMBIADOS);
  connection.close();
}

const recibir = ({ program }: Central, archivo: string) =>
  must(program, 'central.recibir', { archivoId: program.archivos.add(archivo).id, entregadoPor: 'Alondra Ficticio Demo' });

/** The peer: the same bytes opened and unpacked by the command line, on the disk before it counts. */
async function unpack({ keyFile }: Central, archivo: string, scratch: string): Promise<void> {
  const target = path.join(scratch, 'suelto');
  fs.mkdirSync(target);
  await run('sh', ['-c', 'age -d -i "$1" "$2" | tar -x -C "$3" && sync -f "$3"', 'sh', keyFile, archivo, target]);
  fs.rmSync(target, { recursive: true });
}

const PAR = '`age -d` y `tar -x` de lo mismo';

/**
 * The central over the packages of 24 points: how the work grows with their number, what the same package costs once more,
 * and what the next one of a point costs. Packages are made by the program's own writer from data that the program set up; the
 * cases are written straight into the tables, as in the other benches.
 */
export async function measureConsolidation(scratch: string, say: (line: string) => void): Promise<Row[]> {
  const rows: Row[] = [];
  fs.mkdirSync(path.join(scratch, 'usb'), { recursive: true });
  const central = await makeCentral(scratch);
  try {
    const puntos: Punto[] = [];
    for (const [lugar, { codigo }] of DEFENSORIA_CATALOGO.filas.entries())
      puntos.push(await makePunto(scratch, lugar + 1, codigo, central.sello));
    const bytes = puntos.reduce((sum, { paquete }) => sum + fs.statSync(paquete).size, 0);
    say(`  ${formatBytes(bytes)} en ${puntos.length} paquetes`);
    const propios: number[] = [];
    const pares: number[] = [];
    for (const { paquete } of puntos) {
      const { ms, value } = await timed(() => recibir(central, paquete));
      if (value.resultado !== 'RECIBIDO' || value.cambios.total !== CASOS_POR_PUNTO) throw new Error('a package was not taken in');
      propios.push(ms);
      pares.push((await timed(() => unpack(central, paquete, scratch))).ms);
    }
    const suma = (values: readonly number[]) => values.reduce((sum, ms) => sum + ms, 0);
    for (const hasta of HASTA) {
      const tramo = propios.slice(hasta === 6 ? 0 : hasta / 2, hasta);
      rows.push({
        medida: `Consolidar ${hasta} puntos × ${CASOS_POR_PUNTO} casos`,
        propio: suma(propios.slice(0, hasta)),
        par: { nombre: PAR, valor: suma(pares.slice(0, hasta)) },
        nota: `${formatMs(median(tramo))} por paquete entre el ${hasta === 6 ? 1 : hasta / 2 + 1} y el ${hasta}`,
      });
    }
    const [primero, ...otros] = puntos;
    if (primero === undefined) throw new Error('no points');
    rows.push(await otraVez(central, primero, scratch), ...(await siguiente(central, otros.slice(0, REPETICIONES), scratch)));
    rows.push(await mirar(central));
  } finally {
    await central.program.close();
  }
  return rows;
}

/** The same package once more: read whole, recognised, nothing written. */
async function otraVez(central: Central, { paquete }: Punto, scratch: string): Promise<Row> {
  const { ours, peer } = await duel(
    REPETICIONES,
    async () => {
      if ((await recibir(central, paquete)).resultado !== 'YA_RECIBIDO') throw new Error('the same package was taken in twice');
    },
    () => unpack(central, paquete, scratch),
  );
  return {
    medida: 'El mismo paquete otra vez',
    propio: ours,
    par: { nombre: PAR, valor: peer },
    nota: 'se lee y comprueba entero; no cambia nada',
  };
}

/** The next package of a point: its partition takes the place of the one before. */
async function siguiente(central: Central, puntos: readonly Punto[], scratch: string): Promise<Row[]> {
  const propios: number[] = [];
  const pares: number[] = [];
  for (const [index, punto] of puntos.entries()) {
    await work(punto, index + 2);
    const archivo = await seal(scratch, punto, central.sello, 2);
    const { ms, value } = await timed(() => recibir(central, archivo));
    const { nuevos, cambiados } = value.cambios;
    if (nuevos.length !== NUEVOS || cambiados.length < CAMBIADOS) throw new Error('the changes of a package were not seen');
    propios.push(ms);
    pares.push((await timed(() => unpack(central, archivo, scratch))).ms);
  }
  return [
    {
      medida: 'El paquete siguiente de un punto',
      propio: median(propios),
      par: { nombre: PAR, valor: median(pares) },
      nota: `${NUEVOS} casos nuevos, ${CAMBIADOS} en otro estado; reemplaza sus ${CASOS_POR_PUNTO}`,
    },
  ];
}

/** The first screen of the central. */
async function mirar({ program, folder }: Central): Promise<Row> {
  const connection = connect(folder, await rawKeyOf(folder), { readonly: true });
  const cuenta = connection.prepare('SELECT punto_id, count(*) FROM consolidado_caso GROUP BY punto_id');
  const { ours, peer } = await duel(
    LECTURAS,
    () => must(program, 'central.puntos', {}),
    () => cuenta.all(),
  );
  connection.close();
  return {
    medida: `Los 24 puntos en la pantalla, ${24 * CASOS_POR_PUNTO} casos`,
    propio: ours,
    par: { nombre: 'un SELECT que los cuenta', valor: peer },
    nota: 'última entrega, casos y abiertos de cada uno',
  };
}
