import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, entero, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import { respuestaSchema, SITUACIONES_OPINION } from '@core/features/casos/caso.types';
import { MAX_LETRAS_ANTECEDENTES } from './acuerdo.rules';
import { impedimentoSchema, mediacionSchema } from './mediacion-vista.contract';
import {
  compromisoEntradaSchema,
  ESTADOS_MEDIACION,
  firmaSchema,
  mediadorSchema,
  RESULTADOS_SESION,
  RESULTADOS_TAMIZAJE,
  TIPOS_ACTA,
} from './mediacion.types';

/** Version of the mediation that the person was looking at; a newer one on disk is refused (REGISTRO_CAMBIADO). */
const version = entero(1, 1_000_000);
const hechaSchema = z.object({ id: idSchema, version: z.number().int() });

export const parteEntradaSchema = z.strictObject({
  esNna: z.boolean(),
  /** A child of this case; absent for everybody else. */
  personaId: idSchema.optional(),
  nombre: texto(120, 2, 'Escriba el nombre.'),
  /** A failing check digit is a warning, never a block (§5). */
  cedula: textoOpcional(20),
  calidad: texto(60, 2, 'Escriba en qué calidad viene, por ejemplo «Madre».'),
  representante: textoOpcional(120),
});

export const proponerSchema = z.strictObject({
  casoId: idSchema,
  asunto: texto(300, 5, 'Escriba en una frase el desacuerdo.'),
  partes: z
    .array(parteEntradaSchema)
    .min(2, { error: 'Una mediación tiene al menos dos partes.' })
    .max(10, { error: 'Son demasiadas partes.' }),
});
export type Proponer = z.infer<typeof proponerSchema>;

export const registrarAceptacionSchema = z.strictObject({
  mediacionId: idSchema,
  version,
  parteId: idSchema,
  acepta: z.boolean({ error: 'Responda si acepta.' }),
  /** Day on which she signed that she comes of her own will; every adult signs. */
  firmadaEl: fechaSchema.optional(),
  razon: textoOpcional(300),
});
export type RegistrarAceptacion = z.infer<typeof registrarAceptacionSchema>;

export const registrarOpinionSchema = z.strictObject({
  mediacionId: idSchema,
  version,
  situacion: opcion(SITUACIONES_OPINION, 'Elija qué pasó al escucharle.'),
  palabras: textoOpcional(1500),
  oidaEn: instanteSchema,
  como: texto(110, 3, 'Escriba dónde y cómo se le escuchó.'),
  porQuien: texto(70, 3, 'Escriba quién le escuchó.'),
  sinPartes: z.literal(true, { error: 'Se le escucha sin las partes delante.' }),
});
export type RegistrarOpinion = z.infer<typeof registrarOpinionSchema>;

export const convocarSchema = z.strictObject({
  mediacionId: idSchema,
  version,
  convocadaPara: instanteSchema,
  lugar: texto(200, 3, 'Escriba el lugar.'),
  facilitadorId: idSchema,
  /** Only when somebody with a register of the Consejo de la Judicatura conducts it. */
  mediador: mediadorSchema.optional(),
});
export type Convocar = z.infer<typeof convocarSchema>;

export const tamizarSchema = z.strictObject({
  sesionId: idSchema,
  parteId: idSchema,
  preguntadoEn: instanteSchema,
  aSolas: z.literal(true, { error: 'Se pregunta a solas, sin nadie más cerca.' }),
  respuestas: z.record(z.string().regex(/^[TN]\d$/, { error: 'Pregunta desconocida.' }), respuestaSchema),
  /** Only what she said by herself. */
  palabras: textoOpcional(600),
});
export type Tamizar = z.infer<typeof tamizarSchema>;

export const iniciarSesionSchema = z.strictObject({
  sesionId: idSchema,
  version,
  inicioEn: instanteSchema,
  informadas: z.literal(true, { error: 'Diga antes a las partes que es reservada y que pueden retirarse.' }),
});
export type IniciarSesion = z.infer<typeof iniciarSesionSchema>;

export const cerrarSesionSchema = z.strictObject({
  sesionId: idSchema,
  version,
  resultado: opcion(RESULTADOS_SESION, 'Elija cómo terminó.'),
  finEn: instanteSchema,
  puntos: z.array(texto(200, 3, 'Escriba el punto tratado.')).max(20),
  nota: textoOpcional(1000),
  /** Somebody told of violence during the session: it and the mediation stop, whatever the result says. */
  violencia: z.boolean(),
  palabras: textoOpcional(600),
});
export type CerrarSesion = z.infer<typeof cerrarSesionSchema>;

