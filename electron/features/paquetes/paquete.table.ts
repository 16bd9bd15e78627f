import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const paqueteCentralTable = sqliteTable('paquete_central', {
  id: text('id').primaryKey(),
  sentido: text('sentido').$type<'EMITIDO' | 'RECIBIDO'>().notNull(),
  numero: integer('numero').notNull(),
  firmaPublica: text('firma_publica').notNull(),
  destino: text('destino'),
  sha256: text('sha256').notNull(),
  contenido: text('contenido').notNull(),
  creadoEn: text('creado_en').notNull(),
  registradoEn: text('registrado_en').notNull(),
  registradoPor: text('registrado_por').notNull(),
  aplicadoEn: text('aplicado_en'),
});
