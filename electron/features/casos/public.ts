/** What other modules may use of a case. */
export { anotarEvento, reindexar, requireCaso, rutaDeCaso } from './comunes';
export type { CasosDeps } from './comunes';
export { updateCaso } from './caso.repository';
export { firstNames } from './lista.repository';
export { listEventos, listHistoria } from './evento.repository';
