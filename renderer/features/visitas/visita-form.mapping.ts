import { AUTORIDADES_ACOMPANANTES, visitantesSchema } from '@core/features/visitas/visita.types';
import { pideVolverAValorar, revisarFicha } from '@core/features/visitas/ficha-visita.rules';
import { resultadoDe, revisarHoras, revisarProgramacion } from '@core/features/visitas/visita.rules';
import type { FichaVisita, ResultadoVisita } from '@core/features/visitas/visita.types';
import { cuantos } from '@core/features/visitas/visitantes.rules';
import {
  programarVisitaSchema,
  registrarVisitaSchema,
  reprogramarVisitaSchema,
  type ProgramarVisita,
  type RegistrarVisita,
  type ReprogramarVisita,
  type Visita,
} from '@core/features/visitas/visitas.contract';
import { visitasTexts } from '@core/features/visitas/visitas.texts';
import { localDay, localTime, toUtc } from '@core/kernel/dates';
import { opcion, textoOpcional } from '@core/kernel/fields';
import { nowIso } from '@renderer/lib/clock';
import { z } from 'zod';

const lineas = (texto: string | undefined): string[] =>
  (texto ?? '')
    .split('\n')
    .map((linea) => linea.trim())
    .filter(Boolean);

/** The contract's visitors, with the names from outside typed one per line. */
const visitantesForm = z
  .strictObject({ usuarios: visitantesSchema.shape.usuarios, otros: z.string().optional() })
  .transform(({ usuarios, otros }, context) => {
    const nombres = visitantesSchema.shape.otros.safeParse(lineas(otros));
    if (!nombres.success) context.addIssue({ code: 'custom', message: nombres.error.issues[0]?.message ?? '', path: ['otros'] });
    const visitantes = { usuarios, otros: nombres.success ? nombres.data : [] };
    // whether two names are one person is main's to say; a single one is told at once
    if (nombres.success && cuantos(visitantes) < 2)
      context.addIssue({ code: 'custom', message: visitasTexts.no.dosPersonas, path: ['usuarios'] });
    return visitantes;
  });

/** Nobody chosen is no authority at all. */
const autoridadForm = z
  .strictObject({ institucion: opcion(AUTORIDADES_ACOMPANANTES).optional(), nombre: textoOpcional(120) })
  .transform(({ institucion, nombre }) => (institucion === undefined ? undefined : { institucion, nombre }));

const issuesDe = (fields: Record<string, string>, context: z.core.$RefinementCtx): void => {
  for (const [campo, message] of Object.entries(fields))
    context.addIssue({ code: 'custom', message, path: campo.split('.').map((parte) => (/^\d+$/.test(parte) ? Number(parte) : parte)) });
};

/** What main would say about authority and dates, told while the person still has the form before her. */
export interface Condiciones {
  conocidoEn: string;
  exigeAutoridad: string | null;
}

const exigir = ({ exigeAutoridad }: Condiciones, autoridad: ProgramarVisita['autoridad']): Record<string, string> =>
  exigeAutoridad !== null && autoridad === undefined ? { 'autoridad.institucion': exigeAutoridad } : {};

/** Plan of a visit; `enPapel` belongs to the screen: it shows the two fields of the paper. */
export const makeProgramarSchema = (condiciones: Condiciones) =>
  programarVisitaSchema
    .extend({ visitantes: visitantesForm, autoridad: autoridadForm, enPapel: z.boolean() })
    .transform(({ enPapel, papelFecha, papelNumero, autoridad, ...resto }, context): ProgramarVisita => {
      if (enPapel && papelFecha === undefined) issuesDe({ papelFecha: visitasTexts.no.papelFecha }, context);
      const papel = enPapel && papelFecha !== undefined ? { papelFecha, papelNumero } : {};
      const entrada = { ...resto, ...papel, ...(autoridad ? { autoridad } : {}) };
      if (!enPapel || papelFecha !== undefined)
        issuesDe({ ...revisarProgramacion(entrada, condiciones, nowIso()), ...exigir(condiciones, autoridad) }, context);
      return entrada;
    });
export type ProgramarForm = z.input<ReturnType<typeof makeProgramarSchema>>;

export const makeReprogramarSchema = (condiciones: Condiciones) =>
  reprogramarVisitaSchema
    .extend({ visitantes: visitantesForm, autoridad: autoridadForm })
    .transform(({ autoridad, ...resto }, context): ReprogramarVisita => {
      const entrada = { ...resto, ...(autoridad ? { autoridad } : {}) };
      issuesDe({ ...revisarProgramacion(entrada, condiciones, nowIso()), ...exigir(condiciones, autoridad) }, context);
      return entrada;
    });
export type ReprogramarForm = z.input<ReturnType<typeof makeReprogramarSchema>>;

const HORA = /^([01]\d|2[0-3]):[0-5]\d$/;

