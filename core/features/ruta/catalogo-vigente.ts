import { INSTITUCION_CATALOGO } from '@core/features/directorio/institucion.catalogo';
import { PARAMETRO_CATALOGO, PARAMETRO_PLAZO_CATALOGO } from './parametro-plazo.catalogo';
import type { CatalogoRuta, CodigoParametro } from './ruta.types';
import { TIPO_VULNERACION_CATALOGO } from './tipo-vulneracion.catalogo';
import { TRIAJE_CATALOGO } from './triaje.catalogo';

/** The catalogue delivered with the program: nothing in it is verified yet. */
export const CATALOGO_VIGENTE: CatalogoRuta = {
  tipos: TIPO_VULNERACION_CATALOGO.filas,
  instituciones: INSTITUCION_CATALOGO.filas,
  plazos: PARAMETRO_PLAZO_CATALOGO.filas,
  parametros: PARAMETRO_CATALOGO.filas,
  preguntas: TRIAJE_CATALOGO.filas,
};

/**
 * The value of a parameter on a day (`YYYY-MM-DD`): the latest row in force. Before the first row began, that first row
 * counts, so that an old case is never left without a rule.
 */
export function valorParametro(catalogo: Pick<CatalogoRuta, 'parametros'>, codigo: CodigoParametro, dia: string): number {
  const filas = catalogo.parametros
    .filter((fila) => fila.codigo === codigo)
    .toSorted((a, b) => a.vigenteDesde.localeCompare(b.vigenteDesde));
  const enVigor = filas.filter((fila) => fila.vigenteDesde <= dia && (fila.vigenteHasta === null || dia <= fila.vigenteHasta));
  const fila = enVigor.at(-1) ?? filas[0];
  if (fila === undefined) throw new Error(`the catalogue has no parameter ${codigo}`);
  return fila.valor;
}
