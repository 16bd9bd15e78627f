import { and, eq, max } from 'drizzle-orm';
import type { CambioVisto, Enmienda, EnmiendaDeFila } from '@core/features/paquetes/enmienda.datos';
import { planear } from '@core/features/paquetes/enmienda.rules';
import type { FilaCatalogo } from '@core/features/paquetes/enmienda.rules';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { catalogoTable } from './catalogo.table';
import { findVersion, listFilas, listVersiones } from './versiones.repository';
import type { Fila } from './versiones.repository';

/** Decided at the central or brought by a package: kept beside the rows it changes, so that a newer version of them gets it too. */
const ENMIENDA = 'enmienda';
/** Version of what no program delivers: changes, and the letters that a central wrote anew. */
const DE_LA_CENTRAL = 'central';

export interface EnmiendaGuardada {
  enmienda: Enmienda;
  /** What it was seen to change when it was decided at the central; null at a point, whose packages say it. */
  cambio: CambioVisto | null;
  /** Number of the package that it left or came with; null while it waits at the central. */
  paquete: number | null;
  escritaEn: string;
  /** Id of the person at the central; empty at a point. */
  escritaPor: string;
}

const delLibro = and(eq(catalogoTable.nombre, ENMIENDA), eq(catalogoTable.version, DE_LA_CENTRAL));
const leer = ({ contenido }: Fila): EnmiendaGuardada => JSON.parse(contenido) as EnmiendaGuardada;

/** All changes, in the order in which they were decided. */
export function listEnmiendas(read: ReadDb): EnmiendaGuardada[] {
  return listFilas(read, ENMIENDA, DE_LA_CENTRAL).map(leer);
}

/** Writes a change down; it is in force once `aplicarEnmienda` has put it into the rows. */
export function insertEnmienda(write: WriteDb, guardada: EnmiendaGuardada): void {
  const { enmienda } = guardada;
  const ultimo =
    write
      .select({ orden: max(catalogoTable.orden) })
      .from(catalogoTable)
      .where(delLibro)
      .get()?.orden ?? -1;
  write
    .insert(catalogoTable)
    .values({
      nombre: ENMIENDA,
      codigo: enmienda.id,
      vigenteDesde: enmienda.vigenteDesde,
      vigenteHasta: null,
      version: DE_LA_CENTRAL,
      orden: ultimo + 1,
      contenido: JSON.stringify({ formato: 1, ...guardada }),
    })
    .run();
}

/** Takes back a change that never left. */
export function deleteEnmienda(write: WriteDb, id: string): void {
  write
    .delete(catalogoTable)
    .where(and(delLibro, eq(catalogoTable.codigo, id)))
    .run();
}

/** Writes down with which package the waiting changes left. */
export function marcarEnviadas(write: WriteDb, paquete: number): void {
  for (const guardada of listEnmiendas(write).filter((una) => una.paquete === null))
    write
      .update(catalogoTable)
      .set({ contenido: JSON.stringify({ formato: 1, ...guardada, paquete }) })
      .where(and(delLibro, eq(catalogoTable.codigo, guardada.enmienda.id)))
      .run();
}

const toFila = ({ orden, vigenteDesde, vigenteHasta, contenido }: Fila): FilaCatalogo => ({
  orden,
  vigenteDesde,
  vigenteHasta,
  contenido: JSON.parse(contenido) as FilaCatalogo['contenido'],
});

/** Rows of a catalogue in the version of a day, in force or not. */
export function listFilasDelDia(read: ReadDb, nombre: string, dia: string): FilaCatalogo[] {
  const version = findVersion(read, nombre, dia);
  return version === null ? [] : listFilas(read, nombre, version).map(toFila);
}

function escribir(write: WriteDb, enmienda: EnmiendaDeFila, version: string): boolean {
  const filas = listFilas(write, enmienda.catalogo, version);
  const plan = planear(filas.map(toFila), enmienda);
  if (!plan) return false;
  const { cierra, agrega } = plan;
  if (cierra)
    write
      .update(catalogoTable)
      .set({ vigenteHasta: cierra.vigenteHasta, contenido: JSON.stringify(cierra.contenido) })
      .where(and(eq(catalogoTable.nombre, enmienda.catalogo), eq(catalogoTable.version, version), eq(catalogoTable.orden, cierra.orden)))
      .run();
  const siguiente = Math.max(-1, ...filas.map(({ orden }) => orden)) + 1;
  const codigo = String(plan.despues['codigo']);
  agrega.forEach(({ vigenteDesde, vigenteHasta, contenido }, index) => {
    write
      .insert(catalogoTable)
      .values({
        nombre: enmienda.catalogo,
        codigo,
        vigenteDesde,
        vigenteHasta,
        version,
        orden: siguiente + index,
        contenido: JSON.stringify(contenido),
      })
      .run();
  });
  return true;
}

/**
 * Puts a change into the rows: the former one ends the day before and stays. Versions that begin later get it too, from
 * their own first day at the earliest, so that it does not make them begin sooner.
 * @param soloEn only this version: one that a newer program has just brought.
 * @returns false when no version of this program has the row or admits the change.
 */
export function aplicarEnmienda(write: WriteDb, enmienda: EnmiendaDeFila, soloEn?: string): boolean {
  const versiones = listVersiones(write, enmienda.catalogo);
  if (versiones.length === 0) return enmienda.catalogo === 'plantilla' && escribir(write, enmienda, DE_LA_CENTRAL);
  const rige = findVersion(write, enmienda.catalogo, enmienda.vigenteDesde);
  const hasta = versiones.findIndex(({ version }) => version === rige);
  return versiones
    .slice(0, hasta + 1)
    .filter(({ version }) => soloEn === undefined || version === soloEn)
    .map(({ version, desde }) =>
      escribir(write, { ...enmienda, vigenteDesde: desde > enmienda.vigenteDesde ? desde : enmienda.vigenteDesde }, version),
    )
    .some(Boolean);
}

/** Brings the changes of the central into versions that a newer program has just added. */
export function reaplicarEnmiendas(write: WriteDb, versiones: readonly { nombre: string; version: string }[]): void {
  for (const { enmienda, paquete } of listEnmiendas(write)) {
    if (paquete === null || enmienda.catalogo === 'feriado') continue;
    for (const { nombre, version } of versiones) if (nombre === enmienda.catalogo) aplicarEnmienda(write, enmienda, version);
  }
}
