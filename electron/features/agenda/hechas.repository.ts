import { sql } from 'drizzle-orm';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { casoVisible } from '@electron/features/accesos/public';
import type { Quien } from '@electron/features/accesos/public';
import type { ReadDb } from '@electron/platform/db/open';

export interface FilaHecha {
  clase: 'VISITA' | 'SESION' | 'AUDIENCIA' | 'COMPROMISO';
  id: string;
  /** Mediation or letter of the record. */
  enlace: string | null;
  casoId: string;
  codigo: string;
  riesgo: NivelRiesgo;
  responsable: string | null;
  /** Instant; a day for commitments. */
  cuando: string;
  estado: string;
  institucion: string | null;
}

/**
 * What had a day of its own in a range and is over: visits, sessions, hearings, commitments, of open and closed cases. Found
 * by the indexes by date, so that old cases cost nothing.
 * @param rango instants from the first to the last; days for commitments.
 */
export function listHechas(
  read: ReadDb,
  puntoId: string,
  quien: Quien,
  rango: { desde: string; hasta: string; desdeDia: string; hastaDia: string },
): FilaHecha[] {
  const caso = sql`c.id AS casoId, c.codigo, c.riesgo, (SELECT u.nombre_entrada FROM usuario u WHERE u.id = c.responsable_id) AS responsable`;
  const visible = casoVisible(quien);
  const { desde, hasta, desdeDia, hastaDia } = rango;
  return read.all<FilaHecha>(sql`
    SELECT 'VISITA' AS clase, v.id AS id, NULL AS enlace, ${caso}, v.programada_para AS cuando, v.estado AS estado, NULL AS institucion
      FROM visita v CROSS JOIN caso c ON c.id = v.caso_id
      WHERE v.punto_id = ${puntoId} AND v.estado IN ('REALIZADA', 'NO_ENCONTRADA', 'RECHAZADA', 'SUSPENDIDA_POR_RIESGO')
        AND v.programada_para BETWEEN ${desde} AND ${hasta} AND ${visible}
    UNION ALL SELECT 'SESION', s.id, s.mediacion_id, ${caso}, s.convocada_para, s.estado, NULL
      FROM mediacion_sesion s CROSS JOIN caso c ON c.id = s.caso_id
      WHERE s.punto_id = ${puntoId} AND s.estado IN ('REALIZADA', 'INASISTENCIA', 'SUSPENDIDA_POR_RIESGO')
        AND s.convocada_para BETWEEN ${desde} AND ${hasta} AND ${visible}
    UNION ALL SELECT 'AUDIENCIA', a.id, r.derivacion_id, ${caso}, a.fijada_para, a.estado, a.institucion
      FROM audiencia a CROSS JOIN caso c ON c.id = a.caso_id LEFT JOIN respuesta_derivacion r ON r.id = a.respuesta_id
      WHERE a.punto_id = ${puntoId} AND a.estado IN ('REALIZADA', 'DIFERIDA', 'CANCELADA') AND a.fijada_para BETWEEN ${desde} AND ${hasta} AND ${visible}
    UNION ALL SELECT 'COMPROMISO', k.id, g.mediacion_id, ${caso}, k.control_el, k.estado, NULL
      FROM compromiso k CROSS JOIN caso c ON c.id = k.caso_id JOIN acuerdo g ON g.id = k.acuerdo_id
      WHERE k.punto_id = ${puntoId} AND k.estado IN ('CUMPLIDO', 'INCUMPLIDO') AND k.control_el BETWEEN ${desdeDia} AND ${hastaDia} AND ${visible}
    ORDER BY cuando, id`);
}
