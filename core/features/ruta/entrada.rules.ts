import type { z } from 'zod';
import { localDay, localYear } from '@core/kernel/dates';
import { DomainError, type FieldErrors } from '@core/kernel/errors';
import { valorParametro } from './parametro.rules';
import { razon, type Razon } from './razon.catalogo';
import { rutaConsultaSchema, type RutaConsulta } from './ruta.contract';
import type { CatalogoRuta, PreguntaTriaje, Senal, TipoVulneracion } from './ruta.types';

/** Ages in completed months; null = unknown. A case without NNA counts as one of unknown age. */
export type Edades = readonly (number | null)[];

/** An input whose codes exist and whose types are completed: what every rule reads. */
export interface ContextoRuta {
  readonly catalogo: CatalogoRuta;
  readonly entrada: RutaConsulta;
  /** Local day of the knowledge: which parameters are in force. */
  readonly dia: string;
  readonly edades: Edades;
  /** Without repetitions, with those the ages add at the end. */
  readonly tipos: readonly TipoVulneracion[];
  readonly agregados: readonly string[];
  /** A child under the minimum age (or of unknown age) works, by a type or by an answer. */
  readonly trabajoMenor: boolean;
  readonly si: readonly PreguntaTriaje[];
  readonly noSabe: readonly PreguntaTriaje[];
  readonly senales: ReadonlySet<Senal>;
  /** The person pointed at is under 12: nothing may sound like a crime (§2). */
  readonly senaladoNinio: boolean;
  readonly razones: readonly Razon[];
}

/** Types that are work of a NNA: under the minimum age they are child labour whatever was chosen (§2). */
const TIPOS_TRABAJO: readonly string[] = ['EXP-03', 'EXP-04', 'EXP-05'];
const TRABAJO_INFANTIL = 'EXP-03';
const EMBARAZO_ADOLESCENTE = 'SUP-06';
const EMBARAZO_NINA = 'SUP-07';

const ANIO_MINIMO = 2000;
const ANIO_MAXIMO = 2100;

const enCamino = (crudo: unknown, camino: readonly PropertyKey[]): unknown =>
  camino.reduce<unknown>((valor, clave) => (typeof valor === 'object' && valor !== null ? Reflect.get(valor, clave) : undefined), crudo);

const mostrar = (valor: unknown): string => (JSON.stringify(valor) ?? '').slice(0, 40);

const imposible = (campo: string, valor: unknown, frase: string): DomainError =>
  new DomainError('VALOR_IMPOSIBLE', { fields: { [campo]: frase }, datos: { campo: `${campo}: ${mostrar(valor)}` } });

/** Turns what zod refuses into a refusal that names the bad value; the first problem decides the code. */
function rechazar(crudo: unknown, problemas: readonly z.core.$ZodIssue[]): DomainError {
  const fields: Record<string, string> = {};
  let primero: DomainError | null = null;
  for (const problema of problemas) {
    const caminos = problema.code === 'unrecognized_keys' ? problema.keys.map((clave) => [...problema.path, clave]) : [problema.path];
    for (const camino of caminos) {
      const campo = camino.map(String).join('.') || 'consulta';
      fields[campo] ??= problema.message;
      const valor = enCamino(crudo, camino);
      if (primero !== null) continue;
      if (valor === undefined || camino.length === 0) primero = new DomainError('ENTRADA_INVALIDA', { fields });
      else if (problema.code === 'invalid_value' && typeof valor === 'string')
        primero = new DomainError('CODIGO_DESCONOCIDO', { fields, datos: { codigo: valor.slice(0, 40) } });
      else primero = new DomainError('VALOR_IMPOSIBLE', { fields, datos: { campo: `${campo}: ${mostrar(valor)}` } });
    }
  }
  return primero ?? new DomainError('ENTRADA_INVALIDA', { fields });
}

/** Reads one consultation. Refuses with ENTRADA_INVALIDA (missing), CODIGO_DESCONOCIDO or VALOR_IMPOSIBLE, by name. */
export function leerConsulta(crudo: unknown): RutaConsulta {
  const leida = rutaConsultaSchema.safeParse(crudo);
  if (!leida.success) throw rechazar(crudo, leida.error.issues);
  const { conocidoEn } = leida.data;
  const anio = localYear(conocidoEn);
  if (anio < ANIO_MINIMO || anio > ANIO_MAXIMO)
    throw imposible('conocidoEn', conocidoEn, `El año debe estar entre ${ANIO_MINIMO} y ${ANIO_MAXIMO}.`);
  return leida.data;
}

const sinRepetir = <T>(valores: readonly T[]): T[] => [...new Set(valores)];

/** Rows of the catalogue in the order asked, without repetitions; all unknown codes are refused together. */
function buscar<T extends { readonly codigo: string }>(
  filas: readonly T[],
  codigos: readonly string[],
  campo: string,
  que: string,
): readonly T[] {
  const fields: Record<string, string> = {};
  const halladas: T[] = [];
  let desconocido: string | null = null;
  codigos.forEach((codigo, indice) => {
    const fila = filas.find((una) => una.codigo === codigo);
    if (fila !== undefined) halladas.push(fila);
    else {
      fields[`${campo}.${indice}`] = `No existe ${que} «${codigo}».`;
      desconocido ??= codigo;
    }
  });
  if (desconocido !== null) throw new DomainError('CODIGO_DESCONOCIDO', { fields, datos: { codigo: desconocido } });
  return sinRepetir(halladas);
}

