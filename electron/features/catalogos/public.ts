/** Catalogues for other modules. */
export { catalogosPorDia, enmendarCatalogo, faltanCatalogos, listVigentes, loadCatalogoRuta, seedCatalogos } from './catalogo.repository';
export { deleteEnmienda, insertEnmienda, listEnmiendas, listFilasDelDia, marcarEnviadas } from './enmiendas.repository';
export type { EnmiendaGuardada } from './enmiendas.repository';
