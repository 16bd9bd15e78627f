import { v7 as uuidv7 } from 'uuid';
import type { DatosPersona, Sesion } from '@core/features/acceso/acceso.contract';
import { exigirEdadParaRoles, exigirPersona, nombreEntrada } from '@core/features/acceso/acceso.rules';
import { DomainError } from '@core/kernel/errors';
import { CENTRAL } from '@core/kernel/ids';
import type { Rol } from '@core/kernel/permisos';
import { isRecipient } from '@electron/platform/crypto/age-file';
import { randomKey } from '@electron/platform/crypto/primitives';
import type { TaskContext } from '@electron/platform/ipc/context';
import { readKeyFile, wrapForPerson, wrapForRecovery, writeKeyFile } from '@electron/platform/keys/key-file';
import { toSesion } from './deps';
import type { AccesoDeps } from './deps';
import { medirClave } from './fortaleza';
import type { Hojas } from './hoja';
import { insertInstalacion } from './instalacion.repository';
import { insertUsuario } from './usuario.repository';

/** @throws DomainError CLAVE_DEBIL with the message beside the named field. */
export function requireStrong(clave: string, campo: string, persona: Pick<DatosPersona, 'nombres' | 'apellidos'> | null): void {
  const medida = medirClave(clave, persona ? [persona.nombres, persona.apellidos] : []);
  if (!medida.aceptable)
    throw new DomainError('CLAVE_DEBIL', { fields: { [campo]: `${medida.texto}. Use una frase de cuatro o cinco palabras.` } });
}

export interface EntradaIniciar {
  punto: string;
  persona: DatosPersona;
  clave: string;
  ensayo: { numero: number; texto: string }[];
  central?: string | undefined;
}

/**
 * Set-up: random raw key, wrapped for the coordinator and for the rehearsed recovery paper; encrypted database;
 * catalogues. The key file is written last: without it the computer still counts as not set up.
 */
export async function iniciar(deps: AccesoDeps, hojas: Hojas, context: TaskContext, entrada: EntradaIniciar): Promise<Sesion> {
  if (readKeyFile(deps.folder)) throw new DomainError('YA_INSTALADO');
  if (entrada.central && !isRecipient(entrada.central))
    throw new DomainError('CLAVE_CENTRAL_INVALIDA', { fields: { central: 'Revise la clave de la central.' } });
  if (entrada.central && entrada.punto === CENTRAL)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { central: 'La oficina central no carga la clave de otra.' } });
  exigirPersona(entrada.persona, context.ahora);
  const roles: readonly Rol[] = entrada.punto === CENTRAL ? ['AUTORIDAD_CENTRAL', 'TECNICO_CENTRAL'] : ['COORDINADOR'];
  exigirEdadParaRoles(entrada.persona, roles, context.ahora, 'persona.fechaNacimiento');
  requireStrong(entrada.clave, 'clave', entrada.persona);
  const hoja = hojas.confirm(entrada.ensayo);
  const id = uuidv7();
  const nombre = nombreEntrada(entrada.persona.nombres, entrada.persona.apellidos, []);
  const rawKey = randomKey();
  context.progreso('Protegiendo la clave', 0.3);
  const persona = await wrapForPerson(rawKey, { id, nombreEntrada: nombre }, entrada.clave);
  const recuperacion = await wrapForRecovery(rawKey, hoja.recipient);
  const escribirClaves = entrada.punto === CENTRAL ? await deps.prepararCentral() : null;
  deps.vault.setOrphanAside();
  context.progreso('Creando los datos cifrados', 0.6);
  deps.vault.create(rawKey);
  deps.session.current = { usuarioId: id, nombre, roles, desde: context.ahora };
  try {
    await context.exclusive(async () =>
      context.transaction((tx) => {
        insertInstalacion(tx.write, {
          puntoId: entrada.punto,
          dispositivoId: uuidv7(),
          esDemo: deps.instalarComoDemo,
          recuperacionPublica: hoja.recipient,
          centralPublica: entrada.central || null,
          creadoEn: tx.ahora,
          actualizadoEn: tx.ahora,
        });
        insertUsuario(tx.write, {
          id,
          puntoId: entrada.punto,
          nombreEntrada: nombre,
          persona: entrada.persona,
          roles: [...roles],
          en: tx.ahora,
          por: id,
        });
        escribirClaves?.(tx);
        for (const puesta of deps.puestasAlDia) puesta.hacer(tx);
        tx.anotar({ accion: 'INICIAR', entidad: 'instalacion', entidadId: entrada.punto, detalle: { demo: deps.instalarComoDemo } });
      }),
    );
    writeKeyFile(deps.folder, {
      formato: 'vigia-llaves',
      version: 1,
      punto: entrada.punto,
      esDemo: deps.instalarComoDemo,
      personas: [persona],
      recuperacion,
    });
  } catch (error) {
    deps.session.current = null;
    deps.vault.close({ copy: false });
    throw error;
  }
  hojas.forget();
  return toSesion(deps.session.current);
}
