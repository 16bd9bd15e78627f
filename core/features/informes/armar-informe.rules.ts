import { fechaCorta, fechaHora, localDay, localTime } from '@core/kernel/dates';
import { CENTRAL } from '@core/kernel/ids';
import { LIMITES } from '@core/features/documentos/campos.datos';
import { iniciales } from '@core/kernel/text';
import { casosTexts } from '@core/features/casos/casos.texts';
import type { Recordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { nombreDePunto } from './ambito.rules';
import type { Hechos } from './hechos.types';
import { indicadoresTexts } from './indicadores.texts';
import type { InformeDatos, InformeInternoDatos } from './informe.datos';
import { nombrePeriodo, rangoDe } from './periodos.rules';
import type { PeriodoFijo } from './periodos.rules';
import type { Patron } from './patron.rules';
import { gestionCantonal, gestionDe } from './gestion-publica.rules';
import { tablasCantonales } from './tablas-cantonales.rules';
import type { HechosDePunto } from './tablas-cantonales.rules';
import { componentesDe, programaDe, tablasDePunto } from './tablas-publicas.rules';
import { UMBRAL_PUBLICACION } from './suprimir.rules';

/** Who issues, in whose name, and when. */
export type Emision = Pick<InformeDatos, 'formato' | 'punto' | 'emitidoEn' | 'elaboradoPor'>;

/** What a person writes for a report; empty is the same as nothing. */
export type Narrativa = { [K in keyof InformeDatos['textos']]?: string | undefined };

/** The numbers of a report: fixed once it was issued for that period, whatever was typed in afterwards (§9.4.6). */
export type Cifras = Pick<InformeDatos, 'componentes' | 'tablas' | 'gestion' | 'programa'>;

const limpio = (texto: string | undefined): string | null => (texto === undefined || texto.trim() === '' ? null : texto.trim());
/** One line of a sheet. */
export const corta = (texto: string): string => (texto.length <= LIMITES.linea ? texto : `${texto.slice(0, LIMITES.linea - 1)}…`);

/** All that a report of a point may say in numbers. */
export function cifrasDe(hechos: Hechos, periodo: PeriodoFijo, ahora: string): Cifras {
  return {
    componentes: componentesDe(hechos, periodo),
    tablas: tablasDePunto(hechos.casos, periodo),
    gestion: gestionDe(hechos, periodo, ahora),
    programa: programaDe(hechos, periodo, ahora),
  };
}

/**
 * All that the consolidated report of the canton may say in numbers, once a year: it protects what its points published.
 * @param faltan codes of the points of which the central has nothing for that year
 */
export function cifrasCantonales(puntos: readonly HechosDePunto[], anio: number, ahora: string, faltan: readonly string[] = []): Cifras {
  const canton: Hechos = { casos: puntos.flatMap(({ casos }) => casos), programas: puntos.map(({ programa }) => programa) };
  const periodo: PeriodoFijo = { clase: 'ANUAL', anio, numero: 1 };
  const porPunto = puntos.map(({ casos, programa, k = UMBRAL_PUBLICACION }) => ({ hechos: { casos, programas: [programa] }, k }));
  return {
    componentes: componentesDe(canton, periodo),
    tablas: tablasCantonales(puntos, anio, UMBRAL_PUBLICACION, faltan),
    gestion: gestionCantonal(canton, porPunto, anio, ahora),
    programa: programaDe(canton, periodo, ahora),
  };
}

/** What the numbers of a report are counted from: plain data, so that another thread may count. */
export type PedidoCifras =
  | { alcance: 'PUNTO'; hechos: Hechos; periodo: PeriodoFijo; ahora: string }
  | { alcance: 'CANTON'; puntos: readonly HechosDePunto[]; faltan: readonly string[]; anio: number; ahora: string };

/** The numbers of a report; of the canton it takes seconds. */
export const contarCifras = (pedido: PedidoCifras): Cifras =>
  pedido.alcance === 'PUNTO'
    ? cifrasDe(pedido.hechos, pedido.periodo, pedido.ahora)
    : cifrasCantonales(pedido.puntos, pedido.anio, pedido.ahora, pedido.faltan);

/** The snapshot of a report. */
export function informeDe(
  periodo: PeriodoFijo,
  datos: {
    emision: Emision;
    numero: string | null;
    cifras: Cifras;
    textos: Narrativa;
    firmas: InformeDatos['firmas'];
    alcance?: InformeDatos['alcance'];
  },
): InformeDatos {
  const { emision, numero, cifras, textos, firmas, alcance = 'PUNTO' } = datos;
  const rango = rangoDe(periodo);
  return {
    ...emision,
    numero,
    clase: periodo.clase,
    alcance,
    anio: periodo.anio,
    orden: periodo.numero,
    ...rango,
    periodo: nombrePeriodo(periodo),
    ...cifras,
    textos: {
      actividades: limpio(textos.actividades),
      finanzas: limpio(textos.finanzas),
      logros: limpio(textos.logros),
      dificultades: limpio(textos.dificultades),
      necesidades: limpio(textos.necesidades),
      proximo: limpio(textos.proximo),
    },
    firmas,
  };
}

/** Lines that fit into a printed portfolio. */
export const FILAS_CARTERA = 400;

/** The portfolio of deadlines: what is overdue and what comes up, as the reminders count it; codes only. */
export function carteraDe(
  recordatorios: readonly Recordatorio[],
  datos: { emision: Emision; hasta: string; iniciales(responsable: string): string },
): InformeInternoDatos {
  const deCasos = recordatorios.flatMap(({ codigo, riesgo, situacion, texto, venceEn, dia, responsable }) =>
    codigo === null || riesgo === null
      ? []
      : [
          {
            situacion,
            codigoCaso: codigo,
            riesgo,
            asunto: corta(texto),
            vence: venceEn !== null ? fechaHora(venceEn) : dia === null ? null : fechaCorta(dia),
            responsable: responsable === null ? null : datos.iniciales(responsable),
            orden: venceEn !== null ? `${localDay(venceEn)} ${localTime(venceEn)}` : (dia ?? ''),
          },
        ],
  );
  const filas = deCasos.toSorted((a, b) => a.orden.localeCompare(b.orden));
  return {
    ...datos.emision,
    numero: null,
    clase: 'CARTERA',
    alcance: 'PUNTO',
    hasta: datos.hasta,
    filas: filas.slice(0, FILAS_CARTERA).map(({ orden: _orden, ...fila }) => fila),
    mas: Math.max(0, filas.length - FILAS_CARTERA),
  };
}

/** `san jacinto` → `San Jacinto`, for a place that was folded to be compared. */
export const comoLugar = (doblado: string): string =>
  doblado.replace(/(^|\s)(\p{L})/gu, (_, antes: string, letra: string) => antes + letra.toUpperCase());

/** Group of right in words. */
export const nombreGrupo = (grupo: string): string =>
  Object.entries(indicadoresTexts.grupo).find(([clave]) => clave === grupo)?.[1] ?? grupo;

/** The alert of similar cases; for the coordination and the central only. */
export function alertaDe(patrones: readonly Patron[], emision: Emision): InformeInternoDatos {
  return {
    ...emision,
    numero: null,
    clase: 'ALERTA',
    patrones: patrones.slice(0, 40).map(({ punto, barrio, grupo, desde, hasta, casos }) => ({
      // at a point every pattern is its own
      punto: emision.punto.codigo === CENTRAL ? nombreDePunto(punto).slice(0, LIMITES.corto) : null,
      barrio: comoLugar(barrio).slice(0, LIMITES.corto),
      grupo: nombreGrupo(grupo),
      desde,
      hasta,
      casos: casos.slice(-60).map(({ codigo, riesgoActual, conocidoEn, estado }) => ({
        codigo,
        riesgo: riesgoActual,
        conocidoEl: localDay(conocidoEn),
        estado: casosTexts.estado[estado],
      })),
    })),
  };
}

/** Initials of a person who works at the point. */
export const inicialesDe = ({ nombres, apellidos }: { nombres: string; apellidos: string }): string =>
  iniciales(nombres, apellidos).slice(0, 24);
