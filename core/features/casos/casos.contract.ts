import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { entero, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema, puntoCodigoSchema } from '@core/kernel/ids';
import { command, query } from '@core/kernel/operation';
import { rutaRespuestaSchema } from '@core/features/ruta/ruta.contract';
import { AMBITOS_HECHO, NATURALEZAS_HECHO } from '@core/features/ruta/ruta.types';
import { datosPersonaSchema } from '@core/features/personas/datos-persona.types';
import { miembroSchema } from '@core/features/personas/familia.types';
import { ACTOS_DE_RUTA } from './actos.types';
import { listaContract } from './lista.contract';
import {
  ACCESOS_CASO,
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
  SITUACIONES_OPINION,
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
  /** Registro diferido: written on paper first. Its date is the day on which it became known; typed later. */
  papelFecha: fechaSchema.optional(),
  papelNumero: textoOpcional(40),
  /** The Defensoría that handed the case over; its clock goes on from the knowledge there. */
  recibidoDe: puntoCodigoSchema.optional(),
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
  /** Of `accesos.firmarSegunda`, for the same. */
  segundaFirma: idSchema.optional(),
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
  /** What the child said, or why nothing was heard. Her words alone say EXPRESO. */
  opinionSituacion: opcion(SITUACIONES_OPINION).optional(),
  opinionRazon: textoOpcional(300),
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
  /** Of `accesos.firmarSegunda`: needed to lower a risk or give the clock more time; offered to ratify a high one at once. */
  segundaFirma: idSchema.optional(),
});
export type ValorarCaso = z.infer<typeof valorarCasoSchema>;

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
  opinionSituacion: z.enum(SITUACIONES_OPINION).nullable(),
  opinionRazon: z.string().nullable(),
  /** How many times it was opened again after a closing; the code carries -R1, -R2… */
  reaperturas: z.number().int(),
  reabiertoEn: instanteSchema.nullable(),
  /** Somebody told of violence on the way (screening, session): the clock of that fact starts here and nothing is mediated. */
  violenciaReveladaEn: instanteSchema.nullable(),
  cerradoEn: instanteSchema.nullable(),
  casoPrincipalId: z.string().nullable(),
  /** Code of the Defensoría that took the case over, or that handed it here. */
  trasladadoA: z.string().nullable(),
  recibidoDe: z.string().nullable(),
  acceso: z.enum(ACCESOS_CASO),
  /** Written on paper first: that day, and the number written by hand. */
  papelFecha: fechaSchema.nullable(),
  papelNumero: z.string().nullable(),
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
      /** The person, since any merges; `id` stays the one of this case. */
      personaId: idSchema,
      datos: datosPersonaSchema,
    }),
  ),
  /** The household of the children, without themselves. */
  familia: z.array(miembroSchema),
  denunciante: z.object({
    tipo: z.enum(TIPOS_DENUNCIANTE),
    calidad: z.enum(CALIDADES),
    nombre: z.string().nullable(),
    contacto: z.string().nullable(),
    aceptaTestigo: z.boolean().nullable(),
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
    acto: z.enum(['VALORAR', 'EMITIR_OFICIO', 'REGISTRAR_ENTREGA', 'ORIENTAR', 'VISITAR', 'MEDIAR', 'SEGUIR', 'CERRAR', 'NINGUNO']),
    titulo: z.string(),
    detalle: z.string(),
    institucion: z.string().nullable(),
    documentoId: z.string().nullable(),
    /** Screen where the step is done, when it is one of its own. */
    camino: z.string().nullable(),
  }),
  /** Acts of the route for the person who looks: what is refused stands there with its reason and article. */
  actos: z.array(
    z.object({ acto: z.enum(ACTOS_DE_RUTA), permitido: z.boolean(), razon: z.string().nullable(), articulo: z.string().nullable() }),
  ),
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
      /** Taken back before its delivery; it stays listed. */
      anulado: z.boolean(),
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
  ...listaContract,
  'casos.evento': query({
    access: 'CASO_LEER',
    summary: 'Una línea de la historia de un caso con todo lo que consta de ella.',
    input: z.strictObject({ casoId: idSchema, eventoId: idSchema }),
    output: z.object({
      tipo: z.string(),
      texto: z.string(),
      ocurridoEn: instanteSchema,
      anotadoEn: instanteSchema,
      usuario: z.string(),
      datos: z.array(z.object({ etiqueta: z.string(), valor: z.string() })),
    }),
  }),
  'casos.obtener': query({
    access: 'CASO_LEER',
    summary: 'Un caso entero. Los casos de reserva máxima piden el motivo, que queda en la bitácora.',
    input: z.strictObject({ id: idSchema, motivo: textoOpcional(300) }),
    output: casoSchema,
  }),
} as const;
