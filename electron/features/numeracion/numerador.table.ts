import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const numeradorTable = sqliteTable(
  'numerador',
  {
    puntoId: text('punto_id').notNull(),
    serie: text('serie').notNull(),
    anio: integer('anio').notNull(),
    ultimo: integer('ultimo').notNull(),
  },
  (table) => [primaryKey({ columns: [table.puntoId, table.serie, table.anio] })],
);
