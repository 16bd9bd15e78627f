/** What other modules may use of the bitácora. */
export { findCabeza, insertBitacora, listMiradas, verifyBitacora } from './bitacora.repository';
export type { FilaMirada } from './bitacora.repository';
