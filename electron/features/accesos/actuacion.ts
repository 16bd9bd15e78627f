import { v7 as uuidv7 } from 'uuid';
import type { CommandContext } from '@electron/platform/ipc/context';
import { insertActuacion } from './caso-acceso.repository';

/** Notes that the person who acts has worked on the case, before the act may close it to others. */
export function anotarActuacion(context: CommandContext, casoId: string): void {
  const { ahora, puntoId, sesion } = context;
  insertActuacion(context.write, { id: uuidv7(), puntoId, casoId, usuarioId: sesion.usuarioId, ahora });
}
