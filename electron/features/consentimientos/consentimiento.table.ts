import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Consentimiento } from '@core/features/consentimientos/consentimientos.contract';

export const consentimientoTable = sqliteTable('consentimiento', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  nnaId: text('nna_id'),
  proposito: text('proposito').$type<Consentimiento['proposito']>().notNull(),
  decision: text('decision').$type<Consentimiento['decision']>().notNull(),
  otorgadoPor: text('otorgado_por').notNull(),
  calidad: text('calidad').notNull(),
  modo: text('modo').$type<Consentimiento['modo']>().notNull(),
  otorgadoEl: text('otorgado_el').notNull(),
  asentimiento: text('asentimiento').$type<Consentimiento['asentimiento']>().notNull(),
  asentimientoModo: text('asentimiento_modo').$type<NonNullable<Consentimiento['asentimientoModo']>>(),
  asentimientoNota: text('asentimiento_nota'),
  documentoId: text('documento_id'),
  retiradoEl: text('retirado_el'),
  retiradoPorQuien: text('retirado_por_quien'),
  retiradoNota: text('retirado_nota'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});
