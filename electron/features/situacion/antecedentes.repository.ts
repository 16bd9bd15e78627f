import { sql } from 'drizzle-orm';
import type { Antecedentes } from '@core/features/casos/antecedentes.types';
import { loadInformes } from '@electron/features/derivaciones/public';
import type { ReadDb } from '@electron/platform/db/open';

type Bit = 0 | 1;

interface Cuenta {
  reabiertoEn: string | null;
  visitasProgramadas: number;
  visitasHechas: number;
  visitasFallidas: number;
  proximaVisitaId: string | null;
  visitasConSenales: number;
  seguimientos: number;
  sinLocalizar: number;
  ultimoSeguimientoEn: string | null;
  proximoEl: string | null;
  oficiosResueltos: number;
  oficiosAceptados: number;
  autoridadACargo: Bit;
  parecerAutoridad: Bit;
  medidaEnEjecucion: Bit;
  audienciasFijadas: number;
  documentosSinImprimir: number;
  mediacionAbierta: string | null;
  valoradoEn: string | null;
  ultimoHechoEn: string | null;
  porRevalorarEn: string | null;
}

/**
 * Only what happened since `desde` (the reopening) counts; `''` for a case that was never closed. Of each letter the last
 * answer counts (`u`): a file that was opened and then archived is nobody's charge any more.
 */
function countHechos(read: ReadDb, casoId: string): Cuenta | undefined {
  return read.get<Cuenta>(sql`
    WITH c AS (SELECT id, coalesce(reabierto_en, '') AS desde, reabierto_en FROM caso WHERE id = ${casoId}),
    v AS (SELECT visita.* FROM visita JOIN c ON caso_id = c.id WHERE coalesce(inicio_en, programada_para) >= c.desde),
    s AS (SELECT seguimiento.* FROM seguimiento JOIN c ON caso_id = c.id WHERE hecho_en >= c.desde),
    r AS (SELECT respuesta_derivacion.* FROM respuesta_derivacion JOIN c ON caso_id = c.id WHERE recibida_en >= c.desde),
    u AS (SELECT * FROM (SELECT r.*, row_number() OVER (PARTITION BY derivacion_id ORDER BY recibida_en DESC, id DESC) AS n
            FROM r WHERE decision <> 'SIN_NOVEDAD') WHERE n = 1),
    d AS (SELECT derivacion.* FROM derivacion JOIN c ON caso_id = c.id WHERE emitida_en >= c.desde AND estado <> 'ANULADA'),
    m AS (SELECT mediacion_sesion.* FROM mediacion_sesion JOIN c ON caso_id = c.id WHERE estado <> 'CONVOCADA' AND inicio_en >= c.desde),
    k AS (SELECT medida_dictada.* FROM medida_dictada JOIN r ON r.id = respuesta_id)
    SELECT c.reabierto_en AS reabiertoEn,
      (SELECT count(*) FROM v WHERE estado = 'PROGRAMADA') AS visitasProgramadas,
      (SELECT count(*) FROM v WHERE estado = 'REALIZADA') AS visitasHechas,
      (SELECT count(*) FROM v WHERE estado IN ('NO_ENCONTRADA', 'RECHAZADA')) AS visitasFallidas,
      (SELECT id FROM v WHERE estado = 'PROGRAMADA' ORDER BY programada_para, id LIMIT 1) AS proximaVisitaId,
      (SELECT count(*) FROM v WHERE estado = 'REALIZADA' AND json_extract(ficha, '$.senalesViolencia') = 'SI') AS visitasConSenales,
      (SELECT count(*) FROM s) AS seguimientos,
      (SELECT count(*) FROM s WHERE localizado = 0) AS sinLocalizar,
      (SELECT max(hecho_en) FROM s) AS ultimoSeguimientoEn,
      (SELECT proximo_el FROM s ORDER BY hecho_en DESC, id DESC LIMIT 1) AS proximoEl,
      (SELECT count(*) FROM d WHERE d.de_derivacion_id IS NULL AND (
         (d.tipo = 'ORIENTACION' AND d.entregada_en IS NOT NULL) OR EXISTS (SELECT 1 FROM u WHERE u.derivacion_id = d.id)
         OR (SELECT count(*) FROM derivacion i WHERE i.de_derivacion_id = d.id AND i.insistencia IS NOT NULL AND i.entregada_en IS NOT NULL) >= 2)) AS oficiosResueltos,
      (SELECT count(*) FROM u WHERE decision IN ('ADMITIDA', 'MEDIDA_DICTADA', 'SERVICIO_BRINDADO')) AS oficiosAceptados,
      EXISTS (SELECT 1 FROM u WHERE medio IN ('ESCRITO', 'CORREO') AND decision IN ('ADMITIDA', 'MEDIDA_DICTADA', 'SERVICIO_BRINDADO')) AS autoridadACargo,
      EXISTS (SELECT 1 FROM u WHERE medio IN ('ESCRITO', 'CORREO') AND decision = 'ARCHIVADA') AS parecerAutoridad,
      (EXISTS (SELECT 1 FROM k JOIN r ON r.id = k.respuesta_id WHERE r.medio IN ('ESCRITO', 'CORREO') AND k.estado IN ('VIGENTE', 'CUMPLIDA'))
        AND NOT EXISTS (SELECT 1 FROM k WHERE k.estado = 'INCUMPLIDA')) AS medidaEnEjecucion,
      (SELECT count(*) FROM audiencia a WHERE a.caso_id = c.id AND a.estado = 'FIJADA') AS audienciasFijadas,
      (SELECT count(*) FROM documento_emitido e WHERE e.caso_id = c.id AND e.salidas = 0 AND e.emitido_en >= c.desde
         AND NOT EXISTS (SELECT 1 FROM documento_anulacion x WHERE x.documento_id = e.id)) AS documentosSinImprimir,
      (SELECT id FROM mediacion WHERE caso_id = c.id AND estado IN ('PROPUESTA', 'ACEPTADA', 'CONVOCADA', 'SESION', 'INASISTENCIA') ORDER BY creado_en DESC LIMIT 1) AS mediacionAbierta,
      (SELECT max(valorado_en) FROM valoracion_riesgo WHERE caso_id = c.id AND confirmada = 1 AND valorado_en >= c.desde) AS valoradoEn,
      (SELECT max(en) FROM (
         SELECT fin_en AS en FROM v WHERE estado = 'REALIZADA'
         UNION ALL SELECT hecho_en FROM s UNION ALL SELECT recibida_en FROM r UNION ALL SELECT coalesce(fin_en, inicio_en) FROM m)) AS ultimoHechoEn,
      (SELECT max(en) FROM (
         SELECT coalesce(fin_en, inicio_en) AS en FROM v WHERE estado IN ('REALIZADA', 'SUSPENDIDA_POR_RIESGO')
         UNION ALL SELECT creado_en FROM r WHERE decision <> 'SIN_NOVEDAD'
         UNION ALL SELECT coalesce(fin_en, inicio_en) FROM m
         UNION ALL SELECT creado_en FROM s WHERE situacion = 'EMPEORA' OR violencia_nueva = 1 OR hechos_nuevos IS NOT NULL OR medidas_cumplidas = 'NO')) AS porRevalorarEn
    FROM c`);
}

