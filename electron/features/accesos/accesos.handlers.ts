import type { AccesoDeps } from '@electron/features/acceso/public';
import type { CasosDeps } from '@electron/features/casos/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { accesoDeCaso } from './de-caso';
import { buscarReservado, emergenciasPorRevisar, entrarPorEmergencia, reconocerEmergencia } from './emergencia';
import { firmantes, firmarSegunda } from './firmar';
import { declararImpedimento, levantarImpedimento } from './impedimento';
import { porRatificar, ratificar, ratificarActo } from './ratificacion';
import { otorgar, restringir, revocar } from './restriccion';

export function makeAccesosHandlers(deps: CasosDeps & { acceso: AccesoDeps }): HandlersOf<'accesos'> {
  return {
    'accesos.deCaso': (context, entrada) => accesoDeCaso(deps, context, entrada),
    'accesos.declararImpedimento': (context, entrada) => declararImpedimento(deps, context, entrada),
    'accesos.levantarImpedimento': (context, entrada) => levantarImpedimento(deps, context, entrada),
    'accesos.restringir': (context, entrada) => restringir(deps, context, entrada),
    'accesos.otorgar': (context, entrada) => otorgar(deps, context, entrada),
    'accesos.revocar': (context, entrada) => revocar(deps, context, entrada),
    'accesos.buscarReservado': (context, entrada) => buscarReservado(context, entrada),
    'accesos.entrarPorEmergencia': (context, entrada) => entrarPorEmergencia(context, entrada),
    'accesos.emergenciasPorRevisar': (context) => emergenciasPorRevisar(context),
    'accesos.reconocerEmergencia': (context, entrada) => reconocerEmergencia(deps, context, entrada),
    'accesos.firmantes': (context, entrada) => firmantes(deps, context, entrada),
    'accesos.firmarSegunda': (context, entrada) => firmarSegunda(deps, context, entrada),
    'accesos.porRatificar': (context) => porRatificar(context),
    'accesos.ratificar': (context, entrada) => ratificar(deps, context, entrada),
    'accesos.ratificarActo': (context, entrada) => ratificarActo(deps, context, entrada),
  };
}
