import { sql } from 'drizzle-orm';
import type { Estado } from '@core/features/casos/caso.types';
import type { CasoDatos } from '@core/features/casos/caso-datos.rules';
import type { MotivoCierre } from '@core/features/casos/situacion.types';
import type { DecisionRespuesta } from '@core/features/derivaciones/derivacion-estado.rules';
import type { TipoDerivacion } from '@core/features/derivaciones/oficio.catalogo';
import type { HechoNna, HechoVisita } from '@core/features/informes/hechos.types';
import type { NaturalezaHecho, NivelRiesgo } from '@core/features/ruta/ruta.types';
import { informaSql } from '@electron/features/derivaciones/public';
import type { ReadDb } from '@electron/platform/db/open';

/**
 * Rows of all cases of a point, one statement for each kind. Only a read handle and the code of the point are needed, so that
 * the central runs the same statements over the copy that a point handed over. Of a text only whether it is there is read.
 */
export type Bit = 0 | 1;

export interface FilaCaso {
  id: string;
  codigo: string;
  estado: Estado;
  naturaleza: NaturalezaHecho | null;
  riesgo: NivelRiesgo;
  riesgoInicial: NivelRiesgo | null;
  barrio: string;
  conocidoEn: string;
  registradoEn: string;
  venceEn: string | null;
  cerradoEn: string | null;
  reabiertoEn: string | null;
  entregadaEn: string | null;
  verbalEn: string | null;
  primeraEntregaEn: string | null;
  acuerdoEn: string | null;
  direccion: '' | null;
  contactoSeguro: '' | null;
  opinionNna: '' | null;
  opinionSituacion: CasoDatos['opinionSituacion'];
  ambito: CasoDatos['ambito'];
  frecuencia: CasoDatos['frecuencia'];
  lugarHecho: '' | null;
  parroquiaRural: Bit | null;
  lesiones: Bit | null;
  hechos: number;
  agresores: number;
}

/** Says that a text is there, without reading it. */
const consta = (columna: string) => sql.raw(`CASE WHEN c.${columna} IS NULL THEN NULL ELSE '' END`);

export function listCasos(read: ReadDb, puntoId: string): FilaCaso[] {
  return read.all<FilaCaso>(sql`
    SELECT c.id, c.codigo, c.estado, c.naturaleza, c.riesgo, c.barrio, c.conocido_en AS conocidoEn, c.creado_en AS registradoEn, c.vence_en AS venceEn,
      c.cerrado_en AS cerradoEn, c.reabierto_en AS reabiertoEn, c.opinion_situacion AS opinionSituacion, c.ambito, c.frecuencia,
      c.parroquia_rural AS parroquiaRural, c.lesiones,
      ${consta('direccion')} AS direccion, ${consta('contacto_seguro')} AS contactoSeguro, ${consta('opinion_nna')} AS opinionNna,
      ${consta('lugar_hecho')} AS lugarHecho,
      (SELECT v.riesgo_confirmado FROM valoracion_riesgo v WHERE v.caso_id = c.id AND v.confirmada = 1 ORDER BY v.valorado_en, v.id LIMIT 1) AS riesgoInicial,
      (SELECT min(d.entregada_en) FROM derivacion d WHERE d.caso_id = c.id AND d.estado <> 'ANULADA' AND d.emitida_en >= coalesce(c.reabierto_en, '')
         AND ${informaSql}) AS entregadaEn,
      (SELECT min(d.entregada_en) FROM derivacion d WHERE d.caso_id = c.id AND d.estado <> 'ANULADA' AND d.emitida_en >= coalesce(c.reabierto_en, '')) AS primeraEntregaEn,
      (SELECT min(b.denunciado_en) FROM denuncia_verbal b WHERE b.caso_id = c.id AND b.denunciado_en >= coalesce(c.reabierto_en, '')) AS verbalEn,
      (SELECT max(a.creado_en) FROM acuerdo a WHERE a.caso_id = c.id AND a.creado_en >= coalesce(c.reabierto_en, '')) AS acuerdoEn,
      (SELECT count(*) FROM hecho h WHERE h.caso_id = c.id) AS hechos,
      (SELECT count(*) FROM presunto_agresor p WHERE p.caso_id = c.id) AS agresores
    FROM caso c WHERE c.punto_id = ${puntoId} ORDER BY c.conocido_en, c.id`);
}

export interface FilaTipo {
  casoId: string;
  codigo: string;
}
export function listTipos(read: ReadDb, puntoId: string): FilaTipo[] {
  return read.all<FilaTipo>(sql`
    SELECT t.caso_id AS casoId, t.tipo_codigo AS codigo FROM caso_tipo t JOIN caso c ON c.id = t.caso_id WHERE c.punto_id = ${puntoId}
    ORDER BY t.caso_id, t.orden`);
}

export interface FilaNna {
  casoId: string;
  personaId: string;
  sexo: HechoNna['sexo'];
  edadMeses: number | null;
  viveCon: '' | null;
  institucionEducativa: '' | null;
  etnia: string | null;
  discapacidad: HechoNna['discapacidad'];
  movilidad: string | null;
  /** How many things of §5 are written about her, `formato` among them. */
  datos: number;
}

