import { valorParametro } from './parametro.rules';
import { hayMenorDe, type Edades } from './entrada.rules';
import { nombrarPreguntas, nombrarTipos } from './nombrar.rules';
import { PALABRA_RIESGO, razon, type Razon } from './razon.catalogo';
import { NIVELES_RIESGO, type CatalogoRuta, type NivelRiesgo, type PreguntaTriaje, type TipoVulneracion } from './ruta.types';

/** The highest of several levels; BAJO when there is none. */
export function maxRiesgo(...niveles: readonly NivelRiesgo[]): NivelRiesgo {
  return niveles.reduce<NivelRiesgo>(
    (mayor, nivel) => (NIVELES_RIESGO.indexOf(nivel) > NIVELES_RIESGO.indexOf(mayor) ? nivel : mayor),
    'BAJO',
  );
}

export interface DatosRiesgo {
  readonly tipos: readonly TipoVulneracion[];
  readonly si: readonly PreguntaTriaje[];
  readonly noSabe: readonly PreguntaTriaje[];
  readonly edades: Edades;
  /** On the sheet, whatever was answered to A2: a «yes to verify» (§4.4), so ALTO at least. */
  readonly lesiones?: boolean | undefined;
  /** Local day `YYYY-MM-DD` whose parameters count. */
  readonly dia: string;
  readonly discreto?: boolean;
}

export interface RiesgoValorado {
  readonly nivel: NivelRiesgo;
  /** Points of block C after protection, never below 0. */
  readonly puntos: number;
  readonly razones: readonly Razon[];
}

const enPuntos = (n: number): string => (n === 1 ? '1 punto' : `${n} puntos`);
const delBloque = (preguntas: readonly PreguntaTriaje[], bloque: PreguntaTriaje['bloque']) =>
  preguntas.filter((una) => una.bloque === bloque);

function puntosDe(pregunta: PreguntaTriaje, tipos: readonly TipoVulneracion[]): number {
  return Math.max(pregunta.puntos, ...tipos.map((tipo) => pregunta.puntosPorTipo[tipo.codigo] ?? pregunta.puntos));
}

/**
 * §4.4: the highest of block A, block B, the minimum of the types, and the points of block C less protection.
 * Protection (P) only lowers block C. It suggests; a person confirms.
 */
export function valorarRiesgo(catalogo: Pick<CatalogoRuta, 'parametros'>, datos: DatosRiesgo): RiesgoValorado {
  const { tipos, si, noSabe, edades, dia, discreto = false } = datos;
  const parametro = (codigo: Parameters<typeof valorParametro>[1]) => valorParametro(catalogo, codigo, dia);
  const niveles: NivelRiesgo[] = [];
  const razones: Razon[] = [];
  const anotar = (nivel: NivelRiesgo, ...nuevas: readonly Razon[]) => {
    niveles.push(nivel);
    razones.push(...nuevas);
  };

  const delTipo = maxRiesgo(...tipos.map((tipo) => tipo.riesgoMinimo));
  const mandan = tipos.filter((tipo) => tipo.riesgoMinimo === delTipo);
  anotar(delTipo, razon('RIESGO_TIPO', { nivel: PALABRA_RIESGO[delTipo], tipos: nombrarTipos(mandan, discreto) }));

  const siA = delBloque(si, 'A');
  if (siA.length > 0) anotar('CRITICO', razon('RIESGO_A', { preguntas: nombrarPreguntas(siA, discreto) }));
  const dudasA = delBloque(noSabe, 'A');
  if (dudasA.length > 0) anotar('ALTO', razon('RIESGO_A_DUDA', { preguntas: nombrarPreguntas(dudasA, discreto) }));
  const siB = delBloque(si, 'B');
  if (siB.length > 0) anotar('ALTO', razon('RIESGO_B', { preguntas: nombrarPreguntas(siB, discreto) }));
  if (datos.lesiones === true) anotar('ALTO', razon('RIESGO_LESIONES'));
  for (const pregunta of si) {
    if (pregunta.criticoSiMenorDe === null) continue;
    const edad = parametro(pregunta.criticoSiMenorDe);
    const menor = hayMenorDe(edades, edad);
    if (menor === 'NO') continue;
    anotar('CRITICO', razon('RIESGO_EDAD', { preguntas: nombrarPreguntas([pregunta], discreto), edad }));
    if (menor === 'PRESUNTA') razones.push(razon('EDAD_DESCONOCIDA'));
  }

  const siC = delBloque(si, 'C');
  const siP = delBloque(si, 'P');
  const bruto = siC.reduce((suma, pregunta) => suma + puntosDe(pregunta, tipos), 0);
  const resta = Math.min(parametro('PUNTOS_PROTECCION_MAX'), -siP.reduce((suma, pregunta) => suma + pregunta.puntos, 0));
  const puntos = Math.max(0, bruto - resta);
  const porPuntos = puntos >= parametro('PUNTOS_ALTO') ? 'ALTO' : puntos >= parametro('PUNTOS_MEDIO') ? 'MEDIO' : 'BAJO';
  niveles.push(porPuntos);
  if (siC.length > 0)
    razones.push(
      razon('RIESGO_PUNTOS', { nivel: PALABRA_RIESGO[porPuntos], puntos: enPuntos(puntos), preguntas: nombrarPreguntas(siC, discreto) }),
    );
  if (siP.length > 0 && bruto > 0)
    razones.push(razon('PROTECCION', { preguntas: nombrarPreguntas(siP, discreto), puntos: enPuntos(Math.min(resta, bruto)) }));

  return { nivel: maxRiesgo(...niveles), puntos, razones };
}
