import { exigeMotivo } from '@core/features/casos/caso.rules';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import { pedirMotivo } from '@electron/features/accesos/public';
import type { QueryContext } from '@electron/platform/ipc/context';

/** `pedirMotivo` for a case: needed where its types are of sexual violence. @throws DomainError MOTIVO_REQUERIDO */
export function exigirMotivo(
  context: Pick<QueryContext, 'sesion'>,
  caso: Pick<CasoDatos, 'id' | 'tipos'>,
  motivo?: string,
): Record<string, string> {
  return pedirMotivo(context.sesion, caso.id, exigeMotivo(caso.tipos), motivo);
}
