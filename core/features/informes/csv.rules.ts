import { fechaCorta } from '@core/kernel/dates';
import { informeTexts as t } from './informe.texts';
import type { CeldaImpresa, InformeDatos, TablaPublica } from './informe.datos';
import { numeroEsEc } from './numeros.rules';

/** A cell of a spreadsheet: text, a number that stays one, or a percentage (87.5 for 87,5 %). */
export type CeldaHoja = string | number | null | { readonly porcentaje: number };

/** Sheets of a workbook; the first row of each is its head. */
export interface Hoja {
  nombre: string;
  filas: readonly (readonly CeldaHoja[])[];
}

/** Writes a workbook; `electron/features/informes` has the one that makes XLSX. */
export type EscribirXlsx = (hojas: readonly Hoja[]) => Promise<Uint8Array>;

/** A text that a spreadsheet would take for a formula is made plain text (`'=1+1`). */
export function sinFormula(texto: string): string {
  return /^[=+\-@\t\r]/.test(texto) ? `'${texto}` : texto;
}

function campo(celda: CeldaHoja): string {
  if (celda === null) return '';
  if (typeof celda === 'number') return numeroEsEc(celda, false);
  if (typeof celda === 'object') return numeroEsEc(celda.porcentaje, false);
  const texto = sinFormula(celda);
  return /[";\r\n]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto;
}

/** CSV as spreadsheets in Ecuador open it: UTF-8 with its mark, semicolons, decimal comma, lines that end in CR LF. */
export function toCsv(filas: readonly (readonly CeldaHoja[])[]): string {
  return `\uFEFF${filas.map((fila) => fila.map(campo).join(';')).join('\r\n')}\r\n`;
}

/** What is hidden has no number and stays the text that stands in its place. */
const numero = ({ texto, valor }: CeldaImpresa): string | number => valor ?? texto;
/** The same for a workbook, where a share is a number that is shown as one. */
const celdaDeHoja = ({ texto, valor }: CeldaImpresa): CeldaHoja =>
  valor === null ? texto : texto.endsWith('%') ? { porcentaje: valor } : valor;

const tituloDe = ({ alcance, clase }: Pick<InformeDatos, 'alcance' | 'clase'>): string =>
  alcance === 'CANTON' ? t.consolidado : t.titulo[clase];

/** A report as one long table, a number a line: what another program reads without guessing. */
export function filasDeInforme(datos: InformeDatos): CeldaHoja[][] {
  const comun = [tituloDe(datos), datos.punto.codigo, fechaCorta(datos.desde), fechaCorta(datos.hasta)];
  return [
    ['Informe', 'Defensoría', 'Desde', 'Hasta', 'Tabla', 'Categoría', 'Columna', 'Valor'],
    ...[...datos.tablas, datos.gestion, datos.programa].flatMap(({ titulo, columnas, filas }) =>
      filas.flatMap(({ etiqueta, celdas }) =>
        celdas.map((celda, index) => [...comun, titulo, etiqueta, columnas[index + 1] ?? '', numero(celda)]),
      ),
    ),
    ...datos.componentes.flatMap(({ componente, planificado, ejecutado, avance }) =>
      [planificado, ejecutado, avance].map((celda, index) => [
        ...comun,
        t.secciones.actividades,
        componente,
        t.columnasComponente[index + 1] ?? '',
        numero(celda),
      ]),
    ),
  ];
}

/** A column that says nothing: some of its numbers are kept back and the others are zeros. */
const esMuda = ({ filas }: TablaPublica, columna: number): boolean =>
  filas.some(({ celdas }) => celdas[columna]?.texto === t.oculto) &&
  filas.every(({ celdas }) => celdas[columna]?.texto === t.oculto || celdas[columna]?.valor === 0);

/** A table as people read it: without the columns that say nothing, but for the last one, which it is about. */
export function comoSeLee(tabla: TablaPublica): TablaPublica {
  const { columnas, filas, grafico } = tabla;
  const ultima = columnas.length - 2;
  const quedan = columnas.slice(1).flatMap((_, index) => (index === ultima || !esMuda(tabla, index) ? [index] : []));
  const cabeza = (index: number): string => columnas[index] ?? '';
  return {
    ...tabla,
    columnas: [cabeza(0), ...quedan.map((index) => cabeza(index + 1))],
    filas: filas.map((fila) => ({ ...fila, celdas: quedan.flatMap((index) => fila.celdas[index] ?? []) })),
    grafico: grafico === null || !quedan.includes(grafico) ? null : quedan.indexOf(grafico),
  };
}

/** The same as a workbook: one sheet for each table, as people read it. */
export function hojasDeInforme(datos: InformeDatos): Hoja[] {
  const portada: Hoja = {
    nombre: tituloDe(datos),
    filas: [
      ['Dato', 'Valor'],
      ['Emite', `${datos.punto.codigo} ${datos.punto.nombre}`],
      ['Periodo', datos.periodo],
      ['Desde', fechaCorta(datos.desde)],
      ['Hasta', fechaCorta(datos.hasta)],
      ['Documento', datos.numero ?? ''],
    ],
  };
  const tablas = [...datos.tablas.map(comoSeLee), datos.gestion, datos.programa].map(({ titulo, columnas, filas }): Hoja => ({
    nombre: titulo,
    filas: [columnas, ...filas.map(({ etiqueta, celdas }) => [etiqueta, ...celdas.map(celdaDeHoja)])],
  }));
  const componentes: Hoja = {
    nombre: t.secciones.actividades,
    filas: [
      t.columnasComponente,
      ...datos.componentes.map(({ componente, planificado, ejecutado, avance }) => [
        componente,
        ...[planificado, ejecutado, avance].map(celdaDeHoja),
      ]),
    ],
  };
  return [portada, ...tablas, componentes];
}
