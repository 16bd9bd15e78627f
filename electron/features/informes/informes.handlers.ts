import { calcularIndicadores } from '@core/features/informes/indicadores.rules';
import { comoLugar, nombreGrupo } from '@core/features/informes/armar-informe.rules';
import { nombrarAutoridades, tableroDe } from '@core/features/informes/tablero.rules';
import { nombreDePunto, puntosDe } from '@core/features/informes/ambito.rules';
import { comparar } from '@core/features/informes/comparar.rules';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import type { HandlersOf, QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { listInformes } from './informe.repository';
import { alertaDatos, carteraDatos, imprimirInterno, nombreCortoDe, patronesVisibles, renderInterno } from './internos';
import { emitirInforme, exportarInforme, previsualizarInforme } from './preparar-informe';
import { esCentral, exigirCentral } from './reunir';
import type { InformesDeps } from './reunir';

/** Reports that a list shows. */
const LISTA = 60;

/** Short name of an institution without its article: `Fiscalía`, `Junta Cantonal (JCPD)`. */
function nombrador(context: QueryContext): (codigo: string) => string {
  const nombrar = nombreCortoDe(context);
  return (codigo) => {
    const sinArticulo = nombrar(codigo).replace(/^(el|la|los|las) /, '');
    return sinArticulo.charAt(0).toUpperCase() + sinArticulo.slice(1);
  };
}

/** How much of the canton stands behind what the central looks at; null at a point. */
function corteDe(deps: InformesDeps, context: QueryContext, puntos: readonly string[] | null) {
  if (!esCentral(context)) return null;
  const todos = puntos ?? DEFENSORIA_CATALOGO.filas.map(({ codigo }) => codigo);
  const cortes = deps.cortes(context);
  const suyos = todos.flatMap((punto) => cortes.get(punto) ?? []).toSorted();
  return { conDatos: suyos.length, todos: todos.length, desde: suyos[0] ?? null, hasta: suyos.at(-1) ?? null };
}

export function makeInformesHandlers(deps: InformesDeps): HandlersOf<'informes'> {
  const pdf = async (context: TaskContext, datos: Parameters<typeof renderInterno>[2]) => ({
    pdf: Buffer.from(await renderInterno(deps, context, datos)).toString('base64'),
  });
  return {
    'informes.indicadores': (context, { desde, hasta, ...ambito }) => {
      const puntos = puntosDe(ambito);
      if (puntos !== null) exigirCentral(context);
      const hechos = deps.hechos(context, puntos ?? undefined);
      const nombrar = nombrador(context);
      const tablero = tableroDe(hechos, hasta, context.ahora);
      return {
        desde,
        hasta,
        corte: corteDe(deps, context, puntos),
        indicadores: calcularIndicadores(hechos, { desde, hasta }, context.ahora).map((indicador) => ({
          ...indicador,
          medidas: nombrarAutoridades(indicador.medidas, nombrar),
        })),
        tablero: { ...tablero, sinRespuesta: nombrarAutoridades(tablero.sinRespuesta, nombrar) },
      };
    },
    'informes.comparar': (context, { desde, hasta, por }) => {
      exigirCentral(context);
      return { filas: comparar(deps.hechos(context), deps.cortes(context), por, { desde, hasta }, context.ahora) };
    },
    'informes.listar': (context) => ({
      informes: listInformes(context.read, context.puntoId, LISTA),
      formatos: deps.xlsx === null ? ['CSV' as const] : ['CSV' as const, 'XLSX' as const],
    }),
    'informes.previsualizar': (context, entrada) => previsualizarInforme(deps, context, entrada),
    'informes.emitir': (context, entrada) => emitirInforme(deps, context, entrada),
    'informes.exportar': (context, entrada) => exportarInforme(deps, context, entrada),
    'informes.cartera': (context, { hasta }) => pdf(context, carteraDatos(deps, context, hasta)),
    'informes.imprimirCartera': (context, { hasta }) => imprimirInterno(deps, context, carteraDatos(deps, context, hasta)),
    'informes.alertas': (context) => {
      const patrones = patronesVisibles(deps, context);
      if (patrones.length > 0) context.anotar({ accion: 'VER', entidad: 'alerta', entidadId: String(patrones.length) });
      return {
        patrones: patrones.map(({ punto, barrio, grupo, desde, hasta, casos }) => ({
          ...(esCentral(context) ? { punto, puntoNombre: nombreDePunto(punto) } : { punto: null, puntoNombre: null }),
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
