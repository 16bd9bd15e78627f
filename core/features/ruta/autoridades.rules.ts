import { PRECEDENCIA_PRINCIPAL, type CodigoInstitucion } from '@core/features/directorio/institucion.catalogo';
import { valorParametro } from './parametro.rules';
import type { ContextoRuta } from './entrada.rules';
import { modificadores } from './modificadores.rules';
import { esDe24, llevaPlazo, type NaturalezaAplicada } from './naturaleza.rules';
import { nombrarInstitucion, nombrarPreguntas } from './nombrar.rules';
import { oficinasCerradas } from './plazo.rules';
import { razon, type Razon } from './razon.catalogo';
import type { PlazoLegal } from './ruta.contract';
import type { CatalogoRuta, Destino, GrupoTipo, Mediabilidad, Senal, TipoVulneracion } from './ruta.types';

export interface Autoridades {
  /** First addressee of the letter; null when nobody has to be told. */
  readonly principal: CodigoInstitucion | null;
  /** Mandatory ones that are not the principal; nobody may take them off. */
  readonly obligatorias: readonly CodigoInstitucion[];
  readonly otras: readonly CodigoInstitucion[];
  readonly razones: readonly Razon[];
}

/** Never the addressee of a letter about a case (§2), whatever a catalogue says. */
const NUNCA_DESTINATARIO: readonly CodigoInstitucion[] = ['ECU911', 'CCPD', 'ACOGIDA'];
/** Police and criminal justice: none of them, from anywhere, when the person pointed at is under 12. */
const PENALES: readonly CodigoInstitucion[] = ['FISCALIA', 'UJVCM', 'DINAPEN', 'DINASED', 'UPC'];
/** Of those, the ones that search and shelter: told of a missing child whoever is pointed at. */
const BUSQUEDA: readonly CodigoInstitucion[] = ['DINASED', 'DINAPEN', 'UPC'];
const GRUPOS_PENALES: readonly GrupoTipo[] = ['VIOLENCIA', 'VIOLENCIA_SEXUAL', 'EXPLOTACION'];
const TIPOS_PENALES: readonly string[] = ['EDU-04', 'EDU-05', 'SUP-07'];
/** Types in which the school's own staff is pointed at: its DECE is not told (§2). */
const TIPOS_PERSONAL_EDUCATIVO: readonly string[] = ['EDU-04', 'SEX-10'];
/** Answers behind which there may be a crime: the Fiscalía is on the route whatever the types are (§2 «any possible crime»). */
const SENALES_DE_DELITO: readonly Senal[] = ['VIOLENCIA', 'EMBARAZO', 'UNION_CON_ADULTO'];
/** Of those, what §2 gives the Fiscalía and lets nobody take off: sexual violence, trafficking and exploitation. */
const SENALES_DE_FISCALIA: readonly Senal[] = ['SEXUAL', 'EXPLOTACION'];
/** Outside office hours the report goes by word to one of these (§1.2), in this order. */
const ABIERTAS_SIEMPRE: readonly CodigoInstitucion[] = ['FISCALIA', 'DINAPEN', 'DINASED'];

const nombradas = (tipo: TipoVulneracion): readonly CodigoInstitucion[] => [
  ...tipo.principal,
  ...tipo.otras.flatMap((destino) => destino.opciones),
];

/**
 * Violent or criminal: with a person pointed at under 12 it is routed to the Junta only. Whereabouts are not: whoever
 * searches for a missing child is told, whoever is pointed at.
 */
function esPenal(tipo: TipoVulneracion): boolean {
  if (tipo.grupo === 'PARADERO') return false;
  return (
    GRUPOS_PENALES.includes(tipo.grupo) || TIPOS_PENALES.includes(tipo.codigo) || nombradas(tipo).some((codigo) => PENALES.includes(codigo))
  );
}

