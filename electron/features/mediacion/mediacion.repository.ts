import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import { z } from 'zod';
import { respuestasTamizajeSchema, escuchaSchema, mediadorSchema } from '@core/features/mediacion/mediacion.types';
import type { EstadoMediacion, Escucha, Mediador, RespuestasTamizaje } from '@core/features/mediacion/mediacion.types';
import { resultadoTamizaje } from '@core/features/mediacion/mediacion.rules';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { mediacionParteTable, mediacionSesionTable, mediacionTable, tamizajeTable } from './mediacion.table';

type FilaMediacion = typeof mediacionTable.$inferSelect;
export type Parte = typeof mediacionParteTable.$inferSelect;
type FilaSesion = typeof mediacionSesionTable.$inferSelect;
const puntosSchema = z.array(z.string());

export interface Tamizaje {
  id: string;
  sesionId: string;
  parteId: string;
  preguntadoEn: string;
  preguntadoPor: string;
  respuestas: RespuestasTamizaje;
  resultado: ReturnType<typeof resultadoTamizaje>;
}
export type Sesion = Omit<FilaSesion, 'puntos' | 'mediador'> & { puntos: string[]; mediador: Mediador | null; tamizajes: Tamizaje[] };
export type Mediacion = Omit<FilaMediacion, 'opinionComo'> & { escucha: Escucha | null; partes: Parte[]; sesiones: Sesion[] };

function listTamizajes(read: ReadDb, sesionIds: readonly string[]): Tamizaje[] {
  if (sesionIds.length === 0) return [];
  return read
    .select()
    .from(tamizajeTable)
    .where(inArray(tamizajeTable.sesionId, [...sesionIds]))
    .orderBy(asc(tamizajeTable.id))
    .all()
    .map(({ violencia: _violencia, respuestas, ...row }) => {
      const hoja = respuestasTamizajeSchema.parse(JSON.parse(respuestas));
      return { ...row, respuestas: hoja, resultado: resultadoTamizaje(hoja.respuestas) };
    });
}

function listSesiones(read: ReadDb, mediacionId: string): Sesion[] {
  const rows = read
    .select()
    .from(mediacionSesionTable)
    .where(eq(mediacionSesionTable.mediacionId, mediacionId))
    .orderBy(asc(mediacionSesionTable.orden))
    .all();
  const tamizajes = listTamizajes(
    read,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({
    ...row,
    puntos: row.puntos === null ? [] : puntosSchema.parse(JSON.parse(row.puntos)),
    mediador: row.mediador === null ? null : mediadorSchema.parse(JSON.parse(row.mediador)),
    tamizajes: tamizajes.filter(({ sesionId }) => sesionId === row.id),
  }));
}

/** One mediation of this point with its parties and sessions in order, or null. */
export function findMediacion(read: ReadDb, puntoId: string, id: string): Mediacion | null {
  const row = read
    .select()
    .from(mediacionTable)
    .where(and(eq(mediacionTable.id, id), eq(mediacionTable.puntoId, puntoId)))
    .get();
  if (!row) return null;
  const { opinionComo, ...columns } = row;
  return {
    ...columns,
    escucha: opinionComo === null ? null : escuchaSchema.parse(JSON.parse(opinionComo)),
    partes: read
      .select()
      .from(mediacionParteTable)
      .where(eq(mediacionParteTable.mediacionId, id))
      .orderBy(asc(mediacionParteTable.orden))
      .all(),
    sesiones: listSesiones(read, id),
  };
}

/** Id of the mediation that a session belongs to, in this point. */
export function mediacionDeSesion(read: ReadDb, puntoId: string, sesionId: string): string | null {
  return (
    read
      .select({ id: mediacionSesionTable.mediacionId })
      .from(mediacionSesionTable)
      .where(and(eq(mediacionSesionTable.id, sesionId), eq(mediacionSesionTable.puntoId, puntoId)))
      .get()?.id ?? null
  );
}

/** Mediations of a case in one of some states, newest first. */
export function listMediaciones(read: ReadDb, casoId: string, estados?: readonly EstadoMediacion[]): FilaMediacion[] {
  const delCaso = eq(mediacionTable.casoId, casoId);
  return read
    .select()
    .from(mediacionTable)
    .where(estados === undefined ? delCaso : and(delCaso, inArray(mediacionTable.estado, [...estados])))
    .orderBy(desc(mediacionTable.creadoEn), desc(mediacionTable.id))
    .all();
}

/** How many sessions were convened. */
export function countSesiones(read: ReadDb, mediacionId: string): number {
  return read
    .select({ id: mediacionSesionTable.id })
    .from(mediacionSesionTable)
    .where(eq(mediacionSesionTable.mediacionId, mediacionId))
    .all().length;
}

export function insertMediacion(
  write: WriteDb,
  row: typeof mediacionTable.$inferInsert,
  partes: readonly (typeof mediacionParteTable.$inferInsert)[],
): void {
  write.insert(mediacionTable).values(row).run();
  partes.forEach((parte) => write.insert(mediacionParteTable).values(parte).run());
}

/** Changes a mediation; an act that a person sees as one change raises its version once. */
export function updateMediacion(
  write: WriteDb,
  id: string,
  cambio: Partial<Omit<FilaMediacion, 'opinionComo'>> & { escucha?: Escucha },
  en: string,
  por: string,
): void {
  const { escucha, ...columns } = cambio;
  write
    .update(mediacionTable)
    .set({ ...columns, ...(escucha === undefined ? {} : { opinionComo: JSON.stringify(escucha) }), actualizadoEn: en, actualizadoPor: por })
    .where(eq(mediacionTable.id, id))
    .run();
}

export function updateParte(write: WriteDb, id: string, cambio: { acepta: boolean; firmadaEl: string | null }): void {
  write.update(mediacionParteTable).set(cambio).where(eq(mediacionParteTable.id, id)).run();
}

export function insertSesion(
  write: WriteDb,
  row: Omit<typeof mediacionSesionTable.$inferInsert, 'mediador' | 'puntos'> & { mediador: Mediador | null },
): void {
  write
    .insert(mediacionSesionTable)
    .values({ ...row, mediador: row.mediador === null ? null : JSON.stringify(row.mediador) })
    .run();
}

export function updateSesion(
  write: WriteDb,
  id: string,
  cambio: Partial<Omit<FilaSesion, 'puntos' | 'mediador'>> & { puntos?: readonly string[] },
  en: string,
  por: string,
): void {
  const { puntos, ...columns } = cambio;
  write
    .update(mediacionSesionTable)
    .set({ ...columns, ...(puntos === undefined ? {} : { puntos: JSON.stringify(puntos) }), actualizadoEn: en, actualizadoPor: por })
    .where(eq(mediacionSesionTable.id, id))
    .run();
}

/** What was asked of a party before a session; never changed, asked again it is one more row. */
export function insertTamizaje(
  write: WriteDb,
  row: Omit<typeof tamizajeTable.$inferInsert, 'respuestas' | 'violencia'> & { respuestas: RespuestasTamizaje },
): void {
  write
    .insert(tamizajeTable)
    .values({
      ...row,
      respuestas: JSON.stringify(row.respuestas),
      violencia: resultadoTamizaje(row.respuestas.respuestas) === 'VIOLENCIA',
    })
    .run();
}
