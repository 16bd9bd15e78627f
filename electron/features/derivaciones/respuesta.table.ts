import type { DecisionRespuesta, MEDIOS_RESPUESTA } from '@core/features/derivaciones/derivacion-estado.rules';
import type { EstadoAudiencia } from '@core/features/derivaciones/derivaciones.types';
import type { EstadoMedida } from '@core/features/derivaciones/medida.rules';
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const respuestaTable = sqliteTable('respuesta_derivacion', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  derivacionId: text('derivacion_id').notNull(),
  recibidaEn: text('recibida_en').notNull(),
  medio: text('medio').$type<(typeof MEDIOS_RESPUESTA)[number]>().notNull(),
  numeroTramite: text('numero_tramite'),
  funcionario: text('funcionario').notNull(),
  decision: text('decision').$type<DecisionRespuesta>().notNull(),
  resumen: text('resumen').notNull(),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
});

export const medidaTable = sqliteTable('medida_dictada', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  respuestaId: text('respuesta_id').notNull(),
  codigo: text('codigo').notNull(),
  numero: text('numero'),
  /** Instant at which it was ordered. */
  desde: text('desde').notNull(),
  /** Last day of it, or null. */
  hasta: text('hasta'),
  responsable: text('responsable'),
  estado: text('estado').$type<EstadoMedida>().notNull(),
  nota: text('nota'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});

export const audienciaTable = sqliteTable('audiencia', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  respuestaId: text('respuesta_id'),
  institucion: text('institucion').notNull(),
  fijadaPara: text('fijada_para').notNull(),
  lugar: text('lugar'),
  asunto: text('asunto').notNull(),
  estado: text('estado').$type<EstadoAudiencia>().notNull(),
  nota: text('nota'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});
