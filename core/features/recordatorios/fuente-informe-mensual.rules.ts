import { entregaHasta, moverPeriodo, nombrePeriodo, periodoDelDia, rangoDe, terminado } from '@core/features/informes/periodos.rules';
import { PARAMETRO_CATALOGO } from '@core/features/ruta/parametro-plazo.catalogo';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import type { CodigoParametro } from '@core/features/ruta/ruta.types';
import { localDay } from '@core/kernel/dates';
import { cabe, situacionDe } from './cuando.rules';
import type { ContextoRecordatorios } from './pendiente.types';
import { SEMANA_DIAS } from './recordatorio.rules';
import type { Recordatorio } from './recordatorios.contract';
import { recordatoriosTexts } from './recordatorios.texts';

/** A report that is longer overdue is not asked for any more: by then the quarter has told it. */
const MESES_ATRAS = 3;
const DIA: CodigoParametro = 'INFORME_MENSUAL_DIA';

/** A table of the law that does not know the day yet (the central may have sent an older one) leaves it as the program brings it. */
const conDia = (catalogo: ContextoRecordatorios['catalogo']): Pick<ContextoRecordatorios['catalogo'], 'parametros'> =>
  catalogo.parametros.some(({ codigo }) => codigo === DIA) ? catalogo : { parametros: PARAMETRO_CATALOGO.filas };

/**
 * The monthly report of each closed month until it was issued (§9.2), from the first day of the next month; in the agenda also
 * the day of the month that is still running. Months that were over before the program came are nobody's debt.
 * @param datos.informados first days of the months whose report is in force
 */
export function recordatorioInforme(
  datos: { informados: ReadonlySet<string>; instaladoEn: string; puedeHacerlo: boolean },
  contexto: ContextoRecordatorios,
): Recordatorio[] {
  const { ahora, hasta, catalogo } = contexto;
  if (!datos.puedeHacerlo) return [];
  const hoy = localDay(ahora);
  const actual = periodoDelDia('MENSUAL', hoy);
  const meses = Array.from({ length: MESES_ATRAS + 1 }, (_, index) => moverPeriodo(actual, index - MESES_ATRAS));
  return meses.flatMap((mes): Recordatorio[] => {
    const { desde, hasta: fin } = rangoDe(mes);
    if (datos.informados.has(desde) || fin < localDay(datos.instaladoEn) || (hasta === null && !terminado(mes, hoy))) return [];
    const vence = { dia: entregaHasta(mes, valorParametro(conDia(catalogo), DIA, fin)) };
    if (!cabe(vence, { ahora, hasta, avisoDias: SEMANA_DIAS })) return [];
    return [
      {
        clave: `informe:${desde}`,
        clase: 'INFORME',
        casoId: null,
        codigo: null,
        iniciales: null,
        riesgo: null,
        responsable: null,
        situacion: situacionDe(vence, ahora),
        venceEn: null,
        dia: vence.dia,
        texto: recordatoriosTexts.texto.informe(nombrePeriodo(mes)),
        acto: 'PREPARAR_INFORME',
        camino: `/informes/preparar/${mes.clase}/${mes.anio}/${mes.numero}`,
        institucion: null,
      },
    ];
  });
}
