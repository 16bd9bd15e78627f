import { vale } from '@core/features/informes/cuentas.rules';
import type { Hechos } from '@core/features/informes/hechos.types';
import { calcularIndicadores } from '@core/features/informes/indicadores.rules';
import { cuantosAlAnio, rangoDe, terminado } from '@core/features/informes/periodos.rules';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { localDay } from '@core/kernel/dates';
import type { IndicadorPublicado } from './publicacion.types';

/** Halves add nothing that a spreadsheet cannot add up. */
const CLASES = ['MENSUAL', 'TRIMESTRAL', 'ANUAL'] as const;

/** Every period from the year of the first case on that has begun. */
function periodosDe({ casos }: Hechos, hoy: string): PeriodoFijo[] {
  const hasta = Number(hoy.slice(0, 4));
  const primero = casos.filter(vale).reduce((min, { conocidoEn }) => (conocidoEn < min ? conocidoEn : min), hoy);
  const anios = Array.from({ length: hasta - Number(primero.slice(0, 4)) + 1 }, (_, index) => hasta - index).toReversed();
  return anios
    .flatMap((anio) =>
      CLASES.flatMap((clase) => Array.from({ length: cuantosAlAnio(clase) }, (_, index) => ({ clase, anio, numero: index + 1 }))),
    )
    .filter((periodo) => rangoDe(periodo).desde <= hoy);
}

/** I01–I30 with what stands above and below the line: exact, never for a public table. */
export function indicadoresExactos(hechos: Hechos, ahora: string): IndicadorPublicado[] {
  const hoy = localDay(ahora);
  return periodosDe(hechos, hoy).flatMap((periodo) =>
    calcularIndicadores(hechos, rangoDe(periodo), ahora).flatMap(({ codigo, titulo, denominadorTexto, unidad, medidas }) =>
      medidas.map(({ clave, etiqueta, numerador, denominador, valor }, index) => ({
        ...periodo,
        terminado: terminado(periodo, hoy),
        codigo,
        titulo,
        denominadorTexto,
        unidad,
        orden: index + 1,
        medida: clave,
        etiqueta,
        numerador,
        denominador,
        valor,
      })),
    ),
  );
}
