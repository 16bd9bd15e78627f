import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const respaldoTable = sqliteTable('respaldo', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  secuencia: integer('secuencia').notNull(),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  archivo: text('archivo').notNull(),
  destino: text('destino').notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  casos: integer('casos').notNull(),
  documentos: integer('documentos').notNull(),
  verificadoEn: text('verificado_en').notNull(),
});