/** Sorts by the precedence of §2; who is not in it comes after, in the order of the catalogue. */
export function ordenarPorPrecedencia(
  catalogo: Pick<CatalogoRuta, 'instituciones'>,
  codigos: readonly CodigoInstitucion[],
): CodigoInstitucion[] {
  const puesto = (codigo: CodigoInstitucion) => {
    const precedencia = PRECEDENCIA_PRINCIPAL.indexOf(codigo);
    return precedencia >= 0
      ? precedencia
      : PRECEDENCIA_PRINCIPAL.length + catalogo.instituciones.findIndex((fila) => fila.codigo === codigo);
  };
  return [...new Set(codigos)].toSorted((a, b) => puesto(a) - puesto(b));
}

interface DestinosTipo {
  readonly principal: CodigoInstitucion | null;
  readonly otras: readonly CodigoInstitucion[];
}

export interface ReglasDestino {
  readonly catalogo: Pick<CatalogoRuta, 'instituciones'>;
  /** FISCALIA of SUP-06: coercion, a pregnancy or union with an adult, or an adult pointed at. */
  readonly coercion: boolean;
  /** School staff may be the aggressor: DECE becomes MINEDUC. */
  readonly personalEducativo: boolean;
  /** Not for this case at all: police and justice when the person pointed at is under 12. */
  readonly excluidas: readonly CodigoInstitucion[];
}

/**
 * The written authorities of one row: ECU911 is skipped (it is called, not written to), `A/B` takes the left one when its
 * row is verified and otherwise the right one, and the one not taken goes to the others (§2). While neither is verified
 * nobody knows which of the two works: then the Fiscalía, where it is one of them (ADR 0006).
 */
export function destinosDeTipo(tipo: TipoVulneracion, { catalogo, coercion, personalEducativo, excluidas }: ReglasDestino): DestinosTipo {
  const fila = (codigo: CodigoInstitucion) => catalogo.instituciones.find((una) => una.codigo === codigo);
  const admitida = (codigo: CodigoInstitucion) =>
    !NUNCA_DESTINATARIO.includes(codigo) && !excluidas.includes(codigo) && (fila(codigo)?.admiteCaso ?? 'SI') === 'SI';
  const verificada = (codigo: CodigoInstitucion) => (fila(codigo)?.verificadoEl ?? null) !== null;
  const cumple = (destino: Destino) => destino.condicion === undefined || (destino.condicion === 'COERCION_O_ADULTO' && coercion);
  const elegidas: CodigoInstitucion[] = [];
  const alternativas: CodigoInstitucion[] = [];
  for (const destino of [{ opciones: tipo.principal }, ...tipo.otras.filter(cumple)]) {
    const opciones = destino.opciones.map((codigo) => (personalEducativo && codigo === 'DECE' ? 'MINEDUC' : codigo)).filter(admitida);
    const [izquierda] = opciones;
    const enDuda = opciones.some(verificada) ? undefined : opciones.find((codigo) => codigo === 'FISCALIA');
    const elegida = izquierda !== undefined && verificada(izquierda) ? izquierda : (enDuda ?? opciones.at(-1));
    if (elegida === undefined) continue;
    elegidas.push(elegida);
    alternativas.push(...opciones.filter((codigo) => codigo !== elegida));
  }
  const [principal, ...resto] = elegidas;
  return { principal: principal ?? null, otras: [...resto, ...alternativas, ...tipo.copias] };
}

export interface DatosAutoridades {
  readonly contexto: ContextoRuta;
  readonly aplicada: NaturalezaAplicada;
  readonly mediabilidad: Mediabilidad;
  readonly plazo: PlazoLegal | null;
}

/**
 * Principal, mandatory and other authorities (§2, §3): disjoint, without repetitions, never ECU911, CCPD or a shelter.
 * Order of force: the Junta for child labour or a person pointed at under 12, then the precedence of §2 among the
 * principals of the types.
 */
