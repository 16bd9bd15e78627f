import { valorParametro } from './parametro.rules';
import { elegirAutoridades } from './autoridades.rules';
import { hayMenorDe, prepararContexto, type ContextoRuta } from './entrada.rules';
import { mediabilidad } from './mediabilidad.rules';
import { aplicarNaturaleza, llevaPlazo } from './naturaleza.rules';
import { nombrarPreguntas } from './nombrar.rules';
import { calcularPlazo } from './plazo.rules';
import { PALABRA_NATURALEZA, PALABRA_RIESGO, razon, type Razon } from './razon.catalogo';
import { valorarRiesgo } from './riesgo.rules';
import type { PlazoLegal, RutaCatalogo, RutaConsulta, RutaRespuesta } from './ruta.contract';
import type { CatalogoRuta, NaturalezaHecho, NivelRiesgo } from './ruta.types';

/** The row itself says «call first»: its first authority is ECU911. */
const empiezaPor911 = ({ tipos }: ContextoRuta): boolean => tipos.some((tipo) => tipo.principal[0] === 'ECU911');

function esUrgente({ catalogo, dia, edades, tipos }: ContextoRuta, riesgo: NivelRiesgo): boolean {
  const pequenia = hayMenorDe(edades, valorParametro(catalogo, 'EDAD_PRIMERA_INFANCIA', dia)) !== 'NO';
  return riesgo === 'CRITICO' || tipos.some(({ urgente }) => urgente === 'SI' || (urgente === 'MENOR_DE_5' && pequenia));
}

/** Targets and warnings that stand beside the legal deadline and never change it (§4.4). */
function avisosDePlazo(contexto: ContextoRuta, riesgo: NivelRiesgo, plazo: PlazoLegal | null): readonly Razon[] {
  const { catalogo, dia } = contexto;
  const avisos: Razon[] = [];
  const meta = valorParametro(catalogo, 'ENVIO_ALTO_H', dia);
  if (riesgo === 'CRITICO') avisos.push(razon('OBJETIVO_CRITICO', { horas: valorParametro(catalogo, 'OBJETIVO_CRITICO_H', dia) }));
  if (riesgo === 'ALTO' && plazo !== null && plazo.horas > meta) avisos.push(razon('PLAZO_ALTO', { legal: plazo.horas, horas: meta }));
  return avisos;
}

/** A high risk in what stays a conflict or a question, by points or by what is not known yet: a person looks again. */
function avisoDeNaturaleza(
  { si, noSabe, senaladoNinio }: ContextoRuta,
  riesgo: NivelRiesgo,
  naturaleza: NaturalezaHecho,
): readonly Razon[] {
  if (llevaPlazo(naturaleza) || (riesgo !== 'ALTO' && riesgo !== 'CRITICO')) return [];
  const motivos = [...noSabe.filter(({ bloque }) => bloque === 'A'), ...si.filter(({ bloque }) => bloque === 'C')];
  const [nivel, palabra] = [PALABRA_RIESGO[riesgo], PALABRA_NATURALEZA[naturaleza]];
  return [razon('NATURALEZA_REVISAR', { nivel, naturaleza: palabra, preguntas: nombrarPreguntas(motivos, senaladoNinio) })];
}

/** Articles for the letter, general ones first. With a person pointed at under 12 no criminal law is cited (§2). */
function reunirArticulos(
  contexto: ContextoRuta,
  razones: readonly Razon[],
  conPlazo: boolean,
  plazo: PlazoLegal | null,
  hayAutoridad: boolean,
): string[] {
  const articulos = [
    ...(conPlazo ? ['CONA 17'] : []),
    ...(plazo !== null && plazo.horas <= 24 ? ['CONA 72'] : []),
    ...contexto.tipos.flatMap((tipo) => tipo.normas),
    ...razones.flatMap((una) => una.articulos),
    ...(hayAutoridad ? ['CONA 208'] : []),
    // 236.4 entitles the point to file: it belongs to a report, not to a service letter in a mere conflict.
    ...(hayAutoridad && conPlazo ? ['CONA 236.4'] : []),
  ];
  return [...new Set(articulos)].filter((articulo) => citable(contexto, articulo));
}

