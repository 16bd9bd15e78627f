import { sql } from 'drizzle-orm';
import { sumarDias } from '@core/features/agenda/dias-laborables.rules';
import type { HechosPrograma } from '@core/features/informes/hechos.types';
import { defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { valorParametro } from '@core/features/ruta/parametro.rules';
import { localDay } from '@core/kernel/dates';
import { catalogosPorDia } from '@electron/features/catalogos/public';
import type { ReadDb } from '@electron/platform/db/open';

/** Each verified copy sets the day of the next one; the last of these days is open. The first counts from the set-up. */
function listRespaldos(read: ReadDb, puntoId: string): HechosPrograma['respaldos'] {
  const instalado = read.get<{ en: string }>(sql`SELECT creado_en AS en FROM instalacion WHERE punto_id = ${puntoId}`);
  if (instalado === undefined) return [];
  const dias = read
    .all<{ en: string }>(sql`SELECT verificado_en AS en FROM respaldo WHERE punto_id = ${puntoId} ORDER BY verificado_en`)
    .map(({ en }) => localDay(en));
  const catalogo = catalogosPorDia(read);
  return [localDay(instalado.en), ...dias].map((desde, index) => ({
    venceEl: sumarDias(desde, valorParametro(catalogo(desde), 'RESPALDO_MAX_DIAS', desde)),
    dia: dias[index] ?? null,
  }));
}

/** Mediations that the program refused: each refusal leaves a line in the bitácora, without the case. */
function listMediacionesBloqueadas(read: ReadDb): string[] {
  return read
    .all<{ en: string }>(
      sql`SELECT en FROM bitacora WHERE accion = 'RECHAZO' AND entidad = 'operacion' AND entidad_id = 'mediacion.proponer'
        AND detalle ->> '$.codigo' = 'TRANSICION_NO_PERMITIDA' ORDER BY secuencia`,
    )
    .map(({ en }) => en);
}

/** What belongs to a point and to no single case. Organisation, activities, ventures and materials are not written down yet. */
export function loadHechosPrograma(read: ReadDb, puntoId: string): HechosPrograma {
  return {
    punto: puntoId,
    parroquia: defensoriaPorCodigo(puntoId)?.parroquia ?? null,
    mediacionesBloqueadas: listMediacionesBloqueadas(read),
    llamadasSinCaso: read
      .all<{ en: string }>(
        sql`SELECT llamado_en AS en FROM llamada_911 WHERE punto_id = ${puntoId} AND caso_id IS NULL ORDER BY llamado_en`,
      )
      .map(({ en }) => en),
    pta: [],
    capacitaciones: [],
    turnos: [],
    aperturas: [],
    asambleas: [],
    resoluciones: [],
    convenios: [],
    asistentesSalud: [],
    emprendimientos: [],
    materiales: [],
    respaldos: listRespaldos(read, puntoId),
    restauracionesProbadas: [],
  };
}
