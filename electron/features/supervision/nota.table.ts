import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const notaSupervisionTable = sqliteTable('nota_supervision', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id'),
  casoCodigo: text('caso_codigo'),
  texto: text('texto').notNull(),
  escritaEn: text('escrita_en').notNull(),
  escritaPor: text('escrita_por').notNull(),
  paqueteId: text('paquete_id'),
  leidaEn: text('leida_en'),
  leidaPor: text('leida_por'),
  respuesta: text('respuesta'),
  respondidaEn: text('respondida_en'),
  respondidaPor: text('respondida_por'),
});
