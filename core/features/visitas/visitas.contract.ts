import { z } from 'zod';
import { fechaSchema, instanteSchema } from '@core/kernel/dates';
import { base64Schema, entero, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import {
  autoridadSchema,
  ESTADOS_VISITA,
  familiarVisitaSchema,
  fichaGuardadaSchema,
  fichaVisitaSchema,
  RESULTADOS_VISITA,
  TIPOS_VISITA,
  visitantesSchema,
} from './visita.types';

const programacion = {
  programadaPara: instanteSchema,
  motivo: texto(500, 5, 'Escriba para qué se hace la visita.'),
  direccion: texto(300, 3, 'Escriba la dirección de la visita.'),
  referencia: textoOpcional(300),
  visitantes: visitantesSchema,
  autoridad: autoridadSchema.optional(),
};
/** Written on paper first: that day, and the number written by hand. */
const papel = { papelFecha: fechaSchema.optional(), papelNumero: textoOpcional(40) };
const versionSchema = entero(1, 1_000_000);
/** A case of sexual violence is opened with a written motive (§1.5.5), and so are its visits. */
const motivoSchema = textoOpcional(300);

export const programarVisitaSchema = z.strictObject({
  casoId: idSchema,
  tipo: opcion(TIPOS_VISITA, 'Elija la clase de visita.'),
  ...programacion,
  ...papel,
});
export type ProgramarVisita = z.infer<typeof programarVisitaSchema>;

export const reprogramarVisitaSchema = z.strictObject({ id: idSchema, version: versionSchema, ...programacion, razon: textoOpcional(200) });
export type ReprogramarVisita = z.infer<typeof reprogramarVisitaSchema>;

export const registrarVisitaSchema = z.strictObject({
  id: idSchema,
  version: versionSchema,
  resultado: opcion(RESULTADOS_VISITA, 'Elija el resultado de la visita.'),
  inicioEn: instanteSchema.optional(),
  finEn: instanteSchema.optional(),
  /** Who went in the end. */
  visitantes: visitantesSchema,
  autoridad: autoridadSchema.optional(),
  ficha: fichaVisitaSchema,
  ...papel,
});
export type RegistrarVisita = z.infer<typeof registrarVisitaSchema>;

/** A reason of the law or of the route, with its article. */
const impedimentoSchema = z.object({ razon: z.string(), articulo: z.string().nullable() });

const visitanteSchema = z.object({ usuarioId: z.string().nullable(), nombre: z.string() });

const filaVisitaSchema = z.object({
  id: idSchema,
  tipo: z.enum(TIPOS_VISITA),
  estado: z.enum(ESTADOS_VISITA),
  programadaPara: instanteSchema,
  inicioEn: instanteSchema.nullable(),
  documentoId: z.string().nullable(),
  /** Planned, but not to be made as things stand now: the risk has risen since, or somebody must come along. */
  impedimento: impedimentoSchema.nullable(),
});
export type FilaVisita = z.infer<typeof filaVisitaSchema>;

const consentimientoSchema = z.object({ decision: z.enum(['ACEPTA', 'NIEGA']), otorgadoEl: fechaSchema }).nullable();

export const visitaSchema = filaVisitaSchema.extend({
  casoId: idSchema,
  codigoCaso: z.string(),
  motivo: z.string(),
  direccion: z.string(),
  referencia: z.string().nullable(),
  visitantes: z.array(visitanteSchema),
  autoridad: autoridadSchema.nullable(),
  finEn: instanteSchema.nullable(),
  ficha: fichaGuardadaSchema.nullable(),
  papelFecha: fechaSchema.nullable(),
  papelNumero: z.string().nullable(),
  version: z.number().int(),
  /** As things stand now nobody may make this visit, whoever comes along: it can only be told as suspended. */
  soloSuspender: z.boolean(),
  registradaPor: z.string(),
  /** Not needed to visit, but its absence is told. */
  consentimiento: consentimientoSchema,
  /** The household as the case knows it, to be confirmed. */
  familia: z.array(familiarVisitaSchema),
  nna: z.array(z.object({ id: idSchema, nombre: z.string() })),
});
export type Visita = z.infer<typeof visitaSchema>;

export const visitasContract = {
  'visitas.preparar': query({
    access: 'VISITA_REGISTRAR',
    summary: 'Si el caso se puede visitar ahora, con quién, hasta cuándo y qué falta.',
    input: z.strictObject({ casoId: idSchema, motivo: motivoSchema }),
    output: z.object({
      codigoCaso: z.string(),
      /** Refused even with two people and an authority. */
      impedimento: impedimentoSchema.nullable(),
      /** ALTO: only with an authority; the reason stands here. */
      exigeAutoridad: impedimentoSchema.nullable(),
      /** When the first visit is due by the policy of the programme; null when none is, or it was made. */
      hasta: instanteSchema.nullable(),
      consentimiento: consentimientoSchema,
      tipoSugerido: z.enum(TIPOS_VISITA),
      direccion: z.string(),
      personas: z.array(z.object({ id: idSchema, nombre: z.string() })),
      abiertas: z.number().int(),
    }),
  }),
  'visitas.programar': command({
    access: 'VISITA_REGISTRAR',
    summary: 'Programa una visita familiar: siempre dos personas, y en riesgo alto con una autoridad.',
    input: programarVisitaSchema,
    output: z.object({ id: idSchema, version: z.number().int() }),
  }),
  'visitas.reprogramar': command({
    access: 'VISITA_REGISTRAR',
    summary: 'Cambia fecha, lugar o quién va, mientras la visita no se ha hecho.',
    input: reprogramarVisitaSchema,
    output: z.object({ id: idSchema, version: z.number().int() }),
  }),
  'visitas.registrar': command({
    access: 'VISITA_REGISTRAR',
    summary: 'Registra el resultado de una visita con su ficha. Si estaba la persona señalada, queda suspendida.',
    input: registrarVisitaSchema,
    output: z.object({ id: idSchema, version: z.number().int(), estado: z.enum(ESTADOS_VISITA), volverAValorar: z.boolean() }),
  }),
  'visitas.obtener': query({
    access: 'CASO_LEER',
    summary: 'Una visita con su ficha.',
    input: z.strictObject({ id: idSchema, motivo: motivoSchema }),
    output: visitaSchema,
  }),
  'visitas.listar': query({
    access: 'CASO_LEER',
    summary: 'Visitas de un caso, la más reciente primero; sin nombres.',
    input: z.strictObject({ casoId: idSchema }),
    output: z.object({ visitas: z.array(filaVisitaSchema) }),
  }),
  'visitas.previsualizarFicha': task({
    access: 'FICHA_EMITIR',
    summary: 'La ficha de visita tal como saldrá impresa. No consume número.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ pdf: base64Schema }),
  }),
  'visitas.emitirFicha': task({
    access: 'FICHA_EMITIR',
    summary: 'Emite la ficha de una visita registrada: le da número y la congela.',
    input: z.strictObject({ id: idSchema }),
    output: z.object({ documentoId: idSchema, numero: z.string() }),
  }),
} as const;
