import type { Estado } from '@core/features/casos/caso.types';

/** The letters that are left, and what had happened before, when one is taken back. */
export interface TrasAnular {
  estado: Estado;
  /** First letters still out, not annulled. */
  quedan: readonly { esPrincipal: boolean; entregada: boolean }[];
  visitas: number;
  seguimientos: number;
  acuerdo: boolean;
}

/**
 * Where a case stands after a letter was annulled (§4.3 backwards): EN_DERIVACION only while a letter is on its way;
 * otherwise the furthest step that its own records still prove.
 */
export function estadoTrasAnular({ estado, quedan, visitas, seguimientos, acuerdo }: TrasAnular): Estado {
  if (estado !== 'EN_DERIVACION' || quedan.some(({ entregada }) => !entregada)) return estado;
  if (quedan.some(({ esPrincipal }) => esPrincipal)) return seguimientos > 0 ? 'EN_SEGUIMIENTO' : 'DERIVADO';
  if (quedan.length > 0) return estado;
  if (acuerdo) return 'EN_SEGUIMIENTO';
  return visitas > 0 ? 'EN_VISITA' : 'VALORADO';
}
