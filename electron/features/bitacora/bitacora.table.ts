import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const bitacoraTable = sqliteTable('bitacora', {
  secuencia: integer('secuencia').primaryKey({ autoIncrement: true }),
  en: text('en').notNull(),
  usuarioId: text('usuario_id').notNull(),
  accion: text('accion').notNull(),
  entidad: text('entidad').notNull(),
  entidadId: text('entidad_id').notNull(),
  detalle: text('detalle').notNull(),
  hashPrevio: text('hash_previo').notNull(),
  hash: text('hash').notNull(),
});
