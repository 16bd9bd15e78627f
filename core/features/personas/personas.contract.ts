import { z } from 'zod';
import { EDAD_FUENTES, ESTADOS, SEXOS, TIPOS_DOCUMENTO } from '@core/features/casos/caso.types';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { entero, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query } from '@core/kernel/operation';
import { datosPersonaSchema } from './datos-persona.types';
import { MAX_MIEMBROS, miembroEntradaSchema, miembroSchema } from './familia.types';
import { CERTEZAS } from './parecidos.rules';

export const PAPELES = ['NNA', 'FAMILIAR', 'SENALADA'] as const;

/** A person in a list: initials, never the name (ux.md rule 7). */
export const filaPersonaSchema = z.object({
  id: idSchema,
  iniciales: z.string(),
  sexo: z.enum(SEXOS),
  /** Today, as well as it is known. */
  edadAnios: z.number().int().nullable(),
  barrio: z.string().nullable(),
  papeles: z.array(z.enum(PAPELES)),
  /** Cases that the person who asks may see, those of sexual violence aside. */
  casos: z.array(z.object({ id: idSchema, codigo: z.string() })),
  /** There is a case that opens only with a motive: that it exists is all that is said here. */
  reservado: z.boolean(),
});
export type FilaPersona = z.infer<typeof filaPersonaSchema>;

export const candidataSchema = filaPersonaSchema.extend({
  certeza: z.enum(CERTEZAS),
  /** «mismo nombre escrito distinto, mismo barrio» */
  explicacion: z.string(),
});
export type Candidata = z.infer<typeof candidataSchema>;

const fusionSchema = z.object({
  id: idSchema,
  quedaId: idSchema,
  fusionadaId: idSchema,
  iniciales: z.string(),
  razon: z.string(),
  fusionadaEn: instanteSchema,
  fusionadaPor: z.string(),
  deshechaEn: instanteSchema.nullable(),
});
export type Fusion = z.infer<typeof fusionSchema>;

const nnaDeHogarSchema = z.object({
  personaId: idSchema,
  nn: z.boolean(),
  nombres: z.string(),
  primerApellido: z.string(),
  segundoApellido: z.string(),
  sexo: z.enum(SEXOS),
  edadMeses: z.number().int().nullable(),
});
export type NnaDeHogar = z.infer<typeof nnaDeHogarSchema>;

const hogarSchema = z.object({
  hogarId: idSchema.nullable(),
  /** What `guardarFamilia` gives back as `vistoEn`, so that nobody writes over another's change. */
  actualizadoEn: instanteSchema.nullable(),
  miembros: z.array(miembroSchema),
});

const nombreBuscadoSchema = {
  nombres: textoOpcional(160),
  primerApellido: textoOpcional(80),
  segundoApellido: textoOpcional(80),
};

export const guardarFamiliaSchema = z.strictObject({
  casoId: idSchema,
  motivo: textoOpcional(300),
  /** A household of another case to which these children belong: brothers and sisters. */
  hogarId: idSchema.optional(),
  /** `actualizadoEn` of the household that was on the screen; absent when there was none. */
  vistoEn: instanteSchema.optional(),
  miembros: z.array(miembroEntradaSchema).max(MAX_MIEMBROS, { error: `Como máximo ${MAX_MIEMBROS} personas.` }),
});
export type GuardarFamilia = z.infer<typeof guardarFamiliaSchema>;

export const guardarDatosSchema = z.strictObject({
  id: idSchema,
  motivo: textoOpcional(300),
  /** `actualizadoEn` of the person that was on the screen. */
  vistoEn: instanteSchema,
  datos: datosPersonaSchema,
});

export const fusionarSchema = z.strictObject({
  /** Stays, and stands for both. */
  quedaId: idSchema,
  fusionadaId: idSchema,
  razon: texto(500, 10, 'Escriba la razón (al menos 10 letras).'),
});

