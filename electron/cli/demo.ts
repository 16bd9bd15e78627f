import fs from 'node:fs';
import path from 'node:path';
import type { Input, OperationName, Output } from '@core/contract/index';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { addHours } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { Program } from '@electron/main/compose';
import { contentHash } from '@electron/platform/backup/content-hash';
import { openDatabase } from '@electron/platform/db/open';
import { openWithRecovery, readKeyFile } from '@electron/platform/keys/key-file';
import { DATABASE_NAME } from '@electron/platform/vault';
import { required, wholeNumber } from './arguments';
import type { Options } from './arguments';
import { CASOS_DEMO, respuestasDemo } from './demo-casos';
import type { CasoDemo } from './demo-casos';
import { callOperation, chooseDemoClock, makeCliDesktop, openProgram, signIn } from './program';

const PUNTO = 'DC-13';
const CLAVE = 'ceibo luna nube trigo brisa demo';
const NOMBRES = [
  'Luna',
  'Sol',
  'Ceibo',
  'Jacaranda',
  'Lucero',
  'Estrella',
  'Río',
  'Nube',
  'Trigo',
  'Brisa',
  'Cielo',
  'Laurel',
  'Aurora',
  'Cedro',
  'Violeta',
];
const APELLIDOS = ['Ejemplo', 'Prueba', 'Ficticio', 'Demo', 'Inventado', 'Muestra'];
const CEDULAS = [
  '3059999031',
  '3059999049',
  '3059999056',
  '3059999064',
  '3059999072',
  '3059999080',
  '3059999098',
  '3059999106',
  '3059999114',
  '3059999122',
];
/** Tables that go on changing after the snapshot was taken: the record of the backup itself. */
const AFTER_SNAPSHOT = new Set(['bitacora', 'respaldo', 'comando']);

/** A small repeatable random source (mulberry32): the same seed gives the same people. */
function makeRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) % limit;
  };
}

const pick = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Calls and insists: the demo is a rehearsal, a refusal is a fault in it. */
async function must<N extends OperationName>(program: Program, name: N, input: Input<N>): Promise<Output<N>> {
  const envelope = await callOperation(program, name, input);
  if (!envelope.ok) throw new Error(`demo: ${name}: ${envelope.error.code} ${JSON.stringify(envelope.error.fields ?? {})}`);
  return envelope.data as Output<N>;
}

async function install(program: Program): Promise<string> {
  const { pide } = await must(program, 'acceso.prepararHoja', { punto: PUNTO });
  const identity = program.hojas.pending?.identity;
  if (identity === undefined) throw new Error('demo: the recovery sheet was not prepared');
  const grupos = toGrupos(identity);
  await must(program, 'acceso.iniciar', {
    punto: PUNTO,
    persona: {
      nombres: 'Aurora',
      apellidos: 'Ejemplo Demo',
      cedula: '3059999015',
      fechaNacimiento: '1984-05-10',
      direccion: 'Calle Inventada y Av. Ejemplo, San Jacinto',
      telefono: '0900000001',
      cargo: 'Coordinadora',
    },
    clave: CLAVE,
    ensayo: pide.map((numero) => ({ numero, texto: grupos[numero - 1] ?? '' })),
  });
  await must(program, 'acceso.agregarPersona', {
    persona: { nombres: 'Rosa', apellidos: 'Demo Prueba', cedula: '3059999023' },
    roles: ['DEFENSOR'],
    clave: CLAVE,
  });
  return identity;
}

async function addCase(program: Program, index: number, random: (limit: number) => number, ahora: string): Promise<string[]> {
  const demo: CasoDemo = pick(CASOS_DEMO, index);
  const nombre = pick(NOMBRES, random(1000));
  const primero = random(APELLIDOS.length);
  const nna = {
    nn: false,
    nombres: nombre,
    primerApellido: pick(APELLIDOS, primero),
    segundoApellido: pick(APELLIDOS, primero + 1 + random(APELLIDOS.length - 1)),
    sexo: demo.sexo,
    edadMeses: demo.edadMeses,
    edadFuente: 'REFERIDA' as const,
    tipoDocumento: demo.sinDocumento ? ('NINGUNO' as const) : ('CEDULA' as const),
    ...(demo.sinDocumento ? {} : { numeroDocumento: pick(CEDULAS, index) }),
  };
  const conocidoEn = addHours(ahora, -demo.horasAntes);
  const respuestas = respuestasDemo(demo.si);
  const { A1, A2, A3, A4, A5, A6, A7, A8 } = respuestas;
  const base = { conocidoEn, canal: demo.canal, denunciante: demo.denunciante, barrio: 'San Jacinto', relato: demo.relato };
  const registrado = await must(program, 'casos.registrar', {
    ...base,
    nna: [nna],
    tipos: demo.tipos,
    naturaleza: demo.naturaleza,
    triaje: { A1, A2, A3, A4, A5, A6, A7, A8 },
  });
  const motivo = 'Demostración';
  const caso = await must(program, 'casos.obtener', { id: registrado.id, motivo });
  const editado = await must(program, 'casos.editar', {
    ...base,
    ...demo.detalle,
    id: caso.id,
    version: caso.version,
    nna: caso.nna.map((uno) => ({ ...nna, id: uno.id, viveCon: 'Madre, padre y abuela', institucionEducativa: 'Escuela Ficticia N.º 1' })),
    agresores: demo.agresor ? [demo.agresor] : [],
    hechos: demo.hechos,
    direccion: 'Calle Inventada 13-24 y Av. Ejemplo',
    contactoSeguro: 'Abuela, 0900000002, solo por la mañana; no dejar mensaje',
  });
  const ruta = (await must(program, 'casos.obtener', { id: caso.id, motivo })).ruta;
  if (!ruta) throw new Error('demo: a case without a route');
  await must(program, 'casos.valorar', {
    id: caso.id,
    version: editado.version,
    tipos: demo.tipos,
    naturaleza: demo.naturaleza,
    respuestas,
    riesgo: ruta.riesgo,
  });
  const issued: string[] = [];
  for (const [order, institucion] of demo.oficios.entries()) {
    const oficio = await must(program, 'derivaciones.emitir', { casoId: caso.id, institucion });
    issued.push(oficio.documentoId);
    if (order === 0 && index % 2 === 0) {
      await must(program, 'derivaciones.registrarEntrega', {
        derivacionId: oficio.derivacionId,
        entregadaEn: ahora,
        canal: 'MANO',
        recibidoPor: 'Ciprés Muestra Ficticio',
        recibidoCargo: 'Secretaría',
        numeroTramite: `DEMO-${index + 1}`,
      });
    }
  }
  issued.push(
    (await must(program, 'documentos.emitirFicha', { casoId: caso.id, version: index % 3 === 2 ? 'RESERVADA' : 'INTERNA' })).documentoId,
  );
  return issued;
}

