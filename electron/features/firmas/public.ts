/** Acts that two people stand by, and ratifications: for the use cases of every module. */
export {
  anotarAprobacion,
  anotarRatificacion,
  EVENTO_POR_RATIFICAR,
  EVENTO_SIN_FIRMA,
  exigirSegundaFirma,
  firmaInvalida,
  listFirmantes,
  ratificarActoConFirma,
  ratificarConFirma,
} from './segunda-firma';
export type { FirmasDeps } from './segunda-firma';
