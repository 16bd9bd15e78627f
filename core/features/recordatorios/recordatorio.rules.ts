import { localDay } from '@core/kernel/dates';
import { cabe, situacionDe } from './cuando.rules';
import type { Vence } from './cuando.rules';
import type { CasoPendiente, ContextoRecordatorios } from './pendiente.types';
import type { Recordatorio } from './recordatorios.contract';

/** Days ahead that the first screen shows, where a source has no other lead time. */
export const SEMANA_DIAS = 7;

type DelCaso = Pick<CasoPendiente, 'casoId' | 'codigo' | 'iniciales' | 'riesgo' | 'responsable'>;

interface Datos {
  /** What tells two reminders of one case and class apart. */
  id?: string;
  clase: Recordatorio['clase'];
  vence: Vence;
  texto: string;
  acto: Recordatorio['acto'];
  /** Below `/casos/<id>`; empty for the case itself. */
  camino?: string;
  institucion?: string | null;
  avisoDias?: number;
  situacion?: Recordatorio['situacion'];
}

/** One line about a case, or none while it lies too far ahead. */
export function delCaso(caso: DelCaso, contexto: ContextoRecordatorios, datos: Datos): Recordatorio[] {
  const { id, clase, vence, texto, acto, camino = '', institucion = null, avisoDias = SEMANA_DIAS, situacion } = datos;
  if (!cabe(vence, { ahora: contexto.ahora, hasta: contexto.hasta, avisoDias })) return [];
  const { casoId, codigo, iniciales, riesgo, responsable } = caso;
  return [
    {
      clave: [clase.toLowerCase(), casoId, ...(id === undefined ? [] : [id])].join(':'),
      clase,
      casoId,
      codigo,
      iniciales,
      riesgo,
      responsable,
      situacion: situacion ?? situacionDe(vence, contexto.ahora),
      venceEn: vence !== null && 'en' in vence ? vence.en : null,
      dia: vence === null ? null : 'en' in vence ? localDay(vence.en) : vence.dia,
      texto,
      acto,
      camino: `/casos/${casoId}${camino}`,
      institucion,
    },
  ];
}

/** A source: one question asked of one case. */
export type Fuente = (caso: CasoPendiente, contexto: ContextoRecordatorios) => Recordatorio[];
