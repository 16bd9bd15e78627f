import {
  fuenteCierre,
  fuenteLlamada911,
  fuenteMayoria,
  fuenteRevalorar,
  fuenteSeguimiento,
  recordatorioRevision,
} from './fuentes-caso.rules';
import {
  fuenteAudiencia,
  fuenteCompromiso,
  fuenteMedida,
  fuenteMediacion,
  fuenteVisita,
  fuenteVisitaPorRiesgo,
} from './fuentes-encuentro.rules';
import {
  fuenteEntrega,
  fuenteInsistencia,
  fuenteNoCompetente,
  fuentePlazo,
  fuenteTramite,
  fuenteValorar,
  fuenteVerbal,
} from './fuentes-informe.rules';
import type { CasoCerrado, CasoPendiente, ContextoRecordatorios } from './pendiente.types';
import type { Fuente } from './recordatorio.rules';
import type { Recordatorio } from './recordatorios.contract';

/** Everything that an open case may ask for (domain.md §4.9). A new reminder is one more function here. */
export const FUENTES: readonly Fuente[] = [
  fuentePlazo,
  fuenteValorar,
  fuenteEntrega,
  fuenteInsistencia,
  fuenteTramite,
  fuenteNoCompetente,
  fuenteVerbal,
  fuenteLlamada911,
  fuenteVisita,
  fuenteVisitaPorRiesgo,
  fuenteMediacion,
  fuenteCompromiso,
  fuenteAudiencia,
  fuenteMedida,
  fuenteRevalorar,
  fuenteSeguimiento,
  fuenteMayoria,
  fuenteCierre,
];

const ORDEN = { VENCIDO: 0, HOY: 1, PRONTO: 2 } as const;
/** What is due at an hour comes before what is due on that day, and both before what has no date. */
const momento = ({ venceEn, dia }: Recordatorio): string => venceEn ?? (dia === null ? '9' : `${dia}T99`);

/** A report that is late harms no child: it comes after all that is overdue or due today. */
const lugar = ({ clase, situacion }: Recordatorio): number => (clase === 'INFORME' && situacion !== 'PRONTO' ? 1.5 : ORDEN[situacion]);

/** Overdue first, then today, then soon; inside each, the earliest first, always in the same order. */
export function ordenar(recordatorios: readonly Recordatorio[]): Recordatorio[] {
  return recordatorios.toSorted((a, b) => lugar(a) - lugar(b) || momento(a).localeCompare(momento(b)) || a.clave.localeCompare(b.clave));
}

/** All reminders of the point, made anew from the data at each reading and never stored. */
export function recordatoriosDe(
  datos: { casos: readonly CasoPendiente[]; cerrados: readonly CasoCerrado[] },
  contexto: ContextoRecordatorios,
): Recordatorio[] {
  return ordenar([
    ...datos.casos.flatMap((caso) => FUENTES.flatMap((fuente) => fuente(caso, contexto))),
    ...datos.cerrados.flatMap((caso) => recordatorioRevision(caso, contexto)),
  ]);
}
