import { z } from 'zod';
import { ACCESOS_CASO, NIVELES_RESERVA, riesgoSchema } from '@core/features/casos/caso.types';
import { instanteSchema } from '@core/kernel/dates';
import { opcion, texto, textoOpcional, vacioSchema } from '@core/kernel/fields';
import { idSchema } from '@core/kernel/ids';
import { command, query, task } from '@core/kernel/operation';
import type { AccionMirada } from './accesos.rules';
import { accesosTexts as t } from './accesos.texts';
import { CAUSAS_IMPEDIMENTO, MOTIVOS_ACCESO, VIAS_ACCESO } from './accesos.types';
import { ACTOS_DE_DOS } from './segunda-firma.rules';

const ACCIONES_MIRADA = ['VER', 'VER_DOCUMENTO', 'VER_ADJUNTO', 'IMPRIMIR', 'GUARDAR_PDF'] as const satisfies readonly AccionMirada[];

const razonSchema = texto(500, 10, t.error.razonCorta);
const personaIdSchema = z.uuid({ error: 'Elija a la persona.' });
const codigoCasoSchema = texto(24, 1, 'Escriba el código del caso.');
const personaSchema = z.object({ usuarioId: idSchema, nombre: z.string() });
export const actoDeDosSchema = opcion(ACTOS_DE_DOS, 'Elija el acto.');

export const declararImpedimentoSchema = z.strictObject({
  casoId: idSchema,
  /** Absent: oneself. Somebody else only by COORDINADOR. */
  usuarioId: personaIdSchema.optional(),
  causa: opcion(CAUSAS_IMPEDIMENTO, 'Elija la causa.'),
  detalle: textoOpcional(500),
  /** Needed when the excused person is responsible for the case. */
  nuevoResponsableId: personaIdSchema.optional(),
});
export const levantarImpedimentoSchema = z.strictObject({ id: idSchema, razon: razonSchema, segundaFirma: idSchema.optional() });
export const restringirSchema = z.strictObject({ casoId: idSchema, acceso: opcion(ACCESOS_CASO), razon: razonSchema });
export const otorgarSchema = z.strictObject({
  casoId: idSchema,
  usuarioId: personaIdSchema,
  razon: razonSchema,
  /** Absent: until it is taken back. */
  hasta: instanteSchema.optional(),
});
export const entrarPorEmergenciaSchema = z.strictObject({ codigo: codigoCasoSchema, razon: texto(500, 20, t.error.razonEmergencia) });
export const firmarSegundaSchema = z.strictObject({
  acto: actoDeDosSchema,
  entidadId: idSchema,
  usuarioId: z.uuid({ error: 'Elija quién firma.' }),
  clave: z.string({ error: 'Escriba su clave.' }).min(1, { error: 'Escriba su clave.' }).max(200),
});

const porRatificarSchema = z.object({
  /** Triages of high risk that no coordinator has seen yet, oldest first. */
  valoraciones: z.array(
    z.object({
      valoracionId: idSchema,
      casoId: idSchema,
      codigo: z.string(),
      iniciales: z.string(),
      riesgo: riesgoSchema,
      por: z.string(),
      en: instanteSchema,
      venceEn: instanteSchema,
      vencida: z.boolean(),
      /** Her own triage of before she coordinated: another coordinator ratifies it. */
      propia: z.boolean(),
    }),
  ),
  /** Acts of two people that one did alone because there was nobody else. */
  actos: z.array(
    z.object({
      eventoId: idSchema,
      casoId: idSchema,
      codigo: z.string(),
      iniciales: z.string(),
      texto: z.string(),
      por: z.string(),
      en: instanteSchema,
      /** Done by the person who asks: somebody else signs with her. */
      propio: z.boolean(),
    }),
  ),
});

export const deCasoSchema = z.object({
  casoId: idSchema,
  codigo: z.string(),
  acceso: z.enum(ACCESOS_CASO),
  nivelReserva: z.enum(NIVELES_RESERVA),
  responsable: personaSchema,
  /** Everybody who may open the case now, and by what. */
  personas: z.array(
    personaSchema.extend({
      motivo: z.enum(MOTIVOS_ACCESO),
      /** When what lets her in ends by itself. */
      hasta: instanteSchema.nullable(),
      /** Rows that a coordinator may take back. */
      accesos: z.array(
        z.object({
          id: idSchema,
          via: z.enum(VIAS_ACCESO),
          razon: z.string().nullable(),
          hasta: instanteSchema.nullable(),
          desde: instanteSchema,
        }),
      ),
    }),
  ),
  impedimentos: z.array(
    personaSchema.extend({
      id: idSchema,
      causa: z.enum(CAUSAS_IMPEDIMENTO),
      /** Only for coordinators. */
      detalle: z.string().nullable(),
      declaradoEn: instanteSchema,
      declaradoPor: z.string(),
      levantado: z.object({ en: instanteSchema, por: z.string(), razon: z.string() }).nullable(),
    }),
  ),
  /** People of the point who carry cases and are not excused from this one. */
  aptas: z.array(personaSchema.extend({ puedeAbrir: z.boolean() })),
  /** The visible access log: who opened or printed it, day by day, newest first. `motivo` only for coordinators. */
  miradas: z.array(
    z.object({
      en: instanteSchema,
      usuario: z.string(),
      accion: z.enum(ACCIONES_MIRADA),
      documento: z.string().nullable(),
      motivo: z.string().nullable(),
      veces: z.number().int(),
    }),
  ),
});
export type AccesoDeCaso = z.infer<typeof deCasoSchema>;

