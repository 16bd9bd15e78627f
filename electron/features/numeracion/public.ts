/** Gap-free numbers per point, series and year. */
export { alcanzarNumero, peekNumero, takeNumero } from './numerador.repository';
/** Signed packages of a central are numbered through, not per year. */
export const SERIE_PAQUETE = 'PAQUETE';
