import type { Institucion } from '@core/features/directorio/institucion.catalogo';
import { clavesDeTexto } from '@core/features/personas/fonetica.rules';
import type { TipoVulneracion } from '@core/features/ruta/ruta.types';
import { foldText } from '@core/kernel/text';

/**
 * The search text of a case and the questions that are put to it. Whoever changes what the text holds raises
 * `INDICE_VERSION` (core/features/personas/indice.ts); every computer then writes its index again when the data are opened.
 */

const PALABRA = /[\p{L}\p{N}]+/gu;
const SOLO_LETRAS = /^\p{L}{3,}$/u;
const MAX_PALABRAS = 8;
/** From so many letters on, the beginning of an authority's name is enough. */
const COMIENZO_AUTORIDAD = 5;
const CLAVE_MINIMA = 3;
/** A document of identity, with its signs taken out. */
const DOCUMENTO = /^[a-z]{0,3}\d{5,}$/;

const palabrasDe = (texto: string): string[] => texto.normalize('NFC').match(PALABRA) ?? [];

/** Letters and digits alone: however a number is separated on paper, it is one word of the index. */
const junto = (texto: string): string => palabrasDe(texto).join('').toLowerCase();

/**
 * The word by which a case is found under an authority. The bare code or the name would put every letter to the Patronato
 * before whoever types the first letters of «Patricia».
 */
const marca = (institucion: string): string => `zaut${junto(institucion)}`;

/** The word that only this case has: by it its row of the index is found again without reading the whole index. */
export const marcaDeCaso = (id: string): string => `zcaso${junto(id)}`;

export interface ContenidoDeIndice {
  id: string;
  /** Codes and numbers of documents, of the case itself, its letters and what others answered. */
  numeros: readonly string[];
  /** Names, as they are and as they were written before a merge. */
  nombres: readonly string[];
  /** Place, documents of identity. */
  otros: readonly string[];
  tipos: readonly string[];
  instituciones: readonly string[];
}

/** What the two columns of the index hold. Who reported a case is in neither. */
export function textoDeIndice({ id, numeros, nombres, otros, tipos, instituciones }: ContenidoDeIndice): {
  texto: string;
  fonetica: string;
} {
  // parts of a number stay in their order, because a number is searched as a phrase; other words are kept once
  const enOrden = numeros.flatMap(palabrasDe);
  const sueltas = [...tipos, ...nombres, ...otros].flatMap(palabrasDe);
  const documentos = otros.map(junto).filter((otro) => DOCUMENTO.test(otro));
  const palabras = new Set([
    ...sueltas.map((palabra) => palabra.toLowerCase()),
    ...documentos,
    ...tipos.map(junto),
    ...instituciones.map(marca),
  ]);
  const claves = nombres.flatMap((nombre) => clavesDeTexto(nombre)).filter((clave) => clave.length >= CLAVE_MINIMA);
  return { texto: [...enOrden, ...palabras, marcaDeCaso(id)].join(' '), fonetica: [...new Set(claves)].join(' ') };
}

/** Names that the catalogue gives to what a case holds as a code. */
export interface Nombrado {
  instituciones: readonly Pick<Institucion, 'codigo' | 'nombreOficial' | 'nombreCorto'>[];
  tipos: readonly Pick<TipoVulneracion, 'codigo' | 'etiqueta'>[];
}

/** Words that join names and identify nobody; a search for them alone is still a search. */
const esParticula = (palabra: string): boolean =>
  /^\p{L}{1,3}$/u.test(palabra) && palabra.length > 1 && clavesDeTexto(palabra).length === 0;

/** Codes whose names hold the word: authorities as marks, types as their code in one piece. */
function codigosPorNombre(palabra: string, { instituciones, tipos }: Nombrado): string[] {
  const plegada = foldText(palabra);
  if (plegada.length < CLAVE_MINIMA) return [];
  const enNombre = (nombre: string, empieza: boolean) =>
    palabrasDe(foldText(nombre)).some((una) => una === plegada || (empieza && una.startsWith(plegada)));
  const alComienzo = plegada.length >= COMIENZO_AUTORIDAD;
  return [
    ...instituciones
      .filter(
        ({ codigo, nombreOficial, nombreCorto }) => junto(codigo) === plegada || enNombre(`${nombreOficial} ${nombreCorto}`, alComienzo),
      )
      .map(({ codigo }) => `"${marca(codigo)}"`),
    ...tipos.filter(({ etiqueta }) => plegada.length > CLAVE_MINIMA && enNombre(etiqueta, false)).map(({ codigo }) => `"${junto(codigo)}"`),
  ];
}

