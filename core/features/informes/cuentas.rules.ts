import { addHours, localDay } from '@core/kernel/dates';
import type { HechoCaso, Indicador, Medida, Periodo } from './hechos.types';
import { indicadoresTexts as t } from './indicadores.texts';
import type { CodigoIndicador } from './indicadores.texts';

/** First instant of a day in Loja, and of the day after another: the mainland is always five hours behind UTC. */
const limites = new WeakMap<Periodo, { desde: string; hasta: string }>();
function limitesDe(periodo: Periodo): { desde: string; hasta: string } {
  const known = limites.get(periodo);
  if (known) return known;
  const medianoche = (dia: string) => addHours(`${dia}T00:00:00-05:00`, 0);
  const found = { desde: medianoche(periodo.desde), hasta: addHours(medianoche(periodo.hasta), 24) };
  limites.set(periodo, found);
  return found;
}

/** Whether an instant (UTC, with milliseconds, as it is stored), or a day, falls into a period of whole local days. */
export function enPeriodo(momento: string | null, periodo: Periodo): boolean {
  if (momento === null) return false;
  if (momento.length <= 10) return momento >= periodo.desde && momento <= periodo.hasta;
  const { desde, hasta } = limitesDe(periodo);
  return momento >= desde && momento < hasta;
}

/** The last instant at which a period can be looked at: its own end, or now while it is still running. */
export function finDe({ hasta }: Periodo, ahora: string): string {
  const fin = new Date(Date.parse(addHours(`${hasta}T00:00:00-05:00`, 24)) - 1).toISOString();
  return fin < ahora ? fin : ahora;
}

/** The moment as of which facts are judged: nothing is overdue because a package is old. */
export const alCorte = ({ corte }: Pick<HechoCaso, 'corte'>, ahora: string): string =>
  corte !== undefined && corte < ahora ? corte : ahora;

/** The middle value; of an even number, the mean of the two in the middle. Null for none. */
export function mediana(valores: readonly number[]): number | null {
  if (valores.length === 0) return null;
  const orden = valores.toSorted((a, b) => a - b);
  const mitad = Math.floor(orden.length / 2);
  const alto = orden[mitad] ?? 0;
  return orden.length % 2 === 1 ? alto : (alto + (orden[mitad - 1] ?? 0)) / 2;
}

/** Hours between two instants, rounded to one decimal. */
export function horasEntre(desde: string, hasta: string): number {
  return Math.round((Date.parse(hasta) - Date.parse(desde)) / 360_000) / 10;
}

/** Days of the calendar between two instants. */
export function diasEntre(desde: string, hasta: string): number {
  return Math.round((Date.parse(localDay(hasta)) - Date.parse(localDay(desde))) / 86_400_000);
}

/** A count with its share of a whole, in percent with one decimal; null when the whole is nothing. */
export function proporcion(clave: string, etiqueta: string, numerador: number, denominador: number): Medida {
  return { clave, etiqueta, numerador, denominador, valor: denominador === 0 ? null : Math.round((numerador * 1000) / denominador) / 10 };
}

/** A plain count. */
export function cuenta(clave: string, etiqueta: string, numerador: number): Medida {
  return { clave, etiqueta, numerador, denominador: null, valor: numerador };
}

/** The middle of some values, with how many there were. */
export function medida(clave: string, etiqueta: string, valores: readonly number[]): Medida {
  return { clave, etiqueta, numerador: valores.length, denominador: null, valor: mediana(valores) };
}

/** A sum over records of a module; «sin datos» when the module has none at all, so that no zero is said of what nobody writes down. */
export function suma<T>(clave: string, etiqueta: string, registros: readonly T[], valorDe: (registro: T) => number): Medida {
  if (registros.length === 0) return { clave, etiqueta, numerador: 0, denominador: null, valor: null };
  return cuenta(
    clave,
    etiqueta,
    registros.reduce((total, registro) => total + valorDe(registro), 0),
  );
}

/**
 * How many rows fall under each key, in the order of `claves`; keys that nobody has are counted as zero. The keys carry
 * `prefijo:`; a row without one counts as SIN_DATO.
 */
export function contarPor<T>(
  filas: readonly T[],
  claves: readonly (readonly [clave: string, etiqueta: string])[],
  claveDe: (fila: T) => string | null | readonly string[],
  prefijo = '',
): Medida[] {
  const counts = new Map<string, number>();
  for (const fila of filas) {
    const clave = claveDe(fila);
    const suyas = clave === null || clave.length === 0 ? ['SIN_DATO'] : typeof clave === 'string' ? [clave] : clave;
    for (const una of suyas) counts.set(una, (counts.get(una) ?? 0) + 1);
  }
  const con = (clave: string) => (prefijo === '' ? clave : `${prefijo}:${clave}`);
  const known = claves.map(([clave, etiqueta]) => cuenta(con(clave), etiqueta, counts.get(clave) ?? 0));
  const others = [...counts].filter(([clave]) => !claves.some(([una]) => una === clave)).toSorted(([a], [b]) => a.localeCompare(b));
  return [...known, ...others.map(([clave, n]) => cuenta(con(clave), clave === 'SIN_DATO' ? t.sinDato : clave, n))];
}

/** Puts title and denominator to the numbers of an indicator. */
export function indicador(codigo: CodigoIndicador, unidad: Indicador['unidad'], medidas: readonly Medida[]): Indicador {
  return { codigo, titulo: t.titulo[codigo], denominadorTexto: t.denominador[codigo], unidad, medidas };
}

/** Annulled records were made by mistake or twice: no indicator counts them. */
export const vale = ({ estado }: Pick<HechoCaso, 'estado'>): boolean => estado !== 'ANULADO';

/** Cases that became known in the period. */
export const nuevos = (casos: readonly HechoCaso[], periodo: Periodo): HechoCaso[] =>
  casos.filter((caso) => vale(caso) && enPeriodo(caso.conocidoEn, periodo));

/** Whether a case was open at an instant: known by then, and not closed without having been opened again. */
export function abiertoEn(caso: HechoCaso, instante: string): boolean {
  if (!vale(caso)) return false;
  const antes = (en: string) => en <= instante;
  const cerro = caso.cierres.map(({ en }) => en).findLast(antes);
  const reabrio = caso.reaperturas.findLast(antes);
  if (cerro !== undefined) return reabrio !== undefined && reabrio > cerro;
  return caso.conocidoEn <= instante || reabrio !== undefined;
}

/** From when the time that a case has been open is counted: its last opening by that instant. */
export function abiertoDesde(caso: HechoCaso, instante: string): string {
  return caso.reaperturas.findLast((en) => en <= instante) ?? caso.conocidoEn;
}
