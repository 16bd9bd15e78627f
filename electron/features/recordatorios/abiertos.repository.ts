import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Estado } from '@core/features/casos/caso.types';
import type { NaturalezaHecho, NivelRiesgo } from '@core/features/ruta/ruta.types';
import type { TipoDerivacion } from '@core/features/derivaciones/oficio.catalogo';
import { casoVisible } from '@electron/features/accesos/public';
import type { Quien } from '@electron/features/accesos/public';
import { cuentaDesde } from '@electron/features/derivaciones/public';
import type { ReadDb } from '@electron/platform/db/open';

type Bit = 0 | 1;

/** Open states, named one by one so that the index by state is used: of 100,000 cases a few hundred are open. */
const ABIERTOS = sql`('REGISTRADO', 'VALORADO', 'EN_VISITA', 'EN_MEDIACION', 'EN_DERIVACION', 'DERIVADO', 'EN_SEGUIMIENTO')`;

/** Open cases that exist for this person. `c` is the case. */
export const abiertos = (puntoId: string, quien: Quien): SQL =>
  sql`c.punto_id = ${puntoId} AND c.estado IN ${ABIERTOS} AND ${casoVisible(quien)}`;

export interface FilaAbierta {
  casoId: string;
  codigo: string;
  estado: Estado;
  riesgo: NivelRiesgo;
  naturaleza: NaturalezaHecho | null;
  conocidoEn: string;
  plazoCodigo: string | null;
  plazoHoras: number | null;
  venceEn: string | null;
  responsable: string | null;
  valorado: Bit | null;
  valoradoEn: string | null;
  verbalEn: string | null;
  verbalInstitucion: string | null;
  llamada911En: string | null;
  visitas: number;
  mediacionId: string | null;
  mediacionDesde: string | null;
  acuerdoEn: string | null;
  seguimientos: number;
  ultimoSeguimientoEn: string | null;
  proximoEl: string | null;
  ultimoContactoEn: string | null;
  porRevalorarEn: string | null;
  cierreId: string | null;
  cierreDesde: string | null;
  cierreFirmado: Bit | null;
}

/**
 * Every open case with what its rows say at this moment, in one statement: the last of each thing since the case was opened
 * (again), found by its index. `porRevalorarEn` and `valoradoEn` are counted as `loadAntecedentes` counts them.
 */
export function listAbiertos(read: ReadDb, puntoId: string, quien: Quien): FilaAbierta[] {
  const ultima = (columna: SQL): SQL =>
    sql`(SELECT ${columna} FROM denuncia_verbal d WHERE d.caso_id = c.id AND d.denunciado_en >= ${cuentaDesde(sql.raw('c'))} ORDER BY d.denunciado_en DESC LIMIT 1)`;
  const sinSesion = (columna: SQL): SQL =>
    sql`(SELECT ${columna} FROM mediacion m WHERE m.caso_id = c.id AND m.estado IN ('PROPUESTA', 'ACEPTADA')
          AND NOT EXISTS (SELECT 1 FROM mediacion_sesion x WHERE x.mediacion_id = m.id) ORDER BY m.creado_en DESC LIMIT 1)`;
  const cierre = (columna: SQL): SQL =>
    sql`(SELECT ${columna} FROM cierre k WHERE k.caso_id = c.id AND k.estado = 'PREPARADO' ORDER BY k.creado_en DESC, k.id DESC LIMIT 1)`;
  const revalorar = sql`(SELECT max(en) FROM (
      SELECT coalesce(v.fin_en, v.inicio_en) AS en FROM visita v WHERE v.caso_id = c.id AND v.estado IN ('REALIZADA', 'SUSPENDIDA_POR_RIESGO') AND v.inicio_en >= c.desde
      UNION ALL SELECT r.creado_en FROM respuesta_derivacion r WHERE r.caso_id = c.id AND r.decision <> 'SIN_NOVEDAD' AND r.recibida_en >= c.desde
      UNION ALL SELECT coalesce(m.fin_en, m.inicio_en) FROM mediacion_sesion m JOIN mediacion n ON n.id = m.mediacion_id
        WHERE n.caso_id = c.id AND m.estado <> 'CONVOCADA' AND m.inicio_en >= c.desde
      UNION ALL SELECT s.creado_en FROM seguimiento s WHERE s.caso_id = c.id AND s.hecho_en >= c.desde
        AND (s.situacion = 'EMPEORA' OR s.violencia_nueva = 1 OR s.hechos_nuevos IS NOT NULL OR s.medidas_cumplidas = 'NO')))`;
  const contacto = sql`(SELECT max(en) FROM (
      SELECT v.inicio_en AS en FROM visita v WHERE v.caso_id = c.id AND v.estado = 'REALIZADA'
      UNION ALL SELECT r.recibida_en FROM respuesta_derivacion r WHERE r.caso_id = c.id
      UNION ALL SELECT s.hecho_en FROM seguimiento s WHERE s.caso_id = c.id))`;
  return read.all<FilaAbierta>(sql`
    WITH c AS MATERIALIZED (
      SELECT c.id, c.codigo, c.estado, c.riesgo, c.naturaleza, c.conocido_en, c.plazo_codigo, c.plazo_horas, c.vence_en, c.responsable_id,
        coalesce(c.reabierto_en, '') AS desde, c.reabierto_en
      FROM caso c WHERE ${abiertos(puntoId, quien)})
    SELECT c.id AS casoId, c.codigo, c.estado, c.riesgo, c.naturaleza, c.conocido_en AS conocidoEn, c.plazo_codigo AS plazoCodigo,
      c.plazo_horas AS plazoHoras, c.vence_en AS venceEn,
      (SELECT u.nombre_entrada FROM usuario u WHERE u.id = c.responsable_id) AS responsable,
      (SELECT r.confirmada FROM valoracion_riesgo r WHERE r.caso_id = c.id ORDER BY r.valorado_en DESC, r.id DESC LIMIT 1) AS valorado,
      (SELECT max(r.valorado_en) FROM valoracion_riesgo r WHERE r.caso_id = c.id AND r.confirmada = 1 AND r.valorado_en >= c.desde) AS valoradoEn,
      ${ultima(sql`d.denunciado_en`)} AS verbalEn, ${ultima(sql`d.institucion`)} AS verbalInstitucion,
      (SELECT max(l.llamado_en) FROM llamada_911 l WHERE l.caso_id = c.id AND l.llamado_en >= c.desde) AS llamada911En,
      (SELECT count(*) FROM visita v WHERE v.caso_id = c.id AND coalesce(v.inicio_en, v.programada_para) >= c.desde) AS visitas,
      ${sinSesion(sql`m.id`)} AS mediacionId, ${sinSesion(sql`m.creado_en`)} AS mediacionDesde,
      (SELECT max(a.creado_en) FROM acuerdo a WHERE a.caso_id = c.id AND a.creado_en >= c.desde) AS acuerdoEn,
      (SELECT count(*) FROM seguimiento s WHERE s.caso_id = c.id AND s.hecho_en >= c.desde) AS seguimientos,
      (SELECT max(s.hecho_en) FROM seguimiento s WHERE s.caso_id = c.id AND s.hecho_en >= c.desde) AS ultimoSeguimientoEn,
      (SELECT s.proximo_el FROM seguimiento s WHERE s.caso_id = c.id AND s.hecho_en >= c.desde ORDER BY s.hecho_en DESC, s.id DESC LIMIT 1) AS proximoEl,
      ${contacto} AS ultimoContactoEn, ${revalorar} AS porRevalorarEn,
      ${cierre(sql`k.id`)} AS cierreId, ${cierre(sql`k.creado_en`)} AS cierreDesde,
      ${cierre(sql`(k.documento_id IS NOT NULL AND k.firmada_el IS NOT NULL)`)} AS cierreFirmado
    FROM c`);
}

