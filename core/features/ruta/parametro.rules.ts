import type { CatalogoRuta, CodigoParametro } from './ruta.types';

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
