/** Where a case stands, and the one way of taking it a step further. */
export { loadAntecedentes } from './antecedentes.repository';
export { exigirPaso, gatherSituacion, moverCaso } from './paso';
