/** Gap-free numbers per point, series and year. */
export { peekNumero, takeNumero } from './numerador.repository';