export interface FilaOficio {
  id: string;
  casoId: string;
  institucion: string;
  tipo: TipoDerivacion;
  esPrincipal: Bit;
  deDerivacionId: string | null;
  insistencia: number | null;
  emitidaEn: string;
  entregadaEn: string | null;
  deAntes: Bit;
  numeroTramite: string | null;
  decision: string | null;
  recibidaEn: string | null;
  anotadaEn: string | null;
}

/** Letters of the open cases since they were opened (again), oldest first, each with its last answer that decides something. */
export function listOficiosAbiertos(read: ReadDb, puntoId: string, quien: Quien): FilaOficio[] {
  const decisiva = (columna: SQL): SQL =>
    sql`(SELECT ${columna} FROM respuesta_derivacion r WHERE r.derivacion_id = d.id AND r.decision <> 'SIN_NOVEDAD'
          ORDER BY r.recibida_en DESC, r.creado_en DESC LIMIT 1)`;
  return read.all<FilaOficio>(sql`
    SELECT d.id, d.caso_id AS casoId, d.institucion, d.tipo, d.es_principal AS esPrincipal, d.de_derivacion_id AS deDerivacionId, d.insistencia,
      d.emitida_en AS emitidaEn, d.entregada_en AS entregadaEn, d.emitida_en < ${cuentaDesde(sql.raw('c'))} AS deAntes,
      coalesce(d.numero_tramite, (SELECT max(r.numero_tramite) FROM respuesta_derivacion r WHERE r.derivacion_id = d.id)) AS numeroTramite,
      ${decisiva(sql`r.decision`)} AS decision, ${decisiva(sql`r.recibida_en`)} AS recibidaEn, ${decisiva(sql`r.creado_en`)} AS anotadaEn
    FROM caso c CROSS JOIN derivacion d ON d.caso_id = c.id
    WHERE ${abiertos(puntoId, quien)} AND d.estado <> 'ANULADA' AND d.emitida_en >= coalesce(c.reabierto_en, '')
    ORDER BY d.emitida_en, d.id`);
}

/** How many cases are open. */
export function countAbiertos(read: ReadDb, puntoId: string, quien: Quien): number {
  return read.get<{ n: number }>(sql`SELECT count(*) AS n FROM caso c WHERE ${abiertos(puntoId, quien)}`)?.n ?? 0;
}
