import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Agresor, NnaEntrada } from '@core/features/casos/caso.types';
import type { Caso } from '@core/features/casos/casos.contract';

const bool = (name: string) => integer(name, { mode: 'boolean' });

export const casoTable = sqliteTable('caso', {
  id: text('id').primaryKey(),
  puntoId: text('punto_id').notNull(),
  codigo: text('codigo').notNull(),
  anio: integer('anio').notNull(),
  secuencia: integer('secuencia').notNull(),
  estado: text('estado').$type<Caso['estado']>().notNull(),
  conocidoEn: text('conocido_en').notNull(),
  canal: text('canal').$type<Caso['canal']>().notNull(),
  naturaleza: text('naturaleza').$type<NonNullable<Caso['naturaleza']>>(),
  ambito: text('ambito').$type<NonNullable<Caso['ambito']>>(),
  frecuencia: text('frecuencia').$type<NonNullable<Caso['frecuencia']>>(),
  fechaHecho: text('fecha_hecho'),
  lugarHecho: text('lugar_hecho'),
  barrio: text('barrio').notNull(),
  direccion: text('direccion'),
  contactoSeguro: text('contacto_seguro'),
  parroquiaRural: bool('parroquia_rural'),
  relato: text('relato').notNull(),
  opinionNna: text('opinion_nna'),
  lesiones: bool('lesiones'),
  movilidad: bool('movilidad'),
  medidaVigente: bool('medida_vigente'),
  denunciaPenalAbierta: bool('denuncia_penal_abierta'),
  voluntariedad: bool('voluntariedad'),
  actuaciones: text('actuaciones'),
  solicitud: text('solicitud'),
  nivelReserva: text('nivel_reserva').$type<Caso['nivelReserva']>().notNull(),
  riesgo: text('riesgo').$type<Caso['riesgo']>().notNull(),
  plazoCodigo: text('plazo_codigo'),
  plazoHoras: integer('plazo_horas'),
  venceEn: text('vence_en'),
  responsableId: text('responsable_id').notNull(),
  opinionSituacion: text('opinion_situacion').$type<NonNullable<Caso['opinionSituacion']>>(),
  opinionRazon: text('opinion_razon'),
  reaperturas: integer('reaperturas').notNull().default(0),
  reabiertoEn: text('reabierto_en'),
  cerradoEn: text('cerrado_en'),
  casoPrincipalId: text('caso_principal_id'),
  trasladadoA: text('trasladado_a'),
  recibidoDe: text('recibido_de'),
  acceso: text('acceso').$type<Caso['acceso']>().notNull().default('PUNTO'),
  papelFecha: text('papel_fecha'),
  papelNumero: text('papel_numero'),
  version: integer('version').notNull(),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});

export const casoTipoTable = sqliteTable(
  'caso_tipo',
  { casoId: text('caso_id').notNull(), tipoCodigo: text('tipo_codigo').notNull(), orden: integer('orden').notNull() },
  (table) => [primaryKey({ columns: [table.casoId, table.tipoCodigo] })],
);

export const casoNnaTable = sqliteTable(
  'caso_nna',
  {
    casoId: text('caso_id').notNull(),
    personaId: text('persona_id').notNull(),
    orden: integer('orden').notNull(),
    edadMeses: integer('edad_meses'),
    edadFuente: text('edad_fuente').$type<NnaEntrada['edadFuente']>().notNull(),
    viveCon: text('vive_con'),
    institucionEducativa: text('institucion_educativa'),
    salud: text('salud'),
  },
  (table) => [primaryKey({ columns: [table.casoId, table.personaId] })],
);

export const presuntoAgresorTable = sqliteTable('presunto_agresor', {
  id: text('id').primaryKey(),
  casoId: text('caso_id').notNull(),
  orden: integer('orden').notNull(),
  conocido: bool('conocido').notNull(),
  nombres: text('nombres'),
  edadAnios: integer('edad_anios'),
  sexo: text('sexo').$type<NonNullable<Agresor['sexo']>>(),
  parentesco: text('parentesco'),
  convive: bool('convive'),
  cuidador: bool('cuidador'),
  servidorPublico: bool('servidor_publico'),
  ocupacion: text('ocupacion'),
  direccion: text('direccion'),
  acceso: text('acceso'),
  personaId: text('persona_id'),
});

export const denuncianteTable = sqliteTable('denunciante', {
  id: text('id').primaryKey(),
  casoId: text('caso_id').notNull(),
  tipo: text('tipo').$type<Caso['denunciante']['tipo']>().notNull(),
  calidad: text('calidad').$type<Caso['denunciante']['calidad']>().notNull(),
  /** Name and contact, encrypted once more with the field key and bound to the case. */
  datosCifrados: text('datos_cifrados'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
  actualizadoEn: text('actualizado_en').notNull(),
  actualizadoPor: text('actualizado_por').notNull(),
});

export const hechoTable = sqliteTable('hecho', {
  id: text('id').primaryKey(),
  casoId: text('caso_id').notNull(),
  orden: integer('orden').notNull(),
  fecha: text('fecha'),
  hora: text('hora'),
  lugar: text('lugar'),
  texto: text('texto').notNull(),
});

export const valoracionTable = sqliteTable('valoracion_riesgo', {
  id: text('id').primaryKey(),
  casoId: text('caso_id').notNull(),
  valoradoEn: text('valorado_en').notNull(),
  valoradoPor: text('valorado_por').notNull(),
  respuestas: text('respuestas').notNull(),
  riesgoSugerido: text('riesgo_sugerido').$type<Caso['riesgo']>().notNull(),
  riesgoConfirmado: text('riesgo_confirmado').$type<Caso['riesgo']>().notNull(),
  confirmada: bool('confirmada').notNull(),
  razon: text('razon'),
});

export const eventoCasoTable = sqliteTable('evento_caso', {
  id: text('id').primaryKey(),
  casoId: text('caso_id').notNull(),
  ocurridoEn: text('ocurrido_en').notNull(),
  anotadoEn: text('anotado_en').notNull(),
  usuarioId: text('usuario_id').notNull(),
  tipo: text('tipo').notNull(),
  texto: text('texto').notNull(),
  referenciaId: text('referencia_id'),
});

export const casoHistoriaTable = sqliteTable(
  'caso_historia',
  {
    casoId: text('caso_id').notNull(),
    version: integer('version').notNull(),
    cambiadoEn: text('cambiado_en').notNull(),
    cambiadoPor: text('cambiado_por').notNull(),
    cambios: text('cambios').notNull(),
  },
  (table) => [primaryKey({ columns: [table.casoId, table.version] })],
);

export const llamada911Table = sqliteTable('llamada_911', {
  id: text('id').primaryKey(),
  casoId: text('caso_id'),
  puntoId: text('punto_id').notNull(),
  llamadoEn: text('llamado_en').notNull(),
  numeroFicha: text('numero_ficha'),
  operador: text('operador'),
  unidad: text('unidad'),
  nota: text('nota'),
  creadoEn: text('creado_en').notNull(),
  creadoPor: text('creado_por').notNull(),
});
