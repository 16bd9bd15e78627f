import { CATALOGO_VIGENTE } from '@core/features/ruta/catalogo-vigente';
import { catalogoParaPantallas, consultarRuta } from '@core/features/ruta/ruta.rules';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { localDay } from '@core/kernel/dates';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';

/** `abierto`: whether the data are open; until then the catalogue delivered with the program answers. */
export function makeRutaHandlers(deps: { abierto(): boolean }): HandlersOf<'ruta'> {
  const catalogo = (context: QueryContext): CatalogoRuta =>
    deps.abierto() ? loadCatalogoRuta(context.read, localDay(context.ahora)) : CATALOGO_VIGENTE;
  return {
    'ruta.consultar': (context, entrada) => consultarRuta(catalogo(context), entrada),
    'ruta.catalogo': (context) => catalogoParaPantallas(catalogo(context)),
  };
}
