import { INDICE_VERSION } from '@core/features/personas/indice';
import { indexarTodo } from '@electron/features/casos/public';
import type { ReadDb } from '@electron/platform/db/open';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findVersionIndice, setVersionIndice } from './fusion.repository';
import { rebuildFonetica } from './persona.repository';

/** Whether the phonetic keys and the search text were written by other rules than this program's. */
export const faltaIndice = (read: ReadDb): boolean => findVersionIndice(read) !== INDICE_VERSION;

/** Writes both indexes again from the data; runs when data of an older program are opened, and once in new data. */
export function reindexarTodo(context: Pick<CommandContext, 'write'>): void {
  rebuildFonetica(context.write);
  indexarTodo(context.write);
  setVersionIndice(context.write, INDICE_VERSION);
}
