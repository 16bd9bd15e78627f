import type { HandlersOf } from '@electron/platform/ipc/context';
import { enmendar, listCambiables, retirarEnmienda, verEnmiendas } from './catalogo-central';
import type { PaquetesDeps } from './deps';
import { preparar, verEmitidos, verPrevisto } from './preparar';
import { aplicarPaquete, verPaquete, verRecibidos } from './recibir-paquete';

export function makePaquetesHandlers(deps: PaquetesDeps): HandlersOf<'paquetes'> {
  return {
    'paquetes.catalogo': (context, entrada) => listCambiables(context, entrada),
    'paquetes.enmiendas': (context) => verEnmiendas(context),
    'paquetes.enmendar': (context, entrada) => enmendar(context, entrada),
    'paquetes.retirarEnmienda': (context, { id }) => retirarEnmienda(context, id),
    'paquetes.previsto': (context) => verPrevisto(context),
    'paquetes.preparar': (context, entrada) => preparar(deps, context, entrada),
    'paquetes.emitidos': (context) => verEmitidos(context),
    'paquetes.elegir': async () => {
      const ruta = await deps.desktop.choosePackage();
      return { archivo: ruta === null ? null : deps.archivos.add(ruta) };
    },
    'paquetes.ver': (context, { archivoId }) => verPaquete(deps, context, archivoId),
    'paquetes.aplicar': (context, entrada) => aplicarPaquete(deps, context, entrada),
    'paquetes.recibidos': (context) => verRecibidos(context),
  };
}
