import { semanaDe, semanasDelMes } from '@core/features/agenda/agenda.rules';
import { localDay } from '@core/kernel/dates';
import type { DocumentosDeps } from '@electron/features/documentos/public';
import type { Desktop } from '@electron/platform/desktop';
import type { HandlersOf } from '@electron/platform/ipc/context';
import { cargarAgenda } from './cargar-agenda';
import { listFeriados } from './feriado.repository';
import { guardarFeriado, quitarFeriado } from './feriados';
import { guardarSemana, imprimirSemana, renderSemana } from './imprimir-semana';

export function makeAgendaHandlers(deps: DocumentosDeps, desktop: Desktop): HandlersOf<'agenda'> {
  const diaDe = (context: { ahora: string }, dia: string | undefined): string => dia ?? localDay(context.ahora);
  return {
    'agenda.semana': (context, { dia }) => cargarAgenda(context, semanaDe(diaDe(context, dia))),
    'agenda.mes': (context, { dia }) => cargarAgenda(context, semanasDelMes(diaDe(context, dia))),
    'agenda.previsualizarSemana': async (context, { dia }) => ({
      pdf: Buffer.from(await renderSemana(deps, context, diaDe(context, dia))).toString('base64'),
    }),
    'agenda.imprimirSemana': (context, { dia }) => imprimirSemana(deps, desktop, context, diaDe(context, dia)),
    'agenda.guardarSemanaPdf': (context, { dia }) => guardarSemana(deps, desktop, context, diaDe(context, dia)),
    'agenda.listarFeriados': (context, { anio }) => ({
      feriados: listFeriados(context.read, context.puntoId, `${anio}-01-01`, `${anio}-12-31`).map(({ fecha, nombre, origen, activo }) => ({
        fecha,
        nombre,
        origen,
        activo,
      })),
    }),
    'agenda.guardarFeriado': (context, entrada) => guardarFeriado(context, entrada),
    'agenda.quitarFeriado': (context, entrada) => quitarFeriado(context, entrada),
  };
}
