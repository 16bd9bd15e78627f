import { INSTITUCION_CATALOGO } from '@core/features/directorio/institucion.catalogo';
import { PARAMETRO_CATALOGO, PARAMETRO_PLAZO_CATALOGO } from './parametro-plazo.catalogo';
import type { CatalogoRuta } from './ruta.types';
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
