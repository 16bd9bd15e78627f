import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const feriadoTable = sqliteTable(
  'feriado',
  {
    puntoId: text('punto_id').notNull(),
    fecha: text('fecha').notNull(),
    nombre: text('nombre').notNull(),
    origen: text('origen').$type<'PROGRAMA' | 'PUNTO'>().notNull(),
    activo: integer('activo', { mode: 'boolean' }).notNull(),
    actualizadoEn: text('actualizado_en').notNull(),
    actualizadoPor: text('actualizado_por').notNull(),
  },
  (table) => [primaryKey({ columns: [table.puntoId, table.fecha] })],
);
