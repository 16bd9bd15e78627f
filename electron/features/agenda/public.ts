/** Working days for other modules. */
export { findFeriado, listFeriados, loadFeriados, upsertFeriado } from './feriado.repository';
export { faltanFeriados, seedFeriados } from './sembrar-feriados';
