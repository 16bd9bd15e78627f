import type { DatosPersona, Persona } from '@core/features/acceso/acceso.contract';
import { exigirEdadParaRoles, exigirPersona, exigirRolesDe, nombreEntrada, quedaCoordinacion } from '@core/features/acceso/acceso.rules';
import { DomainError } from '@core/kernel/errors';
import type { Rol } from '@core/kernel/permisos';
import type { TaskContext } from '@electron/platform/ipc/context';
import { withoutPerson, withPerson, wrapForPerson, wrapForRecovery, writeKeyFile } from '@electron/platform/keys/key-file';
import type { AccesoDeps } from './deps';
import { bloquear, requireKeyFile, requirePassword } from './entrar';
import type { Hojas } from './hoja';
import { requireStrong } from './instalar';
import { updateInstalacion } from './instalacion.repository';
import { findUsuario, insertUsuario, listUsuarios, updateUsuario } from './usuario.repository';

function requireUsuario(context: Pick<TaskContext, 'read'>, id: string): Persona {
  const usuario = findUsuario(context.read, id);
  if (!usuario) throw new DomainError('NO_ENCONTRADO');
  return usuario;
}

function requireRawKey(deps: AccesoDeps): Buffer {
  const open = deps.vault.open;
  if (!open) throw new DomainError('SIN_SESION');
  return open.rawKey;
}

/** Rewraps the same raw key under the new password; the data are not touched. */
export async function cambiarClave(deps: AccesoDeps, context: TaskContext, entrada: { actual: string; nueva: string }): Promise<void> {
  const keyFile = requireKeyFile(deps);
  const person = keyFile.personas.find((candidate) => candidate.id === context.sesion.usuarioId);
  if (!person) throw new DomainError('PERSONA_INACTIVA');
  requireStrong(entrada.nueva, 'nueva', requireUsuario(context, person.id));
  await requirePassword(deps, person, entrada.actual, 'actual');
  const wrap = await wrapForPerson(requireRawKey(deps), person, entrada.nueva);
  writeKeyFile(deps.folder, withPerson(requireKeyFile(deps), wrap));
  context.anotar({ accion: 'CAMBIAR_CLAVE', entidad: 'usuario', entidadId: person.id });
}

/** Whether a person's row says what a repeated command says. */
function isSamePerson(usuario: Persona, entrada: { persona: DatosPersona; roles: readonly Rol[] }): boolean {
  const { nombres, apellidos } = entrada.persona;
  return (
    usuario.activo &&
    usuario.nombres === nombres &&
    usuario.apellidos === apellidos &&
    [...new Set(entrada.roles)].toSorted().join() === usuario.roles.toSorted().join()
  );
}

/**
 * Gives somebody access. The row comes first: if the wrap is not written, a retry writes it. The answer is not kept with
 * the remembered commands (their fingerprint would be a quick hash of a password), so that a repeated id is recognised by
 * its person: nobody's password can be changed this way.
 */
export async function agregarPersona(
  deps: AccesoDeps,
  context: TaskContext,
  entrada: { persona: DatosPersona; roles: Rol[]; clave: string },
): Promise<{ id: string; nombreEntrada: string }> {
  exigirPersona(entrada.persona, context.ahora);
  exigirRolesDe(context.puntoId, entrada.roles);
  exigirEdadParaRoles(entrada.persona, entrada.roles, context.ahora, 'roles');
  requireStrong(entrada.clave, 'clave', entrada.persona);
  const id = context.comandoId;
  return context.exclusive(async () => {
    const before = findUsuario(context.read, id);
    if (before && !isSamePerson(before, entrada)) throw new DomainError('COMANDO_REPETIDO_DISTINTO');
    const nombre =
      before?.nombreEntrada ??
      nombreEntrada(
        entrada.persona.nombres,
        entrada.persona.apellidos,
        listUsuarios(context.read).map((persona) => persona.nombreEntrada),
      );
    if (before && requireKeyFile(deps).personas.some((persona) => persona.id === id)) return { id, nombreEntrada: nombre };
    const wrap = await wrapForPerson(requireRawKey(deps), { id, nombreEntrada: nombre }, entrada.clave);
    if (!before) {
      context.transaction((tx) => {
        insertUsuario(tx.write, {
          id,
          puntoId: tx.puntoId,
          nombreEntrada: nombre,
          persona: entrada.persona,
          roles: entrada.roles,
          en: tx.ahora,
          por: tx.sesion.usuarioId,
        });
        tx.anotar({ accion: 'AGREGAR', entidad: 'usuario', entidadId: id, detalle: { roles: entrada.roles.join(',') } });
      });
    }
    writeKeyFile(deps.folder, withPerson(requireKeyFile(deps), wrap));
    return { id, nombreEntrada: nombre };
  });
}

