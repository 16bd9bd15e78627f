/** Lower case without accents or ñ/ü marks, single spaces: what search columns hold and queries are folded to. */
export function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** «a» and «de» run together with the article «el»: `al Registro Civil`, `a la Fiscalía`; `del Registro Civil`, `de la Fiscalía`. */
export const conA = (nombre: string): string => (nombre.startsWith('el ') ? `al ${nombre.slice(3)}` : `a ${nombre}`);
export const conDe = (nombre: string): string => (nombre.startsWith('el ') ? `del ${nombre.slice(3)}` : `de ${nombre}`);

/** `Luna`, `Ejemplo Prueba` → `L. E. P.`; lists show only this (discretion, ux.md rule 7). Empty names give `NN`. */
export function iniciales(nombres: string, apellidos: string): string {
  const parts = `${nombres} ${apellidos}`
    .trim()
    .split(/\s+/)
    .filter((part) => /\p{L}/u.test(part));
  return parts.length === 0 ? 'NN' : parts.map((part) => `${[...part][0]?.toUpperCase() ?? ''}.`).join(' ');
}
