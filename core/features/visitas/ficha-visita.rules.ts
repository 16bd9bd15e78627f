import { localDay } from '@core/kernel/dates';
import type { FichaVisita, ResultadoVisita } from './visita.types';
import { visitasTexts as t } from './visitas.texts';

const MIN_LETRAS = 10;
const MAX_LINEAS = 20;
const MAX_LINEA = 200;
const corto = (texto: string | undefined) => (texto ?? '').trim().length < MIN_LETRAS;
const vacio = (texto: string | undefined) => (texto ?? '').trim() === '';

/** One entry per line that says something. */
export function lineasDe(texto: string | undefined): string[] {
  return (texto ?? '')
    .split('\n')
    .map((linea) => linea.trim())
    .filter(Boolean);
}

/** What a visit needs when it was carried out: who opened, whether the accused was there, what was seen, what comes next. */
function revisarRealizada(ficha: FichaVisita): [string, string | false][] {
  const { recibe } = ficha;
  return [
    ['ficha.recibe.nombre', vacio(recibe?.nombre) && vacio(recibe?.parentesco) && t.no.recibe],
    ['ficha.recibe.consiente', recibe?.consiente === 'NO' ? t.no.consiente : recibe?.consiente === undefined && t.no.consienteFalta],
    ['ficha.agresorPresente', ficha.agresorPresente === undefined && t.no.agresor],
    ['ficha.observado', corto(ficha.observado) && t.no.observado],
    ['ficha.senalesViolencia', ficha.senalesViolencia === undefined && t.no.senales],
    ['ficha.decision', ficha.decision === undefined && t.no.decision],
  ];
}

/** Each child of the case has said something, preferred not to, or could not be asked and why: never skipped in silence (CONA 60). */
function revisarOpiniones(opiniones: FichaVisita['opiniones'], nna: readonly string[], todas: boolean): [string, string | false][] {
  const result: [string, string | false][] = [];
  opiniones.forEach(({ nnaId, situacion, palabras, razon }, index) => {
    const campo = `ficha.opiniones.${index}`;
    result.push(
      [`${campo}.nnaId`, !nna.includes(nnaId) && t.no.opinionAjena],
      [`${campo}.nnaId`, opiniones.findIndex((otra) => otra.nnaId === nnaId) < index && t.no.opinionDoble],
      [`${campo}.situacion`, todas && situacion === undefined && t.no.opinion],
      [`${campo}.palabras`, situacion === 'EXPRESO' && vacio(palabras) && t.no.palabras],
      [`${campo}.razon`, situacion === 'NO_FUE_POSIBLE' && vacio(razon) && t.no.opinionRazon],
    );
  });
  const faltan = todas && nna.some((id) => !opiniones.some((una) => una.nnaId === id));
  return [...result, ['ficha.opiniones', faltan && t.no.opinion]];
}

/**
 * What is missing or impossible on a sheet, as one sentence by input path. A visit that was not carried out needs its
 * reason; what was seen before it stopped may be told and is kept.
 * @param resultado the one the visit will have, `resultadoDe`
 * @param nna ids of the children of the case
 * @param dia day of the visit, `YYYY-MM-DD`, or null when it never began
 */
export function revisarFicha(
  ficha: FichaVisita,
  { resultado, nna, inicioEn }: { resultado: ResultadoVisita; nna: readonly string[]; inicioEn: string | undefined },
): Record<string, string> {
  const dia = inicioEn === undefined ? null : localDay(inicioEn);
  const realizada = resultado === 'REALIZADA';
  const revisiones: [string, string | false][] = [
    ...(realizada ? revisarRealizada(ficha) : []),
    ['ficha.razon', !realizada && ficha.agresorPresente !== 'SI' && corto(ficha.razon) && t.no.razon],
    ...revisarOpiniones(ficha.opiniones, nna, realizada),
    ...(['factoresRiesgo', 'factoresProteccion'] as const).map((campo): [string, string | false] => {
      const lineas = lineasDe(ficha[campo]);
      return [`ficha.${campo}`, (lineas.length > MAX_LINEAS || lineas.some((linea) => linea.length > MAX_LINEA)) && t.no.lineas];
    }),
    ['ficha.proximaFecha', dia !== null && ficha.proximaFecha !== undefined && ficha.proximaFecha < dia && t.no.proxima],
    ...(ficha.compromisos ?? []).map(({ hasta }, index): [string, string | false] => [
      `ficha.compromisos.${index}.hasta`,
      dia !== null && hasta !== undefined && hasta < dia && t.no.compromiso,
    ]),
  ];
  const fields: Record<string, string> = {};
  for (const [campo, mensaje] of revisiones) if (mensaje !== false) fields[campo] ??= mensaje;
  return fields;
}

/** The sheet asks for a new triage (§4.4): signs of violence, or the accused at the door. */
export function pideVolverAValorar(ficha: Pick<FichaVisita, 'senalesViolencia' | 'agresorPresente'>): boolean {
  return ficha.senalesViolencia === 'SI' || ficha.agresorPresente === 'SI';
}

/** Without the blanks that a form leaves: what is absent was not asked or not answered. */
export function sinBlancos<T>(valor: T): T {
  if (Array.isArray(valor)) return valor.map((uno: unknown) => sinBlancos(uno)) as T;
  if (valor === null || typeof valor !== 'object') return valor;
  const entries = Object.entries(valor).flatMap(([clave, dato]: [string, unknown]) => {
    if (dato === undefined || (typeof dato === 'string' && dato.trim() === '')) return [];
    const limpio = sinBlancos(dato);
    const hueco = typeof limpio === 'object' && limpio !== null && !Array.isArray(limpio) && Object.keys(limpio).length === 0;
    return hueco ? [] : [[clave, limpio] as const];
  });
  return Object.fromEntries(entries) as T;
}