/** A number as it stands on paper: parts with signs between them, a digit in it. */
const NUMERO = /[\p{L}\p{N}]+(?:[-/._][\p{L}\p{N}]+)+/gu;
const conDigito = (texto: string): boolean => /\p{N}/u.test(texto);

/** One letter alone must be a whole word: as a beginning it would be in every case. */
const comienzo = (escrita: string, ultima: string): string => ([...ultima].length === 1 ? `"${escrita}"` : `"${escrita}"*`);

/** A number in one piece, or its parts one after the other. */
function numero(escrito: string): string {
  const partes = palabrasDe(escrito);
  return `{texto} : (${comienzo(junto(escrito), junto(escrito))} OR ${comienzo(partes.join(' '), partes.at(-1) ?? '')})`;
}

/** One word of the search as an expression over the column `texto`. */
const exacta = (palabra: string, nombrado: Nombrado): string =>
  `{texto} : (${[comienzo(palabra, palabra), ...codigosPorNombre(palabra, nombrado)].join(' OR ')})`;

const clavesDe = (texto: string): string[] => clavesDeTexto(texto).filter((clave) => clave.length >= CLAVE_MINIMA);
const suena = (claves: readonly string[]): string => `{fonetica} : (${claves.map((clave) => `"${clave}"`).join(' AND ')})`;

export interface ConsultasFts {
  /** Every word begins some word of the case. */
  exacta: string;
  /** Every word is there or sounds like a name that is; null when no word of the search is a name. */
  parecida: string | null;
}

/**
 * What a person typed, as FTS5 queries; null when no letter and no digit is in it. Every word must be found. No operator of
 * theirs survives: words are letters and digits, always in quotes.
 */
export function toFtsQuery(texto: string, nombrado: Nombrado): ConsultasFts | null {
  const escrito = texto.normalize('NFC');
  const numeros = (escrito.match(NUMERO) ?? []).filter(conDigito).slice(0, MAX_PALABRAS).map(numero);
  const todas = palabrasDe(escrito.replace(NUMERO, (uno) => (conDigito(uno) ? ' ' : uno))).slice(0, MAX_PALABRAS);
  const llenas = todas.filter((palabra) => !esParticula(palabra));
  const palabras = llenas.length > 0 || numeros.length > 0 ? llenas : todas;
  if (palabras.length === 0 && numeros.length === 0) return null;
  const unir = (partes: readonly string[]) => [...numeros, ...partes].join(' AND ');
  const claves = palabras.map((palabra) => (SOLO_LETRAS.test(palabra) ? clavesDe(palabra) : []));
  const igual = unir(palabras.map((palabra) => exacta(palabra, nombrado)));
  if (claves.every((suyas) => suyas.length === 0)) return { exacta: igual, parecida: null };
  const porPalabra = unir(
    palabras.map((palabra, index) => {
      const suyas = claves[index] ?? [];
      return suyas.length === 0 ? exacta(palabra, nombrado) : `(${exacta(palabra, nombrado)} OR ${suena(suyas)})`;
    }),
  );
  // «San Martín» and «De la Cruz» have one key as a whole and others word by word
  const juntas = clavesDe(palabras.join(' '));
  const entero = numeros.length === 0 && !palabras.some(conDigito) && juntas.length > 0 && juntas.join(' ') !== claves.flat().join(' ');
  return { exacta: igual, parecida: entero ? `(${porPalabra}) OR ${suena(juntas)}` : porPalabra };
}

const CODIGO = /^\s*dc[ ]?(\d{2})[- ]?(\d{4})[- ]?(\d{1,7})((?:-r\d{0,3})?)\s*$/i;

/** The code of a case, or its beginning, as it is stored: `dc13 2026 7` → `DC13-2026-7`; null for anything else. */
export function comoCodigo(texto: string): string | null {
  const [, punto, anio, numero, reapertura] = CODIGO.exec(texto) ?? [];
  return punto === undefined ? null : `DC${punto}-${anio}-${numero}${(reapertura ?? '').toUpperCase()}`;
}
