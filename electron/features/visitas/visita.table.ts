import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EstadoVisita, TIPOS_VISITA } from '@core/features/visitas/visita.types';

export const visitaTable = sqliteTable('visita', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  tipo: text('tipo').$type<(typeof TIPOS_VISITA)[number]>().notNull(),
  estado: text('estado').$type<EstadoVisita>().notNull(),
  programadaPara: text('programada_para').notNull(),
  motivo: text('motivo').notNull(),
  direccion: text('direccion').notNull(),
  referencia: text('referencia'),
  /** JSON array: ids of people with access, and names. */
  visitantes: text('visitantes').notNull(),
  /** JSON of `autoridadSchema`. */
  autoridad: text('autoridad'),
  inicioEn: text('inicio_en'),
  finEn: text('fin_en'),
  ficha: text('ficha'),
  papelFecha: text('papel_fecha'),
  papelNumero: text('papel_numero'),
  documentoId: text('documento_id'),
  version: integer('version').notNull(),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});
