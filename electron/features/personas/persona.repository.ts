import { and, asc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type { DatosPersona } from '@core/features/personas/datos-persona.types';
import { datosPersonaSchema } from '@core/features/personas/datos-persona.types';
import { clavesDeIndice } from '@core/features/personas/fonetica.rules';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { fusionPersonaTable, personaFoneticaTable, personaTable } from './persona.table';

type Row = typeof personaTable.$inferSelect;

/** A person with her answers read out of their JSON. */
export type PersonaFila = Omit<Row, 'datos'> & { datos: DatosPersona };

const toFila = (row: Row): PersonaFila => ({ ...row, datos: datosPersonaSchema.parse(JSON.parse(row.datos)) });

/** The row itself, merged or not; null when there is none. */
export function findPersona(read: ReadDb, id: string): PersonaFila | null {
  const row = read.select().from(personaTable).where(eq(personaTable.id, id)).get();
  return row ? toFila(row) : null;
}

/**
 * The persons that stand for these ids since any merges, by the id that was asked for. Ids of nobody are left out.
 * A merge of a merged person makes a chain, so one asks again until nobody points on.
 */
export function resolverPersonas(read: ReadDb, ids: readonly string[]): Map<string, PersonaFila> {
  const rows = new Map<string, Row>();
  for (let pending = [...new Set(ids)]; pending.length > 0;) {
    const found = read.select().from(personaTable).where(inArray(personaTable.id, pending)).all();
    for (const row of found) rows.set(row.id, row);
    pending = found.flatMap(({ fusionadaEn }) => (fusionadaEn === null || rows.has(fusionadaEn) ? [] : [fusionadaEn]));
  }
  const result = new Map<string, PersonaFila>();
  for (const id of ids) {
    let row = rows.get(id);
    while (row !== undefined && row.fusionadaEn !== null) row = rows.get(row.fusionadaEn);
    if (row !== undefined) result.set(id, toFila(row));
  }
  return result;
}

/** The person that stands for this id, or null. */
export function resolverPersona(read: ReadDb, id: string): PersonaFila | null {
  return resolverPersonas(read, [id]).get(id) ?? null;
}

/** Every id that now means this person: her own and those merged into it, directly or through others. */
export function idsDePersona(read: ReadDb, id: string): string[] {
  const all = [id];
  for (let from = [id]; from.length > 0;) {
    from = read
      .select({ id: fusionPersonaTable.fusionadaId })
      .from(fusionPersonaTable)
      .where(and(inArray(fusionPersonaTable.quedaId, from), isNull(fusionPersonaTable.deshechaEn)))
      .all()
      .map((row) => row.id)
      .filter((one) => !all.includes(one));
    all.push(...from);
  }
  return all;
}

/** Brings the keys by which a person is found in step with her name and document. */
export function indexarPersona(
  write: WriteDb,
  persona: Pick<Row, 'id' | 'nn' | 'nombres' | 'primerApellido' | 'segundoApellido' | 'numeroDocumento'>,
): void {
  write.delete(personaFoneticaTable).where(eq(personaFoneticaTable.personaId, persona.id)).run();
  const claves = [...new Set(clavesDeIndice(persona))];
  if (claves.length > 0)
    write
      .insert(personaFoneticaTable)
      .values(claves.map((clave) => ({ clave, personaId: persona.id })))
      .run();
}

export type PersonaNueva = Omit<
  typeof personaTable.$inferInsert,
  'datos' | 'fusionadaEn' | 'creadoEn' | 'creadoPor' | 'actualizadoEn' | 'actualizadoPor'
>;

/** Writes a person that was not there before, and her keys. */
export function insertPersona(write: WriteDb, persona: PersonaNueva, en: string, por: string): void {
  write
    .insert(personaTable)
    .values({ ...persona, creadoEn: en, creadoPor: por, actualizadoEn: en, actualizadoPor: por })
    .run();
  indexarPersona(write, { ...persona, numeroDocumento: persona.numeroDocumento ?? null });
}

export type CambioPersona = Partial<Omit<PersonaNueva, 'id' | 'puntoId'>> & { datos?: DatosPersona };

/** Changes what is named and nothing else; keys follow. Nothing is written when nothing differs. */
export function updatePersona(write: WriteDb, id: string, cambio: CambioPersona, en: string, por: string): void {
  const { datos, ...columnas } = cambio;
  const nuevas = Object.fromEntries(
    Object.entries({ ...columnas, ...(datos === undefined ? {} : { datos: JSON.stringify(datos) }) }).filter(
      ([, valor]) => valor !== undefined,
    ),
  ) as Partial<Row>;
  const actual = write.select().from(personaTable).where(eq(personaTable.id, id)).get();
  if (!actual || Object.entries(nuevas).every(([columna, valor]) => actual[columna as keyof Row] === valor)) return;
  write
    .update(personaTable)
    .set({ ...nuevas, actualizadoEn: en, actualizadoPor: por })
    .where(eq(personaTable.id, id))
    .run();
  indexarPersona(write, { ...actual, ...nuevas });
}

/** Persons whose keys are written at once: sorted, so that neighbours in the index are written together. */
const LOTE = 5_000;

/** Writes the keys of all persons again. */
export function rebuildFonetica(write: WriteDb): void {
  write.delete(personaFoneticaTable).run();
  const { id, nn, nombres, primerApellido, segundoApellido, numeroDocumento } = personaTable;
  for (let hasta = ''; ;) {
    const lote = write
      .select({ id, nn, nombres, primerApellido, segundoApellido, numeroDocumento })
      .from(personaTable)
      .where(gt(id, hasta))
      .orderBy(asc(id))
      .limit(LOTE)
      .all();
    const ultima = lote.at(-1);
    if (ultima === undefined) return;
    const claves = lote.flatMap((persona) => clavesDeIndice(persona).map((clave) => [clave, persona.id]));
    write.run(
      sql`INSERT OR IGNORE INTO persona_fonetica (clave, persona_id) SELECT value ->> 0, value ->> 1 FROM json_each(${JSON.stringify(claves)}) ORDER BY 1, 2`,
    );
    hasta = ultima.id;
  }
}
