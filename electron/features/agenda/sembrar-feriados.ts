import { feriadosDe } from '@core/features/agenda/feriados.rules';
import type { FeriadoDia } from '@core/features/agenda/feriados.rules';
import { localYear } from '@core/kernel/dates';
import type { CommandContext } from '@electron/platform/ipc/context';
import type { ReadDb } from '@electron/platform/db/open';
import { findFeriado, insertFeriadosNuevos } from './feriado.repository';

/** Holidays of this year and the next. */
function delPrograma(ahora: string): FeriadoDia[] {
  const anio = localYear(ahora);
  return [...feriadosDe(anio), ...feriadosDe(anio + 1)];
}

/** Whether a day of this or next year's holidays is not in the table yet; one that the point took off is. */
export function faltanFeriados(read: ReadDb, puntoId: string, ahora: string): boolean {
  return delPrograma(ahora).some(({ fecha }) => findFeriado(read, puntoId, fecha) === null);
}

/** Brings the holidays of this year and the next; what the point changed stays as it is. */
export function seedFeriados(context: CommandContext): void {
  insertFeriadosNuevos(context.write, delPrograma(context.ahora), {
    puntoId: context.puntoId,
    en: context.ahora,
    por: context.sesion.usuarioId,
  });
}
