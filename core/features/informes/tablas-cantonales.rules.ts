import { nombreDePunto } from './ambito.rules';
import type { HechoCaso, HechosPrograma } from './hechos.types';
import { nuevos } from './cuentas.rules';
import { grupoDe } from './indicadores-casos.rules';
import { indicadoresTexts } from './indicadores.texts';
import type { TablaPublica } from './informe.datos';
import { informeTexts as t } from './informe.texts';
import type { Suma } from './sumas.types';
import { rangoDe } from './periodos.rules';
import type { PeriodoFijo } from './periodos.rules';
import { columnaDe, publicar, publicarCanton } from './publicacion.rules';
import type { Columna, Cuadro } from './publicacion.rules';
import { suprimir, UMBRAL_PUBLICACION } from './suprimir.rules';
import type { CeldaPublica } from './suprimir.rules';
import { celda, cuadroCasos, cuadroNna, FILAS_EDAD, grupoEdad, SIN_DATOS, tablaDe } from './tablas-publicas.rules';

/** Below so many cases two characteristics are never crossed (§9.4.3). */
const MINIMO_CRUCE = 20;
/** Groups where even a zero may tell (§9.4.1). */
const SENSIBLES = new Set(['VIOLENCIA_SEXUAL', 'EXPLOTACION']);

/** The facts of one point, as the central has them. */
export interface HechosDePunto {
  punto: string;
  casos: readonly HechoCaso[];
  programa: HechosPrograma;
  /** The central may ask for more than five of a small place (§9.4.8). */
  k?: number;
}

/** Cases of each point, as that point published them itself; those that are not counted stand there by name. */
function tablaPorPunto(
  puntos: readonly Omit<HechosDePunto, 'programa'>[],
  canton: readonly Columna[],
  periodo: PeriodoFijo,
  faltan: readonly string[],
): TablaPublica {
  const total = columnaDe(canton, periodo);
  const filas = puntos.map(({ punto, casos, k = UMBRAL_PUBLICACION }) => {
    const columna = columnaDe(publicar(cuadroCasos(casos), periodo, k), periodo);
    return {
      clave: punto,
      etiqueta: nombreDePunto(punto),
      celdas: [celda(columna?.valores.at(-1) ?? 0, columna?.marcas.at(-1) ?? 'OCULTA', k)],
      esTotal: false,
    };
  });
  return {
    clave: 'PUNTOS',
    titulo: t.tablas.puntos,
    nota: t.tablas.puntosNota(puntos.length, puntos.length + faltan.length),
    columnas: [t.defensoria, t.total],
    filas: [
      ...[...filas, ...faltan.map((punto) => ({ clave: punto, etiqueta: nombreDePunto(punto), celdas: [SIN_DATOS], esTotal: false }))]
        .toSorted((a, b) => a.clave.localeCompare(b.clave))
        .map(({ clave: _clave, ...fila }) => fila),
      {
        etiqueta: t.total,
        celdas: [celda(total?.valores.at(-1) ?? 0, total?.marcas.at(-1) ?? 'OCULTA', UMBRAL_PUBLICACION)],
        esTotal: true,
      },
    ],
    grafico: null,
  };
}

/**
 * Group of right by age, of the whole canton and the whole year, with its totals. The totals by age stand in the table of
 * ages too and keep the marks that they have there. Null below twenty cases.
 */
