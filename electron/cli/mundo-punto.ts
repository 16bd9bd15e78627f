import path from 'node:path';
import type { Clock } from '@electron/platform/clock';
import { directorioInicial } from './demo-directorio';
import { enOrden, llamar, makeRelojDemo } from './demo-ensayo';
import type { Ensayo, Escena } from './demo-ensayo';
import { APELLIDOS, makeCedulas, makeFamilias, makeRandom, pick } from './demo-gente';
import { CLAVE_DEMO, darAcceso, instalar } from './demo-instalar';
import { makePapelDelMundo } from './demo-papel';
import { historiaDelMundo } from './mundo-historias';
import type { Conocido } from './mundo-historias';
import { DIAS_DEL_MUNDO, DIAS_PRIMERA_ENTREGA } from './mundo-plan';
import type { PlanPunto } from './mundo-plan';
import { makeCliDesktop, openProgram } from './program';
import type { Program } from '@electron/main/compose';

const ESCENAS_POR_LIMPIEZA = 100;
const COORDINAN = ['Aurora', 'Alondra', 'Celeste', 'Marina', 'Silvestre', 'Florencia', 'Perla', 'Rocío'] as const;

export interface PuntoHecho {
  punto: string;
  nombre: string;
  datos: string;
  usuario: string;
  claveRecuperacion: string;
  casos: number;
  /** Files on the stick, oldest first. */
  paquetes: string[];
  tarde: boolean;
}

interface Lugares {
  /** Data folder of the point, made by this. */
  datos: string;
  /** Where packages go; null: the point delivers nothing. */
  usb: string | null;
  /** The card of the central. */
  tarjeta: string;
}

/**
 * One point of the test world: set up, the card of the central loaded, its cases lived through one by one by the same
 * operations as on the screen, and its packages on the stick.
 */
export async function hacerPunto(plan: PlanPunto, fin: string, { datos, usb, tarjeta }: Lugares): Promise<PuntoHecho> {
  const reloj = makeRelojDemo(fin, DIAS_DEL_MUNDO);
  const azar = makeRandom(plan.semilla);
  // what is printed stays in the program: nobody reads hundreds of files
  const desktop = { ...makeCliDesktop(undefined, tarjeta), savePdf: async () => true };
  const program = openProgram({ folder: datos, clock: reloj satisfies Clock, demo: true, desktop, render: makePapelDelMundo() });
  try {
    const nombres = pick(COORDINAN, azar(1000));
    const apellidos = `${pick(APELLIDOS, azar(1000))} Demo`;
    const persona = {
      nombres,
      apellidos,
      fechaNacimiento: '1984-05-10',
      direccion: 'Calle Inventada y Av. Ejemplo',
      cargo: 'Coordinadora',
    };
    const { identity, usuarioId } = await instalar(program, plan.codigo, persona);
    const defensora = await darAcceso(program, { nombres: 'Rosa', apellidos: 'Demo Prueba', cargo: 'Defensora' }, 'DEFENSOR');
    await cargarTarjeta(program);
    const ensayo: Ensayo = {
      program,
      reloj,
      azar,
      cedula: makeCedulas(plan.cedulas.desde, plan.cedulas.desde + plan.cedulas.cuantas - 1),
      familia: makeFamilias(),
      ids: { coordinadora: usuarioId, defensora, secretario: defensora },
      clave: CLAVE_DEMO,
      numeros: [],
    };
    await directorioInicial(ensayo);
    const paquetes: string[] = [];
    const entregar = async (): Promise<void> => {
      if (usb === null) return;
      const { id } = await program.destinos.addFolder(usb);
      paquetes.push(path.join(usb, (await llamar(program, 'respaldos.crear', { destinoId: id })).archivo));
    };
    const conocidos: Conocido[] = [];
    const escenas: Escena[] = [
      ...plan.casos.flatMap((caso, orden) => historiaDelMundo(ensayo, plan, caso, orden, conocidos)),
      { dias: DIAS_PRIMERA_ENTREGA, hora: '18:00', acto: entregar },
    ];
    for (const [index, { dias, hora, acto }] of enOrden(escenas).entries()) {
      reloj.alMenos(dias, hora);
      await acto();
      // every statement lives until it is collected: thousands of them take a gigabyte, and make each read slower
      if (index % ESCENAS_POR_LIMPIEZA === 0) globalThis.gc?.();
    }
    reloj.terminar();
    if (!plan.tarde) await entregar();
    const { total } = await llamar(program, 'casos.listar', { limite: 1 });
    const { sesion } = await llamar(program, 'acceso.estado', {});
    const hecho = { punto: plan.codigo, nombre: plan.nombre, datos, usuario: sesion?.nombre ?? '', claveRecuperacion: identity };
    return { ...hecho, casos: total, paquetes, tarde: plan.tarde };
  } finally {
    await program.close();
  }
}

/** Both steps of a point, without anybody to compare the words aloud. */
async function cargarTarjeta(program: Program): Promise<void> {
  const { tarjeta } = await llamar(program, 'central.abrirTarjeta', {});
  if (tarjeta === null) throw new Error('demo: the card of the central is not there');
  await llamar(program, 'central.cargarTarjeta', { tarjeta: tarjeta.texto, huella: tarjeta.huella });
}
