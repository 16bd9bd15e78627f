import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Miembro } from '@core/features/personas/familia.types';
import type { ReadDb, WriteDb } from '@electron/platform/db/open';
import { resolverPersonas } from './persona.repository';
import { familiarTable, hogarNnaTable, hogarTable } from './persona.table';

export interface Hogar {
  id: string;
  puntoId: string;
  actualizadoEn: string;
}

/** A household by its id, or null. */
export function findHogar(read: ReadDb, id: string): Hogar | null {
  return (
    read
      .select({ id: hogarTable.id, puntoId: hogarTable.puntoId, actualizadoEn: hogarTable.actualizadoEn })
      .from(hogarTable)
      .where(eq(hogarTable.id, id))
      .get() ?? null
  );
}

/**
 * Households of these persons, the first person's first: where they live as children; otherwise where they are written as
 * somebody's brother or sister, so that a new case of a sibling shows the family at once.
 */
export function hogaresDePersonas(read: ReadDb, personas: readonly string[]): string[] {
  if (personas.length === 0) return [];
  const comoNna = read
    .select()
    .from(hogarNnaTable)
    .where(inArray(hogarNnaTable.personaId, [...personas]))
    .all();
  const comoHermano = read
    .select({ personaId: familiarTable.personaId, hogarId: familiarTable.hogarId })
    .from(familiarTable)
    .where(and(inArray(familiarTable.personaId, [...personas]), eq(familiarTable.parentesco, 'HERMANO'), isNull(familiarTable.quitadoEn)))
    .all();
  const orden = personas.flatMap((id) => [...comoNna, ...comoHermano].filter((row) => row.personaId === id).map(({ hogarId }) => hogarId));
  return [...new Set(orden)];
}

/** Persons that these ids stand for, with everybody merged into them: a household may hang on any of them. */
function conAlias(read: ReadDb, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  return read
    .all<{ id: string }>(
      sql`WITH RECURSIVE raiz (id) AS (
            SELECT value FROM json_each(${JSON.stringify(ids)})
            UNION SELECT p.fusionada_en FROM persona p JOIN raiz r ON r.id = p.id WHERE p.fusionada_en IS NOT NULL),
          todas (id) AS (
            SELECT id FROM raiz
            UNION SELECT f.fusionada_id FROM fusion_persona f JOIN todas t ON t.id = f.queda_id WHERE f.deshecha_en IS NULL)
          SELECT id FROM todas`,
    )
    .map(({ id }) => id);
}

/** Households of the children of a case, in the order of the children; more than one only when they were entered apart. */
export function hogaresDeCaso(read: ReadDb, casoId: string): string[] {
  const nna = read.all<{ id: string }>(sql`SELECT persona_id AS id FROM caso_nna WHERE caso_id = ${casoId} ORDER BY orden`);
  const hogares = nna.flatMap(({ id }) => hogaresDePersonas(read, conAlias(read, [id])));
  return [...new Set(hogares)];
}

/** Households in which a person lives as a child, or is a brother or sister. */
export function hogaresDePersona(read: ReadDb, id: string): string[] {
  return hogaresDePersonas(read, conAlias(read, [id]));
}

/** Ids of the children of a household, as they were linked. */
export function listNnaDeHogar(read: ReadDb, hogarId: string): string[] {
  return read
    .select({ id: hogarNnaTable.personaId })
    .from(hogarNnaTable)
    .where(eq(hogarNnaTable.hogarId, hogarId))
    .orderBy(asc(hogarNnaTable.personaId))
    .all()
    .map(({ id }) => id);
}

/** Who belongs to a household now, in the order in which they were written; `sin` are persons who are shown as children. */
export function listMiembros(read: ReadDb, hogarId: string, sin: readonly string[] = []): Miembro[] {
  const rows = read
    .select()
    .from(familiarTable)
    .where(and(eq(familiarTable.hogarId, hogarId), isNull(familiarTable.quitadoEn)))
    .orderBy(asc(familiarTable.creadoEn), asc(familiarTable.id))
    .all();
  const personas = resolverPersonas(
    read,
    rows.map(({ personaId }) => personaId),
  );
  return rows.flatMap((row) => {
    const persona = personas.get(row.personaId);
    if (!persona || sin.includes(persona.id)) return [];
    const { nn, nombres, primerApellido, segundoApellido, sexo, tipoDocumento, numeroDocumento, documentoObservacion, telefono } = persona;
    const { hogarId: _hogar, quitadoEn: _q, creadoEn: _ce, creadoPor: _cp, actualizadoEn: _ae, actualizadoPor: _ap, ...familiar } = row;
    return [
      {
        ...familiar,
        personaId: persona.id,
        nn,
        nombres,
        primerApellido,
        segundoApellido,
        sexo,
        tipoDocumento,
        numeroDocumento,
        documentoObservacion,
        telefono,
      },
    ];
  });
}

/** The family of a case as its sheet needs it: without the children of the case themselves. */
export function listFamilia(read: ReadDb, casoId: string): Miembro[] {
  const [hogarId] = hogaresDeCaso(read, casoId);
  if (hogarId === undefined) return [];
  const nna = read.all<{ id: string }>(sql`SELECT persona_id AS id FROM caso_nna WHERE caso_id = ${casoId}`).map(({ id }) => id);
  const hijos = [...resolverPersonas(read, [...nna, ...listNnaDeHogar(read, hogarId)]).values()].map(({ id }) => id);
  return listMiembros(read, hogarId, hijos);
}

export function insertHogar(write: WriteDb, hogar: { id: string; puntoId: string }, en: string, por: string): void {
  write
    .insert(hogarTable)
    .values({ ...hogar, creadoEn: en, creadoPor: por, actualizadoEn: en, actualizadoPor: por })
    .run();
}

/** Marks a household as changed now, so that an older screen is refused. */
export function touchHogar(write: WriteDb, id: string, en: string, por: string): void {
  write.update(hogarTable).set({ actualizadoEn: en, actualizadoPor: por }).where(eq(hogarTable.id, id)).run();
}

/** Puts a child into a household; it leaves the one it was in. */
export function putNnaEnHogar(write: WriteDb, personaId: string, hogarId: string): void {
  write
    .insert(hogarNnaTable)
    .values({ personaId, hogarId })
    .onConflictDoUpdate({ target: hogarNnaTable.personaId, set: { hogarId } })
    .run();
}

export type FamiliarGuardar = Omit<
  typeof familiarTable.$inferInsert,
  'quitadoEn' | 'creadoEn' | 'creadoPor' | 'actualizadoEn' | 'actualizadoPor'
>;

/** Writes one relative, new or changed. */
export function upsertFamiliar(write: WriteDb, familiar: FamiliarGuardar, en: string, por: string): void {
  const { id: _id, hogarId: _hogar, personaId: _persona, ...columnas } = familiar;
  write
    .insert(familiarTable)
    .values({ ...familiar, quitadoEn: null, creadoEn: en, creadoPor: por, actualizadoEn: en, actualizadoPor: por })
    .onConflictDoUpdate({ target: familiarTable.id, set: { ...columnas, actualizadoEn: en, actualizadoPor: por } })
    .run();
}

/** Somebody no longer lives or belongs there; the row stays for whoever reads the past. */
export function quitarFamiliar(write: WriteDb, id: string, en: string, por: string): void {
  write.update(familiarTable).set({ quitadoEn: en, actualizadoEn: en, actualizadoPor: por }).where(eq(familiarTable.id, id)).run();
}