export const acordarSchema = z.strictObject({
  mediacionId: idSchema,
  version,
  tipoActa: opcion(TIPOS_ACTA),
  antecedentes: texto(MAX_LETRAS_ANTECEDENTES, 10, 'Cuente en pocas líneas el desacuerdo, sin culpar a nadie.'),
  compromisos: z.array(compromisoEntradaSchema).min(1, { error: 'Escriba al menos un compromiso.' }).max(20),
  firmas: z.array(firmaSchema).max(10),
  vigenciaHasta: fechaSchema.optional(),
  /** A person read the lines that the program pointed at and answers that no right is waived or lowered. */
  sinRenuncia: z.boolean().optional(),
});
export type Acordar = z.infer<typeof acordarSchema>;

export const verificarCompromisoSchema = z.strictObject({
  compromisoId: idSchema,
  estado: opcion(['CUMPLIDO', 'INCUMPLIDO'], 'Diga si se cumplió.'),
  verificadoEl: fechaSchema,
  nota: texto(500, 3, 'Escriba cómo lo comprobó.'),
});
export type VerificarCompromiso = z.infer<typeof verificarCompromisoSchema>;

export const terminarMediacionSchema = z.strictObject({
  mediacionId: idSchema,
  version,
  razon: texto(300, 10, 'Escriba la razón (al menos 10 letras).'),
});
export type TerminarMediacion = z.infer<typeof terminarMediacionSchema>;

export const mediacionContract = {
  'mediacion.preparar': query({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Si en un caso se puede proponer una mediación, y por qué no.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({
      codigoCaso: z.string(),
      impedimentos: z.array(impedimentoSchema),
      /** The one under way, to go on with it. */
      abierta: idSchema.nullable(),
      nna: z.array(z.object({ personaId: idSchema, nombre: z.string() })),
    }),
  }),
  'mediacion.proponer': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Propone una mediación con sus partes, si la ley la permite en este caso.',
    input: proponerSchema,
    output: hechaSchema,
  }),
  'mediacion.registrarAceptacion': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Anota si una parte acepta de su propia voluntad; si no acepta, la mediación termina.',
    input: registrarAceptacionSchema,
    output: hechaSchema,
  }),
  'mediacion.registrarOpinionNna': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Anota la opinión de la niña, niño o adolescente, oída antes y sin las partes delante.',
    input: registrarOpinionSchema,
    output: hechaSchema,
  }),
  'mediacion.convocar': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Convoca una sesión; el caso pasa a mediación.',
    input: convocarSchema,
    output: hechaSchema,
  }),
  'mediacion.tamizar': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Guarda lo preguntado a solas a una parte antes de una sesión; un «sí» suspende todo.',
    input: tamizarSchema,
    output: z.object({ id: idSchema, resultado: z.enum(RESULTADOS_TAMIZAJE) }),
  }),
  'mediacion.iniciarSesion': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Abre la sesión, si antes se preguntó a solas a cada parte.',
    input: iniciarSesionSchema,
    output: hechaSchema,
  }),
  'mediacion.cerrarSesion': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Cierra la sesión con su resultado y los puntos tratados.',
    input: cerrarSesionSchema,
    output: hechaSchema,
  }),
  'mediacion.previsualizarActa': task({
    access: 'MEDIACION_CONDUCIR',
    summary: 'El acta tal como saldrá impresa, con lo que hay que revisar. No consume número.',
    input: acordarSchema,
    output: z.object({ pdf: base64Schema, avisos: z.array(z.object({ campo: z.string(), texto: z.string() })) }),
  }),
  'mediacion.acordar': task({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Emite el acta con sus compromisos; el caso pasa a seguimiento.',
    input: acordarSchema,
    output: z.object({ documentoId: idSchema, acuerdoId: idSchema, numero: z.string() }),
  }),
  'mediacion.verificarCompromiso': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Anota si un compromiso se cumplió. Todos cumplidos cumplen el acuerdo; uno roto lo rompe.',
    input: verificarCompromisoSchema,
    output: z.object({ id: idSchema, estado: z.enum(ESTADOS_MEDIACION) }),
  }),
  'mediacion.terminar': command({
    access: 'MEDIACION_CONDUCIR',
    summary: 'Termina una mediación sin acuerdo, con su razón.',
    input: terminarMediacionSchema,
    output: hechaSchema,
  }),
  'mediacion.obtener': query({
    access: 'CASO_LEER',
    summary: 'Una mediación entera, con lo que se puede hacer ahora.',
    input: z.strictObject({ id: idSchema, motivo: textoOpcional(300) }),
    output: mediacionSchema,
  }),
  'mediacion.listar': query({
    access: 'CASO_LEER',
    summary: 'Las mediaciones de un caso, la última primero.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({
      mediaciones: z.array(
        z.object({ id: idSchema, estado: z.enum(ESTADOS_MEDIACION), creadoEn: instanteSchema, sesiones: z.number().int() }),
      ),
    }),
  }),
} as const;
