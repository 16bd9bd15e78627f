import { sumarDiasLaborables } from '@core/features/agenda/dias-laborables.rules';
import type { NivelRiesgo, ParametroPlazo } from '@core/features/ruta/ruta.types';
import { addHours } from '@core/kernel/dates';

/**
 * When a letter without an answer asks for an insistence (domain.md §1.2, POLITICA of the catalogue): hours run through
 * nights and holidays, working days do not.
 * @param desde delivery of the letter, or of its last insistence. @param feriados holidays of the point.
 */
export function venceInsistencia(
  desde: string,
  riesgo: NivelRiesgo,
  plazos: readonly Pick<ParametroPlazo, 'codigo' | 'valor' | 'unidad' | 'riesgos'>[],
  feriados: ReadonlySet<string>,
): string {
  const fila = plazos.find((una) => una.codigo === 'INSISTENCIA' && (una.riesgos === null || una.riesgos.includes(riesgo)));
  if (fila === undefined) throw new Error(`the catalogue has no INSISTENCIA for ${riesgo}`);
  if (fila.unidad === 'DIAS_LABORABLES') return sumarDiasLaborables(desde, fila.valor, feriados);
  return addHours(desde, fila.unidad === 'HORAS' ? fila.valor : fila.valor * 24);
}
