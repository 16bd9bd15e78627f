import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { MotivoCierre } from '@core/features/casos/situacion.types';
import type { CUMPLIMIENTOS, SituacionSeguimiento, TipoSeguimiento } from '@core/features/seguimiento/seguimiento.types';

const bool = (name: string) => integer(name, { mode: 'boolean' });
type Cumplimiento = (typeof CUMPLIMIENTOS)[number];

/** Follow-ups, append-only. */
export const seguimientoTable = sqliteTable('seguimiento', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  hechoEn: text('hecho_en').notNull(),
  tipo: text('tipo').$type<TipoSeguimiento>().notNull(),
  contactoNna: bool('contacto_nna').notNull(),
  localizado: bool('localizado').notNull(),
  situacion: text('situacion').$type<SituacionSeguimiento>().notNull(),
  medidasCumplidas: text('medidas_cumplidas').$type<Cumplimiento>().notNull(),
  acuerdosCumplidos: text('acuerdos_cumplidos').$type<Cumplimiento>().notNull(),
  escuela: text('escuela'),
  salud: text('salud'),
  hechosNuevos: text('hechos_nuevos'),
  violenciaNueva: bool('violencia_nueva').notNull(),
  nota: text('nota').notNull(),
  proximoEl: text('proximo_el'),
  papelFecha: text('papel_fecha'),
  papelNumero: text('papel_numero'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
});

/** Closings: one under preparation at most, and those that were done. */
export const cierreTable = sqliteTable('cierre', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  estado: text('estado').$type<'PREPARADO' | 'CERRADO' | 'ABANDONADO'>().notNull(),
  motivo: text('motivo').$type<MotivoCierre>().notNull(),
  situacionNna: text('situacion_nna').notNull(),
  recomendaciones: text('recomendaciones'),
  informadoComo: text('informado_como'),
  informadoEl: text('informado_el'),
  casoPrincipalId: text('caso_principal_id'),
  receptora: text('receptora'),
  receptoraFirma: text('receptora_firma'),
  receptoraFirmoEl: text('receptora_firmo_el'),
  cartaTraslado: text('carta_traslado'),
  documentoId: text('documento_id'),
  firmadaEl: text('firmada_el'),
  cerradoEn: text('cerrado_en'),
  cerradoPor: text('cerrado_por'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});
