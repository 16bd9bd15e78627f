/** Catalogues for other modules. */
export { catalogosPorDia, faltanCatalogos, listVigentes, loadCatalogoRuta, seedCatalogos } from './catalogo.repository';
