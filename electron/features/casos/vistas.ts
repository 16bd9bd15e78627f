import type { Input, Output } from '@core/contract/index';
import type { z } from 'zod';
import type { guardarVistaSchema } from '@core/features/casos/lista.contract';
import { DomainError } from '@core/kernel/errors';
import { foldText } from '@core/kernel/text';
import type { CommandContext, QueryContext } from '@electron/platform/ipc/context';
import { deleteVista, insertVista, listVistas } from './vista-guardada.repository';

/** More chips than this are a list again. */
const MAX_VISTAS = 12;

/** Keeps filters under a name of the person's own; a name counts once, however it is written. */
export function guardarVista(
  context: CommandContext,
  { nombre, filtros }: z.output<typeof guardarVistaSchema>,
): Output<'casos.guardarVista'> {
  const { usuarioId } = context.sesion;
  const propias = listVistas(context.read, usuarioId);
  if (propias.some((una) => foldText(una.nombre) === foldText(nombre)))
    throw new DomainError('ENTRADA_INVALIDA', { fields: { nombre: 'Ya tiene una vista con ese nombre.' } });
  if (propias.length >= MAX_VISTAS)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { nombre: `Ya tiene ${MAX_VISTAS} vistas. Quite una que no use.` } });
  insertVista(context.write, { id: context.comandoId, usuarioId, nombre, filtros, creadoEn: context.ahora });
  context.anotar({ accion: 'GUARDAR_VISTA', entidad: 'vista', entidadId: context.comandoId });
  return { id: context.comandoId };
}

export const listarVistas = (context: QueryContext): Output<'casos.listarVistas'> => ({
  vistas: listVistas(context.read, context.sesion.usuarioId),
});

/** @throws DomainError NO_ENCONTRADO, also for a view of somebody else */
export function borrarVista(context: CommandContext, { id }: Input<'casos.borrarVista'>): Output<'casos.borrarVista'> {
  if (!deleteVista(context.write, context.sesion.usuarioId, id)) throw new DomainError('NO_ENCONTRADO');
  context.anotar({ accion: 'BORRAR_VISTA', entidad: 'vista', entidadId: id });
  return { id };
}
