import { addHours, fechaCorta, localDay, localTime } from '@core/kernel/dates';
import { diasEntre, sumarDias } from '@core/features/agenda/dias-laborables.rules';
import type { Recordatorio } from './recordatorios.contract';

/** When something is due: at an hour, on a day, or simply now. */
export type Vence = { readonly en: string } | { readonly dia: string } | null;

/** `hoy a las 20:00`, `ayer a las 20:00`, `mañana a las 09:00`, `el 16/03/2026 a las 09:00`. */
export function cuando(instante: string, ahora: string): string {
  const dias = diasEntre(localDay(ahora), localDay(instante));
  const palabra = dias === -1 ? 'ayer' : dias === 0 ? 'hoy' : dias === 1 ? 'mañana' : `el ${fechaCorta(instante)}`;
  return `${palabra} a las ${localTime(instante)}`;
}

/** Overdue by the millisecond for what has an hour, by the day for what has none. */
export function situacionDe(vence: Vence, ahora: string): Recordatorio['situacion'] {
  const hoy = localDay(ahora);
  if (vence === null) return 'HOY';
  if ('dia' in vence) return vence.dia < hoy ? 'VENCIDO' : vence.dia === hoy ? 'HOY' : 'PRONTO';
  return vence.en < ahora ? 'VENCIDO' : localDay(vence.en) === hoy ? 'HOY' : 'PRONTO';
}

/** Whether it comes up within so many days from now, or by the end of the range of days that was asked for. */
export function cabe(vence: Vence, datos: { ahora: string; hasta: string | null; avisoDias: number }): boolean {
  if (vence === null) return true;
  const { ahora, hasta, avisoDias } = datos;
  if ('dia' in vence) return vence.dia <= (hasta === null ? sumarDias(localDay(ahora), avisoDias) : localDay(hasta));
  return vence.en <= (hasta ?? addHours(ahora, avisoDias * 24));
}

/** Days of the point's calendar between two instants, as people count them: yesterday night is one day ago. Null when there was none. */
export function diasDesde(instante: string | null, ahora: string): number | null {
  return instante === null ? null : Math.max(0, diasEntre(localDay(instante), localDay(ahora)));
}
