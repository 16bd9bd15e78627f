import { and, asc, eq, gte, isNull, lte, min, or, sql } from 'drizzle-orm';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { INSTITUCION_CATALOGO } from '@core/features/directorio/institucion.catalogo';
import { PARAMETRO_CATALOGO, PARAMETRO_PLAZO_CATALOGO } from '@core/features/ruta/parametro-plazo.catalogo';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { TIPO_VULNERACION_CATALOGO } from '@core/features/ruta/tipo-vulneracion.catalogo';
import { TRIAJE_CATALOGO } from '@core/features/ruta/triaje.catalogo';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { catalogoTable } from './catalogo.table';

interface CatalogoEntregado {
  version: string;
  vigenteDesde: string;
  vigenteHasta: string | null;
  filas: readonly { codigo: string; vigenteDesde?: string; vigenteHasta?: string | null }[];
}

const ENTREGADOS: Readonly<Record<string, CatalogoEntregado>> = {
  defensoria: DEFENSORIA_CATALOGO,
  institucion: INSTITUCION_CATALOGO,
  tipo_vulneracion: TIPO_VULNERACION_CATALOGO,
  parametro_plazo: PARAMETRO_PLAZO_CATALOGO,
  parametro: PARAMETRO_CATALOGO,
  pregunta_triaje: TRIAJE_CATALOGO,
};

/** Catalogues by day, per open database: every case asks for them. Dropped when this or another connection changes the file. */
const loaded = new WeakMap<object, { version: number; days: Map<string, CatalogoRuta> }>();

/** Fills a new database with the catalogues delivered with the program. */
export function seedCatalogos(write: WriteDb): void {
  loaded.delete(write);
  for (const [nombre, catalogo] of Object.entries(ENTREGADOS)) {
    catalogo.filas.forEach((fila, orden) => {
      write
        .insert(catalogoTable)
        .values({
          nombre,
          codigo: fila.codigo,
          vigenteDesde: fila.vigenteDesde ?? catalogo.vigenteDesde,
          vigenteHasta: fila.vigenteHasta === undefined ? catalogo.vigenteHasta : fila.vigenteHasta,
          version: catalogo.version,
          orden,
          contenido: JSON.stringify(fila),
        })
        .run();
    });
  }
}

/** The rows in force on a day; before the first row began, that first one counts, so that no old case is left without a rule. */
function listVigentes<T>(read: ReadDb, nombre: string, dia: string): T[] {
  const first =
    read
      .select({ desde: min(catalogoTable.vigenteDesde) })
      .from(catalogoTable)
      .where(eq(catalogoTable.nombre, nombre))
      .get()?.desde ?? dia;
  const day = dia < first ? first : dia;
  return read
    .select({ contenido: catalogoTable.contenido })
    .from(catalogoTable)
    .where(
      and(
        eq(catalogoTable.nombre, nombre),
        lte(catalogoTable.vigenteDesde, day),
        or(isNull(catalogoTable.vigenteHasta), gte(catalogoTable.vigenteHasta, day)),
      ),
    )
    .orderBy(asc(catalogoTable.orden))
    .all()
    .map((row) => JSON.parse(row.contenido) as T);
}

/** What the rules of the route read, as it was in force on a day (`YYYY-MM-DD`). */
export function loadCatalogoRuta(read: ReadDb, dia: string): CatalogoRuta {
  const version = read.get<{ data_version: number }>(sql`PRAGMA data_version`)?.data_version ?? 0;
  const before = loaded.get(read);
  const days = before?.version === version ? before.days : new Map<string, CatalogoRuta>();
  loaded.set(read, { version, days });
  const known = days.get(dia);
  if (known) return known;
  const catalogo: CatalogoRuta = {
    tipos: listVigentes(read, 'tipo_vulneracion', dia),
    instituciones: listVigentes(read, 'institucion', dia),
    plazos: listVigentes(read, 'parametro_plazo', dia),
    parametros: listVigentes(read, 'parametro', dia),
    preguntas: listVigentes(read, 'pregunta_triaje', dia),
  };
  days.set(dia, catalogo);
  return catalogo;
}
