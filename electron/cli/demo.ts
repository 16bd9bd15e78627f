import fs from 'node:fs';
import path from 'node:path';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { DomainError } from '@core/kernel/errors';
import type { Program } from '@electron/main/compose';
import { contentHash } from '@electron/platform/backup/content-hash';
import { openDatabase } from '@electron/platform/db/open';
import { openWithRecovery, readKeyFile } from '@electron/platform/keys/key-file';
import { DATABASE_NAME } from '@electron/platform/vault';
import { required, wholeNumber } from './arguments';
import type { Options } from './arguments';
import { abrirCaso, entregar, oficio, registroDe, ver } from './demo-actos';
import { HISTORIAS_AUTORIDADES } from './demo-autoridades';
import { CASOS_DEMO, respuestasDemo } from './demo-casos';
import type { CasoDemo } from './demo-casos';
import { HISTORIAS_CIERRE } from './demo-cierres';
import { directorioInicial, directorioReciente } from './demo-directorio';
import { enOrden, guardar, llamar, makeRelojDemo } from './demo-ensayo';
import type { Ensayo, Historia } from './demo-ensayo';
import {
  APELLIDOS,
  CEDULA_COORDINADORA,
  CEDULA_DEFENSORA,
  makeCedulas,
  makeFamilias,
  makeRandom,
  nnaDemo,
  NOMBRES,
  pick,
} from './demo-gente';
import { CLAVE_DEMO, darAcceso, instalar } from './demo-instalar';
import { HISTORIAS_MEDIACION } from './demo-mediaciones';
import { HISTORIAS_PROTECCION } from './demo-protecciones';
import { chooseDemoClock, makeCliDesktop, openProgram, signIn } from './program';

const PUNTO = 'DC-13';
/** Tables that go on changing after the snapshot was taken: the record of the backup itself. */
const AFTER_SNAPSHOT = new Set(['bitacora', 'respaldo', 'respaldo_contenido', 'comando']);

/** With fewer cases than this the demo has only registrations: the months before take a case each. */
const HISTORIAS: readonly Historia[] = [...HISTORIAS_CIERRE, ...HISTORIAS_MEDIACION, ...HISTORIAS_PROTECCION, ...HISTORIAS_AUTORIDADES];
/** The two children's cases of one household. */
const CASOS_DE_HISTORIAS = HISTORIAS.length + 1;
/** One of every vignette beside the months before. */
const CASOS_SI_NO_DICE = CASOS_DE_HISTORIAS + CASOS_DEMO.length;
/** When the point began: long enough ago for its directory to need checking. */
const DIAS_DEL_PUNTO = 215;

async function install(program: Program): Promise<{ identity: string; ids: Ensayo['ids'] }> {
  const { identity, usuarioId: coordinadora } = await instalar(program, PUNTO, {
    nombres: 'Aurora',
    apellidos: 'Ejemplo Demo',
    cedula: CEDULA_COORDINADORA,
    fechaNacimiento: '1984-05-10',
    direccion: 'Calle Inventada y Av. Ejemplo, San Jacinto',
    telefono: '0900000001',
    cargo: 'Coordinadora',
  });
  const rosa = { nombres: 'Rosa', apellidos: 'Demo Prueba', cedula: CEDULA_DEFENSORA, cargo: 'Defensora' };
  const defensora = await darAcceso(program, rosa, 'DEFENSOR');
  const secretario = await darAcceso(program, { nombres: 'Laurel', apellidos: 'Ficticio Muestra', cargo: 'Secretario' }, 'SECRETARIO');
  return { identity, ids: { coordinadora, defensora, secretario } };
}

/** What happened before the last day, in the order of its days. */
async function contarHistorias(ensayo: Ensayo): Promise<void> {
  const escenas = enOrden(HISTORIAS.flatMap((historia) => historia(ensayo)));
  let directorio = false;
  for (const { dias, hora, acto } of escenas) {
    if (dias <= 4 && !directorio) {
      ensayo.reloj.irA(4, '10:00');
      await directorioReciente(ensayo);
      directorio = true;
    }
    ensayo.reloj.irA(dias, hora);
    await acto();
  }
}

