import type { Sesion } from '@core/features/acceso/acceso.contract';
import { fromGrupos } from '@core/features/respaldos/clave-recuperacion.rules';
import { DomainError } from '@core/kernel/errors';
import type { TaskContext } from '@electron/platform/ipc/context';
import { wipe } from '@electron/platform/crypto/primitives';
import { openWithRecovery, readKeyFile, unwrapForPerson, withPerson, wrapForPerson, writeKeyFile } from '@electron/platform/keys/key-file';
import type { KeyFile, PersonKey } from '@electron/platform/keys/key-file';
import { toSesion } from './deps';
import type { AccesoDeps } from './deps';
import { requireStrong } from './instalar';
import { findUsuario } from './usuario.repository';

/** The key file of a computer that has been set up. */
export function requireKeyFile(deps: AccesoDeps): KeyFile {
  const keyFile = readKeyFile(deps.folder);
  if (!keyFile) throw new DomainError('NO_INSTALADO');
  return keyFile;
}

function requirePerson(keyFile: KeyFile, personaId: string): PersonKey {
  const person = keyFile.personas.find((candidate) => candidate.id === personaId);
  if (!person) throw new DomainError('PERSONA_INACTIVA');
  return person;
}

/** The raw key for a right password; a wrong one costs a growing wait, and nothing is ever wiped. */
export async function requirePassword(deps: AccesoDeps, person: PersonKey, clave: string, campo: string): Promise<Buffer> {
  const wait = deps.attempts.wait(person.id, deps.clock.now());
  if (wait > 0) throw new DomainError('ESPERA_TRAS_INTENTOS', { datos: { segundos: wait } });
  const rawKey = await unwrapForPerson(person, clave);
  if (rawKey) return rawKey;
  deps.attempts.fail(person.id, deps.clock.now());
  throw new DomainError('CLAVE_INCORRECTA', { fields: { [campo]: 'La clave no es correcta.' } });
}

/**
 * Whether somebody else at this computer is who she says she is: her own password, with the same counter as at sign-in.
 * Nothing is opened by it, and nobody is signed out.
 * @throws DomainError CLAVE_INCORRECTA, ESPERA_TRAS_INTENTOS, PERSONA_INACTIVA
 */
export async function comprobarClave(deps: AccesoDeps, personaId: string, clave: string, campo: string): Promise<void> {
  const rawKey = await requirePassword(deps, requirePerson(requireKeyFile(deps), personaId), clave, campo);
  const own = deps.vault.open?.rawKey.equals(rawKey) ?? false;
  wipe(rawKey);
  // a wrap that opens to another key was not made by these data
  if (!own) throw new DomainError('PERSONA_INACTIVA');
  deps.attempts.clear(personaId);
}

function openSession(
  deps: AccesoDeps,
  context: TaskContext,
  personaId: string,
  rawKey: Buffer,
  accion: 'ENTRAR' | 'RECUPERAR_CLAVE',
): Sesion {
  const fallos = deps.attempts.clear(personaId);
  const { read } = deps.vault.openWith(rawKey);
  const usuario = findUsuario(read, personaId);
  if (!usuario?.activo) {
    if (deps.session.current === null) deps.vault.close({ copy: false });
    throw new DomainError('PERSONA_INACTIVA');
  }
  deps.session.current = { usuarioId: usuario.id, nombre: usuario.nombreEntrada, roles: usuario.roles, desde: context.ahora };
  context.anotar({
    accion,
    entidad: 'usuario',
    entidadId: usuario.id,
    detalle: { intentosFallidos: fallos, recuperado: deps.vault.recovered !== null },
  });
  return toSesion(deps.session.current);
}

/** A newer program brings its catalogues and its search index into data that an older one wrote. */
async function ponerAlDia(deps: AccesoDeps, context: TaskContext): Promise<void> {
  const faltan = deps.puestasAlDia.filter((puesta) => puesta.falta(context.read));
  if (faltan.length === 0) return;
  context.progreso('Poniendo al día los datos', 0.8);
  await context.exclusive(async () =>
    context.transaction((tx) => {
      for (const puesta of faltan) puesta.hacer(tx);
      tx.anotar({ accion: 'PONER_AL_DIA', entidad: 'instalacion', entidadId: tx.puntoId });
    }),
  );
}

/** Opens the data with a name and a password; another person who was signed in is signed out by it. */
export async function entrar(deps: AccesoDeps, context: TaskContext, entrada: { personaId: string; clave: string }): Promise<Sesion> {
  const person = requirePerson(requireKeyFile(deps), entrada.personaId);
  const rawKey = await requirePassword(deps, person, entrada.clave, 'clave');
  const sesion = openSession(deps, context, person.id, rawKey, 'ENTRAR');
  await ponerAlDia(deps, context);
  return sesion;
}

/** Forgotten password: the paper opens the key, the person gets a new wrap. */
export async function recuperar(
  deps: AccesoDeps,
  context: TaskContext,
  entrada: { personaId: string; claveRecuperacion: string; nueva: string },
): Promise<Sesion> {
  const keyFile = requireKeyFile(deps);
  const person = requirePerson(keyFile, entrada.personaId);
  const identity = requireIdentity(entrada.claveRecuperacion);
  requireStrong(entrada.nueva, 'nueva', null);
  const rawKey = await openWithRecovery(keyFile, identity);
  const wrap = await wrapForPerson(rawKey, person, entrada.nueva);
  const sesion = openSession(deps, context, person.id, rawKey, 'RECUPERAR_CLAVE');
  writeKeyFile(deps.folder, withPerson(requireKeyFile(deps), wrap));
  await ponerAlDia(deps, context);
  return sesion;
}

/** The identity behind the typed groups. @throws DomainError CLAVE_RECUPERACION_INVALIDA naming the wrong groups. */
export function requireIdentity(texto: string): string {
  const result = fromGrupos(texto);
  if (result.ok) return result.identity;
  const grupos =
    result.grupos.length > 0
      ? `Revise ${result.grupos.length === 1 ? 'el grupo' : 'los grupos'} ${result.grupos.join(', ')}.`
      : 'Deben ser 15 grupos.';
  throw new DomainError('CLAVE_RECUPERACION_INVALIDA', { fields: { claveRecuperacion: grupos } });
}

/** Ends the session: day's local copy, database closed, key forgotten. */
export function bloquear(deps: AccesoDeps): void {
  deps.session.current = null;
  deps.vault.close();
}
