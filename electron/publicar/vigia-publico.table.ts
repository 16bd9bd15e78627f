import { boolean, date, integer, numeric, pgSchema, smallint, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** Schema `vigia_publico` as migrations/postgres/publico makes it. */
const vigiaPublico = pgSchema('vigia_publico');
const instante = (nombre: string) => timestamp(nombre, { withTimezone: true, mode: 'string' });

export const puntoTable = vigiaPublico.table('punto', {
  puntoCodigo: text('punto_codigo').primaryKey(),
  puntoNombre: text('punto_nombre').notNull(),
  parroquia: text('parroquia'),
});

export const publicacionTable = vigiaPublico.table('publicacion', {
  publicacionId: uuid('publicacion_id').primaryKey(),
  publicadaEn: instante('publicada_en').notNull(),
  publicadaPor: text('publicada_por').notNull(),
  programa: text('programa').notNull(),
  datosFicticios: boolean('datos_ficticios').notNull(),
  conCasos: boolean('con_casos').notNull(),
  cifrasNuevas: integer('cifras_nuevas').notNull(),
});

export const paqueteTable = vigiaPublico.table('paquete', {
  publicacionId: uuid('publicacion_id').notNull(),
  puntoCodigo: text('punto_codigo').notNull(),
  secuencia: integer('secuencia').notNull(),
  generadoEn: instante('generado_en').notNull(),
  sha256: text('sha256').notNull(),
});

export const cifraTable = vigiaPublico.table('cifra', {
  puntoCodigo: text('punto_codigo'),
  tabla: text('tabla', { enum: ['CASOS', 'NNA', 'GESTION', 'PUNTOS', 'CRUCE', 'PROGRAMA'] }).notNull(),
  periodoClase: text('periodo_clase', { enum: ['MENSUAL', 'TRIMESTRAL', 'SEMESTRAL', 'ANUAL'] }).notNull(),
  anio: smallint('anio').notNull(),
  periodoNumero: smallint('periodo_numero').notNull(),
  periodo: text('periodo').notNull(),
  desde: date('desde').notNull(),
  hasta: date('hasta').notNull(),
  orden: smallint('orden').notNull(),
  categoria: text('categoria').notNull(),
  categoriaNombre: text('categoria_nombre').notNull(),
  columna: text('columna').notNull(),
  columnaNombre: text('columna_nombre').notNull(),
  esTotal: boolean('es_total').notNull(),
  unidad: text('unidad').notNull(),
  valor: numeric('valor', { mode: 'number' }),
  marca: text('marca', { enum: ['VISIBLE', 'POCOS', 'OCULTA', 'SIN_DATOS'] }).notNull(),
  mostrado: text('mostrado').notNull(),
  publicacionId: uuid('publicacion_id').notNull(),
});