const citable = ({ senaladoNinio }: ContextoRuta, articulo: string): boolean => !(senaladoNinio && articulo.startsWith('COIP'));

/** `Sentence (CONA 72).` */
function escribir(contexto: ContextoRuta, { texto, articulos }: Razon): string {
  const citados = articulos.filter((articulo) => citable(contexto, articulo));
  return citados.length === 0 ? texto : `${texto.replace(/\.$/, '')} (${citados.join(', ')}).`;
}

/**
 * `ruta.consultar`: risk, legal deadline, authorities and mediability of a case, with the reasons (domain.md §§1.2, 1.3,
 * 2, 3, 4.4). Pure; it suggests and a person confirms. Hours run from `entrada.conocidoEn`.
 * @throws DomainError CODIGO_DESCONOCIDO, VALOR_IMPOSIBLE or ENTRADA_INVALIDA, naming the value in `fields` and `datos`.
 */
export function consultarRuta(catalogo: CatalogoRuta, entrada: RutaConsulta): RutaRespuesta {
  const contexto = prepararContexto(catalogo, entrada);
  const { tipos, si, noSabe, edades, dia, senaladoNinio: discreto } = contexto;
  const { lesiones } = entrada;
  const aplicada = aplicarNaturaleza({ tipos, pedida: contexto.entrada.naturaleza, si, lesiones, discreto });
  const conPlazo = llevaPlazo(aplicada.naturaleza);
  const riesgo = valorarRiesgo(catalogo, { tipos, si, noSabe, edades, lesiones, dia, discreto });
  const { plazo, razones: razonesPlazo } = calcularPlazo(catalogo, {
    tipos,
    naturaleza: aplicada.naturaleza,
    porPeligro: aplicada.porPeligro,
    conocidoEn: entrada.conocidoEn,
  });
  const mediacion = mediabilidad({
    tipos,
    si,
    riesgo: riesgo.nivel,
    lesiones,
    medidaVigente: entrada.medidaVigente,
    denunciaPenalAbierta: entrada.denunciaPenalAbierta,
    agresorCuidador: entrada.agresor?.cuidador,
    voluntariedad: entrada.voluntariedad,
    llevaPlazo: conPlazo,
    discreto,
  });
  const autoridades = elegirAutoridades({ contexto, aplicada, mediabilidad: mediacion.resultado, plazo });
  const emergencia = riesgo.nivel === 'CRITICO' || empiezaPor911(contexto);
  const razones = [
    ...(emergencia ? [razon('EMERGENCIA')] : []),
    ...aplicada.razones,
    ...avisoDeNaturaleza(contexto, riesgo.nivel, aplicada.naturaleza),
    ...contexto.razones,
    ...riesgo.razones,
    ...razonesPlazo,
    ...avisosDePlazo(contexto, riesgo.nivel, plazo),
    ...autoridades.razones,
    ...mediacion.razones,
  ];
  return {
    id: entrada.id,
    riesgo: riesgo.nivel,
    urgente: esUrgente(contexto, riesgo.nivel),
    emergencia,
    mediabilidad: mediacion.resultado,
    razones: [...new Set(razones.map((una) => escribir(contexto, una)))],
    principal: autoridades.principal,
    obligatorias: autoridades.obligatorias,
    otras: autoridades.otras,
    plazo,
    articulos: reunirArticulos(contexto, razones, conPlazo, plazo, autoridades.principal !== null),
    naturaleza: aplicada.naturaleza,
    objetivoHoras: riesgo.nivel === 'CRITICO' ? valorParametro(catalogo, 'OBJETIVO_CRITICO_H', dia) : null,
    tiposAgregados: contexto.agregados,
  };
}

/** `ruta.catalogo`: what the screens show of a catalogue. */
export function catalogoParaPantallas({ tipos, instituciones, preguntas, plazos }: CatalogoRuta): RutaCatalogo {
  // what the point wrote in its directory has its own door (`directorio.listar`); this one is open to everybody
  return { tipos, instituciones: instituciones.map(({ local: _local, ...fila }) => fila), preguntas, plazos };
}
