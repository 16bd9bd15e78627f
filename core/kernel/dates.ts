import { z } from 'zod';

/** Ecuador mainland has no daylight saving; every shown instant is in this zone. */
export const ZONA = 'America/Guayaquil';
const OFFSET_MS = -5 * 3_600_000;

const INSTANTE = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;
const MENSAJE_INSTANTE = 'Escriba una fecha y hora válidas.';

/** An instant as ISO 8601 with `Z` or an offset, seconds optional; stored and returned in UTC (`…Z`). */
export const instanteSchema = z
  .string({ error: MENSAJE_INSTANTE })
  .regex(INSTANTE, { error: MENSAJE_INSTANTE })
  .refine((value) => z.iso.date().safeParse(value.slice(0, 10)).success, { error: MENSAJE_INSTANTE })
  .meta({ format: 'date-time' });
/** A calendar day `YYYY-MM-DD`. */
export const fechaSchema = z.iso.date({ error: 'Escriba una fecha válida (día/mes/año).' });

/** Normalises any accepted instant to UTC with milliseconds. */
export function toUtc(instante: string): string {
  return new Date(instante).toISOString();
}

/** Adds whole hours; hours run continuously through nights and holidays (domain.md §1.2). */
export function addHours(instante: string, horas: number): string {
  return new Date(Date.parse(instante) + horas * 3_600_000).toISOString();
}

/** The instant with the -05:00 offset written out, seconds precision: `2026-03-16T09:00:00-05:00`. */
export function toLocalIso(instante: string): string {
  return new Date(Date.parse(instante) + OFFSET_MS).toISOString().slice(0, 19) + '-05:00';
}

/** Local calendar day `YYYY-MM-DD` of an instant. */
export function localDay(instante: string): string {
  return toLocalIso(instante).slice(0, 10);
}

/** Local calendar year of an instant (numbering of cases and documents restarts with it). */
export function localYear(instante: string): number {
  return Number(localDay(instante).slice(0, 4));
}

/** Local wall time `HH:mm`. */
export function localTime(instante: string): string {
  return toLocalIso(instante).slice(11, 16);
}

const MESES = ['enero', 'febrero', 'marzo', 'abril', 'mayo', 'junio', 'julio', 'agosto', 'septiembre', 'octubre', 'noviembre', 'diciembre'];

/** `16 de marzo de 2026`. Takes an instant or a day. Same text on every platform, whatever its ICU. */
export function fechaLarga(value: string): string {
  const [anio, mes, dia] = (value.length > 10 ? localDay(value) : value).split('-').map(Number);
  return `${dia} de ${MESES[(mes ?? 1) - 1]} de ${anio}`;
}

/** `16/03/2026`. Takes an instant or a day. */
export function fechaCorta(value: string): string {
  const [anio, mes, dia] = (value.length > 10 ? localDay(value) : value).split('-');
  return `${dia}/${mes}/${anio}`;
}

/** `16/03/2026 09:00`. */
export function fechaHora(instante: string): string {
  return `${fechaCorta(instante)} ${localTime(instante)}`;
}

/** Completed months between two days, for ages. */
export function monthsBetween(desde: string, hasta: string): number {
  const [a1, m1, d1] = desde.split('-').map(Number) as [number, number, number];
  const [a2, m2, d2] = hasta.split('-').map(Number) as [number, number, number];
  return (a2 - a1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0);
}