export function tablaCruce(casos: readonly HechoCaso[], edades: Columna, k: number = UMBRAL_PUBLICACION): TablaPublica | null {
  const propios = nuevos(casos, rangoDe(edades.periodo));
  if (propios.length < MINIMO_CRUCE) return null;
  const filas = [
    ...Object.entries(indicadoresTexts.grupo).map(([clave, etiqueta]) => ({ clave, etiqueta })),
    { clave: '', etiqueta: t.sinGrupo },
  ];
  const columnas = FILAS_EDAD.length;
  const cuentas = filas.map(() => FILAS_EDAD.map(() => 0));
  for (const caso of propios) {
    const grupo = caso.tipos[0] === undefined ? '' : grupoDe(caso.tipos[0]);
    const fila = filas.findIndex(({ clave }) => clave === grupo);
    for (const nna of caso.nna) {
      const edad = FILAS_EDAD.findIndex(({ clave }) => clave === grupoEdad(nna));
      const suya = cuentas[fila === -1 ? filas.length - 1 : fila];
      const columna = edad === -1 ? columnas - 1 : edad;
      if (suya) suya[columna] = (suya[columna] ?? 0) + 1;
    }
  }
  const ancho = columnas + 1;
  const celdas: CeldaPublica[] = cuentas.flatMap((fila, f) => {
    const sensible = SENSIBLES.has(filas[f]?.clave ?? '');
    return [...fila.map((valor) => ({ valor, sensible })), { valor: fila.reduce((sum, n) => sum + n, 0), sensible, esTotal: true }];
  });
  celdas.push(...edades.valores.map((valor, index) => ({ valor, esTotal: true, previa: edades.marcas[index] ?? 'OCULTA' })));
  const sumas: Suma[] = Array.from({ length: filas.length + 1 }, (_, f) => ({
    total: f * ancho + columnas,
    partes: FILAS_EDAD.map((__, c) => f * ancho + c),
  }));
  for (let c = 0; c < ancho; c += 1) sumas.push({ total: filas.length * ancho + c, partes: filas.map((_, f) => f * ancho + c) });
  const marcas = suprimir({ celdas, sumas }, k);
  return {
    clave: 'CRUCE',
    titulo: t.tablas.cruce,
    nota: t.tablas.cruceNota,
    columnas: [t.categoria, ...FILAS_EDAD.map(({ etiqueta }) => etiqueta), t.total],
    filas: [...filas.map(({ etiqueta }) => etiqueta), t.total].map((etiqueta, f) => ({
      etiqueta,
      celdas: Array.from({ length: ancho }, (_, c) => celda(celdas[f * ancho + c]?.valor ?? 0, marcas[f * ancho + c] ?? 'OCULTA', k)),
      esTotal: f === filas.length,
    })),
    grafico: ancho - 1,
  };
}

/**
 * The public tables of the canton for a year (consolidado cantonal): nature and age by quarter, cases by point, and group of
 * right by age. They are published beside the tables of the points and protect those too (`publicarCanton`).
 */
export function tablasCantonales(
  puntos: readonly Omit<HechosDePunto, 'programa'>[],
  anio: number,
  k: number = UMBRAL_PUBLICACION,
  faltan: readonly string[] = [],
): TablaPublica[] {
  const periodo: PeriodoFijo = { clase: 'ANUAL', anio, numero: 1 };
  const casos = puntos.flatMap((punto) => punto.casos);
  const canton = (cuadro: (casos: readonly HechoCaso[]) => Cuadro): Columna[] =>
    publicarCanton(
      cuadro(casos),
      puntos.map((punto) => ({ cuadro: cuadro(punto.casos), k: punto.k ?? UMBRAL_PUBLICACION })),
      anio,
      k,
    );
  const porNaturaleza = canton(cuadroCasos);
  const porEdad = canton(cuadroNna);
  const edades = columnaDe(porEdad, periodo);
  const cruce = edades === null ? null : tablaCruce(casos, edades, k);
  return [
    tablaDe(cuadroCasos(casos), porNaturaleza, periodo, { clave: 'CASOS', titulo: t.tablas.casos, nota: t.tablas.casosNota }, k),
    tablaDe(cuadroNna(casos), porEdad, periodo, { clave: 'NNA', titulo: t.tablas.nna, nota: t.tablas.nnaNota }, k),
    tablaPorPunto(puntos, porNaturaleza, periodo, faltan),
    ...(cruce === null ? [] : [cruce]),
  ];
}
