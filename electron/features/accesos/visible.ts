import { DomainError } from '@core/kernel/errors';
import type { QueryContext } from '@electron/platform/ipc/context';
import { situacionDeAcceso, situacionDeIds } from './visible.repository';
import { pedirMotivo } from './motivo';
import type { Quien, SituacionAcceso } from './visible.repository';

type Gather = Pick<QueryContext, 'read' | 'ahora' | 'sesion'>;

/** Who asks, for the predicates of `visible.repository`. */
export const quienMira = ({ sesion, ahora }: Pick<Gather, 'sesion' | 'ahora'>): Quien => ({ usuarioId: sesion.usuarioId, ahora });

function exigir(situacion: SituacionAcceso | null): void {
  if (situacion === 'OCULTO' || situacion === null) throw new DomainError('NO_ENCONTRADO');
  if (situacion === 'RESTRINGIDO') throw new DomainError('ACCESO_RESTRINGIDO');
}

/**
 * @throws DomainError NO_ENCONTRADO for a case that is not there or from which the person is excused, ACCESO_RESTRINGIDO
 *   for a reserved one that she does not carry.
 */
export function exigirCasoVisible(context: Gather, casoId: string): void {
  exigir(situacionDeAcceso(context.read, quienMira(context), casoId));
}

/** Whether a case exists for the person at all: one that she reached by its code and not by its id. */
export function existePara(context: Gather, casoId: string): boolean {
  const situacion = situacionDeAcceso(context.read, quienMira(context), casoId);
  return situacion !== null && situacion !== 'OCULTO';
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
/** Longer texts are what people wrote, not names of records (a draft's key holds ids, its content does not count). */
const MAX_TEXTO = 200;

/** Every record id that an input names, at any depth, also inside a draft's key. */
export function idsDe(input: unknown): string[] {
  const found = new Set<string>();
  const walk = (value: unknown): void => {
    if (typeof value === 'string') {
      if (value.length <= MAX_TEXTO) for (const [id] of value.matchAll(UUID)) found.add(id.toLowerCase());
    } else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(input);
  return [...found];
}

const motivoDe = (input: unknown): string | undefined =>
  typeof input === 'object' && input !== null && 'motivo' in input && typeof input.motivo === 'string' ? input.motivo : undefined;

/**
 * Asked at the door before any handler runs: no operation, of whatever module, is let in with the id of a case, or of a
 * record of a case, that does not exist for this person; and nothing of a case of sexual violence is read or put on paper
 * before it was said what for (§1.5.5). The modules' own checks stand behind it.
 * @param lee false for a command: what is written in an emergency never waits for a motive.
 * @throws DomainError NO_ENCONTRADO, ACCESO_RESTRINGIDO or MOTIVO_REQUERIDO
 */
export function exigirIdsVisibles({ read, ahora, sesion }: Gather, input: unknown, lee: boolean): void {
  const { situacion, sexuales } = situacionDeIds(read, quienMira({ sesion, ahora }), idsDe(input));
  exigir(situacion);
  if (lee) for (const casoId of sexuales) pedirMotivo(sesion, casoId, true, motivoDe(input));
}
