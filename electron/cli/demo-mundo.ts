import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import { required, UsageError, wholeNumber } from './arguments';
import type { Options } from './arguments';
import { llamar, makeRelojDemo } from './demo-ensayo';
import { CLAVE_DEMO, darAcceso, instalar } from './demo-instalar';
import { DIAS_DEL_MUNDO, planearMundo } from './mundo-plan';
import type { PlanMundo } from './mundo-plan';
import { hacerPunto } from './mundo-punto';
import type { PuntoHecho } from './mundo-punto';
import { chooseDemoClock, makeCliDesktop, openProgram, signIn } from './program';

const DIRECTORA = { nombres: 'Jacaranda', apellidos: 'Inventado Muestra', cargo: 'Directora' };
const USUARIO_CENTRAL = 'Jacaranda I.';
const TECNICA = { nombres: 'Trigo', apellidos: 'Ficticio Prueba', cargo: 'Técnico' };
const MAX_CASOS = 2000;
const MAX_PUNTOS = 24;
/** Each takes some hundreds of megabytes. */
const MAX_A_LA_VEZ = 4;

interface Mundo {
  salida: string;
  usb: string;
  central: string;
  tarjeta: string;
  /** ISO instant at which everything ends. */
  fin: string;
  casos: number;
  semilla: number;
  plan: PlanMundo;
}

function leer(options: Options): Mundo {
  const salida = path.resolve(required(options, 'salida'));
  const casos = wholeNumber(options, 'casos', 200, MAX_CASOS);
  const semilla = wholeNumber(options, 'semilla', 1, 2 ** 31);
  const plan = planearMundo(wholeNumber(options, 'puntos', MAX_PUNTOS, MAX_PUNTOS, 2), casos, semilla);
  const sinEntrega = options['sin-entrega'];
  if (sinEntrega !== undefined && !plan.puntos.some(({ codigo }) => codigo === sinEntrega))
    throw new UsageError(`--sin-entrega debe ser uno de los puntos: ${plan.puntos.map(({ codigo }) => codigo).join(', ')}.`);
  return {
    salida,
    usb: path.join(salida, 'usb'),
    central: path.join(salida, 'central'),
    tarjeta: path.join(salida, 'tarjeta-central.json'),
    fin: chooseDemoClock(options.reloj).now(),
    casos,
    semilla,
    plan,
  };
}

const say = (text: string) => process.stderr.write(`${text}\n`);

/** The central before the first point, with somebody who may open cases and somebody who may not; her card in a file. */
async function hacerCentral({ central, salida, fin }: Mundo): Promise<string> {
  const reloj = makeRelojDemo(fin, DIAS_DEL_MUNDO + 1);
  const program = openProgram({ folder: central, clock: reloj, demo: true, desktop: makeCliDesktop(salida) });
  try {
    const { identity } = await instalar(program, CENTRAL, DIRECTORA);
    await darAcceso(program, TECNICA, 'TECNICO_CENTRAL');
    await llamar(program, 'central.exportarTarjeta', {});
    reloj.terminar();
    return identity;
  } finally {
    await program.close();
  }
}

/** One point of the world in a process of its own. The whole plan follows from the numbers, so that nothing else is handed over. */
function hacerAparte({ salida, casos, semilla, fin, plan }: Mundo, codigo: string, sinEntrega: string | undefined): Promise<PuntoHecho> {
  const numeros = {
    puntos: plan.puntos.length,
    casos,
    semilla,
    reloj: fin,
    salida,
    punto: codigo,
    ...(sinEntrega ? { 'sin-entrega': sinEntrega } : {}),
  };
  const args = Object.entries(numeros).flatMap(([name, value]) => [`--${name}`, String(value)]);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, '--expose-gc', process.argv[1] ?? '', 'demo', 'punto', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(stdout) as PuntoHecho);
      else reject(new Error(`demo: ${codigo} was not made (${String(code)}): ${stderr}${stdout}`));
    });
  });
}

const paquetesDe = ({ paquetes }: PuntoHecho): string => (paquetes.length === 1 ? '1 paquete' : `${paquetes.length} paquetes`);

