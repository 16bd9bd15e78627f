import { fechaCorta, fechaLarga, localDay, localTime, toLocalIso } from '@core/kernel/dates';
import { DIAS_SEMANA, LIB_TEXTS } from './lib.texts';

const MINUTO = 60_000;
const HORA = 60 * MINUTO;
const DIA = 24 * HORA;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** `hace 2 s`, `hace 5 min`, `hace 3 horas`, `hace 5 días`. */
export function hace(instante: string, ahora: string): string {
  const ms = Math.max(0, Date.parse(ahora) - Date.parse(instante));
  if (ms < 1000) return LIB_TEXTS.ahoraMismo;
  if (ms < MINUTO) return `hace ${Math.floor(ms / 1000)} s`;
  if (ms < HORA) return `hace ${Math.floor(ms / MINUTO)} min`;
  if (ms < DIA) return `hace ${count(Math.floor(ms / HORA), 'hora', 'horas')}`;
  return `hace ${count(Math.floor(ms / DIA), 'día', 'días')}`;
}

/** A length of time in words, two units at most: `5 horas`, `23 h 10 min`, `2 días`. */
export function duracion(ms: number): string {
  const minutos = Math.max(0, Math.floor(ms / MINUTO));
  if (minutos < 60) return count(minutos, 'minuto', 'minutos');
  const horas = Math.floor(minutos / 60);
  const resto = minutos % 60;
  if (horas < 48) return resto === 0 ? count(horas, 'hora', 'horas') : `${horas} h ${resto} min`;
  return count(Math.floor(horas / 24), 'día', 'días');
}

/** `hoy 20:00`, `mañana 08:40`, `ayer 20:00`, `18/03/2026 09:00`. */
export function cuando(instante: string, ahora: string): string {
  const days = Math.round((Date.parse(localDay(instante)) - Date.parse(localDay(ahora))) / DIA);
  const word = { [-1]: LIB_TEXTS.ayer, 0: LIB_TEXTS.hoy, 1: LIB_TEXTS.manana }[days];
  return `${word ?? fechaCorta(instante)} ${localTime(instante)}`;
}

/** The clock of a case in words: `Quedan 5 horas`, `Queda 1 hora`, `Venció hace 3 horas`. */
export function queda(venceEn: string, ahora: string): { vencido: boolean; texto: string } {
  const ms = Date.parse(venceEn) - Date.parse(ahora);
  if (ms <= 0) return { vencido: true, texto: `Venció ${hace(venceEn, ahora)}` };
  if (ms < MINUTO) return { vencido: false, texto: LIB_TEXTS.menosDeUnMinuto };
  const texto = duracion(ms);
  return { vencido: false, texto: `${texto.startsWith('1 ') ? 'Queda' : 'Quedan'} ${texto}` };
}

/** `lunes 16 de marzo de 2026`. */
export function fechaConDia(instante: string): string {
  const day = new Date(`${localDay(instante)}T00:00:00Z`).getUTCDay();
  return `${DIAS_SEMANA[day] ?? ''} ${fechaLarga(instante)}`;
}

const diaDe = (dia: string): string => DIAS_SEMANA[new Date(`${dia}T00:00:00Z`).getUTCDay()] ?? '';

/** `lunes 16/03` of a day `YYYY-MM-DD`. */
export function diaCorto(dia: string): string {
  return `${diaDe(dia)} ${fechaCorta(dia).slice(0, 5)}`;
}

/** `lunes 16 de marzo` of a day `YYYY-MM-DD`. */
export function diaLargo(dia: string): string {
  return `${diaDe(dia)} ${fechaLarga(dia).replace(/ de \d{4}$/, '')}`;
}

/** Greeting by the hour of the point. */
export function saludo(ahora: string): string {
  const hour = Number(toLocalIso(ahora).slice(11, 13));
  return hour < 12 ? LIB_TEXTS.buenosDias : hour < 19 ? LIB_TEXTS.buenasTardes : LIB_TEXTS.buenasNoches;
}

/** `640 KB`, `12,4 MB`, `1,2 GB`. */
export function tamano(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  const [value, unit] = bytes < 1_000_000_000 ? [bytes / 1_000_000, 'MB'] : [bytes / 1_000_000_000, 'GB'];
  return `${value.toFixed(1).replace('.', ',')} ${unit}`;
}

/** `1 caso`, `3 casos`. */
export const cuenta = count;