export function elegirAutoridades({ contexto, aplicada, mediabilidad, plazo }: DatosAutoridades): Autoridades {
  const { catalogo, entrada, tipos } = contexto;
  const razones: Razon[] = [];
  const conPlazo = llevaPlazo(aplicada.naturaleza);
  const reglas = reglasDestino(contexto);
  const soloJunta = conPlazo && contexto.senaladoNinio && tipos.some(esPenal);
  const juntaPorDefecto = conPlazo && (aplicada.porPeligro || (entrada.naturaleza !== undefined && llevaPlazo(entrada.naturaleza)));

  const porTipo = tipos.map((tipo): DestinosTipo => {
    if (soloJunta && esPenal(tipo)) return { principal: 'JCPD', otras: [] };
    const destinos = destinosDeTipo(tipo, reglas);
    if (tipo.horas !== null || !juntaPorDefecto) return destinos;
    return { principal: 'JCPD', otras: destinos.principal === null ? destinos.otras : [destinos.principal, ...destinos.otras] };
  });
  if (juntaPorDefecto && !aplicada.porPeligro && tipos.some((tipo) => tipo.horas === null)) razones.push(razon('JUNTA_POR_DEFECTO'));
  // A type that reports in 24 hours names who is told; any other one leaves that to the default authority (§2).
  const juntaPorPeligro: readonly CodigoInstitucion[] = aplicada.porPeligro && !tipos.every(esDe24) ? ['JCPD'] : [];
  if (juntaPorPeligro.length > 0) razones.push(razon('JUNTA_POR_PELIGRO'));
  const fiscalia = porDelito(contexto);
  razones.push(...fiscalia.razones);

  const extra = conPlazo ? modificadores(contexto, { senaladoAjeno: !soloJunta }) : { codigos: [], razones: [] };
  if (reglas.personalEducativo) razones.push(razon('DECE_RETIRADO'));
  razones.push(...extra.razones);
  const permitida = (codigo: CodigoInstitucion) => !reglas.excluidas.includes(codigo);
  const ordenar = (codigos: readonly CodigoInstitucion[]) => ordenarPorPrecedencia(catalogo, codigos).filter(permitida);

  const candidatas = [
    ...porTipo.flatMap((uno) => uno.principal ?? []),
    ...(tipos.some(esDe24) ? [] : juntaPorPeligro),
    ...fiscalia.obligatoria,
  ];
  const principal = contexto.trabajoMenor || soloJunta ? 'JCPD' : (ordenar(candidatas)[0] ?? null);
  const obligatorias = ordenar([...tipos.flatMap((tipo) => tipo.obligatorias), ...juntaPorPeligro, ...fiscalia.obligatoria]).filter(
    (codigo) => codigo !== principal,
  );
  const centro: readonly CodigoInstitucion[] = mediabilidad === 'SOLO_CENTRO' ? ['CENTRO_MEDIACION'] : [];
  if (centro.length > 0) razones.push(razon('CENTRO'));
  const otras = [...candidatas, ...porTipo.flatMap((uno) => uno.otras), ...extra.codigos, ...fiscalia.codigos, ...centro];
  const guardia = deGuardia(contexto, plazo, principal, [...obligatorias, ...otras].filter(permitida));

  const lista: Autoridades = {
    principal,
    obligatorias,
    otras: ordenar([...otras, ...guardia.codigos]).filter((codigo) => codigo !== principal && !obligatorias.includes(codigo)),
    razones: [],
  };
  return { ...lista, razones: [...razonesDeLista(contexto, lista, soloJunta), ...razones, ...guardia.razones] };
}

/** The Fiscalía by what was answered, when no type that was chosen says so. Nothing that sounds like a crime under 12 (§2). */
function porDelito({ si, senaladoNinio }: ContextoRuta): {
  codigos: readonly CodigoInstitucion[];
  obligatoria: readonly CodigoInstitucion[];
  razones: readonly Razon[];
} {
  const con = (senales: readonly Senal[]) => si.filter((pregunta) => pregunta.senales.some((una) => senales.includes(una)));
  const delitos = con(SENALES_DE_DELITO);
  if (senaladoNinio || delitos.length === 0) return { codigos: [], obligatoria: [], razones: [] };
  return {
    codigos: ['FISCALIA'],
    obligatoria: con(SENALES_DE_FISCALIA).length > 0 ? ['FISCALIA'] : [],
    razones: [razon('FISCALIA_POR_DELITO', { preguntas: nombrarPreguntas(delitos, false) })],
  };
}

