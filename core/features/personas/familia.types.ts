import { z } from 'zod';
import { SEXOS, TIPOS_DOCUMENTO } from '@core/features/casos/caso.types';
import { entero, opcion, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';

/** Kinship towards the children of the household (domain.md §5). */
export const PARENTESCOS = ['MADRE', 'PADRE', 'MADRASTRA', 'PADRASTRO', 'HERMANO', 'ABUELO', 'TIO', 'PRIMO', 'CUIDADOR', 'OTRO'] as const;
export type Parentesco = (typeof PARENTESCOS)[number];
export const RELACIONES_LEGALES = ['PATRIA_POTESTAD', 'TENENCIA', 'CUSTODIA', 'DE_HECHO'] as const;
export const INSTRUCCIONES = ['NINGUNA', 'ALFABETIZACION', 'BASICA', 'BACHILLERATO', 'SUPERIOR'] as const;

export const MAX_MIEMBROS = 25;

/** A relative or caregiver as the sheet shows it. Null: not known or not asked. */
export const miembroSchema = z.object({
  id: idSchema,
  personaId: idSchema,
  /** The name is not known. */
  nn: z.boolean(),
  nombres: z.string(),
  primerApellido: z.string(),
  segundoApellido: z.string(),
  sexo: z.enum(SEXOS),
  parentesco: z.enum(PARENTESCOS),
  edadAnios: z.number().int().nullable(),
  tipoDocumento: z.enum(TIPOS_DOCUMENTO),
  numeroDocumento: z.string().nullable(),
  /** Why a cédula that fails its check digit was kept. */
  documentoObservacion: z.string().nullable(),
  telefono: z.string().nullable(),
  ocupacion: z.string().nullable(),
  instruccion: z.enum(INSTRUCCIONES).nullable(),
  convive: z.boolean().nullable(),
  aporta: z.boolean().nullable(),
  discapacidadEnfermedad: z.string().nullable(),
  rolEnCaso: z.string().nullable(),
  cuidador: z.boolean(),
  relacionLegal: z.enum(RELACIONES_LEGALES).nullable(),
  protector: z.boolean().nullable(),
  presuntoAgresor: z.boolean().nullable(),
});
export type Miembro = z.infer<typeof miembroSchema>;

/** A relative as the form sends it. `id`: already of the household. `personaId`: somebody registered before. */
export const miembroEntradaSchema = z.strictObject({
  id: idSchema.optional(),
  personaId: idSchema.optional(),
  nombres: textoOpcional(80),
  primerApellido: textoOpcional(59),
  segundoApellido: textoOpcional(59),
  sexo: opcion(SEXOS).optional(),
  parentesco: opcion(PARENTESCOS, 'Elija el parentesco.'),
  edadAnios: entero(0, 120, 'Escriba una edad entre 0 y 120 años.').optional(),
  tipoDocumento: opcion(TIPOS_DOCUMENTO).optional(),
  numeroDocumento: textoOpcional(30),
  documentoObservacion: textoOpcional(200),
  telefono: textoOpcional(40),
  ocupacion: textoOpcional(120),
  instruccion: opcion(INSTRUCCIONES).optional(),
  convive: z.boolean().optional(),
  aporta: z.boolean().optional(),
  discapacidadEnfermedad: textoOpcional(200),
  rolEnCaso: textoOpcional(120),
  cuidador: z.boolean(),
  relacionLegal: opcion(RELACIONES_LEGALES).optional(),
  protector: z.boolean().optional(),
  presuntoAgresor: z.boolean().optional(),
});
export type MiembroEntrada = z.infer<typeof miembroEntradaSchema>;
