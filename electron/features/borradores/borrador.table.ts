import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const borradorTable = sqliteTable(
  'borrador',
  {
    usuarioId: text('usuario_id').notNull(),
    clave: text('clave').notNull(),
    esquema: integer('esquema').notNull(),
    contenido: text('contenido').notNull(),
    guardadoEn: text('guardado_en').notNull(),
  },
  (table) => [primaryKey({ columns: [table.usuarioId, table.clave] })],
);
