import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, entero, opcion, texto, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { idSchema, instalacionCodigoSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import { PERMISOS, ROLES } from '@core/kernel/permisos';

export const rolSchema = opcion(ROLES, 'Elija una función.');
const rolesSchema = z.array(rolSchema).min(1, { error: 'Elija al menos una función.' }).max(ROLES.length);

/** Long phrases, no composition rules; strength is judged by the use case (CLAVE_DEBIL). */
export const claveSchema = z
  .string({ error: 'Escriba la clave.' })
  .min(10, { error: 'Use al menos 10 letras; una frase larga es más fácil de recordar.' })
  .max(200, { error: 'Escriba como máximo 200 letras.' });

export const datosPersonaSchema = z.strictObject({
  nombres: texto(60, 1, 'Escriba los nombres.'),
  apellidos: texto(59, 1, 'Escriba los apellidos.'),
  cedula: textoOpcional(20),
  fechaNacimiento: fechaSchema.optional(),
  telefono: textoOpcional(30),
  direccion: textoOpcional(200),
  cargo: textoOpcional(80),
});
export type DatosPersona = z.infer<typeof datosPersonaSchema>;

/** What a person may complete about herself: letters print it of whoever signs them (CONA 237). */
export const misDatosSchema = datosPersonaSchema.pick({ cedula: true, fechaNacimiento: true, telefono: true, direccion: true });
export type MisDatos = z.infer<typeof misDatosSchema>;

export const sesionSchema = z.object({
  usuarioId: idSchema,
  nombre: z.string(),
  roles: z.array(rolSchema),
  permisos: z.array(z.enum(PERMISOS)),
  desde: instanteSchema,
});
export type Sesion = z.infer<typeof sesionSchema>;

export const personaSchema = datosPersonaSchema.extend({
  id: idSchema,
  nombreEntrada: z.string(),
  roles: z.array(rolSchema),
  activo: z.boolean(),
});
export type Persona = z.infer<typeof personaSchema>;

export const estadoSchema = z.object({
  instalado: z.boolean(),
  version: z.string(),
  esDemo: z.boolean(),
  punto: z.object({ codigo: instalacionCodigoSchema, nombre: z.string() }).nullable(),
  /** Short names to choose from; full names are only inside the encrypted database. */
  personas: z.array(z.object({ id: idSchema, nombreEntrada: z.string() })),
  sesion: sesionSchema.nullable(),
  /** Seconds to wait after wrong passwords; 0 when one may try now. */
  esperaSegundos: z.number().int(),
  /** Set when start-up found damaged data and put the last good local copy in its place. */
  recuperadoDe: z.object({ dia: fechaSchema, apartado: z.string() }).nullable(),
  ahora: instanteSchema,
});
export type EstadoPrograma = z.infer<typeof estadoSchema>;

export const ensayoSchema = z
  .array(z.strictObject({ numero: entero(1, 15), texto: texto(12, 1, 'Copie el grupo de la hoja.') }))
  .length(3, { error: 'Copie los tres grupos que se piden.' });

export const hojaPreparadaSchema = z.object({
  /** The three group numbers that will be asked back. */
  pide: z.array(entero(1, 15)),
  /** The printed sheet, for preview and printing. It holds the secret: the screen never stores it. */
  pdf: base64Schema,
  recuperacionPublica: z.string(),
});

export const accesoContract = {
  'acceso.estado': query({
    access: 'ABIERTA',
    summary: 'Dice si el equipo está configurado, quién puede entrar y quién está dentro.',
    input: vacioSchema,
    output: estadoSchema,
  }),
  'acceso.sugerirClave': query({
    access: 'ABIERTA',
    summary: 'Propone una frase larga y memorable.',
    input: vacioSchema,
    output: z.object({ clave: z.string() }),
  }),
  'acceso.medirClave': query({
    access: 'ABIERTA',
    summary: 'Mide lo fácil que sería adivinar una clave (0 a 4).',
    input: z.strictObject({ clave: z.string().max(200) }),
    output: z.object({ nivel: entero(0, 4), texto: z.string(), aceptable: z.boolean() }),
  }),
  'acceso.prepararHoja': task({
    access: 'ABIERTA',
    summary: 'Primera configuración: crea la clave de recuperación y su hoja para imprimir.',
    input: z.strictObject({ punto: instalacionCodigoSchema }),
    output: hojaPreparadaSchema,
  }),
  'acceso.iniciar': task({
    access: 'ABIERTA',
    summary: 'Primera configuración: crea los datos cifrados del punto y su primera coordinación.',
    input: z.strictObject({
      punto: instalacionCodigoSchema,
      persona: datosPersonaSchema,
      clave: claveSchema,
      ensayo: ensayoSchema,
      central: textoOpcional(100),
    }),
    output: sesionSchema,
  }),
  'acceso.entrar': task({
    access: 'ABIERTA',
    summary: 'Abre los datos con el nombre y la clave de una persona.',
    input: z.strictObject({ personaId: idSchema, clave: z.string().min(1, { error: 'Escriba su clave.' }).max(200) }),
    output: sesionSchema,
  }),
  'acceso.bloquear': task({
    access: 'ABIERTA',
    summary: 'Cierra la sesión y los datos; nada se pierde.',
    input: z.strictObject({ causa: opcion(['PERSONA', 'INACTIVIDAD', 'SUSPENSION']) }),
    output: vacioSchema,
  }),
  'acceso.cambiarClave': task({
    access: 'SESION',
    summary: 'Cambia la clave propia.',
    input: z.strictObject({ actual: z.string().min(1, { error: 'Escriba su clave actual.' }).max(200), nueva: claveSchema }),
    output: vacioSchema,
  }),
  'acceso.misDatos': query({
    access: 'SESION',
    summary: 'Datos propios que salen en los oficios que se firman.',
    input: vacioSchema,
    output: misDatosSchema,
  }),
  'acceso.guardarMisDatos': command({
    access: 'SESION',
    summary: 'Completa o corrige los datos propios; el nombre y las funciones las cambia quien administra.',
    input: z.strictObject({ persona: misDatosSchema }),
    output: misDatosSchema,
  }),
  'acceso.recuperar': task({
    access: 'ABIERTA',
    summary: 'Pone una clave nueva a una persona con la hoja de recuperación.',
    input: z.strictObject({ personaId: idSchema, claveRecuperacion: texto(400, 1, 'Escriba los grupos de la hoja.'), nueva: claveSchema }),
    output: sesionSchema,
  }),
  'acceso.listarPersonas': query({
    access: 'PERSONA_LEER',
    summary: 'Personas con acceso en este equipo.',
    input: vacioSchema,
    output: z.object({ personas: z.array(personaSchema) }),
  }),
  'acceso.agregarPersona': task({
    access: 'PERSONA_ADMINISTRAR',
    summary: 'Da acceso a otra persona, con sus funciones y una primera clave.',
    input: z.strictObject({ persona: datosPersonaSchema, roles: rolesSchema, clave: claveSchema }),
    output: z.object({ id: idSchema, nombreEntrada: z.string() }),
  }),
  'acceso.editarPersona': task({
    access: 'PERSONA_ADMINISTRAR',
    summary: 'Cambia los datos, las funciones o el acceso de una persona.',
    input: z.strictObject({ id: idSchema, persona: datosPersonaSchema, roles: rolesSchema, activo: z.boolean() }),
    output: personaSchema,
  }),
  'acceso.restablecerClave': task({
    access: 'PERSONA_ADMINISTRAR',
    summary: 'Pone una clave nueva a otra persona; queda en la bitácora.',
    input: z.strictObject({ personaId: idSchema, nueva: claveSchema }),
    output: vacioSchema,
  }),
  'acceso.prepararHojaNueva': task({
    access: 'RECUPERACION_RENOVAR',
    summary: 'Crea otra hoja de recuperación para reemplazar la actual.',
    input: vacioSchema,
    output: hojaPreparadaSchema,
  }),
  'acceso.renovarHoja': task({
    access: 'RECUPERACION_RENOVAR',
    summary: 'Pone en uso la hoja de recuperación nueva, después de ensayarla.',
    input: z.strictObject({ ensayo: ensayoSchema }),
    output: z.object({ recuperacionPublica: z.string() }),
  }),
} as const;
