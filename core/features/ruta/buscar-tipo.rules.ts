import { foldText } from '@core/kernel/text';
import { SINONIMO_CATALOGO } from './sinonimos.catalogo';
import type { TipoVulneracion } from './ruta.types';

/** Words that say nothing about the type. Without them a whole sentence of a neighbour can be searched as it was said. */
const VACIAS = new Set(
  (
    'a al algo alguien alla anda ante aqui asi aun bien cada como con creo cuando de del desde dice dijo donde e el ella ellos en entre era eran es esa ese eso esta estaba estan este esto fue ha hace hacia hacen han hasta hay hija hijo hijos ir ' +
    'la las le les lo los mas me mi mis mucho muy nada ni nos nosotros nuestro o otra otro para pero por porque que quien se sea ser si siempre sin sobre son su sus tambien te tiene tienen toda todo todos tu un una uno unos usted va vecina vecino ya yo y nina nino ninas ninos'
  ).split(' '),
);
const LARGO_RAIZ = 4;
const COLA = 4;

const palabrasDe = (texto: string): string[] => texto.split(/[^a-z0-9]+/).filter((palabra) => palabra !== '');

/** How well a typed word fits a word of the list: its beginning, or the same stem with another ending (`golpearon`, `golpe`). */
function parecido(escrita: string, palabra: string): number {
  if (escrita === palabra) return 4;
  if (escrita.length >= 2 && palabra.startsWith(escrita)) return 3;
  let comun = 0;
  while (comun < escrita.length && escrita[comun] === palabra[comun]) comun++;
  const resto = Math.max(escrita.length, palabra.length) - comun;
  const corta = Math.min(escrita.length, palabra.length);
  return comun >= LARGO_RAIZ && resto <= COLA && corta - comun <= 2 ? 1 : 0;
}

interface Ficha {
  readonly codigo: string;
  readonly etiqueta: readonly string[];
  readonly sinonimos: readonly string[];
  readonly frase: string;
}

const fichaDe = ({ codigo, etiqueta }: TipoVulneracion): Ficha => {
  const sinonimos = SINONIMO_CATALOGO.filas[codigo] ?? '';
  return {
    codigo: codigo.toLowerCase(),
    etiqueta: palabrasDe(foldText(etiqueta)),
    sinonimos: palabrasDe(sinonimos),
    frase: ` ${foldText(etiqueta)} ${sinonimos} `,
  };
};

const mejor = (escrita: string, palabras: readonly string[]): number =>
  palabras.reduce((maximo, palabra) => Math.max(maximo, parecido(escrita, palabra)), 0);

/** How far down the list of the counter's words it stands, the most usual first; the label's own words come before all of them. */
const lugar = (escrita: string, { etiqueta, sinonimos }: Ficha): number => {
  const fuerza = mejor(escrita, sinonimos);
  if (fuerza <= 2 * mejor(escrita, etiqueta)) return 0;
  return sinonimos.filter((palabra) => !VACIAS.has(palabra)).findIndex((palabra) => parecido(escrita, palabra) === fuerza);
};

/**
 * Types that fit what was typed, best first: a code (`vio-01`, `vio01`), words of the label, or words of the counter
 * (`sinonimos.catalogo`). Only the types that fit the most words are given; an empty text gives all, in the catalogue's order.
 */
export function buscarTiposPorPalabra(tipos: readonly TipoVulneracion[], texto: string): readonly TipoVulneracion[] {
  const plegado = foldText(texto);
  if (plegado === '') return tipos;
  const codigo = plegado.replace(/[\s-]/g, '');
  const porCodigo = tipos.filter((tipo) => codigo.length >= 3 && tipo.codigo.toLowerCase().replace('-', '').startsWith(codigo));
  if (porCodigo.length > 0) return porCodigo;
  const todas = palabrasDe(plegado);
  const llenas = todas.filter((palabra) => !VACIAS.has(palabra));
  const escritas = llenas.length > 0 ? llenas : todas;
  const puntuados = tipos.map((tipo, orden) => {
    const ficha = fichaDe(tipo);
    const puntos = escritas.map((escrita) => Math.max(2 * mejor(escrita, ficha.etiqueta), mejor(escrita, ficha.sinonimos)));
    const entera = palabrasDe(foldText(tipo.etiqueta)).join(' ') === todas.join(' ') ? 100 : 0;
    const frase = entera + (todas.length > 1 && ficha.frase.includes(` ${plegado} `) ? 10 : 0);
    return {
      tipo,
      orden,
      aciertos: puntos.filter((punto) => punto > 0).length,
      puntos: puntos.reduce((suma, punto) => suma + punto, frase),
      lejos: escritas.reduce((suma, escrita) => suma + lugar(escrita, ficha), 0),
    };
  });
  const maximo = Math.max(...puntuados.map(({ aciertos }) => aciertos), 0);
  if (maximo === 0) return [];
  return puntuados
    .filter(({ aciertos }) => aciertos === maximo)
    .toSorted((a, b) => b.puntos - a.puntos || a.lejos - b.lejos || a.orden - b.orden)
    .map(({ tipo }) => tipo);
}
