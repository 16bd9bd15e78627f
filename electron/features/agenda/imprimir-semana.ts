import { agendaSemanalDe, semanaDe } from '@core/features/agenda/agenda.rules';
import type { AgendaSemanalDatos } from '@core/features/documentos/agenda-semanal.datos';
import { inicialesDe, puntoEmisor } from '@core/features/documentos/oficio-de-caso.rules';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { localDay } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import { findUsuario, listUsuarios } from '@electron/features/acceso/public';
import { loadCatalogoRuta } from '@electron/features/catalogos/public';
import { imprimible } from '@electron/features/documentos/public';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { Desktop } from '@electron/platform/desktop';
import type { TaskContext } from '@electron/platform/ipc/context';
import { cargarAgenda } from './cargar-agenda';

function semanaDatos(context: TaskContext, dia: string): AgendaSemanalDatos {
  const defensoria = defensoriaPorCodigo(context.puntoId);
  const yo = findUsuario(context.read, context.sesion.usuarioId);
  if (!defensoria || !yo) throw new DomainError('NO_ENCONTRADO');
  const usuarios = new Map(listUsuarios(context.read).map((persona) => [persona.nombreEntrada, inicialesDe(persona)]));
  const nombres = new Map<string, string>(
    loadCatalogoRuta(context.read, localDay(context.ahora)).instituciones.map(({ codigo, nombreOficial }) => [codigo, nombreOficial]),
  );
  return agendaSemanalDe(
    cargarAgenda(context, semanaDe(dia)),
    { formato: 1, punto: puntoEmisor(defensoria, null), emitidoEn: context.ahora, elaboradoPor: inicialesDe(yo) },
    { institucion: (codigo) => nombres.get(codigo) ?? codigo, iniciales: (responsable) => usuarios.get(responsable) ?? '' },
  );
}

/** The sheet as it will print. Not numbered and not kept: it is made anew from the data each time. */
export async function renderSemana(deps: DocumentosDeps, context: TaskContext, dia: string): Promise<Uint8Array> {
  return deps.render(imprimible(context, { tipo: 'AGENDA_SEMANAL', datos: semanaDatos(context, dia) }, { copia: false, borrador: false }));
}

/** Through the system's dialog. */
export async function imprimirSemana(
  deps: DocumentosDeps,
  desktop: Desktop,
  context: TaskContext,
  dia: string,
): Promise<{ impreso: boolean }> {
  const impreso = await desktop.printPdf(await renderSemana(deps, context, dia));
  if (impreso) context.anotar({ accion: 'IMPRIMIR', entidad: 'agenda', entidadId: semanaDe(dia).desde });
  return { impreso };
}

/** To a place that the person chose in the system's dialog. */
export async function guardarSemana(
  deps: DocumentosDeps,
  desktop: Desktop,
  context: TaskContext,
  dia: string,
): Promise<{ guardado: boolean }> {
  const { desde } = semanaDe(dia);
  const guardado = await desktop.savePdf(`agenda-${context.puntoId}-${desde}.pdf`, await renderSemana(deps, context, dia));
  if (guardado) context.anotar({ accion: 'GUARDAR_PDF', entidad: 'agenda', entidadId: desde });
  return { guardado };
}
