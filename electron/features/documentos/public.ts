/** What other modules may use to issue documents. */
export { emitirDocumento, gatherOrigen, imprimible } from './emitir';
export type { DocumentosDeps } from './emitir';
export { countDocumentos, findDocumento, listDocumentos } from './documento.repository';
