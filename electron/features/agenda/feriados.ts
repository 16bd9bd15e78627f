import { agendaTexts } from '@core/features/agenda/agenda.texts';
import { fechaCorta, localYear } from '@core/kernel/dates';
import { DomainError } from '@core/kernel/errors';
import type { CommandContext } from '@electron/platform/ipc/context';
import { findFeriado, upsertFeriado } from './feriado.repository';

const t = agendaTexts.feriado;

/** Nobody plans further ahead, and a year mistyped is found. */
function exigirRango(fecha: string, ahora: string): void {
  const anio = localYear(ahora);
  const [desde, hasta] = [`${anio - 1}-01-01`, `${anio + 2}-12-31`];
  if (fecha < desde || fecha > hasta)
    throw new DomainError('ENTRADA_INVALIDA', { fields: { fecha: t.rango(fechaCorta(desde), fechaCorta(hasta)) } });
}

/** Adds a holiday or gives one its name; from then on the day is the point's own. */
export function guardarFeriado(context: CommandContext, { fecha, nombre }: { fecha: string; nombre: string }): { fecha: string } {
  exigirRango(fecha, context.ahora);
  upsertFeriado(context.write, {
    puntoId: context.puntoId,
    fecha,
    nombre,
    origen: 'PUNTO',
    activo: true,
    actualizadoEn: context.ahora,
    actualizadoPor: context.sesion.usuarioId,
  });
  context.anotar({ accion: 'FERIADO_GUARDAR', entidad: 'feriado', entidadId: fecha });
  return { fecha };
}

/** Takes a holiday off: the day counts as a working day again. The row stays, so that the program does not bring it back. */
export function quitarFeriado(context: CommandContext, { fecha }: { fecha: string }): { fecha: string } {
  const row = findFeriado(context.read, context.puntoId, fecha);
  if (!row?.activo) throw new DomainError('NO_ENCONTRADO', { fields: { fecha: t.noEsta } });
  upsertFeriado(context.write, { ...row, activo: false, actualizadoEn: context.ahora, actualizadoPor: context.sesion.usuarioId });
  context.anotar({ accion: 'FERIADO_QUITAR', entidad: 'feriado', entidadId: fecha });
  return { fecha };
}