/** The children of every case, as the person that stands for each since any merges. */
export function listNna(read: ReadDb, puntoId: string): FilaNna[] {
  return read.all<FilaNna>(sql`
    WITH RECURSIVE queda (id, persona_id) AS (
      SELECT p.id, p.id FROM persona p WHERE p.fusionada_en IS NULL
      UNION ALL SELECT p.id, q.persona_id FROM queda q JOIN persona p ON p.fusionada_en = q.id)
    SELECT n.caso_id AS casoId, p.id AS personaId, p.sexo, n.edad_meses AS edadMeses,
      CASE WHEN n.vive_con IS NULL THEN NULL ELSE '' END AS viveCon,
      CASE WHEN n.institucion_educativa IS NULL THEN NULL ELSE '' END AS institucionEducativa,
      p.datos ->> '$.autoidentificacion' AS etnia, p.datos ->> '$.discapacidad' AS discapacidad, p.datos ->> '$.movilidad' AS movilidad,
      (SELECT count(*) FROM json_each(p.datos)) AS datos
    FROM caso c JOIN caso_nna n ON n.caso_id = c.id JOIN queda q ON q.id = n.persona_id JOIN persona p ON p.id = q.persona_id
    WHERE c.punto_id = ${puntoId} ORDER BY n.caso_id, n.orden`);
}

export interface FilaCarta {
  id: string;
  casoId: string;
  deDerivacionId: string | null;
  insistencia: number | null;
  autoridad: string;
  tipo: TipoDerivacion;
  anulada: Bit;
  emitidaEn: string;
  entregadaEn: string | null;
}
export function listCartas(read: ReadDb, puntoId: string): FilaCarta[] {
  return read.all<FilaCarta>(sql`
    SELECT d.id, d.caso_id AS casoId, d.de_derivacion_id AS deDerivacionId, d.insistencia, d.institucion AS autoridad, d.tipo,
      d.estado = 'ANULADA' AS anulada, d.emitida_en AS emitidaEn, d.entregada_en AS entregadaEn
    FROM derivacion d WHERE d.punto_id = ${puntoId} ORDER BY d.emitida_en, d.id`);
}

export interface FilaRespuesta {
  derivacionId: string;
  decision: DecisionRespuesta;
  recibidaEn: string;
}
/** Answers that decide something, oldest first. */
export function listRespuestas(read: ReadDb, puntoId: string): FilaRespuesta[] {
  return read.all<FilaRespuesta>(sql`
    SELECT r.derivacion_id AS derivacionId, r.decision, r.recibida_en AS recibidaEn FROM respuesta_derivacion r
    WHERE r.punto_id = ${puntoId} AND r.decision <> 'SIN_NOVEDAD' ORDER BY r.recibida_en, r.creado_en, r.id`);
}

export interface FilaMediacion {
  casoId: string;
  propuestaEn: string;
  estado: string;
  acordadaEn: string | null;
}
export function listMediaciones(read: ReadDb, puntoId: string): FilaMediacion[] {
  return read.all<FilaMediacion>(sql`
    SELECT m.caso_id AS casoId, m.creado_en AS propuestaEn, m.estado, (SELECT min(a.creado_en) FROM acuerdo a WHERE a.mediacion_id = m.id) AS acordadaEn
    FROM mediacion m WHERE m.punto_id = ${puntoId} ORDER BY m.creado_en, m.id`);
}

export interface FilaSeguimiento {
  casoId: string;
  hechoEn: string;
  proximoEl: string | null;
}
export function listSeguimientos(read: ReadDb, puntoId: string): FilaSeguimiento[] {
  return read.all<FilaSeguimiento>(sql`
    SELECT s.caso_id AS casoId, s.hecho_en AS hechoEn, s.proximo_el AS proximoEl FROM seguimiento s
    WHERE s.punto_id = ${puntoId} ORDER BY s.hecho_en, s.id`);
}

export interface FilaSuceso {
  casoId: string;
  clase: 'VISITA' | 'CIERRE' | 'REAPERTURA' | 'LLAMADA';
  en: string;
  /** State of a visit, reason of a closing. */
  codigo: HechoVisita['estado'] | MotivoCierre | null;
}
/** What has a moment and perhaps a code: visits, closings, reopenings, calls. */
export function listSucesos(read: ReadDb, puntoId: string): FilaSuceso[] {
  return read.all<FilaSuceso>(sql`
    SELECT caso_id AS casoId, 'VISITA' AS clase, programada_para AS en, estado AS codigo FROM visita WHERE punto_id = ${puntoId}
    UNION ALL SELECT caso_id, 'CIERRE', cerrado_en, motivo FROM cierre WHERE punto_id = ${puntoId} AND estado = 'CERRADO' AND cerrado_en IS NOT NULL
    UNION ALL SELECT e.caso_id, 'REAPERTURA', e.ocurrido_en, NULL FROM caso c JOIN evento_caso e ON e.caso_id = c.id
      WHERE c.punto_id = ${puntoId} AND c.reaperturas > 0 AND e.tipo = 'REAPERTURA'
    UNION ALL SELECT caso_id, 'LLAMADA', llamado_en, NULL FROM llamada_911 WHERE punto_id = ${puntoId} AND caso_id IS NOT NULL
    ORDER BY en`);
}
