import { localDay } from '@core/kernel/dates';
import type { Hechos, HechoCaso } from '@core/features/informes/hechos.types';
import { gestionDe } from '@core/features/informes/gestion-publica.rules';
import { indicadoresTexts } from '@core/features/informes/indicadores.texts';
import type { CeldaImpresa, InformeDatos, TablaPublica } from '@core/features/informes/informe.datos';
import { informeTexts as t } from '@core/features/informes/informe.texts';
import { clavePeriodo, columnasDe, partesDe, terminado } from '@core/features/informes/periodos.rules';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import { publicar } from '@core/features/informes/publicacion.rules';
import type { Columna, Cuadro, Publicadas } from '@core/features/informes/publicacion.rules';
import { UMBRAL_PUBLICACION } from '@core/features/informes/suprimir.rules';
import { celda, cuadroCasos, cuadroNna, FILAS_EDAD } from '@core/features/informes/tablas-publicas.rules';
import type { Cifra, ColumnaPublicada, TablaCifra, UnidadCifra } from './publicacion.types';

/** One point with what its last package said. */
export interface PuntoPublicable {
  codigo: string;
  hechos: Hechos;
  /** When its last package was made: nothing is known of what came later. */
  generadoEn: string;
}

/** Tables whose cells protect one another over time; what was published of them is handed back to the rule. */
const CUADROS = [
  { tabla: 'CASOS', unidad: 'CASOS', de: cuadroCasos },
  { tabla: 'NNA', unidad: 'NNA', de: cuadroNna },
] as const satisfies readonly { tabla: TablaCifra; unidad: UnidadCifra; de(casos: readonly HechoCaso[]): Cuadro }[];
type Clase = (typeof CUADROS)[number];

const ANUAL = (anio: number): PeriodoFijo => ({ clase: 'ANUAL', anio, numero: 1 });
const claveDe = (punto: string | null, tabla: TablaCifra, periodo: PeriodoFijo): string =>
  `${punto ?? ''} ${tabla} ${clavePeriodo(periodo)}`;

/** What is out already, by point, table and period. It stays as it is (§9.4.6). */
export interface Archivo {
  tiene(punto: string | null, tabla: TablaCifra, periodo: PeriodoFijo): boolean;
  marcas(punto: string | null, tabla: TablaCifra, cuadro: Cuadro): Publicadas;
}

export function archivoDe(columnas: readonly ColumnaPublicada[]): Archivo {
  const known = new Map(columnas.map((columna) => [claveDe(columna.punto, columna.tabla, columna), columna.marcas]));
  return {
    tiene: (punto, tabla, periodo) => known.has(claveDe(punto, tabla, periodo)),
    marcas: (punto, tabla, cuadro) => (periodo) => {
      const marcas = known.get(claveDe(punto, tabla, periodo));
      if (marcas === undefined) return null;
      return [...cuadro.filas.map(({ clave }) => clave), 'TOTAL'].map((clave) => marcas[clave] ?? 'OCULTA');
    },
  };
}

/** The longest finished periods within one, which with their parts are all finished ones. */
const terminados = (periodo: PeriodoFijo, hoy: string): PeriodoFijo[] =>
  terminado(periodo, hoy) ? [periodo] : partesDe(periodo).flatMap((parte) => terminados(parte, hoy));
const conPartes = (periodo: PeriodoFijo): PeriodoFijo[] => [...partesDe(periodo).flatMap(conPartes), periodo];

/** A period counts as over for a point once its last package was made on a later day, and never before today. */
const corteDe = ({ generadoEn }: PuntoPublicable, ahora: string): string => {
  const paquete = localDay(generadoEn);
  const hoy = localDay(ahora);
  return paquete < hoy ? paquete : hoy;
};

/** What the first package of a point can speak of: the year of its first case, or of the package. */
const primerAnio = ({ hechos: { casos }, generadoEn }: PuntoPublicable): number =>
  Number(localDay([generadoEn, ...casos.map(({ conocidoEn }) => conocidoEn)].toSorted()[0] ?? generadoEn).slice(0, 4));

