import { z } from 'zod';
import { CLAVES_PUNTO } from '@core/features/casos/cierre.rules';
import { ESTADOS } from '@core/features/casos/caso.types';
import { MOTIVOS_CIERRE } from '@core/features/casos/situacion.types';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema, puntoCodigoSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import { CUMPLIMIENTOS, MOTIVOS_ANULACION, SITUACIONES_SEGUIMIENTO, TIPOS_SEGUIMIENTO } from './seguimiento.types';

/** One follow-up (§4.9). `papelFecha`/`papelNumero`: written by hand first and typed later. */
export const registrarSeguimientoSchema = z.strictObject({
  casoId: idSchema,
  hechoEn: instanteSchema,
  tipo: opcion(TIPOS_SEGUIMIENTO, 'Elija cómo se hizo.'),
  localizado: z.boolean({ error: 'Diga si se encontró a la familia.' }),
  contactoNna: z.boolean({ error: 'Diga si se habló con la niña, niño o adolescente.' }),
  situacion: opcion(SITUACIONES_SEGUIMIENTO, 'Elija cómo está la situación.'),
  medidasCumplidas: opcion(CUMPLIMIENTOS, 'Elija una respuesta.'),
  acuerdosCumplidos: opcion(CUMPLIMIENTOS, 'Elija una respuesta.'),
  escuela: textoOpcional(500),
  salud: textoOpcional(500),
  violenciaNueva: z.boolean({ error: 'Diga si hubo nueva violencia.' }),
  hechosNuevos: textoOpcional(2000),
  nota: texto(2000, 3, 'Escriba qué se hizo y qué se supo.'),
  proximoEl: fechaSchema.optional(),
  papelFecha: fechaSchema.optional(),
  papelNumero: textoOpcional(40),
});
export type RegistrarSeguimiento = z.infer<typeof registrarSeguimientoSchema>;

const seguimientoSchema = z.object({
  id: idSchema,
  hechoEn: instanteSchema,
  tipo: z.enum(TIPOS_SEGUIMIENTO),
  localizado: z.boolean(),
  contactoNna: z.boolean(),
  situacion: z.enum(SITUACIONES_SEGUIMIENTO),
  violenciaNueva: z.boolean(),
  proximoEl: fechaSchema.nullable(),
  /** Name that the person enters with. */
  usuario: z.string(),
});
export type Seguimiento = z.infer<typeof seguimientoSchema>;

/** What the closing under preparation says. Empty texts are left out. */
export const prepararCierreSchema = z.strictObject({
  casoId: idSchema,
  motivo: opcion(MOTIVOS_CIERRE, 'Elija el motivo del cierre.'),
  situacionNna: texto(2000, 10, 'Escriba cómo está la niña, niño o adolescente (al menos 10 letras).'),
  recomendaciones: textoOpcional(2000),
  informadoComo: textoOpcional(200),
  informadoEl: fechaSchema.optional(),
  /** DUPLICADO: code of the case that goes on. */
  casoPrincipalCodigo: textoOpcional(30),
  receptora: puntoCodigoSchema.optional(),
  receptoraFirma: textoOpcional(120),
  receptoraFirmoEl: fechaSchema.optional(),
  cartaTraslado: textoOpcional(200),
});
export type PrepararCierre = z.infer<typeof prepararCierreSchema>;

const impedimentoSchema = z.object({ razon: z.string(), articulo: z.string().nullable() });

const cierreSchema = z.object({
  id: idSchema,
  estado: z.enum(['PREPARADO', 'CERRADO', 'ABANDONADO']),
  motivo: z.enum(MOTIVOS_CIERRE),
  situacionNna: z.string(),
  recomendaciones: z.string().nullable(),
  informadoComo: z.string().nullable(),
  informadoEl: fechaSchema.nullable(),
  casoPrincipalCodigo: z.string().nullable(),
  receptora: z.string().nullable(),
  receptoraFirma: z.string().nullable(),
  receptoraFirmoEl: fechaSchema.nullable(),
  cartaTraslado: z.string().nullable(),
  documentoId: idSchema.nullable(),
  documentoNumero: z.string().nullable(),
  firmadaEl: fechaSchema.nullable(),
  cerradoEn: instanteSchema.nullable(),
});
export type Cierre = z.infer<typeof cierreSchema>;

/** Where a case stands on its way out: every reason with what it lacks, and the closing under preparation. */
export const estadoCierreSchema = z.object({
  codigo: z.string(),
  estado: z.enum(ESTADOS),
  /** The person may close, reopen and annul (§4.2). */
  coordina: z.boolean(),
  preparado: cierreSchema.nullable(),
  /** Closings that were done, newest first. */
  anteriores: z.array(cierreSchema),
  motivos: z.array(
    z.object({
      motivo: z.enum(MOTIVOS_CIERRE),
      /** Why it may not be chosen at all; null when it may. */
      impedimento: impedimentoSchema.nullable(),
      puntos: z.array(z.object({ clave: z.enum(CLAVES_PUNTO), cumplido: z.boolean(), falta: impedimentoSchema })),
    }),
  ),
  /** What still stands against closing with the prepared reason. */
  impedimentos: z.array(impedimentoSchema),
  /** Why the case may not be annulled; null when it may. */
  anular: impedimentoSchema.nullable(),
  /** Documents that never left the program, so that they can be printed from here. */
  sinImprimir: z.array(z.object({ id: idSchema, numero: z.string() })),
});
export type EstadoCierre = z.infer<typeof estadoCierreSchema>;

