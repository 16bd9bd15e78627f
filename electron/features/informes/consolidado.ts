import type { PedidoCifras } from '@core/features/informes/armar-informe.rules';
import { porGrupo } from '@core/features/informes/indicadores.rules';
import { informesTexts as t } from '@core/features/informes/informes.texts';
import { rangoDe, terminado } from '@core/features/informes/periodos.rules';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import type { HechosDePunto } from '@core/features/informes/tablas-cantonales.rules';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { fechaCorta, localDay } from '@core/kernel/dates';
import { esCentral } from './reunir';
import type { Gather, InformesDeps } from './reunir';

/**
 * Points whose whole period the central has, and those that it does not count: half a year of a point would say less than it
 * did, and could be compared with what the point itself published. While the period runs, all that have sent.
 */
function repartir(deps: InformesDeps, context: Gather, informe: PeriodoFijo): { cuentan: string[]; faltan: string[] } {
  const cortes = deps.cortes(context);
  const { hasta } = rangoDe(informe);
  const completo = terminado(informe, localDay(context.ahora));
  const cuenta = (codigo: string): boolean => {
    const corte = cortes.get(codigo);
    return corte !== undefined && (!completo || localDay(corte) > hasta);
  };
  const codigos = DEFENSORIA_CATALOGO.filas.map(({ codigo }) => codigo);
  return { cuentan: codigos.filter(cuenta), faltan: codigos.filter((codigo) => !cuenta(codigo)) };
}

/** What is missing for the consolidated report: something to look at, and why it cannot be issued at all. */
export interface Cobertura {
  aviso: string | null;
  bloqueo: string | null;
}
export const NADA_FALTA: Cobertura = { aviso: null, bloqueo: null };

export function coberturaDe(deps: InformesDeps, context: Gather, informe: PeriodoFijo): Cobertura {
  if (!esCentral(context)) return NADA_FALTA;
  const { cuentan, faltan } = repartir(deps, context, informe);
  const dia = fechaCorta(rangoDe(informe).hasta);
  if (cuentan.length === 0) return { aviso: null, bloqueo: t.sinPaquetes(dia) };
  return { aviso: faltan.length === 0 ? null : t.faltanPaquetes(dia, faltan.join(', ')), bloqueo: null };
}

/** What the numbers of the whole canton for a year are counted from: the last packages. */
export function pedidoDelCanton(deps: InformesDeps, context: Gather, informe: PeriodoFijo): PedidoCifras {
  const { cuentan, faltan } = repartir(deps, context, informe);
  const porPunto = porGrupo(deps.hechos(context, cuentan), 'punto');
  const puntos = [...porPunto].flatMap(([punto, { casos, programas }]): HechosDePunto[] =>
    programas.slice(0, 1).map((programa) => ({ punto, casos, programa })),
  );
  return { alcance: 'CANTON', puntos, faltan, anio: informe.anio, ahora: context.ahora };
}
