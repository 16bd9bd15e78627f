import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Rol } from '@core/kernel/permisos';

export const instalacionTable = sqliteTable('instalacion', {
  id: integer('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  dispositivoId: text('dispositivo_id').notNull(),
  esDemo: integer('es_demo', { mode: 'boolean' }).notNull(),
  recuperacionPublica: text('recuperacion_publica').notNull(),
  centralPublica: text('central_publica'),
  creadoEn: text('creado_en').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
});

export const usuarioTable = sqliteTable('usuario', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  nombreEntrada: text('nombre_entrada').notNull(),
  nombres: text('nombres').notNull(),
  apellidos: text('apellidos').notNull(),
  cedula: text('cedula'),
  fechaNacimiento: text('fecha_nacimiento'),
  telefono: text('telefono'),
  direccion: text('direccion'),
  cargo: text('cargo').notNull(),
  activo: integer('activo', { mode: 'boolean' }).notNull(),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});

export const usuarioRolTable = sqliteTable(
  'usuario_rol',
  { usuarioId: text('usuario_id').notNull(), rol: text('rol').$type<Rol>().notNull() },
  (table) => [primaryKey({ columns: [table.usuarioId, table.rol] })],
);
