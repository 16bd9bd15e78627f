import { GRUPOS_TEXTS } from '@core/features/acceso/acceso.texts';
import { fromGrupos, GRUPOS, toGrupos } from '@core/features/respaldos/clave-recuperacion.rules';

const LENGTH = 5;
const LENGTH_LAST = 3;
const lengthOf = (n: number): number => (n === GRUPOS ? LENGTH_LAST : LENGTH);

/** Whether group `n` carries its right check character. */
export function grupoBienCopiado(n: number, text: string): boolean {
  const read = fromGrupos(`${n}. ${text}`);
  return read.ok || (read.grupos.length > 0 && !read.grupos.includes(n));
}

/** What was pasted at once, cut into the 15 boxes; null when it is not more than one group. */
export function partirGrupos(pasted: string): string[] | null {
  const read = fromGrupos(pasted);
  if (read.ok) return toGrupos(read.identity);
  const tokens = pasted
    .replace(/(^|\s)\d{1,2}\s*[.:)]/g, ' ')
    .trim()
    .split(/[\s,;]+/);
  return tokens.length > 1 ? tokens.slice(0, GRUPOS) : null;
}

export const GRUPOS_VACIOS: readonly string[] = Array.from({ length: GRUPOS }, () => '');

/** The 15 boxes as one numbered text, the way operations take it. */
export const textoGrupos = (grupos: readonly string[]): string => grupos.map((grupo, index) => `${index + 1}. ${grupo.trim()}`).join('\n');

/** Every box filled and right. */
export const gruposCompletos = (grupos: readonly string[]): boolean => fromGrupos(textoGrupos(grupos)).ok;

/** What `CodeGroups` needs to know about the recovery sheet. */
export const GRUPOS_HOJA = {
  check: grupoBienCopiado,
  lengthOf,
  split: partirGrupos,
  note: GRUPOS_TEXTS.nota,
  words: { group: GRUPOS_TEXTS.grupo, good: GRUPOS_TEXTS.bien, bad: GRUPOS_TEXTS.mal, count: GRUPOS_TEXTS.cuenta },
} as const;
