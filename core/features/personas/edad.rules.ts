import { localDay, monthsBetween } from '@core/kernel/dates';

/** An age that somebody told on a day of the past. */
export interface EdadDicha {
  edadMeses: number | null;
  /** Instant or day. */
  en: string;
}

/**
 * Months of age on a day: from the birth date, or from what was told nearest to that day, grown by the months between.
 * Null when nobody ever knew.
 */
export function edadMesesConocida(persona: { fechaNacimiento: string | null; dichas: readonly EdadDicha[] }, dia: string): number | null {
  if (persona.fechaNacimiento !== null) return Math.max(0, monthsBetween(persona.fechaNacimiento, dia));
  const conocidas = persona.dichas.flatMap(({ edadMeses, en }) =>
    edadMeses === null ? [] : [{ edadMeses, meses: monthsBetween(en.length > 10 ? localDay(en) : en, dia) }],
  );
  const cercana = conocidas.toSorted((a, b) => Math.abs(a.meses) - Math.abs(b.meses))[0];
  return cercana === undefined ? null : Math.max(0, cercana.edadMeses + cercana.meses);
}

/** Year of birth of somebody who is so many months old on a day; up to one year off, because the day of the month is not known. */
export function anioDeNacimiento(edadMeses: number | null, dia: string): number | null {
  if (edadMeses === null) return null;
  return Math.floor((Number(dia.slice(0, 4)) * 12 + Number(dia.slice(5, 7)) - 1 - edadMeses) / 12);
}
