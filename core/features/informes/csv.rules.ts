import { fechaCorta } from '@core/kernel/dates';
import { informeTexts as t } from './informe.texts';
import type { InformeDatos } from './informe.datos';
import { numeroEsEc } from './numeros.rules';

/** A cell of a spreadsheet: text, or a number that stays one. */
export type CeldaHoja = string | number | null;

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
  const texto = sinFormula(celda);
  return /[";\r\n]/.test(texto) ? `"${texto.replaceAll('"', '""')}"` : texto;
}

/** CSV as spreadsheets in Ecuador open it: UTF-8 with its mark, semicolons, decimal comma, lines that end in CR LF. */
export function toCsv(filas: readonly (readonly CeldaHoja[])[]): string {
  return `\uFEFF${filas.map((fila) => fila.map(campo).join(';')).join('\r\n')}\r\n`;
}

const numero = ({ texto, valor }: { texto: string; valor: number | null }): CeldaHoja => valor ?? texto;

/** A report as one long table, a number a line: what another program reads without guessing. */
export function filasDeInforme(datos: InformeDatos): CeldaHoja[][] {
  const comun = [t.titulo[datos.clase], datos.punto.codigo, fechaCorta(datos.desde), fechaCorta(datos.hasta)];
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

/** The same as a workbook: one sheet for each table, as people read it. */
export function hojasDeInforme(datos: InformeDatos): Hoja[] {
  const portada: Hoja = {
    nombre: t.titulo[datos.clase],
    filas: [
      ['Defensoría', `${datos.punto.codigo} ${datos.punto.nombre}`],
      ['Periodo', datos.periodo],
      ['Desde', fechaCorta(datos.desde)],
      ['Hasta', fechaCorta(datos.hasta)],
      ['Documento', datos.numero ?? ''],
    ],
  };
  const tablas = [...datos.tablas, datos.gestion, datos.programa].map(({ titulo, columnas, filas }): Hoja => ({
    nombre: titulo,
    filas: [columnas, ...filas.map(({ etiqueta, celdas }) => [etiqueta, ...celdas.map(numero)])],
  }));
  const componentes: Hoja = {
    nombre: t.secciones.actividades,
    filas: [
      t.columnasComponente,
      ...datos.componentes.map(({ componente, planificado, ejecutado, avance }) => [
        componente,
        ...[planificado, ejecutado, avance].map(numero),
      ]),
    ],
  };
  return [portada, ...tablas, componentes];
}
