import { and, asc, eq, gte, isNull, lte, or } from 'drizzle-orm';
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

/** Fills a new database with the catalogues delivered with the program. */
export function seedCatalogos(write: WriteDb): void {
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

function listVigentes<T>(read: ReadDb, nombre: string, dia: string): T[] {
  return read
    .select({ contenido: catalogoTable.contenido })
    .from(catalogoTable)
    .where(and(eq(catalogoTable.nombre, nombre), lte(catalogoTable.vigenteDesde, dia), or(isNull(catalogoTable.vigenteHasta), gte(catalogoTable.vigenteHasta, dia))))
    .orderBy(asc(catalogoTable.orden))
    .all()
    .map((row) => JSON.parse(row.contenido) as T);
}

/** What the rules of the route read, as it is in force on a day (`YYYY-MM-DD`). */
export function loadCatalogoRuta(read: ReadDb, dia: string): CatalogoRuta {
  return {
    tipos: listVigentes(read, 'tipo_vulneracion', dia),
    instituciones: listVigentes(read, 'institucion', dia),
    plazos: listVigentes(read, 'parametro_plazo', dia),
    parametros: listVigentes(read, 'parametro', dia),
    preguntas: listVigentes(read, 'pregunta_triaje', dia),
  };
}
