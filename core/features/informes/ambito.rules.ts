import { DEFENSORIA_CATALOGO, defensoriaPorCodigo } from '@core/features/punto-atencion/defensoria.catalogo';
import { informeTexts as t } from './informe.texts';

/** Stands for the points whose parish nobody has confirmed yet. */
export const SIN_PARROQUIA = 'SIN_PARROQUIA';

/** What the central looks at: one point, the points of one parish, or, with neither, the whole canton. */
export interface Ambito {
  punto?: string | undefined;
  parroquia?: string | undefined;
}

const parroquiaDe = (parroquia: string | null): string => parroquia ?? SIN_PARROQUIA;

/** Parish of a point, as the catalogue proposes it. */
export const parroquiaDePunto = (punto: string): string => parroquiaDe(defensoriaPorCodigo(punto)?.parroquia ?? null);

/** Parishes that have a point, in order; those without one last. */
export const PARROQUIAS: readonly string[] = [
  ...new Set(DEFENSORIA_CATALOGO.filas.map(({ parroquia }) => parroquiaDe(parroquia))),
].toSorted((a, b) => Number(a === SIN_PARROQUIA) - Number(b === SIN_PARROQUIA) || a.localeCompare(b, 'es'));

/** Codes of the points that a person looks at; null for all. */
export function puntosDe({ punto, parroquia }: Ambito): readonly string[] | null {
  if (punto !== undefined) return [punto];
  if (parroquia === undefined) return null;
  return DEFENSORIA_CATALOGO.filas.filter((fila) => parroquiaDe(fila.parroquia) === parroquia).map(({ codigo }) => codigo);
}

/** `DC-13 San Jacinto`: two points bear that name, the code tells them apart. */
export function nombreDePunto(punto: string): string {
  const nombre = defensoriaPorCodigo(punto)?.nombre ?? '';
  return `${punto} ${nombre}`.trim();
}

export const nombreParroquia = (parroquia: string): string => (parroquia === SIN_PARROQUIA ? t.sinParroquia : parroquia);
