import { recordatorioInforme } from '@core/features/recordatorios/fuente-informe-mensual.rules';
import { recordatorioNota, recordatorioRespaldo } from '@core/features/recordatorios/fuentes-caso.rules';
import { ordenar, recordatoriosDe } from '@core/features/recordatorios/recordatorios.rules';
import type { Recordatorio } from '@core/features/recordatorios/recordatorios.contract';
import { CENTRAL } from '@core/kernel/ids';
import { tienePermiso } from '@core/kernel/permisos';
import { findInstalacion } from '@electron/features/acceso/public';
import { listMesesInformados } from '@electron/features/informes/public';
import { findUltimoRespaldo } from '@electron/features/respaldos/public';
import type { QueryContext } from '@electron/platform/ipc/context';
import { contextoDe, reunirCerrados, reunirNotas, reunirPendientes } from './reunir';

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
  const informes =
    context.puntoId === CENTRAL
      ? []
      : recordatorioInforme(
          {
            informados: listMesesInformados(context.read, context.puntoId),
            instaladoEn: findInstalacion(context.read).creadoEn,
            puedeHacerlo: tienePermiso(roles, 'INFORME_LEER'),
          },
          contexto,
        );
  const deCasos = casos
    ? recordatoriosDe({ casos: reunirPendientes(context, contexto), cerrados: reunirCerrados(context, contexto) }, contexto)
    : [];
  const notas = tienePermiso(roles, 'NOTA_RESPONDER') ? reunirNotas(context).map(recordatorioNota) : [];
  return ordenar([...deCasos, ...delPunto, ...informes, ...notas]);
}
