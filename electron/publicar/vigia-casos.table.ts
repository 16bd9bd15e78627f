import { boolean, date, integer, numeric, pgSchema, smallint, text, uuid } from 'drizzle-orm/pg-core';

/** Schema `vigia_casos` as migrations/postgres/casos makes it; every row belongs to a point. */
const vigiaCasos = pgSchema('vigia_casos');

export const cargaTable = vigiaCasos.table('carga', {
  publicacionId: uuid('publicacion_id').notNull(),
  puntoCodigo: text('punto_codigo').notNull(),
  casos: integer('casos').notNull(),
  indicadores: integer('indicadores').notNull(),
});

export const casoTable = vigiaCasos.table('caso', {
  puntoCodigo: text('punto_codigo').notNull(),
  casoCodigo: text('caso_codigo').notNull(),
  estado: text('estado').notNull(),
  naturaleza: text('naturaleza'),
  riesgoInicial: text('riesgo_inicial'),
  riesgoActual: text('riesgo_actual').notNull(),
  parroquia: text('parroquia'),
  mesConocido: date('mes_conocido').notNull(),
  mesRegistrado: date('mes_registrado').notNull(),
  conDeberDeInformar: boolean('con_deber_de_informar').notNull(),
  mesInformado: date('mes_informado'),
  informadoATiempo: boolean('informado_a_tiempo'),
  horasHastaInformar: integer('horas_hasta_informar'),
  mesCierre: date('mes_cierre'),
  motivoCierre: text('motivo_cierre'),
  reaperturas: integer('reaperturas').notNull(),
  completitud: numeric('completitud', { mode: 'number' }).notNull(),
  opinionConsta: boolean('opinion_consta').notNull(),
  llamadas911: integer('llamadas_911').notNull(),
  seguimientosHechos: integer('seguimientos_hechos').notNull(),
  seguimientosPrevistos: integer('seguimientos_previstos').notNull(),
  trasladadoA: text('trasladado_a'),
  recibidoDe: text('recibido_de'),
});

/** Of which case a row is, and which of its kind. */
const parte = () => ({
  puntoCodigo: text('punto_codigo').notNull(),
  casoCodigo: text('caso_codigo').notNull(),
  orden: integer('orden').notNull(),
});

export const casoTipoTable = vigiaCasos.table('caso_tipo', {
  ...parte(),
  tipo: text('tipo').notNull(),
  tipoNombre: text('tipo_nombre').notNull(),
  grupo: text('grupo').notNull(),
  grupoNombre: text('grupo_nombre').notNull(),
});

export const nnaTable = vigiaCasos.table('nna', {
  ...parte(),
  seudonimo: text('seudonimo').notNull(),
  sexo: text('sexo').notNull(),
  grupoEdad: text('grupo_edad'),
  etnia: text('etnia'),
  discapacidad: text('discapacidad'),
  movilidad: text('movilidad'),
});

export const derivacionTable = vigiaCasos.table('derivacion', {
  ...parte(),
  autoridad: text('autoridad').notNull(),
  autoridadNombre: text('autoridad_nombre').notNull(),
  tipo: text('tipo').notNull(),
  anulada: boolean('anulada').notNull(),
  mesEmitida: date('mes_emitida').notNull(),
  mesEntregada: date('mes_entregada'),
  decision: text('decision'),
  mesRespondida: date('mes_respondida'),
  diasHastaRespuesta: integer('dias_hasta_respuesta'),
  insistencias: integer('insistencias').notNull(),
});

export const visitaTable = vigiaCasos.table('visita', {
  ...parte(),
  mesProgramada: date('mes_programada').notNull(),
  estado: text('estado').notNull(),
});

export const mediacionTable = vigiaCasos.table('mediacion', {
  ...parte(),
  mesPropuesta: date('mes_propuesta').notNull(),
  estado: text('estado').notNull(),
  mesAcordada: date('mes_acordada'),
  cumplida: boolean('cumplida'),
});

export const indicadorTable = vigiaCasos.table('indicador', {
  puntoCodigo: text('punto_codigo').notNull(),
  periodoClase: text('periodo_clase').notNull(),
  anio: smallint('anio').notNull(),
  periodoNumero: smallint('periodo_numero').notNull(),
  periodo: text('periodo').notNull(),
  desde: date('desde').notNull(),
  hasta: date('hasta').notNull(),
  periodoTerminado: boolean('periodo_terminado').notNull(),
  indicador: text('indicador').notNull(),
  indicadorTitulo: text('indicador_titulo').notNull(),
  orden: integer('orden').notNull(),
  medida: text('medida').notNull(),
  medidaNombre: text('medida_nombre').notNull(),
  unidad: text('unidad').notNull(),
  numerador: numeric('numerador', { mode: 'number' }).notNull(),
  denominador: numeric('denominador', { mode: 'number' }),
  valor: numeric('valor', { mode: 'number' }),
  denominadorTexto: text('denominador_texto').notNull(),
});