export const personasContract = {
  'personas.parecidas': query({
    access: 'CASO_PERSONA_LEER',
    summary: 'Personas ya registradas que pueden ser la que se está escribiendo. Solo iniciales; nunca une nada.',
    input: z.strictObject({
      ...nombreBuscadoSchema,
      sexo: z.enum(SEXOS).optional(),
      fechaNacimiento: fechaSchema.optional(),
      edadMeses: entero(0, 1440).optional(),
      barrio: textoOpcional(120),
      tipoDocumento: z.enum(TIPOS_DOCUMENTO).optional(),
      numeroDocumento: textoOpcional(30),
      /** Persons that are already meant: the one on the screen itself. */
      salvo: z.array(idSchema).max(60).optional(),
    }),
    output: z.object({ candidatas: z.array(candidataSchema) }),
  }),
  'personas.buscar': query({
    access: 'CASO_PERSONA_LEER',
    summary: 'Busca personas por el sonido del nombre o por el documento.',
    input: z.strictObject({ texto: texto(200, 2, 'Escriba al menos dos letras.'), limite: entero(1, 100) }),
    output: z.object({ filas: z.array(filaPersonaSchema), hayMas: z.boolean() }),
  }),
  'personas.duplicados': query({
    access: 'CASO_PERSONA_LEER',
    summary: 'Fichas que pueden ser de una misma persona, de la más a la menos probable.',
    input: z.strictObject({ limite: entero(1, 100) }),
    output: z.object({
      pares: z.array(z.object({ una: filaPersonaSchema, otra: filaPersonaSchema, certeza: z.enum(CERTEZAS), explicacion: z.string() })),
      fusiones: z.array(fusionSchema),
    }),
  }),
  'personas.obtener': query({
    access: 'CASO_PERSONA_LEER',
    summary: 'Una persona: identidad, datos, sus casos que puedo ver y su hogar.',
    input: z.strictObject({ id: idSchema, motivo: textoOpcional(300) }),
    output: z.object({
      persona: z.object({
        id: idSchema,
        nn: z.boolean(),
        nombres: z.string(),
        primerApellido: z.string(),
        segundoApellido: z.string(),
        sexo: z.enum(SEXOS),
        fechaNacimiento: fechaSchema.nullable(),
        edadMeses: z.number().int().nullable(),
        tipoDocumento: z.enum(TIPOS_DOCUMENTO),
        numeroDocumento: z.string().nullable(),
        documentoObservacion: z.string().nullable(),
        telefono: z.string().nullable(),
        datos: datosPersonaSchema,
        actualizadoEn: instanteSchema,
      }),
      /** The person asked for was merged into this one. */
      pedidaFusionada: z.boolean(),
      avisos: z.array(z.string()),
      casos: z.array(
        z.object({
          id: idSchema,
          codigo: z.string(),
          estado: z.enum(ESTADOS),
          papel: z.enum(PAPELES),
          conocidoEn: instanteSchema,
          edadMeses: z.number().int().nullable(),
          edadFuente: z.enum(EDAD_FUENTES).nullable(),
        }),
      ),
      hogar: hogarSchema.extend({ nna: z.array(nnaDeHogarSchema) }),
      fusiones: z.array(fusionSchema),
      parecidas: z.array(candidataSchema),
    }),
  }),
  'personas.guardarDatos': command({
    access: 'CASO_PERSONA_EDITAR',
    summary: 'Guarda los datos de una niña, niño o adolescente que pide la ficha.',
    input: guardarDatosSchema,
    output: z.object({ id: idSchema, actualizadoEn: instanteSchema }),
  }),
  'personas.obtenerFamilia': query({
    access: 'CASO_PERSONA_LEER',
    summary: 'El hogar de las niñas, niños o adolescentes de un caso.',
    input: z.strictObject({ casoId: idSchema, motivo: textoOpcional(300) }),
    output: hogarSchema.extend({
      nna: z.array(nnaDeHogarSchema),
      otrosNna: z.array(nnaDeHogarSchema.extend({ casos: z.array(z.object({ id: idSchema, codigo: z.string() })) })),
      avisos: z.array(z.object({ familiarId: idSchema.nullable(), texto: z.string() })),
      /** Households of children with the same surnames, while the case has none of its own. */
      hogaresPosibles: z.array(
        z.object({
          hogarId: idSchema,
          iniciales: z.string(),
          personas: z.number().int(),
          casos: z.array(z.object({ id: idSchema, codigo: z.string() })),
        }),
      ),
    }),
  }),
  'personas.guardarFamilia': command({
    access: 'CASO_PERSONA_EDITAR',
    summary: 'Guarda quiénes viven o pertenecen al hogar; vale para todos los casos de sus niñas y niños.',
    input: guardarFamiliaSchema,
    output: z.object({
      hogarId: idSchema,
      actualizadoEn: instanteSchema,
      avisos: z.array(z.object({ familiarId: idSchema.nullable(), texto: z.string() })),
    }),
  }),
  'personas.fusionar': command({
    access: 'CASO_PERSONA_FUSIONAR',
    summary: 'Une dos fichas de la misma persona. Nada se borra: se puede deshacer.',
    input: fusionarSchema,
    output: z.object({ id: idSchema }),
  }),
  'personas.deshacerFusion': command({
    access: 'CASO_PERSONA_FUSIONAR',
    summary: 'Separa otra vez dos fichas que se unieron.',
    input: z.strictObject({ id: idSchema, razon: texto(500, 10, 'Escriba la razón (al menos 10 letras).') }),
    output: z.object({ id: idSchema }),
  }),
} as const;
