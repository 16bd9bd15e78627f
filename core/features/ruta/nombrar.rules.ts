import type { CatalogoRuta, PreguntaTriaje, TipoVulneracion } from './ruta.types';
import type { CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import { enumerar } from './razon.catalogo';

/** Codes only, where words would sound like a crime (person pointed at under 12). */
type Discreto = boolean;

/** `Maltrato físico (VIO-01) y …`. */
export const nombrarTipos = (tipos: readonly TipoVulneracion[], discreto: Discreto): string =>
  enumerar(tipos.map((tipo) => (discreto ? tipo.codigo : `${tipo.etiqueta} (${tipo.codigo})`)));

/** `B2 (golpes con marca…) y …`. */
export const nombrarPreguntas = (preguntas: readonly PreguntaTriaje[], discreto: Discreto): string =>
  enumerar(preguntas.map((una) => (discreto ? una.codigo : `${una.codigo} (${una.resumen})`)));

/** Short name with its article; the bare code when the directory has no such row. */
export const nombrarInstitucion = (catalogo: Pick<CatalogoRuta, 'instituciones'>, codigo: CodigoInstitucion): string =>
  catalogo.instituciones.find((fila) => fila.codigo === codigo)?.nombreCorto ?? codigo;
