import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const vistaGuardadaTable = sqliteTable('vista_guardada', {
  id: text('id').primaryKey(),
  usuarioId: text('usuario_id').notNull(),
  nombre: text('nombre').notNull(),
  /** JSON, `formato: 1` and the filters of `casos.listar` without the words. */
  filtros: text('filtros').notNull(),
  creadoEn: text('creado_en').notNull(),
});
