import { DomainError } from '@core/kernel/errors';
import { quienMira } from '@electron/features/accesos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { listCasosDePersonas } from './persona-caso.repository';
import type { CasoDePersona } from './persona-caso.repository';
import { resolverPersona } from './persona.repository';
import type { PersonaFila } from './persona.repository';

type Gather = Pick<QueryContext, 'read' | 'puntoId' | 'ahora' | 'sesion'>;

/**
 * The person that stands for an id, with her cases, for somebody who may know of her.
 * @param campo input that named her; the refusal stands beside it.
 * @throws DomainError NO_ENCONTRADO, also for a person of another point or of hidden cases only.
 */
export function requirePersona(
  context: Gather,
  id: string,
  campo?: { nombre: string; texto: string },
): { persona: PersonaFila; casos: CasoDePersona[] } {
  const persona = resolverPersona(context.read, id);
  const casos = persona === null ? [] : listCasosDePersonas(context.read, quienMira(context), [persona.id]);
  const oculta = casos.length > 0 && !casos.some(({ visible }) => visible);
  if (persona === null || persona.puntoId !== context.puntoId || oculta)
    throw new DomainError('NO_ENCONTRADO', campo === undefined ? {} : { fields: { [campo.nombre]: campo.texto } });
  return { persona, casos };
}
