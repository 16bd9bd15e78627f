import type { TipoDerivacion } from '@core/features/derivaciones/oficio.catalogo';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const derivacionTable = sqliteTable('derivacion', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  institucion: text('institucion').notNull(),
  tipo: text('tipo').$type<TipoDerivacion>().notNull(),
  esPrincipal: integer('es_principal', { mode: 'boolean' }).notNull(),
  estado: text('estado').$type<'EMITIDA' | 'ENTREGADA' | 'ANULADA'>().notNull(),
  documentoId: text('documento_id').notNull(),
  emitidaEn: text('emitida_en').notNull(),
  entregadaEn: text('entregada_en'),
  entregaCanal: text('entrega_canal'),
  recibidoPor: text('recibido_por'),
  recibidoCargo: text('recibido_cargo'),
  numeroTramite: text('numero_tramite'),
  deDerivacionId: text('de_derivacion_id'),
  insistencia: integer('insistencia'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});

export const denunciaVerbalTable = sqliteTable('denuncia_verbal', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  institucion: text('institucion').notNull(),
  funcionario: text('funcionario').notNull(),
  denunciadoEn: text('denunciado_en').notNull(),
  canal: text('canal').notNull(),
  numero: text('numero'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
});
