import { revisarEntrada } from '@core/features/casos/caso-entrada.rules';
import { registrarCasoSchema, type RegistrarCaso } from '@core/features/casos/casos.contract';
import { RESPUESTAS, type NnaEntrada } from '@core/features/casos/caso.types';
import { opcion } from '@core/kernel/fields';
import { nowIso } from '@renderer/lib/clock';
import type { DefaultValues } from 'react-hook-form';
import { z } from 'zod';
import { REGISTRAR_TEXTS } from './registrar.texts';

/**
 * Adds the messages that main would give for impossible dates, told while she still has the field before her. A moment that
 * cannot even be read already has its message, and the rules of main could not compare it.
 */
export function anotarImposibles(entrada: Parameters<typeof revisarEntrada>[0], context: z.core.$RefinementCtx): void {
  if (Number.isNaN(Date.parse(entrada.conocidoEn))) return;
  for (const [campo, message] of Object.entries(revisarEntrada(entrada, nowIso()))) {
    context.addIssue({ code: 'custom', message, path: campo.split('.').map((parte) => (/^\d+$/.test(parte) ? Number(parte) : parte)) });
  }
}

const preguntaA = (codigo: string) => opcion(RESPUESTAS, REGISTRAR_TEXTS.responda(codigo));
/** The same eight answers; the message names the question, so that a list of eight can be told apart. */
const triajeNombrado = z.strictObject({
  A1: preguntaA('A1'),
  A2: preguntaA('A2'),
  A3: preguntaA('A3'),
  A4: preguntaA('A4'),
  A5: preguntaA('A5'),
  A6: preguntaA('A6'),
  A7: preguntaA('A7'),
  A8: preguntaA('A8'),
}) satisfies z.ZodType<RegistrarCaso['triaje']>;

/** The contract's own schema, as strict as main's. */
export const registrarFormSchema = registrarCasoSchema.extend({ triaje: triajeNombrado }).superRefine(anotarImposibles);

export type NnaInicial = Omit<NnaEntrada, 'sexo'> & { sexo?: NnaEntrada['sexo'] };

/** A child of whom nothing is known yet. */
export const nnaVacia = (): NnaInicial => ({
  nn: false,
  nombres: '',
  primerApellido: '',
  segundoApellido: '',
  edadFuente: 'REFERIDA',
  tipoDocumento: 'NINGUNO',
  numeroDocumento: '',
  documentoObservacion: '',
});

/** The present minute: nobody tells the seconds. */
export const esteMinuto = (ahora: string): string => `${ahora.slice(0, 16)}:00.000Z`;

/** An empty sheet; what was already answered in «¿Qué hago si…?» comes along. */
export function registroVacio(
  ahora: string,
  previo: { tipos?: readonly string[]; triaje?: Partial<RegistrarCaso['triaje']>; edadMeses?: number } = {},
): DefaultValues<RegistrarCaso> {
  return {
    conocidoEn: esteMinuto(ahora),
    canal: 'PRESENCIAL',
    denunciante: { tipo: 'RESERVADO', nombre: '', contacto: '' },
    nna: [{ ...nnaVacia(), ...(previo.edadMeses === undefined ? {} : { edadMeses: previo.edadMeses }) }],
    barrio: '',
    relato: '',
    tipos: [...(previo.tipos ?? [])],
    triaje: { ...previo.triaje },
  };
}

/** What goes out: no name of a child who is NN, no name of somebody who asked not to be named. */
export function aRegistrar(valores: RegistrarCaso): RegistrarCaso {
  const { tipo, calidad } = valores.denunciante;
  return {
    ...valores,
    denunciante: tipo === 'IDENTIFICADO' ? valores.denunciante : { tipo, calidad },
    nna: valores.nna.map((una) =>
      una.nn ? { ...una, nombres: '', primerApellido: '', segundoApellido: '', edadFuente: 'ESTIMADA' } : una,
    ),
  };
}

const PARTICULAS = new Set(['de', 'del', 'la', 'las', 'los', 'san', 'santa', 'y', 'da', 'do', 'van', 'von']);

/**
 * First and second surname of one line: `Ejemplo Prueba`, `De la Torre Muestra`. Words like «de la» belong to what follows;
 * all after the first surname is the second. The sheet has a field for each, where it can be put right.
 */
export function partirApellidos(texto: string): { primerApellido: string; segundoApellido: string } {
  const palabras = texto.trim().split(/\s+/).filter(Boolean);
  let corte = 0;
  while (corte < palabras.length - 1 && PARTICULAS.has((palabras[corte] ?? '').toLowerCase())) corte++;
  return { primerApellido: palabras.slice(0, corte + 1).join(' '), segundoApellido: palabras.slice(corte + 1).join(' ') };
}