const hechoSchema = z.object({ id: idSchema });

export const accesosContract = {
  'accesos.deCaso': query({
    readsCase: false,
    access: 'CASO_LEER',
    summary: 'Quién puede abrir un caso, quién está impedido y quién lo ha abierto.',
    input: z.strictObject({ casoId: idSchema }),
    output: deCasoSchema,
  }),
  'accesos.declararImpedimento': command({
    access: 'IMPEDIMENTO_DECLARAR',
    summary: 'Aparta a una persona de un caso por parentesco u otra causa; el caso deja de existir para ella.',
    input: declararImpedimentoSchema,
    output: hechoSchema,
  }),
  'accesos.levantarImpedimento': command({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Levanta un impedimento con razón y dos firmas; nunca el propio.',
    input: levantarImpedimentoSchema,
    output: hechoSchema,
  }),
  'accesos.restringir': command({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Restringe un caso a quienes lo llevan, o lo abre otra vez al punto si su reserva lo permite.',
    input: restringirSchema,
    output: hechoSchema,
  }),
  'accesos.otorgar': command({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Da acceso a un caso restringido, con razón y, si se quiere, hasta una fecha.',
    input: otorgarSchema,
    output: hechoSchema,
  }),
  'accesos.revocar': command({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Retira un acceso a un caso restringido.',
    input: z.strictObject({ id: idSchema }),
    output: hechoSchema,
  }),
  'accesos.buscarReservado': query({
    access: 'CASO_LEER',
    summary: 'Dice si un código exacto es de un caso reservado que esta persona no puede abrir.',
    input: z.strictObject({ codigo: z.string().max(200) }),
    output: z.object({ reservado: z.object({ codigo: z.string(), horas: z.number().int() }).nullable() }),
  }),
  'accesos.entrarPorEmergencia': command({
    access: 'CASO_LEER',
    summary: 'Abre un caso reservado por un tiempo cuando no se puede esperar a quien coordina; queda anotado.',
    input: entrarPorEmergenciaSchema,
    output: z.object({ casoId: idSchema, hasta: instanteSchema.nullable() }),
  }),
  'accesos.emergenciasPorRevisar': query({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Entradas por emergencia que quien coordina todavía no ha revisado.',
    input: vacioSchema,
    output: z.object({
      emergencias: z.array(
        z.object({
          accesoId: idSchema,
          casoId: idSchema,
          codigo: z.string(),
          iniciales: z.string(),
          por: z.string(),
          razon: z.string(),
          en: instanteSchema,
          hasta: instanteSchema,
        }),
      ),
    }),
  }),
  'accesos.reconocerEmergencia': command({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Deja constancia de que quien coordina revisó una entrada por emergencia.',
    input: z.strictObject({ accesoId: idSchema, nota: textoOpcional(500) }),
    output: hechoSchema,
  }),
  'accesos.firmantes': query({
    readsCase: false,
    access: 'SEGUNDA_FIRMA',
    summary: 'Quiénes pueden firmar como segunda persona un acto.',
    input: z.strictObject({ acto: actoDeDosSchema, entidadId: idSchema }),
    output: z.object({ personas: z.array(personaSchema) }),
  }),
  'accesos.firmarSegunda': task({
    readsCase: false,
    access: 'SEGUNDA_FIRMA',
    summary: 'Otra persona firma un acto con su propia clave; la firma vale una vez y cinco minutos.',
    input: firmarSegundaSchema,
    output: z.object({ firmaId: idSchema, venceEn: instanteSchema }),
  }),
  'accesos.porRatificar': query({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Valoraciones de riesgo alto o crítico y actos de una sola persona que esperan ratificación.',
    input: vacioSchema,
    output: porRatificarSchema,
  }),
  'accesos.ratificar': command({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Quien coordina ratifica una valoración de riesgo alto o crítico; nunca la propia.',
    input: z.strictObject({ valoracionId: idSchema, nota: textoOpcional(500) }),
    output: hechoSchema,
  }),
  'accesos.ratificarActo': command({
    access: 'CASO_ACCESO_ADMINISTRAR',
    summary: 'Ratifica un acto que alguien hizo sola por no haber otra persona; el propio, con la firma de otra.',
    input: z.strictObject({ eventoId: idSchema, nota: textoOpcional(500), segundaFirma: idSchema.optional() }),
    output: hechoSchema,
  }),
} as const;
