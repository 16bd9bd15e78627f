import { eq, sql } from 'drizzle-orm';
import { MEDIDA_CATALOGO } from '@core/features/derivaciones/medida.catalogo';
import { DEFENSORIA_CATALOGO } from '@core/features/punto-atencion/defensoria.catalogo';
import { INSTITUCION_CATALOGO } from '@core/features/directorio/institucion.catalogo';
import type { Institucion } from '@core/features/directorio/institucion.catalogo';
import { PARAMETRO_CATALOGO, PARAMETRO_PLAZO_CATALOGO } from '@core/features/ruta/parametro-plazo.catalogo';
import type { CatalogoRuta } from '@core/features/ruta/ruta.types';
import { conDatosDelPunto } from '@core/features/directorio/directorio.rules';
import type { DatosDelPunto } from '@core/features/directorio/directorio.rules';
import { TIPO_VULNERACION_CATALOGO } from '@core/features/ruta/tipo-vulneracion.catalogo';
import { TRIAJE_CATALOGO } from '@core/features/ruta/triaje.catalogo';
import { listInstitucionesLocales } from '@electron/features/directorio/public';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import type { EnmiendaDeFila } from '@core/features/paquetes/enmienda.datos';
import { catalogoTable } from './catalogo.table';
import { aplicarEnmienda, reaplicarEnmiendas } from './enmiendas.repository';
import { findVersion, listFilas } from './versiones.repository';
import type { Fila } from './versiones.repository';

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
  medida_proteccion: MEDIDA_CATALOGO,
};

interface Loaded {
  version: number;
  /** What the point wrote in its directory when these were joined. */
  directorio: string;
  periodos: readonly string[];
  /** By the first day of the period. */
  porPeriodo: Map<string, CatalogoRuta>;
}

/** Catalogues by period, per open database: every case asks for them. Dropped when this or another connection changes the file. */
const loaded = new WeakMap<object, Loaded>();

const versionesDe = (read: ReadDb, nombre: string) =>
  read
    .selectDistinct({ version: catalogoTable.version })
    .from(catalogoTable)
    .where(eq(catalogoTable.nombre, nombre))
    .all()
    .map(({ version }) => version);

/** Whether this program brings a catalogue, or a version of one, that the data do not hold yet. */
export function faltanCatalogos(read: ReadDb): boolean {
  return Object.entries(ENTREGADOS).some(([nombre, { version }]) => !versionesDe(read, nombre).includes(version));
}

/**
 * Adds the catalogues delivered with the program; a version that is already there is left as it is. What the central changed
 * holds in a newer version too.
 */
