import { fueInformado } from '@core/features/casos/caso-datos.rules';
import { diasDesde, recordatoriosDe } from '@core/features/recordatorios/recordatorios.rules';
import type { CasoPendiente } from '@core/features/recordatorios/recordatorios.rules';
import { addHours, localDay } from '@core/kernel/dates';
import { firstNames, requireCaso, rutaDeCaso } from '@electron/features/casos/public';
import type { CasosDeps } from '@electron/features/casos/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { loadInformes } from '@electron/features/derivaciones/public';
import { findUltimoRespaldo } from '@electron/features/respaldos/public';
import type { HandlersOf, QueryContext } from '@electron/platform/ipc/context';
import { tienePermiso } from '@core/kernel/permisos';
import { countAbiertos, listPendientes } from './pendiente.repository';

const LOOK_BACK_H = 14 * 24;

function loadPendientes(deps: CasosDeps, context: QueryContext): CasoPendiente[] {
  const ids = listPendientes(context.read, context.puntoId, addHours(context.ahora, -LOOK_BACK_H));
  const nombres = firstNames(context.read, ids);
  const catalogo = loadCatalogoRuta(context.read, localDay(context.ahora));
  const nombrar = (codigo: string) => catalogo.instituciones.find((una) => una.codigo === codigo)?.nombreCorto ?? codigo;
  const horasRespuesta = catalogo.plazos.find((plazo) => plazo.codigo === 'JCPD_AVOCA')?.valor ?? 48;
  return ids.map((id) => {
    const caso = requireCaso(deps, context, id);
    const ruta = rutaDeCaso(context, caso);
    const informes = loadInformes(context.read, id);
    return {
      casoId: id,
      codigo: caso.codigo,
      iniciales: nombres.get(id) ?? 'NN',
      valorado: caso.valorado,
      riesgo: caso.riesgo,
      plazo: caso.plazo,
      informado: fueInformado(informes),
      principal: ruta?.principal ? { codigo: ruta.principal, nombre: nombrar(ruta.principal) } : null,
      sinEntregar: informes.derivaciones
        .filter((una) => una.entregadaEn === null)
        .map((una) => ({ institucion: una.institucion, nombre: nombrar(una.institucion) })),
      entregadas: informes.derivaciones.flatMap((una) =>
        una.entregadaEn === null
          ? []
          : [{ institucion: una.institucion, nombre: nombrar(una.institucion), entregadaEn: una.entregadaEn, horasRespuesta }],
      ),
    };
  });
}

export function makeRecordatoriosHandlers(deps: CasosDeps): HandlersOf<'recordatorios'> {
  return {
    'recordatorios.hoy': (context) => {
      const ultimo = findUltimoRespaldo(context.read);
      // who administers the point without being a defender sees the backup's age, not the cases (§4.2)
      const casos = tienePermiso(context.sesion.roles, 'CASO_LEER') ? loadPendientes(deps, context) : [];
      return {
        recordatorios: recordatoriosDe(casos, context.ahora),
        abiertos: countAbiertos(context.read, context.puntoId),
        respaldo: {
          dias: diasDesde(ultimo?.verificadoEn ?? null, context.ahora),
          verificadoEn: ultimo?.verificadoEn ?? null,
          destino: ultimo?.destino ?? null,
        },
      };
    },
  };
}