/**
 * Changes data, roles or access. Taking access away removes the person's wrap: their password opens nothing any more.
 * Who changes their own roles has the new ones at once, and who takes their own access away is signed out.
 */
export async function editarPersona(
  deps: AccesoDeps,
  context: TaskContext,
  entrada: { id: string; persona: DatosPersona; roles: Rol[]; activo: boolean },
): Promise<Persona> {
  exigirPersona(entrada.persona, context.ahora);
  exigirRolesDe(context.puntoId, entrada.roles);
  // taking access away must always be possible, whatever functions she had
  if (entrada.activo) exigirEdadParaRoles(entrada.persona, entrada.roles, context.ahora, 'roles');
  return context.exclusive(async () => {
    requireUsuario(context, entrada.id);
    const after = listUsuarios(context.read).map((persona) =>
      persona.id === entrada.id ? { roles: entrada.roles, activo: entrada.activo } : persona,
    );
    if (!quedaCoordinacion(after)) throw new DomainError('ULTIMA_COORDINACION');
    context.transaction((tx) => {
      updateUsuario(tx.write, { ...entrada, en: tx.ahora, por: tx.sesion.usuarioId });
      tx.anotar({
        accion: 'EDITAR',
        entidad: 'usuario',
        entidadId: entrada.id,
        detalle: { roles: entrada.roles.join(','), activo: entrada.activo },
      });
    });
    if (!entrada.activo) writeKeyFile(deps.folder, withoutPerson(requireKeyFile(deps), entrada.id));
    const persona = requireUsuario(context, entrada.id);
    if (deps.session.current?.usuarioId === entrada.id) {
      deps.session.current = { ...deps.session.current, roles: persona.roles };
      if (!entrada.activo) {
        bloquear(deps);
        deps.onLocked();
      }
    }
    return persona;
  });
}

/** Sets another person's password (forgotten, or access given back). */
export async function restablecerClave(
  deps: AccesoDeps,
  context: TaskContext,
  entrada: { personaId: string; nueva: string },
): Promise<void> {
  const usuario = requireUsuario(context, entrada.personaId);
  if (!usuario.activo) throw new DomainError('PERSONA_INACTIVA');
  requireStrong(entrada.nueva, 'nueva', usuario);
  const wrap = await wrapForPerson(requireRawKey(deps), { id: usuario.id, nombreEntrada: usuario.nombreEntrada }, entrada.nueva);
  writeKeyFile(deps.folder, withPerson(requireKeyFile(deps), wrap));
  deps.attempts.clear(usuario.id);
  context.anotar({ accion: 'RESTABLECER_CLAVE', entidad: 'usuario', entidadId: usuario.id });
}

/** Puts a new, rehearsed recovery paper in use; the former one still opens the backups that were made for it. */
export async function renovarHoja(
  deps: AccesoDeps,
  hojas: Hojas,
  context: TaskContext,
  entrada: { ensayo: { numero: number; texto: string }[] },
): Promise<{ recuperacionPublica: string }> {
  const hoja = hojas.confirm(entrada.ensayo);
  const recuperacion = await wrapForRecovery(requireRawKey(deps), hoja.recipient);
  await context.exclusive(async () => {
    writeKeyFile(deps.folder, { ...requireKeyFile(deps), recuperacion });
    context.transaction((tx) => {
      updateInstalacion(tx.write, { recuperacionPublica: hoja.recipient }, tx.ahora);
      tx.anotar({ accion: 'RENOVAR_HOJA', entidad: 'instalacion', entidadId: tx.puntoId });
    });
  });
  hojas.forget();
  return { recuperacionPublica: hoja.recipient };
}
