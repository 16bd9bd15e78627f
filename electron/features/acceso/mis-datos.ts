import type { MisDatos } from '@core/features/acceso/acceso.contract';
import { exigirEdadParaRoles, exigirPersona } from '@core/features/acceso/acceso.rules';
import { DomainError } from '@core/kernel/errors';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import { findUsuario, updateDatosPropios } from './usuario.repository';

/** Data of the person who is signed in. @throws DomainError NO_ENCONTRADO */
export function misDatos(context: QueryContext): MisDatos {
  const usuario = findUsuario(context.read, context.sesion.usuarioId);
  if (!usuario) throw new DomainError('NO_ENCONTRADO');
  const { cedula, fechaNacimiento, telefono, direccion } = usuario;
  return {
    ...(cedula === undefined ? {} : { cedula }),
    ...(fechaNacimiento === undefined ? {} : { fechaNacimiento }),
    ...(telefono === undefined ? {} : { telefono }),
    ...(direccion === undefined ? {} : { direccion }),
  };
}

/** A volunteer alone can sign an urgent letter only with her own age and address on it, and nobody may be there to write them for her. */
export function guardarMisDatos(context: CommandContext, { persona }: { persona: MisDatos }): MisDatos {
  exigirPersona(persona, context.ahora);
  exigirEdadParaRoles(persona, context.sesion.roles, context.ahora, 'persona.fechaNacimiento');
  const id = context.sesion.usuarioId;
  updateDatosPropios(context.write, { id, datos: persona, en: context.ahora });
  context.anotar({ accion: 'EDITAR', entidad: 'usuario', entidadId: id, detalle: { propios: true } });
  return misDatos(context);
}
