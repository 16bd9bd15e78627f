import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const comandoTable = sqliteTable('comando', {
  id: text('id').primaryKey(),
  operacion: text('operacion').notNull(),
  huella: text('huella').notNull(),
  respuesta: text('respuesta').notNull(),
  hechoEn: text('hecho_en').notNull(),
});
