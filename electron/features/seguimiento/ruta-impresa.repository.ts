import { sql } from 'drizzle-orm';
import type { ActoDeFila } from '@core/features/seguimiento/ruta-de-caso.rules';
import type { ReadDb } from '@electron/platform/db/open';

/**
 * Every act of a case as the papers with codes only show it: dates, states, institutions, numbers, who did it. No column
 * that a person fills with words is read, except file numbers, which `tramiteImpreso` sifts. Of acts of one
 * instant, the one that brought the other about comes first: letter, delivery, answer, measure, hearing.
 */
export function listActos(read: ReadDb, casoId: string): ActoDeFila[] {
  return read.all<ActoDeFila>(sql`
    WITH doc AS (SELECT id, numero FROM documento_emitido WHERE caso_id = ${casoId}),
    actos (en, acto, por, institucion, tramite, resultado, proximoActo, proximoEl) AS (
      SELECT ocurrido_en, tipo, usuario_id, NULL, NULL, NULL, NULL, NULL FROM evento_caso
        WHERE caso_id = ${casoId} AND tipo IN ('CONOCIMIENTO', 'REGISTRO', 'TRASLADO', 'CIERRE', 'REAPERTURA', 'ANULACION')
      UNION ALL SELECT valorado_en, 'VALORACION', valorado_por, NULL, NULL, riesgo_confirmado, NULL, NULL FROM valoracion_riesgo
        WHERE caso_id = ${casoId} AND confirmada = 1
      UNION ALL SELECT llamado_en, 'LLAMADA_911', creado_por, NULL, numero_ficha, NULL, NULL, NULL FROM llamada_911 WHERE caso_id = ${casoId}
      UNION ALL SELECT coalesce(inicio_en, programada_para), 'VISITA', actualizado_por, NULL, (SELECT numero FROM doc WHERE doc.id = documento_id),
        estado, NULL, NULL FROM visita WHERE caso_id = ${casoId} AND estado <> 'PROGRAMADA'
      UNION ALL SELECT creado_en, 'VISITA', creado_por, NULL, NULL, estado, 'VISITA', programada_para FROM visita
        WHERE caso_id = ${casoId} AND estado = 'PROGRAMADA'
      UNION ALL SELECT coalesce(inicio_en, convocada_para), 'MEDIACION', facilitador_id, NULL, NULL,
        CASE resultado WHEN 'SUSPENDIDA' THEN 'SUSPENDIDA_POR_RIESGO' ELSE resultado END, NULL, NULL
        FROM mediacion_sesion WHERE caso_id = ${casoId} AND estado <> 'CONVOCADA'
      UNION ALL SELECT creado_en, 'ACUERDO', creado_por, NULL, (SELECT numero FROM doc WHERE doc.id = documento_id), alcance, 'CONTROL_COMPROMISO',
        (SELECT min(control_el) FROM compromiso WHERE acuerdo_id = acuerdo.id AND compromiso.estado = 'PENDIENTE') FROM acuerdo WHERE caso_id = ${casoId}
      UNION ALL SELECT verificado_en, 'CONTROL_COMPROMISO', verificado_por, NULL, NULL, estado, NULL, NULL FROM compromiso
        WHERE caso_id = ${casoId} AND verificado_en IS NOT NULL
      UNION ALL SELECT emitida_en, CASE WHEN insistencia IS NOT NULL THEN 'INSISTENCIA' WHEN de_derivacion_id IS NOT NULL THEN 'ALCANCE' ELSE 'OFICIO' END,
        creado_por, institucion, (SELECT numero FROM doc WHERE doc.id = documento_id), CASE estado WHEN 'ANULADA' THEN 'ANULADA' ELSE 'EMITIDA' END, NULL, NULL
        FROM derivacion WHERE caso_id = ${casoId}
      UNION ALL SELECT entregada_en, 'ENTREGA', actualizado_por, institucion, numero_tramite, 'ENTREGADA', NULL, NULL FROM derivacion
        WHERE caso_id = ${casoId} AND entregada_en IS NOT NULL
      UNION ALL SELECT denunciado_en, 'DENUNCIA_VERBAL', creado_por, institucion, numero, NULL, NULL, NULL FROM denuncia_verbal WHERE caso_id = ${casoId}
      UNION ALL SELECT r.recibida_en, 'RESPUESTA', r.creado_por, d.institucion, r.numero_tramite, r.decision, NULL, NULL
        FROM respuesta_derivacion r JOIN derivacion d ON d.id = r.derivacion_id WHERE r.caso_id = ${casoId}
      UNION ALL SELECT m.creado_en, 'MEDIDA', m.creado_por, d.institucion, m.numero, CASE m.estado WHEN 'CUMPLIDA' THEN 'CUMPLIDO' WHEN 'INCUMPLIDA' THEN 'INCUMPLIDO' ELSE m.estado END, NULL, NULL
        FROM medida_dictada m JOIN respuesta_derivacion r ON r.id = m.respuesta_id JOIN derivacion d ON d.id = r.derivacion_id WHERE m.caso_id = ${casoId}
      UNION ALL SELECT CASE estado WHEN 'REALIZADA' THEN fijada_para ELSE creado_en END, 'AUDIENCIA', creado_por, institucion, NULL,
        CASE estado WHEN 'REALIZADA' THEN 'REALIZADA' END, CASE estado WHEN 'FIJADA' THEN 'AUDIENCIA' END, CASE estado WHEN 'FIJADA' THEN fijada_para END
        FROM audiencia WHERE caso_id = ${casoId}
      UNION ALL SELECT hecho_en, 'SEGUIMIENTO', creado_por, NULL, NULL, CASE localizado WHEN 0 THEN 'NO_ENCONTRADA' ELSE situacion END,
        CASE WHEN proximo_el IS NULL THEN NULL ELSE 'SEGUIMIENTO' END, proximo_el FROM seguimiento WHERE caso_id = ${casoId}
      UNION ALL SELECT emitido_en, 'DOCUMENTO', emitido_por, NULL, numero, NULL, NULL, NULL FROM documento_emitido
        WHERE caso_id = ${casoId} AND tipo IN ('FICHA', 'ACTA_CIERRE')
    )
    SELECT * FROM actos WHERE en IS NOT NULL
    ORDER BY en, CASE acto WHEN 'CONOCIMIENTO' THEN 0 WHEN 'REGISTRO' THEN 1 WHEN 'VALORACION' THEN 2
      WHEN 'ENTREGA' THEN 4 WHEN 'RESPUESTA' THEN 5 WHEN 'MEDIDA' THEN 6 WHEN 'AUDIENCIA' THEN 7 WHEN 'DOCUMENTO' THEN 8 WHEN 'CIERRE' THEN 9 ELSE 3 END, acto, tramite`);
}
