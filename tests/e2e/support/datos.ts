import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';

const CLI = path.resolve(__dirname, '..', '..', '..', 'out', 'cli', 'index.cjs');
/** Password of everybody in the demonstration. */
const CLAVE_DEMO = 'ceibo luna nube trigo brisa demo';

export interface Demo {
  datos: string;
  usuario: string;
  clave: string;
  /** The 15 groups of the recovery sheet. */
  grupos: string[];
  /** The backup that the demonstration wrote. */
  respaldo: string;
}
const demoSchema = z.object({ datos: z.string(), respaldo: z.string(), claveRecuperacion: z.string() });

/** Runs the command line of the built program and gives its last line. Playwright runs on Node 24, and so does this. */
export function vigia(args: readonly string[], env: Record<string, string> = {}): unknown {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', env: { ...process.env, ...env } });
  if (status !== 0) throw new Error(`vigia ${args[0] ?? ''} ended with ${String(status)}: ${stderr}${stdout}`);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/** The demonstration's data in an empty folder. */
export function makeDemo(folder: string, reloj: string): Demo {
  const { datos, respaldo, claveRecuperacion } = demoSchema.parse(vigia(['demo', '--salida', folder, '--reloj', reloj]));
  return { datos, respaldo, grupos: toGrupos(claveRecuperacion), usuario: 'Aurora E.', clave: CLAVE_DEMO };
}

export interface Punto {
  datos: string;
  usuario: string;
  clave: string;
  /** The 15 groups of the recovery sheet. */
  grupos: string[];
}
const iniciarSchema = z.object({ data: z.object({ grupos: z.array(z.string()) }) });

/** A point that has just been set up, without cases; not a demonstration. */
export function makePunto(datos: string, reloj: string, codigo = 'DC-13'): Punto {
  const clave = 'laurel cedro violeta cielo lucero';
  const persona = [
    '--nombres',
    'Aurora',
    '--apellidos',
    'Ejemplo Demo',
    '--nacimiento',
    '1984-05-10',
    '--direccion',
    'Calle Inventada y Av. Ejemplo',
  ];
  const made = iniciarSchema.parse(
    vigia(['iniciar', '--datos', datos, '--punto', codigo, ...persona, '--reloj', reloj], { VIGIA_CLAVE: clave }),
  );
  return { datos, usuario: 'Aurora E.', clave, grupos: made.data.grupos };
}

/** A volunteer of the point, with her age and address, which the law asks of who signs a letter. */
export function agregarDefensora({ datos, usuario, clave }: Punto, reloj: string): { usuario: string; clave: string } {
  const suya = 'ceibo luna nube trigo brisa';
  const persona = {
    nombres: 'Rosa',
    apellidos: 'Demo Prueba',
    fechaNacimiento: '1990-02-03',
    direccion: 'Calle Inventada 4',
    cargo: 'Defensora',
  };
  const pedido = JSON.stringify({ persona, roles: ['DEFENSOR'], clave: suya });
  vigia(['call', 'acceso.agregarPersona', pedido, '--datos', datos, '--usuario', usuario, '--reloj', reloj], { VIGIA_CLAVE: clave });
  return { usuario: 'Rosa D.', clave: suya };
}