/** Types by code. Throws CODIGO_DESCONOCIDO naming the first unknown one. */
export const buscarTipos = (catalogo: Pick<CatalogoRuta, 'tipos'>, codigos: readonly string[]): readonly TipoVulneracion[] =>
  buscar(catalogo.tipos, codigos, 'tipos', 'el tipo');

/** Questions answered yes and «no sabe». A code that is unknown or stands in both is refused by name. */
export function buscarRespuestas(
  catalogo: Pick<CatalogoRuta, 'preguntas'>,
  triaje: RutaConsulta['triaje'],
): { si: readonly PreguntaTriaje[]; noSabe: readonly PreguntaTriaje[] } {
  const si = buscar(catalogo.preguntas, triaje?.si ?? [], 'triaje.si', 'la pregunta');
  const noSabe = buscar(catalogo.preguntas, triaje?.noSabe ?? [], 'triaje.noSabe', 'la pregunta');
  const fields: FieldErrors = Object.fromEntries(
    (triaje?.noSabe ?? []).flatMap((codigo, indice) =>
      si.some((una) => una.codigo === codigo)
        ? [[`triaje.noSabe.${indice}`, `La pregunta «${codigo}» está respondida «sí» y «no sabe» a la vez.`]]
        : [],
    ),
  );
  const [repetida] = noSabe.filter((una) => si.includes(una));
  if (repetida !== undefined)
    throw new DomainError('VALOR_IMPOSIBLE', { fields, datos: { campo: `triaje: ${repetida.codigo} en «si» y en «noSabe»` } });
  return { si, noSabe };
}

/** Is any NNA younger than so many years? `PRESUNTA`: only because an age is unknown (CONA 5). */
export function hayMenorDe(edades: Edades, anios: number): 'SI' | 'PRESUNTA' | 'NO' {
  if (edades.some((meses) => meses !== null && meses < anios * 12)) return 'SI';
  return edades.includes(null) ? 'PRESUNTA' : 'NO';
}

/**
 * What the ages add to the types: child labour under the minimum age, pregnancy under 14 (§2, §3), said by a type or by an
 * answer of the triage. An age that is not known is presumed the younger one (CONA 5).
 */
function completarTipos(
  catalogo: CatalogoRuta,
  tipos: readonly TipoVulneracion[],
  { edades, si, dia }: Pick<ContextoRuta, 'edades' | 'si' | 'dia'>,
) {
  const agregados: string[] = [];
  const razones: Razon[] = [];
  const tiene = (codigo: string) => tipos.some((tipo) => tipo.codigo === codigo);
  const dice = (senal: Senal) => si.some(({ senales }) => senales.includes(senal));
  const edadTrabajo = valorParametro(catalogo, 'EDAD_MIN_TRABAJO', dia);
  const menorTrabaja = hayMenorDe(edades, edadTrabajo);
  const trabajoMenor = menorTrabaja !== 'NO' && (TIPOS_TRABAJO.some(tiene) || dice('TRABAJO'));
  if (trabajoMenor) {
    if (!tiene(TRABAJO_INFANTIL)) agregados.push(TRABAJO_INFANTIL);
    razones.push(razon('TRABAJO_MENOR', { edad: edadTrabajo, agregado: TRABAJO_INFANTIL }));
    if (menorTrabaja === 'PRESUNTA') razones.push(razon('EDAD_DESCONOCIDA'));
  } else if (tiene(TRABAJO_INFANTIL)) razones.push(razon('EDAD_SIN_TRABAJO_INFANTIL', { tipos: TRABAJO_INFANTIL, edad: edadTrabajo }));
  const edadEmbarazo = valorParametro(catalogo, 'EDAD_EMBARAZO_NINA', dia);
  const menorEmbarazada = hayMenorDe(edades, edadEmbarazo);
  if ((tiene(EMBARAZO_ADOLESCENTE) || dice('EMBARAZO')) && !tiene(EMBARAZO_NINA) && menorEmbarazada !== 'NO') {
    agregados.push(EMBARAZO_NINA);
    razones.push(razon('EMBARAZO_NINA', { edad: edadEmbarazo, agregado: EMBARAZO_NINA }));
    if (menorEmbarazada === 'PRESUNTA') razones.push(razon('EDAD_DESCONOCIDA'));
  }
  return { tipos: [...tipos, ...buscarTipos(catalogo, agregados)], agregados, trabajoMenor, razones };
}

/** Reads, checks and completes an input once, for all rules. */
export function prepararContexto(catalogo: CatalogoRuta, crudo: unknown): ContextoRuta {
  const entrada = leerConsulta(crudo);
  const dia = localDay(entrada.conocidoEn);
  const edades: Edades = entrada.nna.length === 0 ? [null] : entrada.nna.map(({ edadMeses }) => edadMeses ?? null);
  const elegidos = buscarTipos(catalogo, entrada.tipos);
  const { si, noSabe } = buscarRespuestas(catalogo, entrada.triaje);
  const completos = completarTipos(catalogo, elegidos, { edades, si, dia });
  const mayoria = valorParametro(catalogo, 'EDAD_MAYORIA', dia);
  const hayMayor = edades.some((meses) => meses !== null && meses >= mayoria * 12);
  const edadSenalado = entrada.agresor?.edadAnios;
  return {
    catalogo,
    entrada,
    dia,
    edades,
    ...completos,
    si,
    noSabe,
    senales: new Set(si.flatMap((pregunta) => pregunta.senales)),
    senaladoNinio: edadSenalado !== undefined && edadSenalado < valorParametro(catalogo, 'EDAD_ADOLESCENCIA', dia),
    razones: hayMayor ? [...completos.razones, razon('MAYOR_EDAD', { edad: mayoria })] : completos.razones,
  };
}
