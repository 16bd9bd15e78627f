import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { entero, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query } from '@core/kernel/operation';
import { rutaRespuestaSchema } from '@core/features/ruta/ruta.contract';
import { AMBITOS_HECHO, NATURALEZAS_HECHO, NIVELES_RIESGO } from '@core/features/ruta/ruta.types';
import {
  agresorSchema,
  CALIDADES,
  CANALES,
  denuncianteEntradaSchema,
  EDAD_FUENTES,
  ESTADOS,
  FRECUENCIAS,
  hechoSchema,
  NIVELES_RESERVA,
  nnaEntradaSchema,
  plazoSchema,
  respuestasSchema,
  riesgoSchema,
  SEXOS,
  tipoCodigoSchema,
  TIPOS_DENUNCIANTE,
  TIPOS_DOCUMENTO,
  triajeASchema,
} from './caso.types';

/** Input of the one registration screen: the minimum of §4.3 BORRADOR → REGISTRADO. */
export const registrarCasoSchema = z.strictObject({
  conocidoEn: instanteSchema,
  canal: opcion(CANALES, 'Elija por qué medio lo supieron.'),
  denunciante: denuncianteEntradaSchema,
  nna: z.array(nnaEntradaSchema).min(1, { error: 'Registre al menos una niña, niño o adolescente.' }).max(20),
  barrio: texto(120, 2, 'Escriba el barrio o lugar.'),
  relato: texto(8000, 20, 'Cuente lo que se sabe, al menos una frase (20 letras).'),
  tipos: z.array(tipoCodigoSchema).max(10),
  naturaleza: opcion(NATURALEZAS_HECHO).optional(),
  triaje: triajeASchema,
});
export type RegistrarCaso = z.infer<typeof registrarCasoSchema>;

/** What may be completed later; every edit keeps the former value in the history. */
export const editarCasoSchema = z.strictObject({
  id: idSchema,
  /** Version the person was looking at; a newer one on disk is refused (CASO_CAMBIADO). */
  version: entero(1, 1_000_000),
  canal: opcion(CANALES, 'Elija por qué medio lo supieron.'),
  conocidoEn: instanteSchema,
  /** Needed only to move the knowledge date later (coordinator, §4.3 invariant 4). */
  razonPlazo: textoOpcional(300),
  nna: z
    .array(
      nnaEntradaSchema.extend({
        id: idSchema.optional(),
        viveCon: textoOpcional(200),
        institucionEducativa: textoOpcional(160),
        salud: textoOpcional(500),
      }),
    )
    .min(1)
    .max(20),
  denunciante: denuncianteEntradaSchema,
  agresores: z.array(agresorSchema).max(10),
  hechos: z.array(hechoSchema).max(40),
  barrio: texto(120, 2, 'Escriba el barrio o lugar.'),
  direccion: textoOpcional(300),
  contactoSeguro: textoOpcional(200),
  parroquiaRural: z.boolean().optional(),
  relato: texto(8000, 20, 'Cuente lo que se sabe, al menos una frase (20 letras).'),
  opinionNna: textoOpcional(2000),
  ambito: opcion(AMBITOS_HECHO).optional(),
  frecuencia: opcion(FRECUENCIAS).optional(),
  fechaHecho: fechaSchema.optional(),
  lugarHecho: textoOpcional(200),
  lesiones: z.boolean().optional(),
  movilidad: z.boolean().optional(),
  medidaVigente: z.boolean().optional(),
  denunciaPenalAbierta: z.boolean().optional(),
  voluntariedad: z.boolean().optional(),
  actuaciones: textoOpcional(2000),
  solicitud: textoOpcional(2000),
});
export type EditarCaso = z.infer<typeof editarCasoSchema>;

