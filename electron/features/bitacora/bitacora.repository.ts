import { desc, lt, sql } from 'drizzle-orm';
import { HASH_INICIAL, textoEncadenado } from '@core/features/bitacora/bitacora.rules';
import { sha256 } from '@electron/platform/crypto/primitives';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import type { Anotacion } from '@electron/platform/ipc/context';
import { bitacoraTable } from './bitacora.table';

interface Cabeza {
  secuencia: number;
  hash: string;
}

/** Last row of the chain; `{0, zeros}` while it is empty. */
export function findCabeza(read: ReadDb): Cabeza {
  const row = read
    .select({ secuencia: bitacoraTable.secuencia, hash: bitacoraTable.hash })
    .from(bitacoraTable)
    .orderBy(desc(bitacoraTable.secuencia))
    .limit(1)
    .get();
  return row ?? { secuencia: 0, hash: HASH_INICIAL };
}

/** Appends one row, chained to the last one; must run inside the transaction of the act that it tells about. */
export function insertBitacora(write: WriteDb, en: string, usuarioId: string, entry: Anotacion): void {
  const cabeza = findCabeza(write);
  const fila = {
    secuencia: cabeza.secuencia + 1,
    en,
    usuarioId,
    accion: entry.accion,
    entidad: entry.entidad,
    entidadId: entry.entidadId,
    detalle: JSON.stringify(entry.detalle ?? {}),
    hashPrevio: cabeza.hash,
  };
  write
    .insert(bitacoraTable)
    .values({ ...fila, hash: sha256(textoEncadenado(fila)) })
    .run();
}

export interface Verificacion {
  integra: boolean;
  filas: number;
  primeraFalla: { secuencia: number; motivo: string } | null;
  cabeza: string;
}

const PAGE = 1000;

/**
 * Walks the whole chain. Finds an altered row (its hash no longer fits), a removed or inserted one (a gap or a broken
 * link) and a cut tail (SQLite's own counter of the table is ahead of the last row).
 */
export function verifyBitacora(read: ReadDb): Verificacion {
  let previo = HASH_INICIAL;
  let filas = 0;
  const falla = (secuencia: number, motivo: string): Verificacion => ({
    integra: false,
    filas,
    primeraFalla: { secuencia, motivo },
    cabeza: previo,
  });
  for (;;) {
    const page = read
      .select()
      .from(bitacoraTable)
      .where(sql`${bitacoraTable.secuencia} > ${filas}`)
      .orderBy(bitacoraTable.secuencia)
      .limit(PAGE)
      .all();
    for (const fila of page) {
      if (fila.secuencia !== filas + 1) return falla(filas + 1, 'Falta una fila: fue quitada.');
      if (fila.hashPrevio !== previo) return falla(fila.secuencia, 'La fila no sigue a la anterior: una de las dos fue cambiada.');
      if (fila.hash !== sha256(textoEncadenado(fila))) return falla(fila.secuencia, 'El contenido de la fila fue cambiado.');
      previo = fila.hash;
      filas = fila.secuencia;
    }
    if (page.length < PAGE) break;
  }
  const counter = read.get<{ seq: number }>(sql`SELECT seq FROM sqlite_sequence WHERE name = 'bitacora'`);
  if ((counter?.seq ?? 0) > filas) return falla(filas + 1, 'Faltan filas al final: fueron quitadas.');
  return { integra: true, filas, primeraFalla: null, cabeza: previo };
}

/** Newest first, before a sequence number. */
export function listBitacora(read: ReadDb, options: { antesDe?: number | undefined; limite: number }) {
  return read
    .select()
    .from(bitacoraTable)
    .where(options.antesDe === undefined ? undefined : lt(bitacoraTable.secuencia, options.antesDe))
    .orderBy(desc(bitacoraTable.secuencia))
    .limit(options.limite)
    .all();
}

export interface FilaMirada {
  en: string;
  usuarioId: string;
  accion: string;
  entidad: 'caso' | 'documento' | 'adjunto';
  /** JSON of codes and numbers, and the motive that the person wrote. */
  detalle: string;
}

/** Who opened, printed or saved a case, its documents or its attachments; newest first. */
export function listMiradas(read: ReadDb, casoId: string, limite: number): FilaMirada[] {
  return read.all<FilaMirada>(sql`
    SELECT en, usuario_id AS usuarioId, accion, entidad, detalle FROM bitacora
    WHERE (entidad = 'caso' AND entidad_id = ${casoId} AND accion = 'VER')
      OR (entidad = 'documento' AND accion IN ('VER', 'IMPRIMIR', 'GUARDAR_PDF')
        AND entidad_id IN (SELECT id FROM documento_emitido WHERE caso_id = ${casoId}))
      OR (entidad = 'adjunto' AND accion IN ('VER', 'IMPRIMIR') AND entidad_id IN (SELECT id FROM adjunto WHERE caso_id = ${casoId}))
    ORDER BY secuencia DESC LIMIT ${limite}`);
}
