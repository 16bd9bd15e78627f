import type { SEXOS, TIPOS_DOCUMENTO } from '@core/features/casos/caso.types';
import { foldText } from '@core/kernel/text';
import { claveDocumento, clavesDeNombre, clavesDeTexto } from './fonetica.rules';
import type { NombreEscrito } from './fonetica.rules';
import { personasTexts } from './personas.texts';

const T = personasTexts.parecido;

/** What two persons are compared by. Null or empty means «not known» and never speaks against anybody. */
export interface Comparable extends NombreEscrito {
  nn: boolean;
  sexo: (typeof SEXOS)[number] | null;
  fechaNacimiento: string | null;
  /** From the birth date, or from an age on a known day: then it may be one year off. */
  anioNacimiento: number | null;
  barrios: readonly string[];
  tipoDocumento: (typeof TIPOS_DOCUMENTO)[number];
  numeroDocumento: string | null;
}

/** `CIERTA`: the same document. `ALTA`: name and birth or more. `MEDIA`: look at it. */
export const CERTEZAS = ['CIERTA', 'ALTA', 'MEDIA'] as const;
export type Certeza = (typeof CERTEZAS)[number];

export interface Parecido {
  certeza: Certeza;
  puntos: number;
  /** In words, for the person who decides; what speaks against it too. */
  razones: string[];
}

const PUNTOS = {
  nombreEntero: 60,
  nombreContenido: 48,
  nombreEnParte: 34,
  soloUnaParte: 20,
  mismoNacimiento: 30,
  anioCercano: 20,
  anioLejano: -45,
  mismoBarrio: 12,
  otroDocumento: -25,
  otroSexo: -15,
  alta: 75,
  media: 45,
} as const;

interface Aporte {
  puntos: number;
  razon: string | null;
}

const plano = ({ nombres, primerApellido, segundoApellido }: NombreEscrito) => foldText(`${nombres} ${primerApellido} ${segundoApellido}`);
const ordenado = (texto: string) => texto.split(' ').toSorted().join(' ');

/** In what way names that sound alike are written. */
function comoSeEscribe(una: Comparable, otra: Comparable): string {
  const [a, b] = [plano(una), plano(otra)];
  if (a === b) return T.mismoNombre;
  return ordenado(a) === ordenado(b) ? T.otroOrden : T.escritoDistinto;
}

/**
 * A name speaks for one person only when a first name and a surname are among what sounds alike: brothers and sisters
 * share both surnames. A name without surnames (or the other way round) counts little by itself.
 */
function porNombre(una: Comparable, otra: Comparable): Aporte | null {
  if (una.nn || otra.nn) return null;
  const [a, b] = [clavesDeNombre(una), clavesDeNombre(otra)];
  const comunes = new Set(a.todas.filter((clave) => b.todas.includes(clave)));
  if (comunes.size === 0) return null;
  const completos = [a, b].every(({ nombres, apellidos }) => nombres.length > 0 && apellidos.length > 0);
  const enUnCampo = !completos && comunes.size >= 2;
  if (!completos && !enUnCampo) return { puntos: PUNTOS.soloUnaParte, razon: T.unaParte };
  const conAmbos = [a, b].every(
    ({ nombres, apellidos }) =>
      (nombres.length === 0 || nombres.some((clave) => comunes.has(clave))) &&
      (apellidos.length === 0 || apellidos.some((clave) => comunes.has(clave))),
  );
  if (!conAmbos || comunes.size < 2) return null;
  if (comunes.size === a.todas.length && comunes.size === b.todas.length)
    return { puntos: PUNTOS.nombreEntero, razon: comoSeEscribe(una, otra) };
  if (comunes.size === a.todas.length || comunes.size === b.todas.length) return { puntos: PUNTOS.nombreContenido, razon: T.masCorto };
  return { puntos: PUNTOS.nombreEnParte, razon: T.enParte };
}

function porNacimiento(una: Comparable, otra: Comparable): Aporte {
  if (una.fechaNacimiento !== null && una.fechaNacimiento === otra.fechaNacimiento)
    return { puntos: PUNTOS.mismoNacimiento, razon: T.mismoNacimiento };
  const [a, b] = [una.anioNacimiento, otra.anioNacimiento];
  if (a === null || b === null) return { puntos: 0, razon: null };
  const anios = Math.abs(a - b);
  if (anios <= 1) return { puntos: PUNTOS.anioCercano, razon: T.edadCercana };
  return anios <= 2 ? { puntos: 0, razon: null } : { puntos: PUNTOS.anioLejano, razon: T.edadDistinta };
}

const claveBarrio = (barrio: string): string => clavesDeTexto(barrio).toSorted().join(' ');

function porBarrio(una: Comparable, otra: Comparable): Aporte {
  const suyos = new Set(una.barrios.map(claveBarrio).filter(Boolean));
  return otra.barrios.some((barrio) => suyos.has(claveBarrio(barrio)))
    ? { puntos: PUNTOS.mismoBarrio, razon: T.mismoBarrio }
    : { puntos: 0, razon: null };
}

function enContra(una: Comparable, otra: Comparable): Aporte[] {
  const documentos = [una.numeroDocumento, otra.numeroDocumento].map(claveDocumento);
  const otroDocumento = !documentos.includes(null) && documentos[0] !== documentos[1] && una.tipoDocumento === otra.tipoDocumento;
  const sexos = [una.sexo, otra.sexo];
  return [
    ...(otroDocumento ? [{ puntos: PUNTOS.otroDocumento, razon: T.otroDocumento }] : []),
    ...(sexos.includes('HOMBRE') && sexos.includes('MUJER') ? [{ puntos: PUNTOS.otroSexo, razon: T.otroSexo }] : []),
  ];
}

/**
 * Whether two persons may be one, and why, in words; null when nothing worth a look speaks for it. The program never
 * joins them: a person decides (domain.md §5).
 */
export function parecido(una: Comparable, otra: Comparable): Parecido | null {
  const documento = claveDocumento(una.numeroDocumento);
  const mismo = documento !== null && documento === claveDocumento(otra.numeroDocumento);
  const nombre = porNombre(una, otra);
  const aportes = [...(nombre === null ? [] : [nombre]), porNacimiento(una, otra), porBarrio(una, otra)];
  const razones = (list: readonly Aporte[]) => list.flatMap(({ razon }) => razon ?? []);
  const contra = enContra(una, otra);
  if (mismo) {
    // a number can be misread or lent: what does not fit is said, and a person decides
    const otroNombre = nombre === null && !una.nn && !otra.nn ? [T.otroNombre] : [];
    return { certeza: 'CIERTA', puntos: 1_000, razones: [T.mismoDocumento, ...razones(aportes), ...otroNombre, ...razones(contra)] };
  }
  if (nombre === null) return null;
  const todos = [...aportes, ...contra];
  const puntos = todos.reduce((suma, aporte) => suma + aporte.puntos, 0);
  if (puntos < PUNTOS.media) return null;
  return { certeza: puntos >= PUNTOS.alta ? 'ALTA' : 'MEDIA', puntos, razones: razones(todos) };
}

/** The likeliest of some candidates, best first; ties keep their order. */
export function posiblesDuplicados<T extends Comparable>(
  buscada: Comparable,
  candidatas: readonly T[],
  maximo = 5,
): { candidata: T; parecido: Parecido }[] {
  return candidatas
    .flatMap((candidata) => {
      const hallado = parecido(buscada, candidata);
      return hallado === null ? [] : [{ candidata, parecido: hallado }];
    })
    .toSorted((a, b) => b.parecido.puntos - a.parecido.puntos)
    .slice(0, maximo);
}
