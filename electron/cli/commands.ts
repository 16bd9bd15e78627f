import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { contract } from '@core/contract/index';
import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { consultarLote } from '@core/features/ruta/ruta-lote.rules';
import type { Envelope } from '@core/kernel/envelope';
import type { Operation } from '@core/kernel/operation';
import { toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { required, UsageError } from './arguments';
import type { Options } from './arguments';
import { callOperation, chooseClock, environmentSecret, existingFolder, makeCliDesktop, openProgram, signIn } from './program';
import type { Program } from '@electron/main/compose';

/** Exit code of a call: 0 done, 1 refused. */
type Exit = 0 | 1;

const print = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value)}\n`);
};

/** Prints an envelope; a refusal's sentence goes to standard error too, for people. */
export function answer(envelope: Envelope): Exit {
  print(envelope);
  if (envelope.ok) return 0;
  process.stderr.write(`${envelope.error.message}\n`);
  return 1;
}

async function readStandardInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${what} no es JSON válido.`);
  }
}

/** `vigia operaciones` */
export function operaciones(): Exit {
  const schema = (type: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(type, { io, unrepresentable: 'any' });
  print(
    Object.entries<Operation>(contract).map(([nombre, operation]) => ({
      nombre,
      clase: operation.kind,
      acceso: operation.access,
      resumen: operation.summary,
      entrada: schema(operation.input, 'input'),
      salida: schema(operation.output, 'output'),
    })),
  );
  return 0;
}

/** `vigia ruta -`: no data, no session. A refused element keeps its place and makes the exit code 1. */
export async function ruta(words: readonly string[]): Promise<Exit> {
  if (words[0] !== '-') throw new UsageError('Use «vigia ruta -» y escriba el arreglo JSON en la entrada estándar.');
  const crudo = parseJson(await readStandardInput(), 'La entrada');
  if (!Array.isArray(crudo)) throw new UsageError('La entrada debe ser un arreglo JSON de consultas.');
  const respuestas = consultarLote(CATALOGO_VIGENTE, crudo);
  process.stdout.write(`${JSON.stringify(respuestas, null, 2)}\n`);
  return respuestas.some((respuesta) => 'error' in respuesta) ? 1 : 0;
}

/** Runs with a signed-in person, and closes whatever happens. */
export async function withSession(options: Options, act: (program: Program) => Promise<Exit>): Promise<Exit> {
  const folder = existingFolder(required(options, 'datos'));
  const program = openProgram({
    folder,
    clock: chooseClock(options.reloj, folder),
    desktop: makeCliDesktop(options.carpeta ?? options.destino, options.archivo),
  });
  try {
    if (options.usuario !== undefined) {
      const entrada = await signIn(program, folder, options.usuario, environmentSecret('VIGIA_CLAVE'));
      if (!entrada.ok) return answer(entrada);
    }
    return await act(program);
  } finally {
    await program.close();
  }
}

const pairsSchema = z.array(z.tuple([z.string(), z.unknown()], { error: 'Cada elemento debe ser [operación, entrada].' }).rest(z.string()));

/** `vigia call`: one envelope, or one a line for a list. */
export async function call(words: readonly string[], options: Options): Promise<Exit> {
  const [name, text] = words;
  if (name === undefined) throw new UsageError('Falta la operación. «vigia operaciones» las muestra.');
  if (name !== '-') {
    const input = text === undefined ? {} : parseJson(text, 'La entrada');
    return withSession(options, async (program) => answer(await callOperation(program, name, input, options.id)));
  }
  const pairs = pairsSchema.safeParse(parseJson(await readStandardInput(), 'La entrada'));
  if (!pairs.success) throw new UsageError('La entrada debe ser un arreglo JSON de [operación, entrada].');
  return withSession(options, async (program) => {
    let exit: Exit = 0;
    for (const [operation, input, id] of pairs.data) if (answer(await callOperation(program, operation, input, id)) === 1) exit = 1;
    return exit;
  });
}

/** `vigia iniciar`: set-up without a window. The recovery key is printed once, and the sheet written where it is asked. */
export async function iniciar(options: Options): Promise<Exit> {
  const folder = path.resolve(required(options, 'datos'));
  const punto = required(options, 'punto');
  const clave = environmentSecret('VIGIA_CLAVE');
  const program = openProgram({ folder, clock: chooseClock(options.reloj, folder) });
  try {
    const hoja = await callOperation(program, 'acceso.prepararHoja', { punto });
    if (!hoja.ok) return answer(hoja);
    const pending = program.hojas.pending;
    if (!pending) throw new Error('the recovery sheet was not prepared');
    const grupos = toGrupos(pending.identity);
    const { pdf, pide } = hoja.data as { pdf: string; pide: number[] };
    const optional = {
      cedula: options.cedula,
      fechaNacimiento: options.nacimiento,
      telefono: options.telefono,
      direccion: options.direccion,
      cargo: options.cargo,
    };
    const persona = {
      nombres: required(options, 'nombres'),
      apellidos: required(options, 'apellidos'),
      ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    };
    const identity = pending.identity;
    const made = await callOperation(program, 'acceso.iniciar', {
      punto,
      persona,
      clave,
      ensayo: pide.map((numero) => ({ numero, texto: grupos[numero - 1] ?? '' })),
      ...(options.central === undefined ? {} : { central: options.central }),
    });
    if (!made.ok) return answer(made);
    if (options.hoja !== undefined) fs.writeFileSync(path.resolve(options.hoja), Buffer.from(pdf, 'base64'), { mode: 0o600 });
    return answer({ ok: true, data: { punto, usuario: made.data, claveRecuperacion: identity, grupos, hoja: options.hoja ?? null } });
  } finally {
    await program.close();
  }
}

async function chosenFile(program: Program, file: string): Promise<string> {
  if (!fs.existsSync(file)) throw new UsageError(`No existe el archivo ${file}.`);
  return program.archivos.add(path.resolve(file)).id;
}

/** `vigia respaldo crear | verificar` */
export async function respaldo(words: readonly string[], options: Options): Promise<Exit> {
  if (words[0] === 'crear') {
    required(options, 'usuario');
    const destino = path.resolve(required(options, 'destino'));
    return withSession(options, async (program) => {
      if (!fs.existsSync(destino)) throw new UsageError(`No existe la carpeta ${destino}.`);
      const { id } = await program.destinos.addFolder(destino);
      return answer(await callOperation(program, 'respaldos.crear', { destinoId: id }));
    });
  }
  if (words[0] === 'verificar') {
    const archivo = required(options, 'archivo');
    const claveRecuperacion = environmentSecret('VIGIA_RECUPERACION');
    return withScratch(options, async (program) =>
      answer(await callOperation(program, 'respaldos.verificar', { archivoId: await chosenFile(program, archivo), claveRecuperacion })),
    );
  }
  throw new UsageError('Use «vigia respaldo crear» o «vigia respaldo verificar».');
}

/** Verifying needs no data of its own: without `--datos` a folder that is removed afterwards takes its place. */
async function withScratch(options: Options, act: (program: Program) => Promise<Exit>): Promise<Exit> {
  if (options.datos !== undefined) return withSession(options, act);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vigia-'));
  const program = openProgram({ folder, clock: chooseClock(options.reloj, folder) });
  try {
    return await act(program);
  } finally {
    await program.close();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** `vigia restaurar`: looks inside first, then restores; existing data are set aside. */
export async function restaurar(options: Options): Promise<Exit> {
  const archivo = required(options, 'archivo');
  const claveRecuperacion = environmentSecret('VIGIA_RECUPERACION');
  const folder = path.resolve(required(options, 'datos'));
  const program = openProgram({ folder, clock: chooseClock(options.reloj, folder) });
  try {
    return answer(
      await callOperation(program, 'respaldos.restaurar', { archivoId: await chosenFile(program, archivo), claveRecuperacion }),
    );
  } finally {
    await program.close();
  }
}

/** `vigia bitacora verificar`: exit 1 when a row was altered. */
export async function bitacora(words: readonly string[], options: Options): Promise<Exit> {
  if (words[0] !== 'verificar') throw new UsageError('Use «vigia bitacora verificar».');
  required(options, 'usuario');
  return withSession(options, async (program) => {
    const envelope = await callOperation(program, 'bitacora.verificar', {});
    const exit = answer(envelope);
    return exit === 0 && envelope.ok && (envelope.data as { integra: boolean }).integra ? 0 : 1;
  });
}
