import { sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CausaImpedimento, ViaAcceso } from '@core/features/accesos/accesos.types';

export const impedimentoTable = sqliteTable('impedimento', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  usuarioId: text('usuario_id').notNull(),
  causa: text('causa').$type<CausaImpedimento>().notNull(),
  detalle: text('detalle'),
  levantadoEn: text('levantado_en'),
  levantadoPor: text('levantado_por'),
  levantadoRazon: text('levantado_razon'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
});

export const casoAccesoTable = sqliteTable('caso_acceso', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  usuarioId: text('usuario_id').notNull(),
  via: text('via').$type<ViaAcceso>().notNull(),
  razon: text('razon'),
  hasta: text('hasta'),
  revocadoEn: text('revocado_en'),
  revocadoPor: text('revocado_por'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
});

/** Second signatures, ratifications, acknowledgements: who stood by which act of whom. Append-only (trigger). */
export const aprobacionTable = sqliteTable('aprobacion', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  acto: text('acto').notNull(),
  entidad: text('entidad').notNull(),
  entidadId: text('entidad_id').notNull(),
  casoId: text('caso_id'),
  solicitanteId: text('solicitante_id').notNull(),
  aprobadorId: text('aprobador_id').notNull(),
  aprobadoEn: text('aprobado_en').notNull(),
  nota: text('nota'),
});
