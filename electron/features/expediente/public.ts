/** The case as a whole: what is stored and what follows from it. */
export { describirEvento } from './evento';
export { makeVista } from './vista';