/** Somebody of the vignette, by chance. */
function unaNna({ azar, cedula }: Ensayo, demo: CasoDemo) {
  const nombre = pick(NOMBRES[demo.sexo], azar(1000));
  const primero = azar(APELLIDOS.length);
  const segundo = pick(APELLIDOS, primero + 1 + azar(APELLIDOS.length - 1));
  return nnaDemo(
    demo.sexo,
    [nombre, pick(APELLIDOS, primero), segundo],
    { edadMeses: demo.edadMeses },
    demo.sinDocumento ? undefined : cedula(),
  );
}

/** A vignette of the last day: registered, assessed, its letters and its sheet issued; every other first letter delivered. */
async function addCase(ensayo: Ensayo, index: number): Promise<void> {
  const demo = pick(CASOS_DEMO, index);
  const nna = unaNna(ensayo, demo);
  const senalado = demo.agresor?.parentesco === 'Padre' ? demo.agresor.nombres?.split(' ')[0] : undefined;
  const familia = ensayo.familia(nna, senalado === undefined ? {} : { padre: senalado, senalado: true });
  const viveCon = senalado === undefined ? 'Madre y abuela' : 'Madre, padre y abuela';
  const agresor =
    demo.agresor && senalado !== undefined ? { ...demo.agresor, nombres: `${senalado} ${nna.primerApellido} Demo` } : demo.agresor;
  const casoId = await abrirCaso(ensayo, { ...demo, agresor, familia, viveCon }, [nna]);
  for (const [order, institucion] of demo.oficios.entries()) {
    const derivacionId = await oficio(ensayo, casoId, institucion);
    if (order === 0 && index % 2 === 0) await entregar(ensayo, derivacionId, `DEMO-${index + 1}`);
  }
  const version = index % 3 === 2 ? 'RESERVADA' : 'INTERNA';
  await guardar(ensayo, await llamar(ensayo.program, 'documentos.emitirFicha', { casoId, version }));
}

/** More of the same to fill the lists, as many as are asked for: registered and assessed, without paper, which takes the time. */
async function addOthers(ensayo: Ensayo, from: number, to: number): Promise<void> {
  const riesgos = new Map<CasoDemo, NivelRiesgo>();
  for (let index = from; index < to; index += 1) {
    const demo = pick(CASOS_DEMO, index);
    const { id, version } = await llamar(ensayo.program, 'casos.registrar', registroDe(ensayo, demo, [unaNna(ensayo, demo)]));
    const riesgo = riesgos.get(demo) ?? (await ver(ensayo, id)).ruta?.riesgo ?? 'ALTO';
    riesgos.set(demo, riesgo);
    const { tipos, naturaleza, si } = demo;
    await llamar(ensayo.program, 'casos.valorar', { id, version, tipos, naturaleza, respuestas: respuestasDemo(si), riesgo });
  }
}

/** Whether the restored data say the same as the original, table by table, every stored file opened; and how many cases there are. */
async function compare(original: string, restored: string, identity: string): Promise<{ igual: boolean; casos: number }> {
  const [a, b] = await Promise.all(
    [original, restored].map(async (folder) => {
      const keyFile = readKeyFile(folder);
      if (!keyFile) throw new Error('demo: no key file');
      const connection = openDatabase(path.join(folder, DATABASE_NAME), (await openWithRecovery(keyFile, identity)).toString('hex'), {
        readonly: true,
      });
      try {
        return contentHash(connection);
      } finally {
        connection.close();
      }
    }),
  );
  if (!a || !b) throw new Error('demo: nothing to compare');
  const tables = new Set([...Object.keys(a.huellas), ...Object.keys(b.huellas)]);
  const igual = [...tables].every((table) => AFTER_SNAPSHOT.has(table) || a.huellas[table] === b.huellas[table]);
  return { igual, casos: b.conteos['caso'] ?? 0 };
}