export const reabrirSchema = z.strictObject({
  casoId: idSchema,
  hechos: texto(2000, 10, 'Escriba los hechos nuevos (al menos 10 letras).'),
  conocidoEn: instanteSchema,
});
export type Reabrir = z.infer<typeof reabrirSchema>;

export const anularSchema = z.strictObject({
  casoId: idSchema,
  motivo: opcion(MOTIVOS_ANULACION, 'Elija por qué se anula.'),
  razon: texto(500, 10, 'Escriba la razón (al menos 10 letras).'),
  casoPrincipalCodigo: textoOpcional(30),
  segundaFirma: idSchema.optional(),
});
export type Anular = z.infer<typeof anularSchema>;

const cierreRefSchema = z.strictObject({ casoId: idSchema, cierreId: idSchema });
/** `segundaFirma`: of `accesos.firmarSegunda`, where the last triage was high (ADR 0011). */
export const cerrarSchema = cierreRefSchema.extend({ segundaFirma: idSchema.optional() });
export type Cerrar = z.infer<typeof cerrarSchema>;
const documentoSchema = z.object({ documentoId: idSchema, numero: z.string() });

export const seguimientoContract = {
  'seguimiento.registrar': command({
    access: 'SEGUIMIENTO_REGISTRAR',
    summary: 'Anota un seguimiento; si empeora o hay nueva violencia, pide valorar de nuevo.',
    input: registrarSeguimientoSchema,
    output: z.object({ id: idSchema, estado: z.enum(ESTADOS), revalorar: z.boolean() }),
  }),
  'seguimiento.listar': query({
    access: 'CASO_LEER',
    summary: 'Los seguimientos de un caso y cuándo toca el próximo.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({
      seguimientos: z.array(seguimientoSchema),
      /** Day on which the programme expects the next one; null when its controls are done (§4.4). */
      proximoSugerido: fechaSchema.nullable(),
    }),
  }),
  'seguimiento.obtener': query({
    access: 'CASO_LEER',
    summary: 'Un seguimiento entero. Los casos de violencia sexual piden el motivo.',
    input: z.strictObject({ id: idSchema, motivo: textoOpcional(300) }),
    output: seguimientoSchema.extend({
      casoId: idSchema,
      codigo: z.string(),
      medidasCumplidas: z.enum(CUMPLIMIENTOS),
      acuerdosCumplidos: z.enum(CUMPLIMIENTOS),
      escuela: z.string().nullable(),
      salud: z.string().nullable(),
      hechosNuevos: z.string().nullable(),
      nota: z.string(),
      papelFecha: fechaSchema.nullable(),
      papelNumero: z.string().nullable(),
      anotadoEn: instanteSchema,
    }),
  }),
  'seguimiento.prepararCierre': command({
    access: 'CASO_CERRAR',
    summary: 'Guarda lo que dirá el cierre. Cambiarlo después del acta obliga a emitir otra.',
    input: prepararCierreSchema,
    output: z.object({ id: idSchema }),
  }),
  'seguimiento.estadoCierre': query({
    access: 'CASO_LEER',
    summary: 'Con qué motivos puede cerrarse un caso y qué falta para cada uno, con su artículo.',
    input: z.strictObject({ casoId: idSchema, motivo: textoOpcional(300) }),
    output: estadoCierreSchema,
  }),
  'seguimiento.previsualizarActaCierre': task({
    access: 'CASO_CERRAR',
    summary: 'El acta de cierre tal como saldrá impresa. No consume número.',
    input: cierreRefSchema,
    output: z.object({ pdf: base64Schema }),
  }),
  'seguimiento.emitirActaCierre': task({
    access: 'CASO_CERRAR',
    summary: 'Emite el acta de cierre: le da número y la congela.',
    input: cierreRefSchema,
    output: documentoSchema,
  }),
  'seguimiento.firmarActa': command({
    access: 'CASO_CERRAR',
    summary: 'Anota el día en que se firmó el acta de cierre.',
    input: cierreRefSchema.extend({ firmadaEl: fechaSchema }),
    output: z.object({ id: idSchema }),
  }),
  'seguimiento.cerrar': command({
    access: 'CASO_CERRAR',
    summary: 'Cierra el caso con el cierre preparado y el acta firmada.',
    input: cerrarSchema,
    output: z.object({ id: idSchema, codigo: z.string() }),
  }),
  'seguimiento.reabrir': command({
    access: 'CASO_CERRAR',
    summary: 'Reabre un caso cerrado por hechos nuevos, con un nuevo reloj.',
    input: reabrirSchema,
    output: z.object({ id: idSchema, codigo: z.string() }),
  }),
  'seguimiento.anular': command({
    access: 'CASO_CERRAR',
    summary: 'Anula un registro equivocado o repetido; nada se borra.',
    input: anularSchema,
    output: z.object({ id: idSchema }),
  }),
  'seguimiento.previsualizarHojaRuta': task({
    access: 'FICHA_EMITIR',
    summary: 'La hoja de ruta tal como saldrá impresa. No consume número.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({ pdf: base64Schema }),
  }),
  'seguimiento.emitirHojaRuta': task({
    access: 'FICHA_EMITIR',
    summary: 'Emite la hoja de ruta del caso, solo con códigos; puede emitirse cada vez que haga falta.',
    input: z.strictObject({ casoId: idSchema }),
    output: documentoSchema,
  }),
} as const;
