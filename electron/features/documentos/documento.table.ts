import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Documents taken back: they keep their number and stay listed. */
export const documentoAnulacionTable = sqliteTable('documento_anulacion', {
  documentoId: text('documento_id').primaryKey(),
  anuladoEn: text('anulado_en').notNull(),
  anuladoPor: text('anulado_por').notNull(),
  razon: text('razon').notNull(),
});

export const documentoTable = sqliteTable('documento_emitido', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  casoId: text('caso_id'),
  tipo: text('tipo').notNull(),
  sufijo: text('sufijo').notNull(),
  anio: integer('anio').notNull(),
  secuencia: integer('secuencia').notNull(),
  numero: text('numero').notNull(),
  estado: text('estado').$type<'EMITIDO' | 'ANULADO'>().notNull(),
  datos: text('datos').notNull(),
  datosSha256: text('datos_sha256').notNull(),
  pdfSha256: text('pdf_sha256').notNull(),
  pdfBytes: integer('pdf_bytes').notNull(),
  pdfArchivo: text('pdf_archivo').notNull(),
  copiaSha256: text('copia_sha256').notNull(),
  copiaBytes: integer('copia_bytes').notNull(),
  copiaArchivo: text('copia_archivo').notNull(),
  salidas: integer('salidas').notNull(),
  emitidoEn: text('emitido_en').notNull(),
  emitidoPor: text('emitido_por').notNull(),
});
