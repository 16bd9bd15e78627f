import { valorParametro } from '@core/features/ruta/parametro.rules';
import type { CatalogoRuta, NivelRiesgo } from '@core/features/ruta/ruta.types';
import { addHours, localDay } from '@core/kernel/dates';

/**
 * Until when the first visit is due (§4.4, policy of the programme): MEDIO 72 hours, BAJO 8 days, from the knowledge and
 * without a pause. Null at ALTO (no date: only with an authority) and CRITICO (no visit). A missed date forbids nothing.
 */
export function visitaHasta(caso: { riesgo: NivelRiesgo; conocidoEn: string }, catalogo: Pick<CatalogoRuta, 'parametros'>): string | null {
  const dia = localDay(caso.conocidoEn);
  if (caso.riesgo === 'MEDIO') return addHours(caso.conocidoEn, valorParametro(catalogo, 'VISITA_MEDIO_H', dia));
  if (caso.riesgo === 'BAJO') return addHours(caso.conocidoEn, 24 * valorParametro(catalogo, 'VISITA_BAJO_DIAS', dia));
  return null;
}
