import { sql } from 'drizzle-orm';
import { casoVisible } from '@electron/features/accesos/public';
import type { Quien } from '@electron/features/accesos/public';
import { clavePeriodo } from '@core/features/informes/periodos.rules';
import type { PeriodoFijo } from '@core/features/informes/periodos.rules';
import type { ReadDb } from '@electron/platform/db/open';

export interface InformeEmitido {
  documentoId: string;
  numero: string;
  clase: PeriodoFijo['clase'];
  anio: number;
  orden: number;
  periodo: string;
  emitidoEn: string;
  emitidoPor: string;
  alcance: 'PUNTO' | 'CANTON';
  anulado: boolean;
}

/** Reports that were issued, newest first; `emitidoPor` is the name by which the person signs in. */
export function listInformes(read: ReadDb, puntoId: string, limite: number): InformeEmitido[] {
  const filas = read.all<Omit<InformeEmitido, 'anulado'> & { anulado: 0 | 1 }>(sql`
    SELECT d.id AS documentoId, d.numero, d.datos ->> '$.clase' AS clase, d.datos ->> '$.anio' AS anio, d.datos ->> '$.orden' AS orden,
      d.datos ->> '$.periodo' AS periodo, d.datos ->> '$.alcance' AS alcance, d.emitido_en AS emitidoEn, d.estado = 'ANULADO' AS anulado,
      coalesce((SELECT u.nombre_entrada FROM usuario u WHERE u.id = d.emitido_por), '') AS emitidoPor
    FROM documento_emitido d WHERE d.punto_id = ${puntoId} AND d.tipo = 'INFORME' ORDER BY d.emitido_en DESC, d.secuencia DESC LIMIT ${limite}`);
  return filas.map((fila) => ({ ...fila, anulado: fila.anulado === 1 }));
}

const delPeriodo = (puntoId: string, { clase, anio, numero }: PeriodoFijo) => sql`
  d.punto_id = ${puntoId} AND d.tipo = 'INFORME' AND d.datos ->> '$.clase' = ${clase} AND d.datos ->> '$.anio' = ${anio} AND d.datos ->> '$.orden' = ${numero}`;

/** Number of the report of a period that is in force, the last one; null while there is none. */
export function findInformeVigente(read: ReadDb, puntoId: string, periodo: PeriodoFijo): string | null {
  return (
    read.get<{ numero: string }>(sql`
      SELECT d.numero FROM documento_emitido d WHERE ${delPeriodo(puntoId, periodo)} AND d.estado <> 'ANULADO' ORDER BY d.emitido_en DESC, d.secuencia DESC LIMIT 1`)
      ?.numero ?? null
  );
}

/** Months whose report was issued and is in force, by their first day. */
export function listMesesInformados(read: ReadDb, puntoId: string): ReadonlySet<string> {
  return new Set(
    read
      .all<{ desde: string }>(
        sql`
        SELECT DISTINCT d.datos ->> '$.desde' AS desde FROM documento_emitido d
        WHERE d.punto_id = ${puntoId} AND d.tipo = 'INFORME' AND d.estado <> 'ANULADO' AND d.datos ->> '$.clase' = 'MENSUAL'`,
      )
      .map(({ desde }) => desde),
  );
}

/**
 * The first report of a period whose numbers may have been seen outside, as JSON of its snapshot: they stand for every later
 * one (§9.4.6). One that was annulled before it was printed, saved or exported binds nobody.
 */
export function findPrimerInforme(read: ReadDb, puntoId: string, periodo: PeriodoFijo): { datos: string } | null {
  return (
    read.get<{ datos: string }>(sql`
      SELECT d.datos FROM documento_emitido d WHERE ${delPeriodo(puntoId, periodo)}
        AND (d.estado <> 'ANULADO' OR d.salidas > 0 OR EXISTS (SELECT 1 FROM bitacora b WHERE b.accion = 'EXPORTAR' AND b.entidad = 'informe'
          AND b.entidad_id = ${clavePeriodo(periodo)} AND b.en >= d.emitido_en))
      ORDER BY d.emitido_en, d.secuencia LIMIT 1`) ?? null
  );
}

/** Names of the children of the point, to look for in a text that is to be shared. They go no further than that. */
export function listNombresNna(read: ReadDb, puntoId: string): { nombres: string; primerApellido: string }[] {
  return read.all<{ nombres: string; primerApellido: string }>(sql`
    SELECT DISTINCT p.nombres, p.primer_apellido AS primerApellido FROM caso c JOIN caso_nna n ON n.caso_id = c.id JOIN persona p ON p.id = n.persona_id
    WHERE c.punto_id = ${puntoId} AND p.nombres <> '' AND p.primer_apellido <> ''`);
}

/** Ids of the cases that exist for a person: a list with codes is made of these only. */
export function listVisibles(read: ReadDb, puntoId: string, quien: Quien): ReadonlySet<string> {
  return new Set(
    read.all<{ id: string }>(sql`SELECT c.id FROM caso c WHERE c.punto_id = ${puntoId} AND ${casoVisible(quien)}`).map(({ id }) => id),
  );
}