/** Length of `DC-13`, with which the name of a point begins in a table. */
const CODIGO_PUNTO = 5;
const SIN_COLUMNA = { columna: '', columnaEtiqueta: '' } as const;
const marcaDe = (texto: string, valor: number | null): Cifra['marca'] =>
  valor !== null ? 'VISIBLE' : texto === t.sinDatos ? 'SIN_DATOS' : texto === t.oculto ? 'OCULTA' : 'POCOS';
const deCelda = ({ texto, valor }: CeldaImpresa): Pick<Cifra, 'valor' | 'marca' | 'mostrado'> => ({
  valor,
  marca: marcaDe(texto, valor),
  mostrado: texto,
});

const filasDe = (cuadro: Cuadro) => [...cuadro.filas, { clave: 'TOTAL', etiqueta: t.total }];

/** The figures of one column of a table; `celdas` are its rows in order, the total last. */
function cifrasDeColumna(
  punto: string | null,
  { tabla, unidad, de }: Clase,
  periodo: PeriodoFijo,
  celdas: readonly CeldaImpresa[],
): Cifra[] {
  return filasDe(de([])).map(({ clave, etiqueta }, index) => ({
    punto,
    tabla,
    unidad,
    ...periodo,
    orden: index + 1,
    categoria: clave,
    etiqueta,
    ...SIN_COLUMNA,
    esTotal: clave === 'TOTAL',
    ...deCelda(celdas[index] ?? { texto: t.oculto, valor: null }),
  }));
}

const celdasDe = ({ valores, marcas, k }: Columna): CeldaImpresa[] =>
  valores.map((valor, index) => celda(valor, marcas[index] ?? 'OCULTA', k));

const UNIDAD_GESTION: Readonly<Record<string, UnidadCifra>> = { I05: 'HORAS', I07D: 'DIAS' };
const CLAVE_GESTION = new Map<string, string>(Object.entries(t.clave).map(([clave, etiqueta]) => [etiqueta, clave]));

function cifrasDeGestion(punto: string | null, periodo: PeriodoFijo, tabla: TablaPublica): Cifra[] {
  return tabla.filas.map(({ etiqueta, celdas: [una] }, index) => {
    const categoria = CLAVE_GESTION.get(etiqueta) ?? etiqueta;
    return {
      punto,
      tabla: 'GESTION',
      unidad: UNIDAD_GESTION[categoria] ?? 'PORCENTAJE',
      ...periodo,
      orden: index + 1,
      categoria,
      etiqueta,
      ...SIN_COLUMNA,
      esTotal: false,
      ...deCelda(una ?? { texto: t.oculto, valor: null }),
    };
  });
}

/** Of the programme only the canton and the year, so that there is nothing to subtract from one another. */
function cifrasDePrograma(periodo: PeriodoFijo, tabla: TablaPublica): Cifra[] {
  return tabla.filas.map(({ etiqueta, celdas: [una] }, index) => ({
    punto: null,
    tabla: 'PROGRAMA',
    unidad: 'CANTIDAD',
    ...periodo,
    orden: index + 1,
    categoria: `${etiqueta.slice(0, 3)}-${index + 1}`,
    etiqueta,
    ...SIN_COLUMNA,
    esTotal: false,
    ...deCelda(una ?? { texto: t.sinDatos, valor: null }),
  }));
}

/** Which points the canton was counted from: those that are not in it say «sin datos». */
function cifrasDePuntos(periodo: PeriodoFijo, tabla: TablaPublica): Cifra[] {
  return tabla.filas.map(({ etiqueta, celdas: [una], esTotal }, index) => ({
    punto: null,
    tabla: 'PUNTOS',
    unidad: 'CASOS',
    ...periodo,
    orden: index + 1,
    categoria: esTotal ? 'TOTAL' : etiqueta.slice(0, CODIGO_PUNTO),
    etiqueta,
    ...SIN_COLUMNA,
    esTotal,
    ...deCelda(una ?? { texto: t.sinDatos, valor: null }),
  }));
}

