import type { Calculo, HechoCaso, Hechos, HechosPrograma, Indicador, Periodo } from './hechos.types';
import {
  i06Derivaciones,
  i07Contrarreferencia,
  i08Visitas,
  i09Mediaciones,
  i10Seguimientos,
  i11Cierres,
  i12Reaperturas,
  i15Emergencias,
} from './indicadores-actos.rules';
import { i01CasosNuevos, i02NnaAtendidos, i03Riesgo, i04ATiempo, i05Horas, i13Fichas, i14Opinion } from './indicadores-casos.rules';
import {
  i20Pta,
  i21Capacitacion,
  i22Voluntariado,
  i23Horario,
  i24Asambleas,
  i25Convenios,
  i26Salud,
  i27Emprendimientos,
  i28Materiales,
  i29Respaldos,
  i30Restauracion,
} from './indicadores-programa.rules';

/** All case indicators, in the order of §9.1. */
export const INDICADORES_CASOS: readonly Calculo[] = [
  i01CasosNuevos,
  i02NnaAtendidos,
  i03Riesgo,
  i04ATiempo,
  i05Horas,
  i06Derivaciones,
  i07Contrarreferencia,
  i08Visitas,
  i09Mediaciones,
  i10Seguimientos,
  i11Cierres,
  i12Reaperturas,
  i13Fichas,
  i14Opinion,
  i15Emergencias,
];

/** All programme indicators, in the order of §9.1. */
export const INDICADORES_PROGRAMA: readonly Calculo[] = [
  i20Pta,
  i21Capacitacion,
  i22Voluntariado,
  i23Horario,
  i24Asambleas,
  i25Convenios,
  i26Salud,
  i27Emprendimientos,
  i28Materiales,
  i29Respaldos,
  i30Restauracion,
];

/** Every indicator of a period. Exact numbers: for the screens of those who work there, never for a public paper. */
export function calcularIndicadores(hechos: Hechos, periodo: Periodo, ahora: string): Indicador[] {
  return [...INDICADORES_CASOS, ...INDICADORES_PROGRAMA].map((calculo) => calculo(hechos, periodo, ahora));
}

/** The facts split by point or by parish, for the tables of the central; `null` is kept under the empty text. */
export function porGrupo(hechos: Hechos, por: 'punto' | 'parroquia'): Map<string, Hechos> {
  const grupos = new Map<string, { casos: HechoCaso[]; programas: HechosPrograma[] }>();
  const grupo = (clave: string | null) => {
    const found = grupos.get(clave ?? '') ?? { casos: [], programas: [] };
    grupos.set(clave ?? '', found);
    return found;
  };
  for (const caso of hechos.casos) grupo(caso[por]).casos.push(caso);
  for (const programa of hechos.programas) grupo(programa[por]).programas.push(programa);
  return new Map([...grupos].toSorted(([a], [b]) => a.localeCompare(b)));
}
