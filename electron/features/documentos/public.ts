/** What other modules may use to issue documents. */
export { emitirDocumento, gatherOrigen, imprimible } from './emitir';
export type { DocumentosDeps } from './emitir';
export { guardarPdf as guardarDocumentoPdf, imprimir as imprimirDocumento, readFrozen as leerCongelado, requireDocumento } from './salidas';
export {
  countDocumentos,
  findAnulacion,
  findDocumento,
  insertAnulacion,
  listDocumentos,
  listDocumentosDeSufijo,
  markDocumentoAnulado,
} from './documento.repository';
