import { localDay } from '@core/kernel/dates';
import { diasEntre, sumarDias } from '@core/features/agenda/dias-laborables.rules';
import { vale } from './cuentas.rules';
import type { HechoCaso } from './hechos.types';
import { grupoDe } from './indicadores-casos.rules';

/** From so many similar cases, within so many days, in one barrio, on (§9.2). */
export const PATRON_CASOS = 3;
export const PATRON_DIAS = 30;

/** Cases of one group of right that came up near one another in place and time. For the coordination and the central only. */
export interface Patron {
  punto: string;
  barrio: string;
  grupo: string;
  desde: string;
  hasta: string;
  casos: readonly HechoCaso[];
}

/**
 * Three or more similar cases in thirty days in one barrio, the last of them in the thirty days before `ahora`. Similar: a
 * type of the same group of right. Stretches that overlap are one pattern.
 */
export function patronesDe(casos: readonly HechoCaso[], ahora: string): Patron[] {
  const lugares = new Map<string, { punto: string; barrio: string; grupo: string; casos: HechoCaso[] }>();
  for (const caso of casos.filter(vale).toSorted((a, b) => a.conocidoEn.localeCompare(b.conocidoEn))) {
    for (const grupo of new Set(caso.tipos.map(grupoDe))) {
      const clave = JSON.stringify([caso.punto, caso.barrio, grupo]);
      const lugar = lugares.get(clave) ?? { punto: caso.punto, barrio: caso.barrio, grupo, casos: [] };
      lugar.casos.push(caso);
      lugares.set(clave, lugar);
    }
  }
  const desdeHoy = sumarDias(localDay(ahora), -PATRON_DIAS);
  const dia = (caso: HechoCaso | undefined) => localDay(caso?.conocidoEn ?? ahora);
  return [...lugares.values()]
    .flatMap(({ casos: suyos, ...lugar }): Patron[] => {
      const juntos = new Set<HechoCaso>();
      suyos.forEach((_, index) => {
        const tramo = suyos.slice(index, index + PATRON_CASOS);
        if (tramo.length === PATRON_CASOS && diasEntre(dia(tramo[0]), dia(tramo.at(-1))) < PATRON_DIAS)
          tramo.forEach((caso) => juntos.add(caso));
      });
      const patron = seguidos([...juntos]).filter((grupo) => dia(grupo.at(-1)) >= desdeHoy);
      return patron.map((grupo) => ({ ...lugar, desde: dia(grupo[0]), hasta: dia(grupo.at(-1)), casos: grupo }));
    })
    .toSorted((a, b) => b.casos.length - a.casos.length || b.hasta.localeCompare(a.hasta));
}

/** Cuts a list in time order where more than the thirty days lie between two cases. */
function seguidos(casos: readonly HechoCaso[]): HechoCaso[][] {
  const grupos: HechoCaso[][] = [];
  for (const caso of casos) {
    const ultimo = grupos.at(-1)?.at(-1);
    if (ultimo !== undefined && diasEntre(localDay(ultimo.conocidoEn), localDay(caso.conocidoEn)) < PATRON_DIAS) grupos.at(-1)?.push(caso);
    else grupos.push([caso]);
  }
  return grupos;
}
