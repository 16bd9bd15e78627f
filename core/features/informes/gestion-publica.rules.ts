import { esperaRespuesta } from './carta-estado.rules';
import { diasEntre, enPeriodo, horasEntre, mediana, vale } from './cuentas.rules';
import type { Calculo, Hechos, Periodo } from './hechos.types';
import { i04ATiempo, i13Fichas, i14Opinion } from './indicadores-casos.rules';
import { i07Contrarreferencia, i08Visitas, i10Seguimientos } from './indicadores-actos.rules';
import type { CeldaImpresa, TablaPublica } from './informe.datos';
import { informeTexts as t } from './informe.texts';
import { numeroEsEc, porcentajeEsEc } from './numeros.rules';
import { rangoDe } from './periodos.rules';
import type { PeriodoFijo } from './periodos.rules';
import { columnaDe, publicar, publicarCanton } from './publicacion.rules';
import type { Columna, Cuadro } from './publicacion.rules';
import { DENOMINADOR_MINIMO, UMBRAL_PUBLICACION } from './suprimir.rules';
import { OCULTA } from './tablas-publicas.rules';

/** The percentage of an indicator as two rows that add up: met, and not met. */
const cuadroDe = (calculo: Calculo, clave: string, hechos: Hechos, ahora: string): Cuadro => ({
  filas: [
    { clave: 'SI', etiqueta: '' },
    { clave: 'NO', etiqueta: '' },
  ],
  contar: (periodo) => {
    const medida = calculo(hechos, periodo, ahora).medidas.find((una) => una.clave === clave);
    const si = medida?.numerador ?? 0;
    return [si, (medida?.denominador ?? 0) - si];
  },
  esPorcentaje: true,
});

/** A percentage where it may be said: of ten or more, and where it lets nobody find out a number below five (§9.4.5). */
function celdaPorcentaje(columnas: readonly Columna[], periodo: PeriodoFijo): CeldaImpresa {
  const columna = columnaDe(columnas, periodo);
  const [si = 0] = columna?.valores ?? [];
  const todos = columna?.valores.at(-1) ?? 0;
  if (columna === null || todos < DENOMINADOR_MINIMO || columna.marcas.some((marca) => marca !== 'VISIBLE')) return OCULTA;
  const valor = Math.round((si * 1000) / todos) / 10;
  return { texto: porcentajeEsEc(valor), valor };
}

/** A median where it stands for ten values or more. */
function celdaMediana(valores: readonly number[]): CeldaImpresa {
  const valor = valores.length < DENOMINADOR_MINIMO ? null : mediana(valores);
  return valor === null ? OCULTA : { texto: numeroEsEc(valor), valor };
}

const horasHastaInformar = ({ casos }: Hechos, rango: Periodo): number[] =>
  casos.flatMap((caso) =>
    vale(caso) && caso.informadoEn !== null && enPeriodo(caso.informadoEn, rango) ? [horasEntre(caso.conocidoEn, caso.informadoEn)] : [],
  );

const diasHastaRespuesta = ({ casos }: Hechos, rango: Periodo): number[] =>
  casos
    .filter(vale)
    .flatMap(({ derivaciones }) =>
      derivaciones.flatMap((carta) =>
        esperaRespuesta(carta) && carta.entregadaEn !== null && enPeriodo(carta.entregadaEn, rango) && carta.respondidaEn !== null
          ? [diasEntre(carta.entregadaEn, carta.respondidaEn)]
          : [],
      ),
    );

type Clave = keyof typeof t.clave;
type Fila = { clave: Clave; calculo: Calculo; medida: string } | { clave: Clave; valores(hechos: Hechos, rango: Periodo): number[] };

const FILAS: readonly Fila[] = [
  { clave: 'I04', calculo: i04ATiempo, medida: 'A_TIEMPO' },
  { clave: 'I05', valores: horasHastaInformar },
  { clave: 'I07', calculo: i07Contrarreferencia, medida: 'CON_RESPUESTA' },
  { clave: 'I07D', valores: diasHastaRespuesta },
  { clave: 'I08', calculo: i08Visitas, medida: 'HECHAS' },
  { clave: 'I10', calculo: i10Seguimientos, medida: 'HECHOS' },
  { clave: 'I13', calculo: i13Fichas, medida: 'COMPLETAS' },
  { clave: 'I14', calculo: i14Opinion, medida: 'CON_OPINION' },
];

/** @param publicados how a percentage is published, with what was published before it */
function tablaGestion(
  hechos: Hechos,
  periodo: PeriodoFijo,
  publicados: (calculo: Calculo, medida: string) => readonly Columna[],
): TablaPublica {
  const rango = rangoDe(periodo);
  return {
    clave: 'GESTION',
    titulo: t.tablas.gestion,
    nota: t.tablas.gestionNota,
    columnas: [t.tablas.indicador, t.tablas.valor],
    filas: FILAS.map((fila) => ({
      etiqueta: t.clave[fila.clave],
      celdas: [
        'calculo' in fila ? celdaPorcentaje(publicados(fila.calculo, fila.medida), periodo) : celdaMediana(fila.valores(hechos, rango)),
      ],
      esTotal: false,
    })),
    grafico: null,
  };
}

/** How the work of a point went: shares and medians, without what stands above or below the line. */
export function gestionDe(hechos: Hechos, periodo: PeriodoFijo, ahora: string, k: number = UMBRAL_PUBLICACION): TablaPublica {
  return tablaGestion(hechos, periodo, (calculo, medida) => publicar(cuadroDe(calculo, medida, hechos, ahora), periodo, k));
}

/** The same for the canton and a year: no percentage of it lets a number of one of its points be worked out. */
export function gestionCantonal(
  canton: Hechos,
  puntos: readonly { hechos: Hechos; k: number }[],
  anio: number,
  ahora: string,
  k: number = UMBRAL_PUBLICACION,
): TablaPublica {
  return tablaGestion(canton, { clase: 'ANUAL', anio, numero: 1 }, (calculo, medida) =>
    publicarCanton(
      cuadroDe(calculo, medida, canton, ahora),
      puntos.map((punto) => ({ cuadro: cuadroDe(calculo, medida, punto.hechos, ahora), k: punto.k })),
      anio,
      k,
    ),
  );
}
