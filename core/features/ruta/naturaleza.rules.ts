import { nombrarPreguntas, nombrarTipos } from './nombrar.rules';
import { PALABRA_NATURALEZA, razon, type Razon } from './razon.catalogo';
import { NATURALEZAS_HECHO, type NaturalezaHecho, type PreguntaTriaje, type TipoVulneracion } from './ruta.types';

export interface DatosNaturaleza {
  readonly tipos: readonly TipoVulneracion[];
  /** What the person chose; absent = the strictest default of the types. */
  readonly pedida?: NaturalezaHecho | undefined;
  readonly si: readonly PreguntaTriaje[];
  readonly discreto?: boolean;
}

export interface NaturalezaAplicada {
  readonly naturaleza: NaturalezaHecho;
  /** Violence or a critical answer (block A) in what looked like a conflict or a question: 24 hours and the Junta (CONA 72, §4.4). */
  readonly porPeligro: boolean;
  readonly razones: readonly Razon[];
}

/** A violated or threatened right carries the reporting clock (§1.3). */
export const llevaPlazo = (naturaleza: NaturalezaHecho): boolean => naturaleza === 'VULNERACION' || naturaleza === 'AMENAZA';

/** Types that nobody may call a conflict or a mere question. */
const siempreVulnera = (tipo: TipoVulneracion): boolean => tipo.mediable === 'NO' || (tipo.horas !== null && tipo.horas <= 24);

/**
 * The nature of the fact that the route applies (§1.3). It may be stricter than the one asked for, never milder: a type
 * that cannot be settled, any sign of violence, or a yes in block A makes it a violation.
 */
export function aplicarNaturaleza({ tipos, pedida, si, discreto = false }: DatosNaturaleza): NaturalezaAplicada {
  const propia = NATURALEZAS_HECHO.find((una) => tipos.some((tipo) => tipo.naturaleza === una)) ?? 'VULNERACION';
  const base = pedida ?? propia;
  const razones: Razon[] = [];
  const fijos = tipos.filter(siempreVulnera);
  const noAdmitida = !llevaPlazo(base) && fijos.length > 0;
  if (noAdmitida)
    razones.push(razon('NATURALEZA_NO_ADMITIDA', { naturaleza: PALABRA_NATURALEZA[base], tipos: nombrarTipos(fijos, discreto) }));
  const violentas = si.filter((pregunta) => pregunta.senales.includes('VIOLENCIA'));
  const urgentes = si.filter((pregunta) => pregunta.bloque === 'A' && !violentas.includes(pregunta));
  // Also when another type already makes it a violation: adding that type must not take the 24 hours away again.
  const porPeligro = violentas.length + urgentes.length > 0 && (!llevaPlazo(base) || tipos.some((tipo) => !llevaPlazo(tipo.naturaleza)));
  if (porPeligro && violentas.length > 0) razones.push(razon('NATURALEZA_VIOLENCIA', { preguntas: nombrarPreguntas(violentas, discreto) }));
  if (porPeligro && urgentes.length > 0) razones.push(razon('NATURALEZA_PELIGRO', { preguntas: nombrarPreguntas(urgentes, discreto) }));
  const naturaleza = noAdmitida || (porPeligro && !llevaPlazo(base)) ? 'VULNERACION' : base;
  const graves = si.filter((pregunta) => pregunta.bloque === 'A' || pregunta.bloque === 'B');
  if (!llevaPlazo(naturaleza) && graves.length > 0)
    razones.push(
      razon('NATURALEZA_REVISAR', { preguntas: nombrarPreguntas(graves, discreto), naturaleza: PALABRA_NATURALEZA[naturaleza] }),
    );
  return { naturaleza, porPeligro, razones };
}
