import { sql } from 'drizzle-orm';
import type { NivelRiesgo } from '@core/features/ruta/ruta.types';
import { casoVisible } from '@electron/features/accesos/public';
import type { Quien } from '@electron/features/accesos/public';
import type { ReadDb } from '@electron/platform/db/open';
import { abiertos } from './abiertos.repository';

export interface FilaFecha {
  casoId: string;
  clase: 'VISITA' | 'SESION' | 'COMPROMISO' | 'AUDIENCIA' | 'MEDIDA';
  id: string;
  /** Mediation, letter: the screen on which it is done. */
  enlace: string | null;
  cuando: string;
  /** Institution, code of the measure. */
  codigo: string | null;
  hasta: string | null;
}

/** What the open cases have on a day or at an hour and has not been done: visits, sessions, commitments, hearings, measures. */
export function listFechas(read: ReadDb, puntoId: string, quien: Quien): FilaFecha[] {
  return read.all<FilaFecha>(sql`
    WITH a AS MATERIALIZED (SELECT c.id FROM caso c WHERE ${abiertos(puntoId, quien)})
    SELECT a.id AS casoId, 'VISITA' AS clase, v.id AS id, NULL AS enlace, v.programada_para AS cuando, NULL AS codigo, NULL AS hasta
      FROM a CROSS JOIN visita v ON v.caso_id = a.id WHERE v.estado = 'PROGRAMADA'
    UNION ALL SELECT a.id, 'SESION', s.id, s.mediacion_id, s.convocada_para, NULL, NULL
      FROM a CROSS JOIN mediacion m ON m.caso_id = a.id CROSS JOIN mediacion_sesion s ON s.mediacion_id = m.id WHERE s.estado IN ('CONVOCADA', 'EN_CURSO')
    UNION ALL SELECT a.id, 'COMPROMISO', k.id, g.mediacion_id, k.control_el, NULL, NULL
      FROM a CROSS JOIN compromiso k ON k.caso_id = a.id JOIN acuerdo g ON g.id = k.acuerdo_id WHERE k.estado = 'PENDIENTE'
    UNION ALL SELECT a.id, 'AUDIENCIA', u.id, r.derivacion_id, u.fijada_para, u.institucion, NULL
      FROM a CROSS JOIN audiencia u ON u.caso_id = a.id LEFT JOIN respuesta_derivacion r ON r.id = u.respuesta_id WHERE u.estado = 'FIJADA'
    UNION ALL SELECT a.id, 'MEDIDA', p.id, r.derivacion_id, p.desde, p.codigo, p.hasta
      FROM a CROSS JOIN medida_dictada p ON p.caso_id = a.id JOIN respuesta_derivacion r ON r.id = p.respuesta_id WHERE p.estado IN ('VIGENTE', 'INCUMPLIDA')
    ORDER BY cuando, id`);
}

/** Birthdays of the children of open cases, of those who were born by a day. */
export function listNacimientos(read: ReadDb, puntoId: string, quien: Quien, hasta: string): { casoId: string; nacio: string }[] {
  return read.all<{ casoId: string; nacio: string }>(sql`
    SELECT c.id AS casoId, p.fecha_nacimiento AS nacio
    FROM caso c CROSS JOIN caso_nna n ON n.caso_id = c.id JOIN persona p ON p.id = n.persona_id
    WHERE ${abiertos(puntoId, quien)} AND p.fecha_nacimiento IS NOT NULL AND p.fecha_nacimiento <= ${hasta}
    ORDER BY p.fecha_nacimiento`);
}

export interface FilaCerrada {
  casoId: string;
  codigo: string;
  riesgo: NivelRiesgo;
  responsable: string | null;
  cerradoEn: string;
}

/** Cases that were closed between two instants. */
export function listCerrados(read: ReadDb, puntoId: string, quien: Quien, desde: string, hasta: string): FilaCerrada[] {
  return read.all<FilaCerrada>(sql`
    SELECT c.id AS casoId, c.codigo, c.riesgo, (SELECT u.nombre_entrada FROM usuario u WHERE u.id = c.responsable_id) AS responsable, c.cerrado_en AS cerradoEn
    FROM caso c WHERE c.punto_id = ${puntoId} AND c.cerrado_en BETWEEN ${desde} AND ${hasta} AND c.estado = 'CERRADO' AND ${casoVisible(quien)}
    ORDER BY c.cerrado_en`);
}
