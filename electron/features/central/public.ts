/** What other modules may use of the central: facts of all points, and her signing key for packages back. */
export { cortesDePuntos, hechosConsolidados, listConsolidados, listPuntosConsolidados } from './consolidado.repository';
export { requireClaves } from './deps';
export type { CentralDeps } from './deps';
export { findClaves, findTarjeta } from './claves.repository';
export { extraer } from './extraer';
export { prepararCentral } from './tarjeta';
export { findDeVuelta } from './de-vuelta.repository';
