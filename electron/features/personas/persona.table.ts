import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { NnaEntrada } from '@core/features/casos/caso.types';
import type { Miembro } from '@core/features/personas/familia.types';

const bool = (name: string) => integer(name, { mode: 'boolean' });

export const personaTable = sqliteTable('persona', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  nombres: text('nombres').notNull(),
  primerApellido: text('primer_apellido').notNull(),
  segundoApellido: text('segundo_apellido').notNull(),
  nn: bool('nn').notNull(),
  sexo: text('sexo').$type<NnaEntrada['sexo']>().notNull(),
  fechaNacimiento: text('fecha_nacimiento'),
  tipoDocumento: text('tipo_documento').$type<NnaEntrada['tipoDocumento']>().notNull(),
  numeroDocumento: text('numero_documento'),
  documentoObservacion: text('documento_observacion'),
  /** `datosPersonaSchema` as JSON. */
  datos: text('datos').notNull().default('{"formato":1}'),
  telefono: text('telefono'),
  fusionadaEn: text('fusionada_en'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});

export const personaFoneticaTable = sqliteTable(
  'persona_fonetica',
  { personaId: text('persona_id').notNull(), clave: text('clave').notNull() },
  (table) => [primaryKey({ columns: [table.clave, table.personaId] })],
);

export const indiceBusquedaTable = sqliteTable('indice_busqueda', {
  id: integer('id').primaryKey(),
  version: integer('version').notNull(),
});

export const fusionPersonaTable = sqliteTable('fusion_persona', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  quedaId: text('queda_id').notNull(),
  fusionadaId: text('fusionada_id').notNull(),
  razon: text('razon').notNull(),
  fusionadaEn: text('fusionada_en').notNull(),
  fusionadaPor: text('fusionada_por').notNull(),
  deshechaEn: text('deshecha_en'),
  deshechaPor: text('deshecha_por'),
  deshechaRazon: text('deshecha_razon'),
});

export const hogarTable = sqliteTable('hogar', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});

export const hogarNnaTable = sqliteTable('hogar_nna', {
  personaId: text('persona_id').primaryKey(),
  hogarId: text('hogar_id').notNull(),
});

export const familiarTable = sqliteTable('familiar', {
  id: text('id').primaryKey(),
  hogarId: text('hogar_id').notNull(),
  personaId: text('persona_id').notNull(),
  parentesco: text('parentesco').$type<Miembro['parentesco']>().notNull(),
  edadAnios: integer('edad_anios'),
  ocupacion: text('ocupacion'),
  instruccion: text('instruccion').$type<NonNullable<Miembro['instruccion']>>(),
  convive: bool('convive'),
  aporta: bool('aporta'),
  discapacidadEnfermedad: text('discapacidad_enfermedad'),
  rolEnCaso: text('rol_en_caso'),
  cuidador: bool('cuidador').notNull(),
  relacionLegal: text('relacion_legal').$type<NonNullable<Miembro['relacionLegal']>>(),
  protector: bool('protector'),
  presuntoAgresor: bool('presunto_agresor'),
  /** No longer lives or belongs there; the row stays. */
  quitadoEn: text('quitado_en'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});
