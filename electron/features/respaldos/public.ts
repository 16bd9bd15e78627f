/** What other modules may read of backups. */
export { findUltimoRespaldo } from './respaldo.repository';
export type { Archivos, Destinos } from './destinos';
