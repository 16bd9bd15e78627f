import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Adjunto } from '@core/features/adjuntos/adjuntos.contract';

export const adjuntoTable = sqliteTable('adjunto', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  titulo: text('titulo').notNull(),
  tipoMime: text('tipo_mime').$type<Adjunto['tipoMime']>().notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  archivo: text('archivo').notNull(),
  sinMetadatos: integer('sin_metadatos', { mode: 'boolean' }).notNull(),
  referenciaTipo: text('referencia_tipo').$type<NonNullable<Adjunto['referenciaTipo']>>(),
  referenciaId: text('referencia_id'),
  retiradoEn: text('retirado_en'),
  retiradoPor: text('retirado_por'),
  retiradoRazon: text('retirado_razon'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
});
