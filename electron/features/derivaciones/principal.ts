import { PLAZO_PROVISIONAL } from '@core/features/casos/caso.rules';
import type { CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { localDay } from '@core/kernel/dates';
import { requireCaso, rutaDeCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { CommandContext } from '@electron/platform/ipc/context';
import { markPrincipales } from './derivacion.repository';

/** The principal of a route and, where its row of §3 says `A/B`, the other one of the two: whichever was told, was told. */
function enSuLugar({ tipos }: Pick<CatalogoRuta, 'tipos'>, delCaso: readonly string[], principal: CodigoInstitucion): string[] {
  const alternativas = tipos.flatMap((tipo) => (delCaso.includes(tipo.codigo) && tipo.principal.includes(principal) ? tipo.principal : []));
  return [...new Set([principal, ...alternativas])];
}

/**
 * A service letter tells the authority only while its addressee is the principal of the route («never instead of the
 * report», §2). When the case turns out to be something else — violence in what passed for a conflict, another type — it
 * does so no longer, and the clock is open again. Called in the transaction of the change, through `trasCambiarRuta`.
 */
export function revisarPrincipal(deps: CasosDeps, context: CommandContext, casoId: string): void {
  const caso = requireCaso(deps, context, casoId);
  // while nobody said what it is, no service stands for the report
  const principal = caso.plazo?.codigo === PLAZO_PROVISIONAL ? null : (rutaDeCaso(context, caso)?.principal ?? null);
  const catalogo = loadCatalogoRuta(context.read, localDay(caso.conocidoEn));
  const instituciones = principal === null ? [] : enSuLugar(catalogo, caso.tipos, principal);
  const cambiadas = markPrincipales(context.write, casoId, instituciones, context.ahora, context.sesion.usuarioId);
  for (const id of cambiadas) context.anotar({ accion: 'PRINCIPAL', entidad: 'derivacion', entidadId: id, detalle: { principal } });
}
