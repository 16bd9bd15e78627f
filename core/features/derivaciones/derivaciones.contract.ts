import { z } from 'zod';
import { instanteSchema } from '@core/kernel/dates';
import { base64Schema, nombreDePersona, opcion, texto, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import {
  alcanceEntradaSchema,
  audienciaEntradaSchema,
  audienciaSchema,
  complementoSchema,
  derivacionSchema,
  medidaSchema,
  oficioSchema,
  registrarRespuestaSchema,
} from './derivaciones.types';
import { INSTITUCIONES_CON_OFICIO, TIPOS_DERIVACION } from './oficio.catalogo';

export const CANALES_ENTREGA = ['MANO', 'CORREO'] as const;
export const CANALES_VERBALES = ['PRESENCIAL', 'TELEFONO'] as const;
export const PAPELES_DESTINO = ['PRINCIPAL', 'OBLIGATORIA', 'OTRA'] as const;

export const faltanteSchema = z.object({ campo: z.string(), texto: z.string(), bloquea: z.boolean() });
export type Faltante = z.infer<typeof faltanteSchema>;

const destinoSchema = z.strictObject({
  casoId: idSchema,
  institucion: opcion(INSTITUCIONES_CON_OFICIO, 'Elija una institución que reciba oficios de un caso.'),
  complemento: complementoSchema.optional(),
});
/** A letter about to be issued: as it will print, what it lacks, and what to check first. */
const vistaPreviaSchema = z.object({ pdf: base64Schema, faltantes: z.array(faltanteSchema), avisos: z.array(z.string()) });
const emitidoSchema = z.object({ documentoId: idSchema, derivacionId: idSchema, numero: z.string() });
const deOficioSchema = z.strictObject({ derivacionId: idSchema });

export const derivacionesContract = {
  'derivaciones.destinos': query({
    access: 'CASO_LEER',
    summary: 'A quién puede ir el oficio de un caso, en orden, con la razón; y a quién no, y por qué.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({
      destinos: z.array(
        z.object({
          institucion: z.string(),
          nombre: z.string(),
          papel: z.enum(PAPELES_DESTINO),
          tipo: z.enum(TIPOS_DERIVACION).nullable(),
          conOficio: z.boolean(),
          emitido: z.boolean(),
          /** Why it stands here although the route does not name it. */
          porque: z.string().nullable(),
          /** Why no letter may go there now. */
          impedimento: z.string().nullable(),
        }),
      ),
      /** Institutions that people ask for and that get no letter of this case. */
      noCorresponde: z.array(z.object({ institucion: z.string(), nombre: z.string(), razon: z.string() })),
    }),
  }),
  'derivaciones.previsualizar': task({
    access: 'OFICIO_EMITIR',
    summary: 'El oficio tal como saldrá impreso, con la lista de lo que falta. No consume número.',
    input: destinoSchema,
    output: vistaPreviaSchema,
  }),
  'derivaciones.emitir': task({
    access: 'OFICIO_EMITIR',
    summary: 'Emite el oficio de derivación: le da número, lo congela y lo guarda.',
    input: destinoSchema,
    output: emitidoSchema,
  }),
  'derivaciones.previsualizarInsistencia': task({
    access: 'OFICIO_EMITIR',
    summary: 'La insistencia a un oficio sin respuesta, tal como saldrá impresa.',
    input: deOficioSchema,
    output: vistaPreviaSchema,
  }),
  'derivaciones.emitirInsistencia': task({
    access: 'OFICIO_EMITIR',
    summary: 'Emite la insistencia: solo después de entregado el oficio y vencido el plazo de respuesta.',
    input: deOficioSchema,
    output: emitidoSchema,
  }),
  'derivaciones.previsualizarAlcance': task({
    access: 'OFICIO_EMITIR',
    summary: 'El alcance a un oficio ya emitido (correcciones o información nueva), tal como saldrá impreso.',
    input: alcanceEntradaSchema,
    output: vistaPreviaSchema,
  }),
  'derivaciones.emitirAlcance': task({
    access: 'OFICIO_EMITIR',
    summary: 'Emite el alcance a un oficio: el oficio queda como fue emitido.',
    input: alcanceEntradaSchema,
    output: emitidoSchema,
  }),
  'derivaciones.registrarEntrega': command({
    access: 'ENTREGA_REGISTRAR',
    summary: 'Registra quién recibió el oficio y cuándo: detiene el plazo.',
    input: z.strictObject({
      derivacionId: idSchema,
      entregadaEn: instanteSchema,
      canal: opcion(CANALES_ENTREGA, 'Elija cómo se entregó.'),
      recibidoPor: nombreDePersona(120, 'Escriba el nombre de quien recibió.'),
      recibidoCargo: textoOpcional(120),
      numeroTramite: textoOpcional(60),
    }),
    output: z.object({ id: idSchema }),
  }),
  'derivaciones.registrarDenunciaVerbal': command({
    access: 'ENTREGA_REGISTRAR',
    summary: 'Registra una denuncia hecha de palabra ante la autoridad: detiene el plazo.',
    input: z.strictObject({
      casoId: idSchema,
      institucion: z.string().max(30),
      funcionario: nombreDePersona(120, 'Escriba el nombre de quien atendió.'),
      denunciadoEn: instanteSchema,
      canal: opcion(CANALES_VERBALES, 'Elija cómo se hizo.'),
      numero: textoOpcional(60),
    }),
    output: z.object({ id: idSchema }),
  }),
  'derivaciones.registrarRespuesta': command({
    access: 'RESPUESTA_REGISTRAR',
    summary: 'Registra la respuesta de la institución (contrarreferencia), con las medidas y la audiencia que traiga.',
    input: registrarRespuestaSchema,
    output: z.object({ id: idSchema, rederivar: z.boolean() }),
  }),
  'derivaciones.actualizarMedida': command({
    access: 'RESPUESTA_REGISTRAR',
    summary: 'Anota que una medida se cumplió, se revocó o no se cumple. Si no se cumple, el riesgo sube y se llama al ECU 911.',
    input: z.strictObject({
      id: idSchema,
      estado: opcion(['CUMPLIDA', 'INCUMPLIDA', 'REVOCADA'], 'Elija qué pasó con la medida.'),
      nota: texto(500, 3, 'Escriba cómo lo supo.'),
    }),
    output: z.object({ id: idSchema, emergencia: z.boolean() }),
  }),
  'derivaciones.registrarAudiencia': command({
    access: 'RESPUESTA_REGISTRAR',
    summary: 'Anota una audiencia o cita fijada por una autoridad.',
    input: audienciaEntradaSchema.extend({ casoId: idSchema, institucion: opcion(INSTITUCIONES_CON_OFICIO, 'Elija la institución.') }),
    output: z.object({ id: idSchema }),
  }),
  'derivaciones.actualizarAudiencia': command({
    access: 'RESPUESTA_REGISTRAR',
    summary: 'Anota que la audiencia se realizó, se difirió o se canceló.',
    input: z.strictObject({
      id: idSchema,
      estado: opcion(['REALIZADA', 'DIFERIDA', 'CANCELADA'], 'Elija qué pasó con la audiencia.'),
      nota: textoOpcional(500),
      /** DIFERIDA: when it will be instead, if it is known. */
      nuevaFecha: instanteSchema.optional(),
    }),
    output: z.object({ id: idSchema }),
  }),
  'derivaciones.listar': query({
    access: 'CASO_LEER',
    summary: 'Los oficios de un caso con su estado, las medidas dictadas y las audiencias.',
    input: z.strictObject({ casoId: idSchema, motivo: textoOpcional(300) }),
    output: z.object({ oficios: z.array(oficioSchema), medidas: z.array(medidaSchema), audiencias: z.array(audienciaSchema) }),
  }),
  'derivaciones.obtener': query({
    access: 'CASO_LEER',
    summary: 'Un oficio con su entrega, respuestas, medidas, audiencias y lo que se puede hacer ahora.',
    input: z.strictObject({ id: idSchema, motivo: textoOpcional(300) }),
    output: derivacionSchema,
  }),
  'derivaciones.catalogoMedidas': query({
    access: 'CASO_LEER',
    summary: 'Las medidas de protección que una autoridad puede dictar, con su artículo.',
    input: vacioSchema,
    output: z.object({
      medidas: z.array(
        z.object({ codigo: z.string(), etiqueta: z.string(), norma: z.string(), dicta: z.enum(['ADMINISTRATIVA', 'JUDICIAL']) }),
      ),
    }),
  }),
} as const;