export function seedCatalogos(write: WriteDb): void {
  loaded.delete(write);
  const nuevas: { nombre: string; version: string }[] = [];
  for (const [nombre, catalogo] of Object.entries(ENTREGADOS)) {
    if (versionesDe(write, nombre).includes(catalogo.version)) continue;
    nuevas.push({ nombre, version: catalogo.version });
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
  reaplicarEnmiendas(write, nuevas);
}

/** Puts a change of the central into the rows that the rules read. @returns false when this program has no such row. */
export function enmendarCatalogo(write: WriteDb, enmienda: EnmiendaDeFila): boolean {
  loaded.delete(write);
  return aplicarEnmienda(write, enmienda);
}

/** The rows in force on a day, of the version that counts on that day. */
export function listVigentes<T>(read: ReadDb, nombre: string, dia: string): T[] {
  const version = findVersion(read, nombre, dia);
  return version === null ? [] : enVigor(listFilas(read, nombre, version), dia).map((row) => JSON.parse(row.contenido) as T);
}

/**
 * The rows of one version in force on a day; of a code that had not begun by then, its first ones. A changed row stands where
 * the first one of its code stood: order decides among authorities.
 */
function enVigor(todas: readonly Fila[], dia: string): Fila[] {
  // a row that a change took the place of on its own first day never was in force
  const filas = todas.filter(({ vigenteDesde, vigenteHasta }) => vigenteHasta === null || vigenteHasta >= vigenteDesde);
  const rigen = filas.filter(({ vigenteDesde, vigenteHasta }) => vigenteDesde <= dia && (vigenteHasta === null || vigenteHasta >= dia));
  const conRegla = new Set(filas.filter(({ vigenteDesde }) => vigenteDesde <= dia).map(({ codigo }) => codigo));
  const primeras = new Map<string, string>();
  for (const { codigo, vigenteDesde } of filas) {
    const antes = primeras.get(codigo);
    if (!conRegla.has(codigo) && (antes === undefined || vigenteDesde < antes)) primeras.set(codigo, vigenteDesde);
  }
  const lugares = new Map<string, number>();
  for (const { codigo, orden } of todas) if (!lugares.has(codigo)) lugares.set(codigo, orden);
  const lugar = ({ codigo, orden }: Fila) => lugares.get(codigo) ?? orden;
  return filas
    .filter((fila) => rigen.includes(fila) || primeras.get(fila.codigo) === fila.vigenteDesde)
    .toSorted((a, b) => lugar(a) - lugar(b) || a.orden - b.orden);
}

function toDatosDelPunto(row: ReturnType<typeof listInstitucionesLocales>[number]): DatosDelPunto {
  const { titularNombre, tratamiento, cargoDestinatario, direccion, telefono, correo, horario, nota, verificadoEl } = row;
  return { titularNombre, tratamiento, cargoDestinatario, direccion, telefono, correo, horario, nota, verificadoEl };
}

/** First days of the periods between which no row of any catalogue begins or ends: one load serves all days of a period. */
function listPeriodos(read: ReadDb): string[] {
  return read
    .all<{ desde: string }>(
      sql`SELECT vigente_desde AS desde FROM catalogo UNION SELECT date(vigente_hasta, '+1 day') FROM catalogo WHERE vigente_hasta IS NOT NULL ORDER BY 1`,
    )
    .map(({ desde }) => desde);
}

/**
 * The catalogues by day, for one reading of many cases. SQLite's `data_version` does not tell of this connection's own
 * writes, so the few rows of the directory are read each time and compared.
 */
export function catalogosPorDia(read: ReadDb): (dia: string) => CatalogoRuta {
  const version = read.get<{ data_version: number }>(sql`PRAGMA data_version`)?.data_version ?? 0;
  const locales = listInstitucionesLocales(read);
  const directorio = JSON.stringify(locales);
  const before = loaded.get(read);
  const now: Loaded =
    before?.version === version && before.directorio === directorio
      ? before
      : { version, directorio, periodos: listPeriodos(read), porPeriodo: new Map() };
  loaded.set(read, now);
  return (dia) => {
    const periodo = now.periodos.findLast((desde) => desde <= dia) ?? '';
    const known = now.porPeriodo.get(periodo);
    if (known) return known;
    const porCodigo = new Map(locales.map((row) => [row.codigo, toDatosDelPunto(row)]));
    const catalogo: CatalogoRuta = {
      tipos: listVigentes(read, 'tipo_vulneracion', dia),
      instituciones: listVigentes<Institucion>(read, 'institucion', dia).map((una) => conDatosDelPunto(una, porCodigo.get(una.codigo))),
      plazos: listVigentes(read, 'parametro_plazo', dia),
      parametros: listVigentes(read, 'parametro', dia),
      preguntas: listVigentes(read, 'pregunta_triaje', dia),
    };
    now.porPeriodo.set(periodo, catalogo);
    return catalogo;
  };
}

/**
 * What the rules of the route read, as it was in force on a day (`YYYY-MM-DD`), with the authorities as the point knows
 * them today.
 */
export function loadCatalogoRuta(read: ReadDb, dia: string): CatalogoRuta {
  return catalogosPorDia(read)(dia);
}
