import { z } from 'zod';
import { fechaSchema } from '@core/kernel/dates';
import {
  codigoCasoSchema,
  cortoSchema,
  emisionCampos,
  horaSchema,
  lineaSchema,
  nombreSchema,
  numeroDocumentoSchema,
  parrafoSchema,
} from './campos.datos';
import { opinionSchema } from './oficio.datos';
import { plantillaActaSchema } from './plantilla-acta.datos';

/**
 * Snapshot of an agreement (domain.md §1.4, §4.6, §6.1). Two shapes that never mix: the community commitment has no
 * place for a registered mediator, and the act of mediation cannot be made without one.
 */
export const parteSchema = z.object({
  nombre: nombreSchema,
  cedula: cortoSchema.nullable(),
  /** `Madre`, `Vecino`, `Adolescente`. */
  calidad: lineaSchema,
  representante: nombreSchema.nullable(),
  /** HUELLA: cannot or does not know how to sign; somebody signs at her request (testigo a ruego). */
  firma: z.enum(['FIRMA', 'HUELLA']),
  testigoARuego: z.object({ nombre: nombreSchema.nullable(), cedula: cortoSchema.nullable() }).nullable(),
});

/** What was done before every session. Anything but yes and there is no act: the program cannot even write it down. */
export const declaracionesSchema = z.object({
  sinViolencia: z.literal(true),
  sinMedidaNiProceso: z.literal(true),
  voluntaria: z.literal(true),
  informadas: z.literal(true),
});

export const compromisoSchema = z.object({
  quien: lineaSchema,
  que: parrafoSchema,
  desde: fechaSchema.nullable(),
  controlEl: fechaSchema,
  comoSeVerifica: lineaSchema,
});

const comun = {
  ...emisionCampos,
  /** `null` until issued. */
  numero: numeroDocumentoSchema.nullable(),
  codigoCaso: codigoCasoSchema,
  alcance: z.enum(['TOTAL', 'PARCIAL']),
  lugar: lineaSchema,
  fecha: fechaSchema,
  horaInicio: horaSchema.nullable(),
  horaFin: horaSchema.nullable(),
  partes: z.array(parteSchema).max(10),
  declaraciones: declaracionesSchema,
  /** Neutral, at most ten lines. */
  antecedentes: parrafoSchema,
  /** What the child said, how it was heard and by whom; never in front of the parties. */
  opiniones: z.array(opinionSchema).max(15),
  opinionComo: lineaSchema.nullable(),
  puntos: z.array(lineaSchema).max(20),
  compromisos: z.array(compromisoSchema).max(30),
  /** Days on which the Defensoría checks, besides the control date of each commitment. */
  seguimientos: z.array(fechaSchema).max(12),
  vigenciaHasta: fechaSchema.nullable(),
  copias: z.array(lineaSchema).max(10),
};

export const actaAcuerdoDatosSchema = z.discriminatedUnion('tipoActa', [
  z.object({
    tipoActa: z.literal('ACTA_COMPROMISO'),
    ...comun,
    plantilla: plantillaActaSchema.extend({ codigo: z.literal('ACTA_COMPROMISO') }),
    /** Member of the Defensoría who conducts the session. */
    facilitador: z.object({ nombre: nombreSchema, cedula: cortoSchema.nullable(), cargo: lineaSchema.nullable() }),
  }),
  z.object({
    tipoActa: z.literal('ACTA_MEDIACION'),
    ...comun,
    plantilla: plantillaActaSchema.extend({ codigo: z.literal('ACTA_MEDIACION') }),
    mediador: z.object({
      nombre: nombreSchema.min(1),
      cedula: cortoSchema.nullable(),
      registroCjNumero: cortoSchema.min(1),
      centroMediacion: lineaSchema.min(1),
      centroRegistro: cortoSchema.min(1),
    }),
  }),
]);
export type ActaAcuerdoDatos = z.infer<typeof actaAcuerdoDatosSchema>;
export type ParteActa = z.infer<typeof parteSchema>;
