import { FINALES_KICHWA, NOMBRES_KICHWA } from './kichwa.catalogo';

/**
 * A name as it sounds in Ecuador, however it is spelled. The keys are stored (`persona_fonetica`): whoever changes a rule
 * here raises `INDICE_VERSION`, and every computer rebuilds its index when the data are next opened.
 */

const VOCAL = 'aeiou';

/** Lower case, without accents; ñ and ü stay letters of their own, everything that is no letter goes. */
function letras(palabra: string): string {
  return palabra
    .toLowerCase()
    .normalize('NFD')
    .replace(/n\u0303/g, 'ñ')
    .replace(/u\u0308/g, 'ü')
    .replace(/c\u0327/g, 's')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zñü]/g, '');
}

/** Spelling → sound, one line per rule, applied in this order. In the result x is «ch», y is «ll/y», u before a vowel is «w». */
const SONIDOS: readonly (readonly [RegExp, string])[] = [
  // digraphs first: h is silent only where it is alone
  [/gü(?=[ei])/g, 'w'],
  [/ü/g, 'u'],
  [/ch(?=[^aeiouyw]|h)/g, 'k'], // Christian, Chloe
  [/ch/g, '§'],
  [/s[ck]h|sh|zh|tz|ts/g, 's'],
  [/ph/g, 'f'],
  [/gh(?=[ei])/g, 'gu'],
  [/h/g, ''],
  // vowels written y; consonants written i
  [new RegExp(`(?<=[^${VOCAL}])y`, 'g'), 'i'], // Nancy, Katya, Bryan
  [new RegExp(`y(?![${VOCAL}])`, 'g'), 'i'], // Ynti, Mayra
  [new RegExp(`^i(?=[${VOCAL}])`), 'y'], // Iolanda
  [new RegExp(`(?<=[aeou])i(?=[aeou])`, 'g'), 'y'], // Maia
  [/ll(?=[aeiou])/g, 'y'],
  // k
  [/qu(?=[ei])|q|ck/g, 'k'],
  [/(?<=[aeou])iy/g, 'y'], // Mireilla, Guaillas
  [/[xc]c(?=[ei])/g, 'ks'],
  [/sc(?=[ei])/g, 's'],
  [/c(?=[ei])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  // x
  [/xs/g, 'x'],
  [/^x(?=i[aou])/, 's'], // Xiomara
  [/^x/, 'j'], // Xavier, Ximena
  [/x(?=[^aeiou])|x$/g, 's'], // Sixto, Félix
  [/x/g, 'ks'],
  [/ks(?=[^aeiou])|ks$/g, 's'],
  // g, j, w
  [/gu(?=[ei])/g, '¢'],
  [/gu(?=[ao])/g, 'u'], // Guaira = Huaira = Wayra
  [/g(?=[ei])/g, 'j'],
  [/¢/g, 'g'],
  [/^j/, 'y'], // Jessica = Yessica, Jhuliana = Yuliana
  [/w(?![aeiou])/g, 'b'], // Wladimir
  [/w/g, 'u'],
  [/v/g, 'b'],
  [/§/g, 'x'],
  // what the ear does not tell apart
  [/m(?=[bp])|m$/g, 'n'],
  [/ng(?=t)/g, 'n'], // Washington
  [/(.)\1+/g, '$1'],
  [/^s(?=[^aeiou])/, 'es'], // Stalin, Scarlet
  [/d$/, 't'],
  [/ie$/, 'i'], // Stephanie
  // the last vowel of a name is written either way
  [/o$/, 'u'],
  [/e$/, 'i'],
];

const sonido = (palabra: string): string => SONIDOS.reduce((text, [from, to]) => text.replace(from, to), letras(palabra));

/** Three vowels, and no voice after n: Inka = Inga, Kuntur = Cóndor. */
const enKichwa = (sonidos: string): string =>
  sonidos.replace(/e/g, 'i').replace(/o/g, 'u').replace(/ng/g, 'nk').replace(/nd/g, 'nt').replace(/nb/g, 'np');

const KICHWA = new Set(NOMBRES_KICHWA.map((nombre) => enKichwa(sonido(nombre))));
const FINALES = FINALES_KICHWA.map((final) => enKichwa(sonido(`a${final}`)).slice(1));

/** Spellings that no rule of sounds joins, and everybody does. */
const IGUALES: Readonly<Record<string, string>> = { osualdu: 'osbaldu', etuin: 'etbin' };

/** How one word of a name sounds, as a stable key of plain letters; empty for what holds no letter. */
export function clavePalabra(palabra: string): string {
  const sonidos = sonido(palabra);
  const kichwa = enKichwa(sonidos);
  if (KICHWA.has(kichwa) || FINALES.some((final) => kichwa.endsWith(final) && kichwa.length >= final.length + 2)) return kichwa;
  return IGUALES[sonidos] ?? sonidos;
}

/** Words that join names and identify nobody. */
const PARTICULAS = new Set(['de', 'del', 'la', 'las', 'los', 'el', 'y', 'e', 'da', 'do', 'das', 'dos', 'di']);
const ABREVIATURAS: Readonly<Record<string, string>> = { ma: 'maria', mª: 'maria', fco: 'francisco', sta: 'santa', sto: 'santo' };
const SANTOS = new Set(['san', 'santa', 'santo']);

/** First names that are often written together with a second one: Anamaría, Juancarlos. */
const PRIMEROS = /^(ana|maria|mary|juan|jose|luis|rosa|luz|flor)(?=[a-zñ]{4})/;
const SEGUNDOS = new Set(
  `
  maría josé carlos luis luisa fernando fernanda elena isabel belén lucía cristina gabriela gabriel paola paula pablo alberto
  antonio antonia diego eduardo miguel manuel francisco francisca andrea andrés ángel ángela david esteban sebastián felipe
  alejandro alejandra emilia augusta eugenia teresa soledad victoria elvira carmen gracia karina
  `
    .trim()
    .split(/\s+/)
    .map(clavePalabra),
);

function separar(palabra: string): string[] {
  const primero = PRIMEROS.exec(palabra)?.[1];
  if (primero === undefined) return [palabra];
  const resto = palabra.slice(primero.length);
  return SEGUNDOS.has(clavePalabra(resto)) ? [primero, resto] : [palabra];
}

/**
 * The words of a name that tell people apart: without particles (`De la Cruz` = `Delacruz`), «San Martín» as one, names
 * written together taken apart, abbreviations written out.
 */
function palabras(texto: string): string[] {
  const todas = texto
    .split(/[\s.,;'’/-]+/)
    .map((palabra) => {
      const plana = palabra.toLowerCase() === 'mª' ? 'ma' : letras(palabra);
      return ABREVIATURAS[plana] ?? plana.replace(/^(?:dela|delas|delos)(?=[a-zñ]{4})/, '');
    })
    .filter((palabra) => palabra.length > 1 && !PARTICULAS.has(palabra));
  const juntas: string[] = [];
  for (const palabra of todas) {
    const anterior = juntas.at(-1);
    if (anterior !== undefined && SANTOS.has(anterior)) juntas[juntas.length - 1] = anterior + palabra;
    else juntas.push(...separar(palabra));
  }
  return juntas;
}

/** Keys of the words of a text, in their order, each once. */
export function clavesDeTexto(texto: string): string[] {
  return [...new Set(palabras(texto).flatMap((palabra) => clavePalabra(palabra) || []))];
}

export interface NombreEscrito {
  nombres: string;
  primerApellido: string;
  segundoApellido: string;
}

export interface ClavesDeNombre {
  /** In the order in which they were written. */
  nombres: readonly string[];
  apellidos: readonly string[];
  /** All of them, sorted: the same whoever is named first. */
  todas: readonly string[];
}

/** The keys of a person's name; surnames and first names are told apart only by the field in which they stand. */
export function clavesDeNombre({ nombres, primerApellido, segundoApellido }: NombreEscrito): ClavesDeNombre {
  const propios = clavesDeTexto(nombres);
  const apellidos = clavesDeTexto(`${primerApellido} ${segundoApellido}`);
  return { nombres: propios, apellidos, todas: [...new Set([...propios, ...apellidos])].toSorted() };
}

/** Letters and digits of a document, as it is compared; null for what is too short to identify anybody. */
export function claveDocumento(numero: string | null | undefined): string | null {
  const plano = (numero ?? '').toUpperCase().replace(/[^A-Z0-9]/g, '');
  return plano.length < 5 ? null : plano;
}

/** First letters of keys that are no word: whole name, first name with first surname, document. */
export const PREFIJO = { completo: '~', corto: '^', documento: '=' } as const;

/** What the index holds of a person. Somebody without a known name is found by the document only. */
export function clavesDeIndice(persona: NombreEscrito & { nn: boolean; numeroDocumento: string | null }): string[] {
  const documento = claveDocumento(persona.numeroDocumento);
  const conDocumento = documento === null ? [] : [PREFIJO.documento + documento];
  if (persona.nn) return conDocumento;
  const { nombres, apellidos, todas } = clavesDeNombre(persona);
  const corto = [nombres[0], apellidos[0] ?? nombres[1]].filter((clave): clave is string => clave !== undefined);
  return [
    ...todas,
    ...(todas.length >= 2 ? [PREFIJO.completo + todas.join(' ')] : []),
    ...(corto.length === 2 ? [PREFIJO.corto + corto.toSorted().join(' ')] : []),
    ...conDocumento,
  ];
}

/** Where a name stands in one line, as on old sheets: the last two words are surnames. */
export function partirNombre(texto: string): NombreEscrito {
  const words = texto.trim().split(/\s+/).filter(Boolean);
  const apellidos = words.length <= 1 ? 0 : words.length === 2 ? 1 : 2;
  const corte = words.length - apellidos;
  return {
    nombres: words.slice(0, corte).join(' '),
    primerApellido: words[corte] ?? '',
    segundoApellido: words[corte + 1] ?? '',
  };
}
