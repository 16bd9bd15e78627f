import { hayIntercambio } from './intercambio.rules';
import { hayOtraEntreGrupos } from './otra-en-grupos.rules';
import { hayOtraTabla } from './otra-tabla.rules';
import type { Problema } from './sumas.types';
import { abierta, findOtra, parteDe, propagate } from './todas-las-tablas.rules';

/** With more open cells than this, tables near the true one are looked for, and not all that there are. */
const ABIERTAS_MAX = 60;
/** With more than these there are many points beside one another. */
const GRANDE = 300;

/** Whether the sums alone leave a cell no choice. */
function forzada(celda: number, { rangos, sumas }: Problema): boolean {
  const copia = rangos.map((rango) => ({ ...rango }));
  propagate(copia, sumas);
  const suyo = copia[celda];
  return suyo !== undefined && !abierta(suyo);
}

/** The question for the canton and all its points, where most cells are safe and quickly shown to be. */
function hayOtraEnGrande(celda: number, problema: Problema): boolean {
  const pregunta = { ...problema, celda };
  if (hayOtraTabla(pregunta, 'LIGERO')) return true;
  if (forzada(celda, problema)) return false;
  return hayOtraEntreGrupos(celda, problema) || hayIntercambio(parteDe(celda, problema)) || hayOtraTabla(pregunta, 'TENAZ');
}

/** The question for a few tables: all tables are tried where there are not too many. */
function hayOtraEnPequeno(celda: number, problema: Problema): boolean {
  const parte = parteDe(celda, problema);
  if (hayIntercambio(parte)) return true;
  if (parte.rangos.filter(abierta).length <= ABIERTAS_MAX) return findOtra(parte) !== null;
  return !forzada(celda, problema) && hayOtraTabla({ ...problema, celda }, 'TENAZ');
}

/**
 * Whether a reader who knows the sums and the ranges could take a hidden cell for something else than it is. When the
 * search is given up the answer is no, so that more is hidden rather than less.
 */
export function hayOtraSolucion(celda: number, problema: Problema): boolean {
  return problema.rangos.filter(abierta).length > GRANDE ? hayOtraEnGrande(celda, problema) : hayOtraEnPequeno(celda, problema);
}