export const valorarCasoSchema = z.strictObject({
  id: idSchema,
  version: entero(1, 1_000_000),
  tipos: z.array(tipoCodigoSchema).min(1, { error: 'Elija al menos un tipo.' }).max(10),
  naturaleza: opcion(NATURALEZAS_HECHO, 'Elija la naturaleza del hecho.'),
  respuestas: respuestasSchema,
  /** What the person confirms; raising is free, lowering needs COORDINADOR and `razon` (§4.4). */
  riesgo: riesgoSchema,
  razon: textoOpcional(500),
});
export type ValorarCaso = z.infer<typeof valorarCasoSchema>;

export const filaCasoSchema = z.object({
  id: idSchema,
  codigo: z.string(),
  iniciales: z.string(),
  estado: z.enum(ESTADOS),
  riesgo: riesgoSchema,
  tipos: z.array(z.string()),
  barrio: z.string(),
  conocidoEn: instanteSchema,
  plazo: plazoSchema.nullable(),
  /** The legal clock no longer runs: a letter was delivered, a verbal report made, or there is no duty to report. */
  plazoCumplido: z.boolean(),
  vencido: z.boolean(),
});
export type FilaCaso = z.infer<typeof filaCasoSchema>;

export const casoSchema = z.object({
  id: idSchema,
  codigo: z.string(),
  version: z.number().int(),
  estado: z.enum(ESTADOS),
  riesgo: riesgoSchema,
  valorado: z.boolean(),
  nivelReserva: z.enum(NIVELES_RESERVA),
  naturaleza: z.enum(NATURALEZAS_HECHO).nullable(),
  tipos: z.array(z.object({ codigo: z.string(), etiqueta: z.string(), normas: z.array(z.string()) })),
  canal: z.enum(CANALES),
  conocidoEn: instanteSchema,
  registradoEn: instanteSchema,
  responsable: z.string(),
  registrador: z.string(),
  ambito: z.enum(AMBITOS_HECHO).nullable(),
  frecuencia: z.enum(FRECUENCIAS).nullable(),
  fechaHecho: fechaSchema.nullable(),
  lugarHecho: z.string().nullable(),
  barrio: z.string(),
  direccion: z.string().nullable(),
  contactoSeguro: z.string().nullable(),
  parroquiaRural: z.boolean().nullable(),
  relato: z.string(),
  opinionNna: z.string().nullable(),
  lesiones: z.boolean().nullable(),
  movilidad: z.boolean().nullable(),
  medidaVigente: z.boolean().nullable(),
  denunciaPenalAbierta: z.boolean().nullable(),
  voluntariedad: z.boolean().nullable(),
  actuaciones: z.string().nullable(),
  solicitud: z.string().nullable(),
  nna: z.array(
    z.object({
      id: idSchema,
      nn: z.boolean(),
      nombres: z.string(),
      primerApellido: z.string(),
      segundoApellido: z.string(),
      sexo: z.enum(SEXOS),
      fechaNacimiento: fechaSchema.nullable(),
      edadMeses: z.number().int().nullable(),
      edadFuente: z.enum(EDAD_FUENTES),
      tipoDocumento: z.enum(TIPOS_DOCUMENTO),
      numeroDocumento: z.string().nullable(),
      documentoObservacion: z.string().nullable(),
      viveCon: z.string().nullable(),
      institucionEducativa: z.string().nullable(),
      salud: z.string().nullable(),
    }),
  ),
  denunciante: z.object({
    tipo: z.enum(TIPOS_DENUNCIANTE),
    calidad: z.enum(CALIDADES),
    nombre: z.string().nullable(),
    contacto: z.string().nullable(),
  }),
  agresores: z.array(agresorSchema),
  hechos: z.array(hechoSchema),
  respuestas: respuestasSchema,
  plazo: plazoSchema.nullable(),
  plazoCumplido: z.boolean(),
  vencido: z.boolean(),
  ruta: rutaRespuestaSchema.nullable(),
  /** 0 to 100: how much of the sheet is filled in. */
  completitud: z.number().int(),
  faltan: z.array(z.object({ campo: z.string(), texto: z.string() })),
  siguientePaso: z.object({
    acto: z.enum(['VALORAR', 'EMITIR_OFICIO', 'REGISTRAR_ENTREGA', 'ORIENTAR', 'NINGUNO']),
    titulo: z.string(),
    detalle: z.string(),
    institucion: z.string().nullable(),
    documentoId: z.string().nullable(),
  }),
  estaciones: z.array(
    z.object({
      clave: z.string(),
      titulo: z.string(),
      detalle: z.string(),
      situacion: z.enum(['HECHA', 'PRESENTE', 'PROHIBIDA', 'PENDIENTE']),
    }),
  ),
  historia: z.array(
    z.object({
      id: z.string(),
      ocurridoEn: instanteSchema,
      usuario: z.string(),
      tipo: z.string(),
      texto: z.string(),
      referenciaId: z.string().nullable(),
    }),
  ),
  documentos: z.array(
    z.object({
      id: idSchema,
      tipo: z.string(),
      numero: z.string(),
      institucion: z.string().nullable(),
      emitidoEn: instanteSchema,
      entregadoEn: instanteSchema.nullable(),
      derivacionId: z.string().nullable(),
    }),
  ),
  cambios: z.array(z.object({ version: z.number().int(), cambiadoEn: instanteSchema, usuario: z.string(), campos: z.array(z.string()) })),
});
export type Caso = z.infer<typeof casoSchema>;

