/** What other modules may read of backups. */
export { findUltimoRespaldo } from './respaldo.repository';
