import { z } from 'zod';
import { RESPUESTAS } from '@core/features/casos/caso.types';
import { entero, opcion, textoOpcional } from '@core/kernel/fields';

/** What domain.md §5 asks about a child beyond name, age and document. Stored in `persona.datos`; a new shape gets a new number. */
export const IDENTIDADES_GENERO = ['FEMENINO', 'MASCULINO', 'TRANS_FEM', 'TRANS_MASC', 'NO_BINARIO', 'NO_RESPONDE'] as const;
/** INEC. */
export const AUTOIDENTIFICACIONES = [
  'INDIGENA',
  'AFROECUATORIANO',
  'NEGRO',
  'MULATO',
  'MONTUVIO',
  'MESTIZO',
  'BLANCO',
  'OTRO',
  'NO_SABE',
] as const;
export const TIPOS_DISCAPACIDAD = ['FISICA', 'INTELECTUAL', 'AUDITIVA', 'VISUAL', 'LENGUAJE', 'PSICOSOCIAL', 'MULTIPLE'] as const;
export const MOVILIDADES = [
  'NINGUNA',
  'MIGRANTE_REGULAR',
  'MIGRANTE_IRREGULAR',
  'SOLICITANTE_REFUGIO',
  'REFUGIADO',
  'RETORNADO',
  'DESPLAZADO_INTERNO',
  'TRANSITO',
] as const;
export const ACOMPANAMIENTOS = ['ACOMPANADO', 'SEPARADO', 'NO_ACOMPANADO'] as const;
export const NIVELES_EDUCATIVOS = [
  'INICIAL_1',
  'INICIAL_2',
  'PREPARATORIA',
  'EGB_2',
  'EGB_3',
  'EGB_4',
  'EGB_5',
  'EGB_6',
  'EGB_7',
  'EGB_8',
  'EGB_9',
  'EGB_10',
  'BGU_1',
  'BGU_2',
  'BGU_3',
  'ALFABETIZACION',
  'NINGUNO',
] as const;
export const JORNADAS = ['MATUTINA', 'VESPERTINA', 'NOCTURNA', 'OTRA'] as const;
export const VACUNAS = ['COMPLETAS', 'INCOMPLETAS', 'NO_SABE'] as const;
/** Gender and ethnic self-identification are answered, never assigned: who answered stands beside the answer. */
export const QUIENES_RESPONDEN = ['PERSONA', 'REPRESENTANTE'] as const;

const respuesta = opcion(RESPUESTAS, 'Responda sí, no o no sabe.').optional();

export const datosPersonaSchema = z.strictObject({
  formato: z.literal(1),
  alias: textoOpcional(80),
  documentoVerificado: z.boolean().optional(),
  identidadGenero: opcion(IDENTIDADES_GENERO).optional(),
  /** Only she or he can have said it. */
  identidadGeneroDicha: z.boolean().optional(),
  autoidentificacion: opcion(AUTOIDENTIFICACIONES).optional(),
  autoidentificacionDe: opcion(QUIENES_RESPONDEN, 'Elija quién respondió.').optional(),
  /** Nationality or people: Kichwa-Saraguro. */
  pueblo: textoOpcional(80),
  lengua: textoOpcional(60),
  discapacidad: respuesta,
  discapacidadTipos: z.array(opcion(TIPOS_DISCAPACIDAD)).max(TIPOS_DISCAPACIDAD.length).optional(),
  discapacidadPorcentaje: entero(1, 100, 'Escriba un porcentaje entre 1 y 100.').optional(),
  discapacidadCarne: textoOpcional(30),
  nacionalidad: textoOpcional(60),
  movilidad: opcion(MOVILIDADES).optional(),
  acompanamiento: opcion(ACOMPANAMIENTOS).optional(),
  estudia: respuesta,
  institucion: textoOpcional(160),
  amie: z
    .string()
    .trim()
    .regex(/^(\d{2}[A-Za-z]\d{5})?$/, { error: 'El código AMIE tiene 8 signos, como 11H00123.' })
    .optional(),
  nivel: opcion(NIVELES_EDUCATIVOS).optional(),
  paralelo: textoOpcional(10),
  jornada: opcion(JORNADAS).optional(),
  motivoNoEstudia: textoOpcional(200),
  salud: textoOpcional(300),
  tratamiento: textoOpcional(200),
  medicacion: textoOpcional(200),
  alergias: textoOpcional(200),
  vacunas: opcion(VACUNAS).optional(),
  centroSalud: textoOpcional(120),
  embarazo: respuesta,
  embarazoSemanas: entero(1, 42, 'Escriba las semanas, entre 1 y 42.').optional(),
  trabaja: respuesta,
  trabajo: textoOpcional(200),
});
export type DatosPersona = z.infer<typeof datosPersonaSchema>;

export const DATOS_VACIOS: DatosPersona = { formato: 1 };