/** All points, as many at once as there are cores; in the order of the plan. */
async function hacerPuntos(mundo: Mundo, sinEntrega: string | undefined): Promise<PuntoHecho[]> {
  const { puntos } = mundo.plan;
  const hechos: PuntoHecho[] = [];
  let siguiente = 0;
  const trabajar = async (): Promise<void> => {
    for (let index = siguiente++; index < puntos.length; index = siguiente++) {
      const plan = puntos[index];
      if (!plan) return;
      const hecho = await hacerAparte(mundo, plan.codigo, sinEntrega);
      hechos.push(hecho);
      say(`${hecho.punto} ${hecho.nombre}: ${hecho.casos} casos, ${paquetesDe(hecho)} (${hechos.length} de ${puntos.length})`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(os.availableParallelism(), MAX_A_LA_VEZ) }, trabajar));
  return puntos.flatMap(({ codigo }) => hechos.find(({ punto }) => punto === codigo) ?? []);
}

/** The central takes in every package of the stick. @returns how many. */
async function recibirTodo({ central, fin }: Mundo, paquetes: readonly string[]): Promise<number> {
  const reloj = makeRelojDemo(fin, 0);
  const program = openProgram({ folder: central, clock: reloj });
  try {
    await signIn(program, central, USUARIO_CENTRAL, CLAVE_DEMO);
    for (const archivo of paquetes) {
      const { id } = program.archivos.add(archivo);
      await llamar(program, 'central.recibir', { archivoId: id, entregadoPor: 'Alondra Ficticio Demo' });
    }
    return paquetes.length;
  } finally {
    await program.close();
  }
}

/** `vigia demo punto …`: one point of a world whose central is there already. Only `demoMundo` calls it. */
async function unPunto(mundo: Mundo, options: Options): Promise<0> {
  const codigo = required(options, 'punto');
  const plan = mundo.plan.puntos.find((punto) => punto.codigo === codigo);
  if (!plan) throw new UsageError('--punto no es de este mundo.');
  const datos = path.join(mundo.salida, 'puntos', codigo);
  const usb = options['sin-entrega'] === codigo ? null : mundo.usb;
  process.stdout.write(`${JSON.stringify(await hacerPunto(plan, mundo.fin, { datos, usb, tarjeta: mundo.tarjeta }))}\n`);
  return 0;
}

/**
 * `vigia demo --puntos N`: a test world. A central with its card, N points (both San Jacinto first) with the months of work of
 * each in an encrypted data folder, and a stick with the packages of all of them, sealed to the central. Some points are a
 * month late; `--sin-entrega` names one that never delivered; `--recibir` has the central take in all packages. Last line of
 * output: one JSON object.
 */
export async function demoMundo(words: readonly string[], options: Options): Promise<0 | 1> {
  const mundo = leer(options);
  if (words[0] === 'punto') return unPunto(mundo, options);
  const { salida, usb, central, tarjeta, casos, plan } = mundo;
  if (fs.existsSync(salida) && fs.readdirSync(salida).length > 0) throw new DomainError('CARPETA_NO_VACIA');
  for (const folder of [usb, path.join(salida, 'puntos')]) fs.mkdirSync(folder, { recursive: true });
  say('Primera configuración de la oficina central (datos ficticios)…');
  const claveRecuperacion = await hacerCentral(mundo);
  say(`Haciendo ${plan.puntos.length} puntos de ${casos} casos…`);
  const puntos = await hacerPuntos(mundo, options['sin-entrega']);
  const paquetes = puntos.flatMap((punto) => punto.paquetes);
  if (options.recibir) say(`Recibiendo ${paquetes.length} paquetes en la central…`);
  const recibidos = options.recibir ? await recibirTodo(mundo, paquetes) : null;
  const correcto = puntos.length === plan.puntos.length && puntos.every((punto) => punto.casos === casos);
  const { traslados } = plan;
  const quien = { datos: central, usuario: USUARIO_CENTRAL, claveRecuperacion, tarjeta };
  process.stdout.write(`${JSON.stringify({ puntos, traslados, central: quien, usb, recibidos, clave: CLAVE_DEMO })}\n`);
  return correcto ? 0 : 1;
}