function findAcuerdo(read: ReadDb, casoId: string, desde: string): Antecedentes['acuerdo'] {
  return (
    read.get<NonNullable<Antecedentes['acuerdo']>>(sql`
      SELECT a.id, a.mediacion_id AS mediacionId, (SELECT count(*) FROM compromiso k WHERE k.acuerdo_id = a.id) AS compromisos,
        (SELECT count(*) FROM compromiso k WHERE k.acuerdo_id = a.id AND k.estado = 'PENDIENTE') AS pendientes,
        (SELECT count(*) FROM compromiso k WHERE k.acuerdo_id = a.id AND k.estado = 'INCUMPLIDO') AS incumplidos
      FROM acuerdo a WHERE a.caso_id = ${casoId} AND a.creado_en >= ${desde} ORDER BY a.creado_en DESC, a.id DESC LIMIT 1`) ?? null
  );
}

function findCierre(read: ReadDb, casoId: string): Antecedentes['cierre'] {
  const row = read.get<{ id: string; informado: Bit; firmada: Bit; principal: Bit; receptora: Bit; carta: Bit }>(sql`
    SELECT id, (informado_el IS NOT NULL AND informado_como IS NOT NULL) AS informado,
      (documento_id IS NOT NULL AND firmada_el IS NOT NULL) AS firmada, caso_principal_id IS NOT NULL AS principal,
      (receptora IS NOT NULL AND receptora_firma IS NOT NULL AND receptora_firmo_el IS NOT NULL) AS receptora,
      carta_traslado IS NOT NULL AS carta
    FROM cierre WHERE caso_id = ${casoId} AND estado = 'PREPARADO' ORDER BY creado_en DESC, id DESC LIMIT 1`);
  return row === undefined
    ? null
    : {
        id: row.id,
        nnaInformado: row.informado === 1,
        actaFirmada: row.firmada === 1,
        casoPrincipal: row.principal === 1,
        receptoraFirmo: row.receptora === 1,
        cartaTraslado: row.carta === 1,
      };
}

/** Everything that the guards of §4.3 and the next step look at, counted from the rows at this moment. */
export function loadAntecedentes(read: ReadDb, casoId: string): Antecedentes {
  const informes = loadInformes(read, casoId);
  const hechos = countHechos(read, casoId);
  if (hechos === undefined) throw new Error('antecedentes of a case that does not exist');
  return {
    ...informes,
    visitas: {
      programadas: hechos.visitasProgramadas,
      hechas: hechos.visitasHechas,
      fallidas: hechos.visitasFallidas,
      proximaId: hechos.proximaVisitaId,
      conSenales: hechos.visitasConSenales,
    },
    seguimientos: {
      hechos: hechos.seguimientos,
      sinLocalizar: hechos.sinLocalizar,
      ultimoEn: hechos.ultimoSeguimientoEn,
      proximoEl: hechos.proximoEl,
    },
    oficiosResueltos: hechos.oficiosResueltos,
    oficiosAceptados: hechos.oficiosAceptados,
    autoridadACargo: hechos.autoridadACargo === 1,
    parecerAutoridad: hechos.parecerAutoridad === 1,
    medidaEnEjecucion: hechos.medidaEnEjecucion === 1,
    audienciasFijadas: hechos.audienciasFijadas,
    documentosSinImprimir: hechos.documentosSinImprimir,
    mediacionAbierta: hechos.mediacionAbierta,
    acuerdo: findAcuerdo(read, casoId, hechos.reabiertoEn ?? ''),
    cierre: findCierre(read, casoId),
    valoradoEn: hechos.valoradoEn,
    ultimoHechoEn: hechos.ultimoHechoEn,
    porRevalorarEn: hechos.porRevalorarEn,
  };
}
