import type { Mediacion } from './mediacion-vista.contract';

/** What the screen asks for, one thing at a time, in the order of §4.6. */
export const PASOS_MEDIACION = ['ACEPTACION', 'OPINION', 'CONVOCATORIA', 'A_SOLAS', 'SESION', 'ACTA', 'CONTROLES'] as const;
export type PasoMediacion = (typeof PASOS_MEDIACION)[number];

export type PartesYSesiones = Pick<Mediacion, 'estado' | 'opinion' | 'partes' | 'sesiones'>;

/** Parties who have still to be asked alone before the last session. */
export function faltanATamizar({ partes, sesiones }: Pick<Mediacion, 'partes' | 'sesiones'>): Mediacion['partes'] {
  const tamizajes = sesiones.at(-1)?.tamizajes ?? [];
  return partes.filter(({ id }) => tamizajes.findLast(({ parteId }) => parteId === id)?.resultado !== 'SIN_SENALES');
}

/** The step on which a mediation stands; null once it ended. */
export function pasoDe(mediacion: PartesYSesiones): PasoMediacion | null {
  const oida = mediacion.opinion !== null && mediacion.opinion.situacion !== 'NO_FUE_POSIBLE';
  switch (mediacion.estado) {
    case 'PROPUESTA':
      return 'ACEPTACION';
    case 'ACEPTADA':
      // adults have signed; a child among the parties is asked for her own will too
      if (mediacion.partes.some(({ acepta }) => acepta === null)) return 'ACEPTACION';
      return oida ? 'CONVOCATORIA' : 'OPINION';
    case 'INASISTENCIA':
      return oida ? 'CONVOCATORIA' : 'OPINION';
    case 'CONVOCADA':
      return faltanATamizar(mediacion).length > 0 ? 'A_SOLAS' : 'SESION';
    case 'SESION':
      return mediacion.sesiones.at(-1)?.estado === 'REALIZADA' ? 'ACTA' : 'SESION';
    case 'ACUERDO':
      return 'CONTROLES';
    default:
      return null;
  }
}
