/** What other modules may use of a case. */
export { anotarEvento, reindexar, requireCaso, rutaDeCaso } from './comunes';
export type { CasosDeps } from './comunes';
export { findConfirmacion, linkAgresor, updateCaso } from './caso.repository';
export { firstNames } from './lista.repository';
export { indexarCasos, indexarTodo } from './busqueda.repository';
export { insertHistoria, findLlamada911, listEventos, listHistoria } from './evento.repository';
export { marcarPregunta } from './marcar-pregunta';
export { exigirMotivo } from './motivo';
export { revelarViolencia } from './revelar-violencia';
export { reabrirCaso } from './reabrir-caso';
