import { sql } from 'drizzle-orm';
import { casoVisible } from '@electron/features/accesos/public';
import type { Quien } from '@electron/features/accesos/public';
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
}

/** Reports that were issued, newest first; `emitidoPor` is the name by which the person signs in. */
export function listInformes(read: ReadDb, puntoId: string, limite: number): InformeEmitido[] {
  return read.all<InformeEmitido>(sql`
    SELECT d.id AS documentoId, d.numero, d.datos ->> '$.clase' AS clase, d.datos ->> '$.anio' AS anio, d.datos ->> '$.orden' AS orden,
      d.datos ->> '$.periodo' AS periodo, d.emitido_en AS emitidoEn,
      coalesce((SELECT u.nombre_entrada FROM usuario u WHERE u.id = d.emitido_por), '') AS emitidoPor
    FROM documento_emitido d WHERE d.punto_id = ${puntoId} AND d.tipo = 'INFORME' ORDER BY d.emitido_en DESC, d.secuencia DESC LIMIT ${limite}`);
}

/** The first report that was issued for a period, as JSON of its snapshot; its numbers stand for every later one. */
export function findPrimerInforme(
  read: ReadDb,
  puntoId: string,
  { clase, anio, numero }: PeriodoFijo,
): { numero: string; datos: string } | null {
  return (
    read.get<{ numero: string; datos: string }>(sql`
      SELECT d.numero, d.datos FROM documento_emitido d WHERE d.punto_id = ${puntoId} AND d.tipo = 'INFORME' AND d.datos ->> '$.clase' = ${clase}
        AND d.datos ->> '$.anio' = ${anio} AND d.datos ->> '$.orden' = ${numero} ORDER BY d.emitido_en, d.secuencia LIMIT 1`) ?? null
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
