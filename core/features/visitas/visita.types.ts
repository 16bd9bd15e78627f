import { z } from 'zod';
import type { CODIGOS_INSTITUCION } from '@core/features/directorio/institucion.catalogo';
import { RESPUESTAS, SITUACIONES_OPINION } from '@core/features/casos/caso.types';
import { fechaSchema } from '@core/kernel/dates';
import { entero, opcion, texto, textoOpcional } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';

export const TIPOS_VISITA = ['PRIMERA', 'SEGUIMIENTO', 'VERIFICACION'] as const;
export const RESULTADOS_VISITA = ['REALIZADA', 'NO_ENCONTRADA', 'RECHAZADA', 'SUSPENDIDA_POR_RIESGO'] as const;
export const ESTADOS_VISITA = ['PROGRAMADA', ...RESULTADOS_VISITA] as const;
/** Only a suggestion for the next step: each of them has its own act and its own guard. */
export const DECISIONES_VISITA = ['CONTINUAR', 'MEDIAR', 'DERIVAR', 'CERRAR'] as const;
export const TENENCIAS = ['PROPIA', 'ARRENDADA', 'PRESTADA', 'ANTICRESIS', 'OTRA'] as const;
export const TIPOS_VIVIENDA = ['CASA', 'DEPARTAMENTO', 'CUARTO', 'MEDIAGUA', 'CHOZA', 'OTRA'] as const;
export type EstadoVisita = (typeof ESTADOS_VISITA)[number];
export type ResultadoVisita = (typeof RESULTADOS_VISITA)[number];

/** Authorities whose presence opens the door of a home at high risk (§1.6): justice, protection, police, parish. Not services. */
export const AUTORIDADES_ACOMPANANTES = [
  'JCPD',
  'DINAPEN',
  'UPC',
  'FISCALIA',
  'TEN_POLITICA',
  'UJFMNA',
  'UJVCM',
  'DEF_PUEBLO',
] as const satisfies readonly (typeof CODIGOS_INSTITUCION)[number][];

const si = opcion(RESPUESTAS, 'Responda sí, no o no sabe.').optional();
const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/i;

/** Who goes: people with access to this point by id, and others by name and surname. Never one alone (§1.6). */
export const visitantesSchema = z.strictObject({
  usuarios: z.array(idSchema).max(8),
  otros: z
    .array(
      texto(120, 3, 'Escriba nombre y apellido.').refine((nombre) => /\p{L}+\s+\p{L}+/u.test(nombre) && !UUID.test(nombre), {
        error: 'Escriba nombre y apellido.',
      }),
    )
    .max(6),
});
export type Visitantes = z.infer<typeof visitantesSchema>;

/** `nombre`: who came, with rank or post; not yet known when the visit is planned. */
export const autoridadSchema = z.strictObject({
  institucion: opcion(AUTORIDADES_ACOMPANANTES, 'Elija la autoridad que acompaña.'),
  nombre: textoOpcional(120),
});
export type AutoridadVisita = z.infer<typeof autoridadSchema>;

const parrafo = () => textoOpcional(2_000);
const relato = () => textoOpcional(6_000);

/**
 * The sheet of §4.5 in the order of its paper. What was seen, what was said and what the visitors think are three fields
 * and stay so. What each result needs is decided by `revisarFicha`, not by the shape.
 */
export const fichaVisitaSchema = z.strictObject({
  formato: z.literal(1),
  /** Why nobody was found, the door stayed shut, or the visit was stopped or never begun. */
  razon: textoOpcional(1_000),
  recibe: z.strictObject({ nombre: textoOpcional(120), parentesco: textoOpcional(60), consiente: si, firma: si }).optional(),
  presentes: z
    .array(
      z.strictObject({
        nombre: textoOpcional(120),
        parentesco: textoOpcional(60),
        edad: entero(0, 120, 'Escriba una edad posible.').optional(),
      }),
    )
    .max(20)
    .optional(),
  /** Yes stops the visit, whatever else was written. */
  agresorPresente: si,
  familiaConfirmada: si,
  familiaNota: textoOpcional(200),
  vivienda: z
    .strictObject({
      tenencia: opcion(TENENCIAS).optional(),
      tipo: opcion(TIPOS_VIVIENDA).optional(),
      cuartos: entero(0, 99).optional(),
      personas: entero(0, 99).optional(),
      agua: si,
      luz: si,
      servicioHigienico: si,
      seguridad: textoOpcional(500),
    })
    .optional(),
  economia: z.strictObject({ quienAporta: textoOpcional(200), ocupacion: textoOpcional(200), bono: si }).optional(),
  salud: parrafo(),
  educacion: parrafo(),
  relacionFamiliar: parrafo(),
  rutinaCuidado: parrafo(),
  /** One for each child of the case: voluntary, own words, never about the assault; or why there is none. */
  opiniones: z
    .array(
      z.strictObject({
        nnaId: idSchema,
        situacion: opcion(SITUACIONES_OPINION, 'Diga si opinó, prefirió no hacerlo o no fue posible.').optional(),
        palabras: textoOpcional(2_000),
        razon: textoOpcional(200),
      }),
    )
    .max(20),
  observado: relato(),
  manifestado: relato(),
  apreciacion: relato(),
  /** A yes asks for a new triage (§4.4). */
  senalesViolencia: si,
  /** One per line. */
  factoresRiesgo: parrafo(),
  factoresProteccion: parrafo(),
  compromisos: z
    .array(
      z.strictObject({
        quien: texto(120, 2, 'Escriba quién se compromete.'),
        que: texto(500, 3, 'Escriba a qué se compromete.'),
        hasta: fechaSchema.optional(),
      }),
    )
    .max(12)
    .optional(),
  decision: opcion(DECISIONES_VISITA, 'Elija qué conviene hacer ahora.').optional(),
  razonDecision: parrafo(),
  proximaFecha: fechaSchema.optional(),
  seguridad: parrafo(),
});
export type FichaVisita = z.infer<typeof fichaVisitaSchema>;

/** A member of the household as it stood on the case sheet on the day of the visit. */
export const familiarVisitaSchema = z.object({
  nombre: z.string().nullable(),
  parentesco: z.string(),
  edad: z.number().int().nullable(),
  convive: z.boolean().nullable(),
});
export type FamiliarVisita = z.infer<typeof familiarVisitaSchema>;

/** The sheet as it is kept: with the household that the family was asked to confirm. */
export const fichaGuardadaSchema = fichaVisitaSchema.extend({ familia: z.array(familiarVisitaSchema) });
export type FichaGuardada = z.infer<typeof fichaGuardadaSchema>;