function reglasDestino({ catalogo, entrada, tipos, senales, dia, senaladoNinio }: ContextoRuta): ReglasDestino {
  const buscan = tipos.filter((tipo) => tipo.grupo === 'PARADERO').flatMap(nombradas);
  const senaladoAdulto = (entrada.agresor?.edadAnios ?? 0) >= valorParametro(catalogo, 'EDAD_MAYORIA', dia);
  return {
    catalogo,
    coercion: senales.has('EMBARAZO') || senales.has('UNION_CON_ADULTO') || senaladoAdulto,
    personalEducativo:
      tipos.some((tipo) => TIPOS_PERSONAL_EDUCATIVO.includes(tipo.codigo)) ||
      (entrada.ambito === 'EDUCATIVO' && entrada.agresor?.servidorPublico === true),
    excluidas: senaladoNinio ? PENALES.filter((codigo) => !(BUSQUEDA.includes(codigo) && buscan.includes(codigo))) : [],
  };
}

/** When every office is closed until the deadline, a report by word to somebody who is open (§1.2). */
function deGuardia(
  { catalogo, entrada, senaladoNinio }: ContextoRuta,
  plazo: PlazoLegal | null,
  principal: CodigoInstitucion | null,
  lista: readonly CodigoInstitucion[],
): { codigos: readonly CodigoInstitucion[]; razones: readonly Razon[] } {
  const abierta = (codigo: CodigoInstitucion) => catalogo.instituciones.some((fila) => fila.codigo === codigo && fila.atiende24h);
  if (plazo === null || principal === null || abierta(principal) || !oficinasCerradas(catalogo, entrada.conocidoEn, plazo.venceEn))
    return { codigos: [], razones: [] };
  const nombre = (codigo: CodigoInstitucion) => nombrarInstitucion(catalogo, codigo);
  // The general 48 hours (alimentos, papers…) are no matter for prosecutors: there only the word of advice.
  const enLista = ABIERTAS_SIEMPRE.find((codigo) => lista.includes(codigo));
  const codigo = enLista ?? (plazo.horas <= 24 && !senaladoNinio ? 'FISCALIA' : null);
  if (codigo === null) return { codigos: [], razones: [razon('OFICINA_CERRADA_SIN_ALTERNATIVA', { principal: nombre(principal) })] };
  return { codigos: [codigo], razones: [razon('OFICINA_CERRADA', { abiertas: nombre(codigo), principal: nombre(principal) })] };
}

/** Why each authority is there, and what the conditions of §3 still ask. */
function razonesDeLista({ catalogo, tipos, senaladoNinio }: ContextoRuta, lista: Autoridades, soloJunta: boolean): readonly Razon[] {
  const { principal, obligatorias, otras } = lista;
  const razones: Razon[] = [];
  if (principal === null) razones.push(razon('SIN_AUTORIDAD'));
  else {
    const competencia = catalogo.instituciones.find((fila) => fila.codigo === principal)?.competencia ?? '';
    razones.push(razon('PRINCIPAL', { institucion: nombrarInstitucion(catalogo, principal), competencia }));
  }
  for (const codigo of obligatorias) razones.push(razon('OBLIGATORIA', { institucion: nombrarInstitucion(catalogo, codigo) }));
  const todas = principal === null ? [] : [principal, ...obligatorias, ...otras];
  for (const tipo of tipos) {
    if (soloJunta && esPenal(tipo)) continue;
    for (const codigo of tipo.copias)
      if (todas.includes(codigo)) razones.push(razon('COPIA', { institucion: nombrarInstitucion(catalogo, codigo) }));
    for (const codigo of todas) {
      const unidad = tipo.unidades[codigo];
      if (unidad !== undefined) razones.push(razon('UNIDAD', { institucion: nombrarInstitucion(catalogo, codigo), unidad }));
    }
    for (const { condicion, opciones } of tipo.otras) {
      if (condicion === 'COERCION_O_ADULTO') {
        if (!senaladoNinio)
          razones.push(razon(opciones.some((codigo) => todas.includes(codigo)) ? condicion : 'COERCION_O_ADULTO_PENDIENTE'));
      } else if (condicion !== undefined) razones.push(razon(condicion));
    }
  }
  return razones;
}
