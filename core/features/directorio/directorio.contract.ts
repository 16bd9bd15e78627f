import { z } from 'zod';
import { fechaSchema } from '@core/kernel/dates';
import { entero, opcion, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { command, query } from '@core/kernel/operation';
import { CODIGOS_INSTITUCION, NIVELES_INSTITUCION } from './institucion.catalogo';

const codigoSchema = opcion(CODIGOS_INSTITUCION, 'Elija una institución del directorio.');
/** 0 while the point has written nothing about the institution. */
const versionSchema = entero(0, 1_000_000);

const telefonoSchema = textoOpcional(60).refine((value) => value === undefined || /^[\d\s()+/.,;-]*(ext\.?[\d\s]*)?$/i.test(value), {
  error: 'Escriba solo números, por ejemplo 07 257 0000 ext. 12.',
});
const correoSchema = textoOpcional(120).refine((value) => !value || z.email().safeParse(value).success, {
  error: 'Escriba un correo válido, por ejemplo junta@loja.example.',
});

export const guardarInstitucionSchema = z.strictObject({
  codigo: codigoSchema,
  version: versionSchema,
  titularNombre: textoOpcional(120),
  tratamiento: textoOpcional(60),
  cargoDestinatario: textoOpcional(120),
  direccion: textoOpcional(200),
  telefono: telefonoSchema,
  correo: correoSchema,
  horario: textoOpcional(120),
  nota: textoOpcional(300),
});

const texto = z.string().nullable();
const filaSchema = z.object({
  codigo: codigoSchema,
  nombre: z.string(),
  nivel: z.enum(NIVELES_INSTITUCION),
  competencia: z.string(),
  atiende24h: z.boolean(),
  aceptaVerbal: z.boolean(),
  /** It may receive a letter about a case. */
  recibeOficio: z.boolean(),
  telefono: texto,
  direccion: texto,
  horario: texto,
  verificadoEl: fechaSchema.nullable(),
  verificacion: z.enum(['NUNCA', 'VENCIDA', 'VIGENTE']),
});
export type FilaDirectorio = z.infer<typeof filaSchema>;

export const fichaInstitucionSchema = filaSchema.extend({
  nombresAnteriores: z.array(z.string()),
  oficioAgrega: z.string(),
  /** What the catalogue prints when the point has written nothing. */
  catalogo: z.object({ tratamiento: z.string(), cargoDestinatario: z.string() }),
  datos: z.object({ titularNombre: texto, tratamiento: texto, cargoDestinatario: texto, correo: texto, nota: texto }),
  version: z.number().int(),
  verificadoPor: texto,
  /** Sentence of the warning, null while the check is recent. */
  aviso: texto,
});
export type FichaInstitucion = z.infer<typeof fichaInstitucionSchema>;

const hechoSchema = z.object({ codigo: codigoSchema, version: z.number().int(), verificadoEl: fechaSchema.nullable() });

export const directorioContract = {
  'directorio.listar': query({
    access: 'DIRECTORIO_LEER',
    summary: 'Las instituciones con su teléfono y cuándo se comprobaron sus datos.',
    input: vacioSchema,
    output: z.object({ instituciones: z.array(filaSchema) }),
  }),
  'directorio.obtener': query({
    access: 'DIRECTORIO_LEER',
    summary: 'Una institución: para qué sirve, a nombre de quién se escribe y dónde queda.',
    input: z.strictObject({ codigo: codigoSchema }),
    output: fichaInstitucionSchema,
  }),
  'directorio.guardar': command({
    access: 'DIRECTORIO_EDITAR',
    summary: 'Guarda lo que el punto sabe de una institución. Si cambia un dato, hay que comprobarla otra vez.',
    input: guardarInstitucionSchema,
    output: hechoSchema,
  }),
  'directorio.verificar': command({
    access: 'DIRECTORIO_EDITAR',
    summary: 'Anota que hoy se comprobaron los datos de una institución, y quién lo hizo.',
    input: z.strictObject({ codigo: codigoSchema, version: versionSchema }),
    output: hechoSchema,
  }),
} as const;
