import { nombrarPreguntas, nombrarTipos } from './nombrar.rules';
import { enumerar, PALABRA_NATURALEZA, razon, type Razon } from './razon.catalogo';
import { NATURALEZAS_HECHO, type NaturalezaHecho, type PreguntaTriaje, type TipoVulneracion } from './ruta.types';

export interface DatosNaturaleza {
  readonly tipos: readonly TipoVulneracion[];
  /** What the person chose; absent = the strictest default of the types. */
  readonly pedida?: NaturalezaHecho | undefined;
  readonly si: readonly PreguntaTriaje[];
  /** Somebody is hurt: only what is «without injury» may be a mere conflict (§1.3). */
  readonly lesiones?: boolean | undefined;
  readonly discreto?: boolean;
}

export interface NaturalezaAplicada {
  readonly naturaleza: NaturalezaHecho;
  /** A yes in block A or B, or injuries, whatever the types are: 24 hours and the Junta (CONA 67 and 72, §4.4). */
  readonly porPeligro: boolean;
  readonly razones: readonly Razon[];
}

/** A violated or threatened right carries the reporting clock (§1.3). */
export const llevaPlazo = (naturaleza: NaturalezaHecho): boolean => naturaleza === 'VULNERACION' || naturaleza === 'AMENAZA';

/** The row itself reports in 24 hours or at once, to the authorities that it names. */
export const esDe24 = ({ horas }: TipoVulneracion): boolean => horas !== null && horas <= 24;

/** Types that nobody may call a conflict or a mere question. */
const siempreVulnera = (tipo: TipoVulneracion): boolean => tipo.mediable === 'NO' || esDe24(tipo);

/**
 * The nature of the fact that the route applies (§1.3). It may be stricter than the one asked for, never milder: a type
 * that cannot be settled, a yes in block A or B, or injuries make it a violation. Beside a type that is one already they
 * bring its 24 hours: what was answered is Title IV of the CONA, whatever else the case is about.
 */
export function aplicarNaturaleza({ tipos, pedida, si, lesiones = false, discreto = false }: DatosNaturaleza): NaturalezaAplicada {
  const propia = NATURALEZAS_HECHO.find((una) => tipos.some((tipo) => tipo.naturaleza === una)) ?? 'VULNERACION';
  const base = pedida ?? propia;
  const razones: Razon[] = [];
  const fijos = tipos.filter(siempreVulnera);
  const noAdmitida = !llevaPlazo(base) && fijos.length > 0;
  if (noAdmitida)
    razones.push(razon('NATURALEZA_NO_ADMITIDA', { naturaleza: PALABRA_NATURALEZA[base], tipos: nombrarTipos(fijos, discreto) }));
  const graves = si.filter((pregunta) => pregunta.bloque === 'A' || pregunta.bloque === 'B');
  const violentas = graves.filter((pregunta) => pregunta.senales.includes('VIOLENCIA'));
  const peligros = graves.filter((pregunta) => !violentas.includes(pregunta));
  const porPeligro = graves.length > 0 || lesiones;
  if (porPeligro && (!llevaPlazo(base) || tipos.some((tipo) => !llevaPlazo(tipo.naturaleza)))) {
    if (violentas.length > 0) razones.push(razon('NATURALEZA_VIOLENCIA', { preguntas: nombrarPreguntas(violentas, discreto) }));
    if (peligros.length > 0) razones.push(razon('NATURALEZA_PELIGRO', { preguntas: nombrarPreguntas(peligros, discreto) }));
    if (lesiones) razones.push(razon('NATURALEZA_LESIONES'));
  } else if (porPeligro && !tipos.some(esDe24)) {
    const senales = [...(graves.length > 0 ? [nombrarPreguntas(graves, discreto)] : []), ...(lesiones ? ['lesiones'] : [])];
    razones.push(razon('PELIGRO_SIN_TIPO', { preguntas: enumerar(senales) }));
  }
  const naturaleza = noAdmitida || (porPeligro && !llevaPlazo(base)) ? 'VULNERACION' : base;
  return { naturaleza, porPeligro, razones };
}