const casoCreadoSchema = z.object({ id: idSchema, codigo: z.string(), version: z.number().int() });

export const casosContract = {
  'casos.registrar': command({
    access: 'CASO_REGISTRAR',
    summary: 'Registra un caso con lo mínimo; le da código y pone en marcha el reloj.',
    input: registrarCasoSchema,
    output: casoCreadoSchema,
  }),
  'casos.editar': command({
    access: 'CASO_EDITAR',
    summary: 'Completa o corrige los datos de un caso; lo anterior queda en la historia.',
    input: editarCasoSchema,
    output: casoCreadoSchema,
  }),
  'casos.valorar': command({
    access: 'CASO_VALORAR',
    summary: 'Confirma tipos, naturaleza y riesgo. El programa sugiere; una persona confirma.',
    input: valorarCasoSchema,
    output: casoCreadoSchema,
  }),
  'casos.registrarLlamada911': command({
    access: 'EMERGENCIA_REGISTRAR',
    summary: 'Anota una llamada al ECU 911. No detiene el plazo de informar.',
    input: z.strictObject({
      casoId: idSchema.optional(),
      llamadoEn: instanteSchema,
      numeroFicha: textoOpcional(40),
      operador: textoOpcional(80),
      unidad: textoOpcional(80),
      nota: textoOpcional(500),
    }),
    output: z.object({ id: idSchema }),
  }),
  'casos.listar': query({
    access: 'CASO_LEER',
    summary: 'Lista de casos con búsqueda y filtros; solo códigos e iniciales.',
    input: z.strictObject({
      texto: z.string().max(200).optional(),
      estados: z.array(z.enum(ESTADOS)).max(ESTADOS.length).optional(),
      riesgos: z.array(riesgoSchema).max(NIVELES_RIESGO.length).optional(),
      soloVencidos: z.boolean().optional(),
      soloAbiertos: z.boolean().optional(),
      desde: entero(0, 1_000_000).optional(),
      limite: entero(1, 500),
    }),
    output: z.object({ filas: z.array(filaCasoSchema), total: z.number().int() }),
  }),
  'casos.obtener': query({
    access: 'CASO_LEER',
    summary: 'Un caso entero. Los casos de reserva máxima piden el motivo, que queda en la bitácora.',
    input: z.strictObject({ id: idSchema, motivo: textoOpcional(300) }),
    output: casoSchema,
  }),
} as const;
