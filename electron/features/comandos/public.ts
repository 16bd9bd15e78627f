/** The ledger of commands, for the dispatcher. */
export { findComando, insertComando } from './comando.repository';
