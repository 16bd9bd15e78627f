/** Working days for other modules. */
export { loadFeriados, listFeriados } from './feriado.repository';
export { faltanFeriados, seedFeriados } from './sembrar-feriados';
