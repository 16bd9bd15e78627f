import { diasDesde } from '@core/features/recordatorios/cuando.rules';
import { quienMira } from '@electron/features/accesos/public';
import { findUltimoRespaldo } from '@electron/features/respaldos/public';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { countAbiertos } from './abiertos.repository';
import { cargarRecordatorios } from './recordatorios';

/** More lines than anybody reads on one screen; what is left is counted, never dropped in silence. */
const LINEAS = 200;

export function makeRecordatoriosHandlers(): HandlersOf<'recordatorios'> {
  return {
    'recordatorios.hoy': (context) => {
      const ultimo = findUltimoRespaldo(context.read);
      const recordatorios = cargarRecordatorios(context, null);
      return {
        recordatorios: recordatorios.slice(0, LINEAS),
        mas: Math.max(0, recordatorios.length - LINEAS),
        abiertos: countAbiertos(context.read, context.puntoId, quienMira(context)),
        respaldo: {
          dias: diasDesde(ultimo?.verificadoEn ?? null, context.ahora),
          verificadoEn: ultimo?.verificadoEn ?? null,
          destino: ultimo?.destino ?? null,
        },
      };
    },
  };
}
