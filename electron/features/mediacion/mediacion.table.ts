import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { EstadoCompromiso, EstadoMediacion, EstadoSesion, ResultadoSesion, TipoActa } from '@core/features/mediacion/mediacion.types';

const bool = (name: string) => integer(name, { mode: 'boolean' });
const creado = { creadoEn: text('creado_en').notNull(), creadoPor: text('creado_por').notNull() };
const actualizado = { actualizadoEn: text('actualizado_en').notNull(), actualizadoPor: text('actualizado_por').notNull() };

export const mediacionTable = sqliteTable('mediacion', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  estado: text('estado').$type<EstadoMediacion>().notNull(),
  asunto: text('asunto').notNull(),
  opinionNna: text('opinion_nna'),
  /** `Escucha` as JSON. */
  opinionComo: text('opinion_como'),
  razonFin: text('razon_fin'),
  version: integer('version').notNull(),
  ...creado,
  ...actualizado,
});

export const mediacionParteTable = sqliteTable('mediacion_parte', {
  id: text('id').primaryKey(),
  mediacionId: text('mediacion_id').notNull(),
  orden: integer('orden').notNull(),
  personaId: text('persona_id'),
  nombre: text('nombre').notNull(),
  cedula: text('cedula'),
  calidad: text('calidad').notNull(),
  representante: text('representante'),
  esNna: bool('es_nna').notNull(),
  acepta: bool('acepta'),
  firmadaEl: text('firmada_el'),
});

export const mediacionSesionTable = sqliteTable('mediacion_sesion', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  mediacionId: text('mediacion_id').notNull(),
  casoId: text('caso_id').notNull(),
  orden: integer('orden').notNull(),
  estado: text('estado').$type<EstadoSesion>().notNull(),
  convocadaPara: text('convocada_para').notNull(),
  lugar: text('lugar').notNull(),
  facilitadorId: text('facilitador_id').notNull(),
  /** `Mediador` as JSON. */
  mediador: text('mediador'),
  inicioEn: text('inicio_en'),
  finEn: text('fin_en'),
  /** List of texts as JSON. */
  puntos: text('puntos'),
  resultado: text('resultado').$type<ResultadoSesion>(),
  nota: text('nota'),
  ...creado,
  ...actualizado,
});

export const tamizajeTable = sqliteTable('tamizaje_violencia', {
  id: text('id').primaryKey(),
  sesionId: text('sesion_id').notNull(),
  parteId: text('parte_id').notNull(),
  preguntadoEn: text('preguntado_en').notNull(),
  preguntadoPor: text('preguntado_por').notNull(),
  respuestas: text('respuestas').notNull(),
  violencia: bool('violencia').notNull(),
});

export const acuerdoTable = sqliteTable('acuerdo', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  mediacionId: text('mediacion_id').notNull(),
  sesionId: text('sesion_id').notNull(),
  tipoActa: text('tipo_acta').$type<TipoActa>().notNull(),
  alcance: text('alcance').$type<'TOTAL' | 'PARCIAL'>().notNull(),
  antecedentes: text('antecedentes').notNull(),
  vigenciaHasta: text('vigencia_hasta'),
  documentoId: text('documento_id'),
  ...creado,
  ...actualizado,
});

export const compromisoTable = sqliteTable('compromiso', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id').notNull(),
  acuerdoId: text('acuerdo_id').notNull(),
  orden: integer('orden').notNull(),
  quien: text('quien').notNull(),
  que: text('que').notNull(),
  desde: text('desde'),
  controlEl: text('control_el').notNull(),
  comoSeVerifica: text('como_se_verifica').notNull(),
  estado: text('estado').$type<EstadoCompromiso>().notNull(),
  verificadoEn: text('verificado_en'),
  verificadoPor: text('verificado_por'),
  nota: text('nota'),
  ...actualizado,
});
