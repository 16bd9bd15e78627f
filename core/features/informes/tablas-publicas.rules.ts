import { enPeriodo, nuevos } from './cuentas.rules';
import type { HechoCaso, HechoNna, Hechos, Indicador } from './hechos.types';
import { INDICADORES_PROGRAMA } from './indicadores.rules';
import { indicadoresTexts } from './indicadores.texts';
import type { CeldaImpresa, InformeDatos, TablaPublica } from './informe.datos';
import { informeTexts as t } from './informe.texts';
import { dolares, numeroEsEc, porcentajeEsEc } from './numeros.rules';
import { columnasDe, nombreCorto, rangoDe } from './periodos.rules';
import type { PeriodoFijo } from './periodos.rules';
import { columnaDe, publicar } from './publicacion.rules';
import type { Columna, Cuadro } from './publicacion.rules';
import { UMBRAL_PUBLICACION } from './suprimir.rules';
import type { Visibilidad } from './suprimir.rules';

/** A number that may not be said, and the one that says so. */
export const OCULTA: CeldaImpresa = { texto: t.oculto, valor: null };
/** Nobody wrote it down, or it has not arrived. */
export const SIN_DATOS: CeldaImpresa = { texto: t.sinDatos, valor: null };

/** A number as a public table prints it. */
export function celda(valor: number, marca: Visibilidad, k: number): CeldaImpresa {
  if (marca === 'VISIBLE') return { texto: numeroEsEc(valor), valor };
  return marca === 'POCOS' ? { texto: t.pocos(k), valor: null } : OCULTA;
}

/** How many fall under each row, in the order of the rows; whatever fits none counts in the last. */
function repartir(filas: Cuadro['filas'], claves: readonly (string | null)[]): number[] {
  const cuentas = filas.map(() => 0);
  for (const clave of claves) {
    const lugar = filas.findIndex((fila) => fila.clave === clave);
    const index = lugar === -1 ? filas.length - 1 : lugar;
    cuentas[index] = (cuentas[index] ?? 0) + 1;
  }
  return cuentas;
}

const FILAS_NATURALEZA: Cuadro['filas'] = [
  ...Object.entries(indicadoresTexts.naturaleza).map(([clave, etiqueta]) => ({ clave, etiqueta })),
  { clave: 'SIN_DATO', etiqueta: t.sinClasificar },
];
export const FILAS_EDAD: Cuadro['filas'] = [
  ...Object.entries(indicadoresTexts.edadAmplia).map(([clave, etiqueta]) => ({ clave, etiqueta })),
  { clave: 'SIN_DATO', etiqueta: t.otraEdad },
];

/** The three broad age groups that a point may publish (§9.4.3); null for whoever is of age or nobody knows. */
export function grupoEdad({ edadMeses }: Pick<HechoNna, 'edadMeses'>): string | null {
  if (edadMeses === null || edadMeses >= 18 * 12) return null;
  return edadMeses < 5 * 12 ? '0-4' : edadMeses < 12 * 12 ? '5-11' : '12-17';
}

/** New cases by nature. */
export const cuadroCasos = (casos: readonly HechoCaso[]): Cuadro => ({
  filas: FILAS_NATURALEZA,
  contar: (periodo) =>
    repartir(
      FILAS_NATURALEZA,
      nuevos(casos, periodo).map(({ naturaleza }) => naturaleza),
    ),
});

/** Children of the new cases by broad age group; counted once for each case, so that months add up to their quarter. */
export const cuadroNna = (casos: readonly HechoCaso[]): Cuadro => ({
  filas: FILAS_EDAD,
  contar: (periodo) =>
    repartir(
      FILAS_EDAD,
      nuevos(casos, periodo).flatMap(({ nna }) => nna.map(grupoEdad)),
    ),
});

/** A table of the columns that a report of this period shows, and what it may show of them. */
export function tablaDe(
  cuadro: Cuadro,
  columnas: readonly Columna[],
  periodo: PeriodoFijo,
  textos: { clave: string; titulo: string; nota: string },
  k: number,
): TablaPublica {
  const vistas = columnasDe(periodo).flatMap((una) => columnaDe(columnas, una) ?? []);
  const etiquetas = [...cuadro.filas.map(({ etiqueta }) => etiqueta), t.total];
  return {
    ...textos,
    columnas: [t.categoria, ...vistas.map((columna) => nombreCorto(columna.periodo))],
    filas: etiquetas.map((etiqueta, fila) => ({
      etiqueta,
      celdas: vistas.map(({ valores, marcas }) => celda(valores[fila] ?? 0, marcas[fila] ?? 'OCULTA', k)),
      esTotal: fila === etiquetas.length - 1,
    })),
    grafico: vistas.length - 1,
  };
}

