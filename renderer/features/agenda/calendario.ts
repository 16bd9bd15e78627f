import { diaDeSemana, lunesDe, sumarDias } from '@core/features/agenda/dias-laborables.rules';

/** The same day of another month, or its last one. */
export function sumarMes(dia: string, meses: number): string {
  const [anio, mes, numero] = dia.split('-').map(Number) as [number, number, number];
  const ultimo = new Date(Date.UTC(anio, mes + meses, 0)).getUTCDate();
  return new Date(Date.UTC(anio, mes - 1 + meses, Math.min(numero, ultimo))).toISOString().slice(0, 10);
}

/** The day that a key of the calendar leads to; null when it is no key of the calendar. */
export function moverDia(dia: string, tecla: string): string | null {
  switch (tecla) {
    case 'ArrowLeft':
      return sumarDias(dia, -1);
    case 'ArrowRight':
      return sumarDias(dia, 1);
    case 'ArrowUp':
      return sumarDias(dia, -7);
    case 'ArrowDown':
      return sumarDias(dia, 7);
    case 'Home':
      return lunesDe(dia);
    case 'End':
      return sumarDias(lunesDe(dia), 6);
    case 'PageUp':
      return sumarMes(dia, -1);
    case 'PageDown':
      return sumarMes(dia, 1);
    default:
      return null;
  }
}

/** Rows of seven, Monday first. */
export function enSemanas<T>(dias: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(dias.length / 7) }, (_, n) => dias.slice(n * 7, n * 7 + 7));
}

/** 0 Monday … 6 Sunday. */
export const columnaDe = (dia: string): number => (diaDeSemana(dia) + 6) % 7;
