import { addHours, localDay } from '@core/kernel/dates';

const DIA_MS = 86_400_000;
const SABADO = 6;
const DOMINGO = 0;

/** A day some days later (or earlier); `YYYY-MM-DD` in and out. */
export function sumarDias(dia: string, dias: number): string {
  return new Date(Date.parse(`${dia}T00:00:00Z`) + dias * DIA_MS).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second one comes first. */
export function diasEntre(desde: string, hasta: string): number {
  return Math.round((Date.parse(`${hasta}T00:00:00Z`) - Date.parse(`${desde}T00:00:00Z`)) / DIA_MS);
}

/** 0 Sunday … 6 Saturday. */
export function diaDeSemana(dia: string): number {
  return new Date(`${dia}T00:00:00Z`).getUTCDay();
}

/** Monday of the week that a day belongs to. */
export function lunesDe(dia: string): string {
  return sumarDias(dia, -((diaDeSemana(dia) + 6) % 7));
}

/** Offices are open: neither weekend nor holiday. */
export function esLaborable(dia: string, feriados: ReadonlySet<string>): boolean {
  const semana = diaDeSemana(dia);
  return semana !== SABADO && semana !== DOMINGO && !feriados.has(dia);
}

/**
 * The same clock time on the n-th working day after an instant, by the calendar of Loja (domain.md §1.2). The day of the
 * instant itself is never counted. Only for the timers that the programme counts in working days; legal hours run
 * through nights and holidays and use `addHours`.
 * @param instante UTC ISO. @param dias whole number, 0 or more. @param feriados days `YYYY-MM-DD` with closed offices.
 */
export function sumarDiasLaborables(instante: string, dias: number, feriados: ReadonlySet<string>): string {
  if (!Number.isInteger(dias) || dias < 0) throw new RangeError(`sumarDiasLaborables: ${dias} is not a number of days`);
  let actual = addHours(instante, 0);
  for (let faltan = dias; faltan > 0;) {
    actual = addHours(actual, 24); // the mainland has no daylight saving, so a day is always 24 hours
    if (esLaborable(localDay(actual), feriados)) faltan -= 1;
  }
  return actual;
}