/**
 * `vigia demo`: the whole chain with invented people, for looking and for testing: set-up, cases over several routes, letters
 * and sheets, a verified backup, its restore on a clean folder, and a comparison. Last line of output: one JSON object.
 */
export async function demo(options: Options): Promise<0 | 1> {
  const salida = path.resolve(required(options, 'salida'));
  const casos = wholeNumber(options, 'casos', CASOS_SI_NO_DICE, 20_000);
  const azar = makeRandom(wholeNumber(options, 'semilla', 1, 2 ** 31));
  const conHistorias = casos >= CASOS_SI_NO_DICE;
  const reloj = makeRelojDemo(chooseDemoClock(options.reloj).now(), conHistorias ? DIAS_DEL_PUNTO : 0);
  if (fs.existsSync(salida) && fs.readdirSync(salida).length > 0) throw new DomainError('CARPETA_NO_VACIA');
  const folders = {
    datos: path.join(salida, 'datos'),
    documentos: path.join(salida, 'documentos'),
    usb: path.join(salida, 'usb'),
    restaurado: path.join(salida, 'restaurado'),
  };
  for (const folder of [folders.documentos, folders.usb]) fs.mkdirSync(folder, { recursive: true });
  const say = (text: string) => process.stderr.write(`${text}\n`);

  const program = openProgram({ folder: folders.datos, clock: reloj, demo: true, desktop: makeCliDesktop(folders.documentos) });
  let claveRecuperacion: string;
  let archivo: string;
  const numeros: string[] = [];
  try {
    say('Primera configuración del punto DC-13 (datos ficticios)…');
    const { identity, ids } = await install(program);
    claveRecuperacion = identity;
    const ensayo: Ensayo = { program, reloj, azar, cedula: makeCedulas(), familia: makeFamilias(), ids, clave: CLAVE_DEMO, numeros };
    say(`Registrando ${casos} casos y emitiendo sus documentos…`);
    if (conHistorias) {
      await directorioInicial(ensayo);
      await contarHistorias(ensayo);
    }
    reloj.terminar();
    const recientes = casos - (conHistorias ? CASOS_DE_HISTORIAS : 0);
    const conPapeles = Math.min(recientes, CASOS_DEMO.length);
    for (let index = 0; index < conPapeles; index += 1) await addCase(ensayo, index);
    await addOthers(ensayo, conPapeles, recientes);
    say('Escribiendo y verificando el respaldo…');
    const destino = await program.destinos.addFolder(folders.usb);
    archivo = (await llamar(program, 'respaldos.crear', { destinoId: destino.id })).archivo;
  } finally {
    await program.close();
  }

  say('Restaurando en una carpeta limpia y comparando…');
  const respaldo = path.join(folders.usb, archivo);
  const clean = openProgram({ folder: folders.restaurado, clock: reloj, demo: true });
  try {
    await llamar(clean, 'respaldos.restaurar', { archivoId: clean.archivos.add(respaldo).id, claveRecuperacion });
    await clean.close();
  } catch (error) {
    await clean.close();
    throw error;
  }
  const restaurado = await compare(folders.datos, folders.restaurado, claveRecuperacion);
  const again = openProgram({ folder: folders.restaurado, clock: reloj });
  try {
    await signIn(again, folders.restaurado, 'Aurora E.', CLAVE_DEMO);
    await llamar(again, 'casos.listar', { limite: 1 });
  } finally {
    await again.close();
  }

  const correcto = restaurado.igual && restaurado.casos === casos;
  process.stdout.write(
    `${JSON.stringify({
      punto: PUNTO,
      casos,
      documentos: numeros.map((numero) => path.join(folders.documentos, `${numero}.pdf`)),
      respaldo,
      verificado: true,
      restaurado: { casos: restaurado.casos, igual: restaurado.igual },
      claveRecuperacion,
      datos: folders.datos,
      usuario: 'Aurora E.',
      clave: CLAVE_DEMO,
    })}\n`,
  );
  return correcto ? 0 : 1;
}