/** What of a sheet is told with a result: the screen shows nothing else, so nothing else goes out. */
export function fichaVisible(ficha: FichaVisita, resultado: ResultadoVisita): FichaVisita {
  const { formato, razon, agresorPresente, seguridad, proximaFecha } = ficha;
  if (resultado === 'REALIZADA') {
    const { razon: _razon, ...resto } = ficha;
    return resto;
  }
  const base = { formato, razon, agresorPresente, seguridad, proximaFecha, opiniones: [] };
  if (resultado !== 'SUSPENDIDA_POR_RIESGO') return base;
  const { recibe, observado, manifestado, apreciacion, senalesViolencia } = ficha;
  return { ...base, recibe, observado, manifestado, apreciacion, senalesViolencia };
}

/** The sheet as it is typed: the end of the visit is an hour of the same day. */
export const makeRegistrarSchema = (condiciones: Condiciones & { nna: readonly string[] }) =>
  registrarVisitaSchema
    .extend({
      visitantes: visitantesForm,
      autoridad: autoridadForm,
      finEn: z.string().optional(),
    })
    .transform(({ autoridad, finEn: hora, ficha: escrita, ...resto }, context): RegistrarVisita => {
      const resultado = resultadoDe(resto.resultado, escrita);
      const ficha = fichaVisible(escrita, resultado);
      const { inicioEn } = resto;
      const finEn =
        hora !== undefined && HORA.test(hora) && inicioEn !== undefined ? toUtc(`${localDay(inicioEn)}T${hora}:00-05:00`) : undefined;
      const entrada = { ...resto, ficha, ...(finEn ? { finEn } : {}), ...(autoridad ? { autoridad } : {}) };
      issuesDe(
        {
          ...revisarHoras(entrada, resultado, condiciones, nowIso()),
          ...revisarFicha(ficha, { resultado, nna: condiciones.nna, inicioEn }),
          ...(resultado === 'SUSPENDIDA_POR_RIESGO' ? {} : exigir(condiciones, autoridad)),
          ...(resultado === 'REALIZADA' && autoridad && !autoridad.nombre ? { 'autoridad.nombre': visitasTexts.no.autoridadNombre } : {}),
        },
        context,
      );
      return entrada;
    });
export type RegistrarForm = z.input<ReturnType<typeof makeRegistrarSchema>>;

/** People of a visit as the two fields of the form. */
export const visitantesEnForm = ({ visitantes }: Pick<Visita, 'visitantes'>) => ({
  usuarios: visitantes.flatMap(({ usuarioId }) => (usuarioId === null ? [] : [usuarioId])),
  otros: visitantes.flatMap(({ usuarioId, nombre }) => (usuarioId === null ? [nombre] : [])).join('\n'),
});

/** A result that nobody has told yet. A visit that already lies behind brings its day along. */
export function registroVacio(visita: Visita) {
  const pasada = visita.papelFecha !== null || Date.parse(visita.programadaPara) <= Date.parse(nowIso());
  return {
    id: visita.id,
    version: visita.version,
    ...(visita.soloSuspender ? { resultado: 'SUSPENDIDA_POR_RIESGO' as const } : {}),
    inicioEn: pasada && !visita.soloSuspender ? visita.programadaPara : undefined,
    visitantes: visitantesEnForm(visita),
    autoridad: { institucion: visita.autoridad?.institucion, nombre: visita.autoridad?.nombre ?? '' },
    papelFecha: visita.papelFecha ?? undefined,
    papelNumero: visita.papelNumero ?? '',
    ficha: {
      formato: 1 as const,
      razon: '',
      recibe: { nombre: '', parentesco: '' },
      presentes: [],
      familiaNota: '',
      vivienda: { seguridad: '' },
      economia: { quienAporta: '', ocupacion: '' },
      salud: '',
      educacion: '',
      relacionFamiliar: '',
      rutinaCuidado: '',
      opiniones: visita.nna.map(({ id }) => ({ nnaId: id, palabras: '', razon: '' })),
      observado: '',
      manifestado: '',
      apreciacion: '',
      factoresRiesgo: '',
      factoresProteccion: '',
      compromisos: [],
      razonDecision: '',
      seguridad: '',
    },
  };
}

/** Whether what was told asks for a new triage. */
export const volverAValorar = ({ ficha }: Pick<Visita, 'ficha'>): boolean => ficha !== null && pideVolverAValorar(ficha);

/** Hour and day of a visit in words, `16/03/2026, 08:10 a 08:50`. */
export function horario({ inicioEn, finEn }: Pick<Visita, 'inicioEn' | 'finEn'>, dia: (instante: string) => string): string {
  if (inicioEn === null) return '';
  return `${dia(inicioEn)}, ${localTime(inicioEn)}${finEn === null ? '' : ` a ${localTime(finEn)}`}`;
}
