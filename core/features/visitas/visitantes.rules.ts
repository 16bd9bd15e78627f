import { foldText } from '@core/kernel/text';
import type { Visitantes } from './visita.types';

const palabras = (nombre: string) =>
  foldText(nombre)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** The same word, or one is the initial of the other. */
const coincide = (a: string, b: string) => a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/** `Aurora E.` and `Aurora Ejemplo Demo` are taken for one person: every word of the shorter is in the longer, also as an initial. */
export function mismoNombre(a: string, b: string): boolean {
  const [corto, largo] = [palabras(a), palabras(b)].toSorted((x, y) => x.length - y.length);
  if (corto === undefined || largo === undefined || corto.length === 0) return false;
  return corto.every((una) => largo.some((otra) => coincide(una, otra)));
}

/**
 * The different people among those named (§1.6: never one alone). The same person twice, by id or under a name of hers,
 * stays once.
 * @param nombreDe full name of a person with access
 */
export function visitantesDistintos(visitantes: Visitantes, nombreDe: (usuarioId: string) => string): Visitantes {
  const usuarios = [...new Set(visitantes.usuarios)];
  const nombres = usuarios.map(nombreDe);
  const otros: string[] = [];
  for (const otro of visitantes.otros) {
    if ([...nombres, ...otros].some((nombre) => mismoNombre(nombre, otro))) continue;
    otros.push(otro);
  }
  return { usuarios, otros };
}

/** How many go. */
export function cuantos({ usuarios, otros }: Visitantes): number {
  return usuarios.length + otros.length;
}
