import type { Estado } from '@core/features/casos/caso.types';
import type { CatalogoRuta, NivelRiesgo } from '@core/features/ruta/ruta.types';
import { proximoSeguimiento } from '@core/features/seguimiento/seguimiento.rules';
import { localDay } from '@core/kernel/dates';
import type { HechoPrevisto } from './hechos.types';

/** What says when the follow-ups of a case fell due, since it was opened (again). */
export interface CursoDelSeguimiento {
  estado: Estado;
  riesgo: NivelRiesgo;
  /** First delivery, agreement or report by word of mouth: from then on the first follow-up is counted. Null: nothing yet. */
  desde: string | null;
  /** Oldest first. */
  seguimientos: readonly { hechoEn: string; proximoEl: string | null }[];
  cerradoEn: string | null;
}

const SIGUE: readonly Estado[] = ['DERIVADO', 'EN_SEGUIMIENTO'];

/**
 * The days on which follow-ups fell due, each with the one that was made for it: the day that somebody set, or the one that
 * the risk asks for, as the reminders count it (§4.4). What would have come after the closing was never due.
 */
export function previstosDe(catalogo: Pick<CatalogoRuta, 'parametros'>, curso: CursoDelSeguimiento): HechoPrevisto[] {
  const { estado, riesgo, desde, seguimientos, cerradoEn } = curso;
  const inicio = desde ?? seguimientos[0]?.hechoEn ?? null;
  if (inicio === null || (seguimientos.length === 0 && !SIGUE.includes(estado) && cerradoEn === null)) return [];
  const dias = [
    proximoSeguimiento(catalogo, { riesgo, hechos: 0, desde: inicio }),
    ...seguimientos.map(
      ({ hechoEn, proximoEl }, index) => proximoEl ?? proximoSeguimiento(catalogo, { riesgo, hechos: index + 1, desde: hechoEn }),
    ),
  ];
  return dias.flatMap((dia, index): HechoPrevisto[] => {
    const hecho = seguimientos[index];
    if (dia === null) return [];
    if (hecho !== undefined) return [{ dia, hechoEn: hecho.hechoEn }];
    const corre = cerradoEn === null ? SIGUE.includes(estado) : dia < localDay(cerradoEn);
    return corre ? [{ dia, hechoEn: null }] : [];
  });
}
