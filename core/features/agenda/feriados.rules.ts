import { diaDeSemana, sumarDias } from './dias-laborables.rules';
import { FERIADO_REGLAS, TRASLADO_DE_DOS } from './feriado.catalogo';
import type { ReglaFeriado } from './feriado.catalogo';

export interface FeriadoDia {
  /** Day on which offices are closed, `YYYY-MM-DD`. */
  fecha: string;
  nombre: string;
}

/** Easter Sunday of a year of the Gregorian calendar (Meeus/Jones/Butcher), `YYYY-MM-DD`. */
export function domingoDePascua(anio: number): string {
  const a = anio % 19;
  const b = Math.floor(anio / 100);
  const c = anio % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const suma = h + l - 7 * m + 114;
  return fecha(anio, Math.floor(suma / 31), (suma % 31) + 1);
}

const fecha = (anio: number, mes: number, dia: number): string =>
  `${String(anio).padStart(4, '0')}-${String(mes).padStart(2, '0')}-${String(dia).padStart(2, '0')}`;

const semanaDe = (dia: string) => diaDeSemana(dia) as 0 | 1 | 2 | 3 | 4 | 5 | 6;

function diaPropio({ cuando }: ReglaFeriado, anio: number): string {
  return 'desdePascua' in cuando ? sumarDias(domingoDePascua(anio), cuando.desdePascua) : fecha(anio, cuando.mes, cuando.dia);
}

/**
 * The days of rest that belong to the holidays of a year, moved as the law says, in order. New Year's rest may fall on the
 * last day of the year before. @param anio calendar year.
 */
export function feriadosDe(anio: number, reglas: readonly ReglaFeriado[] = FERIADO_REGLAS): FeriadoDia[] {
  return reglas
    .map((regla): FeriadoDia => {
      const propio = diaPropio(regla, anio);
      const siguiente = reglas.find(({ parejaDe }) => parejaDe === regla.nombre);
      const anterior = regla.parejaDe === undefined ? undefined : sumarDias(propio, -1);
      const mueve =
        anterior !== undefined
          ? TRASLADO_DE_DOS[semanaDe(anterior)][1]
          : siguiente !== undefined
            ? TRASLADO_DE_DOS[semanaDe(propio)][0]
            : (regla.traslado?.[semanaDe(propio)] ?? 0);
      return { fecha: sumarDias(propio, mueve), nombre: mueve === 0 ? regla.nombre : `${regla.nombre} (trasladado)` };
    })
    .toSorted((a, b) => a.fecha.localeCompare(b.fecha));
}