function cifrasDeCruce(periodo: PeriodoFijo, tabla: TablaPublica): Cifra[] {
  const filas = [...Object.keys(indicadoresTexts.grupo), 'SIN_TIPO', 'TOTAL'];
  const columnas = [...FILAS_EDAD, { clave: 'TOTAL', etiqueta: t.total }];
  return tabla.filas.flatMap(({ etiqueta, celdas, esTotal }, f) =>
    celdas.map((una, c) => ({
      punto: null,
      tabla: 'CRUCE' as const,
      unidad: 'NNA' as const,
      ...periodo,
      orden: f * columnas.length + c + 1,
      categoria: filas[f] ?? etiqueta,
      etiqueta,
      columna: columnas[c]?.clave ?? '',
      columnaEtiqueta: columnas[c]?.etiqueta ?? '',
      esTotal: esTotal || c === columnas.length - 1,
      ...deCelda(una),
    })),
  );
}

/**
 * What may be said of one point and is not out yet: cases by nature, children by broad age group, and how the work went, for
 * every finished month, quarter, half and year (§9.4.3, §9.4.6).
 */
export function cifrasDePunto(punto: PuntoPublicable, archivo: Archivo, ahora: string): Cifra[] {
  const { codigo, hechos } = punto;
  const corte = corteDe(punto, ahora);
  const result: Cifra[] = [];
  for (let anio = primerAnio(punto); anio <= Number(corte.slice(0, 4)); anio += 1) {
    const mayores = terminados(ANUAL(anio), corte);
    for (const clase of CUADROS) {
      const cuadro = clase.de(hechos.casos);
      const nueva = (periodo: PeriodoFijo) => !archivo.tiene(codigo, clase.tabla, periodo);
      result.push(
        ...mayores
          .filter((mayor) => conPartes(mayor).some(nueva))
          .flatMap((mayor) => publicar(cuadro, mayor, UMBRAL_PUBLICACION, archivo.marcas(codigo, clase.tabla, cuadro)))
          .filter(({ periodo }) => nueva(periodo))
          .flatMap((columna) => cifrasDeColumna(codigo, clase, columna.periodo, celdasDe(columna))),
      );
    }
    result.push(
      ...mayores
        .flatMap(conPartes)
        .filter((periodo) => !archivo.tiene(codigo, 'GESTION', periodo))
        .flatMap((periodo) => cifrasDeGestion(codigo, periodo, gestionDe(hechos, periodo, ahora))),
    );
  }
  return result;
}

/** Years that are over, of which some point has sent something and the canton is not out yet. */
export function aniosDelCanton(puntos: readonly PuntoPublicable[], archivo: Archivo, ahora: string): number[] {
  const actual = Number(localDay(ahora).slice(0, 4));
  const primero = Math.min(actual, ...puntos.map(primerAnio));
  return Array.from({ length: actual - primero }, (_, index) => primero + index).filter(
    (anio) => !archivo.tiene(null, 'CASOS', ANUAL(anio)),
  );
}

/**
 * The canton and one year, as its consolidated report printed it: a second count, from later packages, could be compared with the
 * paper until a single case stands out (§9.4.6).
 */
export function cifrasDelCanton({
  anio,
  tablas,
  gestion,
  programa,
}: Pick<InformeDatos, 'anio' | 'tablas' | 'gestion' | 'programa'>): Cifra[] {
  const periodo = ANUAL(anio);
  const tablaDe = (clave: TablaCifra): TablaPublica | undefined => tablas.find((una) => una.clave === clave);
  const cruce = tablaDe('CRUCE');
  const puntos = tablaDe('PUNTOS');
  return [
    ...CUADROS.flatMap((clase) =>
      columnasDe(periodo).flatMap((columna, index) => {
        const filas = tablaDe(clase.tabla)?.filas ?? [];
        return filas.length === 0
          ? []
          : cifrasDeColumna(
              null,
              clase,
              columna,
              filas.flatMap(({ celdas }) => celdas[index] ?? []),
            );
      }),
    ),
    ...(puntos === undefined ? [] : cifrasDePuntos(periodo, puntos)),
    ...(cruce === undefined ? [] : cifrasDeCruce(periodo, cruce)),
    ...cifrasDeGestion(null, periodo, gestion),
    ...cifrasDePrograma(periodo, programa),
  ];
}
