/**
 * What other modules may use of persons and households. Nothing here reads a case as a whole, so that the module of cases
 * itself may stand on it.
 */
export { insertPersona, resolverPersona, resolverPersonas, updatePersona } from './persona.repository';
export type { CambioPersona, PersonaFila } from './persona.repository';
export { listFamilia } from './hogar.repository';
export { requirePersona } from './requerir';
export { casosDePersonas, casosQueNombran, listNombresDeCasos } from './persona-caso.repository';
