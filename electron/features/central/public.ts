/** What other modules may use of the central: facts of all points, and her signing key for packages back. */
export { hechosConsolidados } from './consolidado.repository';
export { requireClaves } from './deps';
export { findClaves, findTarjeta } from './claves.repository';
export { extraer } from './extraer';
export { prepararCentral } from './tarjeta';
