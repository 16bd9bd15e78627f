/** Catalogues for other modules. */
export { loadCatalogoRuta, seedCatalogos } from './catalogo.repository';
