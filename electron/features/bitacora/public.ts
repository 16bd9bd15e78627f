/** What other modules may use of the bitácora. */
export { findCabeza, insertBitacora, verifyBitacora } from './bitacora.repository';
