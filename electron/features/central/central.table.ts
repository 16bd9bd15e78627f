import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const tarjetaCentralTable = sqliteTable('tarjeta_central', {
  id: integer('id').primaryKey(),
  nombre: text('nombre').notNull(),
  selloPublica: text('sello_publica').notNull(),
  firmaPublica: text('firma_publica').notNull(),
  huella: text('huella').notNull(),
  creadaEn: text('creada_en').notNull(),
  cargadaEn: text('cargada_en').notNull(),
  cargadaPor: text('cargada_por').notNull(),
});

export const claveCentralTable = sqliteTable('clave_central', {
  id: integer('id').primaryKey(),
  nombre: text('nombre').notNull(),
  selloPublica: text('sello_publica').notNull(),
  selloPrivada: text('sello_privada').notNull(),
  firmaPublica: text('firma_publica').notNull(),
  firmaPrivada: text('firma_privada').notNull(),
  creadoEn: text('creado_en').notNull(),
});

export const recepcionTable = sqliteTable('recepcion', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  dispositivoId: text('dispositivo_id').notNull(),
  secuencia: integer('secuencia').notNull(),
  generadoEn: text('generado_en').notNull(),
  programa: text('programa').notNull(),
  esquema: integer('esquema').notNull(),
  archivo: text('archivo').notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  conteos: text('conteos').notNull(),
  bitacoraUltima: integer('bitacora_ultima').notNull(),
  bitacoraHash: text('bitacora_hash').notNull(),
  bitacoraIntegra: integer('bitacora_integra', { mode: 'boolean' }).notNull(),
  anteriorId: text('anterior_id'),
  cambios: text('cambios').notNull(),
  entregadoPor: text('entregado_por').notNull(),
  motivo: text('motivo'),
  recibidoEn: text('recibido_en').notNull(),
  recibidoPor: text('recibido_por').notNull(),
});

export const conformidadTable = sqliteTable('conformidad', {
  id: text('id').primaryKey(),
  recepcionId: text('recepcion_id').notNull(),
});

export const particionTable = sqliteTable('particion', {
  puntoId: text('punto_id').primaryKey(),
  recepcionId: text('recepcion_id').notNull(),
  archivo: text('archivo').notNull(),
  clave: text('clave').notNull(),
  bytes: integer('bytes').notNull(),
});

export const consolidadoPuntoTable = sqliteTable('consolidado_punto', {
  puntoId: text('punto_id').primaryKey(),
  secuencia: integer('secuencia').notNull(),
  generadoEn: text('generado_en').notNull(),
  dispositivoId: text('dispositivo_id').notNull(),
  sha256: text('sha256').notNull(),
  conteos: text('conteos').notNull(),
  programa: text('programa').notNull(),
});

export const consolidadoCasoTable = sqliteTable(
  'consolidado_caso',
  {
    puntoId: text('punto_id').notNull(),
    casoId: text('caso_id').notNull(),
    codigo: text('codigo').notNull(),
    estado: text('estado').notNull(),
    conocidoEn: text('conocido_en').notNull(),
    cerradoEn: text('cerrado_en'),
    trasladadoA: text('trasladado_a'),
    recibidoDe: text('recibido_de'),
    hecho: text('hecho').notNull(),
  },
  (table) => [primaryKey({ columns: [table.puntoId, table.casoId] })],
);
