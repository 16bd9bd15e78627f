/** The case as a whole: what is stored and what follows from it. */
export { makeVista } from './vista';
