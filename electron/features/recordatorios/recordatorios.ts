import { recordatorioRespaldo } from '@core/features/recordatorios/fuentes-caso.rules';
import { ordenar, recordatoriosDe } from '@core/features/recordatorios/recordatorios.rules';
import type { Recordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { tienePermiso } from '@core/kernel/permisos';
import { findInstalacion } from '@electron/features/acceso/public';
import { findUltimoRespaldo } from '@electron/features/respaldos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { contextoDe, reunirCerrados, reunirPendientes } from './reunir';

/**
 * Everything that is pending for this person, the most urgent first.
 * @param hasta end of a range of days (instant); null for the first screen with its lead times.
 */
export function cargarRecordatorios(context: QueryContext, hasta: string | null): Recordatorio[] {
  const { roles } = context.sesion;
  const contexto = contextoDe(context, hasta);
  // who administers the point without being a defender sees the backup's age, not the cases (§4.2)
  const casos = tienePermiso(roles, 'CASO_LEER');
  const delPunto = recordatorioRespaldo(
    {
      verificadoEn: findUltimoRespaldo(context.read)?.verificadoEn ?? null,
      instaladoEn: findInstalacion(context.read).creadoEn,
      puedeHacerlo: tienePermiso(roles, 'RESPALDO_CREAR'),
    },
    contexto,
  );
  const deCasos = casos
    ? recordatoriosDe({ casos: reunirPendientes(context, contexto), cerrados: reunirCerrados(context, contexto) }, contexto)
    : [];
  return ordenar([...deCasos, ...delPunto]);
}