/** What a point publishes of its cases: total, nature and broad age groups, and nothing else (§9.4.3). */
export function tablasDePunto(casos: readonly HechoCaso[], periodo: PeriodoFijo, k: number = UMBRAL_PUBLICACION): TablaPublica[] {
  const tabla = (cuadro: Cuadro, textos: { clave: string; titulo: string; nota: string }) =>
    tablaDe(cuadro, publicar(cuadro, periodo, k), periodo, textos, k);
  return [
    tabla(cuadroCasos(casos), { clave: 'CASOS', titulo: t.tablas.casos, nota: t.tablas.casosNota }),
    tabla(cuadroNna(casos), { clave: 'NNA', titulo: t.tablas.nna, nota: t.tablas.nnaNota }),
  ];
}

/** People are not counted below the threshold either, whatever they came for. */
function celdaPrograma(unidad: Indicador['unidad'], clave: string, medida: Indicador['medidas'][number], k: number): CeldaImpresa {
  const { valor } = medida;
  if (valor === null) return SIN_DATOS;
  if (unidad === 'PORCENTAJE') return { texto: porcentajeEsEc(valor), valor };
  if (unidad === 'USD_CENTAVOS' && clave === 'VENTAS') return { texto: dolares(valor), valor: valor / 100 };
  if (unidad === 'PERSONAS' && clave !== 'HORAS' && valor > 0 && valor < k) return { texto: t.pocos(k), valor: null };
  return { texto: numeroEsEc(valor), valor };
}

/** Backups are the point's own housekeeping; the plan stands in its own section. */
const FUERA_DEL_ANEXO = new Set(['I20', 'I29', 'I30']);

/** The indicators of the programme; what is not written down yet says «sin datos». */
export function programaDe(hechos: Hechos, periodo: PeriodoFijo, ahora: string, k: number = UMBRAL_PUBLICACION): TablaPublica {
  const rango = rangoDe(periodo);
  return {
    clave: 'PROGRAMA',
    titulo: t.tablas.programa,
    nota: null,
    columnas: [t.tablas.indicador, t.tablas.valor],
    filas: INDICADORES_PROGRAMA.map((calculo) => calculo(hechos, rango, ahora))
      .filter(({ codigo }) => !FUERA_DEL_ANEXO.has(codigo))
      .flatMap(({ codigo, unidad, medidas }) =>
        medidas.map((medida) => ({
          etiqueta: `${codigo} ${medida.etiqueta}`,
          celdas: [celdaPrograma(unidad, medida.clave, medida, k)],
          esTotal: false,
        })),
      ),
    grafico: null,
  };
}

/** Planned and done by component in the months of the period. */
export function componentesDe({ programas }: Hechos, periodo: PeriodoFijo): InformeDatos['componentes'] {
  const rango = rangoDe(periodo);
  const filas = programas.flatMap(({ pta }) => pta).filter(({ mes }) => enPeriodo(mes, rango));
  return Object.entries(indicadoresTexts.componente).map(([clave, componente]) => {
    const suyas = filas.filter((fila) => fila.componente === clave);
    if (suyas.length === 0) return { componente, planificado: SIN_DATOS, ejecutado: SIN_DATOS, avance: SIN_DATOS };
    const planificado = suyas.reduce((sum, fila) => sum + fila.planificado, 0);
    const ejecutado = suyas.reduce((sum, fila) => sum + fila.ejecutado, 0);
    const avance = planificado === 0 ? null : Math.round((ejecutado * 1000) / planificado) / 10;
    return {
      componente,
      planificado: { texto: numeroEsEc(planificado), valor: planificado },
      ejecutado: { texto: numeroEsEc(ejecutado), valor: ejecutado },
      avance: avance === null ? SIN_DATOS : { texto: porcentajeEsEc(avance), valor: avance },
    };
  });
}
