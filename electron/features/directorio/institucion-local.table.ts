import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const institucionLocalTable = sqliteTable(
  'institucion_local',
  {
    puntoId: text('punto_id').notNull(),
    codigo: text('codigo').notNull(),
    titularNombre: text('titular_nombre'),
    tratamiento: text('tratamiento'),
    cargoDestinatario: text('cargo_destinatario'),
    direccion: text('direccion'),
    telefono: text('telefono'),
    correo: text('correo'),
    horario: text('horario'),
    nota: text('nota'),
    verificadoEl: text('verificado_el'),
    verificadoPor: text('verificado_por'),
    version: integer('version').notNull(),
    actualizadoEn: text('actualizado_en').notNull(),
    actualizadoPor: text('actualizado_por').notNull(),
  },
  (table) => [primaryKey({ columns: [table.puntoId, table.codigo] })],
);