/** Whether the restored data say the same as the original, table by table, and every stored file opens. */
async function sameContent(original: string, restored: string, identity: string): Promise<boolean> {
  const hashes = await Promise.all(
    [original, restored].map(async (folder) => {
      const keyFile = readKeyFile(folder);
      if (!keyFile) throw new Error('demo: no key file');
      const connection = openDatabase(path.join(folder, DATABASE_NAME), (await openWithRecovery(keyFile, identity)).toString('hex'), {
        readonly: true,
      });
      try {
        return contentHash(connection).huellas;
      } finally {
        connection.close();
      }
    }),
  );
  const [a, b] = hashes as [Record<string, string>, Record<string, string>];
  const tables = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...tables].every((table) => AFTER_SNAPSHOT.has(table) || a[table] === b[table]);
}

/**
 * `vigia demo`: the whole chain with invented people, for looking and for testing: set-up, cases over several routes, letters
 * and sheets, a verified backup, its restore on a clean folder, and a comparison. Last line of output: one JSON object.
 */
export async function demo(options: Options): Promise<0 | 1> {
  const salida = path.resolve(required(options, 'salida'));
  const casos = wholeNumber(options, 'casos', 12, 20_000);
  const random = makeRandom(wholeNumber(options, 'semilla', 1, 2 ** 31));
  const clock = chooseDemoClock(options.reloj);
  if (fs.existsSync(salida) && fs.readdirSync(salida).length > 0) throw new DomainError('CARPETA_NO_VACIA');
  const folders = {
    datos: path.join(salida, 'datos'),
    documentos: path.join(salida, 'documentos'),
    usb: path.join(salida, 'usb'),
    restaurado: path.join(salida, 'restaurado'),
  };
  for (const folder of [folders.documentos, folders.usb]) fs.mkdirSync(folder, { recursive: true });
  const say = (text: string) => process.stderr.write(`${text}\n`);

  const program = openProgram({ folder: folders.datos, clock, demo: true, desktop: makeCliDesktop(folders.documentos) });
  let claveRecuperacion: string;
  let archivo: string;
  const documentos: string[] = [];
  try {
    say('Primera configuración del punto DC-13 (datos ficticios)…');
    claveRecuperacion = await install(program);
    say(`Registrando ${casos} casos y emitiendo sus documentos…`);
    for (let index = 0; index < casos; index += 1) {
      for (const id of await addCase(program, index, random, clock.now())) {
        await must(program, 'documentos.guardarPdf', { id });
        documentos.push((await must(program, 'documentos.leer', { id, copia: false })).documento.numero);
      }
    }
    say('Escribiendo y verificando el respaldo…');
    const destino = await program.destinos.addFolder(folders.usb);
    archivo = (await must(program, 'respaldos.crear', { destinoId: destino.id })).archivo;
  } finally {
    await program.close();
  }

  say('Restaurando en una carpeta limpia y comparando…');
  const respaldo = path.join(folders.usb, archivo);
  const clean = openProgram({ folder: folders.restaurado, clock, demo: true });
  let restaurados: number;
  try {
    await must(clean, 'respaldos.restaurar', { archivoId: clean.archivos.add(respaldo).id, claveRecuperacion });
    await clean.close();
  } catch (error) {
    await clean.close();
    throw error;
  }
  const igual = await sameContent(folders.datos, folders.restaurado, claveRecuperacion);
  const again = openProgram({ folder: folders.restaurado, clock });
  try {
    await signIn(again, folders.restaurado, 'Aurora E.', CLAVE);
    restaurados = (await must(again, 'casos.listar', { limite: 1 })).total;
  } finally {
    await again.close();
  }

  const correcto = igual && restaurados === casos;
  process.stdout.write(
    `${JSON.stringify({
      punto: PUNTO,
      casos,
      documentos: documentos.map((numero) => path.join(folders.documentos, `${numero}.pdf`)),
      respaldo,
      verificado: true,
      restaurado: { casos: restaurados, igual },
      claveRecuperacion,
      datos: folders.datos,
      usuario: 'Aurora E.',
      clave: CLAVE,
    })}\n`,
  );
  return correcto ? 0 : 1;
}
