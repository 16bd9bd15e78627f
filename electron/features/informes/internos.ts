import { alertaDe, carteraDe, inicialesDe } from '@core/features/informes/armar-informe.rules';
import type { InformeInternoDatos } from '@core/features/informes/informe.datos';
import { patronesDe } from '@core/features/informes/patron.rules';
import type { Patron } from '@core/features/informes/patron.rules';
import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { addHours, localDay } from '@core/kernel/dates';
import { carteraCantonal } from '@core/features/informes/cartera-central.rules';
import { listUsuarios } from '@electron/features/acceso/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { quienMira } from '@electron/features/accesos/public';
import { imprimible } from '@electron/features/documentos/public';
import { cargarRecordatorios } from '@electron/features/recordatorios/public';
import type { QueryContext, TaskContext } from '@electron/platform/ipc/context';
import { listVisibles } from './informe.repository';
import { emisionDe, esCentral } from './reunir';
import type { InformesDeps } from './reunir';

/** Days ahead that the portfolio shows when nobody says otherwise. */
const CARTERA_DIAS = 7;

/** Name of an institution with its article, as it is written in a sentence. */
export function nombreCortoDe(context: QueryContext): (codigo: string) => string {
  const nombres = new Map<string, string>(
    loadCatalogoRuta(context.read, localDay(context.ahora)).instituciones.map(({ codigo, nombreCorto }) => [codigo, nombreCorto]),
  );
  return (codigo) => nombres.get(codigo) ?? codigo;
}

/** Similar cases near one another, of those that exist for this person; the authority of the central sees all points'. */
export function patronesVisibles(deps: InformesDeps, context: QueryContext): Patron[] {
  if (esCentral(context)) return patronesDe(deps.hechos(context).casos, context.ahora);
  const visibles = listVisibles(context.read, context.puntoId, quienMira(context));
  return patronesDe(
    deps.hechos(context).casos.filter(({ casoId }) => visibles.has(casoId)),
    context.ahora,
  );
}

export function carteraDatos(deps: InformesDeps, context: QueryContext, hasta: string | undefined): InformeInternoDatos {
  const dia = hasta ?? sumarDias(localDay(context.ahora), CARTERA_DIAS);
  if (esCentral(context))
    return carteraCantonal(deps.hechos(context).casos, {
      emision: emisionDe(context),
      ahora: context.ahora,
      hasta: dia,
      nombrar: nombreCortoDe(context),
    });
  const fin = new Date(Date.parse(addHours(`${dia}T00:00:00-05:00`, 24)) - 1).toISOString();
  const personas = new Map(listUsuarios(context.read).map((persona) => [persona.nombreEntrada, inicialesDe(persona)]));
  return carteraDe(cargarRecordatorios(context, fin), {
    emision: emisionDe(context),
    hasta: dia,
    iniciales: (responsable) => personas.get(responsable) ?? '',
  });
}

export const alertaDatos = (deps: InformesDeps, context: QueryContext): InformeInternoDatos =>
  alertaDe(patronesVisibles(deps, context), emisionDe(context));

/** An internal paper as it will print. Not numbered and not kept. */
export async function renderInterno(deps: InformesDeps, context: TaskContext, datos: InformeInternoDatos): Promise<Uint8Array> {
  return deps.render(imprimible(context, { tipo: 'INFORME_INTERNO', datos }, { copia: false, borrador: false }));
}

/** Through the system's dialog. */
export async function imprimirInterno(deps: InformesDeps, context: TaskContext, datos: InformeInternoDatos): Promise<{ impreso: boolean }> {
  const impreso = await deps.desktop.printPdf(await renderInterno(deps, context, datos));
  if (impreso) context.anotar({ accion: 'IMPRIMIR', entidad: 'informe', entidadId: datos.clase });
  return { impreso };
}
