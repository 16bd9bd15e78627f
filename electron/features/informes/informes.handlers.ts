import { calcularIndicadores } from '@core/features/informes/indicadores.rules';
import { comoLugar, nombreGrupo } from '@core/features/informes/armar-informe.rules';
import { nombrarAutoridades, tableroDe } from '@core/features/informes/tablero.rules';
import { localDay } from '@core/kernel/dates';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { HandlersOf, QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { listInformes } from './informe.repository';
import { alertaDatos, carteraDatos, imprimirInterno, patronesVisibles, renderInterno } from './internos';
import { emitirInforme, exportarInforme, previsualizarInforme } from './preparar-informe';
import type { InformesDeps } from './reunir';

/** Reports that a list shows. */
const LISTA = 60;

/** Short name of an institution without its article: `Fiscalía`, `Junta Cantonal (JCPD)`. */
function nombrador(context: QueryContext): (codigo: string) => string {
  const nombres = new Map<string, string>(
    loadCatalogoRuta(context.read, localDay(context.ahora)).instituciones.map(({ codigo, nombreCorto }) => [codigo, nombreCorto]),
  );
  return (codigo) => {
    const sinArticulo = (nombres.get(codigo) ?? codigo).replace(/^(el|la|los|las) /, '');
    return sinArticulo.charAt(0).toUpperCase() + sinArticulo.slice(1);
  };
}

export function makeInformesHandlers(deps: InformesDeps): HandlersOf<'informes'> {
  const pdf = async (context: TaskContext, datos: Parameters<typeof renderInterno>[2]) => ({
    pdf: Buffer.from(await renderInterno(deps, context, datos)).toString('base64'),
  });
  return {
    'informes.indicadores': (context, { desde, hasta }) => {
      const hechos = deps.hechos(context);
      const nombrar = nombrador(context);
      const tablero = tableroDe(hechos, hasta, context.ahora);
      return {
        desde,
        hasta,
        indicadores: calcularIndicadores(hechos, { desde, hasta }, context.ahora).map((indicador) => ({
          ...indicador,
          medidas: nombrarAutoridades(indicador.medidas, nombrar),
        })),
        tablero: { ...tablero, sinRespuesta: nombrarAutoridades(tablero.sinRespuesta, nombrar) },
      };
    },
    'informes.listar': (context) => ({
      informes: listInformes(context.read, context.puntoId, LISTA),
      formatos: deps.xlsx === null ? ['CSV' as const] : ['CSV' as const, 'XLSX' as const],
    }),
    'informes.previsualizar': (context, entrada) => previsualizarInforme(deps, context, entrada),
    'informes.emitir': (context, entrada) => emitirInforme(deps, context, entrada),
    'informes.exportar': (context, entrada) => exportarInforme(deps, context, entrada),
    'informes.cartera': (context, { hasta }) => pdf(context, carteraDatos(context, hasta)),
    'informes.imprimirCartera': (context, { hasta }) => imprimirInterno(deps, context, carteraDatos(context, hasta)),
    'informes.alertas': (context) => {
      const patrones = patronesVisibles(deps, context);
      if (patrones.length > 0) context.anotar({ accion: 'VER', entidad: 'alerta', entidadId: String(patrones.length) });
      return {
        patrones: patrones.map(({ barrio, grupo, desde, hasta, casos }) => ({
          barrio: comoLugar(barrio),
          grupo: nombreGrupo(grupo),
          desde,
          hasta,
          casos: casos.map(({ casoId, codigo, riesgoActual, conocidoEn }) => ({ casoId, codigo, riesgo: riesgoActual, conocidoEn })),
        })),
      };
    },
    'informes.alerta': (context) => pdf(context, alertaDatos(deps, context)),
    'informes.imprimirAlerta': (context) => imprimirInterno(deps, context, alertaDatos(deps, context)),
  };
}
