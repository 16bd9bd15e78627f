import { edadTexto } from '@core/features/documentos/personas.rules';
import { localDay, monthsBetween } from '@core/kernel/dates';
import { foldText } from '@core/kernel/text';

export type EdadEscrita = { edadMeses: number } | { fechaNacimiento: string };

const MAX_ANIOS = 120;
const numero = (texto: string | undefined): number => (texto === undefined ? 0 : Number(texto));

/**
 * Age as people write it: `7`, `7 años`, `9 meses`, `1 año y 4 meses`, `2 años y medio`, `recién nacida`. Null when it cannot
 * be read. A birth date is read by the field itself.
 */
export function parseEdad(escrito: string): number | null {
  const texto = foldText(escrito).replace(/^(de|tiene|unos|como)\s+/, '');
  if (/^\d{1,3}$/.test(texto)) return numero(texto) <= MAX_ANIOS ? numero(texto) * 12 : null;
  if (/^(menos de un mes|recien nacid[oa]|\d{1,2} ?dias?|\d ?semanas?)$/.test(texto)) return 0;
  const partes = /^(?:(\d{1,3}|un) ?(?:a|anos?|anios?)\.?)?(?:,? ?(?:y |con )?(?:(\d{1,3}|un) ?(?:m|mes|meses)\.?|(medio)))?$/.exec(texto);
  if (!partes || texto === '') return null;
  const [, anios, meses, medio] = partes;
  if (anios === undefined && meses === undefined) return null;
  const total = numero(anios === 'un' ? '1' : anios) * 12 + numero(meses === 'un' ? '1' : meses) + (medio === undefined ? 0 : 6);
  return total <= MAX_ANIOS * 12 ? total : null;
}

/** `7 años`; `Nació el …` is left to the field. */
export const edadEnPalabras = (meses: number): string => edadTexto(meses);

/** Completed months today of somebody born on a day; null for a day still to come. */
export function mesesDesde(fechaNacimiento: string, ahora: string): number | null {
  const hoy = localDay(ahora);
  return fechaNacimiento > hoy ? null : monthsBetween(fechaNacimiento, hoy);
}
