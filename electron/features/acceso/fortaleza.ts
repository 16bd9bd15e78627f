import { wordlist } from '@scure/bip39/wordlists/spanish.js';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import * as common from '@zxcvbn-ts/language-common';
import * as es from '@zxcvbn-ts/language-es-es';
import { randomBelow } from '@electron/platform/crypto/primitives';

const WORDS_IN_PHRASE = 5;
const ACCEPTED_FROM = 3;
const TEXTOS = ['Muy fácil de adivinar', 'Fácil de adivinar', 'Regular: añada otra palabra', 'Buena', 'Muy buena'] as const;

/** Words that are typed the same on any keyboard: no accents, no ñ. */
const words = wordlist.map((word) => word.normalize('NFC')).filter((word) => /^[a-z]{4,8}$/.test(word));

let estimator: ZxcvbnFactory | null = null;

/** Five random words of a list of well over a thousand: more than 50 bits, and easy to say aloud. */
export function sugerirClave(): string {
  return Array.from({ length: WORDS_IN_PHRASE }, () => words[randomBelow(words.length)]).join(' ');
}

/** How hard a password is to guess, 0 to 4; no composition rules. `propias` are words an attacker would try first. */
export function medirClave(clave: string, propias: readonly string[] = []): { nivel: number; texto: string; aceptable: boolean } {
  const judge = (estimator ??= new ZxcvbnFactory({
    dictionary: { ...common.dictionary, ...es.dictionary },
    graphs: common.adjacencyGraphs,
  }));
  const guessed = propias.flatMap((propia) => [propia, ...propia.split(/\s+/)]);
  // the estimator takes each space for a random letter; who guesses phrases does not
  const score = Math.min(judge.check(clave, guessed).score, judge.check(clave.replace(/\s+/g, ''), guessed).score);
  const nivel = clave.length < 10 ? Math.min(1, score) : score;
  return { nivel, texto: TEXTOS[nivel] ?? TEXTOS[0], aceptable: nivel >= ACCEPTED_FROM };
}
