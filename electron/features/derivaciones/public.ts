/** What other modules may read of the letters of a case. */
export { loadInformes } from './derivacion.repository';
