import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Laws, deadlines, authorities, types, questions, points: one row per entry of a delivered version, with its period of validity (ADR 0006). */
export const catalogoTable = sqliteTable(
  'catalogo',
  {
    nombre: text('nombre').notNull(),
    codigo: text('codigo').notNull(),
    vigenteDesde: text('vigente_desde').notNull(),
    vigenteHasta: text('vigente_hasta'),
    version: text('version').notNull(),
    orden: integer('orden').notNull(),
    contenido: text('contenido').notNull(),
  },
  (table) => [primaryKey({ columns: [table.nombre, table.version, table.orden] })],
);
