import { exigeMotivo } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { pedirMotivo } from '@electron/features/accesos/public';
import type { QueryContext } from '@electron/platform/ipc/context';

/** `pedirMotivo` for a case: needed where it is of sexual violence, by its types or by an answer. @throws DomainError MOTIVO_REQUERIDO */
export function exigirMotivo(
  context: Pick<QueryContext, 'sesion'>,
  caso: Pick<CasoDatos, 'id' | 'tipos' | 'respuestas'>,
  motivo?: string,
): Record<string, string> {
  return pedirMotivo(context.sesion, caso.id, exigeMotivo(caso), motivo);
}
