/** What other modules may read of the letters of a case. */
export {
  findPorDocumento,
  cuentaDesde,
  informaSql,
  listDerivaciones,
  listDenunciasVerbales,
  loadInformes,
  markAnulada,
} from './derivacion.repository';
export { tieneMedidaAbierta } from './respuesta.repository';
