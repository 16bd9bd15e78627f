import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** The manifest of a verified backup, without its keys. */
export const respaldoContenidoTable = sqliteTable('respaldo_contenido', {
  respaldoId: text('respaldo_id').primaryKey(),
  manifiesto: text('manifiesto').notNull(),
});

export const entregaRespaldoTable = sqliteTable('entrega_respaldo', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  respaldoId: text('respaldo_id').notNull(),
  periodoDesde: text('periodo_desde'),
  periodoHasta: text('periodo_hasta').notNull(),
  entregadoEn: text('entregado_en').notNull(),
  entregadoPor: text('entregado_por').notNull(),
});

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
