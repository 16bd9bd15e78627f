import { sql } from 'drizzle-orm';
import type { HechoCaso } from '@core/features/informes/hechos.types';
import type { ReadDb } from '@electron/platform/db/open';

type Fila = Pick<
  HechoCaso,
  'casoId' | 'codigo' | 'estado' | 'naturaleza' | 'riesgoActual' | 'barrio' | 'conocidoEn' | 'registradoEn' | 'venceEn'
> & { tipos: string };

/** The least of a case's facts, until `informes` gives the whole of them; same shape, so that nothing else changes then. */
export function loadHechosProvisional(read: ReadDb, punto: string): HechoCaso[] {
  const filas = read.all<Fila>(sql`
    SELECT id AS casoId, codigo, estado, naturaleza, riesgo AS riesgoActual, barrio, conocido_en AS conocidoEn, creado_en AS registradoEn,
           vence_en AS venceEn,
           (SELECT json_group_array(tipo_codigo) FROM (SELECT tipo_codigo FROM caso_tipo WHERE caso_id = caso.id ORDER BY orden)) AS tipos
    FROM caso WHERE punto_id = ${punto} ORDER BY id`);
  return filas.map(({ tipos, ...fila }) => ({
    ...fila,
    punto,
    tipos: JSON.parse(tipos) as string[],
    riesgoInicial: null,
    parroquia: null,
    informadoEn: null,
    cierres: [],
    reaperturas: [],
    completitud: 0,
    opinionConsta: false,
    llamadas911: [],
    nna: [],
    derivaciones: [],
    visitas: [],
    mediaciones: [],
    seguimientos: [],
    previstos: [],
  }));
}
